"""What every report is to the programs that read it: valid XML, JSON as its schema says, CSV, Markdown, workflow commands."""

import copy
import csv
import io
import json
import pathlib
import re
import subprocess
import unittest
import xml.etree.ElementTree as xml

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests/golden"
COMPAT_DATA = json.loads((ROOT / "docs/compat-data.schema.json").read_text())
REPORT = json.loads((ROOT / "docs/report.schema.json").read_text())
ANOMALIES = json.loads((ROOT / "docs/anomalies.schema.json").read_text())
JOURNAL = json.loads((ROOT / "docs/journal.schema.json").read_text())

# The part of SARIF 2.1.0 that we write, as strict as the standard is about it.
TEXT = {"type": "object", "properties": {"text": {"type": "string", "minLength": 1}}, "required": ["text"], "additionalProperties": False}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
REGION = {
    "type": "object",
    "properties": {"startLine": {"type": "integer", "minimum": 1}, "endLine": {"type": "integer", "minimum": 1}},
    "required": ["startLine"],
    "additionalProperties": False,
}
SARIF = {
    "type": "object",
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "properties": {
                    "tool": {
                        "type": "object",
                        "properties": {
                            "driver": {
                                "type": "object",
                                "properties": {
                                    "name": {"type": "string", "minLength": 1},
                                    "version": {"type": "string"},
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "properties": {"id": {"type": "string"}, "shortDescription": TEXT, "defaultConfiguration": {"type": "object", "properties": {"level": LEVEL}}},
                                            "required": ["id"],
                                            "additionalProperties": False,
                                        },
                                    },
                                },
                                "required": ["name"],
                                "additionalProperties": False,
                            }
                        },
                        "required": ["driver"],
                        "additionalProperties": False,
                    },
                    "invocations": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "properties": {
                                "executionSuccessful": {"type": "boolean"},
                                "toolExecutionNotifications": {"type": "array", "items": {"type": "object", "properties": {"level": LEVEL, "message": TEXT}, "required": ["message"], "additionalProperties": False}},
                            },
                            "required": ["executionSuccessful"],
                            "additionalProperties": False,
                        },
                    },
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "properties": {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "level": LEVEL,
                                "message": TEXT,
                                "locations": {
                                    "type": "array",
                                    "items": {
                                        "type": "object",
                                        "properties": {
                                            "physicalLocation": {
                                                "type": "object",
                                                "properties": {
                                                    "artifactLocation": {"type": "object", "properties": {"uri": {"type": "string", "pattern": "^([A-Za-z0-9/._~-]|%[0-9A-F]{2}|^file:)*$"}}, "required": ["uri"], "additionalProperties": False},
                                                    "region": REGION,
                                                },
                                                "required": ["artifactLocation"],
                                                "additionalProperties": False,
                                            },
                                            "logicalLocations": {"type": "array", "items": {"type": "object", "properties": {"fullyQualifiedName": {"type": "string"}, "kind": {"type": "string"}}, "additionalProperties": False}},
                                        },
                                        "additionalProperties": False,
                                    },
                                },
                                "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
                                "properties": {"type": "object"},
                            },
                            "required": ["message"],
                            "additionalProperties": False,
                        },
                    },
                },
                "required": ["tool"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["version", "runs"],
    "additionalProperties": False,
}


def reports(format):
    found = sorted((GOLDEN / format).iterdir())
    assert found, format
    return found


class FormatTest(unittest.TestCase):
    def assert_valid(self, schema, value):
        validator = jsonschema.Draft202012Validator(schema)
        problems = [f"{list(error.absolute_path)}: {error.message[:200]}" for error in validator.iter_errors(value)]
        self.assertEqual(problems, [])


