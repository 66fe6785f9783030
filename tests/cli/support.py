"""What the command-line tests share: the binary, the servers' targets, case files in a folder of the test's own."""

import fcntl
import json
import os
import pathlib
import re
import select
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("ENGINEDIFF_BINARY", ROOT / "build/release/enginediff"))
TARGETS_FILE = pathlib.Path(os.environ.get("ENGINEDIFF_TEST_TARGETS", ROOT / ".enginediff/targets.json"))
# The default targets, one of each engine.
SERVERS = ["postgres-18", "mysql-9.7", "mariadb-11.8"]
ALL = ["sqlite", *SERVERS]


def targets():
    return json.loads(TARGETS_FILE.read_text())["targets"]


def url_of(target):
    return targets()[target]["url"]


def password_of(target):
    return urllib.parse.urlsplit(url_of(target)).password


def with_user(target, user, password):
    """The target's URL with another user and password."""
    parts = urllib.parse.urlsplit(url_of(target))
    return parts._replace(netloc=f"{user}:{password}@{parts.hostname}:{parts.port}").geturl()


HEAD = """-- @title     {title}
-- @id        test.{name}
-- @why       a test
-- @see       https://example.org/
"""


class CliTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.cases = self.folder / "cases" / "test"
        self.cases.mkdir(parents=True)

    def case(self, name, body, head=HEAD):
        """Writes a case file with the usual metadata; its id is test.NAME."""
        path = self.cases / f"{name}.sql"
        path.write_text(head.format(name=name, title=f"Test {name}") + body)
        return path

    def command(self, *arguments, targets_file=TARGETS_FILE):
        words = [str(argument) for argument in arguments]
        if targets_file and words and words[0] in {"run", "explain", "anomalies", "targets", "clean"}:
            words += ["--targets-file", str(targets_file)]
        return [str(BINARY), *words]

    def run_binary(self, *arguments, status=None, env=None, targets_file=TARGETS_FILE):
        """Runs to the end; checks the exit status if one is given, and that no password is in what was printed."""
        environment = {**os.environ, **(env or {})}
        done = subprocess.run(self.command(*arguments, targets_file=targets_file), capture_output=True, cwd=self.folder,
                              env=environment, timeout=600, stdin=subprocess.DEVNULL)
        done.stdout, done.stderr = done.stdout.decode(errors="surrogateescape"), done.stderr.decode(errors="surrogateescape")
        printed = done.stdout + done.stderr
        for server in SERVERS:
            self.assertNotIn(password_of(server), printed)
        if status is not None:
            self.assertEqual(done.returncode, status, printed[-6000:])
        return done

    def journal(self, path):
        return [json.loads(line) for line in pathlib.Path(path).read_text().splitlines()]

    def traces(self, path):
        """The journal's trace lines by (case, target)."""
        return {(line["case"], line["target"]): line for line in self.journal(path) if line["line"] == "trace"}


def take_cleaning_turn(test):
    """Until the test's end no other one that leaves a dead run and cleans up after it does so: `enginediff clean` drops whatever
    dead run is there. tests/cleaning_turn.hpp takes turns by the same file."""
    # No other process inherits it, so that it is free when this one ends.
    turn = open(pathlib.Path(tempfile.gettempdir()) / f"enginediff-tests-{os.getuid()}.cleaning", "a")
    test.addCleanup(turn.close)
    fcntl.flock(turn, fcntl.LOCK_EX)


# The seconds are a bound for what hangs, and no guess at how long anything takes: a sanitized program on a busy machine is slow.
def wait_until(condition, what, seconds=180):
    """Asks again and again until the condition holds."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {seconds} s: {what}")
        select.select([], [], [], 0.02)
