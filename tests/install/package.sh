#!/usr/bin/env bash
# `make package`: the deb and the rpm, with everything a desktop expects beside the programs.
source "$(dirname "${BASH_SOURCE[0]}")/places.sh"
source tests/install/debian.sh
source tests/install/rust.sh
source tests/install/node.sh
source tests/install/build.sh

# stage: what is made for the package besides the desk itself, under the paths it is installed at.
stage() {
    local root="$1" shell file
    rm -rf "$root"
    mkdir -p "$root"/usr/share/man/man1 "$root"/usr/share/bash-completion/completions \
        "$root"/usr/share/zsh/site-functions "$root"/usr/share/fish/vendor_completions.d
    install -D --mode=755 "$TERMINAL" "$root/usr/bin/colophon-cli"
    "$TERMINAL" manual --to "$root/usr/share/man/man1"
    cp src-tauri/package/colophon.1 "$root/usr/share/man/man1/"
    gzip --no-name --best "$root"/usr/share/man/man1/*.1
    for shell in bash:bash-completion/completions/colophon-cli zsh:zsh/site-functions/_colophon-cli fish:fish/vendor_completions.d/colophon-cli.fish; do
        "$TERMINAL" completions "${shell%%:*}" >"$root/usr/share/${shell#*:}"
    done
    install -D --mode=644 src-tauri/package/press.colophon.desk.metainfo.xml \
        "$root/usr/share/metainfo/press.colophon.desk.metainfo.xml"
    install -D --mode=644 src-tauri/package/press.colophon.desk.xml \
        "$root/usr/share/mime/packages/press.colophon.desk.xml"
    install -D --mode=644 src-tauri/package/copyright "$root/usr/share/doc/colophon/copyright"
    install -D --mode=644 src-tauri/icons/colophon.svg "$root/usr/share/icons/hicolor/scalable/apps/colophon.svg"
    find "$root" -type d -exec chmod 755 {} +
    find "$root" -type f ! -path '*/bin/*' -exec chmod 644 {} +
}

# staged_as_json: the staged files as Tauri's configuration wants them, {"/usr/…": "the file here"}.
staged_as_json() {
    local root="$1"
    node --eval '
        const { readdirSync } = require("node:fs");
        const root = process.argv[1];
        const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
        const paths = files.map((one) => `${one.parentPath ?? one.path}/${one.name}`);
        const placed = Object.fromEntries(paths.map((path) => [path.slice(root.length), path]));
        process.stdout.write(JSON.stringify({ bundle: { linux: { deb: { files: placed }, rpm: { files: placed } } } }));
    ' "$root"
}

need_rust
# shellcheck disable=SC2086  # a list of names
need_packages $PACKAGES_WINDOW
need_node
need_npm_packages ui
build_front_end
build_programs

heading "Packing"
staged="$CACHE/package"
rm -rf "$PACKAGES" # an older version must not lie beside the new one
stage "$staged"
ui/node_modules/.bin/tauri bundle --ci --bundles deb,rpm --features packaged --config "$(staged_as_json "$staged")"
for package in "$PACKAGES"/deb/*.deb "$PACKAGES"/rpm/*.rpm; do
    printf '%s\n' "$package"
done
