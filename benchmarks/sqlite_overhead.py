#!/usr/bin/env python3
"""Instructions of the SQLite driver over those of the raw library, counted by callgrind: repeatable on a noisy machine.

Usage: benchmarks/sqlite_overhead.py [BUILD_FOLDER]   (default: build/bench)
"""

import pathlib
import re
import subprocess
import sys
import tempfile

# workload: (few, many, limit). The difference of two counts leaves start-up and the filling of the table out.
WORKLOADS = {"point": (200, 1200, 1.5), "scan": (1, 4, 2.0)}


def instructions(program, side, workload, times):
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", program, side, workload, str(times)],
            capture_output=True, text=True, check=True)
    return int(re.search(r"Collected : (\d+)", run.stderr).group(1))


def main():
    build = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "build/bench")
    program = build / "benchmarks" / "bench_sqlite"
    failed = False
    for workload, (few, many, limit) in WORKLOADS.items():
        cost = {}
        for side in ("raw", "ours"):
            cost[side] = (instructions(program, side, workload, many) - instructions(program, side, workload, few)) / (many - few)
        ratio = cost["ours"] / cost["raw"]
        failed |= ratio > limit
        print(f"{workload:6} raw {cost['raw']:12.0f}  ours {cost['ours']:12.0f} instructions each   ratio {ratio:.2f}   limit {limit}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
