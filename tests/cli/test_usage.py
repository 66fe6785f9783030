"""What is said about words on the command line and about malformed files; help."""

import json
import re
import unittest

from support import ALL, HEAD, ROOT, CliTest, url_of

GOOD = "-- @step one\nSELECT 1 AS x;\n"
CLAIMS = """{"format": 1, "guides": [{"id": "G1", "title": "A guide"}], "claims": [{"id": "c01", "guide": "G1", "claim": "x",
 "checks": [{"says": "s", "case": "test.good", "step": "one", "on": "sqlite", "ok": true}]}]}
"""

# A directive or form that is wrong, the line (counted in the body) that must be named, and a word of the message.
MALFORMED = [
    ("-- @nosuch x\nSELECT 1;\n", 1, "unknown directive"),
    ("-- @step\nSELECT 1;\n", 1, "step"),
    ("-- @step two words\nSELECT 1;\n", 1, "step"),
    ("-- @after nosuch\n-- @step a\nSELECT 1;\n", 1, "nosuch"),
    ("-- @portable nosuch\nSELECT 1;\n-- @end\n", 1, "nosuch"),
    ("-- @sql\nSELECT 1;\n", 1, "sql"),
    ("-- @sql mysql>=\nSELECT 1;\n", 1, "version"),
    ("-- @raw\nSELECT 1;\n", 1, "end"),
    ("-- @step a\n-- @bind 'open\nSELECT ?;\n", 2, ""),
    ("-- @step a\nSELECT 1;\n-- => sqlite[\n-- |  x\n", 3, ""),
    ("-- @step a\nSELECT 1;\n-- => *\n", 3, ""),
    ("-- @step a\nSELECT 1;\n-- => *\n-- |  error no_such_class\n", 4, "no_such_class"),
    ("-- @step a\nSELECT 1;\n-- => *\n-- |  x nosuchtype\n-- |  1\n", 4, ""),
    ("-- @step a\nSELECT 1;\n-- => *\n-- |  x\n-- |  1 | 2\n", 5, ""),
    ("-- @step a\nSELECT 1;\n-- => *\n-- |  x\n-- |  'open\n", 5, ""),
    ("-- @step a\nSELECT 1;\n-- => *\n-- |  ok; transaction maybe\n", 4, ""),
    ("SELECT 'open;\n", 1, ""),
    ("-- @requires windows_functions\n-- @step a\nSELECT 1;\n", 1, "window_functions"),
    ("-- @begin sqlite: imediate\n-- @step a\nBEGIN;\n", 1, "immediate"),
    ("-- @begin postgres: immediate\nSELECT 1;\n", 1, "no begin modes"),
    ("-- @journal mysql: wal\nSELECT 1;\n", 1, "no journal modes"),
    ("-- @journal sqlite: foo\nSELECT 1;\n", 1, "foo"),
    ("-- @step a\n-- @bind 1, 2\nSELECT ?;\n", 3, "as many"),
    ("-- @step a\n-- @bind 1\n-- @prepared\nSELECT ?;\n", 3, "prepared"),
]


class Malformed(CliTest):
    def test_every_kind_is_told_with_its_line_and_nothing_is_run(self):
        head_lines = 4
        for number, (body, line, word) in enumerate(MALFORMED):
            with self.subTest(body=body):
                path = self.case(f"bad{number}", body)
                journal = self.folder / f"{number}.jsonl"
                done = self.run_binary("run", path, "--target", "sqlite", "--results", journal, status=2)
                self.assertIn(f"{path}:{head_lines + line}:", done.stderr)
                self.assertIn(body.splitlines()[line - 1], done.stderr)
                self.assertIn(word, done.stderr)
                self.assertIn("nothing was run", done.stderr)
                self.assertFalse(journal.exists())

    def test_one_malformed_file_keeps_all_others_from_running(self):
        self.case("good", GOOD)
        self.case("bad", "-- @nosuch\n")
        done = self.run_binary("run", self.cases, "--target", "sqlite", status=2)
        self.assertNotIn("test.good", done.stdout)

    def test_all_problems_of_all_files_are_told(self):
        self.case("bad1", "-- @nosuch\n-- @neither\n")
        self.case("bad2", "-- @nosuch\n")
        done = self.run_binary("run", self.cases, "--target", "sqlite", status=2)
        self.assertGreaterEqual(done.stderr.count("unknown directive"), 3)


