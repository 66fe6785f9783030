"""Reports from journals: shards merged, what is missing or contradicts itself, compressed journals, dates, exit statuses."""

import csv
import gzip
import json
import os
import re
import shutil
import subprocess
import unittest
import xml.etree.ElementTree

from support import BINARY, ROOT, TARGETS_FILE, CliTest

FORMATS = ["console", "json", "html", "markdown", "csv", "compat-data", "junit", "sarif", "github", "summary", "badge"]
ONE_DAY = {"SOURCE_DATE_EPOCH": "1900000000"}
ONE = "-- @step one\nSELECT 1 AS x;\n-- => *\n-- |  x\n-- |  {}\n"


# One target checks foreign keys and refuses the row, the other does not.
ORPHAN = """CREATE TABLE p (id INTEGER PRIMARY KEY);
CREATE TABLE c (p INTEGER REFERENCES p (id));
-- @step insert
INSERT INTO c VALUES (7);
-- @step read
SELECT count(*) AS n FROM c;
"""


class Following(CliTest):
    """What only follows from a refusal is said to, in every report, and makes its case no worse."""

    def run_both(self, body):
        journal = self.folder / "run.jsonl"
        done = self.run_binary("run", self.case("orphan", body), "--fail-on", "none", "--results", journal, "--target", "off=sqlite:?foreign_keys=0", "--target", "on=sqlite:?foreign_keys=1")
        return journal, done.stdout

    def report(self, journal, format, *more):
        return self.run_binary("report", journal, "--format", format, *more).stdout

    def test_a_read_after_a_refused_write_follows_from_it(self):
        journal, console = self.run_both(ORPHAN)
        self.assertRegex(console, r"differences +1 loud\n")
        self.assertIn("1 more only after a step that one of the two refused", " ".join(console.split()))
        self.assertIn("silent, after insert", self.report(journal, "console", "-v"))
        markdown = self.report(journal, "markdown")
        self.assertRegex(markdown, r"\| read \| silent, after insert \|")
        self.assertIn("| test | 1 | 0 | 0 | 0 | 0 | 0 | 1 | 0 |", markdown.replace("[test](#category-test)", "test"))
        self.assertIn("| off and on | 0 | 0 | 0 | 0 | 1 | 0 |", markdown)
        everything = json.loads(self.report(journal, "json"))
        read = next(step for step in everything["cases"][0]["variants"][0]["steps"] if step["step"] == "read")
        self.assertEqual((read["severity"], read["after"], read["agreements"][0]["after"]), ("silent", "insert", "insert"))
        self.assertEqual([everything["summary"]["severities"][name] for name in ("silent", "loud")] + [everything["summary"]["following"]], [0, 1, 1])
        behaviour = json.loads(self.report(journal, "compat-data"))["behaviours"]["test.orphan"]
        self.assertEqual(behaviour["severity"], "loud")
        self.assertEqual([step.get("after") for step in behaviour["steps"]], [None, "insert"])
        lines = list(csv.DictReader(self.report(journal, "csv").splitlines()))
        self.assertEqual([(line["step"], line["severity"], line["after"]) for line in lines if line["target"] == "on"], [("insert", "loud", ""), ("read", "silent", "insert")])
        self.run_binary("report", journal, "--check", "--fail-on", "silent", status=0)
        self.run_binary("report", journal, "--check", "--fail-on", "loud", status=1)

    def test_a_commit_that_rolled_back_is_told_from_one_that_did_as_asked(self):
        body = "CREATE TABLE t (id INTEGER PRIMARY KEY);\nINSERT INTO t VALUES (1);\n-- @step begin\nBEGIN;\n-- @step fail\nINSERT INTO t VALUES (1);\n-- @step commit\nCOMMIT;\n"
        journal = self.folder / "run.jsonl"
        console = self.run_binary("run", self.case("undone", body), "--results", journal, "--target", "sqlite", "--target", "postgres-18", status=1).stdout
        _, commit = console.split("step commit")
        self.assertIn("ok, but rolled back ≠", commit)
        self.assertRegex(" ".join(commit.split()), r"outcome state, after fail +sqlite ≠ postgres-18 +done as asked and rolled back")
        lines = csv.DictReader(self.report(journal, "csv").splitlines())
        self.assertEqual([line["answer"] for line in lines if line["step"] == "commit"], ["ok", "ok, but rolled back"])
        behaviour = json.loads(self.report(journal, "compat-data"))["behaviours"]["test.undone"]
        (commit,) = [step for step in behaviour["steps"] if step["step"] == "commit"]
        self.assertEqual(sorted(answer["answer"] for answer in commit["answers"]), ["ok", "ok, but rolled back"])

    def test_setup_that_only_one_refuses_is_a_difference(self):
        journal, console = self.run_both(ORPHAN.replace("-- @step insert\n", ""))
        self.assertRegex(console, r"differences +1 loud\n")
        self.assertIn("engines differ in 1 case", console)
        self.assertIn("| off and on | 0 | 0 | 0 | 0 | 1 | 0 |", self.report(journal, "markdown"))


