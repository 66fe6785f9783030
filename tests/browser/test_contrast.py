"""Text has at least the contrast of WCAG AA, in both themes, on every view."""

import pathlib
import unittest

from support import JOURNALS, PHONE, BrowserTest, make_report, synthetic_journal

SCRIPT = (pathlib.Path(__file__).parent / "contrast.js").read_text()
PLACES = ["", "#view=matrix", "#view=matrix&dev=sqlite", "#view=anomalies", "#view=run", "#view=matrix&b=typing.integer.division&t=mysql-9.7", "#view=matrix&b=concurrency.same-row", "#view=matrix&b=typing.text.comparison", "#view=matrix&b=errors.duplicate-key"]


class Contrast(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.page = make_report(JOURNALS / "four-engines.jsonl", cls.folder / "report.html")
        cls.large = make_report(synthetic_journal(cls.folder / "large.jsonl", 180), cls.folder / "large.html")

    def check(self, page, fragment, least):
        self.open(page, fragment)
        self.run_script("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        seen = self.run_script(SCRIPT)
        self.assertEqual(seen["found"], [])
        self.assertGreater(seen["looked"], least, "the test looked at hardly anything")

    def test_every_view_in_both_themes(self):
        for scheme in ("light", "dark"):
            self.prefer(scheme)
            for fragment in PLACES:
                with self.subTest(scheme=scheme, place=fragment):
                    self.check(self.page, fragment, 20)

    def test_a_large_report_in_both_themes(self):
        for scheme in ("light", "dark"):
            self.prefer(scheme)
            for fragment in ("", "#view=matrix", "#view=matrix&sev=silent,loud&dev=sqlite"):
                with self.subTest(scheme=scheme, place=fragment):
                    self.check(self.large, fragment, 100)

    def test_on_a_phone(self):
        self.emulate(PHONE)
        for scheme in ("light", "dark"):
            self.prefer(scheme)
            with self.subTest(scheme=scheme):
                self.check(self.large, "#view=matrix", 100)

    def test_the_check_sees_too_little_contrast(self):
        self.open(self.page)
        self.run_script("const style = document.querySelector('.lead').style; style.color = 'rgb(150, 150, 150)'")
        self.assertIn(4.5, [needed for _, needed, _, _ in self.run_script(SCRIPT)["found"]])


if __name__ == "__main__":
    unittest.main()
