# A screen that nobody looks at and a home that nobody lives in, for whatever opens the real window. Sourced after
# places.sh and build.sh, and after everything is built: HOME is another one afterwards.

export COLOPHON_DESK="${COLOPHON_DESK:-$DESK}" COLOPHON_TERMINAL="${COLOPHON_TERMINAL:-$TERMINAL}"
export COLOPHON_PACKAGES="$PACKAGES"
for program in "$COLOPHON_DESK" "$COLOPHON_TERMINAL"; do
    [ -x "$program" ] || stop "$program is not built yet; make test builds it"
done

scratch=$(mktemp -d "${TMPDIR:-/tmp}/colophon-journey.XXXXXX")
screen_pid=
# Whatever lives in that home was started here and ends here, also after a test that was stopped half way.
leave() {
    local environ pid
    for environ in /proc/[0-9]*/environ; do
        pid=$(basename "$(dirname "$environ")")
        if [ "$pid" != $$ ] && tr '\0' '\n' 2>/dev/null <"$environ" | grep --quiet --line-regexp "HOME=$scratch/home"; then
            kill -KILL "$pid" 2>/dev/null || true
        fi
    done
    [ -z "$screen_pid" ] || kill "$screen_pid" 2>/dev/null || true
    rm -rf "$scratch"
}
trap leave EXIT

# Xvfb picks a free number and writes it down.
Xvfb -displayfd 3 -screen 0 1920x1200x24 -nolisten tcp 3>"$scratch/display" 2>"$scratch/xvfb.log" &
screen_pid=$!
for _ in $(seq 100); do
    [ -s "$scratch/display" ] && break
    sleep 0.1
done
[ -s "$scratch/display" ] || stop "Xvfb did not start: $(cat "$scratch/xvfb.log")"

DISPLAY=":$(cat "$scratch/display")"
export DISPLAY HOME="$scratch/home" TMPDIR="$scratch/tmp"
export XDG_CACHE_HOME="$HOME/.cache" XDG_CONFIG_HOME="$HOME/.config" XDG_DATA_HOME="$HOME/.local/share" XDG_RUNTIME_DIR="$scratch/run"
export NO_AT_BRIDGE=1 GDK_BACKEND=x11
unset WAYLAND_DISPLAY COLOPHON_LIBRARY XDG_DOCUMENTS_DIR
mkdir -p "$HOME" "$TMPDIR" "$XDG_CACHE_HOME" "$XDG_CONFIG_HOME" "$XDG_DATA_HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR"
