"""`enginediff repro --reduce` with real servers: the examples and seeded scripts get small, and show the same."""

import signal
import subprocess
import unittest

from support import TARGETS_FILE
from test_repro import EXAMPLES, ReproTest, named_first, one_line

from repro_scripts import seeded_script
from why_ranking import EXAMPLES as REASONS

# Script, compared with, further words, the severity and kind, a word of the statement that has to stay, at most so many statements left.
KINDS = [
    ("like-case", "postgres-18", [], "silent", "LIKE", 3),
    ("loose-typing", "postgres-18", [], "loud", "INSERT", 2),
    ("loose-typing-stored", "mysql-9.7", [], "silent", "2.5", 4),
    ("group-by", "postgres-18", [], "loud", "GROUP BY", 2),
    ("boolean-integer", "postgres-18", [], "loud", "active = ", 2),
    ("foreign-keys-off", "mysql-9.7", [], "loud", "REFERENCES", 3),
    ("double-quoted", "postgres-18", [], "loud", '"', 2),
    ("explicit-ids", "postgres-18", ["--translate"], "loud", "INSERT", 3),
    ("trailing-space", "mariadb-11.8", [], "loud", " '", 3),
    ("datetime-fraction", "mysql-9.7", [], "silent", "SELECT", 3),
    ("integer-division", "mysql-9.7", [], "silent", "/", 3),
    ("too-long", "mysql-9.7", [], "loud", "INSERT", 2),
    ("case-in-unique", "mysql-9.7", [], "loud", "INSERT", 3),
]


class Kinds(ReproTest):
    def test_each_is_reproduced_explained_and_reduced(self):
        for name, prod, words, severity, keeps, at_most in KINDS:
            with self.subTest(script=name):
                reduced = self.folder / f"{name}.sql"
                done = self.repro(EXAMPLES / f"{name}.sql", "--prod", prod, *words, "--reduce", "--output", reduced, status=1)
                self.assertIn("First divergence", done.stdout)
                self.assertIn(severity, done.stdout)
                self.assertIn("caused by", done.stdout)
                self.assertEqual(named_first(done.stdout)[0], REASONS[name][1])
                self.assertIn("it still diverges in the same way", one_line(done.stdout))
                text = reduced.read_text()
                self.assertIn(keeps, text)
                self.assertLessEqual(text.count(";"), at_most, text)
                # What is left is a script that shows the same alone.
                self.repro(reduced, "--prod", prod, *words, status=1)


class Reducing(ReproTest):
    def test_seeded_scripts_of_200_statements(self):
        for seed in (1, 2):
            text, culprit = seeded_script(seed, 200)
            output = self.folder / "out.sql"
            self.repro(self.script(text), "--prod", "postgres-18", "--reduce", "--output", output, status=1)
            self.assertLessEqual(output.read_text().count(";"), 5, culprit)

    def test_what_a_column_holds_stays_as_the_schema_has_it(self):
        """With fewer places the server would round, which is another bug than the division of whole numbers."""
        script = self.script("CREATE TABLE orders (id INTEGER PRIMARY KEY, code VARCHAR(100), total DECIMAL(10,2));\n"
                             "INSERT INTO orders VALUES (1, 'a', 10.50), (3, 'b', 7);\n"
                             "UPDATE orders SET total = total / 3 WHERE id = 3;\nSELECT total FROM orders ORDER BY id;\n")
        for prod in ("mysql-9.7", "postgres-18"):
            with self.subTest(prod=prod):
                output = self.folder / f"{prod}.sql"
                self.repro(script, "--prod", prod, "--reduce", "--output", output, status=1)
                self.assertIn("DECIMAL(10,2)", output.read_text())
                self.assertIn("/", output.read_text())

    def test_what_makes_it_this_difference_stays(self):
        for prod, kept, script in (
            ("mysql-9.7", "CAST(", "CREATE TABLE o (t DECIMAL(10,2));\nSELECT CAST(SUM(t) AS NUMERIC) AS s FROM o;\n"),
            ("postgres-18", "'2024-03-01T10:00:00Z'", "CREATE TABLE appt (at TIMESTAMP);\nINSERT INTO appt VALUES ('2024-03-01T10:00:00Z');\nSELECT at FROM appt;\n"),
            ("mysql-9.7", "PRAGMA foreign_keys = ON", "PRAGMA foreign_keys = ON;\nCREATE TABLE node (id INTEGER PRIMARY KEY, next_id INTEGER NOT NULL, FOREIGN KEY (next_id) REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED);\n"
             "BEGIN;\nINSERT INTO node VALUES (1, 2);\nINSERT INTO node VALUES (2, 1);\nCOMMIT;\n"),
        ):
            with self.subTest(kept=kept):
                output = self.folder / "out.sql"
                self.repro(self.script(script), "--prod", prod, "--translate", "--reduce", "--output", output, status=1)
                self.assertIn(kept, output.read_text())

    def test_ctrl_c_stops_with_the_best_so_far(self):
        text, _ = seeded_script(3, 400)
        output = self.folder / "out.sql"
        command = self.command("repro", self.script(text), "--prod", "mysql-9.7", "--targets-file", TARGETS_FILE, "--reduce", "--output", output)
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=self.folder)
        for line in process.stderr:
            if line.startswith("reducing"):
                process.send_signal(signal.SIGINT)
                break
        out, _ = process.communicate(timeout=300)
        self.assertEqual(process.returncode, 1)
        self.assertIn("stopped early", out)
        self.assertIn("it still diverges in the same way", one_line(out))
        self.assertTrue(output.exists())


if __name__ == "__main__":
    unittest.main()
