"""Isolation specs run as PostgreSQL's own tool runs them, and on other engines."""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "scripts"))
import isolation_tools as tools  # noqa: E402
from support import ALL, BINARY, TARGETS_FILE, CliTest  # noqa: E402

PORTABLE = """setup { CREATE TABLE t (a int PRIMARY KEY, b int); INSERT INTO t VALUES (1, 1), (2, 2); }
teardown { DROP TABLE t; }
session s1
step b1 { BEGIN; }
step u1 { UPDATE t SET b = 10 WHERE a = 1; }
step c1 { COMMIT; }
session s2
step r2 { SELECT a, b FROM t WHERE a = 2; SELECT b FROM t WHERE a = 1; }
step u2 { UPDATE t SET b = b + 1 WHERE a = 1; }
permutation b1 u1 c1 r2 u2
permutation b1 u1 u2 c1 r2
"""


class SameAsIsolationtester(unittest.TestCase):
    maxDiff = None

    def test_output_is_what_the_tool_printed(self):
        for spec in tools.specs_of([]):
            with self.subTest(spec=spec.name):
                self.assertEqual(tools.run_enginediff(spec, "postgres-18", BINARY, TARGETS_FILE), tools.expected_file(spec).read_text())

    @unittest.skipUnless(tools.find_tool(), "isolationtester is not installed; the outputs recorded from it are compared")
    def test_output_is_what_the_tool_prints_now(self):
        for target in ["postgres-15", "postgres-18"]:
            with tools.ToolDatabase(target, TARGETS_FILE) as database:
                for spec in tools.specs_of([]):
                    with self.subTest(target=target, spec=spec.name):
                        self.assertEqual(tools.run_enginediff(spec, target, BINARY, TARGETS_FILE), database.run(tools.find_tool(), spec))


class EndedSessions(CliTest):
    def test_a_session_that_a_step_ends_leaves_the_others_and_the_next_permutation(self):
        spec = self.folder / "ended.spec"
        spec.write_text("""session s1
step b { BEGIN; SELECT pg_advisory_xact_lock(1); }
step r { SELECT 1 AS again; }
session s2
step k { SELECT count(pg_terminate_backend(pid)) AS ended FROM pg_stat_activity WHERE application_name = 'isolation/ended/s1' AND datname = current_database(); }
step own { SELECT pg_terminate_backend(pg_backend_pid()); }
session s3
step l { SELECT pg_advisory_xact_lock(1) IS NOT NULL AS got; }
permutation own b r
permutation b l k
""")
        journal = self.folder / "run.jsonl"
        shown = self.run_binary("run", spec, "--target", "postgres-18", "--format", "isolationtester", "--results", journal)
        self.assertIn("step l: <... completed>\ngot\n---\nt  \n(1 row)\n", shown.stdout)
        self.assertIn("step own: SELECT pg_terminate_backend(pg_backend_pid());\nFATAL:  terminating connection due to administrator command\nstep b:", shown.stdout)
        self.assertIn("step r: SELECT 1 AS again;\nagain\n", shown.stdout)
        ends = [step["outcome"] for line in self.journal(journal) if line["line"] == "trace" for step in line["records"] if step["step"] == "own"]
        self.assertEqual([end["error"]["class"] for end in ends], ["admin_shutdown"])


    def test_a_step_that_another_one_cancels_is_over_before_the_next_one(self):
        spec = self.folder / "cancelled.spec"
        spec.write_text("""setup { CREATE FUNCTION halt(who text) RETURNS bigint LANGUAGE SQL AS
  $$ SELECT count(pg_cancel_backend(pid)) FROM pg_stat_activity WHERE application_name = who AND datname = current_database() $$; }
teardown { DROP FUNCTION halt; }
session s1
step b { BEGIN; SELECT pg_advisory_xact_lock(1); }
step c { COMMIT; }
session s2
step l { SELECT pg_advisory_lock(1); }
session s3
step k { SELECT halt('isolation/cancelled/s2'); }
permutation b l k c
permutation b l k c
""")
        for target in ("postgres-15", "postgres-18"):
            journal = self.folder / "run.jsonl"
            journal.unlink(missing_ok=True)
            shown = self.run_binary("run", spec, "--target", target, "--format", "isolationtester", "--results", journal)
            ended = "step l: <... completed>\nERROR:  canceling statement due to user request\nstep c: COMMIT;\n"
            self.assertEqual(shown.stdout.count(ended), 2, shown.stdout)
            waits = [step["waits"] for line in self.journal(journal) if line["line"] == "trace" for step in line["records"] if step["step"] == "l"]
            self.assertEqual([[(wait["by_steps"], wait["until"]) for wait in each] for each in waits], [[(["b"], "k")]] * 2)


