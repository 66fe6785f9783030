"""scripts/engines.py with real servers: up, kept, killed, up again, down; and the client that asks them."""

import json
import os
import stat
import unittest
from pathlib import Path
from urllib.parse import unquote, urlsplit

import support
from enginediff_containers import wire_mysql, wire_postgres
from enginediff_containers.wire import WireError

_CLIENTS = {"postgresql": wire_postgres.query, "mysql": wire_mysql.query, "mariadb": wire_mysql.query}


def ask(url: str, sql: str, password: str | None = None) -> list[list]:
    parts = urlsplit(url)
    secret = unquote(parts.password) if password is None else password
    client = _CLIENTS[parts.scheme]
    return client(parts.hostname, parts.port, parts.username, secret, parts.path.strip("/"), sql, 60)


class WithoutServersTest(support.InDirectory):
    def engines(self, *arguments: str, **environment: str):
        return support.run_script("engines.py", *arguments, "--state", str(self.directory / "state"), **environment)

    def test_unknown_target_is_a_usage_error(self):
        done = self.engines("up", "oracle")
        self.assertEqual(done.returncode, 2)
        self.assertIn("unknown target 'oracle'; known: sqlite, ", done.stderr)

    def test_sqlite_needs_no_container_runtime(self):
        done = self.engines("up", "sqlite", PATH=self.only_these_programs())
        self.assertEqual(done.returncode, 0, done.stderr)
        written = json.loads((self.directory / "state" / "targets.json").read_text(encoding="utf-8"))
        self.assertEqual(list(written["targets"]), ["sqlite"])
        self.assertEqual(self.engines("names").stdout, "sqlite\n")

    def test_without_a_runtime_up_says_what_to_do(self):
        done = self.engines("up", PATH=self.only_these_programs())
        self.assertEqual(done.returncode, 1)
        self.assertIn("mend it with: sudo ./scripts/install-packages containers", done.stderr)
        self.assertNotIn("Traceback", done.stderr)

    def test_down_without_a_runtime_and_without_servers_has_nothing_to_do(self):
        done = self.engines("down", PATH=self.only_these_programs())
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "removed: nothing was up\n", ""))

    def test_a_folder_that_cannot_be_written_is_named(self):
        (self.directory / "state").write_text("a file", encoding="utf-8")
        done = self.engines("up", "sqlite")
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"{self.directory / 'state'} must be writable by you", done.stderr)

    def test_kill_needs_a_name(self):
        self.assertEqual(self.engines("kill").returncode, 2)


