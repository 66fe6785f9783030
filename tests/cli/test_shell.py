"""`enginediff shell` on a pseudo-terminal, with real servers."""

import re
import stat
import subprocess
import unittest

from shell_terminal import ENDLESS, PROMPT, ShellTest, one_line
from support import ALL, SERVERS, password_of, url_of


class Answers(ShellTest):
    def test_answers_are_grouped_and_differences_marked(self):
        shell = self.open(ALL)
        said = self.ask(shell, "SELECT 1 + 1 AS two;")
        self.assertIn("sqlite, postgres-18, mysql-9.7, mariadb-11.8", one_line(said))
        said = self.ask(shell, "SELECT 7 / 2 AS q;")
        self.assertRegex(one_line(said), r"sqlite, postgres-18.*mysql-9\.7, mariadb-11\.8")
        self.assertIn("3.5000", said)
        self.assertIn("silent value", said)
        said = self.ask(shell, "SELECT * FROM missing;")
        self.assertIn("error undefined_table", said)
        shell.control("D")
        said, status = shell.end()
        self.assertEqual(status, 0)
        for server in SERVERS:
            self.assertNotIn(password_of(server), shell.said)

    def test_lines_of_one_statement(self):
        shell = self.open()
        shell.line("SELECT 'a")
        shell.expect("'..> ")
        shell.line("b' AS x,")
        shell.expect(" ...> ")
        said = self.ask(shell, "17 AS y;")
        self.assertIn(r"'a\nb'", said)
        self.assertIn("17", said)

    def test_results_cannot_touch_the_terminal(self):
        shell = self.open()
        before = len(shell.raw)
        self.assertIn("\\u{1B}]0;evil", self.ask(shell, "SELECT CAST(x'1b5d303b6576696c07' AS TEXT) AS evil;"))
        self.assertNotIn(b"\x1b]0;evil", shell.raw[before:])

    def test_help_and_unknown_commands(self):
        shell = self.open()
        said = self.ask(shell, "\\help")
        for word in ("\\targets", "\\reset", "\\save", "\\session", "\\history", "Ctrl-C"):
            self.assertIn(word, said)
        self.assertIn("unknown command \\histroy", self.ask(shell, "\\histroy"))
        self.assertIn("backslash", self.ask(shell, ".tables"))
        self.assertIn("FILE.sql", self.ask(shell, "\\help save"))
        shell.line("\\quit")
        self.assertEqual(shell.end()[1], 0)

    def test_an_unfinished_statement_at_the_end(self):
        shell = self.open()
        shell.line("SELECT 41")
        shell.expect(" ...> ")
        shell.control("D")
        said, status = shell.end()
        self.assertIn("the unfinished statement was not run: SELECT 41", said)
        self.assertEqual(status, 0)

    def test_no_header_shows_the_scratch_database(self):
        shell = self.open(("mysql-9.7", "mariadb-11.8"))
        self.ask(shell, "CREATE TABLE t (a INTEGER);")
        said = self.ask(shell, "SHOW TABLES;")
        self.assertIn("Tables_in_${scratch}", said)
        self.assertNotIn("enginediff_", said)

    def test_timing(self):
        shell = self.open()
        self.ask(shell, "\\timing on")
        self.assertRegex(self.ask(shell, "SELECT 1;"), r"time  sqlite \d+\.\d ms")


