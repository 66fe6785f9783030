"""Servers that die, runs that are killed, statements that never end: nothing recorded is lost, and the rest goes on."""

import contextlib
import json
import os
import pathlib
import pty
import re
import signal
import socket
import subprocess
import sys
import tempfile
import unittest
import urllib.parse
import warnings

from support import ALL, ROOT, SERVERS, TARGETS_FILE, CliTest, take_cleaning_turn, url_of, wait_until
from test_stop_signals import admin, left_behind, under_way

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000) SELECT COUNT(*) AS c FROM n"
SPIN = {
    "sqlite": ENDLESS,
    "postgres-18": "SELECT pg_sleep(600)",
    "mysql-9.7": "SELECT SLEEP(600)",
    "mariadb-11.8": "SELECT SLEEP(600)",
}


def spinning(name):
    return f"-- @step spin\n{SPIN[name]};\n-- @step after\nSELECT 1 AS x;\n"


class Deadlines(CliTest):
    def test_a_statement_past_its_deadline_is_cancelled_and_the_case_goes_on(self):
        for target in ALL:
            with self.subTest(target=target):
                path = self.case("spin", spinning(target))
                journal = self.folder / f"{target}.jsonl"
                self.run_binary("run", path, "--target", target, "--timeout", "3", "--results", journal, "--fail-on", "none", status=0)
                spin, after = self.traces(journal)["test.spin", target]["records"]
                self.assertEqual(spin["outcome"]["interrupted"]["reason"], "deadline")
                self.assertEqual(after["outcome"]["result"]["rows"], [[1]])


class Silence(CliTest):
    def test_a_server_that_never_answers_is_told_from_one_that_hangs_up(self):
        with socket.create_server(("127.0.0.1", 0)) as silent:
            port = silent.getsockname()[1]
            for url in (f"mysql://u:secret@127.0.0.1:{port}/", f"postgresql://u:sec@ret@127.0.0.1:{port}/"):
                with self.subTest(url=url):
                    done = self.run_binary("targets", "--target", f"x={url}", "--connect-timeout", "1", status=3)
                    said = re.sub(r"\s+", " ", done.stdout + done.stderr)
                    self.assertRegex(said, "nothing answered in time|timeout expired")
                    self.assertNotIn("ret@", said)
                    self.assertNotIn("secret", said)

