"""What ./scripts/run and ./scripts/test say to a wrong command line, before they do anything; and what each script says of itself."""

import os
import unittest

import support


class EntryPointsTest(unittest.TestCase):
    def test_help_explains_the_options(self):
        done = support.run_script("run", "--help")
        self.assertEqual(done.returncode, 0)
        for option in ("--engines", "--all", "--results"):
            self.assertIn(option, done.stdout)
        self.assertNotIn("#", done.stdout)

    def test_every_script_answers_help_with_its_usage(self):
        scripts = [path for path in sorted(support.SCRIPTS.iterdir()) if path.is_file() and os.access(path, os.X_OK)]
        self.assertGreater(len(scripts), 10)
        for script in scripts:
            for word in ("--help", "-h"):
                with self.subTest(script=script.name, word=word):
                    done = support.run_script(script.name, word, timeout=60)
                    self.assertEqual((done.returncode, done.stderr), (0, ""))
                    self.assertIn("usage: ", done.stdout.lower())
                    self.assertIn(script.name, done.stdout)

    def test_an_unknown_option_is_a_usage_error(self):
        done = support.run_script("run", "--engine=sqlite")
        self.assertEqual(done.returncode, 2)
        self.assertIn("unknown option --engine=sqlite", done.stderr)
        self.assertIn("Usage: scripts/run", done.stderr)

    def test_an_unknown_engine_is_told_before_anything_is_built(self):
        done = support.run_script("run", "--engines", "sqlite,oracle")
        self.assertEqual(done.returncode, 2)
        self.assertIn("unknown target 'oracle'; known: sqlite, ", done.stderr)
        self.assertNotIn("building", done.stdout)

    def test_the_test_script_takes_no_arguments(self):
        done = support.run_script("test", "contract")
        self.assertEqual(done.returncode, 1)
        self.assertIn("single tests run with: ctest", done.stderr)


if __name__ == "__main__":
    unittest.main()
