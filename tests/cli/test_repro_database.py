"""`enginediff repro --from FILE`: a SQLite database file carried to real servers, and what is said of what could not be."""

import hashlib
import os
import pathlib
import shutil
import sqlite3
import subprocess
import unittest

from support import ROOT, SERVERS, TARGETS_FILE, CliTest

NO_CASES = "/nonexistent"


def one_line(text):
    return " ".join(text.split())


class DatabaseTest(CliTest):
    def database(self, sql, name="app.db"):
        path = self.folder / name
        with sqlite3.connect(path) as connection:
            connection.executescript(sql)
        connection.close()
        return path

    def repro(self, path, *words, script=None, prod=("postgres-18",), status=None):
        words = list(words)
        if script is not None:
            (self.folder / "script.sql").write_text(script)
            words.insert(0, self.folder / "script.sql")
        for target in prod:
            words += ["--prod", target]
        return self.run_binary("repro", "--from", path, *words, "--targets-file", TARGETS_FILE, status=status, targets_file=None)


class Carrying(DatabaseTest):
    def test_all_kinds_of_values_arrive(self):
        path = self.database("""
            CREATE TABLE kinds (id INTEGER PRIMARY KEY, note TEXT, amount REAL, big INTEGER, raw BLOB, made DATETIME, ok BOOLEAN, price DECIMAL(10,2));
            INSERT INTO kinds VALUES
              (1, 'it''s "quoted" \\ back`tick`' || char(10) || 'two lines', 0.1, 9223372036854775807, x'00ff27', '2024-02-29 12:30:45', 1, 1.5),
              (2, NULL, 1e300, -9223372036854775808, x'', '2024-02-29 00:00:00', 0, -2),
              (3, '', -0.5, 0, NULL, NULL, NULL, NULL),
              (4, 'naïve 日本 🙂', 3.0, 7, zeroblob(3), '1999-12-31 23:59:59', 1, 0);
        """)
        done = self.repro(path, prod=SERVERS, status=0)
        self.assertIn("all agree", done.stdout)
        self.assertIn("1 table, 4 rows", done.stdout)
        self.assertIn("BIGINT", done.stdout)  # `big` does not fit INTEGER there

    def test_names_that_are_keywords_or_hold_quotes(self):
        path = self.database("""
            CREATE TABLE user (key TEXT, rank INTEGER, "group" TEXT, "a ""b"" `c`" TEXT, [d e] TEXT);
            INSERT INTO user VALUES ('k', 1, 'g', 'x', 'y');
            CREATE TABLE "order" ("select" INTEGER PRIMARY KEY);
            INSERT INTO "order" VALUES (1);
        """)
        self.repro(path, prod=SERVERS, status=0)

    def test_references_indexes_and_views(self):
        path = self.database("""
            CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent ON DELETE CASCADE, boss INTEGER REFERENCES child (id));
            CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT UNIQUE);
            CREATE INDEX by_parent ON child (parent);
            CREATE VIEW named AS SELECT c.id, p.name FROM child c JOIN parent p ON p.id = c.parent;
            INSERT INTO parent VALUES (1, 'one');
            INSERT INTO child VALUES (1, 1, 2), (2, 1, NULL);
        """)
        self.repro(path, script="SELECT id, name FROM named ORDER BY id;\nDELETE FROM parent WHERE id = 7;\n", prod=SERVERS, status=0)

    def test_foreign_keys_in_a_ring(self):
        path = self.database("""
            CREATE TABLE team (id INTEGER PRIMARY KEY, captain INTEGER REFERENCES player (id) DEFERRABLE INITIALLY DEFERRED);
            CREATE TABLE player (id INTEGER PRIMARY KEY, team INTEGER NOT NULL REFERENCES team);
            INSERT INTO team VALUES (1, 10), (2, NULL);
            INSERT INTO player VALUES (10, 1);
        """)
        done = self.repro(path, prod=SERVERS, status=0)
        self.assertIn("a foreign key of a ring is added behind the rows", one_line(done.stdout))
        self.assertNotIn("not carried", done.stdout)
        # The key is there: it refuses what SQLite takes.
        done = self.repro(path, "--reduce", script="UPDATE team SET captain = 99 WHERE id = 2;", prod=("postgres-18",), status=1)
        self.assertIn("foreign_key_violation", done.stdout)
        self.assertIn("ADD FOREIGN KEY", done.stdout)

    def test_a_ring_that_the_rows_break(self):
        path = self.database("""
            CREATE TABLE a (id INTEGER PRIMARY KEY, b INTEGER REFERENCES b (id));
            CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER REFERENCES a (id));
            INSERT INTO a VALUES (1, 77);
            INSERT INTO b VALUES (1, 1);
        """)
        done = self.repro(path, prod=("postgres-18", "mysql-9.7"))
        for target in ("postgres-18", "mysql-9.7"):
            self.assertRegex(one_line(done.stdout), rf"{target}: not carried: a: FOREIGN KEY \(b\) REFERENCES b ?\(id\)")

    def test_joined_texts_stay_joined(self):
        path = self.database("""
            CREATE TABLE people (first TEXT, last TEXT, whole TEXT GENERATED ALWAYS AS (first || ' ' || last) STORED);
            INSERT INTO people VALUES ('Ada', 'King'), ('Alan', NULL);
            CREATE VIEW letters AS SELECT 'Dear ' || first || ',' AS greeting FROM people;
        """)
        done = self.repro(path, script="SELECT greeting FROM letters ORDER BY greeting;\n", prod=("mysql-9.7", "mariadb-11.8"), status=0)
        self.assertIn("|| becomes CONCAT(): people, letters", done.stdout)

    def test_indexes_on_expressions(self):
        path = self.database("""
            CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(20), n INTEGER);
            INSERT INTO t VALUES (1, 'Ann', 2);
            CREATE INDEX by_lower ON t (lower(name), n DESC);
            CREATE INDEX by_sum ON t ((n + n) DESC);
        """)
        done = self.repro(path, prod=["postgres-18", "mysql-9.7"], status=0)
        self.assertNotIn("not carried", done.stdout)

    def test_numbers_go_on_behind_those_in_the_file(self):
        path = self.database("CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT); INSERT INTO t (id, a) VALUES (41, 'x');")
        self.repro(path, script="INSERT INTO t (a) VALUES ('y');\nSELECT id, a FROM t ORDER BY id;\n", prod=SERVERS, status=0)

    def test_many_rows_are_carried_quickly(self):
        path = self.folder / "many.db"
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, amount REAL, at DATETIME)")
            connection.executemany("INSERT INTO t VALUES (?, ?, ?, ?)", ((i, f"name {i}", i / 8, "2024-01-01 00:00:00") for i in range(100_000)))
        connection.close()
        done = self.repro(path, script="SELECT COUNT(*) AS n, MAX(id) AS last FROM t;\n", status=0)
        self.assertIn("100,000 rows", done.stdout)


