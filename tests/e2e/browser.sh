#!/usr/bin/env bash
# The built front end in Chromium, with the record in memory that tests have: composing with an input method, and
# spelling. Usage: browser.sh [TEST FILE...]
source "$(dirname "${BASH_SOURCE[0]}")/../install/places.sh"
source tests/install/build.sh

build_front_end
tests=("$@")
[ ${#tests[@]} -gt 0 ] || tests=(tests/e2e/browser/*.test.mjs)
node --test --test-concurrency=1 --test-timeout=300000 "${tests[@]}"
