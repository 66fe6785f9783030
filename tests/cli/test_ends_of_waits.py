"""What ends a wait beside the lock's holder: another session's statement that stops the waiter, and those who stand before it in line."""

import unittest

from test_concurrency import ACCOUNT, ConcurrencyTest

POSTGRES, MYSQL = ["postgres-15", "postgres-18"], ["mysql-9.7", "mariadb-10.11", "mariadb-11.8"]
WHO = "CREATE TABLE who (name VARCHAR(5) PRIMARY KEY, id BIGINT);\n" + ACCOUNT


def enter(name):
    return f"""-- @session {name}
-- @sql postgres
INSERT INTO who VALUES ('{name}', pg_backend_pid());
-- @sql mysql, mariadb
INSERT INTO who VALUES ('{name}', CONNECTION_ID());
-- @end
"""


def stop(name, step, postgres, mysql):
    return f"""-- @session D
-- @step {step}
-- @sql postgres
SELECT {postgres}(CAST(id AS INTEGER)) AS done FROM who WHERE name = '{name}';
-- @sql mysql, mariadb
{mysql} @{name.lower()};
-- @end
"""


HELD = (
    "-- @exclusive\n"
    + WHO
    + enter("A")
    + "BEGIN;\n-- @step hold\nUPDATE account SET balance = 11 WHERE id = 1;\n"
    + enter("B")
    + "BEGIN;\n-- @step want\nUPDATE account SET balance = 12 WHERE id = 1;\n"
)
FIND = """-- @session D
-- @sql mysql, mariadb
SELECT MAX(CASE name WHEN 'A' THEN id END), MAX(CASE name WHEN 'B' THEN id END) INTO @a, @b FROM who;
-- @sql *
SELECT 1 AS one;
-- @end
"""
END = "-- @session A\n-- @step commit\nCOMMIT;\n"


class Stopped(ConcurrencyTest):
    def ends(self, record):
        return [(wait["by_steps"], wait["until"]) for wait in record["waits"]]

    def check(self, body, targets, error, until="D.stop", times=3):
        for _ in range(times):
            for target, records in self.ran(body, targets).items():
                with self.subTest(target=target):
                    self.assertEqual(self.error_of(records["B.want"]), error)
                    self.assertEqual(self.ends(records["B.want"]), [(["A.hold"], until)])
                    if "A.commit" in records:
                        self.assertNotIn("while_waiting", records["A.commit"])
                        self.assertLess(records["D.stop"]["finished"], records["B.want"]["finished"])

    def test_a_statement_that_another_session_stops(self):
        self.check(HELD + FIND + stop("B", "stop", "pg_cancel_backend", "KILL QUERY") + END, POSTGRES + MYSQL, "query_canceled")

    def test_a_session_that_another_one_ends(self):
        self.check(HELD + FIND + stop("B", "stop", "pg_terminate_backend", "KILL") + END, POSTGRES + MYSQL, "admin_shutdown")

    def test_a_routine_that_stops_others(self):
        routine = """-- @sql postgres
CREATE FUNCTION halt(BIGINT) RETURNS BOOLEAN LANGUAGE SQL AS 'SELECT pg_cancel_backend(CAST($1 AS INTEGER))';
-- @sql mysql, mariadb
CREATE PROCEDURE halt(who BIGINT) KILL QUERY who;
-- @end
"""
        body = HELD.replace("CREATE TABLE who", routine + "CREATE TABLE who", 1) + FIND
        call = stop("B", "stop", "halt", "CALL halt").replace("CALL halt @b", "CALL halt(@b)")
        self.check(body + call + END, POSTGRES + MYSQL, "query_canceled")

    def test_the_holder_that_another_session_ends(self):
        self.check(HELD + FIND + stop("A", "stop", "pg_terminate_backend", "KILL"), POSTGRES + MYSQL, None)

    def test_code_that_goes_on_when_it_is_stopped(self):
        code = "DO $$ BEGIN UPDATE account SET balance = 12 WHERE id = 1; EXCEPTION WHEN query_canceled THEN NULL; END $$;\n"
        body = HELD.replace("-- @step want\nUPDATE account SET balance = 12 WHERE id = 1;\n", "-- @step want\n" + code)
        self.check(body + FIND + stop("B", "stop", "pg_cancel_backend", "") + END, POSTGRES, None)

    def test_a_user_lock_and_a_table_that_are_waited_for(self):
        hold = "UPDATE account SET balance = 11 WHERE id = 1;\n"
        for want in ("SELECT GET_LOCK('ends', 60) AS got;\n", "ALTER TABLE account ADD COLUMN note INTEGER;\n"):
            body = HELD.replace("UPDATE account SET balance = 12 WHERE id = 1;\n", want)
            body = body.replace(hold, "SELECT balance, GET_LOCK('ends', 0) AS got FROM account WHERE id = 1;\n")
            for target in MYSQL:
                answers_null = "GET_LOCK" in want and target.startswith("mariadb")
                self.check(body + FIND + stop("B", "stop", "", "KILL QUERY") + END, [target], None if answers_null else "query_canceled")

    def test_a_statement_that_stops_nobody_ends_no_wait(self):
        body = HELD + FIND + stop("D", "stop", "pg_cancel_backend", "SELECT 'kill',") + END
        for target, records in self.ran(body, POSTGRES + MYSQL).items():
            with self.subTest(target=target):
                self.assertEqual(self.ends(records["B.want"]), [(["A.hold"], "A.commit")])


