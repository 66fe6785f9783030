#!/usr/bin/env python3
"""Adds up JUnit files and ends with `N passed, N failed`; a file that is missing or has no test counts as a failure."""

import sys
import xml.etree.ElementTree as xml
from pathlib import Path


class Tally:
    """Passed tests as a count; failed and skipped ones by name, with the reason of the skipped."""

    def __init__(self):
        self.passed = 0
        self.failed: list[str] = []
        self.skipped: list[str] = []

    def add(self, part: str, path: Path) -> None:
        try:
            cases = list(xml.parse(path).getroot().iter("testcase"))
        except (OSError, xml.ParseError) as error:
            self.failed.append(f"{part}: its tests did not run to the end ({error})")
            return
        if not cases:
            self.failed.append(f"{part}: no test ran")
        for case in cases:
            self._add_case(f"{part}: {case.get('name')}", case)

    def _add_case(self, name: str, case: xml.Element) -> None:
        skipped = case.find("skipped")
        reason = "" if skipped is None else skipped.get("message") or ""
        if case.find("failure") is not None or case.find("error") is not None or case.get("status") == "fail":
            self.failed.append(name)
        elif reason.startswith("Unable to find"):
            # ctest calls a test skipped that it could not even start.
            self.failed.append(f"{name} ({reason})")
        elif skipped is not None or case.get("status") in ("notrun", "disabled"):
            self.skipped.append(f"{name} ({_own_words(case) or reason or case.get('status')})")
        else:
            self.passed += 1

    def last_line(self) -> str:
        line = f"{self.passed} passed, {len(self.failed)} failed"
        return f"{line}, {len(self.skipped)} skipped" if self.skipped else line


def _own_words(case: xml.Element) -> str:
    """Why a GoogleTest test skipped itself: the line after its mark in the output."""
    lines = (case.findtext("system-out") or "").splitlines()
    marks = [number for number, line in enumerate(lines) if line.endswith(": Skipped")]
    return lines[marks[0] + 1].strip() if marks and marks[0] + 1 < len(lines) else ""


def main(arguments: list[str]) -> int:
    if arguments in (["--help"], ["-h"]):
        print(f"usage: summarize_tests.py PART=JUNIT_FILE…\n\n{__doc__}")
        return 0
    if not arguments or any("=" not in argument for argument in arguments):
        print("usage: summarize_tests.py PART=JUNIT_FILE…", file=sys.stderr)
        return 2
    tally = Tally()
    for argument in arguments:
        part, path = argument.split("=", 1)
        tally.add(part, Path(path))
    for title, names in (("skipped", tally.skipped), ("failed", tally.failed)):
        for name in names:
            print(f"{title}: {name}")
    print(tally.last_line())
    return 1 if tally.failed or not tally.passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
