#!/usr/bin/env bash
# `make contract`: a stale ui/src/backend/contract.ts is written anew by the test that finds it stale, so a first
# failure is the news and not the end; the second run must pass.
source "$(dirname "${BASH_SOURCE[0]}")/places.sh"
source tests/install/rust.sh

need_rust
cargo test --locked --package contract || cargo test --locked --package contract
