#!/usr/bin/env python3
"""Runs the unittest tests of some folders and writes what happened to a JUnit file, as ctest does for its tests."""

import sys
import time
import unittest
import xml.etree.ElementTree as xml


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
        self._note(test, "failure", self._exc_info_to_string(err, test))

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._note(test, "failure", self._exc_info_to_string(err, test))

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self._note(test, "failure", f"{subtest}\n{self._exc_info_to_string(err, test)}")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._note(test, "failure", "expected to fail, and did not")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._note(test, "skipped", reason)

    def _element(self, test) -> xml.Element:
        return self.elements.setdefault(test.id(), xml.Element("testcase", name=test.id()))

    def _note(self, test, kind: str, text: str) -> None:
        # XML has no way to write most control characters.
        clean = "".join(character if character.isprintable() or character in "\n\t" else "?" for character in text)
        xml.SubElement(self._element(test), kind, message=clean.strip().splitlines()[-1] if clean.strip() else "").text = clean


def main(arguments: list[str]) -> int:
    if len(arguments) < 2:
        print("usage: run_python_tests.py JUNIT_FILE FOLDER…", file=sys.stderr)
        return 2
    output, folders = arguments[0], arguments[1:]
    suite = unittest.TestSuite()
    for folder in folders:
        # A loader of its own for each folder: one loader does not search two roots.
        suite.addTests(unittest.TestLoader().discover(folder, top_level_dir=folder))
    runner = unittest.TextTestRunner(stream=sys.stdout, resultclass=_Recorder, verbosity=2)
    result = runner.run(suite)
    root = xml.Element("testsuite", name="python", tests=str(len(result.elements)))
    root.extend(result.elements.values())
    xml.ElementTree(root).write(output, encoding="utf-8", xml_declaration=True)
    return 0 if result.wasSuccessful() and result.elements else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