class Outcomes(CliTest):
    def test_a_statement_past_its_deadline_fails_with_its_reason(self):
        path = self.case("spin", "-- @step spin\nWITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) AS c FROM n;\n"
                                 "-- @step after\nSELECT 1 AS x;\n")
        done = self.run_binary("run", path, "--target", "sqlite", "--target", "again=sqlite", "--timeout", "2", status=1)
        self.assertIn("past its deadline", done.stdout)
        self.assertIn("2 changed", done.stdout)
        self.assertIn("1 of 1 case failed", done.stdout)

    def test_explain_has_the_time_limits_of_run(self):
        path = self.case("endless", "-- @step s\nWITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) AS c FROM n;\n")
        done = self.run_binary("explain", path, "--target", "sqlite", "--timeout", "0.2", status=1)
        self.assertIn("stopped at its deadline", done.stdout)
        self.assertIn("no number of seconds", self.run_binary("explain", path, "--timeout", "0", status=2).stderr)

    def test_local_time_does_not_depend_on_the_machine(self):
        body = "SELECT datetime('2024-07-01 12:00:00', 'localtime') AS here, datetime('2024-07-01 12:00:00', 'utc') AS there;\n"
        path = self.case("zone", f"{body}-- => sqlite\n-- |  here text | there text\n-- |  '2024-07-01 12:00:00' | '2024-07-01 12:00:00'\n")
        # Without a file of time zones as well.
        for zone in ("XXX-5:45", "Asia/Kathmandu", ""):
            with self.subTest(zone=zone):
                self.run_binary("run", path, "--target", "sqlite", env={"TZ": zone}, status=0)

    def test_one_shard_and_a_resumed_run_are_whole(self):
        for name in "abcdef":
            self.case(name, GOOD)
        journal = self.folder / "j.jsonl"
        words = ("run", self.cases, "--target", "sqlite", "--shard", "1/3", "--results", journal)
        done = self.run_binary(*words, status=0)
        self.assertNotIn("not whole", done.stdout)
        self.assertRegex(done.stdout, r"✓ \d cases?: none failed")
        self.assertIn("shard 1/3", done.stdout)
        self.assertIn("shard 2/3 on sqlite is missing", self.run_binary("report", journal).stdout)
        journal.write_bytes(journal.read_bytes()[:-60])
        done = self.run_binary(*words, "--resume", status=0)
        self.assertNotIn("not whole", done.stdout)
        self.assertIn("✓", done.stdout)

    def test_the_journal_of_a_run_that_was_cut_is_not_replaced(self):
        path, journal = self.case("a", GOOD), self.folder / "j.jsonl"
        words = ("run", path, "--target", "sqlite", "--results", journal)
        self.run_binary(*words, status=0)
        cut = journal.read_text().removesuffix('{"line":"end"}\n')
        journal.write_text(cut)
        done = self.run_binary(*words, status=2)
        self.assertIn("holds a run that did not come to its end", done.stderr)
        self.assertIn("--resume continues it", done.stderr)
        self.assertEqual(journal.read_text(), cut)
        self.run_binary(*words, "--resume", status=0)
        finished = journal.read_text()
        self.run_binary(*words[:3], "s=sqlite:?nosuch=1", *words[4:], status=2)
        self.assertEqual(journal.read_text(), finished, "a usage error costs no journal")
        self.run_binary(*words, status=0)
        self.assertEqual([line["line"] for line in self.journal(journal)].count("run"), 1)

    def test_a_journal_goes_to_a_pipe_and_to_no_file_of_another_kind(self):
        path, notes = self.case("a", GOOD), self.folder / "notes.txt"
        notes.write_text("forty pages")
        self.assertIn("is no journal", self.run_binary("run", path, "--target", "sqlite", "--results", notes, status=2).stderr)
        self.assertEqual(notes.read_text(), "forty pages")
        self.run_binary("run", path, "--target", "sqlite", "--results", "/dev/null", status=0)
        self.assertIn('{"line":"end"}', self.run_binary("run", path, "--target", "sqlite", "--results", "/dev/stdout", status=0).stdout)

    def test_without_a_journal_there_is_nothing_to_resume(self):
        path, journal = self.case("a", GOOD), self.folder / "j.jsonl"
        for there in (False, True):
            done = self.run_binary("run", path, "--target", "sqlite", "--results", journal, "--resume", status=2)
            self.assertIn("there is no journal to continue", done.stderr)
            self.assertIn("leave out --resume to begin", done.stderr)
            self.assertEqual(journal.exists(), there)
            journal.write_text("")

    def test_a_sample_of_interleavings_is_said(self):
        session = "".join(f"-- @step s{n}\nSELECT {n} AS x;\n" for n in range(4))
        path = self.case("sample", f"-- @interleave all limit 20\nCREATE TABLE t (a INTEGER);\n-- @session A\n{session}-- @session B\n{session}-- @final\n-- @step state\nSELECT a FROM t;\n")
        done = self.run_binary("run", path, "--target", "sqlite", status=0)
        self.assertIn("test.sample: sample of 20 of 70, seed 1", done.stdout)

    def test_stuck_is_as_recorded_without_its_wait(self):
        path = self.case("stuck", """CREATE TABLE t (id INTEGER PRIMARY KEY, v INTEGER);
INSERT INTO t VALUES (1, 10);
-- @session A
BEGIN;
-- @step hold
UPDATE t SET v = 11 WHERE id = 1;
-- @session B
BEGIN;
-- @step w
UPDATE t SET v = 12 WHERE id = 1;
-- => *
-- |  stuck
""")
        self.assertIn("as-recorded", self.run_binary("run", path, "--target", "postgres-18", status=0).stdout)


