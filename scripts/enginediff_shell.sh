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

# status_output STATUS tells a workflow the status, where one listens.
status_output() {
    [ -z "${GITHUB_OUTPUT:-}" ] || printf 'status=%s\n' "$1" >>"$GITHUB_OUTPUT"
}

# check_fail_on takes the blanks out of ENGINEDIFF_CI_FAIL_ON and ends with status 2 where the rest is not what --fail-on
# takes: what is wrong would otherwise be found when everything has been run. REQUIRES: provide_binary.
check_fail_on() {
    local said
    ENGINEDIFF_CI_FAIL_ON=${ENGINEDIFF_CI_FAIL_ON:-}
    ENGINEDIFF_CI_FAIL_ON=${ENGINEDIFF_CI_FAIL_ON//[[:space:]]/}
    export ENGINEDIFF_CI_FAIL_ON
    [ -n "$ENGINEDIFF_CI_FAIL_ON" ] || return 0
    # The program looks at its words first, and then at a journal that is none.
    said=$("$ENGINEDIFF_BINARY" report --fail-on "$ENGINEDIFF_CI_FAIL_ON" /dev/null 2>&1) || true
    case $said in
    *--fail-on*)
        printf 'ENGINEDIFF_CI_FAIL_ON (fail-on): %s\n' "$said" >&2
        printf 'nothing was done\n' >&2
        status_output 2
        exit 2
        ;;
    esac
}
