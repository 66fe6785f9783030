"""Waits for transactions that were prepared: who is named, and which step ends them."""

import unittest

from test_concurrency import ACCOUNT, ConcurrencyTest

PREPARED = {
    ("postgres-15", "postgres-18"): ("BEGIN;", "PREPARE TRANSACTION 'x-${scratch}';", "ROLLBACK PREPARED 'x-${scratch}';"),
    ("mysql-9.7", "mariadb-10.11", "mariadb-11.8"): ("XA START 'x-${scratch}';", "XA END 'x-${scratch}';\n-- @step prepare\nXA PREPARE 'x-${scratch}';", "XA ROLLBACK 'x-${scratch}';"),
}
WANT = "-- @session B\n-- @step want\nUPDATE account SET balance = 12 WHERE id = 1;\n"


class PreparedTransactions(ConcurrencyTest):
    """A prepared transaction is waited for by the step that prepared it, whether its session lives or not."""

    def bodies(self, only=None):
        """The targets, what prepares, and what rolls that back."""
        for targets, (begin, prepare, end) in PREPARED.items():
            targets = [target for target in targets if only is None or target in only]
            step = "" if "@step" in prepare else "-- @step prepare\n"
            hold = ACCOUNT + f"-- @session A\n{begin}\n-- @step hold\nUPDATE account SET balance = 11 WHERE id = 1;\n{step}{prepare}\n"
            if targets:
                yield targets, hold, f"-- @session D\n-- @step end\n{end}\n"

    def expect_wait(self, record, by, until):
        (wait,) = record["waits"]
        self.assertEqual((wait["by_sessions"], wait["by_steps"], wait["until"]), (["A"], [by], until))

    def test_its_session_was_gone_before_anybody_waited(self):
        for targets, hold, end in self.bodies():
            for target, records in self.ran(hold + "-- @kill A\n" + WANT + end, targets).items():
                with self.subTest(target=target):
                    self.expect_wait(records["B.want"], "A.prepare", "D.end")
                    self.assertEqual(records["B.want"]["outcome"]["affected_rows"], 1)
                    self.assertEqual(records["D.end"]["while_waiting"], ["B"])

    def test_its_session_is_killed_while_somebody_waits(self):
        for targets, hold, end in self.bodies():
            for target, records in self.ran(hold + WANT + "-- @session A\n-- @kill A\n" + end, targets).items():
                with self.subTest(target=target):
                    self.expect_wait(records["B.want"], "A.prepare", "D.end")
                    self.assertEqual(records["D.end"]["while_waiting"], ["B"])

    def test_another_session_ends_it_while_its_own_has_begun_anew(self):
        # MariaDB's own session can do nothing else before it has ended what it prepared.
        more = "-- @session A\nBEGIN;\n-- @step other\nUPDATE account SET balance = 21 WHERE id = 2;\n"
        behind = "-- @session C\n-- @step want\nUPDATE account SET balance = 22 WHERE id = 2;\n"
        for targets, hold, end in self.bodies(["postgres-15", "postgres-18", "mysql-9.7"]):
            body = hold + more + WANT + behind + end + "-- @session A\n-- @step commit\nCOMMIT;\n"
            for target, records in self.ran(body, targets).items():
                with self.subTest(target=target):
                    self.expect_wait(records["B.want"], "A.prepare", "D.end")
                    self.expect_wait(records["C.want"], "A.other", "A.commit")

    def test_who_waited_before_it_was_prepared_waits_on(self):
        for targets, hold, end in self.bodies(["postgres-15", "postgres-18"]):
            before, prepare = hold.split("-- @step prepare\n")
            body = before + WANT + "-- @session A\n-- @step prepare\n" + prepare + end
            for target, records in self.ran(body, targets).items():
                with self.subTest(target=target):
                    self.expect_wait(records["B.want"], "A.hold", "D.end")

    def test_nobody_ends_it(self):
        for targets, hold, _ in self.bodies():
            for target, records in self.ran(hold + "-- @kill A\n" + WANT, targets).items():
                with self.subTest(target=target):
                    self.assertEqual(records["B.want"]["outcome"]["interrupted"]["reason"], "stuck")
                    self.expect_wait(records["B.want"], "A.prepare", "cancel")

    def test_a_step_that_fails_to_end_it_has_not_ended_it(self):
        for targets, hold, end in self.bodies():
            wrong = end.replace("@session D", "@session C").replace("x-", "y-")
            for target, records in self.ran(hold + "-- @kill A\n" + WANT + wrong + end, targets).items():
                with self.subTest(target=target):
                    self.assertIsNotNone(self.error_of(records["C.end"]))
                    self.expect_wait(records["B.want"], "A.prepare", "D.end")


if __name__ == "__main__":
    unittest.main()