class Killed(CliTest):
    def start(self, *words):
        process = subprocess.Popen(self.command(*words), stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.folder, text=True)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def token_and_things(self, process, target, sql):
        """The token of the run that is at the statement, and a function that tells what it has made that is still there."""
        if target != "sqlite":
            wait_until(lambda: under_way(target, sql), "the last case's statement is under way")
            token = under_way(target, sql)[0]
            return token, lambda: left_behind(target, token)
        opened = []
        for link in pathlib.Path(f"/proc/{process.pid}/fd").iterdir():
            with contextlib.suppress(FileNotFoundError):  # closed meanwhile
                opened.append(os.readlink(link))
        folder, token = re.search(r"^(/.*/enginediff-sqlite-([a-z0-9]+)-[^/]*)/", "\n".join(opened), re.M).groups()
        return token, lambda: [folder] if os.path.exists(folder) else []

    def test_a_killed_run_resumes_and_its_leftovers_are_cleaned_while_a_live_ones_stay(self):
        # Only the run's own things are looked at: tests beside this one run on the same servers, and leave something there, too.
        take_cleaning_turn(self)
        for i in range(3):
            self.case(f"a{i}", f"-- @step one\nSELECT {i} AS x;\n")
        for target in ["postgres-18", "mysql-9.7", "sqlite"]:
            with self.subTest(target=target):
                lasts = SPIN[target] if target == "sqlite" else f"{SPIN[target]}, '{self.id()}'"
                spin = self.case("z", f"CREATE TABLE t (a INTEGER);\n-- @step spin\n{lasts};\n")
                journal = self.folder / f"{target}.jsonl"
                killed = self.start("run", self.cases, "--target", target, "--jobs", "1", "--timeout", "600", "--case-timeout", "600", "--results", journal)
                wait_until(lambda: journal.exists() and journal.read_text().count('"line":"trace"') == 3, "three traces recorded")
                token, things = self.token_and_things(killed, target, lasts)
                # Alive: nothing of it may be dropped.
                there = sorted(things())
                self.assertTrue(there)
                self.assertNotIn(token, self.run_binary("clean", "--target", target).stdout)
                self.assertEqual(sorted(things()), there)
                os.kill(killed.pid, signal.SIGKILL)
                killed.wait()
                spin.write_text(spin.read_text().replace(lasts, "SELECT 1 AS x"))
                said = ""

                def cleaned():
                    # What it had sent last may still be under way on the server: then `clean` says what it could not drop yet.
                    nonlocal said
                    said += self.run_binary("clean", "--target", target).stdout
                    return not things()

                wait_until(cleaned, "the dead run's leftovers are dropped")
                self.assertRegex(said, f"{target}: dropped .*{token}")
                self.assertNotIn(token, self.run_binary("clean", "--target", target).stdout)
                self.run_binary("run", self.cases, "--target", target, "--results", journal, "--resume", "--fail-on", "none", status=0)
                self.assertEqual(journal.read_text().count('"line":"trace"'), 4)

    def test_a_database_of_the_users_own_is_never_dropped(self):
        path = self.case("mine", "-- @step one\nSELECT 1 AS x;\n")
        name = f"enginediff_mine{os.getpid()}_1"
        for target in SERVERS:
            with self.subTest(target=target):
                admin(target, f"CREATE DATABASE {name}")
                self.addCleanup(admin, target, f"DROP DATABASE {name}")
                self.run_binary("run", path, "--target", target, status=0)
                # Its status tells also of dead runs of other tests, of which it may be unable to drop something yet.
                self.assertNotIn(name, self.run_binary("clean", "--target", target).stdout)
                self.assertEqual(left_behind(target, name), [name])