class Wide(CliTest):
    def test_junit_holds_every_difference_and_csv_fits_a_spreadsheet(self):
        row = ", ".join(f"foreign_keys + {i} AS c{i}" for i in range(200))
        journal = self.folder / "wide.jsonl"
        body = f"-- @step wide\n-- @sql sqlite\nSELECT {row} FROM pragma_foreign_keys;\n-- @end\n-- @step long\n-- @sql sqlite\nSELECT replace(hex(zeroblob(60000)), '0', 'é') || foreign_keys AS v FROM pragma_foreign_keys;\n"
        self.run_binary("run", self.case("wide", body), "--fail-on", "none", "--results", journal, "--target", "off=sqlite:?foreign_keys=0", "--target", "on=sqlite:?foreign_keys=1")
        junit = self.run_binary("report", journal, "--format", "junit").stdout
        failure = next(xml.etree.ElementTree.fromstring(junit).iter("failure")).text
        for i in range(200):
            self.assertIn(f"row 1, column c{i}: {i} (off), {i + 1} (on)", failure)
        self.assertRegex(failure, r"row 1, column v: .*0.* \(off\), .*1.* \(on\)")
        table = self.run_binary("report", journal, "--format", "csv").stdout
        lines = list(csv.DictReader(table.splitlines()))
        self.assertLess(max(len(cell) for line in lines for cell in line.values()), 32767)
        self.assertIn("bytes)", lines[-1]["answer"])


