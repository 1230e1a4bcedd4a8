#!/usr/bin/env bash
# The secret of a site is kept by a real Secret Service, on a bus and in a home of its own, for the next program too; and
# another address or account never gets it.
#   keyring.sh COLOPHON-CLI
set -euo pipefail
program=$(realpath "${1:?the program under test}")
for package in gnome-keyring:gnome-keyring-daemon dbus:dbus-run-session; do
  command -v "${package#*:}" > /dev/null && continue
  as_root=(); [ "$(id -u)" = 0 ] || as_root=(sudo -n)
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${package%%:*}" > /dev/null 2>&1 || {
    echo "keyring: skipped, because ${package%%:*} cannot be installed here: sudo apt install ${package%%:*}" >&2
    exit 77
  }
done

folder=$(mktemp --directory --tmpdir keyring-XXXXXX)
trap 'rm -rf "$folder"' EXIT
mkdir -m 700 "$folder/home" "$folder/run"
export HOME=$folder/home XDG_RUNTIME_DIR=$folder/run COLOPHON_LIBRARY=$folder/library program
timeout 120 dbus-run-session -- bash -euo pipefail -c '
  # In the foreground, so that it ends with the bus.
  printf "password of the keyring\n" | gnome-keyring-daemon --foreground --unlock --components=secrets > /dev/null 2>&1 &
  trap "kill $!" EXIT
  for _ in $(seq 50); do
    dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2> /dev/null |
      grep -q "boolean true" && break
    sleep 0.1
  done
  secret=6470a1b2c3d4e5f60718293a:00112233445566778899aabbccddeeff
  fails() { echo "keyring: $1" >&2; exit 1; }
  kept() { "$program" --json site list | grep -q "\"secret\": \"$1\"" || fails "expected the secret in: $1"; }
  "$program" site add desk --kind ghost --address https://one.example > /dev/null
  kept none
  printf "%s\n" "$secret" | "$program" site secret desk > /dev/null
  kept keyring
  "$program" site change desk --address https://two.example > /dev/null
  kept none
  "$program" site change desk --address https://one.example > /dev/null
  kept none
  printf "%s\n" "$secret" | "$program" site secret desk > /dev/null
  "$program" site change desk --rename harbour > /dev/null
  kept keyring
  if grep -rqF "${secret#*:}" "$COLOPHON_LIBRARY"; then fails "the secret is in the library"; fi
  "$program" site remove harbour > /dev/null
  "$program" site add harbour --kind ghost --address https://one.example > /dev/null
  kept none
'
echo "keyring: kept, found again, given to no other place, forgotten"
