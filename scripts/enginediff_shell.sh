# What the shell entry points share: where the project is, how they report, and the build. Sourced, not run.
# shellcheck shell=bash

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

step() {
    printf '\n==> %s\n' "$*"
}

# print_usage prints the comment at the head of the script, without its comment signs.
print_usage() {
    sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[1]}"
}

# die MESSAGE… prints each message on a line of its own and ends with status 1.
die() {
    printf '\n' >&2
    printf '%s\n' "$@" >&2
    exit 1
}

# build PRESET configures and builds; a build with nothing to do takes no time.
build() {
    local preset=$1 log ninja
    ninja=$project/build/$preset/build.ninja
    # Lets a compiler cache serve every checkout: it then looks at paths as they are seen from the build folder.
    export CCACHE_BASEDIR=$project CCACHE_NOHASHDIR=1
    step "building (preset $preset)"
    # A build configures itself again when a CMakeLists.txt changes, but does not look at the presets.
    if [ ! -e "$ninja" ] || [ "$project/CMakePresets.json" -nt "$ninja" ]; then
        log=$(mktemp)
        if ! (cd "$project" && cmake --preset "$preset") >"$log" 2>&1; then
            cat "$log" >&2
            rm -f "$log"
            die "Configuring failed. If a package is missing, ./scripts/install-packages build test mends it;" \
                "if build/$preset is from another machine or compiler, remove that folder."
        fi
        rm -f "$log"
    fi
    cmake --build "$project/build/$preset" || die "The build failed; the compiler's message is above."
}

# provide_binary sets ENGINEDIFF_BINARY, unless it is set, to the release build, and builds that where it is not there.
provide_binary() {
    if [ -z "${ENGINEDIFF_BINARY:-}" ]; then
        ENGINEDIFF_BINARY=$project/build/release/enginediff
        if [ ! -x "$ENGINEDIFF_BINARY" ]; then
            "$project/scripts/install-packages" build
            (cd "$project" && build release)
        fi
    fi
    export ENGINEDIFF_BINARY
}
