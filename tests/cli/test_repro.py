"""`enginediff repro` with real servers: the divergence, its cause, its reason, what is rewritten and saved."""

import re
import subprocess
import sys
import unittest

from support import ROOT, TARGETS_FILE, CliTest, url_of

sys.path.insert(0, str(ROOT / "benchmarks"))
from why_ranking import catalogue_without, named_first  # noqa: E402

EXAMPLES = ROOT / "examples" / "repro"


def one_line(text):
    """The text as it is before it is wrapped to a width."""
    return " ".join(text.split())


class ReproTest(CliTest):
    catalogue = ROOT / "cases"

    def repro(self, *arguments, status=None, **more):
        catalogue = [] if "--cases" in arguments else ["--cases", self.catalogue]
        return self.run_binary("repro", *arguments, "--targets-file", TARGETS_FILE, *catalogue, status=status, targets_file=None, **more)

    def script(self, text, name="script.sql"):
        path = self.folder / name
        path.write_text(text)
        return path


class Answers(ReproTest):
    def test_agreement_is_status_0(self):
        done = self.repro(self.script("CREATE TABLE t (a INTEGER);\nINSERT INTO t VALUES (1);\nSELECT a FROM t;\n"), "--prod", "postgres-18", status=0)
        self.assertIn("all agree", done.stdout)

    def test_standard_input(self):
        command = self.command("repro", "-", "--prod", "mysql-9.7", "--targets-file", TARGETS_FILE)
        done = subprocess.run(command, input="SELECT 7 / 2 AS q;", capture_output=True, text=True, cwd=self.folder)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("3.5000", done.stdout)

    def test_usage_and_unusable_targets(self):
        self.repro(self.folder / "nosuch.sql", "--prod", "mysql-9.7", status=2)
        self.repro(self.script("SELECT 1;"), "--prod", "gone=mysql://me:secret@127.0.0.1:1/", "--connect-timeout", "2", status=3)

    def test_the_write_is_told_from_the_read(self):
        done = self.repro(EXAMPLES / "loose-typing-stored.sql", "--prod", "mysql-9.7", status=1)
        self.assertRegex(done.stdout, r"caused by\s+line 7")
        self.assertIn("INSERT INTO hours VALUES (3, 2, 2.5", done.stdout)

    def test_a_refused_value_is_not_blamed_on_rows_that_differ(self):
        # Line 2 makes the other column differ, which the refusal of 'many' has nothing to do with.
        path = self.script(
            "CREATE TABLE m (id INTEGER PRIMARY KEY, d DATETIME, n INTEGER);\n"
            "INSERT INTO m VALUES (1, '2024-01-01 10:00:00.75', 1);\n"
            "INSERT INTO m VALUES (2, '2024-01-01 10:00:00', 'many');\n"
            "SELECT n FROM m;\n"
        )
        done = self.repro(path, "--prod", "mysql-9.7", status=1)
        first, later = done.stdout.split("further divergence")
        self.assertIn("caused by this statement itself, whatever the tables hold", one_line(first))
        self.assertRegex(first, r"why\s+typing\.integer\.text")
        self.assertRegex(later, r"caused by\s+line 3")

    def test_a_difference_is_followed_from_table_to_table(self):
        path = self.script(
            "CREATE TABLE src (id INTEGER PRIMARY KEY, qty INTEGER);\n"
            "CREATE TABLE dst (id INTEGER PRIMARY KEY, qty INTEGER);\n"
            "INSERT INTO src VALUES (1, 2.5);\n"
            "INSERT INTO dst SELECT id, qty FROM src;\n"
            "SELECT qty FROM dst;\n"
        )
        done = self.repro(path, "--prod", "mysql-9.7", status=1)
        self.assertRegex(done.stdout, r"caused by\s+line 3")
        self.assertRegex(done.stdout, r"by way of\s+line 4")
        issue = self.repro(path, "--prod", "mysql-9.7", "--issue", status=1)
        self.assertIn("By way of statement 4 (line 4)", issue.stdout)

    def test_a_fraction_of_a_second_stays_one_while_the_script_shrinks(self):
        reduced = self.folder / "reduced.sql"
        self.repro(ROOT / "benchmarks" / "why" / "datetime-type.sql", "--prod", "mysql-9.7", "--reduce", "--output", reduced, status=1)
        self.assertRegex(reduced.read_text(), r"\d\d-\d\d \d\d:\d\d:\d\d\.[0-9]*[1-9]")

    def test_a_refused_grouping_stays_one_while_the_script_shrinks(self):
        path = self.script("CREATE TABLE t (a INTEGER, b INTEGER, c INTEGER);\nINSERT INTO t VALUES (1, 2, 3);\nSELECT a, b, SUM(c) FROM t\nGROUP\nBY a;\n")
        reduced = self.folder / "out.sql"
        self.repro(path, "--prod", "postgres-18", "--reduce", "--output", reduced, status=1)
        self.assertIn("GROUP BY", reduced.read_text())

    def test_a_failed_transaction_is_told_from_what_it_refuses(self):
        path = self.script("CREATE TABLE t (a INTEGER);\nBEGIN;\nINSERT INTO t VALUES ('x');\nINSERT INTO t VALUES (1);\nCOMMIT;\n")
        done = self.repro(path, "--prod", "postgres-18", status=1)
        self.assertRegex(done.stdout, r"caused by\s+line 3: it failed, and since then")

    def test_the_catalogue_explains(self):
        done = self.repro(EXAMPLES / "boolean-integer.sql", "--prod", "postgres-18", status=1)
        self.assertIn("boolean.column.integer", done.stdout)
        self.assertIn("a = TRUE", done.stdout)
        done = self.repro(EXAMPLES / "integer-division.sql", "--prod", "mysql-9.7", status=1)
        self.assertRegex(done.stdout, r"why\s+\S*division")

    def test_reasons_of_scripts_that_nothing_was_tuned_for(self):
        # Those of benchmarks/why that need a different clue each: an operator, a word of the message, NULL in a row that
        # moved, a cast, a clause.
        for name in ("pipes", "reserved-column", "null-order", "cast-rounding", "derived-alias", "rowid"):
            with self.subTest(script=name):
                path = ROOT / "benchmarks" / "why" / f"{name}.sql"
                text = path.read_text()
                prod, behind = (re.search(rf"^-- {word}: (.*)$", text, re.M)[1] for word in ("prod", "behind"))
                done = self.repro(path, "--prod", prod, "--show", "1", status=1)
                self.assertIn(named_first(done.stdout)[0], behind.split(" | "))

    def test_everyday_forms_are_explained(self):
        for name in ("children-of-deleted", "order-by-two-keys", "order-of-names", "double-quoted-list", "halved-cents", "share-of-votes", "json-extract", "join-text-number", "label-of-flag", "zone-suffix"):
            with self.subTest(script=name):
                path = ROOT / "benchmarks" / "why" / f"{name}.sql"
                prod, behind = (re.search(rf"^-- {word}: (.*)$", path.read_text(), re.M)[1] for word in ("prod", "behind"))
                done = self.repro(path, "--prod", prod, "--show", "1", status=1)
                self.assertIn(named_first(done.stdout)[0], behind.split(" | "))

    def test_a_bound_pattern_is_explained_as_a_written_one(self):
        log = self.script("Query: CREATE TABLE u (id INTEGER, mail TEXT)\nQuery: INSERT INTO `main`.`u` VALUES (?,?)\nParams: [1,\"Bob@x\"]\nQuery: SELECT `main`.`u`.`id` FROM `main`.`u` WHERE `main`.`u`.`mail` LIKE ?\nParams: [\"bob%\"]\n", "prisma.log")
        done = self.repro(log, "--prod", "postgres-18", "--translate", status=1)
        self.assertIn("the schema `main` was taken off names", one_line(done.stdout))
        self.assertEqual(named_first(done.stdout)[0], "collation.like.case")

    def test_rows_that_a_missing_trigger_would_have_written(self):
        done = self.repro(self.script("CREATE TABLE t (id INTEGER);\nCREATE TABLE log (msg TEXT);\nCREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO log VALUES ('a'); END;\nINSERT INTO t VALUES (1);\nSELECT msg FROM log;\n"), "--prod", "postgres-18", status=1)
        self.assertIn("caused by line 3: what it would have made, tr, is missing on postgres-18", one_line(done.stdout))

    def test_another_row_of_the_same_key_is_no_earlier_difference(self):
        done = self.repro(self.script("CREATE TABLE kv (k VARCHAR(9) PRIMARY KEY, v DECIMAL(5,2));\nINSERT INTO kv VALUES ('A', 1.239);\nINSERT INTO kv VALUES ('a', 2);\n"), "--prod", "mysql-9.7", status=1)
        self.assertIn("caused by this statement itself", one_line(done.stdout))

    def test_no_reason_is_better_than_a_wrong_one(self):
        # Nothing in the catalogue is about this hint.
        done = self.repro(self.script("CREATE TABLE t (a INTEGER);\nINSERT INTO t VALUES (7);\nSELECT unlikely(a) AS v FROM t;\n"), "--prod", "postgres-18", status=1)
        self.assertIn("why postgres-18 has no function unlikely() for these arguments; the catalogue records nothing more about it", one_line(done.stdout))
        self.assertEqual(named_first(done.stdout), [])

    def test_a_neighbour_is_no_reason(self):
        # Without the behaviour that is behind it the nearest one casts too, but text and not a fraction.
        cases = catalogue_without(ROOT / "cases", ["conversion.cast.fraction"], self.folder / "cases")
        done = self.run_binary("repro", ROOT / "benchmarks" / "why" / "cast-rounding.sql", "--prod", "postgres-18", "--targets-file", TARGETS_FILE, "--cases", cases, status=1, targets_file=None)
        text = one_line(done.stdout)
        self.assertIn("the catalogue records no behaviour with this construct", text)
        self.assertIn("close conversion.cast.integer 'abc' cast to an integer is 0 and '1e3' is 1, except on PostgreSQL, which refuses both but not the same: there is casts a text to INTEGER", text)
        self.assertEqual(named_first(done.stdout), [])

    def test_an_unknown_function_has_to_be_the_cases_own(self):
        done = self.repro(self.script("CREATE TABLE t (a VARCHAR(9));\nINSERT INTO t VALUES ('x');\nSELECT MAX(a), HEX(randomblob(4)) FROM t;\n"), "--prod", "postgres-18", "--show", "1", status=1)
        self.assertIn("why postgres-18 has no function randomblob() for these arguments; the catalogue records nothing more about it", one_line(done.stdout))
        self.assertEqual(named_first(done.stdout), [])

    def test_a_condition_is_the_same_wherever_it_stands(self):
        for name, behind in (("update-where-like", "collation.like.case"), ("insert-double-quoted", "collation.quotes.text"), ("too-long-in-transaction", "typing.varchar.length")):
            with self.subTest(script=name):
                done = self.repro(ROOT / "benchmarks" / "why" / f"{name}.sql", "--prod", "postgres-18", "--show", "1", status=1)
                self.assertEqual(named_first(done.stdout)[0], behind)

    def test_no_match_is_said(self):
        empty = self.folder / "none"
        empty.mkdir()
        done = self.run_binary("repro", EXAMPLES / "group-by.sql", "--prod", "postgres-18", "--targets-file", TARGETS_FILE, "--cases", empty, status=1, targets_file=None)
        self.assertIn("no catalogue of cases was found", done.stdout)

    def test_it_is_deterministic(self):
        runs = []
        for _ in range(2):
            output = self.folder / "out.sql"
            self.repro(EXAMPLES / "group-by.sql", "--prod", "postgres-18", "--reduce", "--output", output, status=1)
            runs.append(output.read_text())
        self.assertEqual(*runs)


