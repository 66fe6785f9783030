"""--bless writes what was observed, touches nothing else, and refuses what must not be recorded."""

import re
import unittest

from support import ALL, CliTest


def flags(names):
    return [word for name in names for word in ("--target", name)]


BODY = """
CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (7, 2);

-- A plain comment that stays.
-- @step divide
SELECT a / b AS q FROM t;

-- @portable divide
SELECT a * 1.0 / b AS q FROM t;
-- @end
-- The last comment.
"""


class Bless(CliTest):
    def test_a_blessed_case_passes_and_blessing_again_changes_nothing(self):
        path = self.case("divide", BODY)
        done = self.run_binary("run", path, *flags(ALL), "--bless", status=0)
        self.assertIn("blessed", done.stdout)
        blessed = path.read_bytes()
        self.assertIn(b"-- => sqlite, postgres", blessed)
        self.assertIn(b"q decimal", blessed)
        self.run_binary("run", path, *flags(ALL), status=0)
        self.run_binary("run", path, *flags(ALL), "--bless", status=0)
        self.assertEqual(path.read_bytes(), blessed)

    def test_only_expectations_change(self):
        path = self.case("divide", BODY.replace("\n", "\r\n"))
        before = path.read_bytes()
        self.run_binary("run", path, *flags(ALL), "--bless", status=0)
        after = path.read_bytes()
        self.assertNotEqual(after, before)
        kept = [line for line in after.splitlines(keepends=True) if not re.match(rb"-- (=>|\|)", line)]
        self.assertEqual(b"".join(kept).replace(b"\n", b"").replace(b"\r", b""), before.replace(b"\n", b"").replace(b"\r", b""))

    def test_a_selector_that_covers_targets_not_run_is_split(self):
        path = self.case("split", "-- @step one\nSELECT 1 AS x;\n-- => sqlite, postgres\n-- |  x integer\n-- |  2\n")
        done = self.run_binary("run", path, "--target", "sqlite", "--bless", status=0)
        text = path.read_text()
        self.assertIn("-- => sqlite\n-- |  x integer\n-- |  1\n", text)
        self.assertIn("-- => postgres\n-- |  x integer\n-- |  2\n", text)
        self.assertIn("one", done.stdout)

    def test_what_did_not_end_by_itself_is_refused(self):
        path = self.case("endless", "-- @step spin\nWITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) AS c FROM n;\n")
        before = path.read_bytes()
        done = self.run_binary("run", path, "--target", "sqlite", "--timeout", "0.3", "--bless", status=1)
        self.assertIn("refused", done.stdout)
        self.assertEqual(path.read_bytes(), before)

    def test_matrices_and_binds_become_tables(self):
        path = self.case("matrix", "-- @step cast\nSELECT CAST(${v} AS CHAR(3)) AS c;\n\n-- @step bound\n-- @bind 1\n-- @bind 2\nSELECT 10 * ? AS d;\n",
                         head="-- @title T\n-- @id test.{name}\n-- @why w\n-- @see https://example.org/\n-- @each v = '1', 'abc'\n")
        self.run_binary("run", path, *flags(["sqlite", "mysql-9.7"]), "--bless", status=0)
        text = path.read_text()
        self.assertRegex(text, r"-- \|\s+v +\| outcome")
        self.assertRegex(text, r"\| +bind +\| outcome")
        self.run_binary("run", path, *flags(["sqlite", "mysql-9.7"]), status=0)


if __name__ == "__main__":
    unittest.main()
