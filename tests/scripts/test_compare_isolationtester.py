"""The comparison with isolationtester: what bounds the tool, and what becomes of a spec on which it does not end. No server is used."""

import argparse
import contextlib
import importlib.machinery
import importlib.util
import io
import json
import unittest
from unittest import mock

import support
import isolation_tools as tools

# Prints its limits and its spec, as both programs do; a spec that says so never ends.
_PROGRAM = """spec=$(cat "${spec_file:-/dev/stdin}")
case "$spec" in *endless*) exec tail -f /dev/null ;; esac
echo "$PGISOLATIONTIMEOUT $PG_TEST_TIMEOUT_DEFAULT"
printf '\\nstarting permutation: %s\\n' "$spec"
"""


def load_script():
    loader = importlib.machinery.SourceFileLoader("compare_isolationtester", str(support.SCRIPTS / "compare-isolationtester"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


class CompareTest(support.InDirectory):
    def setUp(self):
        super().setUp()
        self.queries = []
        self.targets = self.directory / "targets.json"
        self.targets.write_text(json.dumps({"targets": {"postgres-18": {"url": "postgres://u:p@127.0.0.1:1/x"}}}), encoding="utf-8")
        self.tool = self.program("isolationtester", _PROGRAM)
        patches = (
            mock.patch.object(tools, "_SECONDS", 5),
            mock.patch.object(tools.ToolDatabase, "_query", lambda _, sql: self.queries.append(sql.split()[0])),
        )
        for patch in patches:
            patch.start()
            self.addCleanup(patch.stop)

    def spec(self, name, text):
        path = self.directory / f"{name}.spec"
        path.write_text(text, encoding="utf-8")
        return path

    def compare(self, *specs):
        # `enginediff -q run SPEC …` is to print what the tool does.
        limits = " ".join(f"{name}={value}" for name, value in tools._STEP_LIMIT.items())
        binary = self.program("enginediff", f'export spec_file="$3" {limits}\nexec {self.tool}')
        arguments = argparse.Namespace(targets_file=self.targets, binary=binary, record=False)
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            failed = load_script().compare("postgres-18", list(specs), self.tool, arguments)
        return failed, printed.getvalue()

    def test_old_and_new_tools_are_told_how_long_a_step_may_take(self):
        with tools.ToolDatabase("postgres-18", self.targets) as database:
            printed = database.run(self.tool, self.spec("a", "short"))
        self.assertEqual(printed, "10 5\n\nstarting permutation: short\n")

    def test_a_tool_that_does_not_end_is_reported_and_the_next_spec_compared(self):
        failed, printed = self.compare(self.spec("a", "endless"), self.spec("b", "short"))
        self.assertEqual(failed, 1)
        self.assertEqual(printed, "a.spec: isolationtester did not end within 5 s and was killed; the spec is not compared\n"
                                  "postgres-18: 2 specs, 1 permutations, 0 specs differ, 1 did not end\n")

    def test_the_spec_behind_one_that_did_not_end_has_an_empty_database(self):
        self.compare(self.spec("a", "endless"), self.spec("b", "short"))
        self.assertEqual(self.queries, ["CREATE", "DROP", "CREATE", "DROP"])

    def test_what_ends_says_nothing_of_ends(self):
        failed, printed = self.compare(self.spec("b", "short"))
        self.assertEqual((failed, printed), (0, "postgres-18: 1 specs, 1 permutations, 0 specs differ\n"))


if __name__ == "__main__":
    unittest.main()
