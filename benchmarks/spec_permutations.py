#!/usr/bin/env python3
"""Permutations of isolation specs a second: enginediff against isolationtester, in pairs on the same server.

Usage: benchmarks/spec_permutations.py [--binary FILE] [--target NAME] [--rounds N] [--permutations N]… [--files N]

Each pair runs both programs on one spec file, one right after the other, in turn first. Limits for the median of the ratios:
3 where at least half of the permutations wait, 1 where none does. Starting, connecting and making a database is counted.
The spec files hold 60 permutations each, or as many as --permutations says; several numbers are measured one after the other.
With --files there are so many of each: isolationtester takes one at a time, enginediff all in one run.
"""

import argparse
import difflib
import itertools
import pathlib
import statistics
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "scripts"))
import isolation_tools as tools  # noqa: E402

SETUP = """setup { CREATE TABLE t (a int PRIMARY KEY, b int); INSERT INTO t VALUES (1, 1), (2, 2), (3, 3); }
teardown { DROP TABLE t; }
"""

WAITING = SETUP + """
session s1
setup { BEGIN; }
step s1u { UPDATE t SET b = b + 1 WHERE a = 1; }
step s1c { COMMIT; }
session s2
setup { BEGIN; }
step s2u { UPDATE t SET b = b * 2 WHERE a = 1; }
step s2c { COMMIT; }
session s3
setup { BEGIN; }
step s3u { UPDATE t SET b = b - 1 WHERE a = 1; }
step s3c { COMMIT; }
"""

# Three of four wait, the first one twice. At most one waits at a time: which of two waiters gets a row that one commit frees
# is chance in PostgreSQL itself, and then the two programs may see different things (and wait for a step that cannot end).
WAITING_PERMUTATIONS = ["s1u s2u s1c s3u s2c s3c", "s1u s2u s1c s2c s3u s3c", "s3u s1u s3c s1c s2u s2c", "s2u s2c s1u s1c s3u s3c"]

NOT_WAITING = SETUP + """
session s1
setup { BEGIN; }
step s1u { UPDATE t SET b = b + 1 WHERE a = 1; }
step s1r { SELECT * FROM t ORDER BY a; }
step s1c { COMMIT; }
session s2
setup { BEGIN; }
step s2u { UPDATE t SET b = b * 2 WHERE a = 2; }
step s2r { SELECT * FROM t ORDER BY a; }
step s2c { COMMIT; }
session s3
step s3r { SELECT sum(b) FROM t; }
"""

_SHOWN_LINES = 60


def merges(*sessions):
    """All interleavings of the sessions' steps."""
    if not any(sessions):
        yield []
    for at, steps in enumerate(sessions):
        if steps:
            rest = [other if number != at else steps[1:] for number, other in enumerate(sessions)]
            yield from ([steps[0], *more] for more in merges(*rest))


NOT_WAITING_PERMUTATIONS = [" ".join(steps) for steps in merges(["s1u", "s1r", "s1c"], ["s2u", "s2r", "s2c"], ["s3r"])]


def spec_text(head, permutations, count):
    return head + "".join(f"permutation {one}\n" for one in itertools.islice(itertools.cycle(permutations), count))


def difference(theirs, ours):
    lines = difflib.unified_diff(theirs.splitlines(), ours.splitlines(), "isolationtester", "enginediff", lineterm="", n=8)
    return "\n".join(itertools.islice(lines, _SHOWN_LINES))


def seconds(work):
    begun = time.monotonic()
    out = work()
    return time.monotonic() - begun, out


def measure(name, text, limit, arguments, tool, database, folder):
    specs = [folder / f"{name}-{number:03}.spec" for number in range(arguments.files)]
    for spec in specs:
        spec.write_text(text)
    ratios, rates = [], []
    for number in range(arguments.rounds):
        works = [lambda: "".join(database.run(tool, spec) for spec in specs),
                 lambda: tools.run_enginediff(folder, arguments.target, arguments.binary)]
        order = [0, 1] if number % 2 == 0 else [1, 0]
        timed = {which: seconds(works[which]) for which in order}
        if timed[0][1] != timed[1][1]:
            sys.exit(f"{name}: the two do not print the same\n{difference(timed[0][1], timed[1][1])}")
        permutations = timed[0][1].count("\nstarting permutation:")
        ratios.append(timed[0][0] / timed[1][0])
        rates.append((permutations / timed[0][0], permutations / timed[1][0]))
    ratio = statistics.median(ratios)
    theirs, ours = (statistics.median(rate[which] for rate in rates) for which in (0, 1))
    print(f"{name:16} isolationtester {theirs:7.1f}/s   enginediff {ours:7.1f}/s   median ratio {ratio:.2f} ({min(ratios):.2f} to {max(ratios):.2f})   limit {limit}")
    return ratio >= limit


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", type=pathlib.Path, default=tools.BINARY)
    parser.add_argument("--target", default="postgres-18")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--permutations", type=int, action="append")
    parser.add_argument("--files", type=int, default=1)
    arguments = parser.parse_args()
    tool = tools.find_tool()
    if not tool:
        sys.exit("isolationtester is not installed: postgresql-server-dev-15 has it")
    with tools.ToolDatabase(arguments.target) as database:
        good = []
        for count in arguments.permutations or [60]:
            for name, head, permutations, limit in (("waiting", WAITING, WAITING_PERMUTATIONS, 3),
                                                    ("not-waiting", NOT_WAITING, NOT_WAITING_PERMUTATIONS, 1)):
                text = spec_text(head, permutations, count)
                with tempfile.TemporaryDirectory() as folder:
                    good.append(measure(f"{name}-{count}", text, limit, arguments, tool, database, pathlib.Path(folder)))
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
