"""Waits for whole tables on MySQL and MariaDB: whose locks no list shows as they are, and who goes first."""

import unittest

from test_concurrency import ConcurrencyTest

MYSQL, MARIADB = ["mysql-9.7"], ["mariadb-10.11", "mariadb-11.8"]
T = "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER);\nINSERT INTO t VALUES (1, 0);\n"


def step(session, name, sql):
    return f"-- @session {session}\n-- @step {name}\n{sql};\n"


class WaitsForTables(ConcurrencyTest):
    def waits(self, records, name):
        return [(wait["by_steps"], wait["until"], wait.get("racy", False)) for wait in records[name].get("waits", [])]

    def expect(self, body, wanted, targets=MYSQL + MARIADB, times=3):
        """`wanted`: the waits of each step. Returns the records of the last run by target."""
        for _ in range(times):
            ran = self.ran(body, targets)
            for target, records in ran.items():
                with self.subTest(target=target):
                    self.assertEqual({name: self.waits(records, name) for name in wanted}, wanted)
        return ran

    def ends_in_turn(self, records, *names):
        ended = [records[name]["finished"] for name in names]
        self.assertEqual(ended, sorted(ended))


class Upgraded(WaitsForTables):
    """MariaDB lists a lock as it was before it was made stronger."""

    def test_a_table_that_is_being_filled(self):
        body = T + "-- @session A\nBEGIN;\n" + step("A", "hold", "UPDATE t SET n = 1") + step("B", "ctas", "CREATE TABLE copy AS SELECT * FROM t")
        body += step("C", "read", "SELECT n FROM copy") + step("A", "commit", "COMMIT")
        for records in self.expect(body, {"B.ctas": [(["A.hold"], "A.commit", False)], "C.read": [(["B.ctas"], "B.ctas", False)]}).values():
            self.assertEqual(records["C.read"]["outcome"]["result"]["rows"], [[1]])

    def test_a_parent_table_whose_definition_waits_for_its_child(self):
        body = "CREATE TABLE p (id INTEGER PRIMARY KEY);\nCREATE TABLE c (id INTEGER PRIMARY KEY, p INTEGER, FOREIGN KEY (p) REFERENCES p (id));\nINSERT INTO p VALUES (1);\n"
        body += "-- @session A\nBEGIN;\n" + step("A", "child", "INSERT INTO c VALUES (1, 1)") + step("B", "alter", "ALTER TABLE p ADD COLUMN n INTEGER")
        body += step("C", "read", "SELECT * FROM p") + step("A", "commit", "COMMIT")
        for records in self.expect(body, {"B.alter": [(["A.child"], "A.commit", False)], "C.read": [(["B.alter"], "B.alter", False)]}).values():
            self.assertEqual(records["C.read"]["outcome"]["result"]["rows"], [[1, None]])

    def test_a_reader_behind_both_the_filling_and_a_drop(self):
        body = T + "-- @session A\nBEGIN;\n" + step("A", "hold", "UPDATE t SET n = 1") + step("B", "ctas", "CREATE TABLE copy AS SELECT * FROM t")
        body += step("C", "read", "SELECT n FROM copy") + step("D", "drop", "DROP TABLE copy") + step("A", "commit", "COMMIT")
        wanted = {"C.read": [(["B.ctas", "D.drop"], "D.drop", False)], "D.drop": [(["B.ctas"], "B.ctas", False)]}
        for records in self.expect(body, wanted).values():
            self.assertEqual(self.error_of(records["C.read"]), "undefined_table")


