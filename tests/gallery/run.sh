#!/usr/bin/env bash
# `make gallery`: a picture of every screen and state of the real window, light and dark, in two sizes, and a page that
# shows them side by side. Usage: run.sh [FOLDER] [SCENE...]
source "$(dirname "${BASH_SOURCE[0]}")/../install/places.sh"
source tests/install/debian.sh
source tests/install/rust.sh
source tests/install/node.sh
source tests/install/build.sh

folder=${1:-$CACHE/gallery}
shift || true
mkdir -p "$folder"
COLOPHON_SHOTS=$(cd "$folder" && pwd)
export COLOPHON_SHOTS

need_rust
# shellcheck disable=SC2086  # a list of names
need_packages $PACKAGES_WINDOW $PACKAGES_JOURNEY
need_tauri_driver
need_node
need_npm_packages ui
need_npm_packages tests/e2e
build_front_end
build_programs

source tests/e2e/screen.sh
heading "Taking pictures"
dbus-run-session -- node tests/gallery/gallery.mjs "$@"
heading "The gallery: $COLOPHON_SHOTS/index.html"
