"""SIGINT, SIGTERM and SIGHUP: a command stops, shows what is known, and leaves nothing on any target."""

import json
import os
import re
import select
import signal
import subprocess
import sys
import unittest
import urllib.parse

from shell_terminal import ENDLESS, ShellTest
from support import ROOT, SERVERS, TARGETS_FILE, take_cleaning_turn, url_of, wait_until

sys.path.insert(0, str(ROOT / "scripts"))
from enginediff_containers import wire_mysql, wire_postgres  # noqa: E402

SLEEP = {"sqlite": ENDLESS, "postgres-18": "SELECT pg_sleep(600)", "mysql-9.7": "SELECT SLEEP(600)", "mariadb-11.8": "SELECT SLEEP(600)"}
STATUS = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGHUP: 129}


def is_postgres(target):
    return urllib.parse.urlsplit(url_of(target)).scheme.startswith("postgres")


def admin(target, statement):
    parts = urllib.parse.urlsplit(url_of(target))
    client = wire_postgres if is_postgres(target) else wire_mysql
    rows = client.query(parts.hostname, parts.port, parts.username, parts.password, "postgres" if is_postgres(target) else "mysql", statement, 60)
    return [[cell.decode() if isinstance(cell, bytes) else cell for cell in row] for row in rows]


def under_way(target, sql):
    """The tokens of the runs whose statement the server executes just now."""
    text = sql.replace("'", "''")
    if is_postgres(target):
        rows = admin(target, f"SELECT datname || ' ' || usename FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%{text}%' AND pid <> pg_backend_pid()")
    else:
        rows = admin(target, f"SELECT CONCAT(COALESCE(db, ''), ' ', user) FROM information_schema.processlist WHERE info LIKE '%{text}%' AND id <> CONNECTION_ID()")
    return [token for row in rows for token in re.findall(r"enginediff_([a-z0-9]{10})", row[0])[:1]]


def left_behind(target, token):
    """Databases, schemas' homes and accounts of a run that are still there."""
    if is_postgres(target):
        rows = admin(target, f"SELECT datname FROM pg_database WHERE datname LIKE '%{token}%' UNION ALL SELECT rolname FROM pg_roles WHERE rolname LIKE '%{token}%'")
    else:
        rows = admin(target, f"SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE '%{token}%' UNION ALL SELECT user FROM mysql.user WHERE user LIKE '%{token}%'")
    return [row[0] for row in rows]


class StopTest(ShellTest):
    def setUp(self):
        super().setUp()
        self.temporary = self.folder / "temporary"
        self.temporary.mkdir()

    def start(self, words, **streams):
        streams = {"stdin": subprocess.DEVNULL, **streams}
        process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.folder, text=True,
                                   env={**self.environment(), "TMPDIR": str(self.temporary)}, **streams)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def marked(self, target):
        """A statement that lasts and that no other run sends."""
        return SLEEP[target] if target == "sqlite" else f"{SLEEP[target]}, '{self.id()}'"

    def token_of(self, target, sql):
        found = []
        wait_until(lambda: found or found.extend(under_way(target, sql)), f"{sql} is under way on {target}")
        return found[0]

    def check_clean(self, tokens):
        for target, token in tokens.items():
            self.assertEqual(left_behind(target, token), [], target)
        self.assertEqual(list(self.temporary.rglob("*")), [])

    def end(self, process, number):
        # The pipe stays open until the end: communicate() would close it, and a shell whose input ends runs what it has.
        kept, process.stdin = process.stdin, None
        process.send_signal(number)
        out, err = process.communicate(timeout=180)
        if kept:
            kept.close()
        self.assertEqual(process.returncode, STATUS[number], out + err)
        return out, err


