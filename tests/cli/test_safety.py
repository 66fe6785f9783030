"""Strangers' cases: what they must not reach, and what results must not do to a terminal."""

import pathlib
import subprocess
import unittest

from support import ALL, CliTest, password_of, url_of, with_user


def flags(names):
    return [word for name in names for word in ("--target", name)]


class Sandbox(CliTest):
    def refused(self, target, statement, *classes):
        path = self.case("attack", f"-- @step attack\n-- @raw\n{statement}\n-- @end\n")
        journal = self.folder / "journal.jsonl"
        self.run_binary("run", path, "--target", target, "--results", journal, "--fail-on", "none", status=0)
        (record,) = self.traces(journal)["test.attack", target]["records"]
        journal.unlink()
        self.assertIn("error", record["outcome"], f"{target} accepted: {statement}")
        if classes:
            self.assertIn(record["outcome"]["error"]["class"], classes)

    def test_sqlite(self):
        outside = self.folder / "outside.db"
        for statement in (f"ATTACH '{outside}' AS o", f"ATTACH 'file:{outside}?mode=rwc' AS o", f"VACUUM INTO '{outside}'",
                          "SELECT load_extension('x')", "SELECT writefile('x', 'y')", "PRAGMA temp_store_directory = '/'"):
            with self.subTest(statement=statement):
                self.refused("sqlite", statement)
        self.assertFalse(outside.exists())

    def test_a_run_says_what_was_refused_unless_that_is_recorded(self):
        path = self.case("flush", "-- @exclusive\n-- @step flush\nFLUSH TABLES WITH READ LOCK;\n")
        note = "mysql-9.7 refused 1 statement of cases for want of privileges"
        journal = self.folder / "run.jsonl"
        self.assertIn(note, self.run_binary("run", path, "--target", "mysql-9.7", "--results", journal, status=0).stderr)
        self.assertNotIn(note, self.run_binary("run", path, "--target", "mysql-9.7", "--quiet", status=0).stderr)
        for format in ("json", "junit", "markdown", "summary"):
            self.assertIn(note, self.run_binary("report", journal, "--format", format).stdout.replace("\\", ""), format)
        self.run_binary("run", path, "--target", "mysql-9.7", "--bless", status=0)
        self.assertNotIn(note, self.run_binary("run", path, "--target", "mysql-9.7", status=0).stderr)

    def test_attach_inside_the_scratch_is_allowed(self):
        path = self.case("attach", "-- @step attach\nATTACH '${scratch}/other.db' AS o;\n-- => sqlite\n-- |  ok\n")
        self.run_binary("run", path, "--target", "sqlite", status=0)

    def test_postgres(self):
        outside = self.folder / "outside.txt"
        for statement in ("COPY (SELECT 1) TO PROGRAM 'true'", f"COPY (SELECT 1) TO '{outside}'", "SELECT pg_read_file('/etc/passwd')", "SELECT lo_import('/etc/passwd')",
                          "CREATE ROLE someone", "CREATE DATABASE something", "ALTER SYSTEM SET work_mem = '1MB'"):
            with self.subTest(statement=statement):
                self.refused("postgres-18", statement)

    def test_what_reaches_all_of_a_database_does_not_reach_a_neighbour(self):
        """PostgreSQL's cases share a database and a role, but for those that would feel it."""
        table = "CREATE TABLE t (id INTEGER PRIMARY KEY);\n-- @step later\nSELECT 1 AS one FROM pg_sleep(%s);\n"
        killers = ["DROP OWNED BY CURRENT_USER", "DO $$ BEGIN EXECUTE 'DROP OWNED BY ' || current_user; END $$", "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC", "VACUUM FULL"]
        paths = [self.case(f"killer{number}", table % 0.3 + f"-- @step kill\n{sql};\n-- @step database\nSELECT current_database() AS d, current_user AS u;\n") for number, sql in enumerate(killers)]
        look = "-- @step look\nSELECT COUNT(*) AS n FROM t;\n-- @step make\nCREATE TABLE u (a INTEGER);\n-- @step plain\nSELECT relacl IS NULL AS plain FROM pg_class WHERE oid = 'u'::regclass;\n"
        paths += [self.case(f"victim{number}", table % 0.8 + look + "-- @step database\nSELECT current_database() AS d, current_user AS u;\n") for number in range(3)]
        journal = self.folder / "journal.jsonl"
        self.run_binary("run", *paths, "--target", "postgres-18", "--jobs", "8", "--results", journal, "--fail-on", "none", status=0)
        rows = {}
        for (name, _), trace in self.traces(journal).items():
            records = {record["step"]: record["outcome"] for record in trace["records"]}
            rows[name] = {step: outcome["result"]["rows"] for step, outcome in records.items() if "result" in outcome}
            if "killer" in name:
                self.assertNotIn("error", records["kill"], name)
        for number in range(3):
            self.assertEqual((rows[f"test.victim{number}"]["look"], rows[f"test.victim{number}"]["plain"]), ([[0]], [[True]]))
            self.assertEqual(rows[f"test.victim{number}"]["database"], rows["test.victim0"]["database"])
        for place in (0, 1):  # nobody shares the database, nor the role
            own = [rows[f"test.killer{number}"]["database"][0][place] for number in range(len(killers))]
            self.assertEqual(len({*own, rows["test.victim0"]["database"][0][place]}), len(killers) + 1)

    def test_mysql_and_mariadb(self):
        local = self.folder / "local.txt"
        local.write_text("secret of this machine\n")
        for target in ("mysql-9.7", "mariadb-11.8"):
            for statement in ("SELECT 1 INTO OUTFILE 'enginediff-outfile'", "CREATE DATABASE something_else", "CREATE USER someone",
                              "SET GLOBAL max_connections = 5", "SELECT * FROM mysql.user"):
                with self.subTest(target=target, statement=statement):
                    self.refused(target, statement)
            with self.subTest(target=target, statement="LOAD DATA LOCAL"):
                path = self.case("load", f"CREATE TABLE t (a TEXT);\n-- @step load\n-- @raw\nLOAD DATA LOCAL INFILE '{local}' INTO TABLE t\n-- @end\n-- @step read\nSELECT COUNT(*) AS c FROM t;\n")
                journal = self.folder / "journal.jsonl"
                self.run_binary("run", path, "--target", target, "--results", journal, "--fail-on", "none", status=0)
                load, read = self.traces(journal)["test.load", target]["records"][1:]
                journal.unlink()
                self.assertIn("error", load["outcome"])
                self.assertEqual(read["outcome"]["result"]["rows"], [[0]])
            with self.subTest(target=target, statement="LOAD_FILE"):
                path = self.case("file", "-- @step read\nSELECT LOAD_FILE('/etc/passwd') AS f;\n-- => mysql, mariadb\n-- |  f\n-- |  NULL\n")
                self.run_binary("run", path, "--target", target, status=0)


