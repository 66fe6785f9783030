"""--bless writes what was observed, touches nothing else, and refuses what must not be recorded."""

import json
import re
import unittest

from support import ALL, CliTest, targets, url_of


def flags(names):
    return [word for name in names for word in ("--target", name)]


BODY = """
CREATE TABLE t (a INTEGER, b INTEGER);
INSERT INTO t VALUES (7, 2);

-- A plain comment that stays.
-- @step divide
SELECT a / b AS q FROM t;

-- @portable divide
SELECT a * 1.0 / b AS q FROM t;
-- @end
-- The last comment.
"""

# B, C and D insert the key that A's rollback sets free: which of them has it is chance.
RACE = """
CREATE TABLE t (id INTEGER PRIMARY KEY, who VARCHAR(3));
-- @session A
BEGIN;
-- @step a
INSERT INTO t VALUES (7, 'A');
-- @session B
-- @step b
INSERT INTO t VALUES (7, 'B');
-- @session C
-- @step c
INSERT INTO t VALUES (7, 'C');
-- @session D
-- @step d
INSERT INTO t VALUES (7, 'D');
-- @session A
-- @step rb
ROLLBACK;
-- @final
-- @step state
SELECT COUNT(*) AS n FROM t;
"""


class Bless(CliTest):
    def test_a_step_that_its_case_leaves_out_is_not_refused(self):
        path = self.case("after", "-- @step create\nCREATE TABEL x (a INT);\n-- @step insert\n-- @after create\nINSERT INTO x VALUES (1);\n")
        for _ in range(2):
            done = self.run_binary("run", path, "--target", "sqlite", "--bless", status=0)
            self.assertNotIn("refused", done.stdout)
        self.assertIn("blessed 0 file(s)", done.stdout)

    def test_a_blessed_case_passes_and_blessing_again_changes_nothing(self):
        path = self.case("divide", BODY)
        done = self.run_binary("run", path, *flags(ALL), "--bless", status=0)
        self.assertIn("blessed", done.stdout)
        blessed = path.read_bytes()
        self.assertIn(b"-- => sqlite, postgres", blessed)
        self.assertIn(b"q decimal", blessed)
        self.run_binary("run", path, *flags(ALL), status=0)
        self.run_binary("run", path, *flags(ALL), "--bless", status=0)
        self.assertEqual(path.read_bytes(), blessed)

    def test_a_type_whose_name_goes_over_lines_is_written_and_read_back(self):
        path = self.case("type", """CREATE TYPE "a\nb" AS ENUM ('x');\n\n-- @step s\nSELECT 'x'::"a\nb" AS v;\n""")
        self.run_binary("run", path, "--target", "postgres-18", "--bless", status=0)
        self.assertIn(r"a\nb", path.read_text())
        self.run_binary("run", path, "--target", "postgres-18", status=0)

    def test_what_a_program_reads_is_the_report_alone(self):
        for format, beginning in (("json", "{"), ("junit", "<?xml"), ("csv", "case,"), ("sarif", "{")):
            with self.subTest(format=format):
                path = self.case(format, BODY)
                done = self.run_binary("run", path, "--target", "sqlite", "--bless", "--format", format, status=0)
                self.assertTrue(done.stdout.startswith(beginning), done.stdout[:200])
                self.assertNotIn("blessed", done.stdout)
                self.assertIn("blessed 1 file(s)", done.stderr)
                self.assertIn(b"-- =>", path.read_bytes())

    def test_a_file_without_named_steps_says_what_to_write(self):
        path = self.cases / "plain.sql"
        path.write_text("CREATE TABLE t (a INTEGER);\nSELECT a FROM t;\n")
        done = self.run_binary("run", path, "--target", "sqlite", "--bless", status=0)
        self.assertIn("blessed 0 file(s)", done.stdout)
        self.assertIn(f"{path} has no named step, and only named steps get expectations; write `-- @step` and a name", done.stdout)
        self.case("named", BODY)
        (self.cases / "plain2.sql").write_text("SELECT 1;\n")
        done = self.run_binary("run", self.cases, "--target", "sqlite", "--bless", status=0)
        self.assertIn("blessed 1 file(s)", done.stdout)
        self.assertIn("and 1 other file(s) have no named step", done.stdout)
        self.assertNotIn("no named step", self.run_binary("run", self.cases / "named.sql", "--target", "sqlite", "--bless", status=0).stdout)

    def test_a_race_that_was_blessed_once_is_as_recorded_whoever_wins(self):
        path = self.case("race", RACE)
        targets = flags(["sqlite", "postgres-15", "postgres-18", "mysql-9.7", "mariadb-10.11", "mariadb-11.8"])
        done = self.run_binary("run", path, *targets, "--bless", status=0)
        self.assertIn("race.sql: a run sees one outcome of a race", done.stdout)
        blessed = path.read_text()
        self.assertIn("-- |  racy: {", blessed)
        self.assertNotRegex(blessed, r"-- => .*[<>]")
        self.assertNotRegex(blessed, r"racy: \{.* \| ")
        for _ in range(5):
            self.run_binary("run", path, *targets, status=0)
        done = self.run_binary("run", path, *targets, "--bless", status=0)
        self.assertNotIn("a run sees one outcome", done.stdout)
        self.assertEqual(path.read_text(), blessed)

    def test_what_comes_after_a_race_is_no_difference_between_versions(self):
        versions = flags([name for name in targets() if name.startswith("postgres")])
        path = self.case("after_race", RACE.replace("COUNT(*) AS n", "who"))
        for _ in range(4):
            self.assertNotIn("new-divergence", self.run_binary("run", path, *versions, "--format", "csv", status=0).stdout)
        for _ in range(8):
            self.run_binary("run", path, *versions, "--bless", status=None)
            self.assertNotRegex(path.read_text(), r"-- => .*[<>]")
        blessed = path.read_text()
        winners = [who for who in "BCD" if f"'{who}'" in blessed.split("-- @step state")[1]]
        self.assertTrue(winners)
        if len(winners) > 1:
            alternatives = " | ".join(r"state \[who [^]]*\] \('[BCD]'\); transaction none" for _ in winners)
            self.assertRegex(blessed, r"-- => postgres\n-- \|  racy: \{" + alternatives + r"\}\n")

    def test_what_is_written_does_not_follow_who_finished_first(self):
        body = "-- @step divide\nSELECT ${a} / 2 AS q;\n"
        head = "-- @title T\n-- @id test.{name}\n-- @why w\n-- @see https://example.org/\n-- @each a = 7, 9\n-- @isolation default, serializable\n"
        blessed = []
        for number, order in enumerate((lambda lines: lines, lambda lines: lines[::-1])):
            path = self.case("order", body, head=head)
            journal = self.folder / f"{number}.jsonl"
            self.run_binary("run", path, *flags(ALL), "--results", journal, status=None)
            lines = journal.read_text().splitlines()
            traces = order([line for line in lines if line.startswith('{"line":"trace"')])
            others = [line for line in lines if not line.startswith(('{"line":"trace"', '{"line":"end"'))]
            journal.write_text("\n".join(others + traces) + "\n")
            done = self.run_binary("run", path, *flags(ALL), "--results", journal, "--resume", "--bless", status=0)
            blessed.append((path.read_text(), [line for line in done.stdout.splitlines() if line.startswith("blessed")]))
        self.assertIn("-- => sqlite, postgres\n", blessed[0][0])
        self.assertIn("-- => mysql, mariadb\n", blessed[0][0])
        self.assertEqual(blessed[0], blessed[1])

    def test_a_link_stays_a_link_and_its_file_is_blessed(self):
        real = self.case("linked", BODY)
        link = self.folder / "link.sql"
        link.symlink_to(real)
        self.run_binary("run", link, *flags(ALL), "--bless", status=0)
        self.assertTrue(link.is_symlink())
        self.assertIn(b"q decimal", real.read_bytes())

    def test_only_expectations_change(self):
        path = self.case("divide", BODY.replace("\n", "\r\n"))
        before = path.read_bytes()
        self.run_binary("run", path, *flags(ALL), "--bless", status=0)
        after = path.read_bytes()
        self.assertNotEqual(after, before)
        kept = [line for line in after.splitlines(keepends=True) if not re.match(rb"-- (=>|\|)", line)]
        self.assertEqual(b"".join(kept).replace(b"\n", b"").replace(b"\r", b""), before.replace(b"\n", b"").replace(b"\r", b""))

    def test_a_selector_that_covers_targets_not_run_is_split(self):
        path = self.case("split", "-- @step one\nSELECT 1 AS x;\n-- => sqlite, postgres\n-- |  x integer\n-- |  2\n")
        done = self.run_binary("run", path, "--target", "sqlite", "--bless", status=0)
        text = path.read_text()
        # Other builds of the engine that are defined keep theirs too.
        self.assertRegex(text, r"-- => sqlite(<[\d.]+)?\n-- \|  x integer\n-- \|  1\n")
        self.assertRegex(text, r"-- => (sqlite>=[\d.]+, )?postgres\n-- \|  x integer\n-- \|  2\n")
        self.assertIn("one", done.stdout)

    def test_what_did_not_end_by_itself_is_refused(self):
        path = self.case("endless", "-- @step spin\nWITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) AS c FROM n;\n")
        before = path.read_bytes()
        done = self.run_binary("run", path, "--target", "sqlite", "--timeout", "0.3", "--bless", status=1)
        self.assertIn("refused", done.stdout)
        self.assertEqual(path.read_bytes(), before)

    def test_nothing_is_written_of_a_target_that_was_refused(self):
        path = self.case("beside", "-- @step spin\n-- @sql sqlite\nWITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) AS c FROM n;\n"
                                   "-- @sql *\nSELECT 1 AS c;\n-- @end\n")
        done = self.run_binary("run", path, *flags(ALL), "--timeout", "4", "--bless", status=1)
        self.assertIn("refused", done.stdout)
        self.assertRegex(path.read_text(), r"-- => (mysql|mariadb|postgres)(, (mysql|mariadb|postgres)){2}\n-- \|  c integer")
        self.assertNotIn("=> *", path.read_text())

    def test_what_is_recorded_of_other_builds_of_an_engine_stays(self):
        path = self.case("build", "-- @step one\nSELECT 7 / 2 AS x;\n-- => sqlite\n-- |  x integer\n-- |  5\n")
        file = self.folder / "targets.json"
        library = targets()["sqlite-default"]["url"]
        file.write_text(json.dumps({"format": 1, "targets": {"sqlite": {"url": "sqlite:"}, "other": {"url": library}}}))
        self.run_binary("run", path, "--target", "sqlite", "--bless", status=0, targets_file=file)
        self.run_binary("run", path, "--target", "sqlite", status=0, targets_file=file)
        self.assertIn("changed", self.run_binary("run", path, "--target", "other", status=1, targets_file=file).stdout)
        self.assertIn("-- |  5\n", path.read_text())

    def bless_one_after_another(self, path, names):
        """Afterwards all of them are as recorded, and lint says nothing of selectors."""
        for name in names:
            done = self.run_binary("run", path, "--target", name, "--bless", status=0)
            self.assertNotIn("refused", done.stdout)
        self.run_binary("run", path, *flags(names), status=0)
        self.assertNotIn("overlap", self.run_binary("lint", path).stdout)
        return path.read_text()

    def test_what_is_recorded_of_a_profile_of_another_version_stays(self):
        path = self.case("ansi", "-- @step zero\nSELECT FROM_UNIXTIME(0) IS NULL AS t;\n")
        text = self.bless_one_after_another(path, ["mariadb-10.11:ansi", "mariadb-11.8:ansi"])
        self.assertIn("-- => mariadb:ansi<11.8\n", text)
        self.assertIn("-- => mariadb:ansi>=11.8\n", text)

    def test_what_is_recorded_of_a_profile_of_another_build_stays(self):
        body = "-- @step call\nSELECT concat('a', 'b') AS v;\n"
        path = self.case("wal", body)
        text = self.bless_one_after_another(path, ["sqlite:wal", "sqlite-default", "sqlite-default:wal"])
        self.assertRegex(text, r"-- => .*sqlite:wal\[build=debian\].*\n-- \|  error undefined_function\n")
        path = self.case("busy", body)
        self.bless_one_after_another(path, ["sqlite", "sqlite-default", "sqlite-better-sqlite3:busy0"])
        # What was never run is not said to answer otherwise than was written.
        self.run_binary("run", path, "--target", "sqlite:busy0", status=0)

    def test_profiles_builds_and_versions_are_blessed_in_any_order(self):
        body = "CREATE TABLE p (id INTEGER PRIMARY KEY);\nCREATE TABLE c (p INTEGER, FOREIGN KEY (p) REFERENCES p (id));\n-- @step orphan\nINSERT INTO c VALUES (1);\n"
        path = self.case("orphan", body)
        self.bless_one_after_another(path, ["sqlite:busy0", "sqlite-better-sqlite3", "sqlite", "sqlite-default"])

    def test_a_profile_follows_its_plain_target_where_nothing_is_written_of_it(self):
        path = self.case("plain", "-- @step one\nSELECT 1 AS x;\n-- => sqlite\n-- |  x integer\n-- |  2\n")
        file = self.folder / "targets.json"
        file.write_text(json.dumps({"format": 1, "targets": {"sqlite": {"url": "sqlite:", "default": True}}}))
        self.run_binary("run", path, "--target", "sqlite", "--bless", status=0, targets_file=file)
        self.assertNotIn(":", "".join(re.findall(r"=> .*", path.read_text())))
        self.assertIn("-- => sqlite\n-- |  x integer\n-- |  1\n", path.read_text())

    def test_one_server_under_two_names_is_one_target(self):
        path = self.case("names", "-- @step one\nSELECT 1 AS x;\n-- => mysql:ansi\n-- |  x integer\n-- |  2\n")
        self.run_binary("run", path, "--target", "same=mysql-9.7:ansi", "--bless", status=0)
        self.assertIn("-- => mysql:ansi\n-- |  x integer\n-- |  1\n", path.read_text())

    def test_a_server_whose_name_tells_no_engine_keeps_what_is_recorded(self):
        path = self.case("prod", "-- @step one\nSELECT 1 AS x;\n-- => sqlite, mysql\n-- |  x integer\n-- |  5\n")
        file = self.folder / "targets.json"
        file.write_text(json.dumps({"format": 1, "targets": {"mysql-9.7": {"url": url_of("mysql-9.7")}, "prod": {"url": "mysql://me@127.0.0.1:1/"}}}))
        self.run_binary("run", path, "--target", "mysql-9.7", "--bless", status=0, targets_file=file)
        self.assertRegex(path.read_text(), r"=> .*mysql<9.7.*\n-- \|  x integer\n-- \|  5")
        self.assertRegex(path.read_text(), r"=> mysql>=9.7\n-- \|  x integer\n-- \|  1")

    def test_cases_without_an_id_are_blessed_together(self):
        for name, value in (("a", 1), ("b", 2)):
            (self.cases / f"{name}.sql").write_text(f"-- @step one\nSELECT {value} AS x;\n")
        journal = self.folder / "j.jsonl"
        self.run_binary("run", self.cases, "--target", "sqlite", "--bless", "--results", journal, status=0)
        for name, value in (("a", 1), ("b", 2)):
            self.assertIn(f"-- |  x integer\n-- |  {value}\n", (self.cases / f"{name}.sql").read_text())
        done = self.run_binary("run", self.cases, "--target", "sqlite", "--results", journal, "--verbose", status=0)
        self.assertIn("2 cases: none failed", done.stdout)
        report = self.run_binary("report", journal, "--format", "json", status=0).stdout
        self.assertEqual([one["id"] for one in json.loads(report)["cases"]], ["a", "b"])
        listed = self.run_binary("list", self.cases, status=0).stdout
        self.assertEqual([line.split()[0] for line in listed.splitlines()], ["a", "b"])

    def test_censuses_that_differ_along_an_axis_are_recorded_of_its_values(self):
        path = self.case("axis", """
CREATE TABLE t (v INTEGER);
INSERT INTO t VALUES (10);
-- @session A
-- @step double
UPDATE t SET v = v * 2;
COMMIT;
-- @session B
BEGIN;
-- @step read
SELECT v FROM t;
-- @step write
UPDATE t SET v = v ${op};
COMMIT;
-- @final
-- @step state
SELECT v FROM t;
""", head="-- @title Test {name}\n-- @id test.{name}\n-- @why a test\n-- @see https://example.org/\n-- @interleave all\n-- @each op = + 1, * 2\n")
        words = ["run", path, "--target", "mysql-9.7"]
        self.run_binary(*words, "--bless", status=0)
        text = path.read_text()
        self.assertIn("-- => mysql[op=+ 1]\n", text)
        self.assertIn("-- => mysql[op=* 2]\n", text)
        self.assertIn("blessed 0 file(s)", self.run_binary(*words, "--bless", status=0).stdout)
        self.run_binary(*words, status=0)
        self.assertEqual(path.read_text(), text)

    def test_matrices_and_binds_become_tables(self):
        path = self.case("matrix", "-- @step cast\nSELECT CAST(${v} AS CHAR(3)) AS c;\n\n-- @step bound\n-- @bind 1\n-- @bind 2\nSELECT 10 * ? AS d;\n",
                         head="-- @title T\n-- @id test.{name}\n-- @why w\n-- @see https://example.org/\n-- @each v = '1', 'abc'\n")
        self.run_binary("run", path, *flags(["sqlite", "mysql-9.7"]), "--bless", status=0)
        text = path.read_text()
        self.assertRegex(text, r"-- \|\s+v +\| outcome")
        self.assertRegex(text, r"\| +bind +\| outcome")
        self.run_binary("run", path, *flags(["sqlite", "mysql-9.7"]), status=0)


if __name__ == "__main__":
    unittest.main()