class Repro(StopTest):
    def command_for(self, text, *prod, more=()):
        script = self.folder / "script.sql"
        script.write_text(text)
        words = [word for target in prod for word in ("--prod", target)]
        return self.command("repro", script, *words, "--targets-file", TARGETS_FILE, "--timeout", "600", *more)

    def test_every_signal_shows_what_is_known_and_drops_everything(self):
        for number, server in zip(STATUS, SERVERS):
            with self.subTest(number=number, server=server):
                sleep = self.marked(server)
                process = self.start(self.command_for(f"CREATE TABLE t (a INTEGER);\nINSERT INTO t VALUES (7);\nSELECT a, '7' || 'x' AS q, a LIKE 'A' FROM t;\nSELECT a / 2 AS half FROM t;\n{sleep};\nSELECT 1;\n", server))
                token = self.token_of(server, sleep)
                self.assertNotEqual(left_behind(server, token), [], "there is something to drop")
                out, err = self.end(process, number)
                self.assertIn("SELECT a, '7'", out)
                self.assertNotIn("SLEEP", out.upper())
                self.assertIn("4 of 6 statements", err)
                self.check_clean({server: token})

    def test_while_a_cause_is_looked_for(self):
        # Behind the divergence, so that the probes run this once more.
        sleep = f"SELECT SLEEP(6), '{self.id()}'"
        process = self.start(self.command_for(f"CREATE TABLE t (a INTEGER, b VARCHAR(9));\n{sleep};\nINSERT INTO t VALUES (7 / 2, 'x');\nSELECT a FROM t;\n", "mysql-9.7"))
        token = self.token_of("mysql-9.7", sleep)
        wait_until(lambda: not under_way("mysql-9.7", self.id()), "the script goes on")
        wait_until(lambda: under_way("mysql-9.7", self.id()), "the script is run again")
        out, err = self.end(process, signal.SIGINT)
        self.assertIn("SELECT a FROM t", out)
        self.assertIn("what caused", err)
        self.check_clean({"mysql-9.7": token})

    def test_the_second_signal_ends_it_at_once_and_says_what_removes_the_rest(self):
        take_cleaning_turn(self)
        sleep = self.marked("postgres-18")
        process = self.start(self.command_for(f"{sleep};\n", "postgres-18"))
        token = self.token_of("postgres-18", sleep)
        # Frozen between the two, so that the first cannot do its work before the second comes.
        process.send_signal(signal.SIGSTOP)
        process.send_signal(signal.SIGTERM)
        process.send_signal(signal.SIGINT)
        process.send_signal(signal.SIGCONT)
        _, err = process.communicate(timeout=180)
        self.assertIn(process.returncode, (130, 143))
        self.assertIn("`enginediff clean --target sqlite --target postgres-18` removes what is left there", err)
        # What it had sent last may still be under way on the server: then `clean` says what it could not drop yet.
        wait_until(lambda: self.run_binary("clean", "--target", "postgres-18") and not left_behind("postgres-18", token), "the rest is removed")

    def test_one_signal_that_comes_by_two_ways_is_one(self):
        # timeout(1) signals its command, and then the command's group; so it does when it is itself told to end.
        sleep = self.marked("postgres-18")
        words = [str(word) for word in self.command_for(f"{sleep};\n", "postgres-18")]
        process = self.start(["timeout", "600", *words])
        token = self.token_of("postgres-18", sleep)
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=180)
        self.assertEqual(process.returncode, STATUS[signal.SIGTERM], err)
        self.assertNotIn("again", err)
        self.check_clean({"postgres-18": token})

    def test_sigterm_while_reducing_leaves_the_best_so_far(self):
        rows = ",".join(f"({i}, 'n{i}')" for i in range(300))
        process = self.start(self.command_for(f"CREATE TABLE t (id INTEGER, name VARCHAR(9));\nINSERT INTO t VALUES {rows};\nSELECT id / 2 AS q FROM t WHERE name LIKE 'N7';\n", "mysql-9.7", more=("--reduce",)))
        for line in process.stderr:
            if line.startswith("reducing"):
                break
        out, _ = self.end(process, signal.SIGTERM)
        self.assertIn("stopped early", out)
        self.assertIn("Reduced script", out)

    def test_an_ignored_hangup_stays_ignored(self):
        process = self.start(["nohup", *self.command_for("SELECT 1;\nSELECT SLEEP(6), 'nohup';\n", "mysql-9.7")])
        self.token_of("mysql-9.7", "SELECT SLEEP(6), 'nohup'")
        process.send_signal(signal.SIGHUP)
        process.communicate(timeout=180)
        self.assertEqual(process.returncode, 1)


