"""Waits that only SQLite has: behind a checkpoint of the log, and for the whole file in WAL mode."""

import unittest

from test_concurrency import ConcurrencyTest

# {head}: a line above the first statement.
TABLE = """{head}
-- @requires database_file
-- @journal sqlite: wal
CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER);
INSERT INTO t VALUES (1, 0);
"""
# C's checkpoint waits for the reader A, and D's write for the checkpoint.
CHECKPOINT = TABLE + """-- @session A
BEGIN;
-- @step read
SELECT n FROM t;
-- @session B
-- @step write
UPDATE t SET n = 1;
-- @session C
-- @step checkpoint
PRAGMA wal_checkpoint({mode});
-- @session D
-- @step write
UPDATE t SET n = 2;
{wait}-- @session A
-- @step commit
COMMIT;
"""
EXCLUSIVE = TABLE + """-- @session B
-- @step read
SELECT n FROM t;
-- @session A
-- @step mode
PRAGMA locking_mode = EXCLUSIVE;
-- @step write
UPDATE t SET n = 1;
"""
# A's write waits at its commit for the reader B, who then waits for C, who writes the other file.
COMMIT = """-- @requires database_file
-- @journal sqlite: delete
CREATE TABLE t (id INTEGER PRIMARY KEY);
ATTACH '${scratch}/other.db' AS o;
CREATE TABLE o.u (id INTEGER PRIMARY KEY);
""" + "".join(f"-- @session {name}\nATTACH '${{scratch}}/other.db' AS o;\n" for name in "ABC") + """BEGIN;
-- @step hold
INSERT INTO o.u VALUES (1);
-- @session B
BEGIN;
-- @step read
SELECT count(*) FROM t;
-- @session A
-- @step write
INSERT INTO t VALUES (1);
-- @session B
-- @step other
INSERT INTO o.u VALUES (2);
-- @step done
COMMIT;
"""
# B has no schema yet, and waits to read it.
SCHEMA = """-- @journal sqlite: delete
CREATE TABLE t (id INTEGER PRIMARY KEY);
-- @session A
BEGIN EXCLUSIVE;
-- @step create
CREATE TABLE d (a INTEGER);
-- @session B
-- @step drop
DROP TABLE d;
"""


class SqliteWaits(ConcurrencyTest):
    def waits(self, record):
        return [(wait["by_steps"], wait["until"]) for wait in record["waits"]]

    def test_a_writer_goes_on_when_the_checkpoint_before_it_gives_up(self):
        for mode in ("FULL", "RESTART", "TRUNCATE"):
            with self.subTest(mode=mode):
                body = CHECKPOINT.format(mode=mode, head="-- @setting C busy_timeout = 4000ms", wait="-- @session C\n-- @wait\n")
                records = self.ran(body, ["sqlite"])["sqlite"]
                self.assertEqual(self.waits(records["C.checkpoint"]), [(["A.read"], "timeout")])
                self.assertEqual(records["C.checkpoint"]["outcome"]["result"]["rows"][0][0], 1)
                self.assertEqual(self.waits(records["D.write"]), [(["C.checkpoint"], "C.checkpoint")])
                self.assertNotIn("while_waiting", records["A.commit"])

    def test_a_reader_frees_the_checkpoint_and_that_the_writer(self):
        records = self.ran(CHECKPOINT.format(mode="TRUNCATE", head="-- @setting C busy_timeout = 60000ms", wait=""), ["sqlite"])["sqlite"]
        self.assertEqual(self.waits(records["C.checkpoint"]), [(["A.read"], "A.commit")])
        self.assertEqual(records["C.checkpoint"]["outcome"]["result"]["rows"], [[0, 0, 0]])
        self.assertEqual(self.waits(records["D.write"]), [(["C.checkpoint"], "C.checkpoint")])
        self.assertEqual(records["D.write"]["outcome"]["affected_rows"], 1)

    def test_exclusive_locking_mode_waits_for_an_idle_connection(self):
        records = self.ran(EXCLUSIVE.format(head="-- @setting A busy_timeout = 3000ms"), ["sqlite"])["sqlite"]
        self.assertEqual(self.error_of(records["A.write"]), "busy")
        self.assertEqual(self.waits(records["A.write"]), [(["B.read"], "timeout")])

    def test_a_write_waits_at_its_commit_for_readers_only(self):
        records = self.ran(COMMIT, ["sqlite"])["sqlite"]
        self.assertEqual(self.waits(records["A.write"]), [(["B.read"], "B.done")])
        self.assertEqual(records["A.write"]["outcome"]["affected_rows"], 1)
        self.assertEqual(self.waits(records["B.other"]), [(["C.hold"], "cancel")])

    def test_what_nothing_can_free_while_it_is_prepared_is_stuck(self):
        record = self.ran(SCHEMA, ["sqlite"])["sqlite"]["B.drop"]
        self.assertEqual(self.waits(record), [(["A.create"], "cancel")])
        self.assertIn("interrupted", record["outcome"])


if __name__ == "__main__":
    unittest.main()
