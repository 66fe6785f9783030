"""enginediff compare: what changed between two runs, as console, Markdown and exit status."""

import re
import unittest

from support import CliTest

# 16 and later read 1_000 as a number; before it is 1 with a name.
DIFFERS = "-- @step separator\n-- @sql postgres\nSELECT 1_000;\n-- @end\n"
FOREIGN_KEYS = "-- @step on\n-- @sql sqlite\nPRAGMA foreign_keys;\n"
SAME = "-- @step one\nSELECT 1 AS x;\n"


class Compare(CliTest):
    def run_journal(self, name, *arguments):
        path = self.folder / name
        self.run_binary("run", self.cases, "--fail-on", "none", "--results", path, *arguments, status=0)
        return path

    def test_the_same_run_has_no_changes(self):
        self.case("same", SAME)
        one, other = self.run_journal("1.jsonl", "--target", "sqlite"), self.run_journal("2.jsonl", "--target", "sqlite")
        done = self.run_binary("compare", one, other, status=0)
        self.assertIn("nothing changed in 1 behaviour", done.stdout)

    def test_another_setting_changes_a_behaviour_and_the_fingerprint(self):
        self.case("same", SAME)
        self.case("keys", FOREIGN_KEYS)
        before = self.run_journal("old.jsonl", "--target", "x=sqlite:?foreign_keys=0")
        after = self.run_journal("new.jsonl", "--target", "x=sqlite:?foreign_keys=1")
        done = self.run_binary("compare", before, after, status=1)
        self.assertIn("test.keys", done.stdout)
        self.assertNotIn("test.same", done.stdout)
        self.assertIn("1 of 2 behaviours changed (steps: 1 silent)", done.stdout)
        self.assertIn("foreign keys", done.stdout)
        page = self.run_binary("compare", before, after, "--format", "markdown", status=1).stdout
        self.assertIn("1 of 2 behaviours changed", page)
        self.assertRegex(page, r"\| on \| `0 integer` \| `1 integer` \| silent \|")
        self.assertIn("PRAGMA foreign_keys", page)
        path = self.folder / "page.md"
        self.run_binary("compare", before, after, "--format", "markdown", "-o", path, status=1)
        self.assertEqual(path.read_text(), page)

    def test_the_worst_comes_first_and_what_follows_says_so(self):
        self.case("a-orphan", "CREATE TABLE p (id INTEGER PRIMARY KEY);\nCREATE TABLE c (p INTEGER REFERENCES p (id));\n-- @step insert\nINSERT INTO c VALUES (7);\n-- @step read\nSELECT count(*) AS n FROM c;\n")
        self.case("b-keys", FOREIGN_KEYS)
        before = self.run_journal("old.jsonl", "--target", "x=sqlite:?foreign_keys=0")
        after = self.run_journal("new.jsonl", "--target", "x=sqlite:?foreign_keys=1")
        done = self.run_binary("compare", before, after, status=1)
        self.assertLess(done.stdout.index("test.b-keys"), done.stdout.index("test.a-orphan"), "silent before loud")
        self.assertIn("silent, after insert", done.stdout)
        self.assertIn("2 of 2 behaviours changed (steps: 1 silent, 1 loud, 1 after another)", done.stdout)
        page = self.run_binary("compare", before, after, "--format", "markdown", status=1).stdout
        self.assertRegex(page, r"\| read \| `1 integer` \| `0 integer` \| silent, after insert \|")
        refused = self.run_binary("compare", before, after, "-o", self.folder / "no" / "such.md", status=2).stderr
        self.assertIn("is not there; make it first", refused)

    def test_two_versions_in_one_journal_are_mapped(self):
        self.case("same", SAME)
        self.case("separator", DIFFERS)
        journal = self.run_journal("both.jsonl", "--target", "postgres-15", "--target", "postgres-18", "--target", "sqlite")
        done = self.run_binary("compare", journal, journal, "--map", "postgres-15=postgres-18", status=1)
        self.assertIn("postgres-15 → postgres-18", done.stdout)
        self.assertIn("test.separator", done.stdout)
        self.assertIn("1 of 2 behaviours changed", done.stdout)
        self.assertNotIn("sqlite", done.stdout, "only what was asked for is compared")
        self.run_binary("compare", journal, journal, "--map", "postgres-15=postgres-15", status=0)
        self.run_binary("compare", journal, journal, status=0)

    def test_the_only_target_of_an_engine_on_each_side_is_paired(self):
        self.case("separator", DIFFERS)
        before, after = self.run_journal("old.jsonl", "--target", "postgres-15"), self.run_journal("new.jsonl", "--target", "postgres-18", "--target", "sqlite")
        done = self.run_binary("compare", before, after, status=1)
        self.assertIn("postgres-15 → postgres-18", done.stdout)
        self.assertRegex(re.sub(r"\s+", " ", done.stdout), "Targets only in the newer run sqlite")

    def test_what_cannot_be_compared_is_listed(self):
        path = self.case("changing", SAME)
        self.case("old", SAME)
        before = self.run_journal("old.jsonl", "--target", "sqlite")
        path.write_text(path.read_text().replace("SELECT 1", "SELECT 0 + 1"))
        (self.cases / "old.sql").unlink()
        self.case("new", SAME)
        after = self.run_journal("new.jsonl", "--target", "sqlite")
        done = self.run_binary("compare", before, after, status=0)
        text = re.sub(r"\s+", " ", done.stdout)
        for words in ("Not compared: sent in other words on each side test.changing › one", "Cases only in the older run test.old", "Cases only in the newer run test.new"):
            self.assertIn(words, text)

    def test_a_target_that_could_not_be_used_is_not_unchanged(self):
        self.case("same", SAME)
        before = self.run_journal("old.jsonl", "--target", "x=sqlite:")
        after = self.folder / "new.jsonl"
        self.run_binary("run", self.cases, "--results", after, "--target", "x=postgresql://nobody@127.0.0.1:1/", status=3)
        for one, other, when in ((before, after, "newer"), (after, before, "older")):
            done = self.run_binary("compare", one, other, status=3)
            self.assertIn("nothing was compared", done.stdout)
            self.assertNotIn("nothing changed", done.stdout)
            self.assertIn(f"target x could not be used in the {when} run", done.stderr)
        page = self.run_binary("compare", before, after, "--format", "markdown", status=3).stdout
        self.assertIn("Nothing was compared", page)
        self.assertIn("could not be used in the newer run", page)

    def test_a_run_that_was_cut_is_not_unchanged(self):
        self.case("same", SAME)
        whole = self.run_journal("1.jsonl", "--target", "sqlite")
        cut = self.folder / "2.jsonl"
        cut.write_text(whole.read_text()[:-len('{"line":"end"}\n')])
        done = self.run_binary("compare", whole, cut, status=3)
        self.assertIn("did not come to its end", done.stderr)
        self.assertIn("nothing changed in 1 behaviour", done.stdout)

    def test_of_an_interleaved_case_the_statements_of_its_sessions_are_shown(self):
        session = ("-- @session {0}\n-- @step begin\nBEGIN;\n-- @step read\n-- @history r(x)\nSELECT n FROM t WHERE id = 1;\n"
                   "-- @step write\n-- @history w(x={1})\nUPDATE t SET n = {1} WHERE id = 1;\n-- @step commit\nCOMMIT;\n")
        self.case("race", "-- @interleave all limit 20\nCREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER);\n-- @history w(x=0)\nINSERT INTO t VALUES (1, 0);\n"
                  + session.format("A", 1) + session.format("B", 2) + "-- @final\n-- @step state\n-- @history r(x)\nSELECT n FROM t WHERE id = 1;\n")
        journal = self.run_journal("1.jsonl", "--target", "sqlite", "--target", "postgres-18")
        page = self.run_binary("compare", journal, journal, "--map", "sqlite=postgres-18", "--format", "markdown", status=1).stdout
        self.assertNotIn("@interleave", page)
        self.assertRegex(page, "(?s)-- state\n-- A.begin\nBEGIN;\n\n-- A.read\n.*-- A.write\nUPDATE t SET n = 1 WHERE id = 1;\n\n-- A.commit\nCOMMIT;\n\n-- B.begin\n")

    def test_rewrites_are_those_of_the_variants_that_changed(self):
        self.case("separator", "-- @each n = 1_0, 7\n-- @step read\n-- @sql postgres\nSELECT ${n};\n-- @step again\n-- @sql postgres\nSELECT ${n};\n-- @end\n"
                  "-- @portable read\nSELECT length('${n}') AS x;\n")
        journal = self.run_journal("1.jsonl", "--target", "postgres-15", "--target", "postgres-18")
        page = self.run_binary("compare", journal, journal, "--map", "postgres-15=postgres-18", "--format", "markdown", status=1).stdout
        self.assertIn("SELECT length('1_0') AS x;", page)
        self.assertNotIn("length('7')", page)
        self.assertIn("-- read, again\nSELECT 1_0;\n", page, "one text stands once, under all its steps")

    def test_usage_errors_say_what_to_do(self):
        self.case("same", SAME)
        one, other = self.run_journal("1.jsonl", "--target", "sqlite"), self.run_journal("2.jsonl", "--target", "postgres-18")
        for words, said in [
            ((one,), "new"),
            ((one, self.folder / "nosuch"), "nosuch"),
            ((one, other), "--map OLD=NEW; the older run has sqlite, the newer postgres-18"),
            ((one, one, "--map", "sqlite"), "--map"),
            ((one, one, "--map", "sqlite=nosuch"), "it has: sqlite"),
            ((one, one, "--format", "nosuch"), "console, markdown"),
        ]:
            with self.subTest(words=words):
                self.assertIn(said, self.run_binary("compare", *words, status=2).stderr)


if __name__ == "__main__":
    unittest.main()
