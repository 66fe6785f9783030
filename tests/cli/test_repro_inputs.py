"""`enginediff repro` on what people may hand it: odd files, clients' commands, scripts that only fail."""

import os
import unittest

from support import TARGETS_FILE, CliTest


def one_line(text):
    return " ".join(text.split())


class InputTest(CliTest):
    def repro(self, text, *words, prod=("postgres-18",), status=None):
        path = self.folder / "script.sql"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        for target in prod:
            words += ("--prod", target)
        return self.run_binary("repro", path, *words, "--targets-file", TARGETS_FILE, status=status, targets_file=None)


class Files(InputTest):
    def test_nothing_to_run(self):
        for text in ("", "\n\n", "-- only\n/* comments */\n", ";;;\n"):
            with self.subTest(text=text):
                self.assertIn("no statement", self.repro(text, status=2).stderr)
        self.assertIn("folder", self.run_binary("repro", self.folder, "--prod", "postgres-18", "--targets-file", TARGETS_FILE, status=2, targets_file=None).stderr)
        self.assertIn("nothing to run", self.run_binary("repro", "--prod", "postgres-18", "--targets-file", TARGETS_FILE, status=2, targets_file=None).stderr)

    def test_no_text(self):
        self.assertIn("NUL", self.repro("SELECT 1;".encode("utf-16"), status=2).stderr)
        self.assertIn("--from", self.repro(b"SQLite format 3\0" + bytes(200), status=2).stderr)

    def test_line_ends_marks_and_semicolons(self):
        for text in ("SELECT 1 AS a;\r\nSELECT 2 AS b;\r\n", "\ufeffSELECT 1 AS a;\nSELECT 2 AS b", "SELECT 1 AS a;;;\n;\nSELECT 2 AS b\n", "SELECT 1 AS a\nGO\nSELECT 2 AS b\nGO\n"):
            with self.subTest(text=text):
                done = self.repro(text, status=0)
                self.assertIn("2 statements", done.stdout)
                self.assertNotIn("fails", done.stdout)

    def test_a_very_long_line(self):
        text = "SELECT '" + "x" * 400_000 + "' AS a, 7 / 2 AS q;"
        done = self.repro(text, prod=["mysql-9.7"], status=1)
        self.assertIn("3.5000", done.stdout)
        self.assertLess(len(done.stdout), 20_000)

    def test_bytes_that_are_no_utf8(self):
        done = self.repro(b"SELECT 'caf\xe9' AS a;\n", status=1)
        self.assertIn("character_not_in_repertoire", done.stdout)


class Clients(InputTest):
    def test_commands_of_clients_are_left_out_and_said(self):
        for text in (".mode csv\n.headers on\nSELECT 1 AS a;\n.quit\n", "\\set x 1\n\\timing on\nSELECT 1 AS a;\n\\q\n"):
            with self.subTest(text=text):
                done = self.repro(text, status=0)
                self.assertIn("left out, a command of a client", done.stdout)
                self.assertIn("1 statement on", done.stdout)

    def test_delimiter(self):
        done = self.repro("DELIMITER $$\nCREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END$$\nDELIMITER ;\nSELECT 3 AS a;\n", prod=["mysql-9.7"], status=1)
        self.assertIn("2 statements", done.stdout)

    def test_rows_behind_copy(self):
        text = "CREATE TABLE t (a INTEGER, b TEXT);\nCOPY t (a, b) FROM stdin;\n1\tx\\ty; z\n2\t\\N\n\\.\nSELECT a, b FROM t ORDER BY a;\n"
        done = self.repro(text, prod=["postgres-18", "mysql-9.7"], status=0)
        self.assertIn("2 row(s) behind COPY", done.stdout)

    def test_copied_values_are_the_same_everywhere(self):
        text = "CREATE TABLE t (a TEXT);\nCOPY t (a) FROM stdin;\nC:\\\\temp\\101\n\\.\nSELECT a, LENGTH(a) AS l FROM t;\n"
        self.assertIn("3 statements", self.repro(text, prod=["postgres-18", "mysql-9.7"], status=0).stdout)

    def test_lines_of_literals_are_no_commands(self):
        for value in ("ready\nGO\nset", "DELIMITER x\nDELIMITER of lists\nset"):
            with self.subTest(value=value):
                done = self.repro(f"CREATE TABLE t (a TEXT);\nINSERT INTO t VALUES ('{value}');\nSELECT 7 / 2 AS q, LENGTH(a) AS l FROM t;\n", prod=["mysql-9.7"], status=1)
                self.assertIn("3 statements", done.stdout)
                self.assertRegex(done.stdout, rf"3 ≠ +{len(value)} ")


