"""Which behaviour `enginediff repro` names for a divergence, with real servers."""

import re
import unittest

from test_repro import ROOT, ReproTest, named_first, one_line


def statements_of(case):
    """A case's SQL as somebody pastes it: without directives, expectations and portable rewrites."""
    out, portable = [], False
    for line in (ROOT / "cases" / case).read_text().splitlines():
        if line.startswith(("-- @portable", "-- @step")):
            portable = line.startswith("-- @portable")
        if not portable and not line.startswith("--"):
            out.append(line)
    return "\n".join(out)


class Reasons(ReproTest):
    def named(self, text, prod, *words):
        """The behaviours that are named for the first divergence, the best first."""
        return named_first(self.repro(self.script(text), "--prod", prod, "--show", "1", *words, status=1).stdout)

    def test_the_statements_of_a_case_find_that_case(self):
        for case, prod in (
            ("dml/update-swaps-columns.sql", "mysql-9.7"),
            ("ddl/definition-commits-rows.sql", "mysql-9.7"),
        ):
            with self.subTest(case=case):
                path = ROOT / "cases" / case
                self.assertEqual(self.named(statements_of(case), prod)[0], re.search(r"^-- @id +(\S+)", path.read_text(), re.M)[1])

    def test_what_counts_as_affected_does_not_depend_on_the_column(self):
        for column, value in (("BOOLEAN", "TRUE"),):
            with self.subTest(column=column):
                text = f"CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, done {column});\nINSERT INTO t VALUES (1, 1, {value}), (2, 2, FALSE);\nUPDATE t SET done = {value};\n"
                out = self.repro(self.script(text), "--prod", "mysql-9.7", "--show", "1", status=1).stdout
                self.assertIn("only the count differs", one_line(out))
                # Two cases of the catalogue are about this very thing.
                self.assertIn("dml.update.affected", named_first(out))
                self.assertIn(named_first(out)[0], ("dml.update.affected", "transactions.update-without-change"))

    def test_of_what_cannot_be_parsed_only_the_form_counts(self):
        for operand in ("id / 2.0",):
            with self.subTest(operand=operand):
                self.assertEqual(self.named(f"CREATE TABLE t (id INTEGER PRIMARY KEY, b VARCHAR(10));\nINSERT INTO t VALUES (1, '2');\nSELECT id, CAST({operand} AS INTEGER) AS h FROM t;\n", "mysql-9.7")[0], "conversion.cast.keyword")

    def test_a_statement_that_fails_in_a_transaction(self):
        script = "CREATE TABLE c (code VARCHAR(20) PRIMARY KEY, cents INTEGER);\nINSERT INTO c VALUES ('A', 5), ('B', 7);\nBEGIN;\nINSERT INTO c VALUES ('C', 8);\n{};\nCOMMIT;\n"
        for failing in ("INSERT INTO c VALUES ('A', 8)",):
            with self.subTest(failing=failing):
                self.assertEqual(self.named(script.format(failing), "postgres-18")[0], "transactions.error.inside")

    def test_without_a_transaction_none_is_named(self):
        named = self.named("CREATE TABLE c (id INTEGER PRIMARY KEY, clicks INTEGER, sales INTEGER);\nCREATE TABLE r (id INTEGER PRIMARY KEY, rate INTEGER);\nINSERT INTO c VALUES (1, 0, 5);\nINSERT INTO r SELECT id, sales / clicks FROM c;\n", "postgres-18")
        self.assertIn("numeric.division.zero", named)
        self.assertNotIn("transactions.error.inside", named)

    def test_texts_that_are_joined_and_written(self):
        self.assertEqual(self.named("CREATE TABLE p (id INTEGER PRIMARY KEY, name VARCHAR(80), label VARCHAR(90));\nINSERT INTO p VALUES (1, '5 shirts', NULL);\nUPDATE p SET label = name || '!' WHERE id = 1;\n", "mysql-9.7")[0], "collation.concat.pipes")

    def test_null_that_comes_first_where_only_the_first_row_is_taken(self):
        create = "CREATE TABLE p (id INTEGER PRIMARY KEY, seen DATE, pin INTEGER NOT NULL DEFAULT 0);\nCREATE TABLE r (id INTEGER PRIMARY KEY, p INTEGER);\nINSERT INTO p (id, seen) VALUES (7, '2024-03-01'), (8, NULL), (9, '2024-04-01');\n"
        for taken, shown in (
            ("UPDATE p SET pin = 1 WHERE id = (SELECT id FROM p ORDER BY seen DESC LIMIT 1)", "SELECT id FROM p WHERE pin = 1"),
            ("INSERT INTO r SELECT 1, id FROM p ORDER BY seen LIMIT 1", "SELECT p FROM r"),
        ):
            with self.subTest(taken=taken):
                self.assertEqual(self.named(f"{create}{taken};\n{shown};\n", "postgres-18")[0], "null.order")

    def test_an_update_of_another_column_moves_no_id(self):
        text = "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, done INTEGER DEFAULT 0);\nINSERT INTO t (id, title) VALUES (1, 'one'), (2, 'two');\nUPDATE t SET done = 1 WHERE id = 1;\nINSERT INTO t (title) VALUES ('three');\n"
        self.assertEqual(self.named(text, "postgres-18", "--translate")[0], "ddl.autoid.explicit")

    def test_blanks_at_the_end_of_what_two_columns_hold(self):
        text = "CREATE TABLE coupons (code VARCHAR(20), percent INTEGER);\nCREATE TABLE orders (id INTEGER PRIMARY KEY, coupon VARCHAR(20), total INTEGER);\nINSERT INTO coupons VALUES ('spring', 10), ('summer', 20);\nINSERT INTO orders VALUES (1, 'spring ', 100), (2, 'autumn', 50);\nSELECT o.id FROM orders o JOIN coupons c ON c.code = o.coupon;\n"
        named = self.named(text, "mariadb-11.8")
        self.assertIn("collation.equality.trailing-space", named)
        self.assertNotIn("collation.equality.case", named)

    def test_a_definition_that_commits_is_the_reason_whatever_it_defines(self):
        text = "CREATE TABLE t (id INTEGER PRIMARY KEY);\nINSERT INTO t VALUES (1);\nBEGIN;\nUPDATE t SET id = 2;\nCREATE TABLE u (id INTEGER PRIMARY KEY, price DECIMAL(10, 2), open BOOLEAN);\nROLLBACK;\n"
        self.assertEqual(self.named(text, "mysql-9.7")[0], "ddl.transaction.commit")

    def test_letters_beyond_ascii_that_are_folded_before_they_are_compared(self):
        text = "CREATE TABLE u (id INTEGER PRIMARY KEY, name VARCHAR(40));\nINSERT INTO u VALUES (1, 'Émile'), (2, 'Zoë');\nSELECT {};\n"
        for query in ("id FROM u WHERE LOWER(name) = 'émile'", "LOWER(name) FROM u ORDER BY id"):
            for prod in ("mysql-9.7", "postgres-18"):
                with self.subTest(query=query, prod=prod):
                    self.assertEqual(self.named(text.format(query), prod)[0], "collation.upper")

    def test_a_json_null_that_is_asked_for_by_is_null(self):
        text = "CREATE TABLE t (id INTEGER PRIMARY KEY, doc JSON);\nINSERT INTO t VALUES (1, '{\"a\": null}'), (2, '{\"a\": 5}');\nSELECT id FROM t WHERE json_extract(doc, '$.a') IS NULL;\n"
        self.assertEqual(self.named(text, "mysql-9.7")[0], "json.null")

    def test_what_an_engine_does_not_have_is_said(self):
        table = "CREATE TABLE t (id INTEGER PRIMARY KEY, doc TEXT);\nINSERT INTO t VALUES (1, '{\"a\": 5}');\n"
        for query, prod, words in (
            ("SELECT IFNULL(doc, 'x'), strftime('%Y', '2024-01-01') FROM t", "mysql-9.7", "mysql-9.7 has no function strftime() for these arguments"),
            ("SELECT id, doc ->> '$.a' FROM t", "postgres-18", "postgres-18 has no operator ->> for these operands"),
        ):
            with self.subTest(query=query):
                self.assertIn(words, one_line(self.repro(self.script(f"{table}{query};\n"), "--prod", prod, status=1).stdout))


if __name__ == "__main__":
    unittest.main()