class JsonReport(FormatTest):
    def test_the_schemas_are_some(self):
        for schema in (REPORT, ANOMALIES):
            jsonschema.Draft202012Validator.check_schema(schema)

    def test_every_report_is_as_the_schema_says(self):
        for report in reports("json"):
            with self.subTest(report=report.name):
                self.assert_valid(REPORT, json.loads(report.read_text()))

    def test_the_published_matrix_is_as_its_schema_says(self):
        self.assert_valid(ANOMALIES, json.loads((ROOT / "reports/anomalies.json").read_text()))

    def test_what_the_journal_has_too_is_defined_the_same(self):
        for schema, names in ((REPORT, ("wait", "outcome", "result", "column", "value", "type", "bytes", "not_utf8", "pairs", "count", "word", "digest", "int64")),
                              (ANOMALIES, ("bytes", "not_utf8", "pairs", "count"))):
            for name in names:
                self.assertEqual(schema["$defs"][name], JOURNAL["$defs"][name], name)
            target = copy.deepcopy(JOURNAL["$defs"]["target"]["properties"])
            del target["line"]
            self.assertEqual(schema["$defs"]["target"]["properties"], target)
        answer = set(REPORT["$defs"]["answer"]["properties"])
        record = JOURNAL["$defs"]["record"]["properties"]
        for name in answer - {"targets"}:
            self.assertEqual(REPORT["$defs"]["answer"]["properties"][name], record[name], name)
        # The examples alone are left to the journal.
        census = copy.deepcopy(JOURNAL["$defs"]["census"]["properties"])
        shown = REPORT["$defs"]["census"]["properties"]
        self.assertEqual({**shown, "classes": None}, {**census, "classes": None})
        self.assertEqual(set(shown["classes"]["items"]["properties"]), set(census["classes"]["items"]["properties"]) - {"example"})

    def test_the_schema_refuses_what_is_not(self):
        good = json.loads((GOLDEN / "json/four-engines.json").read_text())
        validator = jsonschema.Draft202012Validator(REPORT)

        def change(apply):
            other = copy.deepcopy(good)
            apply(other, other["cases"][0]["variants"][0]["steps"][0])
            self.assertFalse(validator.is_valid(other))

        change(lambda all, step: all.update(format=2))
        change(lambda all, step: all.update(more=1))
        change(lambda all, step: all.pop("summary"))
        change(lambda all, step: all["summary"]["verdicts"].pop("changed"))
        change(lambda all, step: all["targets"][0].pop("name"))
        change(lambda all, step: step.pop("sql"))
        change(lambda all, step: step.update(severity="bad"))
        change(lambda all, step: step["answers"][0].update(targets=[]))
        change(lambda all, step: step["answers"][0].update(not_run="and an outcome"))
        change(lambda all, step: step["agreements"][0].update(agreement="perhaps"))
        matrix = json.loads((ROOT / "reports/anomalies.json").read_text())
        validator = jsonschema.Draft202012Validator(ANOMALIES)
        matrix["anomalies"][0]["cells"][0].pop("target")
        self.assertFalse(validator.is_valid(matrix))


class CompatData(FormatTest):
    def test_the_schema_is_one(self):
        jsonschema.Draft202012Validator.check_schema(COMPAT_DATA)

    def test_every_report_is_as_the_schema_says(self):
        for report in reports("compat-data"):
            with self.subTest(report=report.name):
                self.assert_valid(COMPAT_DATA, json.loads(report.read_text()))

    def test_the_schema_refuses_what_is_not(self):
        good = json.loads((GOLDEN / "compat-data/four-engines.json").read_text())
        validator = jsonschema.Draft202012Validator(COMPAT_DATA)
        behaviour = next(iter(good["behaviours"]))

        def change(apply):
            other = copy.deepcopy(good)
            apply(other, other["behaviours"][behaviour])
            self.assertFalse(validator.is_valid(other))

        change(lambda all, one: all.update(format=2))
        change(lambda all, one: all.pop("engines"))
        change(lambda all, one: one.update(title=None))
        change(lambda all, one: one.update(severity="bad"))
        change(lambda all, one: one["steps"][0].pop("sql"))
        change(lambda all, one: one["steps"][0]["answers"][0].update(support={"x": [{"version_added": True}]}))
        change(lambda all, one: one["steps"][0]["answers"][0].update(support={"x": [{"version_added": "<3"}]}))

    def test_answers_and_targets_agree_with_the_json_report(self):
        """Each target that answered is in the range of exactly one answer."""
        for report in reports("compat-data"):
            data = json.loads(report.read_text())
            for id, behaviour in data["behaviours"].items():
                for step in behaviour["steps"]:
                    with self.subTest(report=report.name, id=id, step=step["step"]):
                        for line in data["engines"]:
                            added = [range["version_added"] for answer in step["answers"] for range in answer["support"].get(line, [])]
                            self.assertEqual(len(added), len(set(added)))
                            self.assertLessEqual(sum(version.startswith("≤") for version in added), 1)


class Sarif(FormatTest):
    def test_every_report_is_sarif(self):
        for report in reports("sarif"):
            with self.subTest(report=report.name):
                log = json.loads(report.read_text())
                self.assert_valid(SARIF, log)
                for run in log["runs"]:
                    rules = run["tool"]["driver"]["rules"]
                    for result in run["results"]:
                        self.assertEqual(rules[result["ruleIndex"]]["id"], result["ruleId"])
                        for location in result["locations"]:
                            region = location["physicalLocation"].get("region", {"startLine": 1, "endLine": 1})
                            self.assertLessEqual(region["startLine"], region["endLine"])

    def test_fingerprints_are_unique(self):
        for report in reports("sarif"):
            results = json.loads(report.read_text())["runs"][0]["results"]
            fingerprints = [json.dumps(result["partialFingerprints"]) for result in results]
            self.assertEqual(len(fingerprints), len(set(fingerprints)), report.name)


