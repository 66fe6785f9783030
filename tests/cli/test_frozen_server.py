"""A server that hangs: its connections stay open, new ones are let in, and nothing answers any more."""

import json
import signal
import subprocess
import sys
import unittest
import urllib.parse

from support import ROOT, CliTest, take_cleaning_turn, url_of, wait_until
from test_stop_signals import admin, left_behind, under_way

TARGET = "postgres-18"
SQL = "SELECT pg_sleep(613)"  # no other test's


class Frozen(CliTest):
    def test_a_cancel_that_nobody_takes_holds_up_nobody_for_ever(self):
        take_cleaning_turn(self)
        parts = urllib.parse.urlsplit(url_of(TARGET))
        relay = subprocess.Popen([sys.executable, str(ROOT / "tests/cli/relay.py"), f"{parts.hostname}:{parts.port}"], stdout=subprocess.PIPE, text=True)
        self.addCleanup(relay.stdout.close)
        self.addCleanup(relay.wait)
        self.addCleanup(relay.kill)
        frozen = parts._replace(netloc=f"{parts.username}:{parts.password}@127.0.0.1:{int(relay.stdout.readline())}").geturl()
        targets_file = self.folder / "targets.json"
        targets_file.write_text(json.dumps({"format": 1, "targets": {"frozen": {"url": frozen}}}))
        path = self.case("hang", f"-- @step spin\n{SQL};\n-- @step after\nSELECT 1 AS x;\n")
        journal = self.folder / "journal.jsonl"
        run = subprocess.Popen(self.command("run", path, "--target", "frozen", "--timeout", "5", "--case-timeout", "600", "--results", journal, targets_file=targets_file),
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.folder, text=True)
        self.addCleanup(run.stdout.close)
        self.addCleanup(run.stderr.close)
        self.addCleanup(run.wait)
        self.addCleanup(run.kill)
        wait_until(lambda: under_way(TARGET, SQL), "the statement is under way")
        self.addCleanup(self.clean, run, under_way(TARGET, SQL)[0])
        relay.send_signal(signal.SIGSTOP)
        out, err = run.communicate(timeout=400)
        self.assertEqual(run.returncode, 3, out + err)
        spin, after = self.traces(journal)["test.hang", "frozen"]["records"]
        self.assertRegex(spin["not_run"], "connection lost.*did not take a cancel")
        self.assertIn("connection lost", after["not_run"])

    def clean(self, run, token):
        """What the run could not drop through the relay. To the server it is alive until its connections are gone, and its statement goes on."""
        run.kill()
        run.wait()
        admin(TARGET, f"SELECT pg_terminate_backend(pid, 20000) FROM pg_stat_activity WHERE usename LIKE '%{token}%' OR application_name LIKE '%{token}%'")
        wait_until(lambda: self.run_binary("clean", "--target", TARGET) and not left_behind(TARGET, token), "what it left is dropped")


if __name__ == "__main__":
    unittest.main()
