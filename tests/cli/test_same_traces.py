"""What engines leave to chance is not recorded as if it were sure: the same steps give the same trace, or are marked racy."""

import collections
import json
import unittest

from support import CliTest

INNODB = ["mysql-9.7", "mariadb-10.11", "mariadb-11.8"]
POSTGRES = ["postgres-15", "postgres-18"]
ACCOUNT = """CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER);
INSERT INTO account VALUES (1, 10), (2, 20);
"""


def begun(session, step, sql):
    return f"-- @session {session}\nBEGIN;\n-- @step {step}\n{sql};\n"


def done(session, step, sql):
    return f"-- @session {session}\n-- @step {step}\n{sql};\n"


def waits_of(record):
    return [[wait["by_steps"], wait["until"], wait.get("racy", False)] for wait in record.get("waits", [])]


class SameTraces(CliTest):
    def runs_of(self, body, targets, count):
        """The traces of so many runs of the case, by target and variant: {step: record} each."""
        paths = [self.case(f"case{i}", body) for i in range(count)]
        journal = self.folder / "j.jsonl"
        words = [word for target in targets for word in ("--target", target)]
        self.run_binary("run", *paths, *words, "--jobs", "1", "--results", journal, "--fail-on", "none", status=0)
        runs = collections.defaultdict(list)
        for line in self.journal(journal):
            if line["line"] == "trace":
                runs[line["target"], str(line.get("variant"))].append({record["step"]: record for record in line["records"]})
        return runs

    def test_what_a_deleted_row_keeps_waiting_does_not_depend_on_purge(self):
        """The server takes the record of a deleted row away at its own pace, and the locks on it go along."""
        update = "UPDATE account SET balance = {} WHERE id = 1"
        body = "-- @isolation default, read committed\n" + ACCOUNT
        body += begun("B", "delete", "DELETE FROM account WHERE id = 1")
        body += begun("A", "update", update.format(24)) + begun("C", "update", update.format(68))
        body += done("B", "commit", "COMMIT") + done("A", "again", update.format(25))
        body += done("A", "commit", "COMMIT") + done("C", "commit", "COMMIT")
        runs = self.runs_of(body, INNODB, 15)
        self.assertEqual(len(runs), 2 * len(INNODB))
        for place, traces in runs.items():
            with self.subTest(place=place):
                seen = collections.Counter(json.dumps([[step, waits_of(record)] for step, record in trace.items()]) for trace in traces)
                self.assertEqual(list(seen.values()), [15], seen)
                self.assertIn(json.dumps([["A.update"], "A.commit", False]), next(iter(seen)))

    def test_a_lock_that_is_named_after_the_scratch_is_called_the_same_in_every_run(self):
        lock = "SELECT GET_LOCK('job ${scratch}', 20) AS l"
        body = ACCOUNT + done("A", "take", lock) + done("B", "want", lock) + done("A", "free", "SELECT RELEASE_LOCK('job ${scratch}') AS l")
        runs = self.runs_of(body, INNODB, 2)
        self.assertEqual(len(runs), len(INNODB))
        for place, traces in runs.items():
            with self.subTest(place=place):
                resources = {wait["resource"] for trace in traces for wait in trace["B.want"]["waits"]}
                self.assertEqual(len(resources), 1)
                self.assertIn("job ${scratch}", resources.pop())

    def test_who_is_at_a_new_row_version_first_is_a_race(self):
        body = ACCOUNT + begun("A", "hold", "UPDATE account SET balance = 11 WHERE id = 1")
        body += begun("B", "want", "UPDATE account SET balance = 12 WHERE id = 1")
        body += begun("C", "want", "UPDATE account SET balance = 13 WHERE id = 1")
        body += done("A", "commit", "COMMIT") + done("B", "end", "ROLLBACK") + done("C", "end", "ROLLBACK")
        for place, traces in self.runs_of(body, POSTGRES, 15).items():
            for trace in traces:
                with self.subTest(place=place):
                    first, second = waits_of(trace["B.want"]), waits_of(trace["C.want"])
                    self.assertEqual(first[0], [["A.hold"], "A.commit", True])
                    self.assertEqual(second[0], [["B.want"], "A.commit", True])
                    # And one of them waited for the other then.
                    self.assertIn([first[1:], second[1:]], ([[], [[["B.want"], "B.end", False]]], [[[["C.want"], "C.end", False]], []]))

    def test_what_waits_for_two_that_race_is_freed_by_chance(self):
        body = ACCOUNT + begun("A", "lock", "LOCK TABLE account") + done("B", "read", "SELECT balance FROM account WHERE id = 1")
        body += done("C", "write", "UPDATE account SET balance = 10 WHERE id = 1") + done("D", "alter", "ALTER TABLE account ADD COLUMN z INTEGER")
        body += done("A", "commit", "COMMIT")
        for place, traces in self.runs_of(body, POSTGRES, 15).items():
            for trace in traces:
                with self.subTest(place=place):
                    last = waits_of(trace["D.alter"])[-1]
                    self.assertIn(last[1:], (["B.read", True], ["C.write", True]))

    def test_what_is_waited_for_is_that_of_the_wait(self):
        """Whom one lock was freed to may wait for the next before anybody has asked."""
        body = ACCOUNT + begun("A", "one", "UPDATE account SET balance = 11 WHERE id = 1") + begun("B", "two", "UPDATE account SET balance = 22 WHERE id = 2")
        body += begun("C", "both", "UPDATE account SET balance = 30") + begun("D", "want", "UPDATE account SET balance = 42 WHERE id = 2")
        body += done("A", "end", "ROLLBACK") + done("B", "end", "ROLLBACK") + done("D", "end", "ROLLBACK") + done("C", "end", "ROLLBACK")
        for place, traces in self.runs_of(body, POSTGRES, 15).items():
            for trace in traces:
                with self.subTest(place=place):
                    waits = [(wait["by_steps"], wait["resource"].split()[0]) for wait in trace["C.both"]["waits"]]
                    self.assertEqual(waits, [(["A.one"], "transactionid"), (["D.want"], "tuple")])

    def test_who_holds_something_else_is_not_named_by_what_the_server_said_before(self):
        """MariaDB lists ten locks of each, and renews its table of who waits for whom now and then."""
        share = "SELECT balance FROM account WHERE id = {} LOCK IN SHARE MODE"
        body = ACCOUNT + "".join(f"CREATE TABLE other{i} (id INTEGER PRIMARY KEY);\n" for i in range(6))
        body += begun("A", "share", share.format(1)) + begun("B", "share", share.format(1)) + begun("C", "share", share.format(2))
        body += "".join(f"SELECT id FROM other{i} LOCK IN SHARE MODE;\n" for i in range(6))
        body += done("D", "want", "UPDATE account SET balance = 12 WHERE id = 1") + done("A", "commit", "COMMIT") + done("B", "commit", "COMMIT") + done("C", "commit", "COMMIT")
        for place, traces in self.runs_of(body, INNODB, 10).items():
            for trace in traces:
                with self.subTest(place=place):
                    self.assertEqual(waits_of(trace["D.want"]), [[["A.share", "B.share"], "A.commit", False], [["B.share"], "B.commit", False]])

    def test_who_has_let_go_is_not_waited_for_while_the_server_tells_little(self):
        """Of a text that is too long MariaDB leaves out who waits."""
        body = ACCOUNT + "CREATE TABLE many (id INTEGER PRIMARY KEY);\nINSERT INTO many VALUES (1);\n"
        body += "".join(f"INSERT INTO many SELECT id + {2 ** i} FROM many;\n" for i in range(13))
        body += begun("A", "all", "SELECT id FROM many WHERE id > 0 FOR UPDATE") + begun("B", "hold", "UPDATE account SET balance = 11 WHERE id = 1")
        body += done("C", "want", "UPDATE account SET balance = 30 + SLEEP(0.4) WHERE id = 1") + done("B", "commit", "COMMIT") + done("A", "commit", "COMMIT")
        # Once: as long as the text is too long, it tells the tests beside this one little, too.
        for place, traces in self.runs_of(body, ["mariadb-11.8"], 1).items():
            for trace in traces:
                with self.subTest(place=place):
                    self.assertEqual(waits_of(trace["C.want"]), [[["B.hold"], "B.commit", False]])
                    self.assertNotIn("while_waiting", trace["A.commit"])

    def test_a_line_for_a_row_that_was_only_locked_is_none(self):
        body = ACCOUNT + begun("A", "hold", "SELECT balance FROM account WHERE id = 1 FOR UPDATE")
        body += begun("B", "want", "UPDATE account SET balance = 12 WHERE id = 1")
        body += begun("C", "want", "UPDATE account SET balance = 13 WHERE id = 1")
        body += done("A", "commit", "COMMIT") + done("B", "end", "ROLLBACK") + done("C", "end", "ROLLBACK")
        for place, traces in self.runs_of(body, POSTGRES, 10).items():
            for trace in traces:
                with self.subTest(place=place):
                    self.assertEqual(waits_of(trace["B.want"]), [[["A.hold"], "A.commit", False]])
                    self.assertEqual(waits_of(trace["C.want"]), [[["B.want"], "B.end", False]])

    def test_a_wait_ends_by_who_let_go_and_not_by_who_waits_still(self):
        """InnoDB grants the insert its shared lock past the update, which wants more."""
        body = "-- @isolation serializable\n" + ACCOUNT
        body += "-- @session A\nBEGIN;\n" + begun("B", "read", "SELECT balance FROM account WHERE id = 2")
        body += done("A", "update", "UPDATE account SET balance = 34 WHERE id = 2")
        body += done("B", "other", "UPDATE account SET balance = CASE id WHEN 1 THEN 95 WHEN 2 THEN 18 END WHERE balance BETWEEN 15 AND 69")
        body += begun("C", "insert", "INSERT INTO account VALUES (2, 44)")
        body += done("B", "commit", "COMMIT") + done("C", "commit", "COMMIT") + done("A", "end", "ROLLBACK")
        for place, traces in self.runs_of(body, ["mysql-9.7"], 5).items():
            for trace in traces:
                with self.subTest(place=place):
                    self.assertEqual(waits_of(trace["C.insert"]), [[["A.update", "B.other"], "B.commit", False]])
                    self.assertEqual([until for _, until, _ in waits_of(trace["A.update"])], ["B.commit", "C.commit"])

    def test_a_statement_that_failed_in_a_transaction_frees_at_its_end(self):
        body = "-- @isolation serializable\n" + ACCOUNT
        body += "-- @session A\nBEGIN;\n-- @session C\nBEGIN;\n" + begun("B", "read", "SELECT balance FROM account WHERE id = 2")
        body += done("A", "update", "UPDATE account SET balance = 34 WHERE id = 2")
        body += done("C", "insert", "INSERT INTO account VALUES (2, 44)")
        body += done("B", "other", "UPDATE account SET balance = CASE id WHEN 1 THEN 95 WHEN 2 THEN 18 END WHERE balance BETWEEN 15 AND 69")
        body += done("A", "end", "ROLLBACK") + done("C", "commit", "COMMIT") + done("B", "commit", "COMMIT")
        for place, traces in self.runs_of(body, ["mysql-9.7"], 5).items():
            for trace in traces:
                with self.subTest(place=place):
                    self.assertEqual(waits_of(trace["B.other"]), [[["C.insert"], "C.commit", False]])


if __name__ == "__main__":
    unittest.main()
