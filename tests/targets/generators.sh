#!/usr/bin/env bash
# Sites are built by the real Hugo, Jekyll, Eleventy and Astro from what was exported. Installs what is missing.
#   generators.sh COLOPHON-CLI [--installed]     of Debian's generators, only those that are there; says which it skips
terminal=$(realpath "${1:?the program under test}")
source "$(dirname "${BASH_SOURCE[0]}")/../install/places.sh"
source tests/install/debian.sh
source tests/install/node.sh

[ "${2:-}" = --installed ] || need_packages hugo jekyll
need_node
need_npm_packages tests/targets/generators
COLOPHON_TERMINAL="$terminal" node --test --test-reporter=spec --test-timeout=300000 tests/targets/generators/sites.test.mjs
