#!/usr/bin/env bash
# `make test`: everything, cheapest first, so that a mistake is known early. Stops at the first stage that fails.
source "$(dirname "${BASH_SOURCE[0]}")/places.sh"
source tests/install/debian.sh
source tests/install/rust.sh
source tests/install/node.sh
source tests/install/build.sh

begun=$SECONDS
trap 'status=$?; [ "$status" -eq 0 ] || printf "\nmake test: FAILED after %d s, in the stage named last above\n" "$((SECONDS - begun))"' EXIT

need_rust
# shellcheck disable=SC2086  # a list of names
need_packages $PACKAGES_WINDOW $PACKAGES_JOURNEY
need_nextest
need_tauri_driver
need_node
need_npm_packages tests/e2e

bash tests/install/lint.sh

heading "Tests (Rust)"
cargo nextest run --workspace --exclude colophon --locked
heading "Documentation (Rust), warnings are errors"
RUSTDOCFLAGS="--deny warnings" cargo doc --workspace --exclude colophon --no-deps --locked --quiet
heading "Tests (UI)"
npm --prefix ui test
build_front_end
heading "Composing and spelling, in a browser"
bash tests/e2e/browser.sh

heading "Clippy for the desktop, warnings are errors"
cargo clippy --release --locked --package colophon --features packaged --all-targets -- --deny warnings
build_programs

heading "Sites of real generators, built from what was exported"
bash tests/targets/generators.sh "$TERMINAL" --installed

bash tests/install/package.sh

heading "The journey in the real window"
bash tests/e2e/run.sh

printf '\nmake test: everything passed in %d s\n' "$((SECONDS - begun))"
