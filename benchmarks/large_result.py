#!/usr/bin/env python3
"""A result of five million rows on every target: peak memory of enginediff, which must stay under 200 MB.

Usage: benchmarks/large_result.py [--binary build/release/enginediff] [TARGET…]
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

LIMIT_MB = 200
ROWS = 5_000_000
# Cross joins of ten rows: every engine streams them, and none needs a table or a recursion limit.
DIGITS = "(SELECT 0 AS d UNION ALL " + " UNION ALL ".join(f"SELECT {d}" for d in range(1, 10)) + ")"
FACTORS = ", ".join(f"{DIGITS} AS d{i}" for i in range(6))
CASE = f"""-- @title     Five million rows
-- @id        benchmark.large-result
-- @why       a result that does not fit must not take the harness down
-- @see       https://www.sqlite.org/limits.html
-- @step scan
SELECT d0.d + d1.d * 10 AS n, 'some text' AS t, d5.d * 0.5 AS x FROM {FACTORS}, (SELECT 1 AS k UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5) AS five;
"""


def peak_memory(command):
    """Runs the command; its exit status and its peak resident memory in MB."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    return os.waitstatus_to_exitcode(status), usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default="build/release/enginediff")
    parser.add_argument("targets", nargs="*", default=["sqlite", "postgres-18", "mysql-9.7", "mariadb-11.8"])
    arguments = parser.parse_args()
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        case = pathlib.Path(folder) / "large-result.sql"
        case.write_text(CASE)
        for target in arguments.targets:
            journal = pathlib.Path(folder) / f"{target}.jsonl"
            status, megabytes = peak_memory([arguments.binary, "-q", "run", str(case), "--target", target, "--timeout", "300",
                                             "--case-timeout", "300", "--results", str(journal)])
            complete = f'"total_rows":{ROWS}' in journal.read_text()
            failed |= status != 0 or megabytes > LIMIT_MB or not complete
            print(f"{target:14} {megabytes:6.0f} MB   status {status}   {'all rows seen' if complete else 'ROWS MISSING'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