class Safety(ReproTest):
    def test_a_host_elsewhere_needs_consent(self):
        done = self.repro(self.script("SELECT 1;"), "--prod", "prod=mysql://me:topsecret@db.example.invalid/shop", status=2)
        self.assertIn("--yes", done.stderr)
        self.assertIn("enginediff_", done.stderr)
        self.assertNotIn("topsecret", done.stdout + done.stderr)

    def test_statements_that_leave_the_database_are_left_out(self):
        done = self.repro(self.script("CREATE DATABASE mine;\nUSE mysql;\nDROP DATABASE mysql;\nSELECT 1 AS a;\n"), "--prod", "mysql-9.7", status=0)
        self.assertIn("left out", done.stdout)


class Translating(ReproTest):
    SCRIPT = "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, ok BOOLEAN DEFAULT 0, at DATETIME);\nINSERT INTO t (ok) VALUES (1);\nSELECT id FROM t WHERE ok = 1;\n"

    def test_foreign_keys_to_later_tables(self):
        script = ("CREATE TABLE team (id INTEGER PRIMARY KEY, captain INTEGER REFERENCES player(id));\nINSERT INTO team VALUES (1, 10);\n"
                  "CREATE TABLE player (id INTEGER PRIMARY KEY, team INTEGER REFERENCES team(id));\nINSERT INTO player VALUES (10, 1);\n"
                  "SELECT captain FROM team;\nUPDATE team SET captain = 99;\n")
        plain = self.repro(self.script(script), "--prod", "postgres-18", status=1).stdout
        self.assertIn("early-references", plain)
        for target in ("postgres-18", "mysql-9.7", "mariadb-11.8"):
            out = self.repro(self.script(script), "--prod", target, "--translate", status=1).stdout
            self.assertIn("early-references (line 1)", out)
            self.assertNotIn("later-constraints", out)  # its own CREATE TABLE has the key on SQLite
            self.assertIn("1 statement diverges", out)
            self.assertIn("foreign_key_violation", out)
        broken = self.repro(self.script(script.replace("(10, 1)", "(11, 1)")), "--prod", "postgres-18", "--translate").stdout
        self.assertIn("a foreign key is missing, since it could not be added later", " ".join(broken.split()))

    def test_a_foreign_key_that_was_added_is_reduced_and_saved(self):
        script = ("CREATE TABLE team (id INTEGER PRIMARY KEY, captain INTEGER REFERENCES player(id));\n"
                  "CREATE TABLE player (id INTEGER PRIMARY KEY, nick VARCHAR(9));\nINSERT INTO player VALUES (10, 'a');\nINSERT INTO team VALUES (1, 99);\n")
        saved = self.folder / "cases" / "ddl" / "ring.sql"
        saved.parent.mkdir(parents=True)
        out = self.repro(self.script(script), "--prod", "postgres-18", "--translate", "--reduce", "--save", saved, status=1).stdout
        self.assertIn("ADD FOREIGN KEY", out)
        self.assertIn("ALTER TABLE", saved.read_text())
        self.run_binary("run", saved, "--target", "sqlite", "--target", "postgres-18", status=0)

    def test_replacing_rows_by_their_key(self):
        script = ("CREATE TABLE kv (k VARCHAR(9) PRIMARY KEY, v INTEGER DEFAULT 5);\nINSERT INTO kv VALUES ('a', 1);\n"
                  "INSERT OR REPLACE INTO kv (k) VALUES ('a');\nINSERT OR IGNORE INTO kv VALUES ('a', 9);\nSELECT k, v FROM kv;\n")
        out = self.repro(self.script(script), "--prod", "postgres-18", "--translate", status=0).stdout
        self.assertIn("insert-or (line 3, 4)", out)
        two = script.replace("v INTEGER DEFAULT 5", "v INTEGER DEFAULT 5 UNIQUE")
        self.assertIn("2 unique keys", self.repro(self.script(two.replace("kv (k) VALUES ('a')", "kv VALUES ('a', 3)")), "--prod", "postgres-18", "--translate").stdout)

    def test_an_upsert_is_rewritten_without_a_warning_of_its_own(self):
        table = 'CREATE TABLE p (k VARCHAR(9) PRIMARY KEY, n INTEGER NOT NULL);\n'
        upserts = (
            "INSERT INTO p (k, n) VALUES ('A', 1) ON CONFLICT (k) DO UPDATE SET n = excluded.n;\n",
            'INSERT INTO "p" ("k", "n") VALUES (\'A\', 1) ON CONFLICT ("k") DO UPDATE SET "n" = "p"."n" + "excluded"."n";\n',
            "INSERT INTO p (k, n) SELECT 'A', 1 WHERE 1 = 1 ON CONFLICT (k) DO UPDATE SET n = excluded.n;\n",
        )
        for target in ("mysql-9.7", "mariadb-11.8"):
            for upsert in upserts:
                with self.subTest(target=target, upsert=upsert):
                    out = self.repro(self.script(f"{table}{upsert}SELECT k, n FROM p;\n"), "--prod", target, "--translate", status=0).stdout
                    self.assertIn("upsert", out)

    def test_a_key_that_one_engine_numbers_without_a_word_for_it(self):
        script = "CREATE TABLE users (id INTEGER NOT NULL, name VARCHAR, PRIMARY KEY (id));\nINSERT INTO users (name) VALUES ('a');\nINSERT INTO users (name) VALUES ('b');\nSELECT id, name FROM users ORDER BY id;\n"
        plain = self.repro(self.script(script), "--prod", "postgres-18", status=1).stdout
        self.assertRegex(" ".join(plain.split()), "--translate would apply.*auto-increment")
        for target in ("postgres-18", "mysql-9.7", "mariadb-11.8"):
            with self.subTest(target=target):
                out = self.repro(self.script(script), "--prod", target, "--translate", status=0).stdout
                self.assertIn("auto-increment (line 1)", out)

    def test_what_is_refused_still_is_explained_and_not_what_was_rewritten(self):
        path = self.script("CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT UNIQUE ON CONFLICT IGNORE);\n")
        plain = self.repro(path, "--prod", "postgres-18", status=1)
        self.assertIn("AUTOINCREMENT", one_line(plain.stdout.split("why")[1]))
        done = self.repro(path, "--prod", "postgres-18", "--translate", status=1)
        self.assertIn("a TEXT UNIQUE ON CONFLICT IGNORE) ┌", one_line(done.stdout))
        self.assertIn("rewritten by auto-increment it is refused as well", one_line(done.stdout))
        self.assertRegex(one_line(done.stdout.split("why")[1]), r"in common: CONFLICT, ON CONFLICT")
        self.assertNotIn("AUTOINCREMENT", one_line(done.stdout.split("why")[1]))

    def test_a_cast_is_not_dropped(self):
        script = "CREATE TABLE t (a INTEGER, at VARCHAR(20));\nINSERT INTO t VALUES (7, '2024-01-31');\nSELECT COUNT(*)::float / 4 AS q, a::numeric(8,1) / 2 AS h, (a::text || '!')::varchar(9) AS s FROM t GROUP BY a;\nSELECT at FROM t WHERE at::date = '2024-01-31';\n"
        out = self.repro(self.script(script), "--dev", "postgres-18", "--prod", "sqlite", "--translate", status=0).stdout
        self.assertIn("cast-operator (line 3, 4)", out)

    def test_rewrites_are_opt_in_and_reported(self):
        path = self.script(self.SCRIPT)
        done = self.repro(path, "--prod", "postgres-18", status=1)
        self.assertIn("--translate would apply: ", done.stdout)
        done = self.repro(path, "--prod", "postgres-18", "--translate", status=0)
        self.assertIn("rewritten for postgres-18", done.stdout)
        for name in ("auto-increment", "boolean-literals", "type-names"):
            self.assertIn(name, done.stdout)


