# Debian and Ubuntu packages. Sourced after places.sh.

# What a crate with C code in it needs (SQLite is compiled in).
PACKAGES_TERMINAL="build-essential pkg-config"
# What Tauri 2 needs to build and open a window on Linux.
PACKAGES_WINDOW="$PACKAGES_TERMINAL libwebkit2gtk-4.1-dev libgtk-3-dev librsvg2-dev"
# What the journey in the real window needs besides: a screen, a session bus, WebKit's driver; Chromium, for what no driver of
# WebKit can do; what reads a package as a desktop does, and Python for the second check of bundles.
PACKAGES_JOURNEY="xvfb dbus webkit2gtk-driver chromium procps desktop-file-utils shared-mime-info appstream python3 man-db rpm xdotool imagemagick libimage-exiftool-perl"

# need_packages NAME...: installs the ones that are missing; says nothing when there are none.
need_packages() {
    if ! command -v dpkg-query >/dev/null; then
        echo "This is not Debian or Ubuntu; these packages, or your system's equivalents, are taken to be there: $*"
        return
    fi
    local missing=() name
    for name in "$@"; do
        case "$(dpkg-query --show --showformat='${db:Status-Abbrev}' "$name" 2>/dev/null || true)" in
        ii*) ;;
        *) missing+=("$name") ;;
        esac
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    heading "Installing Debian packages: ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || stop "these packages are missing and there is no sudo; install them as root: ${missing[*]}"
        as_root=(sudo)
    fi
    # A list that cannot be fetched need not be one of ours; whether the packages are there shows in the next step.
    "${as_root[@]}" apt-get update --quiet || echo "Some package lists could not be fetched; going on with what is there."
    # A machine that has just been started may be updating itself: wait for it.
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --quiet --yes --no-install-recommends \
        --option DPkg::Lock::Timeout=300 "${missing[@]}"
}
