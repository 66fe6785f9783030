#!/usr/bin/env python3
"""Measures the HTML report of a large synthetic journal in headless Chromium: size of the file, first paint, time of a filter.

Times are given twice: as the clock has them, and as the processor time of the page's main thread, which a busy machine does not change.

Usage: benchmarks/html_report.py [--behaviours 1000] [--targets 8] [--runs 5] [BINARY]
"""

import argparse
import pathlib
import statistics
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests/browser"))
import support  # noqa: E402

# What a filter takes until the rows that fill the screen are laid out. Those below come in later turns; here they wait, and all rows of
# the filter before are there when the next one begins.
FILTERS = {
    "search of three letters": "go({view: 'matrix', q: 'num'}, true)",
    "search in the SQL": "go({view: 'matrix', q: 'insert label'}, true)",
    "search undone": "go({view: 'matrix', q: ''}, true)",
    "one category": "go({view: 'matrix', q: '', cat: 'numeric'}, true)",
    "silent ones": "go({view: 'matrix', q: '', cat: '', sev: ['s']}, true)",
    "a pair of engines": "go({view: 'matrix', sev: [], dev: 'sqlite', on: 'mysql'}, true)",
    "all again": "go({view: 'matrix', dev: '', on: '', sev: []}, true)",
}
MEASURE = "const later = setTimeout; window.setTimeout = () => 0; const begin = performance.now(); {}; document.body.getBoundingClientRect(); document.querySelector('.matrix-body').lastElementChild.getBoundingClientRect(); const taken = performance.now() - begin; window.setTimeout = later; return taken"


def thread_time(browser):
    """Milliseconds of the main thread since the page began."""
    metrics = browser.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    return 1000 * next(one["value"] for one in metrics if one["name"] == "TaskDuration")


def first_paint(browser, page):
    """Milliseconds by the clock until the first paint and until the page is ready, and of the main thread until ready."""
    browser.get("about:blank")
    before = thread_time(browser)
    browser.get(page.as_uri())
    taken = thread_time(browser) - before
    # Paint timing needs a frame to be produced.
    browser.execute_async_script("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))")
    return browser.execute_script("return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"), browser.execute_script("return performance.getEntriesByName('ready')[0].startTime"), taken


def filtered(browser, script):
    browser.execute_script("finish_rows(); document.body.getBoundingClientRect()")
    before = thread_time(browser)
    clock = browser.execute_script(MEASURE.format(script))
    return clock, thread_time(browser) - before


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--behaviours", type=int, default=1000)
    parser.add_argument("--targets", type=int, default=8)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("binary", type=pathlib.Path, nargs="?", default=support.BINARY)
    options = parser.parse_args()
    support.BINARY = options.binary
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        journal = support.synthetic_journal(folder / "journal.jsonl", options.behaviours, options.targets)
        begin = time.monotonic()
        page = support.make_report(journal, folder / "report.html")
        print(f"{options.behaviours} behaviours x {options.targets} targets, journal {journal.stat().st_size / 1e6:.1f} MB")
        print(f"written in          {time.monotonic() - begin:8.2f} s")
        print(f"file                {page.stat().st_size / 1e6:8.2f} MB")
        browser = support.open_browser()
        browser.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
        try:
            loads = [first_paint(browser, page) for _ in range(options.runs)]
            print(f"{'':26}{'clock':>8}{'thread':>10}")
            print(f"{'first paint':26}{statistics.median(one[0] for one in loads if one[0]):5.0f} ms")
            print(f"{'ready':26}{statistics.median(one[1] for one in loads):5.0f} ms{statistics.median(one[2] for one in loads):7.0f} ms")
            times = {words: [] for words in FILTERS}
            browser.execute_script("go({view: 'matrix'}, true); finish_rows()")
            for _ in range(options.runs):
                for words, script in FILTERS.items():
                    times[words].append(filtered(browser, script))
            for words, taken in times.items():
                print(f"{words:26}{statistics.median(one[0] for one in taken):5.0f} ms{statistics.median(one[1] for one in taken):7.0f} ms")
        finally:
            browser.quit()


if __name__ == "__main__":
    main()