class OneServer(CliTest):
    def test_one_server_may_be_several_targets_of_a_run(self):
        self.case("plain", "CREATE TABLE t (a INTEGER);\nINSERT INTO t VALUES (1);\n-- @step read\nSELECT a FROM t;\n-- => *\n-- |  a\n-- |  1\n")
        self.case("alone", "CREATE TABLE t (a INTEGER);\n-- @step read\nSELECT a FROM t;\n-- => *\n-- |  a\n", HEAD + "-- @exclusive\n")
        for server, setting in (("postgres-18", "work_mem=3MB"), ("mysql-9.7", "sql_mode=ANSI"), ("mariadb-11.8", "sql_mode=ANSI")):
            with self.subTest(server):
                more = [f"one={url_of(server)}?{setting}", f"two={url_of(server)}"]
                words = [word for target in [server, *more] for word in ("-t", target)]
                for _ in range(3):
                    done = self.run_binary("run", self.cases, *words, status=0)
                    self.assertIn("2 cases: none failed", done.stdout)
                self.assertIn(f"setting {setting.split('=')[0]}", self.run_binary("targets", *words, status=0).stdout)


class Words(CliTest):
    def test_usage_errors_say_what_to_do(self):
        self.case("good", GOOD)
        for words, said in [
            ((), "subcommand"),
            (("nosuch",), "There is no command 'nosuch'\nCommands: run, list, lint, explain, "),
            (("explian", "x.sql"), "There is no command 'explian'; did you mean `explain`?"),
            (("repro", "x.sql", "--target", "sqlite", "--to", "mysql"), "Not expected here: --target sqlite --to mysql\n`enginediff repro --help` shows"),
            (("run", "nosuch.sql"), "nosuch.sql"),
            (("run", self.cases, "--target", "nosuch"), "known targets"),
            (("run", self.cases, "--target", "sqlite:nosuch"), "profile"),
            (("run", self.cases, "--target", "x=oracle://h/"), "oracle"),
            (("run", self.cases, "--target", "sqlite:?nosuch=1"), "nosuch"),
            (("run", self.cases, "--reference", "nosuch", "--target", "sqlite"), "nosuch"),
            (("run", self.cases, "--fail-on", "nosuch", "--target", "sqlite"), "verdicts"),
            (("run", self.cases, "--format", "nosuch", "--target", "sqlite"), "console"),
            (("run", self.cases, "--shard", "9/8", "--target", "sqlite"), "shard"),
            (("run", self.cases, "--resume", "--target", "sqlite"), "--results"),
            (("run", self.cases, "--jobs", "0", "--target", "sqlite"), "jobs"),
            (("run", self.cases, "--filter", "zzz*", "--target", "sqlite"), "zzz*"),
            (("list", self.cases, "--filter", "zzz*"), "zzz*"),
            (("run", f"{self.cases}/good.sql:9999", "--target", "sqlite"), "1 to 6"),
            (("run", f"{self.cases}/good.sql:0", "--target", "sqlite"), "1 to 6"),
            (("run", self.cases, "--timeout", "0", "--target", "sqlite"), "'0' is no number of seconds above 0 and up to 1000000\n"),
            (("run", self.cases, "--color", "maybe", "--target", "sqlite"), "'maybe' is none of auto, always, never\n"),
            (("run", self.cases, "--interleave-seed", "-1", "--target", "sqlite"), "'-1' is no whole number"),
            (("run", self.cases, "--interleave-seed", "99999999999999999999", "--target", "sqlite"), "18446744073709551615"),
            (("run", self.cases, "--target", "x=sqlite:?foreign_keys=maybe"), "foreign_keys=maybe"),
            (("run", self.cases, "--target", "x=sqlite:?synchronous=bogus"), "synchronous=bogus"),
            (("run", self.cases, "--target", "x=sqlite:?cache_size=abc"), "cache_size=abc"),
            (("report", "nosuch.jsonl"), "nosuch.jsonl"),
        ]:
            with self.subTest(words=words):
                self.assertIn(said, self.run_binary(*words, status=2).stderr)

    def test_a_target_can_be_an_embedded_url_with_settings(self):
        path = self.case("fk", "-- @step on\n-- @sql sqlite\nPRAGMA foreign_keys;\n-- => sqlite\n-- |  foreign_keys\n-- |  1\n")
        self.run_binary("run", path, "--target", "x=sqlite:?foreign_keys=1", status=0)
        self.run_binary("run", path, "--target", "x=sqlite:?foreign_keys=0", status=1)

    def test_all_takes_every_target_that_is_defined(self):
        case = self.case("one", "-- @step one\nSELECT 1 AS one;\n-- => *\n-- |  one integer\n-- |  1\n")
        file = self.folder / "targets.json"
        file.write_text(json.dumps({"format": 1, "targets": {"sqlite": {"url": "sqlite:", "default": True}, "other": {"url": "sqlite:?cache_size=-4000"}}}))
        environment = {"ENGINEDIFF_TARGET_MINE": "sqlite:"}
        self.assertIn("on 1 target", self.run_binary("run", case, targets_file=file, env=environment, status=0).stdout)
        self.assertIn("on 3 targets", self.run_binary("run", case, "--all", targets_file=file, env=environment, status=0).stdout)
        shown = self.run_binary("targets", "--all", targets_file=file, env=environment, status=0).stdout
        for name in ("sqlite", "other", "mine"):
            self.assertRegex(shown, rf"(?m)^{name}\b")
        done = self.run_binary("run", case, "--all", "--target", "sqlite", targets_file=file, status=2)
        self.assertIn("--all", done.stderr)
        # Of what cannot be used none is left out in silence.
        done = self.run_binary("run", case, "--all", targets_file=file, env={"ENGINEDIFF_TARGET_BROKEN": "nonsense://x"}, status=2)
        self.assertIn("broken", done.stderr)

    def test_a_build_that_lacks_a_setting_is_a_lost_target_and_others_run(self):
        path = self.case("one", "-- @step one\nSELECT 1 AS one;\n-- => *\n-- |  one integer\n-- |  1\n")
        # No build maps as much.
        words = ("--target", "big=sqlite:?mmap_size=999999999999999", "--target", "sqlite")
        done = self.run_binary("run", path, *words, status=3)
        self.assertIn("target big: cannot be used: sqlite setting mmap_size=999999999999999: this build", done.stderr)
        self.assertIn("1 as-recorded", done.stdout)
        self.assertIn("cannot be used", self.run_binary("targets", *words, status=3).stdout)
        # What is misspelt is a usage error, and nothing runs.
        words = ("--target", "odd=sqlite:?mmap_sise=1", "--target", "sqlite")
        done = self.run_binary("run", path, *words, status=2)
        self.assertIn("target odd: sqlite", done.stderr)
        self.assertNotIn("as-recorded", done.stdout)
        self.assertIn("usage error", self.run_binary("targets", *words, status=2).stdout)

    def test_a_targets_file_is_taken_literally_or_refused(self):
        file = self.folder / "targets.json"

        def said(text, *words, **options):
            file.write_text(text)
            done = self.run_binary("targets", *words, targets_file=file, **options)
            return done.stdout + done.stderr

        for targets in ("{}", '{"a": {"url": "sqlite:"}}'):
            self.assertIn('no target is marked "default": true', said('{"format": 1, "targets": %s}' % targets, status=2))
        said('{"format": 1, "targets": {"a": {"url": "sqlite:"}}}', "--all", status=0)
        self.assertIn("target 'a': nothing is called \"zzz\" here", said('{"format": 1, "targets": {"a": {"url": "sqlite:", "zzz": 1}}}', status=2))
        self.assertIn('"default" is neither true nor false', said('{"format": 1, "targets": {"a": {"url": "sqlite:", "default": "yes"}}}', status=2))
        there = '{"format": 1, "targets": {"a": {"url": "env:URL_OF_A", "default": true}}}'
        self.assertIn("cache_size=77", said(there, status=0, env={"URL_OF_A": "sqlite:?cache_size=77"}))
        self.assertIn("the environment has no URL_OF_A", said(there, status=2))

    def test_the_scheme_of_a_url_may_have_capitals(self):
        (self.folder / "script.sql").write_text("SELECT 1;\n")
        for scheme in ("MySQL", "MYSQL", "MariaDB", "PostgreSQL"):
            url = f"p={scheme}://u@127.0.0.1:1/"
            for words in (("targets", "--target", url), ("clean", "--target", url), ("run", self.case("good", GOOD), "--target", url),
                          ("repro", "script.sql", "--prod", url)):
                with self.subTest(url=url, command=words[0]):
                    done = self.run_binary(*words, status=3)
                    self.assertIn("127.0.0.1", done.stdout + done.stderr)

    def test_no_message_tells_what_could_be_a_password(self):
        secret = "hushS3cret"
        malformed = [f"mysql//u:{secret}@h/", f"mysql;//u:{secret}@h/", f"u:{secret}@h/db", f"//u:{secret}@h", f"mysql://u:{secret}/db",
                     f"u/{secret}@h", f"mysql://u:{secret}%40h/db", f"host=h password={secret}", f"mysql://h:x/?PASSWORD={secret}"]
        runs = [(("targets", "--target", word), {"ENGINEDIFF_TARGET_Z": url, "SOME_URL": url})
                for url in malformed for word in ("z", "p=env:SOME_URL")]
        runs.append((("targets", "--target", "p=env:SOME_URL"), {"SOME_URL": secret}))
        runs += [(("targets", "--target", word), {}) for url in malformed for word in (url, f"p={url}")]
        url = f"mysql://u:{secret}@h/"
        runs += [(words, {}) for words in (("targets", url), ("targets", "--target", f"p=env:{url}"), ("run", url), ("run", f"--jobs={url}"),
                                           ("run", self.case("good", GOOD), "--target", "sqlite", "--reference", url), ("report", url), (url,))]
        for words, env in runs:
            with self.subTest(words=words, env=env):
                done = self.run_binary(*words, status=2, env=env)
                self.assertNotIn(secret, done.stdout + done.stderr)

    def test_cases_are_named_by_file_line_and_id(self):
        path = self.case("good", GOOD)
        self.case("other", GOOD)
        for word in (path, f"{path}:5", "test.good"):
            with self.subTest(word=word):
                done = self.run_binary("list", word, "--root", self.folder / "cases", status=0)
                self.assertEqual(re.findall(r"^test\.\w+", done.stdout, re.MULTILINE), ["test.good"])
        done = self.run_binary("list", "test", "--root", self.folder / "cases", "--filter", "*.oth*", status=0)
        self.assertEqual(re.findall(r"^test\.\w+", done.stdout, re.MULTILINE), ["test.other"])

    def test_the_same_id_twice_is_an_error(self):
        self.case("one", GOOD)
        (self.cases / "two.sql").write_text((self.cases / "one.sql").read_text())
        self.assertIn("test.one", self.run_binary("run", self.cases, "--target", "sqlite", status=2).stderr)

    def test_lint_tells_problems_by_place(self):
        self.case("good", GOOD)
        self.run_binary("lint", self.cases, status=0)
        path = self.case("nowhy", GOOD, head="-- @title  T\n-- @id  test.nowhy\n")
        done = self.run_binary("lint", self.cases, status=2)
        self.assertIn(str(path), done.stdout)
        self.assertIn("@why", done.stdout)

    def test_lint_knows_which_engines_there_are_and_what_they_have(self):
        rows = "-- => sqlite, postgres, mysql\n-- |  x\n-- |  1\n"
        self.case("alone", GOOD + rows)
        self.case("required", GOOD.replace("-- @step", "-- @requires merge\n-- @step") + rows.replace("mysql", "mysql[build=debian]"))
        told = self.run_binary("lint", self.cases, status=2).stdout
        self.assertIn("nothing is recorded of `mariadb`, and `one` runs there", told)
        for engine in ("sqlite", "mysql"):
            self.assertIn(f"the case requires `merge`, which `{engine}` has in no version", told)
        self.assertIn("`debian` is a build of sqlite, and of mysql no such is known", told)
        self.assertIn("the case comes out the same everywhere and does not say so", told)  # of `alone`
        self.assertIn("5 problem(s)", told)

    def test_lint_looks_at_what_lies_beside_all_cases(self):
        path = self.case("good", GOOD)
        root = self.cases.parent
        (root / "claims.json").write_text(CLAIMS)
        (root / "catalogue-map.json").write_text('{"x-1": ["test.good"]}')
        self.run_binary("lint", root, status=0)
        (root / "catalogue-map.json").write_text('{"x-1": ["test.goood"]}')
        (root / "claims.json").write_text(CLAIMS.replace("test.good", "test.goood"))
        for words in ((root,), (self.folder,), (".",), (), ("--root", root)):
            with self.subTest(words=words):
                done = self.run_binary("lint", *words, status=2)
                self.assertIn("claims.json: claim c01, checks[0] cites the case `test.goood`", done.stdout)
                self.assertIn("catalogue-map.json: `x-1` names the case `test.goood`", done.stdout)
        # Where only some cases are at hand, nothing is known of the others.
        self.run_binary("lint", path, status=0)
        self.run_binary("lint", self.cases, status=0)

    def test_claims_with_names_that_do_not_exist_are_refused(self):
        path, root = self.case("good", GOOD), self.cases.parent
        (root / "claims.json").write_text(CLAIMS.replace('"sqlite"', '"sqlit"'))
        for command in (("lint", root), ("run", path, "--root", root, "--target", "sqlite")):
            with self.subTest(command=command):
                done = self.run_binary(*command, status=2)
                self.assertIn("claims.json: claim c01: claims[0].checks[0].on: there is no engine `sqlit`", done.stderr)

    def test_versions_that_there_are_not_are_told(self):
        path, root = self.case("good", GOOD + "-- => sqlite>=5\n-- |  x\n-- |  1\n"), self.cases.parent
        (root / "claims.json").write_text(CLAIMS.replace('"sqlite"', '"sqlite>=5"'))
        told = self.run_binary("lint", root, status=2).stdout
        self.assertEqual(told.count("no release of sqlite is `sqlite>=5`"), 2)
        targets = self.folder / "targets.json"
        targets.write_text('{"format": 1, "targets": {"sqlite-5.1": {"url": "sqlite:"}}}')
        self.assertNotIn("no release", self.run_binary("lint", path, "--targets-file", targets).stdout)

    def test_lint_offers_engines_that_people_use(self):
        told = self.run_binary("lint", self.case("odd", GOOD + "-- => oracle\n-- |  x\n-- |  1\n"), status=2).stdout
        self.assertIn("there is no engine `oracle`", told)
        self.assertRegex(told, r"one of: [a-z, ]*sqlite")
        self.assertNotIn("fake", told)

    def test_lint_has_nothing_to_say_about_the_projects_own_cases(self):
        done = self.run_binary("lint", ROOT / "cases", status=0)
        self.assertRegex(done.stdout, r"^\d+ case\(s\), 0 problem\(s\)\n$")


class Help(CliTest):
    def test_every_command_has_help_worth_reading(self):
        top = self.run_binary("--help", status=0).stdout
        for command in ("run", "list", "lint", "clean", "targets", "explain", "report"):
            with self.subTest(command=command):
                self.assertIn(command, top)
                text = self.run_binary(command, "--help", status=0, targets_file=None).stdout
                self.assertIn("Usage: enginediff " + command, text)
        self.assertIn("Exit status", top)

    def test_version_tells_the_client_libraries(self):
        text = self.run_binary("--version", status=0).stdout
        self.assertRegex(text, r"^enginediff \d+\.\d+")
        for library in ("SQLite", "libpq"):
            self.assertIn(library, text)
        self.assertRegex(text, "MariaDB Connector|libmysqlclient|MySQL")

    def test_targets_prints_fingerprints(self):
        text = self.run_binary("targets", *(word for name in ALL for word in ("--target", name)), status=0).stdout
        for word in ("isolation", "collation", "client library", "sandboxed", "***"):
            self.assertIn(word, text)


if __name__ == "__main__":
    unittest.main()
