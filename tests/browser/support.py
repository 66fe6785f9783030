"""What the browser tests share: reports made by the binary, and a headless Chromium that looks at them from disk."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

from selenium import webdriver
from selenium.common.exceptions import JavascriptException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("ENGINEDIFF_BINARY", ROOT / "build/release/enginediff"))
JOURNALS = ROOT / "tests/golden/journals"
SYNTHETIC = ROOT / "benchmarks/synthetic_journal.py"
DESKTOP, PHONE = (1440, 900), (390, 844)
DEADLINE = 120  # seconds for whatever is waited for: a bound for what hangs, on a busy machine

ARGUMENTS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars"]


def open_browser():
    options = Options()
    options.binary_location = "/usr/bin/chromium"
    for argument in ARGUMENTS:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    # A profile of its own, in a folder that is taken away afterwards by the driver.
    return webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)


def make_report(journals, output, report_format="html"):
    """Writes the report; returns the path of its first page."""
    journals = [journals] if isinstance(journals, (str, pathlib.Path)) else journals
    command = [BINARY, "report", *journals, "--format", report_format, "--output", output]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(map(str, command))}: {done.stderr}")
    return output / "index.html" if report_format == "site" else output


def run_cases(folder, text, *targets):
    """The journal of a run of one case file."""
    (folder / "case.sql").write_text(text)
    journal = folder / "run.jsonl"
    words = [word for target in targets for word in ("--target", target)]
    done = subprocess.run([BINARY, "--quiet", "run", folder / "case.sql", "--fail-on", "none", "--results", journal, *words], capture_output=True, text=True, timeout=120, check=False)
    if done.returncode != 0:
        raise AssertionError(done.stdout + done.stderr)
    return journal


def synthetic_journal(path, behaviours, targets=8):
    subprocess.run(["/usr/bin/python3", SYNTHETIC, "--behaviours", str(behaviours), "--targets", str(targets), path], check=True, timeout=120)
    return path


class BrowserTest(unittest.TestCase):
    """One browser for each class; a page for each test."""

    maxDiff = None

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.browser = open_browser()
        cls.addClassCleanup(cls.browser.quit)

    def setUp(self):
        self.emulate(DESKTOP)
        self.prefer("light")

    # ---- Getting there ----

    def open(self, path, fragment=""):
        # Another fragment of the page that is open would not load it again.
        self.browser.get("about:blank")
        self.browser.get(path.as_uri() + fragment)
        self.wait_until_ready()

    def wait_until_ready(self):
        """Until the page has its scripts: before, it hears no keys."""
        self.wait_for("return performance.getEntriesByName('ready').length > 0")

    def emulate(self, size):
        width, height = size
        phone = width < 700
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": 2 if phone else 1, "mobile": phone})

    def prefer(self, scheme):
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})

    def wait_for(self, script, *arguments):
        # A page that has just been left for another one has not yet what the script looks at.
        waiting = WebDriverWait(self.browser, DEADLINE, poll_frequency=0.05, ignored_exceptions=[JavascriptException])
        return waiting.until(lambda browser: browser.execute_script(script, *arguments), f"waiting for {script}")

    # ---- Looking ----

    def run_script(self, script, *arguments):
        return self.browser.execute_script(script, *arguments)

    def find(self, selector):
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def find_all(self, selector):
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def texts(self, selector):
        return self.run_script("return [...document.querySelectorAll(arguments[0])].map((e) => e.textContent)", selector)

    def ids(self):
        """Of the behaviours in the matrix."""
        self.run_script("finish_rows()")
        return self.texts(".matrix-body .row .id")

    def fragment(self):
        return self.run_script("return decodeURIComponent(location.hash)")

    def press(self, *keys):
        webdriver.ActionChains(self.browser).send_keys(*keys).perform()

    def requests(self):
        """The addresses that the page asked for since this was last called."""
        events = [json.loads(entry["message"])["message"] for entry in self.browser.get_log("performance")]
        return [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]

    def complaints(self):
        """Errors of the page, and what its policy refused."""
        return [entry["message"] for entry in self.browser.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]
