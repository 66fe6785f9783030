"""The last line of ./scripts/test, from what ctest and the Python tests report."""

import textwrap
import unittest

import support

_CTEST = """\
<testsuite name="(empty)" tests="5">
  <testcase name="A.ok" status="run"><system-out>fine</system-out></testcase>
  <testcase name="A.also" status="run"/>
  <testcase name="A.bad" status="fail"><failure message=""/></testcase>
  <testcase name="A.skip" status="notrun"><skipped message="SKIP_REGULAR_EXPRESSION_MATCHED"/>
    <system-out>[ RUN ] A.skip
/x/t.cpp:2: Skipped
no server
[  SKIPPED ] A.skip</system-out></testcase>
  <testcase name="missing" status="notrun"><skipped message="Unable to find executable"/></testcase>
</testsuite>
"""


class SummaryTest(support.InDirectory):
    def file(self, name: str, text: str) -> str:
        (self.directory / name).write_text(textwrap.dedent(text), encoding="utf-8")
        return str(self.directory / name)

    def test_all_passed(self):
        path = self.file("a.xml", "<testsuite><testcase name='a'/><testcase name='b'/></testsuite>")
        done = support.run_script("summarize_tests.py", f"c++={path}", f"cli={path}")
        self.assertEqual((done.returncode, done.stdout), (0, "4 passed, 0 failed\n"))

    def test_failed_and_skipped_are_named_and_what_could_not_start_has_failed(self):
        done = support.run_script("summarize_tests.py", "c++=" + self.file("a.xml", _CTEST))
        self.assertEqual(done.returncode, 1)
        self.assertEqual(
            done.stdout.splitlines(),
            [
                "skipped: c++: A.skip (no server)",
                "failed: c++: A.bad",
                "failed: c++: missing (Unable to find executable)",
                "2 passed, 2 failed, 1 skipped",
            ],
        )

    def test_tests_that_did_not_run_are_a_failure(self):
        passed = self.file("a.xml", "<testsuite><testcase name='a'/></testsuite>")
        empty = self.file("b.xml", "<testsuite/>")
        for part in (empty, str(self.directory / "none.xml"), self.file("c.xml", "<testsuite><testcase")):
            with self.subTest(part):
                done = support.run_script("summarize_tests.py", f"c++={passed}", f"cli={part}")
                self.assertEqual(done.returncode, 1)
                self.assertEqual(done.stdout.splitlines()[-1], "1 passed, 1 failed")


class PythonTestsTest(support.InDirectory):
    def test_every_test_is_counted_once(self):
        (self.directory / "test_sample.py").write_text(
            textwrap.dedent(
                """
                import unittest
                class Sample(unittest.TestCase):
                    def test_ok(self): pass
                    def test_bad(self): self.fail("no \\x1b[31m")
                    def test_error(self): raise RuntimeError
                    @unittest.skip("not here")
                    def test_skipped(self): pass
                    def test_parts(self):
                        for n in range(3):
                            with self.subTest(n=n): self.assertEqual(n, 0)
                """
            ),
            encoding="utf-8",
        )
        junit = str(self.directory / "out.xml")
        self.assertEqual(support.run_script("run_python_tests.py", junit, str(self.directory)).returncode, 1)
        done = support.run_script("summarize_tests.py", f"cli={junit}")
        self.assertEqual(done.stdout.splitlines()[-1], "1 passed, 3 failed, 1 skipped")

    def test_a_file_that_cannot_be_imported_is_a_failure(self):
        (self.directory / "test_broken.py").write_text("import nothing_of_that_name\n", encoding="utf-8")
        junit = str(self.directory / "out.xml")
        support.run_script("run_python_tests.py", junit, str(self.directory))
        done = support.run_script("summarize_tests.py", f"cli={junit}")
        self.assertEqual(done.stdout.splitlines()[-1], "0 passed, 1 failed")

    def test_files_run_apart_and_one_whose_process_ends_early_is_a_failure(self):
        sample = "import os, unittest\nclass Sample(unittest.TestCase):\n    def test_it(self): {}\n"
        for name, body in (("test_fine.py", "pass"), ("test_early.py", "os._exit(3)"), ("test_fine_too.py", "pass")):
            (self.directory / name).write_text(sample.format(body), encoding="utf-8")
        junit = str(self.directory / "out.xml")
        support.run_script("run_python_tests.py", junit, str(self.directory), "--jobs", "3")
        done = support.run_script("summarize_tests.py", f"cli={junit}")
        self.assertEqual(done.stdout.splitlines(), ["failed: cli: test_early to its end", "2 passed, 1 failed"])


if __name__ == "__main__":
    unittest.main()
