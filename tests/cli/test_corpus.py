"""The project's own cases, whole, on servers as they start: what stands in the files must be what they do."""

import subprocess
import unittest

from support import ALL, ROOT, CliTest

# Far above what any statement or case takes: what is asked here is the answers, and sanitized programs are slow.
PATIENCE = ["--timeout", "120", "--case-timeout", "1200"]


class Corpus(CliTest):
    def test_every_case_passes_on_the_default_targets(self):
        command = self.command("run", ROOT / "cases", "--shuffle", "1", *PATIENCE, *(word for name in ALL for word in ("--target", name)))
        done = subprocess.run(command, capture_output=True, cwd=self.folder, timeout=1500, stdin=subprocess.DEVNULL)
        shown = done.stdout.decode(errors="replace")
        self.assertEqual(done.returncode, 0, shown[:8000] + done.stderr.decode(errors="replace")[-2000:])
        self.assertRegex(shown, rf"\d+ cases: none failed on {len(ALL)} targets")


if __name__ == "__main__":
    unittest.main()
