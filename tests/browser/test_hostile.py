"""Whatever a journal holds is shown and never obeyed."""

import json
import pathlib
import re
import unittest

from support import ROOT, BrowserTest, make_report

SCRIPT = "</script><script>window.pwned = 1</script>"
MARKUP = "<img src=x onerror=\"window.pwned = 1\"><b>bold</b><!-- <script> "
ODD = "a\u0000b\u0007\u001b[31m\u202egnp.exe\u2066\u200b\u2028\u2029\u0085\ud83d\ude00 \u05e9\u05dc\u05d5\u05dd 'q' \"d\" `b` \\ & &lt;"
EVERYTHING = f"{SCRIPT} {MARKUP} {ODD}"
ADDRESS = "javascript:window.pwned=1"


def outcome(answer, **more):
    return {"outcome": {**answer, **more, "transaction": "none"}}


def table(value):
    return {"result": {"columns": [{"name": EVERYTHING, "type": "text", "wire_type": EVERYTHING, "declared_type": EVERYTHING, "collation": EVERYTHING}], "rows": [[value], [None], ["x" * 5000]], "total_rows": 3}}


def refusal(message):
    return {"error": {"class": "syntax_error", "sqlstate": "<b>'\"", "native_code": 1, "message": message}}


def record(number, step, answer, **more):
    return {"step": step, "index": number, "sql": f"SELECT '{EVERYTHING}'", **answer, "launched": number, "finished": number, "microseconds": 1, **more}


CASE = """-- @title     {title}
-- @id        hostile.{name}
-- @category  hostile
-- @why       {title}
-- @see       {address}

-- @session A
-- @step read
SELECT 1;
-- @step write
SELECT 2;
"""


def hostile_journal(path):
    title = re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", "", f"{SCRIPT} {MARKUP} \u202e 'q' \"d\"")
    targets = [f"sqlite:{SCRIPT}", f"pg{MARKUP}\u202e"]
    lines = [{"line": "run", "format": 1, "tool_version": EVERYTHING, "started": "2026-11-20T08:00:00Z"}]
    for name in targets:
        lines.append({"line": "target", "name": name, "engine": EVERYTHING, "profile": EVERYTHING, "build": EVERYTHING, "version": EVERYTHING, "version_number": [1, 2], "fingerprint": [[EVERYTHING, EVERYTHING]]})
    for name in ("one", "two"):
        text = CASE.format(title=title, name=name, address=ADDRESS if name == "one" else "https://example.org/x?\"'><b>")
        lines.append({"line": "case", "id": f"hostile.{name}", "title": title, "category": "hostile", "why": title, "file": f"cases/{EVERYTHING}.sql", "text": text})
        for i, target in enumerate(targets):
            wait = [{"by_sessions": ["A"], "by_steps": [EVERYTHING], "resource": EVERYTHING, "until": EVERYTHING}]
            answers = [outcome(table(f"{EVERYTHING}{i}"), diagnostics=[{"level": "warning", "class": "other", "message": EVERYTHING}]), outcome(refusal(EVERYTHING) if i else table(EVERYTHING))]
            records = [record(0, "A.read", answers[0], session="A", waits=wait), record(1, "A.write", answers[1], session="A")]
            lines.append({"line": "trace", "case": f"hostile.{name}", "target": target, "records": records})
    lines.append({"line": "end"})
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


class Hostile(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.journal = hostile_journal(cls.folder / "hostile.jsonl")
        cls.page = make_report(cls.journal, cls.folder / "hostile.html")

    def views(self):
        self.open(self.page)
        yield from ["", "#view=matrix", "#view=run", "#view=matrix&b=hostile.one", "#view=matrix&b=hostile.two", "#view=matrix&q=%3Cscript%3E"]

    def test_nothing_of_it_is_executed_or_becomes_an_element(self):
        self.complaints()
        for fragment in self.views():
            with self.subTest(fragment=fragment):
                self.open(self.page, fragment)
                self.assertFalse(self.run_script("return 'pwned' in window"))
                self.assertEqual(self.run_script("return document.querySelectorAll('img, b, iframe, object, embed, form, #app script, [onerror], [onclick]').length"), 0)
                self.assertEqual(self.run_script("return document.scripts.length"), 2)
                self.assertEqual(self.run_script("return [...document.querySelectorAll('a[href]')].filter((a) => !/^(#|https?:)/.test(a.getAttribute('href'))).length"), 0)
        self.assertEqual(self.complaints(), [], "nothing was even tried, so the policy had nothing to refuse")

    def test_it_is_shown_as_it_is(self):
        self.open(self.page, "#view=matrix&b=hostile.one")
        words = self.run_script("return document.querySelector('.sheet').textContent")
        for wanted in (SCRIPT, MARKUP.strip(), "\U0001f600", "\u05e9\u05dc\u05d5\u05dd", ADDRESS, "&lt;"):
            self.assertIn(wanted, words)

    def test_controls_and_direction_marks_are_written_out(self):
        for fragment in self.views():
            with self.subTest(fragment=fragment):
                self.open(self.page, fragment)
                words = self.run_script("return document.body.textContent + document.title + [...document.querySelectorAll('*')].flatMap((e) => [...e.attributes].map((a) => a.value)).join()")
                self.assertNotRegex(words, "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u200b\u202a-\u202e\u2066-\u2069\u2028\u2029]")
        self.assertIn("\\u{202E}", words)

    def test_long_values_are_cut_and_say_how_long_they_are(self):
        self.open(self.page, "#view=matrix&b=hostile.one")
        self.assertIn("(5,000 characters)", self.run_script("return document.querySelector('.answers').textContent"))

    def test_the_page_has_no_hole_for_a_script(self):
        text = self.page.read_text()
        self.assertEqual(text.lower().count("<script"), 2)
        self.assertEqual(text.lower().count("</script"), 2)
        data = text[text.index('id="data">') + 10 :]
        self.assertNotIn("<", data[: data.index("</script>")])

    def test_the_policy_refuses_what_should_get_in_all_the_same(self):
        """The second wall, with the first one broken on purpose."""
        broken = self.folder / "broken.html"
        broken.write_text(self.page.read_text().replace('<div id="app">', '<div id="app"><script>window.pwned = 1</script><img src="x" onerror="window.pwned = 1"><style>body { display: none }</style>'))
        self.complaints()
        self.open(broken)
        self.assertFalse(self.run_script("return 'pwned' in window"))
        self.assertNotEqual(self.run_script("return getComputedStyle(document.body).display"), "none")
        self.assertGreaterEqual(len([one for one in self.complaints() if "Content Security Policy" in one]), 3)


class Sources(unittest.TestCase):
    def test_the_script_makes_text_and_never_markup(self):
        for path in sorted((ROOT / "harness/report/html/assets").glob("*.js")):
            with self.subTest(file=path.name):
                self.assertNotRegex(path.read_text(), r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|DOMParser|setHTML|javascript:")

    def test_the_assets_ask_for_nothing(self):
        for path in sorted((ROOT / "harness/report/html/assets").iterdir()):
            with self.subTest(file=path.name):
                self.assertNotRegex(pathlib.Path(path).read_text(), r"@import|url\(|fetch\(|XMLHttpRequest|https?://(?!www\.w3\.org/2000/svg)")


if __name__ == "__main__":
    unittest.main()