class WhatFails(CliTest):
    def test_what_makes_the_status_1_is_a_failure_in_every_report(self):
        """No verdict is named, so that only a severity fails."""
        path, journal = self.case("orphan", ORPHAN.split("-- @step read")[0]), self.folder / "run.jsonl"
        both = ("--target", "off=sqlite:?foreign_keys=0", "--target", "on=sqlite:?foreign_keys=1")
        self.run_binary("run", path, *both, "--fail-on", "none", "--results", journal, status=0)
        words = "loud difference of off and on"
        formats = {
            "junit": ('failures="2"', 'failures="0"'),
            "github": ("::loud difference on off, on", ""),
            "sarif": ('"ruleId": "loud"', '"results": []'),
            "summary": ("- **loud** ", "1 case as expected"),
            "json": ('"failed_cases": 1', '"failed_cases": 0'),
            "badge": ("1 of 1 behaviour failed", "as recorded"),
        }
        for command in (("run", path, *both), ("report", journal, "--check")):
            for format, (failed, fine) in formats.items():
                with self.subTest(command=command[0], format=format):
                    told = self.run_binary(*command, "--format", format, "--fail-on", "loud", status=1).stdout
                    self.assertIn(failed, told)
                    if format not in ("json", "badge"):
                        self.assertIn(words, told)
                    self.assertIn(fine, self.run_binary(*command, "--format", format, "--fail-on", "silent", status=0).stdout)

    def test_what_never_ran_is_nowhere_the_same(self):
        elsewhere = "-- @step q\n-- @sql postgres\nSELECT DISTINCT ON (1) 1 AS a;\n-- @sql * none\n"
        here = elsewhere.replace("@sql postgres", "@sql sqlite").replace("DISTINCT ON (1) ", "")
        self.case("elsewhere", elsewhere)
        self.case("setupfails", "CREATE TABLE t (a INTEGER,);\n-- @step q\nSELECT 1 AS a;\n")
        self.case("lacks", "-- @requires arrays\n-- @step q\nSELECT 1 AS a;\n")
        self.case("everywhere", here)
        journal = self.folder / "run.jsonl"
        self.run_binary("run", self.cases, "--target", "one=sqlite:", "--target", "two=sqlite:", "--fail-on", "none", "--results", journal, status=0)
        markdown = self.run_binary("report", journal, "--format", "markdown").stdout
        self.assertEqual(re.findall("`test.([a-z]+)`", markdown.split("The same everywhere:")[1].split("Without an answer:")[0]), ["everywhere"])
        self.assertEqual(re.findall("`test.([a-z]+)`", markdown.split("Without an answer:")[1]), ["elsewhere", "lacks", "setupfails"])
        summary = json.loads(self.run_binary("report", journal, "--format", "json").stdout)["summary"]
        self.assertEqual(summary["categories"]["test"]["targets"]["one"], {"passed": 1, "failed": 1, "not_run": 0, "unsupported": 2})
        skipped = [test.get("name") for test in xml.etree.ElementTree.fromstring(self.run_binary("report", journal, "--format", "junit").stdout).iter("testcase") if test.find("skipped") is not None]
        self.assertEqual(sorted(set(skipped)), ["test.elsewhere", "test.lacks"])
        support = {id: one["support"] for id, one in json.loads(self.run_binary("report", journal, "--format", "compat-data").stdout)["behaviours"].items()}
        self.assertEqual({id: [ranges[0]["version_added"] for ranges in lines.values()][0] for id, lines in support.items() if id != "test.everywhere"},
                         {"test.elsewhere": False, "test.lacks": False, "test.setupfails": None})

    def test_a_target_that_could_not_be_used_is_a_problem_of_compat_data(self):
        journal = self.folder / "run.jsonl"
        self.run_binary("run", self.case("one", ONE.format(1)), "--target", "sqlite", "--target", "dead=postgresql://x:y@127.0.0.1:1/", "--results", journal, status=3)
        problems = json.loads(self.run_binary("report", journal, "--format", "compat-data").stdout)["problems"]
        self.assertEqual([problem[: len("target dead could not be used: ")] for problem in problems], ["target dead could not be used: "])


