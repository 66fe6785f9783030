#!/usr/bin/env python3
"""Runs the unittest files of some folders, several at a time, and writes what happened to a JUnit file, as ctest does for its tests."""

import argparse
import concurrent.futures
import os
import subprocess
import sys
import tempfile
import time
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

import junit_file


class _Recorder(unittest.TextTestResult):
    """Prints like unittest -v and keeps one JUnit element per test; a test with a failed subtest is one failed test."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.elements: dict[str, xml.Element] = {}
        self._started = time.monotonic()

    def startTest(self, test):
        super().startTest(test)
        self._started = time.monotonic()
        self._element(test)

    def stopTest(self, test):
        super().stopTest(test)
        self._element(test).set("time", f"{time.monotonic() - self._started:.3f}")

    def addError(self, test, err):
        super().addError(test, err)
        junit_file.note(self._element(test), "failure", self._exc_info_to_string(err, test))

    def addFailure(self, test, err):
        super().addFailure(test, err)
        junit_file.note(self._element(test), "failure", self._exc_info_to_string(err, test))

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            junit_file.note(self._element(test), "failure", f"{subtest}\n{self._exc_info_to_string(err, test)}")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        junit_file.note(self._element(test), "failure", "expected to fail, and did not")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        junit_file.note(self._element(test), "skipped", reason)

    def _element(self, test) -> xml.Element:
        return self.elements.setdefault(test.id(), xml.Element("testcase", name=test.id()))


def run_file(file: Path, junit: str) -> int:
    """Runs the tests of one file in this process."""
    folder = str(file.parent)
    suite = unittest.TestLoader().discover(folder, pattern=file.name, top_level_dir=folder)
    result = unittest.TextTestRunner(stream=sys.stdout, resultclass=_Recorder, verbosity=2).run(suite)
    junit_file.write(junit, file.stem, list(result.elements.values()))
    return 0 if result.wasSuccessful() else 1


def _run_file_apart(file: Path) -> tuple[list[xml.Element], str]:
    """Runs one file in a process of its own; returns its tests and what was printed."""
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="enginediff-test-") as directory:
        junit = os.path.join(directory, "results.xml")
        # Unbuffered: what a killed process printed until then says where it was.
        command = [sys.executable, "-u", __file__, "--in-this-process", junit, str(file)]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        output = done.stdout.decode(errors="replace")
        try:
            elements = junit_file.read(junit)
        except (OSError, xml.ParseError):
            elements = [xml.Element("testcase", name=f"{file.stem} to its end")]
            junit_file.note(elements[0], "failure", f"{output}\nits process ended with status {done.returncode}")
    return elements, f"--- {file.parent.name}/{file.name} ({time.monotonic() - started:.0f} s)\n{output}"


def main() -> int:
    parser = argparse.ArgumentParser(description="Runs the unittest files of folders, several at a time, and writes a JUnit file.")
    parser.add_argument("junit", help="the JUnit file to write")
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a folder, of which every test_*.py is run, or one such file")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count() or 1, help="files at a time (default: the processors)")
    parser.add_argument("--in-this-process", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.in_this_process:
        return run_file(options.paths[0], options.junit)

    files = [file for path in options.paths for file in (path.glob("test_*.py") if path.is_dir() else [path])]
    # The large ones first: one of them left for the end would run while the other processors have nothing to do.
    files.sort(key=lambda file: (-file.stat().st_size, file))
    elements: list[xml.Element] = []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for done in concurrent.futures.as_completed([pool.submit(_run_file_apart, file) for file in files]):
            found, output = done.result()
            elements += found
            print(output, flush=True)
    junit_file.write(options.junit, "python", elements)
    return 0 if elements and not any(element.find("failure") is not None for element in elements) else 1


if __name__ == "__main__":
    sys.exit(main())