class Saving(ReproTest):
    def test_the_saved_case_passes_and_lacks_only_what_the_user_knows(self):
        path = self.folder / "cases" / "typing" / "division.sql"
        done = self.repro(EXAMPLES / "integer-division.sql", "--prod", "mysql-9.7", "--reduce", "--save", path, status=1)
        self.assertIn("to be filled in by you", done.stdout)
        self.assertIn("-- => ", path.read_text())
        self.run_binary("run", path, "--target", "sqlite", "--target", "mysql-9.7", status=0)
        lint = self.run_binary("lint", path)
        for line in [line for line in lint.stdout.splitlines() if re.match(r"\S+\.sql:\d+", line)]:
            self.assertRegex(line, "title|why|documentation|nothing is recorded of `")

    def test_the_saved_case_sends_what_was_run(self):
        for name, value in (("returns", "abcdefghijklmnopqrstu\\r\\n"), ("lines", "a\\n-- | b\\n-- => x\\n-- @step y"), ("macros", "${scratch}")):
            with self.subTest(name=name):
                script = self.folder / f"{name}.sql"
                text = value.replace("\\r", "\r").replace("\\n", "\n")
                script.write_bytes(f"CREATE TABLE t (a TEXT);\nINSERT INTO t VALUES ('{text}');\nSELECT LENGTH(a) AS l, 7 / 2 AS q FROM t;\n".encode())
                path = self.folder / "cases" / "typing" / f"{name}.sql"
                self.repro(script, "--prod", "mysql-9.7", "--save", path, status=1)
                self.assertRegex(path.read_text(), rf"\b{len(text)}\b")
                self.run_binary("run", path, "--target", "sqlite", "--target", "mysql-9.7", status=0)

    def test_what_no_case_file_can_say_is_not_saved(self):
        script = self.folder / "end.sql"
        script.write_text("SELECT 'a\n-- @end\n' AS a, 7 / 2 AS q;\n")
        path = self.folder / "cases" / "typing" / "end.sql"
        done = self.repro(script, "--prod", "mysql-9.7", "--save", path, status=2)
        self.assertIn("a case file cannot say", done.stderr)
        self.assertFalse(path.exists())

    def test_an_issue_is_markdown(self):
        done = self.repro(EXAMPLES / "double-quoted.sql", "--prod", "postgres-18", "--reduce", "--issue", status=1)
        self.assertTrue(done.stdout.startswith("# "))
        self.assertIn("```sql", done.stdout)
        self.assertIn("## Engines", done.stdout)
        self.assertIn("undefined_column", done.stdout)


    def test_an_issue_says_that_nothing_matches_and_what_the_blamed_write_left(self):
        path = self.script("CREATE TABLE a (id INTEGER, n SMALLINT);\nINSERT INTO a VALUES (1, '7.6');\nSELECT n * 2 AS twice FROM a;\n")
        shown = self.repro(path, "--prod", "mysql-9.7", status=1)
        self.assertIn("caused by", shown.stdout)
        empty = self.folder / "empty"
        empty.mkdir()
        done = self.repro(path, "--prod", "mysql-9.7", "--issue", "--cases", empty, status=1)
        self.assertRegex(done.stdout, r"What a holds behind it:\n\n```text\n(.*\n)*.*7\.6")
        self.assertIn("No known behaviour: no catalogue of cases was found in", done.stdout)


