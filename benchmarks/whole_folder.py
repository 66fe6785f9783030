#!/usr/bin/env python3
"""The whole cases/ folder on four targets together, against the slowest of them alone and against the processors.

Usage: benchmarks/whole_folder.py [--binary build/release/enginediff] [--jobs N] [--rounds N] [TARGET…]

Prints the ratio of the time of all together to the larger of: the slowest target alone, and total CPU seconds (ours and the
servers') divided by the processors. Limit: 1.2.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time

LIMIT = 1.2


def cpu_of_machine():
    """CPU seconds that all processes of the machine have used, the servers in containers included."""
    with open("/proc/stat") as stat:
        fields = [int(field) for field in stat.readline().split()[1:]]
    idle = fields[3] + fields[4]
    return (sum(fields[:8]) - idle) / os.sysconf("SC_CLK_TCK")


def run(binary, targets, jobs):
    command = [binary, "-q", "run", "cases", "--jobs", str(jobs), "--fail-on", "none"]
    for target in targets:
        command += ["--target", target]
    begun, cpu = time.monotonic(), cpu_of_machine()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - begun, cpu_of_machine() - cpu


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default="build/release/enginediff")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("targets", nargs="*", default=["sqlite", "postgres-18", "mysql-9.7", "mariadb-11.8"])
    arguments = parser.parse_args()
    ratios = []
    for _ in range(arguments.rounds):
        alone = {target: run(arguments.binary, [target], arguments.jobs)[0] for target in arguments.targets}
        together, cpu = run(arguments.binary, arguments.targets, arguments.jobs)
        slowest = max(alone, key=alone.get)
        bound = max(alone[slowest], cpu / os.cpu_count())
        ratios.append(together / bound)
        print(f"together {together:6.2f} s   slowest alone {slowest} {alone[slowest]:6.2f} s   CPU/cores {cpu / os.cpu_count():6.2f} s   ratio {ratios[-1]:.2f}")
    ratio = statistics.median(ratios)
    print(f"median ratio {ratio:.2f}   limit {LIMIT}")
    return 1 if ratio > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
