# Where things are, for every script that builds or runs. Sourced, never run; installs nothing.
#
# Sets CHECKOUT, CACHE, CARGO_TARGET_DIR and PATH. A person's own CARGO_TARGET_DIR is left as it is.
set -euo pipefail

CHECKOUT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/colophon"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$CACHE/target}"
# Cargo's programs are found even where rustup's line in the shell's start-up file has not been read yet;
# a Node of our own (node.sh) comes first, because it is only there when the system's was too old.
export PATH="$CACHE/node/node_modules/.bin:$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"
cd "$CHECKOUT"

# heading TEXT: what happens next, easy to find in a long log.
heading() {
    printf '\n== %s\n' "$*"
}

# stop TEXT: says on standard error why it cannot go on, and ends.
stop() {
    printf 'colophon: %s\n' "$*" >&2
    exit 1
}
