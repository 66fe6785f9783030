"""A session that an administrator ends, and a server that dies, while another session waits."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

from support import ROOT, SERVERS, wait_until
from test_concurrency import CLEAN, HOLD, ConcurrencyTest

sys.path.insert(0, str(ROOT / "scripts"))
from enginediff_containers import wire_mysql, wire_postgres  # noqa: E402


class KilledFromOutside(ConcurrencyTest):
    """Servers of the test's own, so that an administrator may do what he likes."""

    BODY = HOLD + """-- @session C
-- @step spin
-- @sql sqlite
SELECT 1 AS one;
-- @sql postgres
SELECT pg_sleep(600);
-- @sql mysql, mariadb
SELECT SLEEP(600);
-- @end
-- @session A
-- @step commit
COMMIT;
-- @session B
-- @step next
SELECT 1 AS one;
"""

    def start(self, target, state):
        self.engines = [sys.executable, str(ROOT / "scripts/engines.py")]
        subprocess.run([*self.engines, "up", "--state", state, target], check=True, capture_output=True)
        self.targets_file = pathlib.Path(state) / "targets.json"

    def ask(self, target, sql):
        parts = urllib.parse.urlsplit(json.loads(self.targets_file.read_text())["targets"][target]["url"])
        client = wire_postgres if parts.scheme.startswith("postgres") else wire_mysql
        return client.query(parts.hostname, parts.port, parts.username, parts.password, "postgres" if client is wire_postgres else "mysql", sql, 60)

    def launch(self, target):
        """A run that stops at C's statement, with B waiting for A's lock."""
        self.case("a", self.BODY)
        self.case("z", CLEAN)
        journal = self.folder / "j.jsonl"
        process = subprocess.Popen(self.command("run", self.cases, "--target", "sqlite", "--target", target, "--jobs", "1", "--timeout", "600", "--case-timeout", "600",
                                                "--results", journal, "--fail-on", "none", targets_file=self.targets_file),
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=self.folder, text=True)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        if target.startswith("postgres"):
            sql = "SELECT pid FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
        else:
            sql = "SELECT id FROM information_schema.processlist WHERE info LIKE 'SELECT SLEEP(600)%'"
        wait_until(lambda: self.ask(target, sql), "the last session's statement runs")
        return process, journal, self.ask(target, sql)[0][0]

    def test_a_session_and_a_server_that_end_under_a_wait(self):
        for target in SERVERS:
            with self.subTest(target=target), tempfile.TemporaryDirectory() as state:
                try:
                    self.start(target, state)
                    self.end_session(target)
                    self.die(target, state)
                finally:
                    subprocess.run([*self.engines, "down", "--state", state], check=True, capture_output=True)

    def die(self, target, state):
        process, journal, _ = self.launch(target)
        subprocess.run([*self.engines, "kill", "--state", state, target], check=True, capture_output=True)
        out, _ = process.communicate(timeout=300)
        self.assertEqual(process.returncode, 3, out)
        traces = self.traces(journal)
        records = {record["step"]: record for record in traces["test.a", target]["records"]}
        self.assertEqual(records["B.want"]["waits"][0]["by_steps"], ["A.hold"])
        for step in ("B.want", "C.spin", "A.commit"):
            self.assertIn("connection lost", records[step]["not_run"])
        self.assertIn("gone", traces["test.z", target]["not_run"])
        self.assertEqual(len(traces["test.z", "sqlite"]["records"]), 6)

    def end_session(self, target):
        process, journal, number = self.launch(target)
        self.ask(target, f"SELECT pg_terminate_backend({number})" if target.startswith("postgres") else f"KILL {number}")
        out, _ = process.communicate(timeout=300)
        self.assertEqual(process.returncode, 0, out)
        traces = self.traces(journal)
        records = {record["step"]: record for record in traces["test.a", target]["records"]}
        spin = records["C.spin"]
        self.assertEqual(self.error_of(spin), "admin_shutdown", spin)
        self.assertEqual([(wait["by_steps"], wait["until"]) for wait in records["B.want"]["waits"]], [(["A.hold"], "A.commit")])
        self.assertEqual(records["B.next"]["outcome"]["result"]["rows"], [[1]])
        clean = {record["step"]: record for record in traces["test.z", target]["records"]}
        self.assertEqual(clean["A.write"]["outcome"]["affected_rows"], 3)


if __name__ == "__main__":
    unittest.main()
