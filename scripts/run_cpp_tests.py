#!/usr/bin/env python3
"""Runs the tests that ctest knows, many of one program in one process, and writes a JUnit file.

Starting a sanitized program takes longer than most of its tests, and ctest starts it for each of them. What a crash, a leak or
the deadline leaves without a result runs again alone, so that one bad test hides no other and is named itself."""

import argparse
import concurrent.futures
import json
import os
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as xml
from pathlib import Path

import junit_file

# Tests of one process: enough to make its start cheap, few enough to share the work evenly and to lose little in a crash.
_BATCH = 60
# Seconds: for a process with many tests, and for a test of its own.
_BATCH_DEADLINE = 600
_DEADLINE = 300
_FILTER = "--gtest_filter="


class Test:
    """One test of ctest's list; `selector` is what GoogleTest calls it, None for a program of another kind."""

    def __init__(self, listed: dict):
        self.name: str = listed["name"]
        self.command: list[str] = listed["command"]
        self.directory = next((one["value"] for one in listed["properties"] if one["name"] == "WORKING_DIRECTORY"), None)
        self.selector = next((word.removeprefix(_FILTER) for word in self.command if word.startswith(_FILTER)), None)


def listed_tests(build: str) -> list[Test]:
    done = subprocess.run(["ctest", "--test-dir", build, "--show-only=json-v1"], stdout=subprocess.PIPE, check=True)
    return [Test(one) for one in json.loads(done.stdout)["tests"]]


def batches(tests: list[Test]) -> list[list[Test]]:
    """Those of one program side by side, at most _BATCH of them; another program is a batch of its own. The largest programs come
    first, so that no long one is left for the end."""
    programs: dict[str, list[Test]] = {}
    for test in tests:
        programs.setdefault(test.command[0] if test.selector else test.name, []).append(test)
    sized = sorted(programs.values(), key=len, reverse=True)
    return [program[start : start + _BATCH] for program in sized for start in range(0, len(program), _BATCH)]


def _run(command: list[str], directory: str | None, deadline: float) -> tuple[int | None, str]:
    """The exit status, None past the deadline, and what was printed."""
    with tempfile.TemporaryFile() as output:
        try:
            status = subprocess.run(
                command, cwd=directory, stdin=subprocess.DEVNULL, stdout=output, stderr=output, timeout=deadline, check=False
            ).returncode
        except subprocess.TimeoutExpired:
            status = None
        except OSError as error:
            return 127, f"cannot be started: {error}"
        output.seek(0)
        return status, output.read().decode(errors="replace")


def _reported(path: Path) -> dict[str, xml.Element]:
    """What GoogleTest wrote of each test that it ran, by the name that it selects the test with."""
    try:
        return {f"{one.get('classname')}.{one.get('name')}": one for one in junit_file.read(str(path)) if one.get("status") == "run"}
    except (OSError, xml.ParseError):
        return {}


def _element(test: Test, reported: xml.Element) -> xml.Element:
    element = xml.Element("testcase", name=test.name, status="run", time=reported.get("time", "0"))
    for failure in reported.iter("failure"):
        junit_file.note(element, "failure", failure.text or failure.get("message") or "failed")
    for skipped in reported.iter("skipped"):
        # GoogleTest puts the place before the reason.
        junit_file.note(element, "skipped", skipped.get("message") or skipped.text or "skipped")
    return element


def _failed(element: xml.Element) -> bool:
    return element.find("failure") is not None


def _run_google_tests(tests: list[Test], deadline: float) -> tuple[int | None, str, list[xml.Element]]:
    """The exit status, what was printed, and the elements of the tests with a result. No result counts where the process failed and
    no test did: what it complains of, a leak for example, could be of any of them."""
    with tempfile.TemporaryDirectory(prefix="enginediff-test-") as directory:
        results = Path(directory) / "results.xml"
        program = tests[0].command[0]
        command = [program, _FILTER + ":".join(test.selector for test in tests), f"--gtest_output=xml:{results}"]
        status, output = _run(command, tests[0].directory, deadline)
        reported = _reported(results)
    elements = [_element(test, reported[test.selector]) for test in tests if test.selector in reported]
    if status != 0 and not any(map(_failed, elements)):
        elements = []
    return status, output, elements


def _ending(status: int | None, deadline: float) -> str:
    if status is None:
        return f"was stopped after {deadline:.0f} s"
    return f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"


def _run_alone(test: Test) -> xml.Element:
    started = time.monotonic()
    if test.selector:
        status, output, elements = _run_google_tests([test], _DEADLINE)
        if elements:
            return elements[0]
    else:
        status, output = _run(test.command, test.directory, _DEADLINE)
    element = xml.Element("testcase", name=test.name, status="run", time=f"{time.monotonic() - started:.3f}")
    if status != 0 or test.selector:
        junit_file.note(element, "failure", f"{output}\nthe program {_ending(status, _DEADLINE)}")
    return element


def run_batch(tests: list[Test]) -> list[xml.Element]:
    if not tests[0].selector:
        return [_run_alone(test) for test in tests]
    status, _, elements = _run_google_tests(tests, _BATCH_DEADLINE)
    done = {element.get("name") for element in elements}
    rest = [test for test in tests if test.name not in done]
    if rest:
        print(f"    {Path(tests[0].command[0]).name} {_ending(status, _BATCH_DEADLINE)}: {len(rest)} tests run again alone", flush=True)
    return elements + [_run_alone(test) for test in rest]


def _print(elements: list[xml.Element], seconds: float) -> None:
    for element in filter(_failed, elements):
        print(f"failed: {element.get('name')}\n{element.findtext('failure')}")
    failed, skipped = sum(map(_failed, elements)), sum(element.find("skipped") is not None for element in elements)
    counts = f"{len(elements) - failed - skipped} passed, {failed} failed, {skipped} skipped"
    print(f"    {elements[0].get('name').split('.')[0]:24} {counts} ({seconds:.1f} s)", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description="Runs the C++ tests of a build, many in one process, and writes a JUnit file.")
    parser.add_argument("build", help="the build folder, such as build/dev")
    parser.add_argument("junit", help="the JUnit file to write")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count() or 1, help="processes at a time (default: the processors)")
    options = parser.parse_args()

    def timed(batch: list[Test]) -> tuple[list[xml.Element], float]:
        started = time.monotonic()
        return run_batch(batch), time.monotonic() - started

    elements: list[xml.Element] = []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for done in concurrent.futures.as_completed([pool.submit(timed, batch) for batch in batches(listed_tests(options.build))]):
            _print(*done.result())
            elements += done.result()[0]
    junit_file.write(options.junit, "c++", sorted(elements, key=lambda element: element.get("name")))
    return 0 if elements and not any(map(_failed, elements)) else 1


if __name__ == "__main__":
    sys.exit(main())