class Account(DatabaseTest):
    def test_refused_values_are_named(self):
        path = self.database("""
            CREATE TABLE people (id INTEGER PRIMARY KEY, age INTEGER, code VARCHAR(3));
            INSERT INTO people VALUES (1, 30, 'abc'), (7, 'unknown', 'abc'), (9, 31, 'abcdef'), (10, 32, 'x');
        """)
        done = self.repro(path, script="SELECT COUNT(*) AS n FROM people;\n", prod=["postgres-18", "mysql-9.7"], status=1)
        text = one_line(done.stdout)
        for server in ("postgres-18", "mysql-9.7"):
            self.assertRegex(text, rf"{server}[^:]*: not carried: people, rowid 7: age = 'unknown'")
            self.assertRegex(text, rf"{server}[^:]*: not carried: people, rowid 9: code = 'abcdef'")
        self.assertIn("caused by", text)

    def test_what_no_other_engine_has_is_named(self):
        path = self.database("""
            CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE, low TEXT AS (lower(name)), CHECK (name <> '')) STRICT;
            CREATE TABLE b (code TEXT PRIMARY KEY, v ANY) WITHOUT ROWID;
            CREATE TABLE log (what TEXT);
            CREATE TRIGGER logs AFTER INSERT ON a BEGIN INSERT INTO log VALUES (new.name); END;
            CREATE VIRTUAL TABLE docs USING fts5(body);
            CREATE INDEX odd ON a (printf('%s', name));
            INSERT INTO a VALUES (1, 'Ann');
            INSERT INTO b VALUES ('k', 1), ('l', 'two');
            INSERT INTO docs VALUES ('some text');
        """)
        done = self.repro(path, prod=["postgres-18", "mysql-9.7"])
        text = one_line(done.stdout)
        for words in ("COLLATE NOCASE", "STRICT is left out", "WITHOUT ROWID is left out", "trigger logs on a", "USING fts5(body) is left out: docs", "index odd"):
            self.assertIn(words, text)
        self.assertNotIn("docs_content", text)

    def test_rows_of_virtual_tables_are_carried(self):
        path = self.database("""
            CREATE VIRTUAL TABLE docs USING fts5(title, body);
            INSERT INTO docs VALUES ('one', 'it''s some text'), ('two', NULL);
            CREATE VIRTUAL TABLE boxes USING rtree(id, low, high);
            INSERT INTO boxes VALUES (7, 1.5, 2.5);
            CREATE VIRTUAL TABLE empty_docs USING fts5(body, content='');
            INSERT INTO empty_docs (rowid, body) VALUES (1, 'not kept');
        """)
        done = self.repro(path, script="SELECT title, body FROM docs ORDER BY title;\nSELECT id, high FROM boxes;\n", prod=SERVERS, status=0)
        text = one_line(done.stdout)
        self.assertIn("USING rtree(id, low, high) is left out: boxes", text)
        for name in ("docs_content", "docs_data", "boxes_node"):
            self.assertNotIn(name, text)

    def test_dangling_references(self):
        path = self.database("""
            CREATE TABLE parent (id INTEGER PRIMARY KEY);
            CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent (id));
            INSERT INTO child VALUES (5, 99);
        """)
        done = self.repro(path, "--reduce", prod=["postgres-18"], status=1)
        text = one_line(done.stdout)
        self.assertRegex(text, r"not carried: child, rowid 5: parent = 99")
        self.assertIn("foreign_key_violation", text)

    def test_text_that_is_none(self):
        path = self.database("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT); INSERT INTO t VALUES (1, CAST(x'610062' AS TEXT)), (2, CAST(x'ff' AS TEXT)), (3, 'fine'), (4, 9e999);")
        done = self.repro(path, prod=["postgres-18"], status=1)
        text = one_line(done.stdout)
        self.assertIn("t, rowid 1: a = ", text)
        self.assertIn("t, rowid 2: a = ", text)
        self.assertNotIn("rowid 3", text)


