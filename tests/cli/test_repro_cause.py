"""Which statement `enginediff repro` names as the cause, and that a reduction keeps it, with real servers."""

import re
import shutil
import unittest

from test_repro import ROOT, ReproTest, named_first, one_line

# What these scripts are about. The whole catalogue would be read again for each of them.
BEHAVIOURS = {"collation.like.case", "null.order", "typing.json.column", "typing.date.text", "typing.decimal.scale", "conversion.cast.fraction"}


class CauseTest(ReproTest):
    def setUp(self):
        super().setUp()
        self.catalogue = self.folder / "catalogue"
        self.catalogue.mkdir()
        for path in sorted((ROOT / "cases").glob("*/*.sql")):
            if re.search(r"^-- @id +(\S+)", path.read_text(), re.M)[1] in BEHAVIOURS:
                shutil.copy(path, self.catalogue)
        self.assertEqual(len(list(self.catalogue.iterdir())), len(BEHAVIOURS))


class Causes(CauseTest):
    def first(self, text, prod, *words):
        """What is said of the first divergence, on one line."""
        out = self.repro(self.script(text), "--prod", prod, "--show", "1", *words, status=1).stdout
        return one_line(out.split("First divergence")[1]), out

    def test_a_stored_difference_that_cannot_matter_is_not_blamed(self):
        # Row 2 is stored in another way; the pattern finds row 1 only.
        said, out = self.first("CREATE TABLE member (id INTEGER PRIMARY KEY, email VARCHAR(60) NOT NULL, bonus DECIMAL(8,2));\nINSERT INTO member VALUES (1, 'Ann@x.org', 30), (2, 'zed@x.org', 40.125);\nSELECT id, bonus / 2 AS half FROM member WHERE email LIKE 'ann%';\n", "postgres-18")
        self.assertIn("caused by this statement itself: member holds different rows by now, but when the script is run with the same rows there it parts in the same way", said)
        self.assertEqual(named_first(out)[0], "collation.like.case")

    def test_a_refused_row_that_cannot_matter_is_not_blamed(self):
        path = self.script("CREATE TABLE member (id INTEGER PRIMARY KEY, email VARCHAR(60), age INTEGER);\nINSERT INTO member VALUES (1, 'Ann@x.org', 30), (2, 'zed@x.org', 40);\nINSERT INTO member VALUES (3, 'odd@x.org', 'n/a');\nSELECT id FROM member WHERE email LIKE 'ann%';\n")
        done = self.repro(path, "--prod", "postgres-18", status=1)
        self.assertIn("caused by this statement itself: member holds different rows by now", one_line(done.stdout.split("further divergence")[1]))

    def test_a_stored_difference_that_matters_is_blamed(self):
        said, _ = self.first("CREATE TABLE member (id INTEGER PRIMARY KEY, email VARCHAR(60), bonus DECIMAL(8,2));\nINSERT INTO member VALUES (1, 'Ann@x.org', 30);\nINSERT INTO member VALUES (2, 'zed@x.org', 40.125);\nINSERT INTO member VALUES (3, 'eve@x.org', 10.126);\nSELECT id, bonus * 2 AS twice FROM member WHERE id = 3;\n", "postgres-18")
        self.assertIn("caused by line 4", said)

    def test_a_column_that_an_earlier_update_made_differ(self):
        for prod, text in (
            ("postgres-18", "CREATE TABLE t (id INTEGER PRIMARY KEY, minutes INTEGER, q INTEGER, cents INTEGER);\nINSERT INTO t (id, minutes) VALUES (1, 40), (2, 15);\nUPDATE t SET q = CAST(minutes / 15.0 AS INTEGER);\nUPDATE t SET cents = q * 100;\nSELECT id, cents FROM t ORDER BY id;\n"),
            ("mysql-9.7", "CREATE TABLE emp (id INTEGER PRIMARY KEY, role VARCHAR(20), grade INTEGER, pay INTEGER);\nINSERT INTO emp (id, role) VALUES (1, 'Boss'), (2, 'dev'), (3, 'boss');\nUPDATE emp SET grade = CASE WHEN role = 'boss' THEN 9 ELSE 5 END;\nUPDATE emp SET pay = grade * 1000;\nSELECT id, pay FROM emp ORDER BY id;\n"),
        ):
            out = self.repro(self.script(text), "--prod", prod, "--show", "9", status=1).stdout
            last = one_line(out[out.index(" ORDER BY id"):])
            self.assertIn("caused by line 3", last)
            self.assertIn("by way of line 4", last)

    def test_only_what_differs_with_the_same_rows_too_counts_as_the_same(self):
        # The refused row changes the mean; the count parts without it as well.
        text = "CREATE TABLE o (id INTEGER PRIMARY KEY, status VARCHAR(10));\nINSERT INTO o VALUES (1, 'paid'), (2, 'Open'), (3, 'x');\nINSERT INTO o VALUES (4, 'cancelled-late');\nSELECT AVG(id) AS a, COUNT(CASE WHEN status LIKE 'OPEN%' THEN 1 END) AS t FROM o;\n"
        out = self.repro(self.script(text), "--prod", "postgres-18", "--show", "9", status=1).stdout
        self.assertIn("caused by line 3", one_line(out[out.index("AVG(id)"):]))

    def test_a_later_write_is_blamed_without_denying_the_earlier_difference(self):
        said, _ = self.first("CREATE TABLE p (id INTEGER PRIMARY KEY, score DECIMAL(8,2));\nINSERT INTO p VALUES (1, 3.145);\nUPDATE p SET score = score * 1.5;\nSELECT score FROM p;\n", "postgres-18")
        self.assertIn("caused by line 3: p holds different rows before it too, but what differs here comes from it", said)

    def test_a_commit_that_rolls_back_follows_from_what_failed(self):
        path = self.script("CREATE TABLE t (id INTEGER PRIMARY KEY);\nINSERT INTO t VALUES (1);\nBEGIN;\nINSERT INTO t VALUES (2);\nINSERT INTO t VALUES (1);\nCOMMIT;\nSELECT id FROM t;\n")
        out = self.repro(path, "--prod", "postgres-18", "--show", "9", status=1).stdout
        commit = one_line(out[out.index("line 6"):out.index("line 7")])
        self.assertIn("differs in done as asked and rolled back", commit)
        self.assertIn("caused by line 5: it failed, and since then the transaction refuses everything; postgres-18 answers ROLLBACK here, and nothing of the transaction is kept", commit)

    def test_a_refused_document_is_its_own_cause(self):
        for prod in ("mysql-9.7", "postgres-18"):
            said, out = self.first("CREATE TABLE docs (id INTEGER PRIMARY KEY, meta JSON);\nINSERT INTO docs VALUES (1, '{\"k\": 1}');\nINSERT INTO docs VALUES (2, 'not json');\nSELECT COUNT(*) AS n FROM docs;\n", prod)
            self.assertIn("caused by this statement itself, whatever the tables hold", said)
            self.assertEqual(named_first(out)[0], "typing.json.column")

    def test_where_only_the_transaction_differs_no_rows_are_blamed(self):
        path = self.script("BEGIN;\nCREATE TABLE t (a INTEGER);\nINSERT INTO t VALUES (1);\nSELECT a FROM t;\n")
        out = self.repro(path, "--prod", "mysql-9.7", "--show", "9", status=1).stdout
        first, later = out.split("further divergence")
        self.assertIn("caused by this statement itself, whatever the tables hold", one_line(first))
        self.assertIn("caused by line 2: behind it the transactions are in different states", one_line(later))
        self.assertNotIn("different rows", one_line(out))

    def test_what_committed_on_one_of_both_is_blamed_and_not_the_rollback(self):
        for between in ("CREATE TABLE b (id INTEGER);", "ALTER TABLE a ADD COLUMN x INTEGER DEFAULT 5;"):
            path = self.script(f"CREATE TABLE a (id INTEGER PRIMARY KEY);\nBEGIN;\nINSERT INTO a VALUES (1);\n{between}\nROLLBACK;\nSELECT id FROM a ORDER BY id;\n")
            out = self.repro(path, "--prod", "mysql-9.7", "--show", "9", status=1).stdout
            shown = one_line(out.split("further divergence")[1])
            self.assertIn("caused by line 4: behind it the transactions are in different states, and so line 5 leaves different rows in a; this statement only shows it", shown)
            self.assertNotIn("transactions.commit.outside", out)

    def test_rows_that_an_aborted_transaction_lost_come_from_what_failed(self):
        path = self.script("CREATE TABLE t (id INTEGER PRIMARY KEY);\nINSERT INTO t VALUES (1);\nBEGIN;\nINSERT INTO t VALUES (2);\nINSERT INTO t VALUES (1);\nCOMMIT;\nSELECT id FROM t ORDER BY id;\n")
        out = self.repro(path, "--prod", "postgres-18", "--show", "9", status=1).stdout
        shown = one_line(out[out.index("line 7"):])
        self.assertIn("caused by line 5: ", shown)
        self.assertIn("current transaction is aborted", shown)


