"""The house keeps its shape: who may include whom, and where an engine's name may stand."""

import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
HARNESS = ROOT / "harness"

# What each folder may include besides itself. Read it as: base <- model <- {sql, casefile, engine} <- …
LAYERS = {
    "base": set(),
    "model": {"base"},
    "sql": {"base"},
    "history": {"base", "model", "sql"},
    "casefile": {"base", "model", "sql"},
    "engine": {"base", "model", "sql"},
    "engines": {"base", "model", "sql", "engine"},
    "compare": {"base", "model", "sql", "history", "casefile", "engine"},
    "journal": {"base", "model", "casefile", "engine", "compare"},
    "run": {"base", "model", "sql", "history", "casefile", "engine", "engines", "compare", "journal"},
    "report": {"base", "model", "sql", "history", "casefile", "compare", "journal"},
    "spec": {"base", "model", "sql", "casefile", "engine", "compare", "journal", "run"},
    "repro": {"base", "model", "sql", "history", "casefile", "engine", "engines", "compare", "journal", "run", "report"},
    "shell": {"base", "model", "sql", "history", "casefile", "engine", "engines", "compare", "journal", "run", "report", "repro"},
    "cli": {"base", "model", "sql", "history", "casefile", "engine", "engines", "compare", "journal", "run", "report", "spec", "repro", "shell"},
}

ENGINE_NAMES = re.compile(r"\b(sqlite|mysql|mariadb|postgres|postgresql|innodb)\b", re.IGNORECASE)
INCLUDE = re.compile(r'^#include "harness/([a-z]+)/', re.MULTILINE)


def sources():
    return sorted(path for path in HARNESS.rglob("*") if path.suffix in {".cpp", ".hpp"})


TOKEN = re.compile(r'R"\((?:.*?)\)"|"(?:[^"\\\n]|\\.)*"|//[^\n]*', re.DOTALL)


def without_comments_and_help(text):
    """The code alone: comments may name engines, and so may sentences that are shown to people."""

    def keep(match):
        token = match.group()
        # A string that holds a space or a URL is a sentence or an example for people; a bare word is a name that code compares.
        sentence = token.startswith(("//", 'R"(')) or re.search(r"[ :/]", token)
        return "\n" * token.count("\n") if sentence else token

    return TOKEN.sub(keep, text)


class Layers(unittest.TestCase):
    def test_every_folder_has_its_place(self):
        folders = {path.name for path in HARNESS.iterdir() if path.is_dir()}
        self.assertLessEqual(folders, set(LAYERS), "add the new folder to LAYERS with what it may include")

    def test_includes_go_down_only(self):
        for path in sources():
            folder = path.relative_to(HARNESS).parts[0]
            for included in INCLUDE.findall(path.read_text()):
                with self.subTest(file=str(path.relative_to(ROOT)), includes=included):
                    self.assertIn(included, LAYERS[folder] | {folder})

    def test_one_engine_does_not_include_another(self):
        for path in (HARNESS / "engines").rglob("*.[ch]pp"):
            parts = path.relative_to(HARNESS / "engines").parts
            if len(parts) < 2:
                continue
            for included in re.findall(r'#include "harness/engines/([a-z]+)/', path.read_text()):
                with self.subTest(file=str(path.relative_to(ROOT))):
                    self.assertEqual(included, parts[0])

    def test_only_engines_know_engines_by_name(self):
        for path in sources():
            relative = path.relative_to(HARNESS)
            if relative.parts[0] == "engines":
                continue
            for number, line in enumerate(without_comments_and_help(path.read_text()).splitlines(), start=1):
                with self.subTest(file=f"{path.relative_to(ROOT)}:{number}"):
                    self.assertIsNone(ENGINE_NAMES.search(line), f"the core asks for a feature, never for a name: {line.strip()}")


if __name__ == "__main__":
    unittest.main()