class InALine(ConcurrencyTest):
    BODY = """CREATE TABLE m (id INT, day INT) PARTITION BY RANGE (day);
CREATE TABLE m1 PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE TABLE m2 PARTITION OF m FOR VALUES FROM (10) TO (20);
CREATE TABLE md PARTITION OF m DEFAULT;
CREATE TABLE m3 (id INT, day INT);
INSERT INTO m VALUES (1, 1), (2, 11);
-- @session A
BEGIN;
-- @step move
UPDATE m SET day = 12 WHERE id = 1;
-- @session B
-- @step late
UPDATE m SET day = 2 WHERE id = 1;
-- @session C
-- @step attach
ALTER TABLE m ATTACH PARTITION m3 FOR VALUES FROM (20) TO (30);
-- @session E
-- @step detach
ALTER TABLE m DETACH PARTITION m1;
-- @session A
-- @step commit
COMMIT;
"""

    def test_who_waits_for_a_definition_ends_after_it_whoever_failed_before(self):
        for _ in range(5):
            for target, records in self.ran(self.BODY, POSTGRES).items():
                with self.subTest(target=target):
                    self.assertEqual(self.error_of(records["B.late"]), "serialization_failure")
                    self.assertEqual([wait["until"] for wait in records["C.attach"]["waits"]], ["B.late"])
                    self.assertEqual([(wait["by_steps"], wait["until"]) for wait in records["E.detach"]["waits"]], [(["A.move", "B.late", "C.attach"], "C.attach")])
                    ended = [records[step]["finished"] for step in ("A.commit", "B.late", "C.attach", "E.detach")]
                    self.assertEqual(ended, sorted(ended))


if __name__ == "__main__":
    unittest.main()

    HELD_FOR_TWO = (
        ACCOUNT
        + "-- @session A\nBEGIN;\n-- @step hold\nUPDATE account SET balance = 11 WHERE id = 1;\n"
        + "-- @session B\n-- @step want\nUPDATE account SET balance = 12 WHERE id = 1;\n"
        + "-- @session C\n-- @step want\nUPDATE account SET balance = 13 WHERE id = 1;\n"
        + "-- @kill B\n-- @session A\n-- @step commit\nCOMMIT;\n"
    )

    def test_who_is_killed_at_the_front_races_with_nobody(self):
        for target, records in self.ran(self.HELD_FOR_TWO, POSTGRES + MYSQL).items():
            with self.subTest(target=target):
                self.assertEqual(self.error_of(records["B.want"]), "admin_shutdown")
                waits = records["B.want"]["waits"] + records["C.want"]["waits"]
                self.assertEqual([wait for wait in waits if wait.get("racy")], [])
                self.assertEqual(records["C.want"]["waits"][-1]["by_steps"], ["A.hold"])
                self.assertEqual(records["C.want"]["waits"][-1]["until"], "A.commit")
