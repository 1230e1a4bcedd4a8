#!/usr/bin/env bash
# The journey in the real window: the release desk on a screen of its own, in a home of its own.
#
# Usage: run.sh [TEST FILE...]       COLOPHON_SHOTS=FOLDER also takes pictures
source "$(dirname "${BASH_SOURCE[0]}")/../install/places.sh"
source tests/install/build.sh
source tests/e2e/screen.sh

if [ -n "${COLOPHON_SHOTS:-}" ]; then
    mkdir -p "$COLOPHON_SHOTS"
    COLOPHON_SHOTS=$(cd "$COLOPHON_SHOTS" && pwd)
    export COLOPHON_SHOTS
fi
tests=("$@")
[ ${#tests[@]} -gt 0 ] || tests=(tests/e2e/*.test.mjs)
# One at a time: the desk is a single instance.
dbus-run-session -- node --test --test-concurrency=1 --test-timeout=300000 "${tests[@]}"
