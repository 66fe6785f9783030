"""What is published in reports/ is what the journals there make, byte for byte; and scripts/publish notices when it is not."""

import gzip
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from support import BINARY, ROOT


def publish(root, *arguments):
    return subprocess.run([root / "scripts/publish", *arguments], capture_output=True, text=True, timeout=600, env={**os.environ, "ENGINEDIFF_BINARY": str(BINARY)})


class Published(unittest.TestCase):
    def test_everything_is_current(self):
        done = publish(ROOT, "--check")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))

    def test_the_index_names_every_file(self):
        index = (ROOT / "reports/README.md").read_text()
        files = {path.name for path in (ROOT / "reports").iterdir()} - {"README.md", "journal", "latest"}
        self.assertEqual({name for name in re.findall(r"\]\(([\w.-]+)/?\)", index)} - {"journal"}, files)

    def test_every_page_is_short_enough_to_be_rendered_and_leads_to_pages_that_are_there(self):
        for path in (ROOT / "reports").rglob("*.md"):
            if ROOT / "reports/latest" in path.parents:
                continue  # of a run on this machine, in a file each
            text = path.read_text()
            self.assertLess(len(text.encode()), 300_000, path)
            for link in re.findall(r"\]\(([\w./-]+)\)", re.sub(r"`[^`\n]*`", "", text)):
                self.assertTrue((path.parent / link).exists(), f"{path}: {link}")

    def test_journals_stay_small(self):
        self.assertLess(sum(path.stat().st_size for path in (ROOT / "reports/journal").iterdir()), 4 << 20)


def first_cases(journal, count):
    """The journal cut down to its first cases, so that it is read in no time."""
    lines = [json.loads(line) for line in gzip.decompress(journal.read_bytes()).splitlines()]
    kept = [line["id"] for line in lines if line["line"] == "case"][:count]
    lines = [line for line in lines if line.get("case", line.get("id", kept[0])) in kept]
    return gzip.compress("".join(json.dumps(line) + "\n" for line in lines).encode(), mtime=0)


class Publishing(unittest.TestCase):
    """In a copy of the project with a few cases, so that the real files stay."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        (self.root / "scripts").mkdir()
        shutil.copy(ROOT / "scripts/publish", self.root / "scripts/publish")
        shutil.copytree(ROOT / "reports", self.root / "reports", ignore=shutil.ignore_patterns("latest"))
        for journal in (self.root / "reports/journal").iterdir():
            journal.write_bytes(first_cases(journal, 3))
        self.assertEqual(publish(self.root).returncode, 0)

    def test_whatever_is_not_current_is_told(self):
        reports = self.root / "reports"
        page = reports / "compatibility/README.md"
        page.write_text(page.read_text() + "\nA cell typed by hand.\n")
        (reports / "badge.svg").unlink()
        (reports / "stray.md").write_text("")
        (reports / "compatibility/stray.md").write_text("")
        done = publish(self.root, "--check")
        self.assertEqual(done.returncode, 1)
        for problem in ("reports/compatibility/README.md is not what the journals make", "reports/badge.svg is missing", "reports/stray.md is made by nothing", "reports/compatibility/stray.md is made by nothing"):
            self.assertIn(problem, done.stdout)

    def test_publishing_mends_it_and_taking_the_same_journals_changes_nothing(self):
        reports = self.root / "reports"
        before = {path: path.read_bytes() for path in reports.rglob("*") if path.is_file()}
        (reports / "badge.svg").unlink()
        (reports / "compatibility/no-longer-made.md").write_text("")
        journals = []
        for path in sorted((reports / "journal").iterdir()):
            journals.append(self.root / path.name)
            shutil.copy(path, journals[-1])
        done = publish(self.root, *journals)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual({path: path.read_bytes() for path in reports.rglob("*") if path.is_file()}, before)


if __name__ == "__main__":
    unittest.main()