class Files(DatabaseTest):
    def digest(self, path):
        return hashlib.sha256(path.read_bytes()).hexdigest()

    def test_the_file_is_only_read(self):
        path = self.database("PRAGMA journal_mode = wal; CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1);", "wal.db")
        writer = sqlite3.connect(path)
        self.addCleanup(writer.close)
        writer.execute("PRAGMA wal_autocheckpoint = 0")
        writer.execute("INSERT INTO t VALUES (2)")
        writer.commit()
        self.assertTrue((self.folder / "wal.db-wal").stat().st_size > 0)
        before = {file.name: self.digest(file) for file in self.folder.glob("wal.db*") if not file.name.endswith("-shm")}
        done = self.repro(path, script="SELECT a FROM t ORDER BY a;\n", status=0)
        self.assertIn("2 rows", done.stdout)
        after = {file.name: self.digest(file) for file in self.folder.glob("wal.db*") if not file.name.endswith("-shm")}
        self.assertEqual(before, after)

    def test_a_file_in_wal_mode_gets_nothing_beside_it(self):
        path = self.database("PRAGMA journal_mode = wal; CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1);", "quiet.db")
        os.chmod(path, 0o444)
        before = sorted(file.name for file in self.folder.iterdir())
        self.repro(path, status=0)
        self.assertEqual(before, sorted(file.name for file in self.folder.iterdir()))

    def test_what_is_no_database(self):
        wrong = self.folder / "wrong.db"
        wrong.write_bytes(os.urandom(4096))
        self.assertIn("no SQLite database, or an encrypted one", self.repro(wrong, status=2).stderr)
        wrong.write_bytes(b"")
        self.assertIn("empty", self.repro(wrong, status=2).stderr)
        self.assertIn("no such file", self.repro(self.folder / "gone.db", status=2).stderr)
        self.assertIn("no file", self.repro(self.folder, status=2).stderr)
        wrong.write_bytes(b"SQLite format 3\0" + os.urandom(4080))
        self.assertIn("wrong.db", self.repro(wrong, status=2).stderr)
        empty = self.database("CREATE TABLE t (a); DROP TABLE t;", "empty.db")
        self.assertIn("no table", self.repro(empty, status=2).stderr)

    def test_odd_file_names(self):
        path = self.database("CREATE TABLE t (a INTEGER);", "what? 100% #1.db")
        self.repro(path, status=0)


class Reporting(DatabaseTest):
    SCHEMA = """
        CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, photo BLOB, made DATETIME);
        INSERT INTO people VALUES (1, 'Ann', x'0001', '2024-01-01 00:00:00'), (2, 'Bob', NULL, NULL), (3, 'ann', NULL, NULL);
    """

    def test_reducing_takes_carried_rows_away(self):
        path = self.database(self.SCHEMA)
        output = self.folder / "out.sql"
        done = self.repro(path, "--reduce", "--output", output, script="SELECT id FROM people WHERE name LIKE 'ANN' ORDER BY id;\n", status=1)
        self.assertIn("it still diverges in the same way", one_line(done.stdout))
        text = output.read_text()
        self.assertNotIn("Bob", text)
        self.assertNotIn("photo", text)
        self.assertLessEqual(text.count(";"), 3, text)

    def test_the_saved_case_needs_no_file(self):
        path = self.database(self.SCHEMA)
        saved = self.folder / "cases" / "typing" / "like.sql"
        self.repro(path, "--reduce", "--save", saved, script="SELECT id FROM people WHERE name LIKE 'ANN' ORDER BY id;\n", status=1)
        self.run_binary("run", saved, "--target", "sqlite", "--target", "postgres-18", status=0)

    def test_an_issue_needs_no_file(self):
        path = self.database(self.SCHEMA)
        done = self.repro(path, "--issue", script="SELECT id FROM people WHERE name LIKE 'ANN' ORDER BY id;\n", status=1)
        self.assertIn("CREATE TABLE people", done.stdout)
        self.assertIn("As it was sent to postgres", done.stdout)
        self.assertIn("BYTEA", done.stdout)


if __name__ == "__main__":
    unittest.main()