class Run(StopTest):
    def test_the_journal_stays_and_is_resumed(self):
        for number in STATUS:
            for target in ("sqlite", *SERVERS):
                with self.subTest(number=number, target=target):
                    for i in range(3):
                        self.case(f"a{i}", f"-- @step one\nSELECT {i} AS x;\n")
                    spin = self.case("z", f"CREATE TABLE t (a INTEGER);\n-- @step spin\n{self.marked(target)};\n")
                    journal = self.folder / f"{target}-{int(number)}.jsonl"
                    process = self.start(self.command("run", self.cases, "--target", target, "--jobs", "1", "--timeout", "600", "--case-timeout", "600", "--results", journal))
                    wait_until(lambda: journal.exists() and journal.read_text().count('"line":"trace"') == 3, "three traces recorded")
                    tokens = {} if target == "sqlite" else {target: self.token_of(target, self.marked(target))}
                    out, err = self.end(process, number)
                    self.assertIn("test.a1", out + journal.read_text())
                    self.check_clean(tokens)
                    lines = [json.loads(line) for line in journal.read_text().splitlines()]
                    self.assertEqual([line["case"] for line in lines if line["line"] == "trace"], ["test.a0", "test.a1", "test.a2"])
                    self.assertNotIn("end", [line["line"] for line in lines])
                    spin.write_text(spin.read_text().replace(self.marked(target), "SELECT 1 AS x"))
                    self.run_binary("run", self.cases, "--target", target, "--results", journal, "--resume", "--fail-on", "none", status=0)
                    self.assertEqual(journal.read_text().count('"line":"trace"'), 4)

    def test_only_what_is_recorded_is_said_to_be_resumable(self):
        self.case("a", "-- @step one\nSELECT 1 AS x;\n")
        self.case("z", f"-- @step spin\n{self.marked('mysql-9.7')};\n")
        for words, said in (([], "it is recorded in no file"), (["--results", self.folder / "j.jsonl"], "--resume` continues it")):
            with self.subTest(said=said):
                process = self.start(self.command("run", self.cases, "--target", "mysql-9.7", "--jobs", "1", "--format", "junit", "--timeout", "600", "--case-timeout", "600", *words))
                self.token_of("mysql-9.7", self.marked("mysql-9.7"))
                out, _ = self.end(process, signal.SIGINT)
                self.assertIn("this run: the run did not come to its end; ", out)
                self.assertIn(said, out)

    def test_sessions_that_wait_for_each_other(self):
        for target in SERVERS:
            with self.subTest(target=target):
                self.case("locks", f"""CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER);
INSERT INTO t VALUES (1, 0);
-- @session A
BEGIN;
UPDATE t SET a = 1 WHERE id = 1;
-- @session B
UPDATE t SET a = 2 WHERE id = 1;
-- @session A
{SLEEP[target]}, '{self.id()}';
COMMIT;
""")
                process = self.start(self.command("run", self.cases, "--target", target, "--timeout", "600", "--case-timeout", "600"))
                token = self.token_of(target, self.marked(target))
                self.end(process, signal.SIGINT)
                self.check_clean({target: token})


class PipedShell(StopTest):
    def test_every_signal_ends_it(self):
        for number in STATUS:
            with self.subTest(number=number):
                sleep = self.marked("mysql-9.7")
                process = self.start(self.words(("sqlite", "mysql-9.7")), stdin=subprocess.PIPE)
                process.stdin.write(f"SELECT 7 / 2 AS q;\n{sleep};\nSELECT 'not reached';\n")
                process.stdin.flush()
                token = self.token_of("mysql-9.7", sleep)
                out, _ = self.end(process, number)
                self.assertIn("3.5", out)
                self.assertNotIn("not reached", out)
                self.check_clean({"mysql-9.7": token})

    def test_while_it_waits_for_input(self):
        process = self.start(self.words(("sqlite", "postgres-18")), stdin=subprocess.PIPE)
        process.stdin.write("SELECT 5 AS five;\nSELECT 'unfinished'\n")
        process.stdin.flush()
        said = ""
        while "five" not in said:
            self.assertTrue(select.select([process.stdout], [], [], 180)[0])
            said += os.read(process.stdout.fileno(), 65536).decode()
        out, _ = self.end(process, signal.SIGTERM)
        self.assertNotIn("unfinished", out)
        self.check_clean({})


class TypedShell(StopTest):
    def test_sigterm_and_sighup_end_it_and_drop_everything(self):
        for number in (signal.SIGTERM, signal.SIGHUP):
            for busy in (False, True):
                with self.subTest(number=number, busy=busy):
                    shell = self.open(("sqlite", "mysql-9.7"))
                    token = re.search(r"enginediff_([a-z0-9]{10})", self.ask(shell, "SHOW GRANTS;")).group(1)
                    self.assertNotEqual(left_behind("mysql-9.7", token), [])
                    if busy:
                        sleep = self.marked("mysql-9.7")
                        shell.line(sleep + ";")
                        self.token_of("mysql-9.7", sleep)
                    shell.process.send_signal(number)
                    shell.expect("what was made for it is dropped")
                    self.assertEqual(shell.process.wait(180), STATUS[number])
                    self.check_clean({"mysql-9.7": token})


if __name__ == "__main__":
    unittest.main()
