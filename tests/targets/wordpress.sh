#!/usr/bin/env bash
# Articles are sent to a real WordPress of this computer, changed there, and brought back. Installs what is missing.
#   wordpress.sh COLOPHON-CLI
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export COLOPHON_TERMINAL=$(realpath "${1:?the program under test}")
PATH=$PATH:/usr/sbin

missing=()
[ -d /usr/share/wordpress ] || missing+=(wordpress)
command -v mariadbd > /dev/null || missing+=(mariadb-server)
command -v php > /dev/null || missing+=(php-cli)
# All of it first: a reader that ends early would make the whole line fail.
modules=$(php -m 2> /dev/null || true)
for module in mysqli:php-mysql gd:php-gd curl:php-curl xml:php-xml mbstring:php-mbstring; do
  grep -qix "${module%%:*}" <<< "$modules" || missing+=("${module#*:}")
done
if [ ${#missing[@]} -gt 0 ]; then
  as_root=(); [ "$(id -u)" = 0 ] || as_root=(sudo -n)
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" > /dev/null 2>&1 || {
    echo "wordpress: skipped, because ${missing[*]} cannot be installed here: sudo apt install ${missing[*]}" >&2
    exit 77
  }
fi

# A short name: the database’s socket lies in it, and its path has 107 bytes at most.
folder=$(mktemp --directory --tmpdir wp-XXXXXX)
trap 'rm -rf "$folder"' EXIT
# No keyring of whoever runs this is asked.
export WORDPRESS_FOLDER=$folder DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent
node --test --test-reporter=spec "$here/wordpress/wordpress.test.mjs"
