"""All orders of a case: samples, the schedules written out, the matrix of anomalies."""

import json
import unittest

import jsonschema

from support import ROOT, CliTest


class Interleaved(CliTest):
    BODY = """CREATE TABLE item (id INTEGER PRIMARY KEY, value INTEGER);
-- @history w(x=10)
INSERT INTO item VALUES (1, 10);
-- @session A
-- @step begin
BEGIN;
-- @step read
-- @history r(x)
SELECT value FROM item WHERE id = 1;
-- @step write
-- @history w(x=11)
UPDATE item SET value = 11 WHERE id = 1;
-- @step commit
COMMIT;
-- @session B
-- @step begin
BEGIN;
-- @step read
-- @history r(x)
SELECT value FROM item WHERE id = 1;
-- @step write
-- @history w(x=12)
UPDATE item SET value = 12 WHERE id = 1;
-- @step commit
COMMIT;
-- @final
-- @step state
-- @history r(x)
SELECT value FROM item ORDER BY id;
"""

    def interleaved(self):
        return self.case("lost", self.BODY, head="-- @title     Lost\n-- @id        test.lost\n-- @why       a test\n-- @see       https://example.org/\n-- @interleave all\n")

    def test_a_sample_says_that_it_is_one_and_every_schedule_can_be_written(self):
        schedules, journal = self.folder / "s.jsonl", self.folder / "j.jsonl"
        options = ("--interleave-limit", "20", "--interleave-seed", "7", "--schedules", schedules, "--results", journal, "--fail-on", "none")
        self.run_binary("run", self.interleaved(), "--target", "mysql-9.7", *options, status=0)
        census = self.traces(journal)["test.lost", "mysql-9.7"]["census"]
        self.assertEqual((census["interleavings"], census["planned"], census["seed"]), (70, 20, 7))
        self.assertIn("anomalous (lost update)", [one["name"] for one in census["classes"]])
        orders = ["".join(record.get("session", "") for record in line["records"]) for line in self.journal(schedules)]
        self.assertGreaterEqual(len(orders), sum(one["schedules"] for one in census["classes"]))
        self.assertTrue(all(sorted(order) == list("AAAABBBB") for order in orders))
        explained = self.run_binary("explain", self.interleaved(), "--target", "mysql-9.7", status=0).stdout
        self.assertIn("all 70", explained)
        self.assertIn("anomalous (lost update): ", explained)

    def test_one_order_is_drawn_and_kept_as_a_case(self):
        order = "A.begin B.begin A.read B.read A.write A.commit B.write B.commit"
        saved = self.folder / "kept.sql"
        explained = self.run_binary("explain", self.interleaved(), "--target", "mysql-9.7", "--order", order, "--save", saved, status=0).stdout
        self.assertRegex(explained, r"1 +begin  ok\n +2 +begin  ok\n +3 +read  \(10\)\n")
        self.assertIn("8                                                   commit  ok", explained)
        self.assertIn("(12)", explained)
        self.assertIn("saved ", explained)
        self.run_binary("run", saved, "--target", "mysql-9.7", "--bless", status=0)
        self.assertNotIn("@interleave", saved.read_text(encoding="utf-8"))
        self.run_binary("run", saved, "--target", "mysql-9.7", status=0)
        refused = self.run_binary("explain", self.interleaved(), "--target", "mysql-9.7", "--order", order.replace("A.read B.read", "B.read A.raed"), status=2)
        self.assertIn("no step `A.raed` of a session; did you mean `A.read`?", refused.stderr)
        again = self.run_binary("explain", self.interleaved(), "--target", "mysql-9.7", "--order", order, "--save", saved, status=2)
        self.assertIn("the file exists", again.stderr)

    def test_the_matrix_says_of_a_sample_that_it_is_one(self):
        options = ("anomalies", "--case", self.interleaved(), "--target", "sqlite", "--interleave-limit", "20", "--interleave-seed", "5")
        for form in ("console", "markdown"):
            with self.subTest(form=form):
                self.assertIn("sample of 20 of 70, seed 5", self.run_binary(*options, "--format", form, status=0).stdout)
        whole = self.run_binary(*options[:5], "--format", "markdown", status=0).stdout
        self.assertIn("Every order of the steps, each compared", whole)
        self.assertNotIn("sample", whole)

    def test_counts_are_compared_with_those_of_the_same_sample_only(self):
        census = "-- => *\n-- |  70 schedules: 10 serial, 60 aborted\n"
        head = "-- @title     Lost\n-- @id        test.recorded\n-- @why       a test\n-- @see       https://example.org/\n-- @interleave all\n"
        case = self.case("recorded", self.BODY + census, head=head)
        self.run_binary("run", case, "--target", "sqlite", status=0)
        done = self.run_binary("run", case, "--target", "sqlite", "--interleave-limit", "20", "--interleave-seed", "5", status=0)
        self.assertIn("sample of 20 of 70, seed 5; only the classes are compared (recorded: all 70)", " ".join(done.stdout.split()))
        other = self.case("recorded", self.BODY + census.replace("60 aborted", "60 deadlocked"), head=head)
        done = self.run_binary("run", other, "--target", "sqlite", "--interleave-limit", "20", status=1)
        self.assertIn("aborted is not recorded; only the classes are compared (run: sample of 20 of 70, seed 1; recorded: all 70)", " ".join(done.stdout.split()))

    def test_a_sample_is_not_blessed(self):
        self.run_binary("run", self.interleaved(), "--target", "sqlite", "--bless", "--interleave-limit", "20", status=2)

    INTERLEAVE = "-- @title     Test {name}\n-- @id        test.{name}\n-- @interleave all limit 4\n"

    def test_a_schedule_past_its_deadline_fails_the_case(self):
        endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) AS c FROM n"
        path = self.case("spin", f"""CREATE TABLE t (a INTEGER);
-- @session A
-- @step spin
-- @sql postgres
SELECT pg_sleep(600);
-- @sql sqlite
{endless};
-- @end
-- @session B
INSERT INTO t VALUES (1);
-- @final
-- @step state
SELECT a FROM t;
""", head=self.INTERLEAVE)
        journal = self.folder / "cut.jsonl"
        told = " ".join(self.run_binary("run", path, "--target", "sqlite", "--target", "postgres-18", "--timeout", "4", "--results", journal, status=1).stdout.split())
        self.assertRegex(told, r"A\.spin in the schedule (A\.spin B\.1|B\.1 A\.spin): it ran past its deadline and was cancelled, so that its answer is not known")
        self.assertIn("A.spin in the schedule", self.traces(journal)["test.spin", "sqlite"]["census"]["cut"])
        for line in self.journal(journal):
            self.assert_valid("journal", line)
        for schema, words in (("report", ("report", journal, "--format", "json", "--fail-on", "none")), ("anomalies", ("anomalies", journal, "--format", "json"))):
            self.assert_valid(schema, json.loads(self.run_binary(*words, status=0).stdout))

    def assert_valid(self, schema, value):
        validator = jsonschema.Draft202012Validator(json.loads((ROOT / f"docs/{schema}.schema.json").read_text()))
        self.assertEqual([f"{list(error.absolute_path)}: {error.message[:200]}" for error in validator.iter_errors(value)], [])

    def test_stuck_schedules_that_nothing_records_are_named(self):
        path = self.case("open", """CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER);
INSERT INTO t VALUES (1, 0);
-- @session A
BEGIN;
UPDATE t SET n = 1 WHERE id = 1;
-- @session B
UPDATE t SET n = 2 WHERE id = 1;
-- @final
-- @step state
SELECT n FROM t;
""", head=self.INTERLEAVE)
        told = self.run_binary("run", path, "--target", "sqlite", "--target", "mysql-9.7", status=0).stdout
        self.assertIn("Stuck, with no expectation that says so", told)
        self.assertRegex(told, r"\d of \d schedules: B\.1 waits for A\.2")
        self.assertIn("test.open › state", told)

    HISTORY = "CREATE TABLE item (id INTEGER PRIMARY KEY, v INTEGER);\n-- @history w(x=10), w(y=20)\nINSERT INTO item (id, v) VALUES (1, 10), (2, 20);\n"
    ALL = "-- @title     Test {name}\n-- @id        test.{name}\n-- @interleave all\n"

    def classes(self, name, body, *targets):
        """The names of the classes that the schedules come to, by target."""
        journal = self.folder / (name + ".jsonl")
        named = [word for target in targets for word in ("--target", target)]
        self.run_binary("run", self.case(name, body, head=self.ALL), *named, "--results", journal, "--fail-on", "none", status=0)
        return {target: {one["name"]: one for one in trace["census"]["classes"]} for (_, target), trace in self.traces(journal).items()}

    def test_a_begin_that_commits_what_is_open_is_where_the_next_transaction_begins(self):
        body = self.HISTORY + """-- @session A
BEGIN;
-- @history w(x=11)
UPDATE item SET v = 11 WHERE id = 1;
START TRANSACTION;
-- @history w(y=21)
UPDATE item SET v = 21 WHERE id = 2;
ROLLBACK;
-- @session B
-- @history r(x)
SELECT v FROM item WHERE id = 1;
-- @final
-- @step state
-- @history r(x), r(y)
SELECT id, v FROM item ORDER BY id;
"""
        found = self.classes("begins", body, "postgres-18", "mysql-9.7", "mariadb-11.8")
        self.assertEqual({target: list(classes) for target, classes in found.items()}, dict.fromkeys(found, ["serial"]))

    def test_a_cancelled_step_was_refused_on_every_engine(self):
        body = self.HISTORY + """-- @session A
BEGIN;
-- @history w(x=11)
UPDATE item SET v = 11 WHERE id = 1;
-- @cancel A
COMMIT;
-- @session B
BEGIN;
-- @history w(x=12)
UPDATE item SET v = 12 WHERE id = 1;
COMMIT;
-- @final
-- @step state
-- @history r(x)
SELECT id, v FROM item ORDER BY id;
"""
        found = self.classes("cancels", body, "sqlite", "postgres-18", "mysql-9.7", "mariadb-11.8")
        self.assertEqual({target: list(classes) for target, classes in found.items()}, dict.fromkeys(found, ["serial", "aborted"]))
        for target, classes in found.items():
            self.assertRegex(classes["aborted"]["evidence"], r"^A\.2: query_canceled; the others as ", target)

    def test_an_id_that_a_rolled_back_transaction_used_up_is_no_anomaly(self):
        body = """-- @sql postgres
CREATE TABLE t (id SERIAL PRIMARY KEY, v INTEGER);
-- @sql *
CREATE TABLE t (id INTEGER AUTO_INCREMENT PRIMARY KEY, v INTEGER);
-- @end
-- @session A
BEGIN;
INSERT INTO t (v) VALUES (1);
ROLLBACK;
-- @session B
INSERT INTO t (v) VALUES (2);
-- @final
-- @step state
SELECT id, v FROM t ORDER BY id;
"""
        found = self.classes("ids", body, "postgres-18", "mysql-9.7", "mariadb-11.8")
        self.assertEqual({target: list(classes) for target, classes in found.items()}, dict.fromkeys(found, ["serial"]))

    def test_a_final_state_that_is_busy_is_no_anomaly(self):
        found = self.classes("busy", self.BODY, "sqlite:busy0")["sqlite:busy0"]
        self.assertEqual({name: one["schedules"] for name, one in found.items()}, {"serial": 10, "aborted": 60})

    def test_a_final_query_that_fails_leaves_it_undecided(self):
        sessions = """CREATE TABLE t (v INTEGER);
INSERT INTO t VALUES (1);
-- @session A
UPDATE t SET v = 2;
-- @session B
UPDATE t SET v = 3;
"""
        for name, final, why in (("failing", "-- @final\n-- @step state\nSELECT v FROM nope;\n", "could not be read: undefined_table"),
                                 ("none", "", "no step below @final reads the final state; the answers are as A, B")):
            found = self.classes(name, sessions + final, "sqlite")["sqlite"]
            self.assertEqual(list(found), ["undecided"])
            self.assertIn(why, found["undecided"]["evidence"])

    def test_the_final_state_is_what_is_committed(self):
        body = """CREATE TABLE t (id INTEGER PRIMARY KEY, v INTEGER);
INSERT INTO t VALUES (1, 10);
-- @session A
BEGIN;
UPDATE t SET v = 11 WHERE id = 1;
-- @session B
SELECT 1;
-- @final
-- @step state
SELECT id, v FROM t ORDER BY id;
"""
        self.ALL += "-- @isolation read uncommitted\n"
        found = self.classes("open", body, "mysql-9.7", "mariadb-11.8")
        self.assertEqual({target: list(classes) for target, classes in found.items()}, dict.fromkeys(found, ["serial"]))

    def test_an_unnamed_anomaly_names_the_answer_that_no_serial_order_gives(self):
        path = self.case("random", """CREATE TABLE t (v INTEGER);
-- @session A
-- @step draw
SELECT random() AS r;
-- @session B
INSERT INTO t VALUES (1);
-- @final
-- @step state
SELECT v FROM t;
""", head=self.ALL)
        told = " ".join(self.run_binary("explain", path, "--target", "sqlite", status=0).stdout.split())
        self.assertRegex(told, r"\(@history\); A\.draw answers \(-?\d+\), and in no serial order \(A, B: \(-?\d+\)\)")

    def test_the_matrix_is_printed_and_published(self):
        folder = self.folder / "reports"
        done = self.run_binary("anomalies", "--case", self.interleaved(), "--target", "sqlite", "--target", "mysql-9.7", "--publish", folder, status=0)
        self.assertIn("lost update", done.stdout)
        self.assertIn("lost update", (folder / "anomalies.md").read_text())
        self.assertIn('"anomalous (lost update)"', (folder / "anomalies.json").read_text())

    def test_a_matrix_that_cannot_be_published_is_printed(self):
        folder = self.folder / "reports"
        done = self.run_binary("anomalies", "--case", self.interleaved(), "--target", "sqlite", "--target", "dead=mysql://enginediff:x@127.0.0.1:1/", "--publish", folder, status=3)
        self.assertIn("10 serial, 60 aborted", done.stdout)
        self.assertIn("nothing was published: a target could not be used", done.stderr)
        self.assertFalse(folder.exists())

    def test_a_folder_of_journals_makes_the_matrix_as_well(self):
        journals = self.folder / "journals"
        journals.mkdir()
        self.run_binary("run", self.interleaved(), "--target", "sqlite", "--results", journals / "run.jsonl", "--fail-on", "none", status=0)
        self.assertIn("10 serial, 60 aborted", self.run_binary("anomalies", journals, status=0).stdout)

    def test_of_a_journal_what_says_how_cases_are_run_is_refused(self):
        journal = self.folder / "run.jsonl"
        self.run_binary("run", self.interleaved(), "--target", "sqlite", "--results", journal, "--fail-on", "none", status=0)
        for option in (["--case", "test.none"], ["--root", "cases"], ["--all"], ["-j", "2"], ["--interleave-limit", "1"], ["--interleave-seed", "7"], ["--connect-timeout", "5"]):
            with self.subTest(option=option):
                done = self.run_binary("anomalies", journal, *option, status=2)
                self.assertIn("--jobs" if option[0] == "-j" else option[0], done.stderr)
                self.assertIn("journals show what was run", done.stderr)
                self.assertEqual(done.stdout, "")
        done = self.run_binary("anomalies", journal, "--all", "--case", "test.none", status=2)
        self.assertIn("--case, --all say", done.stderr)

    def test_of_a_journal_the_targets_that_are_named_are_shown(self):
        journal = self.folder / "run.jsonl"
        self.run_binary("run", self.interleaved(), "--target", "sqlite", "--target", "sqlite:wal", "--results", journal, "--fail-on", "none", status=0)
        self.assertIn("sqlite:wal 3", self.run_binary("anomalies", journal, status=0).stdout)
        done = self.run_binary("anomalies", journal, "-t", "sqlite", status=0)
        self.assertIn("sqlite 3", done.stdout)
        self.assertNotIn("sqlite:wal", done.stdout + done.stderr)
        done = self.run_binary("anomalies", journal, "-t", "sqlite", "-t", "sqlit", status=2)
        self.assertIn("the journals hold no target 'sqlit'", done.stderr)
        self.assertIn("targets: sqlite, sqlite:wal", done.stderr)
        self.assertEqual(done.stdout, "")


if __name__ == "__main__":
    unittest.main()
