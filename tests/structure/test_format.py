"""Every C++ file is as clang-format-19 writes it with the file .clang-format: nobody's change carries somebody's spaces."""

import pathlib
import shutil
import subprocess
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
FORMATTER = "clang-format-19"
FOLDERS = ("harness", "tests", "benchmarks", "fuzz")


@unittest.skipUnless(shutil.which(FORMATTER), f"{FORMATTER} is not installed")
class Format(unittest.TestCase):
    def test_every_file_is_formatted(self):
        files = sorted(str(path.relative_to(ROOT)) for folder in FOLDERS for ending in ("*.cpp", "*.hpp") for path in (ROOT / folder).rglob(ending))
        self.assertGreater(len(files), 100)
        run = subprocess.run(["xargs", "-0", "-P", "2", "-n", "40", FORMATTER, "--dry-run", "--Werror"], input="\0".join(files), cwd=ROOT, capture_output=True, text=True, check=False)
        complaints = sorted({line.split(":")[0] for line in run.stderr.splitlines() if "clang-format-violations" in line})
        self.assertEqual(complaints, [], f"format these with `{FORMATTER} -i`")
        self.assertEqual(run.returncode, 0, run.stderr)


if __name__ == "__main__":
    unittest.main()
