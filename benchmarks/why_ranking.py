#!/usr/bin/env python3
"""Which behaviour `enginediff repro` names first for scripts whose reason is known: those of examples/repro, and
those of benchmarks/why (its README tells which of them were blind: written before the weights were touched).

    python3 benchmarks/why_ranking.py --binary build/release/enginediff
    python3 benchmarks/why_ranking.py --without-the-reason   # what is named when the catalogue does not hold it

A name is what stands at `why`. What is only said to be close is no name.
"""

import argparse
import collections
import concurrent.futures
import pathlib
import re
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
# What is behind the examples, and on which target it shows.
EXAMPLES = {
    "like-case": ("postgres-18", "collation.like.case"),
    "loose-typing": ("postgres-18", "typing.integer.text"),
    "loose-typing-stored": ("mysql-9.7", "typing.integer.fraction"),
    "group-by": ("postgres-18", "query.group.bare"),
    "boolean-integer": ("postgres-18", "boolean.column.integer"),
    "foreign-keys-off": ("mysql-9.7", "ddl.foreignkey.default"),
    "double-quoted": ("postgres-18", "collation.quotes.text"),
    "explicit-ids": ("postgres-18", "ddl.autoid.explicit"),
    "trailing-space": ("mariadb-11.8", "collation.unique.trailing-space"),
    "datetime-fraction": ("mysql-9.7", "datetime.fraction.stored"),
    "integer-division": ("mysql-9.7", "numeric.division.integer"),
    "too-long": ("mysql-9.7", "typing.varchar.length"),
    "case-in-unique": ("mysql-9.7", "collation.unique.case"),
}
TRANSLATED = {"explicit-ids"}


def scripts():
    """(path, set, target, ids of the behaviours that may be named) of each; no ids where the catalogue has none."""
    for name, (prod, behind) in EXAMPLES.items():
        yield ROOT / "examples/repro" / f"{name}.sql", "examples", prod, behind.split(" | ")
    for path in sorted((ROOT / "benchmarks/why").glob("*.sql")):
        text = path.read_text()
        behind = re.search(r"^-- behind: (.*)$", text, re.M)[1]
        kind = "blind" if re.search(r"^-- blind$", text, re.M) else "seen"
        yield path, kind, re.search(r"^-- prod: (.*)$", text, re.M)[1], [] if behind == "none" else behind.split(" | ")


def named_first(output):
    """The ids that are named for the first divergence, the best first."""
    return re.findall(r"^ +(?:why|or) +([a-z0-9-]+(?:\.[a-z0-9-]+)+)  ", output, re.M)


def catalogue_without(cases, behind, folder):
    """A copy of the catalogue that lacks the behaviours."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(cases, folder, copy_function=lambda source, to: pathlib.Path(to).symlink_to(source))
    for path in folder.rglob("*.sql"):
        if re.search(r"^-- @id +(\S+)", path.read_text(), re.M)[1] in behind:
            path.unlink()
    return folder


def judge(options, path, kind, prod, behind, folder):
    """The set of a script, what became of it, and a line about it."""
    cases = ROOT / "cases"
    about = "" if behind or options.without_the_reason else "(nothing is behind it) "
    if options.without_the_reason:
        cases = catalogue_without(cases, behind, folder)
        behind = []
    words = ["--translate"] if path.stem in TRANSLATED else []
    done = subprocess.run([options.binary, "repro", path, "--prod", prod, "--targets-file", options.targets_file, "--cases", cases, "--show", "1", *words], capture_output=True, text=True, cwd=ROOT)
    shutil.rmtree(folder, ignore_errors=True)
    named, close = named_first(done.stdout), re.findall(r"^ +close +(\S+)", done.stdout, re.M)
    result = "none" if not named else "right" if named[0] in behind else "wrong"
    if done.returncode != 1:
        result, named = "error", [(done.stdout + done.stderr).strip()[:150]]
    shown = ", ".join(named) + ("; close: " + close[0] if close else "")
    return kind, result, f"{result:5}  {path.stem:22} {prod:12} {about}{shown}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", default="build/release/enginediff")
    parser.add_argument("--targets-file", default=".enginediff/targets.json")
    parser.add_argument("--without-the-reason", action="store_true")
    parser.add_argument("--only", default="", help="of the scripts whose names hold this text")
    parser.add_argument("--set", choices=["examples", "seen", "blind"], help="of one set only")
    parser.add_argument("--jobs", type=int, default=2, help="so many scripts at a time")
    options = parser.parse_args()
    chosen = [one for one in scripts() if options.only in one[0].stem and options.set in (None, one[1])]
    counts = collections.defaultdict(collections.Counter)
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for kind, result, line in pool.map(lambda one: judge(options, *one, pathlib.Path(folder, one[0].stem)), chosen):
            counts[kind][result] += 1
            print(line, flush=True)
    for kind, found in counts.items():
        print(f"{kind}: {found['right']} right, {found['wrong']} wrong, {found['none']} without a name" + (f", {found['error']} that could not be run" if found["error"] else ""))


if __name__ == "__main__":
    main()