class Marks(ReproTest):
    """Cells are marked exactly where the comparison found a difference."""

    def table(self, text, *prod, more=()):
        done = self.repro(self.script(text), *(word for one in prod for word in ("--prod", one)), "--show", "9", *more, status=1)
        return done.stdout

    def marked(self, out, start):
        """The cells with a mark in the rows of the table that follows `start`."""
        rows = [line for line in out[out.index(start):].splitlines() if "│" in line]
        return [cell for line in rows for cell in re.findall(r"(\S+) ≠", line)]

    def test_rows_meet_by_what_they_share(self):
        out = self.table("CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(9), cents INTEGER);\nINSERT INTO t VALUES (1, 'ada', 90), (2, 'ben', 45);\n"
                         "UPDATE t SET cents = 100 WHERE id = 1;\nUPDATE t SET cents = CAST(cents / 8.0 AS INTEGER);\nSELECT id FROM t WHERE cents = 13;\n", "postgres-18")
        start = out.index("caused by", out.index("WHERE cents = 13"))
        self.assertEqual(sorted(self.marked(out[start:], "caused by")), ["12", "13", "5", "6"])

    def test_what_rules_make_equal_is_not_marked(self):
        out = self.table("CREATE TABLE p (id INTEGER PRIMARY KEY, price DECIMAL(8,2), ok BOOLEAN);\nINSERT INTO p VALUES (1, 1.5, TRUE), (2, 3.25, FALSE);\nINSERT INTO p VALUES (3, 0.125, TRUE);\n"
                         "SELECT id FROM p WHERE price = 0.125;\n", "postgres-18")
        self.assertEqual(self.marked(out, "caused by")[:2], ["0.125", "0.13"])
        self.assertNotRegex(out, r"1\.50 ≠|true ≠")