class BoundValues(InputTest):
    def test_behind_quotes_with_backslashes(self):
        done = self.repro("SELECT 'it\\'s' AS a, ? / 2 AS q;\n-- params: [7]\n", "--dev", "mariadb-11.8", prod=["mysql-9.7"])
        self.assertNotIn("fails", done.stdout)
        self.assertNotIn("not run", done.stdout.replace("(settings, or not run)", ""))

    def test_why_a_statement_is_not_run_is_said(self):
        done = self.repro("SELECT 'it\\'s' AS a, ? / 2 AS q;\n-- params: [7]\n", prod=["mysql-9.7"], status=0)
        self.assertIn("line 1: not run on sqlite: it has 0 placeholders for 1 values", one_line(done.stdout))

    def test_parts_of_arrays(self):
        log = "2024-05-01 10:00:00 UTC [1] LOG:  execute <unnamed>: SELECT (ARRAY[10,20,30])[1:1] AS a, $1 AS b\n2024-05-01 10:00:00 UTC [1] DETAIL:  parameters: $1 = 'x'\n"
        done = self.repro(log, "--dev", "postgres-17", prod=["postgres-18"], status=0)
        self.assertIn("1 identical", done.stdout)
        self.assertNotIn("fails", done.stdout)

    def test_words_for_numbers(self):
        done = self.repro("SELECT ? AS a, 7 / 2 AS q;\n-- params: [inf]\n", prod=["mysql-9.7"], status=1)
        self.assertIn("bind inf", done.stdout)
        self.assertNotIn("bound values", done.stdout)


class Truth(InputTest):
    def test_what_fails_everywhere_is_said(self):
        done = self.repro("SELEC 1;\nSELECT 1 AS a;\n", status=0)
        self.assertRegex(one_line(done.stdout), r"a statement fails on every target: line 1 \(syntax_error\)")
        done = self.repro("hello world\n", status=0)
        self.assertIn("nothing in this script succeeds anywhere", one_line(done.stdout))

    def test_a_transaction_that_definitions_end(self):
        text = "BEGIN;\nCREATE TABLE t (a INTEGER);\nINSERT INTO t VALUES (1);\nROLLBACK;\nSELECT a FROM t;\n"
        done = self.repro(text, prod=["mysql-9.7"], status=1)
        self.assertIn("transaction open and none", one_line(done.stdout))

    def test_rows_in_another_order(self):
        text = "CREATE TABLE t (a VARCHAR(9) PRIMARY KEY, b INTEGER);\nINSERT INTO t VALUES ('b', 1), ('a', 2);\nSELECT a FROM t;\n"
        done = self.repro(text, prod=["mysql-9.7", "postgres-18"], status=0)
        self.assertIn("all agree", done.stdout)

    def test_types_alone(self):
        done = self.repro("SELECT 1 = 1 AS t;\n", status=0)
        self.assertIn("bool-as-int", done.stdout)

    def test_refusals_for_other_reasons(self):
        text = "CREATE TABLE t (a INTEGER NOT NULL);\nINSERT INTO t VALUES ('x'), (NULL);\n"
        done = self.repro(text, status=1)
        self.assertIn("not_null_violation", done.stdout)


class Printing(InputTest):
    def test_sql_is_never_broken(self):
        columns = ", ".join(f"a_rather_long_name_{i} INTEGER DEFAULT {i}" for i in range(30))
        select = "SELECT " + ", ".join(f"a_rather_long_name_{i} / 2 AS half_of_number_{i}" for i in range(30)) + " FROM wide"
        script = f"CREATE TABLE wide (id INTEGER, {columns});\nINSERT INTO wide (id) VALUES (1);\n{select};\n"
        done = self.repro(script, prod=["mysql-9.7"], status=1)
        self.assertIn(select, done.stdout)
        done = self.repro(script, "--issue", prod=["mysql-9.7"], status=1)
        self.assertGreaterEqual(done.stdout.count(select), 2)


if __name__ == "__main__":
    unittest.main()
