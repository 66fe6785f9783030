"""A shell on a pseudo-terminal, for the tests of `enginediff shell`."""

import os
import subprocess

from support import TARGETS_FILE, CliTest
from terminal import Terminal

PROMPT = "enginediff> "
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000) SELECT COUNT(*) AS c FROM n"


def one_line(text):
    """The text as it is before it is wrapped to a width."""
    return " ".join(text.split())


class ShellTest(CliTest):
    def setUp(self):
        super().setUp()
        self.state = self.folder / "state"

    def environment(self):
        env = {**os.environ, "XDG_STATE_HOME": str(self.state), "HOME": str(self.folder), "TERM": "xterm", "NO_COLOR": "1"}
        for name in ("COLUMNS", "LINES", "ENGINEDIFF_TARGETS"):
            env.pop(name, None)
        return env

    def words(self, targets, *more, targets_file=TARGETS_FILE):
        words = ["shell", "--targets-file", str(targets_file), *map(str, more)]
        for target in targets:
            words += ["--target", target]
        return self.command(*words, targets_file=None)

    def open(self, targets=("sqlite",), *more, prompt=PROMPT, targets_file=TARGETS_FILE, columns=120):
        terminal = Terminal(self.words(targets, *more, targets_file=targets_file), self.environment(), self.folder, columns)
        self.addCleanup(terminal.close)
        if prompt:
            terminal.expect(prompt)
        return terminal

    def ask(self, terminal, line, prompt=PROMPT):
        """Types a line and waits for the prompt behind its answer; returns what was said, the line itself left out."""
        terminal.line(line)
        said = terminal.expect("\n" + prompt)
        return said[said.index("\n") :]

    def feed(self, text, targets=("sqlite",), *more, status=None):
        done = subprocess.run(self.words(targets, *more), input=text.encode(), capture_output=True, cwd=self.folder, env=self.environment(), timeout=600)
        done.stdout, done.stderr = done.stdout.decode(), done.stderr.decode()
        if status is not None:
            self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done
