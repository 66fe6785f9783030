"""What a run ends with, which failures it tells, and what it advises."""

import re
import unittest

from support import CliTest

GOOD = "-- @step one\nSELECT 1 AS x;\n"


class ExitStatus(CliTest):
    def test_the_worst_is_returned_and_all_is_told(self):
        expected = "-- => *\n-- |  x\n-- |  {}\n"
        right = self.case("right", GOOD + expected.format(1))
        wrong = self.case("wrong", GOOD + expected.format(2))
        dead = "dead=postgresql://x:y@127.0.0.1:1/"
        self.run_binary("run", right, "--target", "sqlite", status=0)
        self.run_binary("run", wrong, "--target", "sqlite", status=1)
        self.run_binary("run", wrong, "--target", "sqlite", "--fail-on", "none", status=0)
        self.run_binary("run", wrong, right, "--target", "sqlite", "--target", "mysql-9.7", "--fail-on", "silent", status=0)
        done = self.run_binary("run", wrong, right, "--target", "sqlite", "--target", dead, status=3)
        self.assertIn("test.wrong", done.stdout)
        self.assertIn("dead", done.stdout)

    def test_explain_ends_as_run_does(self):
        one, two = ("--target", "sqlite"), ("--target", "sqlite", "--target", "mysql-9.7")
        wrong = self.case("wrong", GOOD + "-- => *\n-- |  x\n-- |  2\n")
        self.assertIn("changed", self.run_binary("explain", wrong, *one, status=1).stdout)
        path = self.case("division", "-- @step divide\nSELECT 7 / 2 AS q;\n")
        self.run_binary("explain", path, *one, status=0)
        self.run_binary("explain", path, *two, status=1)
        self.run_binary("run", path, *two, "--bless", status=0)
        self.run_binary("explain", path, *two, status=0)
        self.run_binary("explain", wrong, *one, "--target", "dead=postgresql://x:y@127.0.0.1:1/", status=3)

    def test_fail_on_a_severity(self):
        path = self.case("division", "-- @step divide\nSELECT 7 / 2 AS q;\n")
        two = ("--target", "sqlite", "--target", "mysql-9.7")
        self.run_binary("run", path, *two, status=1)
        self.run_binary("run", path, *two, "--fail-on", "loud", status=0)
        self.run_binary("run", path, *two, "--fail-on", "silent,loud", status=1)
        self.run_binary("run", path, *two, "--bless", status=0)
        self.run_binary("run", path, *two, status=0)
        self.run_binary("run", path, *two, "--fail-on", "silent", status=1)

    def test_what_is_advised_finds_the_case(self):
        wrong = "-- @step one\nSELECT 1 AS x;\n-- => *\n-- |  x\n-- |  2\n"
        self.case("wrong", wrong)
        for word, advised in (("cases", "ID"), ("cases/test", "ID"), ("cases/test/wrong.sql", "ID")):
            self.assertIn(f"`enginediff explain {advised}` shows", self.run_binary("run", word, "--target", "sqlite", status=1).stdout)
        own = self.folder / "sql" / "shop"
        own.mkdir(parents=True)
        (own / "bad.sql").write_text("-- @title Bad\n-- @id shop.bad\n" + wrong)
        for format in ("console", "summary"):
            told = " ".join(self.run_binary("run", "sql", "--target", "sqlite", "--format", format, status=1).stdout.split())
            word = re.search(r"`enginediff explain (\S+)` shows", told).group(1)
            self.assertEqual(word, "sql/shop/bad.sql")
            self.run_binary("explain", word, "--target", "sqlite", status=1)

    def test_a_promise_to_agree_is_told_with_the_expectation_that_is_met(self):
        same = "-- => sqlite\n-- |  q integer\n-- |  3\n-- => mysql\n-- |  q decimal\n-- |  3.5000\n"
        two = ("--target", "sqlite", "--target", "mysql-9.7")
        nature = self.case("nature", "-- @portable-by-nature\n-- @step a\nSELECT 7 / 2 AS q;\n" + same)
        told = " ".join(self.run_binary("run", nature, *two, status=1).stdout.split())
        self.assertIn("as expected, but the case is marked @portable-by-nature and has to agree everywhere", told)
        self.assertNotIn("no expectation is written", told)
        rewrite = self.case("rewrite", "-- @step a\nSELECT 7 / 2 AS q;\n" + same + "-- @portable a\nSELECT 7 / 2 AS q;\n" + same)
        told = " ".join(self.run_binary("run", rewrite, *two, status=1).stdout.split())
        self.assertIn("as expected, but a portable rewrite has to agree everywhere", told)

    def test_every_failure_is_told(self):
        path = self.case("several", "".join(f"-- @step s{i}\nSELECT 1 AS x;\n-- => *\n-- |  x\n-- |  {i}\n" for i in (2, 3, 4)))
        done = self.run_binary("run", path, "--target", "sqlite", status=1)
        for name in ("s2", "s3", "s4"):
            self.assertIn(name, done.stdout)

    def test_a_failed_setup_makes_the_rest_not_run(self):
        path = self.case("setup", "CREATE TABLE t (a INTEGER);\nINSERT INTO nosuch VALUES (1);\n-- @step read\nSELECT a FROM t;\n")
        done = self.run_binary("run", path, "--target", "sqlite", status=1)
        self.assertIn("setup", done.stdout)
        self.assertIn("read", done.stdout)


if __name__ == "__main__":
    unittest.main()