class Terminal(CliTest):
    def test_nothing_raw_reaches_the_terminal(self):
        body = ("-- @step controls\n-- @sql sqlite\nSELECT CAST(x'1b5b33316d1b5d303b78079b41ff0d7fe280ae' AS TEXT) AS c, '<b>&' AS h;\n"
                "-- @sql postgres\nSELECT E'\\x1b[31m\\r\\u202e' AS c, '<b>&' AS h;\n-- @end\n")
        path = self.case("controls", body)
        for words in (("run", path, *flags(["sqlite", "postgres-18"]), "--verbose"), ("explain", path, *flags(["sqlite", "postgres-18"]))):
            printed = self.run_binary(*words).stdout
            for raw in ("\x1b", "\x07", "\x9b", "\r", "\x7f", "\u202e", "\udcff"):
                self.assertNotIn(raw, printed)
            self.assertIn("\\u{1B}", printed)
            self.assertIn("\\xFF", printed)


class Passwords(CliTest):
    """run_binary() itself checks that no server's password is in what is printed."""

    SECRET = "S3cretPassw0rd"

    def test_in_no_message_and_no_journal(self):
        path = self.case("good", "-- @step one\nSELECT 1 AS x;\n")
        for target in ("postgres-18", "mysql-9.7", "mariadb-11.8"):
            wrong = f"prod={with_user(target, 'nobody', self.SECRET)}"
            with self.subTest(target=target):
                journal = self.folder / "journal.jsonl"
                done = self.run_binary("run", path, "--target", wrong, "--results", journal, status=3)
                self.assertNotIn(self.SECRET, done.stdout + done.stderr + journal.read_text())
                self.assertIn("password", (done.stdout + done.stderr).lower())
                done = self.run_binary("targets", "--target", wrong, status=3)
                self.assertNotIn(self.SECRET, done.stdout + done.stderr)
                journal = self.folder / "good.jsonl"
                self.run_binary("run", path, "--target", target, "--results", journal, status=0)
                self.assertNotIn(password_of(target), journal.read_text())
                journal.unlink()

    def test_where_none_is_given_the_hint_says_where_to_put_one(self):
        for target, places in (("postgres-18", "PGPASSWORD or PGPASSFILE"), ("mysql-9.7", "MYSQL_PWD"), ("mariadb-11.8", "MYSQL_PWD")):
            with self.subTest(target=target):
                without = url_of(target).replace(":" + password_of(target) + "@", "@")
                said = self.run_binary("targets", "--target", f"prod={without}", status=3).stdout
                self.assertIn("URL", said)
                self.assertIn(places, said)
                self.assertNotIn("that the server is up", said)

    def test_not_in_the_arguments_that_others_can_read(self):
        path = self.case("long", "-- @step wait\n-- @sql postgres\nSELECT pg_sleep(600);\n-- @sql mysql, mariadb, sqlite none\n-- @end\n")
        words = self.command("run", path, "--target", f"prod={url_of('postgres-18')}")
        with subprocess.Popen(words, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            process.stderr.readline()  # it says that it runs
            shown = pathlib.Path(f"/proc/{process.pid}/cmdline").read_bytes().decode()
            process.terminate()  # and not killed: its statement would last on the server, and with it what the run has made there
            process.communicate()
        self.assertNotIn(password_of("postgres-18"), shown)
        self.assertIn("prod=postgresql://enginediff:***", shown)

    def test_from_the_environment(self):
        path = self.case("good", "-- @step one\nSELECT 1 AS x;\n")
        self.run_binary("run", path, "--target", "prod=env:PROD_URL", env={"PROD_URL": url_of("postgres-18")}, status=0)
        self.run_binary("run", path, "--target", "prod", env={"ENGINEDIFF_TARGET_PROD": url_of("mysql-9.7")}, status=0)

    def test_from_the_password_file(self):
        path = self.case("good", "-- @step one\nSELECT 1 AS x;\n")
        url = url_of("postgres-18")
        password_file = self.folder / "pgpass"
        password_file.write_text(f"*:*:*:*:{password_of('postgres-18')}\n")
        password_file.chmod(0o600)
        without = url.replace(":" + password_of("postgres-18") + "@", "@")
        self.run_binary("run", path, "--target", f"prod={without}", env={"PGPASSFILE": str(password_file)}, status=0)


class Tls(CliTest):
    def test_modes_are_honoured(self):
        path = self.case("good", "-- @step one\nSELECT 1 AS x;\n")
        for target, parameter, required, verified in (("postgres-18", "sslmode", "require", "verify-full"),
                                                      ("mysql-9.7", "ssl-mode", "REQUIRED", "VERIFY_IDENTITY"),
                                                      ("mariadb-11.8", "ssl-mode", "REQUIRED", "VERIFY_IDENTITY")):
            with self.subTest(target=target):
                url = url_of(target)
                self.run_binary("run", path, "--target", f"tls={url}?{parameter}={required}", status=0)
                shown = self.run_binary("targets", "--target", f"tls={url}?{parameter}={required}", status=0).stdout
                self.assertRegex(shown.lower(), r"tls +tls")
                # The servers' certificates are their own work: verifying them must fail, and say so.
                done = self.run_binary("run", path, "--target", f"tls={url}?{parameter}={verified}", status=3)
                self.assertRegex(done.stderr.lower(), "certificate|verif|root")


if __name__ == "__main__":
    unittest.main()
