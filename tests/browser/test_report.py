"""The HTML report as people use it: search, filters, evidence, links, keys, themes, widths, paper."""

import json
import unittest

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from support import DESKTOP, JOURNALS, PHONE, BrowserTest, make_report, run_cases, synthetic_journal

DIVISION = "typing.integer.division"
CLAIMS = {
    "format": 1,
    "guides": [{"id": "G1", "title": "A guide"}],
    "claims": [
        {"id": "c1", "guide": "G1", "claim": "Every engine divides integers", "checks": [{"says": "it is not refused", "case": DIVISION, "step": "divide", "on": "*", "ok": True}]},
        {"id": "c2", "guide": "G1", "claim": "SQLite refuses to divide integers", "checks": [{"says": "it is refused", "case": DIVISION, "step": "divide", "on": "sqlite", "error": "any"}]},
        {"id": "c3", "guide": "G1", "claim": "Pooling helps", "needs": "a pooler", "checks": []},
    ],
}


class Report(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.page = make_report(JOURNALS / "four-engines.jsonl", cls.folder / "report.html")
        cls.large = make_report(synthetic_journal(cls.folder / "large.jsonl", 180), cls.folder / "large.html")
        cls.every_kind = make_report(JOURNALS / "every-kind.jsonl", cls.folder / "every-kind.html")

    def setUp(self):
        super().setUp()
        self.complaints()

    def tearDown(self):
        self.assertEqual(self.complaints(), [])

    def search(self, words):
        box = self.find("#search")
        box.clear()
        box.send_keys(words)
        self.wait_for("return new URLSearchParams(location.hash.slice(1)).get('q') === arguments[0] && state.q === arguments[0]", words)

    def open_behaviour(self, name, page=None, more=""):
        self.open(page or self.page, f"#view=matrix&b={name}{more}")
        return self.find(".sheet")

    # ---- Overview ----

    def test_the_overview_counts_and_leads_to_what_it_counts(self):
        self.open(self.large)
        counted = self.run_script("return CASES.filter((one) => worst_of(one) === 's').length")
        self.assertIn(f"{counted} silently", self.find(".lead").text)
        self.find(".lead a").click()
        self.wait_for("return document.querySelector('.behaviours') !== null")
        self.assertEqual(len(self.ids()), counted)
        self.assertEqual(set(self.texts(".matrix-body .row .worst")), {"◆ silent"})

    def test_a_cell_of_the_heat_map_opens_the_behaviours_that_it_counts(self):
        self.open(self.large)
        words = self.run_script("const a = [...document.querySelectorAll('.heat a')].find((a) => / [1-9]\\d* silently/.test(a.getAttribute('aria-label'))); a.focus(); return a.getAttribute('aria-label')")
        self.press(Keys.ENTER)
        self.wait_for("return document.querySelector('.behaviours') !== null")
        category, differ = words.split(",")[0], int(words.split(": ")[1].split()[0])
        self.assertEqual(len(self.ids()), differ)
        self.assertTrue(all(one.startswith(category) for one in self.ids()))

    def test_the_bars_add_up_to_the_behaviours(self):
        self.open(self.large)
        sums = self.run_script("return engine_pairs().map(([a, b]) => Object.values(count_marks(CASES, a, b)).reduce((x, y) => x + y))")
        self.assertEqual(set(sums), {180})
        self.assertEqual(len(self.find_all(".bars a")), len(sums))

    # ---- Search and filters ----

    def test_search_finds_titles_and_sql(self):
        self.open(self.page, "#view=matrix")
        everything = self.ids()
        self.search("dividing")
        self.assertEqual(self.ids(), [DIVISION])
        self.search("INSERT INTO Account")
        self.assertEqual(self.ids(), ["concurrency.same-row"])
        self.search("no such words at all")
        self.assertEqual(self.ids(), [])
        self.assertIn("No behaviour matches", self.find(".nothing").text)
        self.search(" ")
        self.assertEqual(self.ids(), everything)

    def test_search_from_the_overview_shows_the_matrix_and_back_leads_home(self):
        self.open(self.page)
        self.search("d")
        self.search("dividing")
        self.assertEqual(self.ids(), [DIVISION])
        self.browser.back()
        self.wait_for("return document.querySelector('.overview') !== null")
        self.assertEqual(self.run_script("return document.getElementById('search').value"), "")

    def test_develop_on_one_and_deploy_on_the_other_shows_silent_differences_first(self):
        self.open(self.large, "#view=matrix")
        Select(self.find("#filter-dev")).select_by_value("sqlite")
        self.wait_for("return state.dev === 'sqlite'")
        Select(self.find("#filter-on")).select_by_value("mysql")
        self.wait_for("return state.on === 'mysql'")
        self.ids()
        shown = self.texts(".matrix-body .row .worst")
        order = ["◆ silent", "▲ outcome", "■ warning", "✕ loud"]
        self.assertEqual(shown, sorted(shown, key=order.index))
        self.assertEqual(shown[0], "◆ silent")
        wanted = self.run_script("return CASES.filter((one) => is_divergent(worst_between(one, targets_of('sqlite'), targets_of('mysql')))).map((one) => one.id).sort()")
        self.assertEqual(sorted(self.ids()), wanted)

    def test_severity_and_category_filters_narrow_together(self):
        self.open(self.large, "#view=matrix")
        self.find(".toggle[data-key=o]").click()
        self.wait_for("return state.sev.join() === 'o'")
        found = self.ids()
        self.assertEqual(set(self.texts(".matrix-body .row .worst")), {"▲ outcome"})
        category = found[-1].partition(".")[0]
        Select(self.find("#filter-cat")).select_by_value(category)
        self.wait_for("return state.cat === arguments[0]", category)
        self.assertEqual(self.ids(), [one for one in found if one.startswith(f"{category}.")])
        self.assertLess(len(self.ids()), len(found))
        self.assertEqual(self.find(".toggle[data-key=o]").get_attribute("aria-pressed"), "true")
        self.assertEqual(self.fragment(), f"#view=matrix&cat={category}&sev=outcome")

    def test_rows_of_the_filter_before_are_out_of_sight_at_once_and_gone_soon(self):
        self.open(self.large, "#view=matrix")
        everything = len(self.ids())
        self.run_script("go({ q: 'no such words' }, true)")
        self.assertEqual(self.texts(".matrix-body .row"), [])
        seen = "return [...document.querySelectorAll('.row[data-i]')].filter((row) => row.checkVisibility({ contentVisibilityAuto: true })).length"
        self.assertEqual(self.run_script(seen), 0)
        self.wait_for("return document.querySelectorAll('.row[data-i]').length === 0 && document.querySelector('.leaving') === null")
        self.run_script("go({ q: '' }, true)")
        self.assertEqual(len(self.ids()), everything)

    def test_only_what_is_not_as_recorded(self):
        self.open(self.page, "#view=matrix&fail=1")
        failing = self.run_script("return CASES.filter((one) => one.fails).map((one) => one.id)")
        self.assertTrue(failing)
        self.assertEqual(sorted(self.ids()), sorted(failing))

    # ---- Matrix ----

    def test_versions_stand_under_their_engine_from_old_to_new(self):
        self.open(self.large, "#view=matrix")
        self.assertEqual(self.texts(".matrix-head .engine"), ["sqlite", "postgres", "mysql", "mariadb"])
        self.assertEqual(self.texts(".matrix-head .version"), ["3.40.1", "15", "17", "18", "8.4", "9.7", "10.11", "11.8"])

    def test_a_row_says_what_each_target_answers(self):
        self.open(self.page, "#view=matrix&q=dividing")
        cells = self.run_script("return [...document.querySelectorAll('.matrix-body .cell')].map((cell) => cell.getAttribute('aria-label'))")
        self.assertEqual(len(cells), 5)
        self.assertEqual([one.rpartition(": ")[2] for one in cells if "silent" in one], ["silent difference"] * 2)
        self.assertEqual({cell.text.split("\n")[0] for cell in self.find_all(".matrix-body .cell.m-silent .shape")}, {"◆"})

    # ---- Evidence ----

    def test_a_click_on_a_cell_opens_its_evidence(self):
        self.open(self.page, "#view=matrix&q=dividing")
        self.find(".matrix-body .cell:last-child").click()
        self.wait_for("return !document.querySelector('.sheet').hidden")
        sheet = self.find(".sheet")
        self.assertEqual(self.run_script("return new URLSearchParams(location.hash.slice(1)).get('b')"), DIVISION)
        words = sheet.text
        for wanted in ("Dividing two integers", "SELECT a / b AS q FROM t", "3.5000", "decimal", "integer", "See it again", "enginediff run", "Fingerprints"):
            self.assertIn(wanted, words)
        self.assertEqual({cell.text for cell in sheet.find_elements(By.CSS_SELECTOR, ".answers tbody td.differs")}, {"3", "3.5000"})

    def test_the_command_names_the_file_and_the_targets(self):
        sheet = self.open_behaviour(DIVISION, more="&t=mysql-9.7")
        command = sheet.find_element(By.CSS_SELECTOR, ".command code").text
        self.assertRegex(command, r"^enginediff run -v \S+\.sql (-t \S+ )+-t mysql-9\.7$|^enginediff run -v \S+\.sql (-t \S+ )*-t mysql-9\.7( -t \S+)*$")
        self.assertEqual(self.find(".fingerprint[open] .who-names").text, "mysql-9.7")

    def test_the_portable_rewrite_stands_with_what_became_of_it(self):
        with_rewrite = self.run_script_on_page("return CASES.filter((one) => one.portable).map((one) => [one.id, one.portable])")
        self.assertTrue(with_rewrite)
        for name, standing in with_rewrite:
            sheet = self.open_behaviour(name)
            self.assertIn("gives the same" if standing == "agrees" else "does not give the same", sheet.find_element(By.CSS_SELECTOR, ".step.portable").text)

    def run_script_on_page(self, script):
        self.open(self.page)
        return self.run_script(script)

    def test_errors_show_class_code_and_message(self):
        sheet = self.open_behaviour("errors.duplicate-key")
        words = sheet.text
        for wanted in ("unique_violation", "23505", "1062"):
            self.assertIn(wanted, words)

    def test_a_failed_verdict_says_what_was_recorded_and_what_came(self):
        self.open(self.page)
        name = self.run_script("return CASES.find((one) => (one.fails || []).includes('changed')).id")
        sheet = self.open_behaviour(name)
        verdict = sheet.find_element(By.CSS_SELECTOR, ".verdicts").text
        for wanted in ("changed", "recorded", "got"):
            self.assertIn(wanted, verdict)

    def test_sessions_are_lanes_and_waits_are_bars(self):
        sheet = self.open_behaviour("concurrency.same-row")
        self.assertEqual(self.texts(".lane-name"), ["A", "B"])
        bar = sheet.find_element(By.CSS_SELECTOR, ".lane-wait")
        self.assertIn("waits for A.first until A.end", bar.text)
        places = self.run_script("const at = (e) => e.getBoundingClientRect(); const steps = [...document.querySelectorAll('.lane-step')]; const commit = steps.find((e) => e.title === 'COMMIT'); const bar = document.querySelector('.lane-wait'); return [at(bar).bottom, at(commit).bottom, at(bar).left, at(steps[0]).right]")
        self.assertGreater(places[0], places[1], "the wait ends below the step that ended it")
        self.assertGreater(places[2], places[3], "the session that waits stands beside the other")

    def test_a_census_shows_one_schedule_for_each_class(self):
        self.open(self.every_kind)
        name, classes = self.run_script("const one = CASES.find((one) => one.variants.some((v) => v.census)); return [one.id, one.variants.find((v) => v.census).census[0].classes.length]")
        sheet = self.open_behaviour(name, self.every_kind)
        self.assertEqual(len(sheet.find_elements(By.CSS_SELECTOR, ".class")), classes)
        self.assertIn("A sample of 500 of very many orders of the steps, from seed 7, came to 70 schedules, since what is behind a waiting step is deferred; ", sheet.text)

    def test_a_deferred_step_is_marked(self):
        self.open_behaviour("concurrency.same-row")
        drawn = self.run_script("const diagram = DATA.diagrams[0]; diagram.steps[4] = [...diagram.steps[4].slice(0, 6), null, 1]; diagram.steps[3] = [...diagram.steps[3].slice(0, 7), 1]; const drawn = lane_diagram(0); return [...drawn.querySelectorAll('.lane-step')].map((e) => e.textContent.includes('(deferred)'))")
        self.assertEqual(drawn, [False, False, False, True, True, False, False])

    def test_variants_are_a_table_that_leads_to_each(self):
        sheet = self.open_behaviour("typing.text.comparison")
        links = sheet.find_elements(By.CSS_SELECTOR, ".variants tbody th a")
        self.assertEqual(len(links), 6)
        links[3].click()
        self.wait_for("return state.variant === '3'")
        self.assertEqual(self.find(".variant-name").text, self.run_script("return BY_ID.get('typing.text.comparison').variants[3].label"))
        self.browser.back()
        self.wait_for("return state.variant === ''")

    # ---- Claims ----

    def test_claims_stand_with_their_verdict_and_lead_to_the_evidence(self):
        lines = (JOURNALS / "four-engines.jsonl").read_text().splitlines()
        lines.insert(1, json.dumps({"line": "claims", "file": "cases/claims.json", "text": json.dumps(CLAIMS)}))
        journal = self.folder / "claims.jsonl"
        journal.write_text("\n".join(lines) + "\n")
        page = make_report(journal, self.folder / "claims.html")
        self.open(page, "#view=claims")
        self.assertEqual(self.texts(".claim blockquote"), ["SQLite refuses to divide integers", "Every engine divides integers", "Pooling helps"])
        self.assertEqual(self.texts(".claim .verdict"), ["✕ false", "✓ true", "– not decided here"])
        self.assertIn("sqlite", self.find(".claim .observed").text)
        self.find(".claim a.id").click()
        self.wait_for("return state.b === arguments[0] && !document.querySelector('.sheet').hidden", DIVISION)
        self.open(self.page)
        self.assertNotIn("Claims", self.texts(".view"))

    # ---- Links and history ----

    def test_a_permalink_opens_the_same_evidence_with_its_filters(self):
        self.open(self.page, f"#view=matrix&q=dividing&dev=sqlite&on=mysql-9.7&b={DIVISION}&t=mysql-9.7")
        self.assertTrue(self.find(".sheet").is_displayed())
        self.assertEqual(self.run_script("return document.getElementById('search').value"), "dividing")
        self.assertEqual(Select(self.find("#filter-dev")).first_selected_option.get_attribute("value"), "sqlite")
        self.assertIn("Dividing two integers", self.browser.title)

    def test_back_closes_the_evidence_and_forward_opens_it_again(self):
        self.open(self.page, "#view=matrix")
        self.find(f".row[data-i] .name[href*='b={DIVISION}']").click()
        self.wait_for("return !document.querySelector('.sheet').hidden")
        self.browser.back()
        self.wait_for("return document.querySelector('.sheet').hidden")
        self.assertEqual(self.fragment(), "#view=matrix")
        self.browser.forward()
        self.wait_for("return !document.querySelector('.sheet').hidden")

    def test_an_address_that_makes_no_sense_shows_the_report_all_the_same(self):
        self.open(self.page, "#view=nonsense&b=no.such&dev=oracle&sev=purple,silent&cat=%3Cscript%3E&variant=99&sort=x")
        self.assertTrue(self.find(".overview").is_displayed())
        self.assertIn("This report holds no behaviour called no.such.", self.find(".sheet").text)
        self.find(".sheet .close").click()
        self.wait_for("return document.querySelector('.sheet').hidden")
        self.open(self.page, f"#b={DIVISION}&variant=99")
        self.assertTrue(self.find(".sheet").is_displayed())

    # ---- Keys ----

    def test_slash_searches_and_escape_clears(self):
        self.open(self.page, "#view=matrix")
        self.press("/")
        self.assertEqual(self.run_script("return document.activeElement.id"), "search")
        self.press("dividing")
        self.wait_for("return state.q === 'dividing'")
        self.press(Keys.ESCAPE)
        self.wait_for("return state.q === ''")

    def test_arrows_move_in_the_matrix_and_enter_opens(self):
        self.open(self.page, "#view=matrix")
        self.run_script("document.querySelector('.matrix [tabindex=\"0\"]').focus()")
        where = "const a = document.activeElement; return [a.getAttribute('role'), a.closest('.row, .group').dataset.i || 'group', [...a.parentElement.children].indexOf(a)]"
        self.press(Keys.ARROW_DOWN)
        role, first, column = self.run_script(where)
        self.assertEqual((role, column), ("rowheader", 0))
        self.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
        self.assertEqual(self.run_script(where), ["gridcell", first, 2])
        self.press(Keys.END)
        self.assertEqual(self.run_script("return document.activeElement === document.activeElement.parentElement.lastElementChild"), True)
        self.press(Keys.HOME, Keys.ENTER)
        self.wait_for("return !document.querySelector('.sheet').hidden")
        self.assertEqual(self.run_script("return document.activeElement.id"), "evidence-title")
        self.press(Keys.ESCAPE)
        self.wait_for("return document.querySelector('.sheet').hidden")
        self.assertEqual(self.run_script(where), ["rowheader", first, 0], "the focus is back where it was")

    def test_j_and_k_go_through_the_list(self):
        self.open(self.page, "#view=matrix")
        order = self.ids()
        self.open(self.page, f"#view=matrix&b={order[0]}")
        self.press("j")
        self.wait_for("return state.b === arguments[0]", order[1])
        self.press("k")
        self.wait_for("return state.b === arguments[0]", order[0])

    def test_what_has_the_focus_is_seen(self):
        self.open(self.page, "#view=matrix")
        for _ in range(12):
            self.press(Keys.TAB)
            outline = self.run_script("const s = getComputedStyle(document.activeElement); return document.activeElement === document.body || (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1)")
            self.assertTrue(outline, self.run_script("return document.activeElement.outerHTML.slice(0, 200)"))

    # ---- Themes, widths, paper ----

    def test_the_theme_follows_the_system_until_it_is_chosen(self):
        paper = "return getComputedStyle(document.documentElement).backgroundColor"
        self.open(self.page)
        light = self.run_script(paper)
        self.prefer("dark")
        dark = self.run_script(paper)
        self.assertNotEqual(light, dark)
        self.find(".theme").click()
        self.assertEqual(self.run_script(paper), light)
        self.find(".theme").click()
        self.prefer("light")
        self.assertEqual(self.run_script(paper), dark)
        self.find(".theme").click()
        self.assertEqual(self.run_script(paper), light)

    def test_nothing_is_wider_than_a_phone(self):
        self.emulate(PHONE)
        for fragment in ("", "#view=matrix", "#view=run", "#view=anomalies", f"#view=matrix&b={DIVISION}", "#view=matrix&b=concurrency.same-row", "#view=matrix&b=query.wide", "#view=matrix&b=typing.text.comparison"):
            with self.subTest(fragment=fragment):
                self.open(self.page, fragment)
                self.assertLessEqual(self.run_script("return Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll('.sheet')].map((e) => e.hidden ? 0 : e.scrollWidth))"), PHONE[0])

    def test_on_a_phone_a_behaviour_is_a_card_that_names_its_targets(self):
        self.emulate(PHONE)
        self.open(self.page, "#view=matrix&q=dividing")
        self.assertFalse(self.find(".matrix-head").is_displayed())
        self.assertEqual(sorted(self.texts(".matrix-body .who")), sorted(self.run_script("return COLUMNS.map((one) => names_of([one.index]))")))
        self.assertTrue(all(one.is_displayed() for one in self.find_all(".matrix-body .who")))

    def test_the_heads_stay_in_sight_when_a_wide_matrix_scrolls(self):
        self.emulate((800, 600))
        self.open(self.large, "#view=matrix")
        at = self.run_script("finish_rows(); const s = document.querySelector('.behaviours > .scroll'); s.scrollTo(400, 3000); const box = s.getBoundingClientRect(); const row = [...document.querySelectorAll('.matrix-body .row')].find((r) => r.getBoundingClientRect().top > box.top + 80); return [s.scrollLeft > 0, document.querySelector('.matrix-head').getBoundingClientRect().top - box.top, row.querySelector('.title').getBoundingClientRect().left - box.left]")
        self.assertEqual(at, [True, 0, 0])
        self.emulate(DESKTOP)

    def test_all_rows_are_printed(self):
        self.open(self.large, "#view=matrix")
        pdf = self.browser.execute_cdp_cmd("Page.printToPDF", {"landscape": True, "printBackground": True})
        self.assertGreater(len(pdf["data"]), 10000)
        self.assertEqual(len(self.texts(".matrix-body .row[data-i]")), 180)

    # ---- Alone ----

    def test_nothing_is_fetched(self):
        self.requests()
        self.open(self.page, f"#view=matrix&b={DIVISION}")
        self.assertEqual([one for one in self.requests() if not one.startswith(("about:", "data:"))], [self.page.as_uri()])


ORPHAN = """-- @title     A row without its parent
-- @id        test.orphan
-- @why       one target refuses it

CREATE TABLE p (id INTEGER PRIMARY KEY);
CREATE TABLE c (p INTEGER REFERENCES p (id));
-- @step insert
INSERT INTO c VALUES (7);
-- @step read
SELECT count(*) AS n FROM c;
"""


class Following(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        journal = run_cases(cls.folder, ORPHAN, "off=sqlite:?foreign_keys=0", "on=sqlite:?foreign_keys=1")
        cls.page = make_report(journal, cls.folder / "report.html")

    def test_what_only_follows_makes_a_behaviour_no_worse(self):
        self.open(self.page, "#view=matrix&dev=off&on=on")
        self.assertEqual(self.texts(".matrix-body .row .worst"), ["✕ loud"])
        self.assertIn("0 silently", self.find(".result").text)

    def test_the_evidence_says_what_it_follows_from(self):
        self.open(self.page, "#view=matrix&b=test.orphan")
        words = {title.split()[0]: title for title in self.texts(".sheet .step h3")}
        self.assertIn("◆ silent, after insert", words["read"])
        self.assertIn("✕ loud", words["insert"])
        self.assertNotIn("after", words["insert"])
        self.assertIn(", after insert", self.texts(".sheet .relations li")[-1])


if __name__ == "__main__":
    unittest.main()
