"""The checked-in journals are as docs/journal.schema.json says, and the schema refuses what is not."""

import copy
import json
import pathlib
import unittest

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "docs/journal.schema.json").read_text())
JOURNALS = sorted((ROOT / "tests/golden/journals").rglob("*.jsonl"))


def lines_of(journal):
    """The whole lines: the last one of a killed run may be cut."""
    text = journal.read_text()
    return [json.loads(line) for line in text[: text.rfind("\n") + 1].splitlines()]


class JournalSchema(unittest.TestCase):
    def setUp(self):
        self.validator = jsonschema.Draft202012Validator(SCHEMA)

    def test_the_schema_is_one(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)

    def test_every_line_of_every_journal_is_valid(self):
        self.assertTrue(JOURNALS)
        for journal in JOURNALS:
            for number, line in enumerate(lines_of(journal), start=1):
                with self.subTest(journal=journal.name, line=number):
                    problems = [
                        f"{list(problem.absolute_path)}: {problem.message[:200]}"
                        for error in self.validator.iter_errors(line)
                        for problem in (error.context or [error])
                        # Of the five kinds of lines only that of this one matters.
                        if "was expected" not in problem.message
                    ]
                    self.assertEqual(problems, [])

    def test_every_kind_of_line_and_every_member_is_seen(self):
        """A journal with everything exists, so that no part of the schema goes untested."""
        seen = set()

        def walk(value, inside):
            if isinstance(value, dict):
                for name, member in value.items():
                    seen.add(name)
                    walk(member, name)
            elif isinstance(value, list):
                for member in value:
                    walk(member, inside)

        for journal in JOURNALS:
            for line in lines_of(journal):
                seen.add("line:" + line["line"])
                walk(line, "")
        defined = set()

        def names(schema):
            if isinstance(schema, dict):
                defined.update(schema.get("properties", {}))
                for member in schema.values():
                    names(member)
            elif isinstance(schema, list):
                for member in schema:
                    names(member)

        names(SCHEMA["$defs"])
        kinds = {"line:" + kind for kind in ("run", "target", "case", "trace", "end")}
        self.assertEqual((defined | kinds) - seen, set())

    def refuses(self, line):
        self.assertFalse(self.validator.is_valid(line), json.dumps(line)[:300])

    def test_the_schema_refuses_what_is_no_line(self):
        for line in ([], {}, {"line": "step"}, {"line": "end", "more": 1}, {"line": "run", "format": 2}):
            self.refuses(line)

    def test_the_schema_refuses_unknown_members_and_missing_ones(self):
        for journal in JOURNALS:
            for line in lines_of(journal)[:5]:
                other = copy.deepcopy(line)
                other["password"] = "secret"
                self.refuses(other)
                for name in [name for name in ("case", "records", "id", "text", "name") if name in line]:
                    other = copy.deepcopy(line)
                    del other[name]
                    self.refuses(other)

    def test_the_schema_refuses_values_that_are_written_otherwise(self):
        def line_with(value):
            outcome = {"result": {"columns": [{"name": "a", "type": "any"}], "rows": [[value]], "total_rows": 1}, "transaction": "none"}
            record = {"step": "1", "index": 0, "sql": "", "outcome": outcome, "launched": 0, "finished": 0, "microseconds": 0}
            return {"line": "trace", "case": "a.b", "target": "t", "records": [record]}

        for good in (None, True, -3, "x", {"decimal": "3.50"}, {"double": "-0"}, {"double": "1e+300"}, {"text": {"hex": "ff"}}):
            self.assertTrue(self.validator.is_valid(line_with(good)), good)
        for bad in (3.5, 2**53, {}, {"decimal": 3.5}, {"double": "one"}, {"text": "x"}, {"blob": "0"}, {"point": "1"}, {"null": None}, {"date": "a", "time": "b"}):
            self.refuses(line_with(bad))

    def test_an_outcome_has_exactly_one_answer(self):
        outcome = {"completion": {"tag": ""}, "error": {"class": "busy", "message": ""}, "transaction": "none"}
        record = {"step": "1", "index": 0, "sql": "", "outcome": outcome, "launched": 0, "finished": 0, "microseconds": 0}
        line = {"line": "trace", "case": "a.b", "target": "t", "records": [record]}
        self.refuses(line)
        del outcome["error"]
        self.assertTrue(self.validator.is_valid(line))
        record["not_run"] = "why"
        self.refuses(line)


if __name__ == "__main__":
    unittest.main()
