#!/usr/bin/env python3
"""Starts, checks and stops the real database servers that enginediff compares; see containers/README.md."""

import argparse
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from enginediff_containers.catalogue import Catalogue, Target, UnknownTarget  # noqa: E402
from enginediff_containers.command import CommandFailed, Unavailable  # noqa: E402
from enginediff_containers.compose import compose_text  # noqa: E402
from enginediff_containers.images import ImageStore  # noqa: E402
from enginediff_containers.lifecycle import Fleet  # noqa: E402
from enginediff_containers.readiness import answers  # noqa: E402
from enginediff_containers.runtime import find_runtime  # noqa: E402
from enginediff_containers.sqlite_builds import SqliteBuilds  # noqa: E402
from enginediff_containers.state import DEFAULT_DIRECTORY, StateDirectory  # noqa: E402

_print_lock = threading.Lock()


def main(arguments: list[str]) -> int:
    options = _parse(arguments)
    # A `kill` must take the same way out as Ctrl-C.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        return options.command(options, Catalogue(), StateDirectory(options.state))
    except UnknownTarget as error:
        print(f"engines.py: {error}", file=sys.stderr)
        return 2
    except (CommandFailed, Unavailable) as error:
        print(f"engines.py: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"engines.py: {error}\n  {options.state} must be writable by you; --state names another folder",
              file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("engines.py: interrupted; `engines.py down` removes what was started", file=sys.stderr)
        return 130


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="engines.py", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, function, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        sub.set_defaults(command=function)
        sub.add_argument("targets", nargs="*", metavar="TARGET", help="names from containers/targets.json")
        sub.add_argument("--state", type=Path, default=DEFAULT_DIRECTORY, metavar="DIR",
                         help="folder of a separate set of servers (default: .enginediff in the project)")
        return sub

    up = command("up", _up, "start servers and write the targets file; the default targets unless named")
    up.add_argument("--all", action="store_true", help="every target of the catalogue")
    up.add_argument("--source", choices=("auto", "official", "debian"), default="auto",
                    help="where images come from: official ones where a registry answers, otherwise Debian packages")
    command("down", _down, "remove what `up` started here; all of it unless named")
    names = command("names", _names, "print the names of the targets that are usable here, one per line")
    names.add_argument("--all", action="store_true", help="every target of the catalogue")
    command("status", _status, "show what is up here")
    logs = command("logs", _logs, "print servers' logs")
    logs.add_argument("--follow", action="store_true", help="go on printing; one target only")
    compose = commands.add_parser("compose", help="print containers/compose.yaml as the catalogue says it should be")
    compose.set_defaults(command=_compose, state=DEFAULT_DIRECTORY)
    command("kill", _kill, "end servers at once, as a crash would; for fault tests, on a --state of their own")
    return parser.parse_args(arguments)


def _up(options: argparse.Namespace, catalogue: Catalogue, state: StateDirectory) -> int:
    targets = catalogue.select(options.targets, options.all)
    with state.locked():
        failures = _compile_libraries([target for target in targets if target.amalgamation], state)
        if any(target.needs_server for target in targets):
            runtime = find_runtime(state.runtime_memory)
            images = ImageStore(runtime, DEFAULT_DIRECTORY / "locks", _say, options.source)
            failures |= Fleet(catalogue, state, runtime, _say).up(targets, images)
        else:
            state.save(state.servers(), catalogue)
    status = 0
    for name, reason in failures.items():
        # With --all, a target that cannot be had on every machine is reported and left out.
        left_out = name not in options.targets and catalogue.targets[name].debian is None
        print(f"{name}: {'left out: ' if left_out else 'FAILED: '}{reason}", file=sys.stderr)
        status = status if left_out else 1
    print(f"targets file: {_shown(state.targets_file)}")
    return status


def _compile_libraries(targets: list[Target], state: StateDirectory) -> dict[str, str]:
    """Compiles what is not compiled yet and records it; returns what this machine lacks for the others, by target."""
    builds = SqliteBuilds(DEFAULT_DIRECTORY / "libraries", _say)
    libraries, failures = state.libraries(), {}
    with ThreadPoolExecutor() as pool:
        jobs = {target.name: pool.submit(builds.obtain, target) for target in targets}
    for name, job in jobs.items():
        try:
            libraries[name] = str(job.result())
        except Unavailable as failure:
            libraries.pop(name, None)
            failures[name] = str(failure)
    state.save_libraries(libraries)
    return failures


def _down(options: argparse.Namespace, catalogue: Catalogue, state: StateDirectory) -> int:
    targets = catalogue.select(options.targets, everything=True)
    with state.locked():
        names = {target.name for target in targets}
        state.save_libraries({name: path for name, path in state.libraries().items() if name not in names})
        state.save(state.servers(), catalogue)
        try:
            runtime = find_runtime(state.runtime_memory)
        except Unavailable:
            if state.servers():
                raise
            print("removed: nothing was up")
            return 0
        fleet = Fleet(catalogue, state, runtime, _say)
        removed = fleet.down(targets) if options.targets else fleet.down_all()
    print(f"removed: {', '.join(removed) or 'nothing was up'}")
    return 0


def _names(options: argparse.Namespace, catalogue: Catalogue, state: StateDirectory) -> int:
    usable = state.servers().keys() | state.libraries().keys()
    for target in catalogue.select(options.targets, options.all):
        if target.url is not None or target.name in usable:
            print(target.name)
    return 0


def _status(options: argparse.Namespace, catalogue: Catalogue, state: StateDirectory) -> int:
    servers, libraries = state.servers(), state.libraries()
    rows = [("TARGET", "STATE", "PORT", "IMAGE", "BUILD")]
    for target in catalogue.select(options.targets, everything=True):
        server = servers.get(target.name)
        if target.amalgamation:
            rows.append((target.name, "compiled" if target.name in libraries else "not compiled", "", "", ""))
        elif not target.needs_server:
            rows.append((target.name, "no server needed", "", "", ""))
        elif server is None:
            rows.append((target.name, "down", "", "", ""))
        else:
            up = answers(target, server.port, server.password)
            rows.append((target.name, "up" if up else "no answer", str(server.port), server.source, server.build))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for row in rows:
        print("  ".join([*(cell.ljust(width) for cell, width in zip(row, widths)), row[4]]).rstrip())
    return 0


def _logs(options: argparse.Namespace, catalogue: Catalogue, state: StateDirectory) -> int:
    servers = state.servers()
    targets = [target for target in catalogue.select(options.targets, everything=True) if target.name in servers]
    if not targets:
        print("engines.py: nothing of that is up; see `engines.py status`", file=sys.stderr)
        return 1
    fleet = Fleet(catalogue, state, find_runtime(state.runtime_memory), _say)
    for target in targets:
        if len(targets) > 1:
            print(f"==> {target.name} <==", flush=True)
        subprocess.run(fleet.logs(target, options.follow and len(targets) == 1), check=False)
    return 0


def _kill(options: argparse.Namespace, catalogue: Catalogue, state: StateDirectory) -> int:
    if not options.targets:
        print("engines.py: kill needs the names of the servers to kill", file=sys.stderr)
        return 2
    fleet = Fleet(catalogue, state, find_runtime(state.runtime_memory), _say)
    for target in catalogue.select(options.targets, everything=False):
        fleet.kill(target)
        _say(target.name, "killed")
    return 0


def _compose(_options: argparse.Namespace, catalogue: Catalogue, _state: StateDirectory) -> int:
    print(compose_text(catalogue), end="")
    return 0


def _say(name: str, message: str) -> None:
    with _print_lock:
        print(f"{time.strftime('%H:%M:%S')} {name}: {message}", flush=True)


def _shown(path: Path) -> str:
    """The path as the reader would type it here."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
