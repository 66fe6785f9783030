"""What keeps a step from being run, who is blamed for it, and what a resumed run repeats."""

import json
import signal
import subprocess
import unittest

from support import ALL, ROOT, CliTest, url_of


def flags(names):
    return [word for name in names for word in ("--target", name)]


SPIN = """-- @step spin
-- @sql sqlite
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000) SELECT COUNT(*) AS c FROM n;
-- @sql postgres
SELECT pg_sleep(600);
-- @sql mysql, mariadb
SELECT SLEEP(600);
"""


class NotRun(CliTest):
    def records(self, path, journal, *words, status):
        self.run_binary("run", path, *words, "--results", journal, status=status)
        return {target: line["records"] for (_, target), line in self.traces(journal).items()}

    def test_a_value_that_an_engine_cannot_bind_concerns_its_step_and_those_that_need_it(self):
        path = self.case("bind", "-- @step typed\n-- @bind '1'::int4\nSELECT ? AS v;\n-- @step free\nSELECT 1 AS x;\n"
                                 "-- @step needs\n-- @after typed\nSELECT 2 AS x;\n-- @step deeper\n-- @after needs\nSELECT 3 AS x;\n")
        records = self.records(path, self.folder / "j", *flags(["postgres-18", "mysql-9.7", "mariadb-11.8"]), status=0)
        self.assertEqual([record["outcome"]["result"]["total_rows"] for record in records["postgres-18"]], [1, 1, 1, 1])
        for target in ["mysql-9.7", "mariadb-11.8"]:
            typed, free, needs, deeper = records[target]
            self.assertIn("`int4` is no type that a parameter can be bound as", typed["not_run"])
            self.assertEqual(free["outcome"]["result"]["rows"], [[1]])
            self.assertEqual([needs["not_run"], deeper["not_run"]], ["typed was not run", "needs was not run"])

    def test_a_case_whose_time_is_up_fails_and_launches_nothing_more(self):
        path = self.case("slow", SPIN + "-- @step after\nSELECT 1 AS x;\n")
        records = self.records(path, self.folder / "j", *flags(ALL), "--timeout", "60", "--case-timeout", "5", status=1)
        for target in ALL:
            spin, after = records[target]
            self.assertEqual(spin["outcome"]["interrupted"]["reason"], "deadline", target)
            self.assertIn("no time left", after["not_run"], target)

    def test_time_that_is_up_between_two_statements_fails_as_well(self):
        # Each statement ends by itself; together they take longer than the case has.
        steps = "".join(f"-- @step s{i}\nSELECT SLEEP(0.2) AS s;\n-- => *\n-- |  s integer\n-- |  0\n" for i in range(8))
        path = self.case("long", steps)
        records = self.records(path, self.folder / "j", "--target", "mariadb-11.8", "--case-timeout", "0.9", status=1)
        self.assertIn("no time left", records["mariadb-11.8"][-1]["not_run"])

    def test_a_session_that_the_server_ends_is_an_answer(self):
        path = self.case("ended", "-- @step end\n-- @sql postgres\nSELECT pg_terminate_backend(pg_backend_pid());\n"
                                  "-- @sql mariadb\nKILL CONNECTION_ID();\n-- @step after\nSELECT 1 AS x;\n")
        records = self.records(path, self.folder / "j", *flags(["postgres-18", "mariadb-11.8"]), status=0)
        for end, after in records.values():
            self.assertEqual(end["outcome"]["error"]["class"], "admin_shutdown")
            self.assertEqual(after["not_run"], "the server ended the session")

    def test_an_engine_without_any_of_the_levels_is_unsupported(self):
        path = self.case("level", "-- @isolation serializable\n-- @step one\nSELECT 1 AS x;\n")
        self.run_binary("run", path, *flags(["sqlite", "postgres-18"]), "--results", self.folder / "j", status=0)
        traces = self.traces(self.folder / "j")
        self.assertEqual(traces["test.level", "sqlite"]["unsupported"], "nothing of @isolation serializable")
        self.assertEqual(len(traces["test.level", "postgres-18"]["records"]), 1)

    def test_a_session_that_a_target_refuses_concerns_its_case_alone(self):
        two = self.case("two", "CREATE TABLE t (a INTEGER);\n-- @session A\n-- @step one\nSELECT 1 AS x;\n-- @session B\n-- @step two\nSELECT 2 AS x;\n")
        single = self.case("single", "-- @step one\nSELECT 1 AS x;\n")
        journal = self.folder / "j"
        words = ["--target", "m=sqlite::memory:", "--target", "sqlite", "--results", journal]
        for more in ([], ["--resume"], ["--schedules", self.folder / "s"]):
            with self.subTest(more=more):
                if more != ["--resume"]:
                    journal.unlink(missing_ok=True)
                done = self.run_binary("run", two, single, *words, *more, status=0)
                self.assertIn("holds one session only", done.stdout)
                traces = self.traces(journal)
                self.assertEqual(self.journal(journal)[-1]["line"], "end")
                self.assertEqual(traces["test.two", "m"]["not_run"], "sqlite::memory: holds one session only")
                for case, target in [("test.two", "sqlite"), ("test.single", "m"), ("test.single", "sqlite")]:
                    self.assertIn("outcome", traces[case, target]["records"][-1])
        done = self.run_binary("run", two, single, *words, "--fail-on", "not-run", status=1)
        self.assertIn("test.two", done.stdout)

    def test_a_resumed_run_repeats_what_a_lost_connection_kept_from_being_run(self):
        path = self.case("lost", "-- @step one\nSELECT 1 AS x;\n-- @step two\nSELECT 2 AS x;\n")
        journal = self.folder / "j"
        self.run_binary("run", path, "--target", "sqlite", "--results", journal, status=0)
        lines = self.journal(journal)
        for line in lines:
            if line["line"] == "trace":
                last = line["records"][-1]
                del last["outcome"]
                last["not_run"] = "connection lost: server closed the connection unexpectedly"
        journal.write_text("".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines if line["line"] != "end"))
        self.run_binary("run", path, "--target", "sqlite", "--results", journal, "--resume", status=0)
        self.assertEqual([record["outcome"]["result"]["rows"] for record in self.traces(journal)["test.lost", "sqlite"]["records"]], [[[1]], [[2]]])


