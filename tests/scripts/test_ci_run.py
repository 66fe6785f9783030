"""What a CI job runs, by hand and on another project's cases: journals, reports, annotations, the summary, outputs, status."""

import os
import pathlib
import subprocess
import unittest
import xml.etree.ElementTree as xml

import support

BINARY = pathlib.Path(os.environ.get("ENGINEDIFF_BINARY", support.PROJECT / "build/release/enginediff")).resolve()

CASE = """-- @title  {title}
-- @id     mine.{name}
-- @why    a test

-- @step one
SELECT 1 AS x;
-- => *
-- |  x
-- |  {value}
"""


class CiRun(support.InDirectory):
    def case(self, name, value, folder="tests/sql"):
        path = self.directory / folder / f"{name}.sql"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(CASE.format(name=name, title=f"Case {name}", value=value))
        return path

    def run_script(self, *words, script="ci-run", **variables):
        """As GitHub runs it: in the folder of the other project, with files for outputs and the summary."""
        self.outputs, self.summary = self.directory / "outputs", self.directory / "summary"
        for file in (self.outputs, self.summary):
            file.write_text("")
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("ENGINEDIFF_", "GITHUB_"))}
        environment |= {"ENGINEDIFF_BINARY": str(BINARY), "GITHUB_OUTPUT": str(self.outputs), "GITHUB_STEP_SUMMARY": str(self.summary), "GITHUB_ACTIONS": "true", **variables}
        return subprocess.run([support.SCRIPTS / script, *words], cwd=self.directory, env=environment, capture_output=True, text=True, timeout=300)

    def output(self, name):
        return dict(line.split("=", 1) for line in self.outputs.read_text().splitlines())[name]

    def test_another_projects_cases_pass(self):
        self.case("good", 1)
        done = self.run_script(ENGINEDIFF_CI_CASES="\n  tests/sql  \n\n")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual(self.output("status"), "0")
        self.assertIn("✅ 1 case as expected on 1 target", self.summary.read_text())
        self.assertNotIn("::error", done.stdout)
        reports = self.directory / self.output("reports")
        self.assertEqual({path.name for path in reports.iterdir()} >= {"report.txt", "junit.xml", "results.sarif", "compatibility.md", "badge.svg"}, True)
        self.assertEqual(xml.parse(self.directory / self.output("junit")).getroot().get("failures"), "0")
        self.assertEqual(len(list((self.directory / self.output("journals")).glob("*.jsonl"))), 1)

    def test_what_a_cancelled_job_recorded_is_put_aside(self):
        self.case("good", 1)
        journals = self.directory / "enginediff-results/journals"
        for number in (1, 2):
            self.assertEqual(self.run_script(ENGINEDIFF_CI_CASES="tests/sql").returncode, 0)
            (journal,) = journals.glob("*.jsonl")
            cut = journal.read_text().removesuffix('{"line":"end"}\n')
            journal.write_text(cut)
            done = self.run_script(ENGINEDIFF_CI_CASES="tests/sql")
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
            aside = journals / f"{journal.name}.unfinished-{number}"
            self.assertIn(aside.name, done.stderr)
            self.assertEqual(aside.read_text(), cut)
            self.assertEqual(self.output("status"), "0")

    def test_a_failure_is_annotated_at_its_line(self):
        self.case("good", 1)
        self.case("a case with spaces", 2)
        done = self.run_script(ENGINEDIFF_CI_CASES="tests/sql/good.sql\ntests/sql/a case with spaces.sql", ENGINEDIFF_CI_FOLDER="out put")
        self.assertEqual((done.returncode, self.output("status")), (1, "1"), done.stdout + done.stderr)
        self.assertIn("::error file=tests/sql/a case with spaces.sql,line=5,endLine=", done.stdout)
        self.assertIn("1 of 2 cases failed", self.summary.read_text())
        self.assertEqual(self.output("reports"), "out put/reports")
        self.assertIn("a%20case%20with%20spaces.sql", (self.directory / self.output("sarif")).read_text())

    def test_what_fails_can_be_chosen(self):
        self.case("bad", 2)
        self.assertEqual(self.run_script(ENGINEDIFF_CI_CASES="tests/sql", ENGINEDIFF_CI_FAIL_ON="silent").returncode, 0)
        self.assertEqual(self.run_script(ENGINEDIFF_CI_CASES="tests/sql", ENGINEDIFF_CI_FAIL_ON="changed").returncode, 1)

    def test_blanks_among_what_fails_are_nothing(self):
        self.case("bad", 2)
        self.assertEqual(self.run_script(ENGINEDIFF_CI_CASES="tests/sql", ENGINEDIFF_CI_FAIL_ON="silent, loud").returncode, 0)
        self.assertEqual(self.run_script(ENGINEDIFF_CI_CASES="tests/sql", ENGINEDIFF_CI_FAIL_ON=" silent , changed\n").returncode, 1)
        self.assertEqual(self.run_script(ENGINEDIFF_CI_CASES="tests/sql", ENGINEDIFF_CI_FAIL_ON=" ").returncode, 1)

    def test_an_unknown_word_among_what_fails_is_told_before_anything_runs(self):
        self.case("good", 1)
        for more in ({}, {"ENGINEDIFF_CI_SHARD": "1/2"}):
            done = self.run_script(ENGINEDIFF_CI_CASES="tests/sql", ENGINEDIFF_CI_FAIL_ON="silent, bogus", **more)
            self.assertEqual((done.returncode, self.output("status")), (2, "2"))
            self.assertIn("ENGINEDIFF_CI_FAIL_ON", done.stderr)
            self.assertIn("'bogus' is no verdict and no severity", done.stderr)
            self.assertIn("new-divergence", done.stderr)
            self.assertNotIn("running the cases", done.stdout)
            self.assertFalse((self.directory / "enginediff-results").exists())
        self.assertEqual(self.run_script(ENGINEDIFF_CI_CASES="tests/sql").returncode, 0)
        done = self.run_script(self.output("journals"), "public", script="ci-report", ENGINEDIFF_CI_FAIL_ON="bogus")
        self.assertEqual((done.returncode, self.output("status")), (2, "2"))
        self.assertIn("'bogus' is no verdict", done.stderr)
        self.assertFalse((self.directory / "public").exists())

    def test_why_nothing_was_judged_is_said(self):
        program = self.program("enginediff", f'case "$*" in *--check*) echo "why it cannot" >&2; exit 2 ;; esac\nexec {BINARY} "$@"')
        self.case("good", 1)
        done = self.run_script(ENGINEDIFF_CI_CASES="tests/sql", ENGINEDIFF_BINARY=str(program))
        self.assertEqual((done.returncode, self.output("status")), (2, "2"))
        self.assertIn("why it cannot", done.stderr)

    def test_a_malformed_case_and_a_lost_target_are_told_by_the_status(self):
        self.case("good", 1)
        done = self.run_script(ENGINEDIFF_CI_CASES="tests/sql", ENGINEDIFF_CI_ENGINES="none", ENGINEDIFF_CI_TARGETS="lite=sqlite:\ndead=postgresql://x:secret@127.0.0.1:1/")
        self.assertEqual((done.returncode, self.output("status")), (3, "3"), done.stdout + done.stderr)
        self.assertIn("::error title=Target dead could not be used::", done.stdout)
        self.assertNotIn("secret", done.stdout + done.stderr + self.summary.read_text())
        self.case("broken", "'")
        done = self.run_script(ENGINEDIFF_CI_CASES="tests/sql")
        self.assertEqual((done.returncode, self.output("status")), (2, "2"))
        self.assertIn("broken.sql:", done.stderr)
        self.assertEqual(self.run_script(ENGINEDIFF_CI_CASES="tests/sql", ENGINEDIFF_CI_ENGINES="oracle,sqlite").returncode, 2)

    def test_shards_are_merged_by_another_job(self):
        for number in range(6):
            self.case(f"case{number}", 1)
        for shard in ("1/2", "2/2"):
            done = self.run_script(ENGINEDIFF_CI_CASES="tests/sql", ENGINEDIFF_CI_SHARD=shard)
            self.assertEqual((done.returncode, self.output("status")), (0, "0"), done.stdout + done.stderr)
            self.assertEqual(self.summary.read_text(), "", "one part says nothing of the whole")
        journals = self.output("journals")
        self.assertEqual(self.run_script(journals, "public", script="ci-report").returncode, 0)
        self.assertIn("6 cases as expected", self.summary.read_text())
        next((self.directory / journals).glob("*1-2*")).unlink()
        done = self.run_script(journals, "public", script="ci-report")
        self.assertEqual(done.returncode, 3)
        self.assertIn("shard 1/2 on sqlite is missing", done.stderr + done.stdout)


if __name__ == "__main__":
    unittest.main()
