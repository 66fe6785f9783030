"""Several sessions on real engines: who waits for whom, what ends it, and that whatever happens the next case runs clean."""

import unittest

from support import ALL, SERVERS, CliTest

VERSIONS = ["sqlite", "postgres-15", "postgres-18", "mysql-9.7", "mariadb-10.11", "mariadb-11.8"]
ACCOUNT = """CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 10), (2, 20), (3, 30);
"""
HOLD = ACCOUNT + """-- @session A
BEGIN;
-- @step hold
UPDATE account SET balance = 11 WHERE id = 1;
-- @session B
-- @step want
UPDATE account SET balance = 12 WHERE id = 1;
"""
# A case that finds any lock, row or open transaction that another case should have left behind.
CLEAN = ACCOUNT + """-- @session A
BEGIN;
-- @step write
UPDATE account SET balance = balance + 1;
-- @session B
-- @step read
SELECT COUNT(*) AS n FROM account;
-- @session A
-- @step commit
COMMIT;
"""


class ConcurrencyTest(CliTest):
    def ran(self, body, targets, *options, name="a", status=0):
        """Runs the case and then CLEAN on the targets; the records of the case by target and step."""
        paths = [self.case(name, body), self.case("z", CLEAN)]
        journal = self.folder / f"{name}.jsonl"
        words = [word for target in targets for word in ("--target", target)]
        self.run_binary("run", *paths, *words, "--jobs", "1", "--results", journal, "--fail-on", "none", *options, status=status)
        traces = self.traces(journal)
        for target in targets:
            clean = {record["step"]: record for record in traces["test.z", target]["records"]}
            self.assertEqual([clean[step]["outcome"].get("affected_rows") for step in ("A.write",)], [3], target)
            self.assertEqual(clean["B.read"]["outcome"]["result"]["rows"], [[3]], target)
            self.assertNotIn("waits", clean["B.read"], target)
            self.assertEqual(clean["A.commit"]["outcome"]["transaction"], "none", target)
        return {target: {record["step"]: record for record in traces[f"test.{name}", target]["records"]} for target in targets}

    def error_of(self, record):
        return record["outcome"].get("error", {}).get("class")