class KeptCauses(CauseTest):
    def reduced(self, text, prod, *words):
        output = self.folder / "out.sql"
        out = self.repro(self.script(text), "--prod", prod, "--reduce", "--output", output, *words, status=1).stdout
        self.assertIn("it still diverges in the same way", one_line(out))
        return output.read_text(), out.split("Reduced script")[1]

    def test_the_order_of_nulls_stays_what_it_is_about(self):
        text, out = self.reduced("CREATE TABLE a (id INTEGER PRIMARY KEY, due DATE);\nINSERT INTO a VALUES (1, '2024-05-01'), (2, NULL);\nSELECT id FROM a ORDER BY due LIMIT 1;\n", "postgres-18")
        self.assertIn("caused by this statement itself", one_line(out))
        self.assertIn("ORDER BY due LIMIT", text)
        self.assertIn("NULL", text)

    def test_rows_are_not_cut_off_in_no_order(self):
        text, _ = self.reduced("CREATE TABLE jobs (id INTEGER PRIMARY KEY, prio INTEGER, taken INTEGER NOT NULL DEFAULT 0);\nINSERT INTO jobs (id, prio) VALUES (3, 5), (1, NULL), (2, 9);\nUPDATE jobs SET taken = 1 WHERE id = (SELECT id FROM jobs ORDER BY prio LIMIT 1);\nSELECT id FROM jobs WHERE taken = 1;\n", "postgres-18")
        self.assertRegex(text, r"ORDER BY prio LIMIT")

    def test_the_cause_and_the_reason_stay(self):
        whole = "CREATE TABLE posts (id INTEGER PRIMARY KEY, seen DATE, pinned INTEGER NOT NULL DEFAULT 0, title VARCHAR(40));\nINSERT INTO posts (id, seen, title) VALUES (7, '2024-03-01', 'Old'), (8, '2024-03-09', 'draft'), (9, '2024-04-01', 'New');\nUPDATE posts SET pinned = 1 WHERE title LIKE 'old';\nSELECT title FROM posts WHERE pinned = 1;\n"
        path = self.script(whole)
        before = self.repro(path, "--prod", "postgres-18", "--line", "4", "--show", "1", status=1).stdout
        self.assertIn("caused by line 3", one_line(before))
        text, out = self.reduced(whole, "postgres-18", "--line", "4")
        self.assertRegex(one_line(out), r"caused by line \d: before it posts holds the same")
        self.assertIn("LIKE", text)

    def test_an_impossible_date_stays_one(self):
        text, _ = self.reduced("CREATE TABLE e (id INTEGER PRIMARY KEY, d DATE, note VARCHAR(20));\nINSERT INTO e VALUES (1, '2024-02-30', NULL);\n", "postgres-18")
        self.assertIn("'2024-02-30'", text)

    def test_what_the_reduction_must_not_need_a_rewrite_for(self):
        text, _ = self.reduced("CREATE TABLE users (id INTEGER PRIMARY KEY, email VARCHAR(120));\nINSERT INTO users (id, email) VALUES (1, 'bob@x.org');\nDELETE FROM users WHERE email = 'BOB@x.org';\n", "mysql-9.7", "--translate")
        self.assertRegex(text, r"VARCHAR\(\d+\)")

    def test_all_columns_do_not_become_the_name_of_their_table(self):
        text, _ = self.reduced('CREATE TABLE "posts" ("id" INTEGER PRIMARY KEY, "title" VARCHAR(20));\nINSERT INTO "posts" ("id", "title") VALUES (1, \'new\');\nSELECT "posts".* FROM "posts" WHERE title LIKE \'NEW\' ORDER BY "posts"."id" LIMIT 1;\n', "postgres-18")
        self.assertIsNone(re.search(r'SELECT "posts" FROM', text), text)

    def test_no_new_fault_hides_behind_the_error(self):
        text, _ = self.reduced("CREATE TABLE shelves (id INTEGER PRIMARY KEY, code VARCHAR(20) NOT NULL, room INTEGER NOT NULL);\nCREATE TABLE moves (id INTEGER PRIMARY KEY, shelf_id INTEGER NOT NULL, qty INTEGER NOT NULL);\nINSERT INTO shelves VALUES (1, 'A1', 1), (2, '0', 2);\nINSERT INTO moves VALUES (1, 1, 5), (2, 2, -1);\nDELETE FROM moves WHERE shelf_id IN (SELECT id FROM shelves WHERE code = 0);\n", "postgres-18")
        self.assertIsNone(re.search(r"WHERE \(SELECT", text), text)
        # With a text instead of the number there is nothing left to refuse.
        self.repro(self.script(re.sub(r"= 0", "= '0'", text), "mended.sql"), "--prod", "postgres-18", status=0)


if __name__ == "__main__":
    unittest.main()