class ServerDies(CliTest):
    """A server of the test's own is killed in the middle of a step."""

    def test_the_rest_is_not_run_with_the_reason_and_other_targets_go_on(self):
        for target in ("postgres-18", "mariadb-11.8"):
            with self.subTest(target=target), tempfile.TemporaryDirectory() as state:
                engines = [sys.executable, str(ROOT / "scripts/engines.py")]
                subprocess.run([*engines, "up", "--state", state, target], check=True, capture_output=True)
                self.addCleanup(subprocess.run, [*engines, "down", "--state", state], check=True, capture_output=True)
                try:
                    self.die(engines, state, target)
                finally:
                    subprocess.run([*engines, "down", "--state", state], check=True, capture_output=True)

    def test_a_server_that_starts_its_processes_anew_is_waited_for(self):
        # PostgreSQL ends all its processes when one was killed, recovers, and takes connections again.
        with tempfile.TemporaryDirectory() as state:
            engines = [sys.executable, str(ROOT / "scripts/engines.py")]
            subprocess.run([*engines, "up", "--state", state, "postgres-18"], check=True, capture_output=True)
            try:
                self.lose_a_process(pathlib.Path(state) / "targets.json")
            finally:
                subprocess.run([*engines, "down", "--state", state], check=True, capture_output=True)

    def lose_a_process(self, targets_file):
        sys.path.insert(0, str(ROOT / "scripts"))
        import urllib.parse

        from enginediff_containers import wire_postgres

        for name, text in (("a", spinning("postgres-18")), ("b", "-- @step one\nSELECT 1 AS x;\n"), ("c", "-- @step one\nSELECT 2 AS x;\n")):
            self.case(name, text)
        parts = urllib.parse.urlsplit(json.loads(targets_file.read_text())["targets"]["postgres-18"]["url"])
        ask = lambda sql: wire_postgres.query(parts.hostname, parts.port, parts.username, parts.password, "postgres", sql, 20)
        journal = self.folder / "results.jsonl"
        process = subprocess.Popen(self.command("run", self.cases, "--target", "postgres-18", "--jobs", "1", "--timeout", "600", "--case-timeout", "600", "--results",
                                                journal, "--fail-on", "none", targets_file=targets_file),
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.folder, text=True)
        find = "SELECT pid FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)%' AND state = 'active' AND pid <> pg_backend_pid()"
        wait_until(lambda: ask(find), "the statement is under way")
        with contextlib.suppress(Exception):  # it ends our own connection as well
            ask(f"COPY (SELECT 1) TO PROGRAM 'kill -9 {ask(find)[0][0]}'")
        out, err = process.communicate(timeout=300)
        self.assertEqual(process.returncode, 0, out + err)
        traces = self.traces(journal)
        first = traces["test.a", "postgres-18"]["records"][0]
        self.assertEqual(first.get("outcome", {}).get("error", {}).get("class"), "admin_shutdown", first)
        self.assertEqual([traces[f"test.{name}", "postgres-18"]["records"][0]["outcome"]["result"]["rows"] for name in "bc"], [[[1]], [[2]]])

    def die(self, engines, state, target):
        for i in range(3):
            self.case(f"a{i}", f"-- @step one\nSELECT {i} AS x;\n")
            self.case(f"z{i}", f"-- @step one\nSELECT {i} AS x;\n")
        self.case("m", f"-- @step spin\n-- @sql sqlite\nSELECT 1 AS x;\n-- @sql {target.split('-')[0]}\n{SPIN[target]};\n-- @end\n-- @step after\nSELECT 2 AS x;\n")
        journal = self.folder / f"{target}.jsonl"
        process = subprocess.Popen(self.command("run", self.cases, "--target", "sqlite", "--target", target, "--jobs", "1", "--timeout", "600", "--case-timeout",
                                                "600", "--results", journal, "--fail-on", "none", targets_file=pathlib.Path(state) / "targets.json"),
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.folder, text=True)
        recorded = lambda: journal.exists() and journal.read_text().count(f'"target":"{target}"') >= 3 and journal.read_text().count('"target":"sqlite"') >= 7
        wait_until(recorded, "the cases before it are recorded")
        subprocess.run([*engines, "kill", "--state", state, target], check=True, capture_output=True)
        out, err = process.communicate(timeout=300)
        self.assertEqual(process.returncode, 3, out + err)
        traces = self.traces(journal)
        for i in range(3):
            self.assertEqual(traces[f"test.a{i}", target]["records"][0]["outcome"]["result"]["rows"], [[i]])
            self.assertIn("gone", traces[f"test.z{i}", target]["not_run"])
            self.assertEqual(traces[f"test.z{i}", "sqlite"]["records"][0]["outcome"]["result"]["rows"], [[i]])
        spin, after = traces["test.m", target]["records"]
        self.assertIn("connection lost", spin["not_run"])
        self.assertIn("connection lost", after["not_run"])
        self.assertIn("gone", out + err)