# A prepares the change of a row that B then wants; the statements around the change, by the engines' families.
class WaitsAndSteps(ConcurrencyTest):
    def test_a_deferred_step_is_marked_and_the_wait_names_its_begin_and_its_end(self):
        body = HOLD + "-- @step after\nSELECT 1 AS one;\n-- @session A\n-- @step commit\nCOMMIT;\n"
        for target, records in self.ran(body, VERSIONS).items():
            with self.subTest(target=target):
                (wait,) = records["B.want"]["waits"]
                self.assertEqual((wait["by_steps"], wait["until"]), (["A.hold"], "A.commit"))
                self.assertTrue(records["B.after"]["deferred"])
                self.assertLess(records["A.commit"]["launched"], records["B.after"]["launched"])
                self.assertEqual(records["A.commit"]["while_waiting"], ["B"])

    def test_wait_means_until_the_sessions_own_statement_is_through(self):
        body = HOLD.replace("CREATE", "-- @setting B lock_timeout = 3000ms\nCREATE", 1) + "-- @wait\n-- @session A\n-- @step later\nSELECT 1 AS one;\nROLLBACK;\n"
        for target, records in self.ran(body, VERSIONS).items():
            with self.subTest(target=target):
                self.assertEqual(records["B.want"]["waits"][-1]["until"], "timeout")
                self.assertEqual(self.error_of(records["B.want"]), "busy" if target == "sqlite" else "lock_not_available")
                self.assertNotIn("while_waiting", records["A.later"])

    def test_cancel_frees_a_waiting_statement_and_its_session_goes_on(self):
        body = HOLD + "-- @step next\nSELECT balance FROM account WHERE id = 2;\n-- @session A\n-- @cancel B\n-- @step commit\nCOMMIT;\n"
        for target, records in self.ran(body, VERSIONS).items():
            with self.subTest(target=target):
                self.assertEqual(records["B.want"]["outcome"]["interrupted"]["reason"], "cancelled")
                self.assertEqual(records["B.want"]["waits"][-1]["until"], "cancel")
                self.assertEqual(records["B.next"]["outcome"]["result"]["rows"], [[20]])
                self.assertIn("completion", records["A.commit"]["outcome"])

    def test_a_killed_session_is_gone_and_what_it_held_is_free(self):
        body = HOLD + "-- @session A\n-- @kill A\n-- @step gone\nSELECT 1 AS one;\n"
        for target, records in self.ran(body, VERSIONS).items():
            with self.subTest(target=target):
                self.assertEqual(records["B.want"]["outcome"]["affected_rows"], 1)
                self.assertEqual(records["A.3"]["sql"], "-- @kill")
                self.assertEqual(records["A.3"]["outcome"]["transaction"], "none")
                self.assertIn("killed", records["A.gone"]["not_run"])

    def test_a_kill_frees_who_waits_also_when_nothing_comes_after_it(self):
        for target, records in self.ran(HOLD + "-- @session A\n-- @kill A\n", VERSIONS).items():
            with self.subTest(target=target):
                self.assertEqual(records["B.want"]["outcome"].get("affected_rows"), 1, records["B.want"])
                self.assertEqual([wait["until"] for wait in records["B.want"]["waits"]], ["A.3"])

    def test_a_killed_waiter_is_recorded_and_the_holder_goes_on(self):
        body = HOLD + "-- @step gone\nSELECT 1 AS one;\n-- @session A\n-- @kill B\n-- @step commit\nCOMMIT;\n"
        for target, records in self.ran(body, VERSIONS).items():
            with self.subTest(target=target):
                self.assertEqual(self.error_of(records["B.want"]), "admin_shutdown")
                self.assertIn("killed", records["B.gone"]["not_run"])
                self.assertEqual(records["A.commit"]["outcome"]["transaction"], "none")

    def test_what_nothing_can_free_is_stuck_and_cancelled(self):
        for target, records in self.ran(HOLD, VERSIONS).items():
            with self.subTest(target=target):
                self.assertEqual(records["B.want"]["outcome"]["interrupted"]["reason"], "stuck")
                self.assertEqual(records["B.want"]["waits"][0]["by_sessions"], ["A"])

    def test_two_waiters_that_one_event_frees_are_racy(self):
        insert = "INSERT INTO account VALUES (5, 50);\n"
        body = ACCOUNT + f"-- @session A\nBEGIN;\n-- @step insert\n{insert}-- @session B\n-- @step insert\n{insert}-- @session C\n-- @step insert\n{insert}-- @session A\n-- @step end\nROLLBACK;\n"
        for target, records in self.ran(body, TrueBlockers.servers).items():
            with self.subTest(target=target):
                racers = [records["B.insert"], records["C.insert"]]
                self.assertEqual([(wait["until"], wait.get("racy")) for record in racers for wait in record["waits"] if wait["by_sessions"] == ["A"]], [("A.end", True)] * 2)
                self.assertEqual(sorted(self.error_of(record) is None for record in racers), [False, True])

    def test_a_line_of_waiters_is_no_race(self):
        """Of a row that was only locked: where it was changed, PostgreSQL lets either be at its new version first."""
        want = "UPDATE account SET balance = 12 WHERE id = 1;\n"
        lock = "SELECT balance FROM account WHERE id = 1 FOR UPDATE;\n"
        body = HOLD.replace("UPDATE account SET balance = 11 WHERE id = 1;\n", lock) + f"-- @session C\nBEGIN;\n-- @step want\n{want}-- @session A\n-- @step commit\nCOMMIT;\n-- @session C\n-- @step commit\nCOMMIT;\n"
        for target, records in self.ran(body, TrueBlockers.servers).items():
            with self.subTest(target=target):
                self.assertIn("B", records["C.want"]["waits"][0]["by_sessions"])
                self.assertFalse(any(wait.get("racy") for step in ("B.want", "C.want") for wait in records[step]["waits"]))

    def test_a_step_past_its_deadline_is_cancelled_and_the_others_go_on(self):
        endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000) SELECT COUNT(*) AS c FROM n"
        body = ACCOUNT + f"""-- @session A
BEGIN;
-- @step write
UPDATE account SET balance = 0 WHERE id = 1;
-- @session B
-- @step spin
-- @sql postgres
SELECT pg_sleep(600);
-- @sql mysql, mariadb
SELECT SLEEP(600);
-- @sql sqlite
{endless};
-- @end
-- @step next
SELECT 1 AS one;
-- @session A
-- @step commit
COMMIT;
"""
        for target, records in self.ran(body, VERSIONS, "--timeout", "4").items():
            with self.subTest(target=target):
                self.assertEqual(records["B.spin"]["outcome"]["interrupted"]["reason"], "deadline")
                self.assertNotIn("waits", records["B.spin"])
                self.assertEqual(records["B.next"]["outcome"]["result"]["rows"], [[1]])
                self.assertEqual(records["A.commit"]["outcome"]["transaction"], "none")

    def test_raw_sqlite_is_told_at_once(self):
        records = self.ran(HOLD + "-- @session A\n-- @step commit\nCOMMIT;\n", ["sqlite:busy0"])["sqlite:busy0"]
        self.assertEqual(self.error_of(records["B.want"]), "busy")
        self.assertNotIn("waits", records["B.want"])

    def test_cases_beside_each_other_do_not_see_each_others_waits(self):
        paths = [self.case(f"c{i}", HOLD + "-- @session A\n-- @step commit\nCOMMIT;\n") for i in range(8)]
        journal = self.folder / "j.jsonl"
        self.run_binary("run", *paths, *[word for target in SERVERS for word in ("--target", target)], "--jobs", "4", "--results", journal, "--fail-on", "none", status=0)
        for (case, target), trace in self.traces(journal).items():
            with self.subTest(case=case, target=target):
                waits = {record["step"]: [wait["by_sessions"] for wait in record.get("waits", [])] for record in trace["records"]}
                self.assertEqual({step: by for step, by in waits.items() if by}, {"B.want": [["A"]]})