class Inputs(ReproTest):
    def test_a_log_with_bound_values(self):
        path = self.script("CREATE TABLE t (id INTEGER, name VARCHAR(9));\nINSERT INTO t VALUES (1, 'Ann');\nSELECT id FROM t WHERE name LIKE $1;\n-- params: [\"ann\"]\n")
        done = self.repro(path, "--prod", "postgres-18", status=1)
        self.assertIn("silent", done.stdout)
        log = self.script("Query: CREATE TABLE t (id INTEGER)\nQuery: INSERT INTO t VALUES (?)\nParams: [7]\nQuery: SELECT id / ? AS q FROM t\nParams: [2]\n", "app.log")
        done = self.repro(log, "--prod", "mysql-9.7", status=1)
        self.assertIn("read as a Prisma or TypeORM log", done.stdout)
        self.assertIn("3.5", done.stdout)

    def test_sqlite_dump(self):
        database = self.folder / "app.db"
        subprocess.run(["sqlite3", database], input="CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT); INSERT INTO t (a) VALUES ('it''s'), ('B');", text=True, check=True)
        dump = subprocess.run(["sqlite3", database, ".dump"], capture_output=True, text=True, check=True).stdout
        self.repro(self.script(dump + "SELECT id, a FROM t ORDER BY id;\n"), "--prod", "mysql-9.7", "--translate", status=0)

    def test_what_a_server_notes_for_itself_is_no_part_of_a_dump(self):
        # Where pg_dump is older than the server.
        text = "CREATE TABLE t (id integer PRIMARY KEY);\nALTER TABLE ONLY t ALTER COLUMN id SET (pg_attver=1);\nSELECT id FROM t;\n"
        done = self.repro(self.script(text), "--dev", "postgres-18", "--prod", "sqlite", status=0)
        self.assertIn("bookkeeping of the server that was dumped", one_line(done.stdout))

    def test_pg_dump(self):
        target = url_of("postgres-15")
        create = "CREATE SCHEMA enginediff_test_dump; CREATE TABLE enginediff_test_dump.t (id integer PRIMARY KEY, a varchar(20), b boolean); INSERT INTO enginediff_test_dump.t VALUES (1, 'it''s', true), (2, NULL, false);"
        subprocess.run(["psql", target, "-q", "-v", "ON_ERROR_STOP=1", "-c", "DROP SCHEMA IF EXISTS enginediff_test_dump CASCADE;" + create], check=True)
        try:
            for words in ([], ["--inserts"]):
                dump = subprocess.run(["pg_dump", target, "-n", "enginediff_test_dump", *words], capture_output=True, text=True, check=True).stdout
                dump = dump.replace("enginediff_test_dump.", "public.")
                done = self.repro(self.script(dump + "\nSELECT id, a FROM t ORDER BY id;\n"), "--dev", "postgres-15", "--prod", "postgres-18", status=0)
                self.assertIn("left out", done.stdout)
        finally:
            subprocess.run(["psql", target, "-q", "-c", "DROP SCHEMA enginediff_test_dump CASCADE"], check=True, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    unittest.main()