class Editing(ShellTest):
    def test_names_and_keywords_are_completed(self):
        shell = self.open(("sqlite", "postgres-18"))
        self.ask(shell, "CREATE TABLE measurement (taken_at INTEGER, degrees INTEGER);")
        self.ask(shell, "INSERT INTO measurement VALUES (1, 451);")
        shell.type("SELECT deg\tFROM mea\t;\n")
        self.assertIn("451", shell.expect("\n" + PROMPT))
        shell.type("\\hel\t\n")
        self.assertIn("\\targets", shell.expect("\n" + PROMPT))
        self.ask(shell, "CREATE TABLE meadow (a INTEGER);")
        shell.type("SELECT * FROM mea\t")
        self.assertIn("meadow", shell.expect("measurement"))
        shell.expect(PROMPT + "SELECT * FROM mea")
        shell.type("s\t;\n")
        self.assertIn("451", shell.expect("\n" + PROMPT))

    def test_quoted_renamed_and_added_names_are_completed(self):
        shell = self.open(("sqlite", "postgres-18"))
        self.ask(shell, 'CREATE TABLE "User" ("Full Name" TEXT, id INTEGER);')
        self.ask(shell, "INSERT INTO \"User\" VALUES ('Ann', 451);")
        for typed in ("SELECT id FROM Use\t;\n", 'SELECT id FROM "Use\t;\n', 'SELECT id FROM "User" WHERE "Full N\tIS NOT NULL;\n', 'SELECT id FROM "User" WHERE "crea\t" IS NULL OR 1 = 1;\n'):
            with self.subTest(typed=typed):
                shell.type(typed)
                said = shell.expect("\n" + PROMPT)
                if "crea" in typed:
                    self.assertNotIn("create", said)
                else:
                    self.assertIn("451", said)
                    self.assertNotIn("divergent", said)
        self.ask(shell, 'ALTER TABLE "User" RENAME TO prefs;')
        self.ask(shell, "ALTER TABLE prefs ADD COLUMN palette TEXT DEFAULT 'dusk';")
        shell.type("SELECT pal\tFROM pre\t;\n")
        self.assertIn("dusk", shell.expect("\n" + PROMPT))

    def test_the_history_is_kept_across_runs_in_a_private_file(self):
        first = self.open()
        self.ask(first, "SELECT 4711 AS remembered;")
        first.line("SELECT 12,")
        first.expect(" ...> ")
        self.ask(first, "13 AS lines;")
        first.control("D")
        first.end()
        path = self.state / "enginediff" / "shell_history"
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)
        second = self.open()
        second.type("\x1b[A\x1b[A\n")
        self.assertIn("4711", second.expect("\n" + PROMPT))
        said = self.ask(second, "\\history")
        self.assertIn("SELECT 4711 AS remembered;", said)
        self.assertIn("13 AS lines;", said)
        # A statement of several lines comes back as a whole.
        second.type("\x1b[A\x1b[A\x1b[A\n")
        said = second.expect("\n" + PROMPT)
        self.assertIn("lines", said)
        self.assertIn("12", said)

    def test_a_history_that_cannot_be_kept_does_no_harm(self):
        self.state.write_text("in the way")
        shell = self.open(prompt=None)
        shell.expect("the history is not kept")
        shell.expect(PROMPT)
        self.assertIn("5", self.ask(shell, "SELECT 5 AS x;"))

    def test_addresses_are_not_kept(self):
        shell = self.open()
        self.ask(shell, f"\\targets +prod={url_of('mysql-9.7')}")
        self.assertIn("prod", self.ask(shell, "\\targets"))
        shell.control("D")
        shell.end()
        kept = (self.state / "enginediff" / "shell_history").read_text()
        self.assertNotIn(password_of("mysql-9.7"), kept)

    def test_ctrl_c_clears_what_was_typed(self):
        shell = self.open()
        shell.line("SELECT 1,")
        shell.expect(" ...> ")
        shell.type("garbage")
        shell.expect("garbage")
        shell.control("C")
        shell.expect("\n" + PROMPT)
        self.assertIn("77", self.ask(shell, "SELECT 77 AS x;"))

    def test_utf_8(self):
        shell = self.open()
        self.assertIn("'größe 表'", self.ask(shell, "SELECT 'größe 表' AS x;"))


