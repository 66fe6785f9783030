"""The folder form: a page for each behaviour, opened from disk."""

import unittest

from selenium.webdriver.common.keys import Keys

from support import JOURNALS, BrowserTest, make_report

DIVISION = "typing.integer.division"


class Site(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.index = make_report(JOURNALS / "four-engines.jsonl", cls.folder / "site", "site")
        cls.single = make_report(JOURNALS / "four-engines.jsonl", cls.folder / "report.html")

    def setUp(self):
        super().setUp()
        self.complaints()

    def tearDown(self):
        self.assertEqual(self.complaints(), [])

    def page_of(self, name):
        return self.index.parent / "behaviours" / f"{name}.html"

    def test_each_behaviour_has_a_page_of_its_own(self):
        self.open(self.index, "#view=matrix")
        pages = {path.name for path in (self.index.parent / "behaviours").iterdir()}
        self.assertEqual(pages, {f"{name}.html" for name in self.ids()})

    def test_a_click_leads_to_the_page_and_back_to_the_filters(self):
        self.open(self.index, "#view=matrix&q=dividing")
        self.find(".matrix-body .cell").click()
        self.wait_for("return location.pathname.endsWith(arguments[0]) && document.querySelector('.answers') !== null", f"behaviours/{DIVISION}.html")
        self.assertEqual(self.find("h2").text, "Dividing two integers")
        self.assertEqual(self.browser.title, "Dividing two integers")
        self.browser.back()
        self.wait_for("return document.querySelector('.matrix-body .row') !== null")
        self.assertEqual(self.ids(), [DIVISION])

    def test_the_list_searches_sql_and_says_the_same_as_the_single_page(self):
        rows = []
        for page in (self.index, self.single):
            self.open(page, "#view=matrix&q=INSERT INTO account".replace(" ", "%20"))
            rows.append(self.run_script("finish_rows(); return [...document.querySelectorAll('.matrix-body .row[data-i]')].map((row) => row.innerText)"))
        self.assertEqual(rows[0], rows[1])
        self.assertEqual(len(rows[0]), 1)

    def test_a_page_shows_the_evidence_of_the_single_page(self):
        for name in (DIVISION, "concurrency.same-row", "errors.duplicate-key", "typing.text.comparison"):
            with self.subTest(name=name):
                self.open(self.single, f"#b={name}")
                whole = self.run_script("return document.querySelector('.sheet .evidence').innerText")
                self.open(self.page_of(name))
                self.assertEqual(self.run_script("return document.querySelector('main.evidence').innerText"), whole)

    def test_neighbours_are_reached_by_links_and_keys(self):
        self.open(self.index, "#view=matrix")
        first, second = self.run_script("return CASES.slice(0, 2).map((one) => one.id)")
        self.open(self.page_of(first))
        self.press("j")
        self.wait_for("return location.pathname.endsWith(arguments[0])", f"/{second}.html")
        self.wait_until_ready()
        self.press("k")
        self.wait_for("return location.pathname.endsWith(arguments[0])", f"/{first}.html")

    def test_variants_and_the_theme_work_on_a_page_too(self):
        self.open(self.page_of("typing.text.comparison"))
        self.find_all(".variants tbody th a")[2].click()
        self.wait_for("return state.variant === '2'")
        self.assertEqual(self.find(".variant-name").text, self.run_script("return CASES[0].variants[2].label"))
        before = self.run_script("return getComputedStyle(document.documentElement).backgroundColor")
        self.find(".theme").send_keys(Keys.ENTER)
        self.find(".theme").send_keys(Keys.ENTER)
        self.assertNotEqual(self.run_script("return getComputedStyle(document.documentElement).backgroundColor"), before)
        self.find(".theme").send_keys(Keys.ENTER)

    def test_an_old_link_to_the_index_leads_to_the_page(self):
        self.open(self.single)  # a page from which to leave
        self.browser.get(self.index.as_uri() + f"#b={DIVISION}")
        self.wait_for("return location.pathname.endsWith(arguments[0])", f"behaviours/{DIVISION}.html")

    def test_nothing_comes_from_elsewhere(self):
        self.requests()
        self.open(self.index)
        self.open(self.page_of(DIVISION))
        asked = [one for one in self.requests() if not one.startswith(("about:", "data:"))]
        self.assertEqual(asked, [one for one in asked if one.startswith(self.index.parent.as_uri())])
        self.assertEqual(len(asked), 6, "two pages, each with a style sheet and a script")


if __name__ == "__main__":
    unittest.main()
