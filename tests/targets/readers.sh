#!/usr/bin/env bash
# What was exported, read by the programs it is for: HTML by the validator of the W3C, blocks by WordPress’ own parser, posts by Ghost’s
# own renderer. Installs what is missing.
#   readers.sh COLOPHON-CLI
terminal=$(realpath "${1:?the program under test}")
source "$(dirname "${BASH_SOURCE[0]}")/../install/places.sh"
source tests/install/debian.sh
source tests/install/node.sh

need_node
need_npm_packages tests/targets/readers
COLOPHON_TERMINAL="$terminal" node --test --test-reporter=spec --test-timeout=300000 tests/targets/readers/readers.test.mjs
