"""What ./scripts/run and ./scripts/test say to a wrong command line, before they do anything; and what each script says of itself."""

import os
import shutil
import subprocess
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
                    done = support.run_script(script.name, word)
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


class FilesOfTheCallerTest(support.InDirectory):
    """scripts/run in a project of which all but the script itself only says what it was called with."""

    def setUp(self):
        super().setUp()
        self.project = self.directory / "project"
        self.caller = self.directory / "caller"
        for folder in (self.project / "scripts", self.project / "cases", self.project / "build/release", self.caller / "own"):
            folder.mkdir(parents=True)
        shutil.copy(support.SCRIPTS / "run", self.project / "scripts")
        (self.project / "cases/a.sql").touch()
        (self.caller / "own/b.sql").touch()
        # `build` is taken from the file of shared functions, and here builds nothing.
        shared = (support.SCRIPTS / "enginediff_shell.sh").read_text()
        (self.project / "scripts/enginediff_shell.sh").write_text(shared + "\nbuild() { :; }\n")
        (self.project / "scripts/engines.py").write_text("import sys\nif sys.argv[1] == 'names': print('sqlite')\n")
        self.script("scripts/install-packages", "exit 0")
        self.script("build/release/enginediff", 'echo "in $PWD targets ${ENGINEDIFF_TARGETS:-none}"; printf "<%s>" "$@"')

    def script(self, name, body):
        path = self.project / name
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)

    def called(self, *arguments, cwd=None):
        environment = {name: value for name, value in os.environ.items() if name != "ENGINEDIFF_TARGETS"}
        done = subprocess.run(
            [self.project / "scripts/run", "--engines", "sqlite", *arguments],
            cwd=cwd or self.caller,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def test_a_case_of_the_callers_folder_is_found_there(self):
        out = self.called("own/b.sql", "cases/a.sql", "some.id")
        self.assertIn(f"in {self.caller} targets {self.project}/.enginediff/targets.json", out)
        self.assertIn(f"<run><own/b.sql><{self.project}/cases/a.sql><some.id><--target><sqlite>", out)

    def test_what_is_passed_on_is_read_in_the_callers_folder(self):
        out = self.called("--", "--targets-file", "own/targets.json")
        self.assertIn(f"in {self.caller} ", out)
        self.assertIn(f"<{self.project}/cases/>", out)
        self.assertIn("<--targets-file><own/targets.json>", out)

    def test_the_projects_files_are_named_as_the_project_names_them(self):
        for arguments in ((), ("--", "--resume"), (f"{self.project}/cases/",)):
            for cwd in (self.caller, self.project):
                with self.subTest(arguments=arguments, cwd=cwd):
                    out = self.called(*arguments, cwd=cwd)
                    self.assertIn(f"in {self.project} targets none", out)
                    self.assertIn("<run><cases/>", out)


if __name__ == "__main__":
    unittest.main()
