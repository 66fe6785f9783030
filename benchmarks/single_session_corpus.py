#!/usr/bin/env python3
"""Every case with one session, on the default targets with their servers up: the wall time of one `enginediff run`.

Usage: benchmarks/single_session_corpus.py [--binary build/release/enginediff] [--rounds N] [TARGET…]

Prints each round with the CPU seconds of the whole machine, the servers in containers included, and the load before it:
what else ran counts against the figure. Exits 1 when the quickest round took longer than the limit.
"""

import argparse
import os
import pathlib
import re
import resource
import subprocess
import sys
import time

LIMIT_SECONDS = 10
SEVERAL_SESSIONS = re.compile(r"^-- @(session|interleave)\b", re.MULTILINE)


def cpu_of_machine():
    with open("/proc/stat") as stat:
        fields = [int(field) for field in stat.readline().split()[1:]]
    return (sum(fields[:8]) - fields[3] - fields[4]) / os.sysconf("SC_CLK_TCK")


def cpu_of_children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default="build/release/enginediff")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("targets", nargs="*", help="the defaults of the targets file without any")
    arguments = parser.parse_args()
    cases = sorted(str(path) for path in pathlib.Path("cases").rglob("*.sql") if not SEVERAL_SESSIONS.search(path.read_text(encoding="utf-8", errors="replace")))
    command = [arguments.binary, "-q", "run", *cases, "--fail-on", "none"]
    for target in arguments.targets:
        command += ["--target", target]
    best = None
    for _ in range(arguments.rounds):
        load = os.getloadavg()[0]
        begun, machine, own = time.monotonic(), cpu_of_machine(), cpu_of_children()
        status = subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode
        seconds = time.monotonic() - begun
        if status != 0:
            sys.exit(f"{arguments.binary} ended with status {status}: what it says is above; nothing was measured")
        best = min(seconds, best or seconds)
        print(f"{len(cases)} cases {seconds:6.2f} s   CPU: enginediff {cpu_of_children() - own:6.2f} s, machine {cpu_of_machine() - machine:6.2f} s of {os.cpu_count()} processors   load before {load:.1f}", flush=True)
    print(f"quickest {best:.2f} s   limit {LIMIT_SECONDS} s")
    return 1 if best > LIMIT_SECONDS else 0


if __name__ == "__main__":
    sys.exit(main())