class TrueBlockers(ConcurrencyTest):
    """C is a bystander with a transaction of its own: it must never be named."""

    def blockers(self, targets, setup, hold, want, head="", options=()):
        body = f"""{head}{setup}
-- @session C
BEGIN;
-- @step idle
SELECT 1 AS one;
-- @session A
BEGIN;
-- @step hold
{hold};
-- @session B
BEGIN;
-- @step want
{want};
-- @session A
-- @step commit
COMMIT;
-- @session B
COMMIT;
-- @session C
COMMIT;
"""
        out = {}
        for target, records in self.ran(body, targets, *options).items():
            waits = records["B.want"].get("waits", [])
            out[target] = [(wait["by_steps"], wait["until"]) for wait in waits]
        return out

    def expect(self, targets, **arguments):
        for target, waits in self.blockers(targets, **arguments).items():
            with self.subTest(target=target):
                self.assertEqual(waits, [(["A.hold"], "A.commit")])

    servers = ["postgres-15", "postgres-18", "mysql-9.7", "mariadb-10.11", "mariadb-11.8"]
    innodb = ["mysql-9.7", "mariadb-10.11", "mariadb-11.8"]

    def test_row_locks(self):
        self.expect(VERSIONS, setup=ACCOUNT, hold="UPDATE account SET balance = 0 WHERE id = 1", want="UPDATE account SET balance = 1 WHERE id = 1")

    def test_a_row_that_was_just_inserted(self):
        self.expect(VERSIONS, setup=ACCOUNT, hold="INSERT INTO account VALUES (4, 40)", want="INSERT INTO account VALUES (4, 41)")

    def test_a_session_that_quotes_names_in_its_own_way(self):
        for setting in ("sql_mode = 'ANSI_QUOTES'", "sql_quote_show_create = OFF"):
            settings = "".join(f"-- @session {session}\nSET SESSION {setting};\n" for session in "ABC")
            self.expect(self.innodb, setup=ACCOUNT + settings, hold="UPDATE account SET balance = 0 WHERE id = 1", want="UPDATE account SET balance = 1 WHERE id = 1")

    def test_gap_locks(self):
        self.expect(self.innodb, setup=ACCOUNT.replace("3, 30", "30, 30"), head="-- @isolation repeatable read\n", hold="SELECT id FROM account WHERE id > 5 AND id < 20 FOR UPDATE",
                    want="INSERT INTO account VALUES (10, 10)")

    def test_foreign_keys(self):
        setup = ACCOUNT.replace("account (id INTEGER PRIMARY KEY", "account (id INTEGER PRIMARY KEY") + "CREATE TABLE entry (id INTEGER PRIMARY KEY, account INTEGER, FOREIGN KEY (account) REFERENCES account (id));\n"
        self.expect(self.servers, setup=setup, hold="DELETE FROM account WHERE id = 2", want="INSERT INTO entry VALUES (1, 2)")

    def test_tables_and_their_definitions(self):
        self.expect(self.servers, setup=ACCOUNT, hold="SELECT COUNT(*) AS n FROM account", want="ALTER TABLE account ADD COLUMN note INTEGER")

    def test_advisory_locks(self):
        self.expect(["postgres-15", "postgres-18"], head="-- @exclusive\n", setup=ACCOUNT, hold="SELECT pg_advisory_xact_lock(7)", want="SELECT pg_advisory_xact_lock(7)")

    def test_user_locks(self):
        body = """-- @exclusive
CREATE TABLE t (a INTEGER);
-- @session C
-- @step other
SELECT GET_LOCK('enginediff other', 0) AS got;
-- @session A
-- @step hold
SELECT GET_LOCK('enginediff one', 0) AS got;
-- @session B
-- @step want
SELECT GET_LOCK('enginediff one', 60) AS got;
-- @session A
-- @step release
SELECT RELEASE_LOCK('enginediff one') AS done;
"""
        for target, records in self.ran(body, self.innodb).items():
            with self.subTest(target=target):
                self.assertEqual([(wait["by_steps"], wait["until"]) for wait in records["B.want"]["waits"]], [(["A.hold"], "A.release")])

    def test_a_commit_waits_for_readers_of_the_file(self):
        body = ACCOUNT + """-- @session C
BEGIN;
-- @session A
BEGIN;
-- @step read
SELECT COUNT(*) AS n FROM account;
-- @session B
BEGIN IMMEDIATE;
UPDATE account SET balance = 0;
-- @step want
COMMIT;
-- @session A
-- @step commit
COMMIT;
-- @session C
COMMIT;
"""
        records = self.ran(body, ["sqlite"])["sqlite"]
        self.assertEqual([(wait["by_steps"], wait["until"]) for wait in records["B.want"]["waits"]], [(["A.read"], "A.commit")])