class WithServersTest(support.InDirectory):
    """One server's life. PostgreSQL stands for all: it starts fastest."""

    TARGET = "postgres-18"

    def setUp(self):
        super().setUp()
        self.state = self.directory / "state"
        self.addCleanup(self.engines, "down")

    def engines(self, *arguments: str):
        return support.run_script("engines.py", *arguments, "--state", str(self.state))

    def url(self) -> str:
        return json.loads((self.state / "targets.json").read_text(encoding="utf-8"))["targets"][self.TARGET]["url"]

    def test_up_keep_kill_up_down(self):
        first = self.engines("up", self.TARGET)
        self.assertEqual(first.returncode, 0, first.stderr)
        url = self.url()
        self.assertEqual(ask(url, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"), [["t"]])
        self.assertEqual(stat.S_IMODE((self.state / "targets.json").stat().st_mode), 0o600)

        again = self.engines("up", self.TARGET)
        self.assertIn("already up", again.stdout)
        self.assertEqual(self.url(), url)
        for output in (first, again, self.engines("status"), self.engines("logs", self.TARGET)):
            self.assertNotIn(urlsplit(url).password, output.stdout + output.stderr)

        self.assertEqual(self.engines("kill", self.TARGET).returncode, 0)
        self.assertRegex(self.engines("status", self.TARGET).stdout, rf"{self.TARGET} +no answer")
        with self.assertRaises((OSError, WireError)):
            ask(url, "SELECT 1")

        self.assertEqual(self.engines("up", self.TARGET).returncode, 0)
        self.assertNotEqual(self.url(), url)
        self.assertEqual(ask(self.url(), "SHOW data_directory"), [["/var/lib/enginediff/data"]])

        self.assertEqual(self.engines("down").returncode, 0)
        self.assertRegex(self.engines("status", self.TARGET).stdout, rf"{self.TARGET} +down")
        written = json.loads((self.state / "targets.json").read_text(encoding="utf-8"))
        self.assertEqual(list(written["targets"]), ["sqlite"])

    def test_what_a_lost_record_hides_is_still_taken_down(self):
        self.assertEqual(self.engines("up", self.TARGET).returncode, 0)
        url = self.url()
        (self.state / "servers.json").unlink()
        self.assertEqual(self.engines("down").returncode, 0)
        with self.assertRaises((OSError, WireError)):
            ask(url, "SELECT 1")


@unittest.skipUnless(os.environ.get("ENGINEDIFF_TEST_TARGETS"), "ENGINEDIFF_TEST_TARGETS names no targets file")
class ServerPropertiesTest(unittest.TestCase):
    """What a case may rely on, asked from every server that is up."""

    def setUp(self):
        path = Path(os.environ["ENGINEDIFF_TEST_TARGETS"])
        self.targets = json.loads(path.read_text(encoding="utf-8"))["targets"]

    def each(self, *schemes: str):
        for name, entry in self.targets.items():
            if urlsplit(entry["url"]).scheme in schemes:
                with self.subTest(name):
                    yield name, entry["url"]

    def test_text_null_and_several_rows_arrive(self):
        for _, url in self.each("postgresql", "mysql", "mariadb"):
            rows = ask(url, "SELECT 1, NULL, 'grüße' UNION ALL SELECT 2, '', 'x' ORDER BY 1")
            self.assertEqual(rows, [["1", None, "grüße"], ["2", "", "x"]])

    def test_a_wrong_password_and_a_wrong_statement_are_errors(self):
        for _, url in self.each("postgresql", "mysql", "mariadb"):
            with self.assertRaisesRegex(WireError, "28P01|1045"):
                ask(url, "SELECT 1", password="wrong")
            with self.assertRaisesRegex(WireError, "42P01|1046|1146"):
                ask(url, "SELECT * FROM no_such_table")

    def test_durability_is_off(self):
        for _, url in self.each("postgresql"):
            self.assertEqual(ask(url, "SHOW fsync") + ask(url, "SHOW synchronous_commit"), [["off"], ["off"]])
        for _, url in self.each("mysql", "mariadb"):
            self.assertEqual(ask(url, "SELECT @@innodb_flush_log_at_trx_commit, @@log_bin"), [["0", "0"]])
        for _, url in self.each("mysql"):
            self.assertEqual(ask(url, "SHOW STATUS LIKE 'Innodb_redo_log_enabled'"), [["Innodb_redo_log_enabled", "OFF"]])

    def test_collation_is_that_of_the_official_image(self):
        collations = {"mysql-9.7": "utf8mb4_0900_ai_ci", "mysql-8.4": "utf8mb4_0900_ai_ci",
                      "mariadb-10.11": "utf8mb4_general_ci", "mariadb-11.8": "utf8mb4_uca1400_ai_ci"}
        for _, url in self.each("postgresql"):
            sql = "SELECT datcollate, pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()"
            self.assertEqual(ask(url, sql), [["en_US.utf8", "UTF8"]])
            self.assertEqual(ask(url, "SELECT 'a' < 'B'"), [["t"]])
        for name, url in self.each("mysql", "mariadb"):
            self.assertEqual(ask(url, "SELECT @@collation_server"), [[collations[name]]])

    def test_clock_is_utc_and_named_zones_are_known(self):
        for _, url in self.each("postgresql"):
            self.assertEqual(ask(url, "SHOW timezone"), [["UTC"]])
        for _, url in self.each("mysql", "mariadb"):
            sql = "SELECT @@system_time_zone, CONVERT_TZ('2024-07-01', 'UTC', 'Europe/Berlin')"
            self.assertEqual(ask(url, sql), [["UTC", "2024-07-01 02:00:00"]])

    def test_the_administrator_may_make_databases_and_users(self):
        for _, url in self.each("mysql", "mariadb"):
            grants = " ".join(row[0] for row in ask(url, "SHOW GRANTS"))
            self.assertIn("WITH GRANT OPTION", grants)
            self.assertRegex(grants, "ALL PRIVILEGES|CREATE USER")

    def test_tls_is_offered(self):
        for _, url in self.each("postgresql"):
            self.assertEqual(ask(url, "SHOW ssl"), [["on"]])
        for _, url in self.each("mysql", "mariadb"):
            self.assertNotEqual(ask(url, "SHOW STATUS LIKE 'Ssl_cipher'"), [["Ssl_cipher", ""]])


if __name__ == "__main__":
    unittest.main()