class Databases(ShellTest):
    def test_reset_gives_clean_databases(self):
        shell = self.open(ALL)
        self.ask(shell, "CREATE TABLE t (a INTEGER);")
        self.assertIn("clean databases", self.ask(shell, "\\reset"))
        self.assertIn("undefined_table", self.ask(shell, "SELECT a FROM t;"))
        self.assertIn("ok", self.ask(shell, "CREATE TABLE t (a INTEGER);"))

    def test_targets_are_shown_switched_and_added(self):
        shell = self.open(("sqlite", "postgres-18"))
        self.assertRegex(self.ask(shell, "\\targets"), r"sqlite +on[^\n]*\n *postgres-18 +on")
        self.assertRegex(self.ask(shell, "\\targets -postgres-18"), r"postgres-18 +off")
        self.assertNotIn("postgres", self.ask(shell, "CREATE TABLE t (a INTEGER);"))
        self.assertRegex(self.ask(shell, "\\targets +postgres-18"), r"postgres-18 +on.*missed 1 statement")
        self.assertIn("undefined_table", self.ask(shell, "SELECT a FROM t;"))
        self.assertRegex(self.ask(shell, "\\targets +mariadb-11.8"), r"mariadb-11\.8 +on")
        self.assertIn("mariadb-11.8", self.ask(shell, "SELECT 1 AS x;"))
        self.assertIn("nowhere", self.ask(shell, "\\targets +nowhere"))

    def test_what_leaves_the_database_is_refused(self):
        shell = self.open(("sqlite", "mysql-9.7"))
        for sql in ("USE mysql;", "DROP DATABASE mysql;", "SET GLOBAL max_connections = 10;", "CREATE USER u;"):
            self.assertIn("not sent", self.ask(shell, sql), sql)

    def test_other_hosts_need_consent(self):
        done = self.feed("SELECT 1;", ("sqlite", "prod=mysql://me:secret@db.example.org/app"), status=2)
        self.assertIn("--yes", done.stderr)
        self.assertNotIn("secret", done.stdout + done.stderr)

    def test_nothing_is_left_behind(self):
        shell = self.open(("postgres-18",))
        name = re.search(r"enginediff_\w+", self.ask(shell, "SELECT current_database() AS d;")).group()
        count = f"SELECT count(*) AS n FROM pg_database WHERE datname = '{name}';\n"
        self.assertRegex(self.feed(count, ("postgres-18",), status=0).stdout, "│ 1 ")
        shell.control("D")
        shell.end()
        self.assertRegex(self.feed(count, ("postgres-18",), status=0).stdout, "│ 0 ")


class Saving(ShellTest):
    def save(self, shell, path, prompt=PROMPT):
        said = self.ask(shell, f"\\save {path} What was typed", prompt)
        self.assertIn("saved", said)
        return said

    def check(self, path, targets):
        words = [word for target in targets for word in ("--target", target)]
        self.run_binary("run", path, *words, status=0)
        lint = self.run_binary("lint", path)
        self.assertEqual([line for line in lint.stdout.splitlines() if ".sql:" in line and not re.search("why|documentation|does not say so|nothing is recorded of `", line)], [])

    def test_what_was_typed_is_saved_as_a_case_that_passes(self):
        shell = self.open(ALL)
        for line in ("CREATE TABLE t (a INTEGER, b VARCHAR(9));", "INSERT INTO t VALUES (7, 'Ann');", "SELECT a / 2 AS half FROM t;",
                     "SELECT count(*) AS n FROM t WHERE b = 'ann';", "INSERT INTO t VALUES ('x', 'y');", "SELECT 'it''s; one' AS s;"):
            self.ask(shell, line)
        path = self.folder / "cases" / "typing" / "typed.sql"
        self.save(shell, path)
        text = path.read_text()
        self.assertIn("-- @title     What was typed", text)
        self.assertIn("-- @id        typing.typed", text)
        self.assertIn("3.5000", text)
        self.check(path, ALL)
        self.assertIn("the file exists", self.ask(shell, f"\\save {path}"))

    def test_sessions_are_saved_with_their_waits(self):
        shell = self.open(ALL)
        for line in ("CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER);", "INSERT INTO t VALUES (1, 1);", "BEGIN;", "UPDATE t SET n = 2 WHERE id = 1;"):
            self.ask(shell, line)
        shell.line("\\session B")
        shell.expect("\nenginediff B> ")
        self.ask(shell, "UPDATE t SET n = 3 WHERE id = 1;", "enginediff B> ")
        self.assertIn("waits", self.ask(shell, "\\save early.sql", "enginediff B> "))
        shell.line("\\session A")
        shell.expect("\nenginediff A> ")
        self.ask(shell, "COMMIT;", "enginediff A> ")
        self.ask(shell, "SELECT n FROM t;", "enginediff A> ")
        path = self.folder / "cases" / "locking" / "typed.sql"
        self.save(shell, path, "enginediff A> ")
        self.assertIn("blocked by A.update-4 until A.commit-6", path.read_text())
        self.check(path, ALL)


