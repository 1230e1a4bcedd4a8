#!/usr/bin/env bash
# `make bench`: how fast and how heavy Colophon is, measured on this machine and printed as a table.
# Nothing is asserted: a busy machine must not fail a build. COLOPHON_BENCH_ARTICLES=N makes the library smaller.
source "$(dirname "${BASH_SOURCE[0]}")/../install/places.sh"
source tests/install/debian.sh
source tests/install/rust.sh
source tests/install/node.sh
source tests/install/build.sh

need_rust
# shellcheck disable=SC2086  # a list of names
need_packages $PACKAGES_WINDOW $PACKAGES_JOURNEY
need_tauri_driver
need_node
need_npm_packages ui
need_npm_packages tests/e2e
build_front_end
build_programs

articles="${COLOPHON_BENCH_ARTICLES:-10000}"
place="$CACHE/bench"
rm -rf "$place"
mkdir -p "$place"

heading "Measuring the library"
cargo bench --locked --package tests --bench library -- "$place/library" "$articles" | tee "$place/rows"

scale="${COLOPHON_BENCH_SCALE:-100000}"
heading "Measuring a library of $scale articles"
cargo bench --locked --package tests --bench scale -- "$place/scale" "$scale" | tee -a "$place/rows"
rm -rf "$place/scale"

source tests/e2e/screen.sh
heading "Measuring the window"
dbus-run-session -- node tests/bench/window.mjs "$place/library" 2>"$place/window.log" | tee -a "$place/rows" ||
    stop "the window could not be measured: $(tail -n 20 "$place/window.log")"

heading "$articles articles, $(nproc) cores, $(uname -m)"
format='%-62s %14s %14s %7s\n'
# shellcheck disable=SC2059  # the format is ours
printf "$format" what median '95 in 100' times
while IFS=$'\t' read -r what median late times; do
    # shellcheck disable=SC2059
    printf "$format" "$what" "$median" "$late" "$times"
done <"$place/rows"
rm -rf "$place"
