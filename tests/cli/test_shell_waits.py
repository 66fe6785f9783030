"""Statements that wait, are cancelled or lose their server in `enginediff shell`, on a pseudo-terminal, with real servers."""

import pathlib
import signal
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

from shell_terminal import ENDLESS, PROMPT, ShellTest, one_line
from support import ALL, ROOT, url_of


class Stopping(ShellTest):
    def test_ctrl_c_cancels_the_statement_and_not_the_shell(self):
        for targets in (("sqlite",), ("postgres-18",), ("mysql-9.7",), ("mariadb-11.8",), ("sqlite", "postgres-18")):
            with self.subTest(targets=targets):
                shell = self.open(targets, columns=200)  # so wide that the line breaks only at its end
                if "mysql-9.7" in targets or "mariadb-11.8" in targets:
                    shell.line("SELECT SLEEP(600);")
                else:
                    shell.line(ENDLESS + ";")
                shell.expect("\n")  # the line was read: the statement is on its way
                shell.control("C")
                said = shell.expect("\n" + PROMPT)
                self.assertIn("cancelled", said)
                self.assertIn("31", self.ask(shell, "SELECT 31 AS x;"))

    def test_a_target_that_dies_is_told_and_the_others_go_on(self):
        with tempfile.TemporaryDirectory() as state:
            engines = [sys.executable, str(ROOT / "scripts/engines.py")]
            subprocess.run([*engines, "up", "--state", state, "postgres-18"], check=True, capture_output=True)
            try:
                shell = self.open(("sqlite", "postgres-18"), targets_file=pathlib.Path(state) / "targets.json")
                self.ask(shell, "CREATE TABLE t (a INTEGER);")
                subprocess.run([*engines, "kill", "--state", state, "postgres-18"], check=True, capture_output=True)
                said = self.ask(shell, "SELECT 8 AS x;")
                self.assertIn("target postgres-18 is lost", said)
                self.assertIn("8", said)
                said = self.ask(shell, "SELECT 9 AS x;")
                self.assertNotIn("postgres-18", said)
                self.assertRegex(self.ask(shell, "\\targets"), r"postgres-18 +lost")
                shell.control("D")
                self.assertEqual(shell.end()[1], 3)
            finally:
                subprocess.run([*engines, "down", "--state", state], check=True, capture_output=True)


    def test_a_frozen_server_is_given_up_by_a_second_ctrl_c(self):
        # What stands between the shell and the server stops: connections stay open, and nothing answers any more.
        parts = urllib.parse.urlsplit(url_of("postgres-18"))
        relay = subprocess.Popen([sys.executable, str(ROOT / "tests/cli/relay.py"), f"{parts.hostname}:{parts.port}"], stdout=subprocess.PIPE, text=True)
        self.addCleanup(relay.stdout.close)
        self.addCleanup(relay.wait)
        self.addCleanup(relay.kill)
        port = int(relay.stdout.readline())
        frozen = parts._replace(netloc=f"{parts.username}:{parts.password}@127.0.0.1:{port}").geturl()
        shell = self.open(("sqlite", f"frozen={frozen}"))
        self.assertIn("30", self.ask(shell, "SELECT 30 AS x;"))
        relay.send_signal(signal.SIGSTOP)
        shell.line("SELECT 31 AS x;")
        shell.expect("\n")
        shell.control("C")
        shell.expect("Ctrl-C once more gives it up")
        shell.control("C")
        said = shell.expect("\n" + PROMPT)
        self.assertIn("target frozen is lost", one_line(said))
        self.assertIn("32", self.ask(shell, "SELECT 32 AS x;"))
        self.assertRegex(self.ask(shell, "\\targets"), r"frozen +lost")
        shell.control("D")
        self.assertEqual(shell.end()[1], 3)


