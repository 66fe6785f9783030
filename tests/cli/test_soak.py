"""scripts/soak: the same cases again and again, in parts, and the figures of all of them."""

import os
import pathlib
import subprocess
import tempfile
import unittest

import support

SOAK = pathlib.Path(__file__).resolve().parents[2] / "scripts/soak"

CASE = """-- @title A waits for B
-- @id    soak.waits
CREATE TABLE t (a INTEGER);
-- @session A
BEGIN IMMEDIATE;
-- @session B
BEGIN IMMEDIATE;
INSERT INTO t VALUES ({value});
-- @session A
COMMIT;
-- @session B
COMMIT;
-- @final
SELECT a FROM t;
"""


class Soak(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.case = self.folder / "waits.sql"
        self.case.write_text(CASE.format(value=1))

    def soak(self, *options):
        command = [str(SOAK), "--target", "sqlite", "--hogs", "1", "--targets-file", str(self.targets()), *options, str(self.case)]
        return subprocess.run(command, capture_output=True, text=True, timeout=300, env={**os.environ, "ENGINEDIFF_BINARY": str(support.BINARY)})

    def targets(self):
        path = self.folder / "targets.json"
        path.write_text('{"format": 1, "targets": {"sqlite": {"url": "sqlite:"}}}')
        return path

    def test_it_is_done_in_parts_and_tells_the_figures_of_all(self):
        record = ["--record", str(self.folder / "soak.gz"), "--runs", "2", "--busy-runs", "1"]
        first = self.soak(*record, "--minutes", "0.00001")
        self.assertEqual(first.returncode, 3, first.stdout + first.stderr)
        self.assertIn("runs are left", first.stdout)
        second = self.soak(*record)
        self.assertEqual(second.returncode, 0, second.stdout + second.stderr)
        self.assertIn("2 quiet runs: 2 traces, 0 differ, 0 with racy steps", second.stdout)
        self.assertIn("1 busy runs: 1 traces, 0 differ", second.stdout)
        third = self.soak(*record)
        self.assertEqual(third.returncode, 0)
        self.assertIn("2 quiet runs: 2 traces", third.stdout)

    def test_a_trace_that_comes_out_otherwise_is_shown(self):
        record = ["--record", str(self.folder / "soak.gz"), "--busy-runs", "0"]
        self.assertEqual(self.soak(*record, "--runs", "1").returncode, 0)
        self.case.write_text(CASE.format(value=2))
        done = self.soak(*record, "--runs", "2")
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn("differs: soak.waits", done.stdout)
        self.assertIn("2 quiet runs: 2 traces, 1 differ", done.stdout)


if __name__ == "__main__":
    unittest.main()
