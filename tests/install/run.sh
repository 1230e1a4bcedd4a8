#!/usr/bin/env bash
# `make run`: from a fresh clone to the desk, or to a Markdown file where there is no display to open a desk on.
source "$(dirname "${BASH_SOURCE[0]}")/places.sh"
source tests/install/debian.sh
source tests/install/rust.sh
source tests/install/node.sh
source tests/install/build.sh

# slugs: of every article in the library, one a line.
slugs() {
    "$TERMINAL" --json list | grep --only-matching '"slug": *"[^"]*"' | cut -d '"' -f 4 || true
}

# import_sample_if_empty: an empty library tells nobody what Colophon is.
import_sample_if_empty() {
    [ -z "$(slugs)" ] || return 0
    heading "The library is empty: importing the sample article"
    "$TERMINAL" import --sample
}

open_desk() {
    # shellcheck disable=SC2086  # a list of names
    need_packages $PACKAGES_WINDOW
    need_node
    need_npm_packages ui
    build_front_end
    build_programs
    import_sample_if_empty
    heading "Opening the desk"
    exec "$DESK"
}

do_the_main_job_here() {
    # shellcheck disable=SC2086  # a list of names
    need_packages $PACKAGES_TERMINAL
    build_terminal
    import_sample_if_empty

    heading "Checking the library"
    "$TERMINAL" doctor

    local slug folder="$CACHE/export" # its own folder, so that running again leaves nothing of yours behind
    slug=$(slugs | head -n 1)
    heading "Exporting “$slug”"
    "$TERMINAL" export "$slug" --target markdown --to "$folder"
    heading "The article as Markdown: $(find "$folder/$slug" -name '*.md')"
}

need_rust
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    open_desk
else
    echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the desk cannot open."
    echo "Colophon does its main job in the terminal instead: import the sample, check it, export it."
    do_the_main_job_here
fi