class OnAnyEngine(CliTest):
    def spec(self, text, name="a.spec"):
        path = self.folder / name
        path.write_text(text)
        return path

    def targets(self, names):
        return [word for name in names for word in ("--target", name)]

    def test_parts_that_run_at_the_same_time_take_each_permutation_once(self):
        steps = "".join(f"step {name}{i} {{ SELECT {i} AS {name} FROM t WHERE a = 1; }}\n" for name in "rw" for i in range(60))
        text = PORTABLE[:PORTABLE.index("session s1")] + "session s1\n" + steps + "session s2\nstep r { SELECT b FROM t WHERE a = 2; }\n"
        spec = self.spec(text + "".join(f"permutation r{i} r w{i}\n" for i in range(60)))
        for target in ALL:
            with self.subTest(target=target):
                journal = self.folder / f"{target}.jsonl"
                shown = [self.run_binary("run", spec, "--target", target, "--format", "isolationtester", "--jobs", jobs, "--results", journal, status=0)
                         for jobs in (1, 2)]
                self.assertEqual(shown[0].stdout, shown[1].stdout)
                self.assertEqual(shown[1].stdout.count("starting permutation"), 60)
                self.assertEqual(len({str(line["variant"]) for line in self.journal(journal) if line["line"] == "trace"}), 60)

    def test_permutations_are_variants_that_are_compared_between_targets(self):
        journal = self.folder / "j.jsonl"
        self.run_binary("run", self.spec(PORTABLE), *self.targets(ALL), "--results", journal, "--fail-on", "none", status=0)
        traces = [line for line in self.journal(journal) if line["line"] == "trace"]
        self.assertEqual(len(traces), 2 * len(ALL))
        for trace in traces:
            records = {record["step"]: record for record in trace["records"]}
            waits = bool(records["u2"].get("waits"))
            with self.subTest(target=trace["target"], variant=trace["variant"]):
                self.assertEqual(waits, "u1 u2" in str(trace["variant"]))

    def test_a_wait_that_nothing_ends_does_not_hang(self):
        text = PORTABLE.replace("permutation b1 u1 c1 r2 u2\n", "").replace("b1 u1 u2 c1 r2", "b1 u1 u2 r2 c1")
        for target in ALL:
            with self.subTest(target=target):
                done = self.run_binary("run", self.spec(text), "--target", target, "--timeout", "4", "--format", "isolationtester", status=0)
                self.assertIn("isolationtester: canceling step u2 after", done.stdout)
                self.assertTrue(done.stdout.rstrip().endswith("step c1: COMMIT;"), done.stdout)

    def test_folders_hold_cases_and_specs(self):
        self.spec(PORTABLE, "cases/test/a.spec")
        self.case("b", "SELECT 1;\n-- @step one\nSELECT 2 AS two;\n")
        done = self.run_binary("list", self.folder / "cases", status=0)
        self.assertIn("spec.a", done.stdout)
        self.assertIn("test.b", done.stdout)
        self.run_binary("run", self.folder / "cases", "--target", "sqlite", status=0)

    def test_where_the_setup_fails_nothing_else_is_run_and_each_thing_is_said_once(self):
        spec = self.spec("setup { CREATE ROLE enginediff_never; }\nteardown { DROP ROLE enginediff_never; }\n" + PORTABLE.split("teardown", 1)[1].split("\n", 1)[1])
        done = self.run_binary("run", spec, "--target", "postgres-18", status=1)
        self.assertEqual(done.stdout.count("changed  postgres-18"), 1)
        self.assertIn("setup failed: error insufficient_privilege", done.stdout)
        self.assertNotIn("teardown failed", done.stdout)
        self.assertIn("because setup failed: setup.1", done.stdout)
        self.assertIn("`enginediff explain FILE`", done.stdout)
        self.assertNotIn("--bless", done.stdout)
        self.assertIn("postgres-18 refused 1 statement of specs for want of privileges", done.stderr)
        shown = self.run_binary("run", spec, "--target", "postgres-18", "--format", "isolationtester", status=0)
        self.assertEqual(shown.stdout.count("starting permutation"), 1)
        self.assertIn("setup failed: ERROR:  permission denied to create role", shown.stderr)
        self.assertIn("refused 1 statement", shown.stderr)

    def test_a_teardown_that_fails_is_called_one(self):
        text = PORTABLE.replace("teardown { DROP TABLE t; }", "teardown { DROP TABLE never; }")
        done = self.run_binary("run", self.spec(text), "--target", "postgres-18", status=1)
        self.assertEqual(done.stdout.count("changed  postgres-18"), 2)
        self.assertIn("teardown failed: error undefined_table", done.stdout)
        self.assertNotIn("setup failed", done.stdout)

    def test_a_malformed_spec_is_told_and_nothing_is_run(self):
        done = self.run_binary("run", self.spec("session s\nstep a { SELECT 1; }\npermutation a b\n"), "--target", "sqlite", status=2)
        self.assertIn("a.spec:3:15: there is no step 'b'", done.stderr)

    def test_what_does_not_fit_specs_is_refused(self):
        spec = self.spec(PORTABLE)
        self.run_binary("run", spec, "--target", "sqlite", "--bless", status=2)
        self.run_binary("run", spec, *self.targets(["sqlite", "postgres-18"]), "--format", "isolationtester", status=2)
        self.run_binary("run", self.case("b", "-- @step one\nSELECT 2 AS two;\n"), "--target", "sqlite", "--format", "isolationtester", status=2)


if __name__ == "__main__":
    unittest.main()
