"""The project's own cases, whole, on servers as they start: what stands in the files must be what they do."""

import subprocess
import unittest

from support import ROOT, CliTest

# Far above what any statement or case takes: what is asked here is the answers, and sanitized programs are slow.
PATIENCE = ["--timeout", "120", "--case-timeout", "1200"]
PROFILES = ["sqlite:wal", "sqlite:busy0", "sqlite:shared-cache", "mysql-9.7:ansi", "mysql-9.7:non-strict", "mysql-9.7:prisma"]


class Corpus(CliTest):
    def run_cases(self, *where):
        command = self.command("run", ROOT / "cases", "--shuffle", "1", *PATIENCE, *where)
        done = subprocess.run(command, capture_output=True, cwd=self.folder, timeout=1500, stdin=subprocess.DEVNULL)
        self.assertEqual(done.returncode, 0, done.stdout.decode(errors="replace")[:8000] + done.stderr.decode(errors="replace")[-2000:])
        return done.stdout.decode()

    def test_every_case_passes_on_all_targets(self):
        self.assertRegex(self.run_cases("--all"), r"cases: none failed on \d+ targets")

    def test_every_case_passes_on_profiles(self):
        words = [word for profile in PROFILES for word in ("--target", profile)]
        self.assertRegex(self.run_cases(*words), rf"cases: none failed on {len(PROFILES)} targets")


if __name__ == "__main__":
    unittest.main()
