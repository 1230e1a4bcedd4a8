#!/usr/bin/env bash
# `make lint`: what a reader should never have to mention. Fast; the desktop crate's own clippy is part of `make test`.
source "$(dirname "${BASH_SOURCE[0]}")/places.sh"
source tests/install/debian.sh
source tests/install/rust.sh
source tests/install/node.sh

need_rust
need_rust_part fmt rustfmt
need_rust_part clippy clippy
# shellcheck disable=SC2086  # a list of names
need_packages $PACKAGES_TERMINAL
need_node
need_npm_packages ui

heading "Formatting (Rust)"
cargo fmt --all --check
heading "Clippy, warnings are errors"
cargo clippy --workspace --exclude colophon --all-targets --locked -- --deny warnings
heading "Types (UI)"
npm --prefix ui run check
heading "ESLint and Prettier (UI)"
npm --prefix ui run lint