class Deadlocks(ConcurrencyTest):
    def test_of_three_ends_one_and_the_others_go_on(self):
        steps = "".join(f"-- @session {name}\nBEGIN;\n-- @step own\nUPDATE account SET balance = 0 WHERE id = {own};\n" for name, own in (("A", 1), ("B", 2), ("C", 3)))
        steps += "".join(f"-- @session {name}\n-- @step want\nUPDATE account SET balance = 1 WHERE id = {want};\n" for name, want in (("A", 2), ("B", 3), ("C", 1)))
        steps += "".join(f"-- @session {name}\n-- @step end\nCOMMIT;\n" for name in "ABC")
        for target, records in self.ran(ACCOUNT + steps, TrueBlockers.servers).items():
            with self.subTest(target=target):
                errors = [self.error_of(records[f"{name}.want"]) for name in "ABC"]
                self.assertEqual(sorted(errors, key=str), [None, None, "deadlock_detected"])
                victim = "ABC"[errors.index("deadlock_detected")]
                # Of who closes the circle it is chance whether it is seen waiting.
                self.assertEqual([wait["until"] for wait in records[f"{victim}.want"].get("waits", [])], [] if victim == "C" else ["detector"])
                self.assertTrue(all(records[f"{name}.end"]["outcome"]["transaction"] == "none" for name in "ABC"))

    def test_the_deadlock_timeout_of_a_session_chooses_the_victim(self):
        for victim, other in (("A", "B"), ("B", "A")):
            head = f"-- @setting {victim} deadlock_timeout = 50ms\n-- @setting {other} deadlock_timeout = 10000ms\n"
            steps = "".join(f"-- @session {name}\nBEGIN;\n-- @step own\nUPDATE account SET balance = 0 WHERE id = {own};\n" for name, own in (("A", 1), ("B", 2)))
            # Who is to be the victim waits first: its time has to run while the circle is there.
            wants = {"A": 2, "B": 1}
            steps += "".join(f"-- @session {name}\n-- @step want\nUPDATE account SET balance = 1 WHERE id = {wants[name]};\n" for name in (other, victim))
            steps += "".join(f"-- @session {name}\n-- @step end\nROLLBACK;\n" for name in "AB")
            for target, records in self.ran(head + ACCOUNT + steps, ["postgres-15", "postgres-18"], name=f"victim-{victim.lower()}").items():
                with self.subTest(target=target, victim=victim):
                    self.assertEqual(self.error_of(records[f"{victim}.want"]), "deadlock_detected")
                    self.assertIsNone(self.error_of(records[f"{other}.want"]))

    def test_a_circle_through_attached_databases_is_stuck(self):
        body = """CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 10);
ATTACH '${scratch}/other.db' AS other;
CREATE TABLE other.ledger (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO other.ledger VALUES (1, 10);
-- @session A
ATTACH '${scratch}/other.db' AS other;
-- @session B
ATTACH '${scratch}/other.db' AS other;
-- @session A
BEGIN;
-- @step own
UPDATE account SET balance = 1;
-- @session B
BEGIN;
-- @step own
UPDATE ledger SET balance = 1;
-- @session A
-- @step want
UPDATE ledger SET balance = 2;
-- @session B
-- @step want
UPDATE account SET balance = 2;
-- @session A
-- @step end
COMMIT;
-- @session B
-- @step end
COMMIT;
"""
        records = self.ran(body, ["sqlite"])["sqlite"]
        wants = [records["A.want"], records["B.want"]]
        self.assertEqual([wait["by_sessions"] for record in wants for wait in record["waits"][:1]], [["B"], ["A"]])
        self.assertIn("stuck", [record["outcome"].get("interrupted", {}).get("reason") for record in wants])
        self.assertEqual([records[f"{name}.end"]["outcome"]["transaction"] for name in "AB"], ["none", "none"])


class Pictures(ConcurrencyTest):
    def test_explain_draws_lanes_with_waits(self):
        path = self.case("a", HOLD + "-- @session A\n-- @step commit\nCOMMIT;\n")
        shown = self.run_binary("explain", path, *[word for target in ALL for word in ("--target", target)], status=0).stdout
        picture = shown[shown.index("schedule  "):]
        self.assertIn("schedule  ·  sqlite, postgres-18, mysql-9.7, mariadb-11.8", picture)
        self.assertRegex(picture, r"┏ want\s+┃ waits for A.hold|┏ want  waits for A.hold")
        self.assertIn("┗ want  ok 1 row", picture)

    def test_a_failure_shows_how_it_came_to_it(self):
        path = self.case("a", HOLD + "-- => *\n-- |  ok 5 rows\n-- @session A\n-- @step commit\nCOMMIT;\n")
        shown = self.run_binary("run", path, "--target", "postgres-18", status=1).stdout
        self.assertIn("┗ want  ok 1 row", shown)


if __name__ == "__main__":
    unittest.main()