class WhatIsSaid(CliTest):
    def test_a_severity_that_fails_the_run_is_shown_and_counted(self):
        path = self.case("parts", "-- @step one\nSELECT 7 / 2 AS q;\n-- => sqlite\n-- |  q integer\n-- |  3\n-- => mysql\n-- |  q decimal\n-- |  3.5000\n")
        done = self.run_binary("run", path, *flags(["sqlite", "mysql-9.7"]), status=0)
        self.assertIn("none failed", done.stdout)
        done = self.run_binary("run", path, *flags(["sqlite", "mysql-9.7"]), "--fail-on", "silent", status=1)
        self.assertIn("1 of 1 case failed", done.stdout)
        self.assertIn("test.parts", done.stdout)

    def test_output_that_is_lost_on_a_full_disk_is_an_error(self):
        path = self.case("small", "-- @step one\nSELECT 1 AS x;\n")
        with open("/dev/full", "w") as full:
            done = subprocess.run(self.command("run", path, "--target", "sqlite"), stdout=full, stderr=subprocess.PIPE, cwd=self.folder, text=True)
        self.assertEqual(done.returncode, 2)
        self.assertIn("No space left", done.stderr)

    def test_who_reads_no_further_is_told_nothing(self):
        # More than a pipe holds; and Python's ignored SIGPIPE is kept, as where a program or service starts us.
        process = subprocess.Popen(self.command("list", "--root", ROOT / "cases"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.folder, restore_signals=False)
        self.assertTrue(process.stdout.read(1))
        process.stdout.close()
        self.assertNotIn(b"cannot write", process.stderr.read())
        process.stderr.close()
        self.assertEqual(process.wait(60), 128 + signal.SIGPIPE)

    def test_texts_that_look_alike_are_told_apart(self):
        path = self.case("alike", "-- @step one\n-- @sql sqlite\nSELECT 'cafe\u0301' AS v;\n-- @sql *\nSELECT 'caf\u00e9' AS v;\n")
        done = self.run_binary("run", path, *flags(["sqlite", "postgres-18"]), status=1)
        self.assertIn("\\u{301}", done.stdout)

    def test_mistyped_urls_are_refused_without_their_password(self):
        for url in ["mysql:/u:hush@h/", "mysql:u:hush@h/db", "postgresql:/u:hush@h/", "mysql://u@127.0.0.1:1/?PASSWORD=hush"]:
            with self.subTest(url=url):
                done = self.run_binary("targets", "--target", f"x={url}")
                self.assertIn(done.returncode, {2, 3})
                self.assertNotIn("hush", done.stdout + done.stderr)
                done = self.run_binary("targets", "--target", "x", env={"ENGINEDIFF_TARGET_X": url})
                self.assertNotIn("hush", done.stdout + done.stderr)

    def test_settings_without_effect_and_unknown_words_of_a_url_are_usage_errors(self):
        for url, said in [("sqlite:?page_size=1000", "makes 4096 of it"), ("sqlite:?temp_store=77", "temp_store"),
                          (url_of("postgres-18") + "?sslmode=bogus", "sslmode")]:
            with self.subTest(url=said):
                done = self.run_binary("targets", "--target", f"x={url}", status=2)
                self.assertIn(said, done.stdout + done.stderr)
        self.run_binary("targets", "--target", "x=sqlite:?page_size=8192&foreign_keys=1&cache_size=-4000&auto_vacuum=1", status=0)


if __name__ == "__main__":
    unittest.main()