class Junit(FormatTest):
    def test_every_report_is_xml_whose_counts_are_right(self):
        for report in reports("junit"):
            with self.subTest(report=report.name):
                root = xml.fromstring(report.read_bytes())
                self.assertEqual(root.tag, "testsuites")
                for suite in [root, *root.iter("testsuite")]:
                    tests = list(suite.iter("testcase"))
                    self.assertEqual(int(suite.get("tests")), len(tests))
                    for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
                        self.assertEqual(int(suite.get(attribute)), len(list(suite.iter(tag))), attribute)
                names = [(test.get("classname"), test.get("name")) for test in root.iter("testcase")]
                self.assertEqual(len(names), len(set(names)), "one test for each variant and target")

    def test_a_failure_holds_the_whole_difference(self):
        root = xml.fromstring((GOLDEN / "junit/four-engines.xml").read_bytes())
        texts = {(test.get("classname"), test.get("name")): test.findtext("failure") for test in root.iter("testcase")}
        text = texts["mariadb-11.8", "typing.integer.division"]
        for part in ("SELECT a / b AS q FROM t", "3.5000", "expected  [q integer] (3)"):
            self.assertIn(part, text)


class Badge(FormatTest):
    def test_every_badge_is_svg_that_says_in_words_what_it_shows(self):
        for report in reports("badge"):
            with self.subTest(report=report.name):
                root = xml.fromstring(report.read_bytes())
                self.assertEqual(root.tag, "{http://www.w3.org/2000/svg}svg")
                words = " ".join(text.text for text in root.iter("{http://www.w3.org/2000/svg}text"))
                self.assertEqual(root.get("aria-label").replace(": ", " "), words)


class Csv(FormatTest):
    def test_every_line_has_every_column_and_no_formula(self):
        for report in reports("csv"):
            with self.subTest(report=report.name):
                lines = list(csv.reader(io.StringIO(report.read_bytes().decode(), newline=""), strict=True))
                self.assertEqual({len(line) for line in lines}, {len(lines[0])})
                self.assertEqual(len(set(map(tuple, lines))), len(lines), "no line comes twice")
                for line in lines:
                    for cell in line:
                        self.assertTrue(not cell.startswith(("=", "+", "-", "@", "\t", "\r")) or re.fullmatch(r"[-+][0-9.e+]+", cell), cell)


class Github(FormatTest):
    def test_every_line_is_a_workflow_command(self):
        command = re.compile(r"::error (file=[^,:\n]*(,line=\d+,endLine=\d+)?,)?title=[^,:\r\n]*::[^\r\n]+")
        for report in reports("github"):
            for line in report.read_text().splitlines():
                with self.subTest(report=report.name, line=line[:80]):
                    self.assertRegex(line, command)


class Markdown(FormatTest):
    """Rendered by GitHub's own renderer, since it is the reader that counts."""

    def rendered(self, report):
        done = subprocess.run(["cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough", report], capture_output=True, check=True)
        return done.stdout.decode()

    def test_only_our_own_markup_is_rendered(self):
        ours = {"h1", "h2", "h3", "p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "code", "strong", "br", "a", "details", "summary", "hr"}
        for format in ("markdown", "summary"):
            for report in reports(format):
                with self.subTest(report=str(report.relative_to(GOLDEN))):
                    page = self.rendered(report)
                    self.assertEqual(set(re.findall(r"<([a-zA-Z0-9]+)", page)) - ours, set())
                    self.assertEqual([link for link in re.findall(r'href="([^"]*)"', page) if not link.startswith("#")], [])

    def test_tables_are_whole(self):
        for format in ("markdown", "summary"):
            for report in reports(format):
                with self.subTest(report=str(report.relative_to(GOLDEN))):
                    page = self.rendered(report)
                    for table in re.findall(r"<table>.*?</table>", page, re.DOTALL):
                        cells = [len(re.findall(r"<t[hd]\b", row)) for row in re.findall(r"<tr>.*?</tr>", table, re.DOTALL)]
                        self.assertEqual(len(set(cells)), 1, table[:300])
                    # A line that should be a row and is none would stand as a paragraph.
                    self.assertNotIn("<p>|", page)
                    self.assertEqual(len(re.findall(r"<tr>", page)), sum(line.startswith("|") and not re.match(r"\|(-+:?\|)+$", line) for line in report.read_text().splitlines()))


if __name__ == "__main__":
    unittest.main()
