# The Rust toolchain is the one thing we do not install. Sourced after places.sh.

# need_rust: stops with advice where there is no toolchain, or one older than Cargo.toml asks for.
need_rust() {
    local wanted found
    wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
    command -v cargo >/dev/null && command -v rustc >/dev/null ||
        stop "there is no Rust toolchain here. Install rustup (Rust's own installer), then Rust $wanted or newer: rustup toolchain install stable"
    found=$(rustc --version | cut -d ' ' -f 2)
    [ "$(printf '%s\n%s\n' "$wanted" "${found%%-*}" | sort --version-sort | head -n 1)" = "$wanted" ] ||
        stop "Rust $found is too old, Colophon needs $wanted or newer: rustup update stable"
}

# need_rust_part NAME: clippy and rustfmt are parts of a toolchain that a minimal installation leaves out.
need_rust_part() {
    cargo "$1" --version >/dev/null 2>&1 && return
    command -v rustup >/dev/null || stop "cargo $1 is missing from this Rust toolchain; install it the way you installed Rust"
    heading "Adding $1 to the Rust toolchain"
    rustup component add "$2"
}

# need_nextest: the test runner. Built from source, once.
need_nextest() {
    command -v cargo-nextest >/dev/null && return
    heading "Installing cargo-nextest"
    cargo install cargo-nextest --locked
}

# need_tauri_driver: speaks WebDriver to the real window. Version 3 is an alpha for another Tauri.
need_tauri_driver() {
    command -v tauri-driver >/dev/null && return
    heading "Installing tauri-driver"
    cargo install tauri-driver --version '^2' --locked
}
