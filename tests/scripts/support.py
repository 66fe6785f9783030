"""What the tests of the scripts share: the project's paths, running a script, and a directory of the test's own."""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
SCRIPTS = PROJECT / "scripts"
sys.path.insert(0, str(SCRIPTS))


def run_script(name: str, *arguments: str, timeout: float = 300, **environment: str) -> subprocess.CompletedProcess:
    """Runs scripts/NAME to the end; stdout and stderr are text."""
    return subprocess.run(
        [str(SCRIPTS / name), *arguments],
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )


class InDirectory(unittest.TestCase):
    """A test with an empty directory, removed afterwards."""

    def setUp(self):
        directory = tempfile.TemporaryDirectory(prefix="enginediff-test-")
        self.addCleanup(directory.cleanup)
        self.directory = Path(directory.name)

    def program(self, name: str, body: str) -> Path:
        """Writes an executable shell script into the directory's bin/ and returns its path."""
        path = self.directory / "bin" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        path.chmod(0o755)
        return path

    def only_these_programs(self) -> str:
        """A PATH with the programs written by program() and what shell scripts cannot do without."""
        for name in ("sh", "env", "python3", "cat", "true", "grep", "sed"):
            link = self.directory / "bin" / name
            link.parent.mkdir(exist_ok=True)
            if not link.exists():
                link.symlink_to(f"/usr/bin/{name}")
        return str(self.directory / "bin")
