"""Time-outs that a case gives an engine, in SQL or for the session that holds the lock: the engine ends the wait, and nothing is called stuck.

They are of seconds: what is to be timed out has to be seen waiting before, also by a slow program on a busy machine."""

import unittest

from test_concurrency import ACCOUNT, HOLD, VERSIONS, ConcurrencyTest

POSTGRES, MARIADB = ["postgres-15", "postgres-18"], ["mariadb-10.11", "mariadb-11.8"]
OPEN = ACCOUNT + """-- @session A
BEGIN;
-- @step hold
UPDATE account SET balance = 11 WHERE id = 1;
-- @session B
"""
WANT = "-- @step want\nUPDATE account SET balance = 12 WHERE id = 1;\n"


class SetBySql(ConcurrencyTest):
    def ended(self, body, targets, error, *options):
        for target, records in self.ran(body, targets, *options).items():
            with self.subTest(target=target):
                self.assertEqual(self.error_of(records["B.want"]), error)
                self.assertEqual([(wait["by_steps"], wait["until"]) for wait in records["B.want"]["waits"]], [(["A.hold"], "timeout")])

    def test_the_time_that_a_lock_is_waited_for(self):
        set_it = """-- @sql postgres
SET lock_timeout = '3s';
-- @sql mysql, mariadb
SET SESSION innodb_lock_wait_timeout = 3;
-- @sql sqlite
PRAGMA busy_timeout = 3000;
-- @end
"""
        servers = [target for target in VERSIONS if target != "sqlite"]
        self.ended(OPEN + set_it + WANT, servers, "lock_not_available")
        self.ended(OPEN + set_it + WANT, ["sqlite"], "busy")

    def test_the_time_that_a_statement_takes(self):
        set_it = """-- @sql postgres
SET statement_timeout = '3s';
-- @sql mysql
SET SESSION max_execution_time = 3000;
-- @sql mariadb
SET SESSION max_statement_time = 3;
-- @end
-- @step want
-- @sql mysql
SELECT balance FROM account WHERE id = 1 FOR UPDATE;
-- @sql *
UPDATE account SET balance = 12 WHERE id = 1;
-- @end
"""
        self.ended(OPEN + set_it, [*POSTGRES, "mysql-9.7", *MARIADB], "query_canceled")

    def test_the_time_of_a_transaction(self):
        # It ends the session that holds the lock as well, and that first.
        body = OPEN.replace("BEGIN;\n", "SET transaction_timeout = '4s';\nBEGIN;\n") + WANT
        for target, records in self.ran(body, ["postgres-18"]).items():
            with self.subTest(target=target):
                self.assertEqual(records["B.want"]["outcome"].get("affected_rows"), 1)
                self.assertEqual([wait["until"] for wait in records["B.want"]["waits"]], ["disconnect"])

    def test_the_time_of_the_transaction_that_waits(self):
        body = OPEN + "SET transaction_timeout = '4s';\nBEGIN;\n" + WANT + "-- @step gone\nSELECT 1 AS one;\n"
        self.ended(body, ["postgres-18"], "transaction_timeout")
        self.assertIn("ended", self.ran(body, ["postgres-18"])["postgres-18"]["B.gone"]["not_run"])

    def test_a_time_that_code_computes_and_whose_end_it_catches(self):
        ways = [
            "PERFORM set_config('lock_timeout', (1000*3)::text, true)",
            "PERFORM set_config('lock_timeout', how_long, true)",
            "EXECUTE 'SET LOCAL lock_timeout = ' || 3000",
            "EXECUTE 'SET LOCAL lock_timeout TO ''' || how_long || ''''",
        ]
        for way in ways:
            code = f"{way}; UPDATE account SET balance = 12 WHERE id = 1; EXCEPTION WHEN lock_not_available THEN NULL"
            body = OPEN + f"-- @step want\nDO $$ DECLARE how_long text := '3s'; BEGIN {code}; END $$;\n"
            with self.subTest(way=way):
                self.ended(body, ["postgres-18"], None)

    def test_a_time_in_the_statement(self):
        for want in ("SELECT balance FROM account WHERE id = 1 FOR UPDATE WAIT 3", "ALTER TABLE account WAIT 3 ADD COLUMN note INTEGER"):
            with self.subTest(want=want):
                self.ended(OPEN + f"-- @step want\n-- @sql mariadb\n{want};\n-- @sql *\nSELECT 1 AS one;\n-- @end\n", MARIADB, "lock_not_available")

    def test_a_time_longer_than_a_statement_may_take_is_not_waited_for(self):
        body = OPEN + "-- @sql postgres\nSET lock_timeout = '30s';\n-- @sql *\nSET SESSION innodb_lock_wait_timeout = 50;\n-- @end\n" + WANT
        for target, records in self.ran(body, ["postgres-18", "mysql-9.7", "mariadb-11.8"]).items():
            with self.subTest(target=target):
                self.assertEqual(records["B.want"]["outcome"]["interrupted"]["reason"], "stuck")
                self.assertLess(records["B.want"]["microseconds"], 30_000_000)

    def test_what_does_not_end_in_time_is_stuck_after_all(self):
        # MySQL's limit is of SELECT alone.
        body = OPEN + "SET SESSION max_execution_time = 300;\n" + WANT
        records = self.ran(body, ["mysql-9.7"])["mysql-9.7"]
        self.assertEqual(records["B.want"]["outcome"]["interrupted"]["reason"], "stuck")


class OfTheHolder(ConcurrencyTest):
    def test_the_end_of_an_idle_session_frees_who_waits_for_it(self):
        head = "-- @setting A idle_in_transaction_session_timeout = 4000ms\n"
        for target, records in self.ran(head + HOLD + "-- @wait\n-- @step look\nSELECT balance FROM account WHERE id = 1;\n", [*POSTGRES, *MARIADB]).items():
            with self.subTest(target=target):
                self.assertEqual(records["B.want"]["outcome"].get("affected_rows"), 1)
                self.assertEqual([wait["until"] for wait in records["B.want"]["waits"]], ["disconnect"])
                self.assertEqual(records["B.look"]["outcome"]["result"]["rows"], [[12]])

    def test_so_does_one_that_sql_gives(self):
        body = OPEN.replace("BEGIN;\n", """-- @sql postgres
SET idle_in_transaction_session_timeout = '4s';
-- @sql mariadb
SET SESSION idle_transaction_timeout = 4;
-- @end
BEGIN;
""") + WANT
        for target, records in self.ran(body, ["postgres-18", "mariadb-11.8"]).items():
            with self.subTest(target=target):
                self.assertEqual(records["B.want"]["outcome"].get("affected_rows"), 1)


if __name__ == "__main__":
    unittest.main()