class ServerIsCutOff(CliTest):
    """What stands between the program and the server ends all connections, or takes them and passes nothing on."""

    def relayed(self, target):
        """A relay to the target's server, and the target's URL through it."""
        parts = urllib.parse.urlsplit(url_of(target))
        relay = subprocess.Popen([sys.executable, str(ROOT / "tests/cli/relay.py"), f"{parts.hostname}:{parts.port}"], stdout=subprocess.PIPE, text=True)
        self.addCleanup(relay.stdout.close)
        self.addCleanup(relay.wait)
        self.addCleanup(relay.kill)
        port = int(relay.stdout.readline())
        return relay, parts._replace(netloc=f"{parts.username}:{parts.password}@127.0.0.1:{port}").geturl()

    def start(self, url, *words):
        targets_file = self.folder / "targets.json"
        targets_file.write_text(json.dumps({"format": 1, "targets": {"relayed": {"url": url}}}))
        process = subprocess.Popen(self.command("run", self.cases, "--target", "relayed", *words, targets_file=targets_file),
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.folder, text=True)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def running(self, target, mark):
        """Whether the server is at a statement that has the mark."""
        sys.path.insert(0, str(ROOT / "scripts"))
        from enginediff_containers import wire_mysql

        parts = urllib.parse.urlsplit(url_of(target))
        question = f"SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE '%{mark}%' AND id <> CONNECTION_ID()"
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # its TLS socket is closed when it is collected
            rows = wire_mysql.query(parts.hostname, parts.port, parts.username, parts.password, "", question, 20)
        return int(rows[0][0]) > 0

    def test_the_run_goes_on_and_clean_sees_that_it_lives(self):
        for target in ("mysql-9.7", "mariadb-11.8"):
            with self.subTest(target=target):
                for i in range(8):
                    self.case(f"a{i}", f"CREATE TABLE t (a INTEGER);\n-- @step one\nSELECT {i} AS x;\n")
                # The run is at this one when it is cut off.
                mark = f"cut_off_{os.getpid()}"
                self.case("b", f"-- @step one\n{SPIN[target]} AS {mark};\n")
                for i in range(8):
                    self.case(f"c{i}", f"CREATE VIEW v AS SELECT {i} AS x;\n-- @step one\nSELECT x FROM v;\n")
                relay, url = self.relayed(target)
                journal = self.folder / f"{target}.jsonl"
                process = self.start(url, "--jobs", "1", "--timeout", "600", "--case-timeout", "600", "--results", journal, "--fail-on", "none")
                traces = lambda: journal.read_text().count('"line":"trace"') if journal.exists() else 0
                wait_until(lambda: self.running(target, mark), "the run is at the case that lasts")
                relay.send_signal(signal.SIGUSR1)
                self.assertEqual(relay.stdout.readline(), "cut\n")
                wait_until(lambda: traces() > 9 or process.poll() is not None, "the run goes on")
                self.run_binary("clean", "--target", target)
                out, err = process.communicate(timeout=300)
                self.assertEqual(process.returncode, 0, out + err)
                recorded = self.traces(journal)
                lost = sorted(case for (case, _), trace in recorded.items() if "not_run" in trace)
                self.assertEqual(lost, [])  # of the one that was under way it is a step that is not run
                self.assertEqual(recorded["test.c7", "relayed"]["records"][-1]["outcome"]["result"]["rows"], [[7]])

    def test_a_server_that_freezes_is_given_up(self):
        for target in ("mysql-9.7", "mariadb-11.8"):
            with self.subTest(target=target):
                self.case("a", "-- @step one\nSELECT 1 AS x;\n")
                mark = f"frozen_{os.getpid()}"
                self.case("b", f"-- @step one\n{SPIN[target]} AS {mark};\n-- @step two\nSELECT 2 AS x;\n")
                self.case("c", "-- @step one\nSELECT 3 AS x;\n")
                relay, url = self.relayed(target)
                journal = self.folder / f"{target}.jsonl"
                process = self.start(url, "--jobs", "1", "--timeout", "5", "--case-timeout", "10", "--results", journal, "--fail-on", "none")
                wait_until(lambda: self.running(target, mark), "the run is at the case that lasts")
                relay.send_signal(signal.SIGSTOP)
                # A limit of 30 seconds for an answer and one of 10 for connecting, some times each.
                out, err = process.communicate(timeout=400)
                self.assertEqual(process.returncode, 3, out + err)
                self.assertIn("gone", out + err)
                relay.kill()
                wait_until(lambda: self.run_binary("clean", "--target", target).returncode == 0, "what it left is dropped")