class Scripts(ShellTest):
    def test_status_says_whether_the_targets_diverged(self):
        done = self.feed("CREATE TABLE t (a INTEGER);\nINSERT INTO t VALUES (1);\nSELECT a FROM t", ("sqlite", "postgres-18"), status=0)
        self.assertNotIn(PROMPT, done.stdout)
        self.assertIn("SELECT a FROM t;", done.stdout)
        self.assertIn("3 statements: 3 identical", done.stdout)
        done = self.feed("SELECT 7 / 2 AS q;\nSELECT 1 AS x;\n", ("sqlite", "mysql-9.7"), status=1)
        self.assertIn("silent value", done.stdout)
        self.assertIn("1 divergent", done.stdout)

    def test_settings_are_shown_and_nothing_is_said_of_their_difference(self):
        done = self.feed("PRAGMA foreign_keys;\nSET @a = 1;\nSELECT 1 AS x;\n", ("sqlite", "postgres-18", "mysql-9.7"), status=0)
        for word in ("loud", "silent", "outcome", "≠"):
            self.assertNotIn(word, done.stdout)
        self.assertIn("syntax_error", done.stdout)
        self.assertIn("foreign_keys", done.stdout)
        self.assertEqual(done.stdout.count("a setting: its answers are not compared"), 2)
        self.assertIn("2 not compared", done.stdout)

    def test_settings_are_not_compared(self):
        done = self.feed("PRAGMA foreign_keys = ON;\nSELECT 1 AS x;\n", ("sqlite", "postgres-18"), status=0)
        self.assertIn("not compared", done.stdout)

    def test_sessions_in_a_script(self):
        text = """CREATE TABLE t (a INTEGER PRIMARY KEY);
BEGIN;
INSERT INTO t VALUES (1);
\\session B
INSERT INTO t VALUES (1);
\\session A
COMMIT;
"""
        done = self.feed(text, ("sqlite", "postgres-18"))
        self.assertIn("waits  sqlite, postgres-18: for A", done.stdout)
        self.assertIn("unique_violation", done.stdout)

    def test_mistakes_are_status_2_and_lost_targets_3(self):
        self.feed("\\nonsense\n", status=2)
        self.feed("\\nonsense\nSELECT 7 / 2 AS q;\n", ("sqlite", "mysql-9.7"), status=1)
        # What would leave the database is passed over, as in any script.
        self.assertIn("not sent", self.feed("USE app;\nSELECT 1 AS x;\n", status=0).stdout)
        done = self.feed("SELECT 1 AS x;\n", ("sqlite", "gone=postgresql://me:secret@127.0.0.1:1/"), status=3)
        self.assertIn("gone", done.stderr)
        self.assertIn("1", done.stdout)
        self.assertNotIn("secret", done.stdout + done.stderr)

    def test_a_statement_past_its_timeout_is_cancelled(self):
        done = self.feed(f"{ENDLESS};\nSELECT 29 AS x;\n", ("sqlite", "postgres-18"), "--timeout", "3")
        self.assertIn("stopped at its deadline", done.stdout)
        self.assertIn("29", done.stdout)

    def test_quiet_shows_what_diverges(self):
        done = self.feed("SELECT 11 AS same;\nSELECT 7 / 2 AS q;\n", ("sqlite", "mysql-9.7"), "--quiet", status=1)
        self.assertNotIn("same", done.stdout)
        self.assertIn("3.5000", done.stdout)

    def test_help_tells_the_statuses(self):
        done = subprocess.run(self.command("shell", "--help"), capture_output=True, text=True)
        self.assertIn("Exit status", done.stdout)
        self.assertIn("--reference", done.stdout)

    def test_reference(self):
        text = "SELECT 'a' = 'A' AS same;\n"
        self.assertIn("sqlite ≠ mysql-9.7", self.feed(text, ("sqlite", "postgres-18", "mysql-9.7"), status=1).stdout)
        done = self.feed(text, ("sqlite", "postgres-18", "mysql-9.7"), "--reference", "postgres-18", status=1)
        self.assertIn("postgres-18 ≠ mysql-9.7", done.stdout)
        self.assertNotIn("sqlite ≠ mysql-9.7", done.stdout)
        self.feed("SELECT 1;\n", ("sqlite",), "--reference", "mysql-9.7", status=2)


if __name__ == "__main__":
    unittest.main()