class OtherEngines(WaitsForTables):
    """Those that lock whole tables below the metadata locks."""

    def body(self, engine, lock, *steps):
        return T.replace(";\n", f" ENGINE = {engine};\n", 1) + step("A", "lock", f"LOCK TABLES t {lock}") + "".join(steps) + step("A", "unlock", "UNLOCK TABLES")

    def test_a_writer_waits_for_lock_tables(self):
        for engine in ("MyISAM", "Aria"):
            for lock, sql in (("READ", "INSERT INTO t VALUES (2, 0)"), ("READ LOCAL", "DELETE FROM t")):
                with self.subTest(engine=engine, lock=lock):
                    self.expect(self.body(engine, lock, step("B", "write", sql)), {"B.write": [(["A.lock"], "A.unlock", False)]}, MARIADB if engine == "Aria" else MYSQL + MARIADB)

    def test_writers_are_served_in_turn(self):
        body = self.body("MyISAM", "READ LOCAL", step("B", "add", "UPDATE t SET n = n + 1"), step("C", "times", "UPDATE t SET n = n * 10"), step("D", "read", "SELECT n FROM t"))
        wanted = {"B.add": [(["A.lock"], "A.unlock", False)], "C.times": [(["A.lock", "B.add"], "B.add", False)], "D.read": [(["B.add", "C.times"], "C.times", False)]}
        for records in self.expect(body, wanted).values():
            self.assertEqual(records["D.read"]["outcome"]["result"]["rows"], [[10]])
            self.ends_in_turn(records, "A.unlock", "B.add", "C.times", "D.read")

    # The server hands a lock on before it wakes the waiter, which looks then as if it waited for who else there is.

    def test_who_has_only_read_the_table_in_a_transaction_is_not_in_the_way(self):
        read = "-- @session X\nBEGIN;\n" + step("X", "read", "SELECT n FROM t")
        body = self.body("MyISAM", "READ LOCAL", read, step("B", "write", "UPDATE t SET n = 5")) + step("X", "commit", "COMMIT")
        self.expect(body, {"B.write": [(["A.lock"], "A.unlock", False)]}, times=20)

    def test_an_insert_goes_on_beside_a_reader_when_the_writer_before_it_is_stopped(self):
        write, insert = step("B", "write", "UPDATE t SET n = 5"), step("C", "insert", "INSERT INTO t VALUES (7, 7)")
        body = self.body("MyISAM", "READ LOCAL", write, insert, "-- @session A\n-- @cancel B\n")
        self.expect(body, {"C.insert": [(["A.lock", "B.write"], "B.write", False)]}, times=20)

    def test_of_several_tables_always_the_same_is_named(self):
        """Where the performance schema lists a lock depends on what all sessions of the server have released."""
        u = "CREATE TABLE u (id INTEGER PRIMARY KEY, n INTEGER) ENGINE = MyISAM;\nINSERT INTO u VALUES (1, 0);\n"
        write, unlock = step("B", "write", "UPDATE t JOIN u ON t.id = u.id SET t.n = 7, u.n = 8"), step("C", "unlock", "UNLOCK TABLES")
        body = u + self.body("MyISAM", "READ LOCAL, u READ LOCAL", step("C", "lock", "LOCK TABLES t READ"), write, unlock)
        for _ in range(15):
            for target, records in self.ran(body, MYSQL + MARIADB).items():
                with self.subTest(target=target):
                    self.assertEqual(records["B.write"]["waits"][-1]["resource"], "table lock on t")

    def test_a_time_out_of_the_statement_ends_the_wait(self):
        body = self.body("Aria", "READ", step("B", "write", "SET STATEMENT lock_wait_timeout = 3 FOR UPDATE t SET n = 1"), "-- @wait\n")
        for records in self.expect(body, {"B.write": [(["A.lock"], "timeout", False)]}, MARIADB, times=1).values():
            self.assertEqual(self.error_of(records["B.write"]), "lock_not_available")


class InFront(WaitsForTables):
    def test_a_rename_goes_before_an_insert_that_waits_longer(self):
        body = T + "CREATE TABLE t_new (id INTEGER PRIMARY KEY, n INTEGER);\n" + step("A", "lock", "LOCK TABLES t WRITE") + step("B", "insert", "INSERT INTO t VALUES (5, 5)")
        body += step("C", "rename", "RENAME TABLE t TO t_old, t_new TO t") + step("A", "unlock", "UNLOCK TABLES") + "-- @final\n-- @step new\nSELECT id FROM t;\n"
        wanted = {"B.insert": [(["A.lock", "C.rename"], "C.rename", False)], "C.rename": [(["A.lock"], "A.unlock", False)]}
        for records in self.expect(body, wanted).values():
            self.assertEqual(records["new"]["outcome"]["result"]["rows"], [[5]])
            self.ends_in_turn(records, "A.unlock", "C.rename", "B.insert")

    def test_definitions_are_served_in_turn(self):
        body = T + "-- @session A\nBEGIN;\n" + step("A", "read", "SELECT n FROM t") + step("B", "rename", "RENAME TABLE t TO o") + step("C", "drop", "DROP TABLE t") + step("A", "commit", "COMMIT")
        wanted = {"B.rename": [(["A.read"], "A.commit", False)], "C.drop": [(["A.read", "B.rename"], "B.rename", False)]}
        for records in self.expect(body, wanted).values():
            self.assertEqual(self.error_of(records["C.drop"]), "undefined_table")

    def test_who_leaves_the_line_frees_nobody_who_is_behind_another_as_well(self):
        body = T + step("A", "lock", "LOCK TABLES t WRITE") + step("B", "insert", "INSERT INTO t VALUES (5, 5)") + step("C", "drop", "DROP TABLE t")
        body += "-- @session A\n-- @cancel C\n" + step("A", "unlock", "UNLOCK TABLES")
        for target, records in self.ran(body, MYSQL + MARIADB).items():
            with self.subTest(target=target):
                self.assertEqual([wait["until"] for wait in records["B.insert"]["waits"]][-1], "A.unlock")
                self.assertEqual(records["B.insert"]["outcome"]["affected_rows"], 1)

    def test_two_whom_one_definition_kept_out_still_race(self):
        body = T + "-- @session A\nBEGIN;\n" + step("A", "read", "SELECT n FROM t") + step("B", "alter", "ALTER TABLE t ADD COLUMN x INTEGER")
        body += step("C", "read", "SELECT n FROM t") + step("D", "write", "UPDATE t SET n = 1") + step("A", "commit", "COMMIT")
        self.expect(body, {name: [(["B.alter"], "B.alter", True)] for name in ("C.read", "D.write")}, times=1)


if __name__ == "__main__":
    unittest.main()