class Shards(CliTest):
    def test_eight_shards_merge_into_the_whole(self):
        for i in range(20):
            self.case(f"c{i:02}", f"-- @step one\nSELECT {i} AS x;\n")
        flags = ("--target", "sqlite", "--target", "postgres-18")
        whole = self.folder / "whole.jsonl"
        self.run_binary("run", self.cases, *flags, "--results", whole, status=0)
        shards = [self.folder / f"{k}.jsonl" for k in range(1, 9)]
        for k, shard in enumerate(shards, start=1):
            self.run_binary("run", self.cases, *flags, "--results", shard, "--shard", f"{k}/8", status=0)
        stamp = lambda text: text.replace(self.journal(whole)[0]["started"], "T")
        merged = self.run_binary("report", *shards, "--format", "json", status=0).stdout
        unsharded = self.run_binary("report", whole, "--format", "json", status=0).stdout
        for line in {self.journal(shard)[0]["started"] for shard in shards}:
            merged = merged.replace(line, "T")
        self.assertEqual(merged, stamp(unsharded))
        missing = self.run_binary("report", *shards[:-1], "--format", "console", status=0)
        self.assertIn("8/8", missing.stdout + missing.stderr)

    def test_the_order_is_shuffled_by_a_seed_and_nothing_else_changes(self):
        for i in range(8):
            self.case(f"c{i}", f"-- @step one\nSELECT {i} AS x;\n")
        orders = []
        for seed in (1, 2):
            journal = self.folder / f"{seed}.jsonl"
            self.run_binary("run", self.cases, "--target", "sqlite", "--jobs", "1", "--shuffle", seed, "--results", journal, status=0)
            orders.append([line["case"] for line in self.journal(journal) if line["line"] == "trace"])
        self.assertNotEqual(orders[0], orders[1])
        self.assertEqual(sorted(orders[0]), sorted(orders[1]))


class Progress(CliTest):
    def test_a_bar_on_a_terminal_and_plain_lines_elsewhere(self):
        for i in range(30):
            self.case(f"c{i}", f"-- @step one\nSELECT {i} AS x;\n")
        plain = self.run_binary("run", self.cases, "--target", "sqlite", status=0).stderr
        self.assertIn("30 of 30", plain)
        self.assertNotIn("\x1b", plain)
        self.assertEqual(self.run_binary("-q", "run", self.cases, "--target", "sqlite", status=0).stderr, "")
        parent, child = pty.openpty()
        with os.fdopen(parent, "rb", buffering=0) as terminal:
            process = subprocess.Popen(self.command("run", self.cases, "--target", "sqlite"), stdout=subprocess.DEVNULL, stderr=child, cwd=self.folder)
            os.close(child)
            shown = b""
            try:
                while chunk := terminal.read(4096):
                    shown += chunk
            except OSError:  # the other side is closed
                pass
            self.assertEqual(process.wait(), 0)
        self.assertIn(b"[#", shown)
        self.assertTrue(shown.rstrip(b"\n").endswith(b"\x1b[K"), "the bar is taken away")

    def test_colour_is_a_choice(self):
        path = self.case("good", "-- @step one\nSELECT 1 AS x;\n-- => *\n-- |  x\n-- |  2\n")
        self.assertIn("\x1b[", self.run_binary("run", path, "--target", "sqlite", "--color", "always", status=1).stdout)
        self.assertNotIn("\x1b[", self.run_binary("run", path, "--target", "sqlite", status=1).stdout)

    def test_keep_leaves_the_database_and_says_where(self):
        path = self.case("kept", "CREATE TABLE kept_table (a INTEGER);\n-- @step one\nSELECT 1 AS x;\n")
        done = self.run_binary("run", path, "--target", "sqlite", "--keep", status=0)
        self.assertIn("test.kept on sqlite: /", done.stderr)
        self.assertIn("`enginediff clean`, on the same targets, removes what is kept", done.stderr)
        path = self.case("matrix", "-- @each n = 1, 2\n-- @step one\nSELECT ${n} AS x;\n")
        done = self.run_binary("run", path, "--target", "sqlite", "--keep", status=0)
        self.assertIn("test.matrix [n=1] on sqlite: /", done.stderr)
        self.assertIn("test.matrix [n=2] on sqlite: /", done.stderr)
        kept = pathlib.Path(re.search(r"\[n=1\] on sqlite: (/.+)", done.stderr)[1])
        self.run_binary("clean", "--target", "sqlite", status=0)
        self.assertFalse(kept.exists())
        for words in (("clean", "--help"), ("--help",)):
            self.assertIn("--keep", self.run_binary(*words, status=0, targets_file=None).stdout)
        self.assertNotIn("removes what is kept", self.run_binary("run", path, "--target", "sqlite", status=0).stderr)


if __name__ == "__main__":
    unittest.main()
