# What is built before it can be run. Sourced after places.sh.

# The programs as `make run` and the journey use them.
DESK="$CARGO_TARGET_DIR/release/colophon"
TERMINAL="$CARGO_TARGET_DIR/release/colophon-cli"
# Where `make package` leaves what it makes.
PACKAGES="$CARGO_TARGET_DIR/release/bundle"

# build_front_end: ui/dist, when a file it is made of has changed.
build_front_end() {
    local stamp=ui/node_modules/.colophon-front-end now
    now=$(find ui -path ui/node_modules -prune -o -path ui/dist -prune -o -type f -print0 |
        LC_ALL=C sort --zero-terminated | xargs --null sha256sum | sha256sum)
    [ -s ui/dist/index.html ] && [ "$(cat "$stamp" 2>/dev/null || true)" = "$now" ] && return
    heading "Building the front end"
    npm --prefix ui run build
    printf '%s\n' "$now" >"$stamp"
}

# build_programs: the desk with its front end inside it, and the terminal. One call, so that what both use is built once.
build_programs() {
    heading "Building the desk and the terminal"
    cargo build --release --locked --package colophon --package cli --features colophon/packaged
}

# build_terminal: only what works without a display.
build_terminal() {
    heading "Building the terminal"
    cargo build --release --locked --package cli
}