class Sessions(ShellTest):
    def test_a_statement_that_waits_and_is_freed(self):
        shell = self.open(ALL)
        self.ask(shell, "CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);")
        self.ask(shell, "INSERT INTO account VALUES (1, 100);")
        self.ask(shell, "BEGIN;")
        self.ask(shell, "UPDATE account SET balance = 110 WHERE id = 1;")
        shell.line("\\session B")
        shell.expect("\nenginediff B> ")
        waits = self.ask(shell, "UPDATE account SET balance = balance + 1 WHERE id = 1;", "enginediff B> ")
        self.assertIn("waits sqlite, postgres-18, mysql-9.7, mariadb-11.8: for A", one_line(waits))
        self.assertIn("A.4: UPDATE account SET balance = 110", one_line(waits))
        refused = self.ask(shell, "SELECT 1;", "enginediff B> ")
        self.assertIn("not sent: B.1 waits for A", one_line(refused))
        self.assertIn("* B", self.ask(shell, "\\session", "enginediff B> "))
        shell.line("\\session A")
        shell.expect("\nenginediff A> ")
        freed = self.ask(shell, "COMMIT;", "enginediff A> ")
        self.assertIn("B.1  UPDATE account SET balance = balance + 1", freed)
        self.assertIn("waited for A.4 until A.5", one_line(freed))
        self.assertIn("111", self.ask(shell, "SELECT balance FROM account;", "enginediff A> "))

    def test_a_wait_that_the_server_ends_is_shown_at_the_prompt(self):
        shell = self.open(("mysql-9.7",))
        self.ask(shell, "CREATE TABLE t (a INTEGER PRIMARY KEY);")
        self.ask(shell, "INSERT INTO t VALUES (1);")
        self.ask(shell, "BEGIN;")
        self.ask(shell, "DELETE FROM t WHERE a = 1;")
        shell.line("\\session B")
        shell.expect("\nenginediff B> ")
        # Longer than it takes to be seen waiting, so that the prompt is there again before.
        self.ask(shell, "SET innodb_lock_wait_timeout = 5;", "enginediff B> ")
        self.assertIn("waits", self.ask(shell, "DELETE FROM t WHERE a = 1;", "enginediff B> "))
        # Nobody types: the answer comes by itself, and the prompt again below it.
        shell.expect("lock_not_available")
        shell.expect("enginediff B> ")
        self.assertIn("3", self.ask(shell, "SELECT 3 AS x;", "enginediff B> "))

    def test_what_another_session_stops_has_ended_at_the_next_prompt(self):
        find = "FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
        for _ in range(3):
            shell = self.open(("postgres-18",), columns=200)
            self.ask(shell, "CREATE TABLE t (a INTEGER PRIMARY KEY);")
            self.ask(shell, "BEGIN;")
            self.ask(shell, "INSERT INTO t VALUES (1);")
            shell.line("\\session B")
            shell.expect("\nenginediff B> ")
            self.assertIn("waits", self.ask(shell, "INSERT INTO t VALUES (1);", "enginediff B> "))
            shell.line("\\session C")
            shell.expect("\nenginediff C> ")
            said = one_line(self.ask(shell, f"SELECT pg_cancel_backend(pid) AS stopped {find};", "enginediff C> "))
            self.assertIn("query_canceled", said)
            self.assertIn("waited for A.3 until C.1", said)

    def test_what_waits_can_be_cancelled(self):
        shell = self.open(("sqlite", "postgres-18"))
        self.ask(shell, "CREATE TABLE t (a INTEGER PRIMARY KEY);")
        self.ask(shell, "BEGIN;")
        self.ask(shell, "INSERT INTO t VALUES (1);")
        shell.line("\\session B")
        shell.expect("\nenginediff B> ")
        self.assertIn("waits", self.ask(shell, "INSERT INTO t VALUES (1);", "enginediff B> "))
        self.assertIn("cancelled", self.ask(shell, "\\cancel", "enginediff B> "))
        self.assertIn("6", self.ask(shell, "SELECT 6 AS x;", "enginediff B> "))


if __name__ == "__main__":
    unittest.main()