class Shards(CliTest):
    def run_journal(self, name, *arguments, **options):
        path = self.folder / name
        self.run_binary("run", *arguments, "--target", "sqlite", "--results", path, **options)
        return path

    def report(self, *journals, format="json", **options):
        return self.run_binary("report", *journals, "--format", format, **options)

    def test_eight_processes_say_byte_for_byte_what_one_says(self):
        """The journals are merged in another order than that of the shards."""
        cases = ROOT / "cases" / "typing"
        whole = self.run_journal("whole.jsonl", cases, env=ONE_DAY)
        command = [ROOT / "scripts/shards", "8", self.folder / "shards", cases, "--target", "sqlite", "--targets-file", TARGETS_FILE]
        subprocess.run(command, env={**os.environ, **ONE_DAY, "ENGINEDIFF_BINARY": str(BINARY)}, check=True, capture_output=True, timeout=600, cwd=self.folder)
        shards = sorted((self.folder / "shards").glob("*.jsonl"))
        self.assertEqual(len(shards), 8)
        for format in FORMATS:
            with self.subTest(format=format):
                one = self.report(whole, format=format, status=0)
                merged = self.report(*reversed(shards), format=format, status=0)
                self.assertEqual(merged.stderr, "")
                self.assertTrue(one.stdout or format == "github", "nothing failed, so that there is no annotation")
                self.assertEqual(merged.stdout, one.stdout)
        self.assertIn("typing.", one.stdout + self.report(whole, format="csv").stdout)

    def test_a_folder_as_output_gets_a_page_for_each_category(self):
        self.case("one", ONE.format(1))
        journal = self.run_journal("one.jsonl", self.cases)
        for format, first, page in (("markdown", "README.md", "test.md"), ("html", "index.html", "behaviours/test.one.html")):
            there = self.folder / f"{format}-there"
            there.mkdir()
            for output in (there, f"{self.folder}/{format}-new/"):
                self.run_binary("report", journal, "--format", format, "--output", output, status=0)
                for name in (first, page):
                    self.assertTrue((self.folder / output / name).is_file(), f"{output} {name}")
        self.run_binary("report", journal, "--format", "markdown", "--output", self.folder / "tables.md", status=0)
        self.assertTrue((self.folder / "tables.md").is_file())
        for output in (f"{self.folder}/", f"{self.folder}/nowhere/"):
            refused = self.run_binary("report", journal, "--format", "csv", "--output", output, status=2).stderr
            self.assertIn(f"the format csv is one file, and {output} is a folder", refused)
            self.assertIn(f"--output {output}report.csv", refused)

    def test_shards_are_chosen_by_the_variables_of_test_runners_too(self):
        for number in range(6):
            self.case(f"case{number}", ONE.format(1))

        def ids(**variables):
            lines = self.journal(self.run_journal("one.jsonl", self.cases, env={name: str(value) for name, value in variables.items()}))
            return sorted(line["id"] for line in lines if line["line"] == "case")

        whole = ids()
        self.assertEqual(len(whole), 6)
        for total, index in (("TEST_TOTAL_SHARDS", "TEST_SHARD_INDEX"), ("GTEST_TOTAL_SHARDS", "GTEST_SHARD_INDEX"), ("TEST_TOTAL_SHARDS", "JOB_COMPLETION_INDEX")):
            with self.subTest(index=index):
                parts = [ids(**{total: 3, index: number}) for number in range(3)]
                self.assertEqual(sorted(sum(parts, [])), whole)
                self.assertGreater(sum(bool(part) for part in parts), 1)
        done = self.run_binary("run", self.cases, "--target", "sqlite", env={"TEST_TOTAL_SHARDS": "3", "TEST_SHARD_INDEX": "3"}, status=2)
        self.assertIn("TEST_SHARD_INDEX=3", done.stderr)

    def test_a_missing_shard_is_told_in_every_report_and_by_the_status(self):
        for number in range(6):
            self.case(f"case{number}", ONE.format(1))
        shards = [self.run_journal(f"{k}.jsonl", self.cases, "--shard", f"{k}/3") for k in (1, 2, 3)]
        self.assertEqual(self.report(*shards, format="summary", status=0).stderr, "")
        self.run_binary("report", *shards, "--check", status=0)
        missing = "shard 2/3 on sqlite is missing"
        self.assertIn(missing, self.report(shards[0], shards[2], status=0).stderr)
        for format in FORMATS:
            if format not in ("csv", "badge"):
                with self.subTest(format=format):
                    self.assertIn(missing, re.sub(r"\s+", " ", self.report(shards[0], shards[2], format=format).stdout))
        self.assertIn("incomplete", self.report(shards[0], shards[2], format="badge").stdout)
        self.run_binary("report", shards[0], shards[2], "--check", status=3)

    def test_contradictions_are_told(self):
        path = self.case("changing", ONE.format(1))
        first = self.run_journal("first.jsonl", path)
        path.write_text(path.read_text().replace("SELECT 1", "SELECT 1 + 0"))
        second = self.run_journal("second.jsonl", path)
        done = self.run_binary("report", first, second, "--check", status=3)
        self.assertIn("case test.changing is not the same in", done.stderr)
        self.assertIn("first.jsonl", done.stderr)
        other = self.folder / "other.jsonl"
        other.write_text(first.read_text().replace('[[1]]', '[[2]]'))
        done = self.run_binary("report", first, other, "--check", status=3)
        self.assertIn("test.changing on sqlite answered differently in", done.stderr)

    def test_a_killed_run_is_told(self):
        journal = self.run_journal("run.jsonl", self.case("one", ONE.format(1)))
        text = journal.read_text()
        journal.write_text(text[: text.index('{"line":"end"')])
        self.assertIn("did not come to its end", self.run_binary("report", journal, "--check", status=3).stderr)
        self.run_binary("report", journal, status=0)

    def test_check_ends_with_the_status_of_the_run(self):
        wrong = self.run_journal("wrong.jsonl", self.case("wrong", ONE.format(2)))
        self.run_binary("report", wrong, status=0)
        self.run_binary("report", wrong, "--check", status=1)
        self.run_binary("report", wrong, "--check", "--fail-on", "none", status=0)
        self.assertIn("nosuch", self.run_binary("report", wrong, "--check", "--fail-on", "nosuch", status=2).stderr)

    def test_folders_and_compressed_journals_are_read(self):
        for number in range(4):
            self.case(f"case{number}", ONE.format(1))
        folder = self.folder / "journals"
        (folder / "job-a").mkdir(parents=True)
        shards = [self.run_journal(f"{k}.jsonl", self.cases, "--shard", f"{k}/2", env=ONE_DAY) for k in (1, 2)]
        plain = self.report(*shards, status=0).stdout
        shutil.copy(shards[0], folder / "1.jsonl")
        with gzip.open(folder / "job-a" / "2.jsonl.gz", "wb") as out:
            out.write(shards[1].read_bytes())
        (folder / "notes.txt").write_text("no journal")
        self.assertEqual(self.report(folder, status=0).stdout, plain)
        (self.folder / "empty").mkdir()
        self.assertIn("holds no journal", self.report(self.folder / "empty", status=2).stderr)
        cut = folder / "job-a" / "2.jsonl.gz"
        cut.write_bytes(cut.read_bytes()[:-20])
        self.assertIn("cannot be read to its end", self.report(folder, status=2).stderr)

    def test_dates_come_from_the_journal_or_the_environment(self):
        journal = self.run_journal("run.jsonl", self.case("one", ONE.format(1)), env={"SOURCE_DATE_EPOCH": "86400"})
        self.assertEqual(self.journal(journal)[0]["started"], "1970-01-02T00:00:00Z")
        self.assertIn("recorded on 1970-01-02", self.report(journal, format="markdown").stdout)
        self.assertEqual(json.loads(self.report(journal, env=ONE_DAY).stdout)["started"], "2030-03-17T17:46:40Z")
        for wrong in ("soon", "-1", "1.5", "99999999999999"):
            self.assertIn("SOURCE_DATE_EPOCH", self.report(journal, env={"SOURCE_DATE_EPOCH": wrong}, status=2).stderr)

    def test_a_file_is_written_like_standard_output(self):
        journal = self.run_journal("run.jsonl", self.case("one", ONE.format(1)))
        for format in FORMATS:
            path = self.folder / f"out.{format}"
            self.report(journal, "-o", path, format=format, status=0)
            if format != "console":  # on a terminal as wide as that is
                self.assertEqual(path.read_bytes().decode(), self.report(journal, format=format).stdout, format)
        refused = self.report(journal, "-o", self.folder / "no" / "such", status=2).stderr
        self.assertIn("cannot write", refused)
        self.assertIn("No such file or directory", refused)
        self.assertIn("is not there; make it first", refused)


if __name__ == "__main__":
    unittest.main()
