#!/usr/bin/env bash
# `make test-targets`: what leaves, taken in by the real thing, one script of tests/targets each. Says what it skipped.
source "$(dirname "${BASH_SOURCE[0]}")/places.sh"
source tests/install/debian.sh
source tests/install/rust.sh
source tests/install/node.sh
source tests/install/build.sh

need_rust
need_node
build_terminal
failed=() skipped=()
for script in tests/targets/*.sh; do
    heading "$(basename "$script" .sh)"
    status=0
    bash "$script" "$TERMINAL" || status=$?
    case $status in
        0) ;;
        77) skipped+=("$(basename "$script" .sh)") ;;
        *) failed+=("$(basename "$script" .sh)") ;;
    esac
done
[ ${#skipped[@]} -eq 0 ] || printf '\nmake test-targets: skipped %s\n' "${skipped[*]}"
[ ${#failed[@]} -eq 0 ] || stop "make test-targets: FAILED: ${failed[*]}"
printf '\nmake test-targets: everything else passed\n'
