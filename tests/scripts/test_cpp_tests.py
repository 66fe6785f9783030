"""How ./scripts/test runs the C++ tests: many in one process, and no test is lost when that process ends early."""

import subprocess
import tempfile
import unittest
from pathlib import Path

import support

# One process of all of these ends at Crashes; Leaves passes and makes its process fail afterwards, as a leak does.
_PROGRAM = """
#include <cstdlib>
#include <gtest/gtest.h>
TEST(Sample, Passes) {}
TEST(Sample, Fails) { EXPECT_EQ(1, 2); }
TEST(Sample, Skips) { GTEST_SKIP() << "not here"; }
TEST(Sample, Crashes) { std::abort(); }
TEST(Sample, Leaves) { std::atexit([] { std::_Exit(23); }); }
TEST(Sample, PassesToo) {}
"""


class CppTestsTest(support.InDirectory):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.build = Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="enginediff-test-")))
        (cls.build / "sample.cpp").write_text(_PROGRAM, encoding="utf-8")
        compiler = ["g++", "-std=c++17", "-o", cls.build / "sample", cls.build / "sample.cpp", "-lgtest_main", "-lgtest", "-pthread"]
        subprocess.run(compiler, check=True)

    def listed(self, *tests: str) -> str:
        """A build folder of CTest's in which sample has these tests, and one more program, false, fails."""
        lines = [f"add_test(sample.{name} {self.build / 'sample'} --gtest_filter=Sample.{name})" for name in tests]
        (self.directory / "CTestTestfile.cmake").write_text("\n".join([*lines, "add_test(script.fails false)"]), encoding="utf-8")
        return str(self.directory)

    def summary(self, *tests: str) -> list[str]:
        junit = str(self.directory / "out.xml")
        done = support.run_script("run_cpp_tests.py", self.listed(*tests), junit)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.printed = done.stdout
        return support.run_script("summarize_tests.py", f"c++={junit}").stdout.splitlines()

    def test_every_test_has_its_own_result(self):
        self.assertEqual(
            self.summary("Passes", "Fails", "Skips", "PassesToo"),
            ["skipped: c++: sample.Skips (not here)", "failed: c++: sample.Fails", "failed: c++: script.fails", "2 passed, 2 failed, 1 skipped"],
        )
        self.assertIn("Expected equality of these values", self.printed)

    def test_what_a_crash_kept_from_running_runs_alone(self):
        summary = self.summary("Passes", "Fails", "Crashes", "PassesToo")
        self.assertEqual(
            summary, ["failed: c++: sample.Crashes", "failed: c++: sample.Fails", "failed: c++: script.fails", "2 passed, 3 failed"]
        )
        self.assertIn("was ended by signal 6", self.printed)

    def test_a_process_that_fails_behind_its_tests_fails_the_test_that_made_it_fail(self):
        summary = self.summary("Passes", "Leaves", "PassesToo")
        self.assertEqual(summary, ["failed: c++: sample.Leaves", "failed: c++: script.fails", "2 passed, 2 failed"])
        self.assertIn("ended with status 23", self.printed)

    def test_a_program_that_is_not_there_fails(self):
        (self.directory / "CTestTestfile.cmake").write_text("add_test(gone.A none/gone --gtest_filter=A.B)\n", encoding="utf-8")
        junit = str(self.directory / "out.xml")
        self.assertEqual(support.run_script("run_cpp_tests.py", str(self.directory), junit).returncode, 1)
        self.assertEqual(support.run_script("summarize_tests.py", f"c++={junit}").stdout.splitlines()[-1], "0 passed, 1 failed")


if __name__ == "__main__":
    unittest.main()
