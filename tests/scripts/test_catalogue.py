"""containers/targets.json and what is derived from it."""

import dataclasses
import unittest

import support
from enginediff_containers.catalogue import CONTAINERS, Catalogue, UnknownTarget
from enginediff_containers.compose import compose_text
from enginediff_containers.images import containerfile, debian_reference


class CatalogueTest(unittest.TestCase):
    def setUp(self):
        self.catalogue = Catalogue()

    def test_without_names_the_default_targets_are_one_of_each_engine(self):
        chosen = self.catalogue.select([], everything=False)
        self.assertEqual([target.name for target in chosen], ["sqlite", "postgres-18", "mysql-9.7", "mariadb-11.8"])

    def test_every_profile_is_described(self):
        text = (support.PROJECT / "docs/targets.md").read_text(encoding="utf-8")
        for profile, settings in self.catalogue.profiles.items():
            for name, value in settings.items():
                self.assertIn(f"| `{profile}` | `{name}={value}`", text)

    def test_names_are_taken_once_and_in_the_order_given(self):
        chosen = self.catalogue.select(["mysql-9.7", "sqlite", "mysql-9.7"], everything=False)
        self.assertEqual([target.name for target in chosen], ["mysql-9.7", "sqlite"])

    def test_an_unknown_name_is_refused_with_the_known_ones(self):
        with self.assertRaisesRegex(UnknownTarget, "unknown target 'postgres-99'; known: sqlite, sqlite-default, "):
            self.catalogue.select(["postgres-99"], everything=False)

    def test_every_server_can_be_obtained_and_its_entry_script_exists(self):
        for target in self.catalogue.targets.values():
            with self.subTest(target.name):
                self.assertTrue(not target.needs_server or target.official)
                if target.debian:
                    entry = CONTAINERS / "debian" / target.debian["entry"]
                    self.assertTrue(entry.stat().st_mode & 0o111, f"{entry} is not executable")

    def test_settings_of_a_target_come_after_its_engines(self):
        command = self.catalogue.targets["mariadb-10.11"].command
        self.assertEqual(command[0], "mariadbd")
        self.assertIn("--innodb-flush-log-at-trx-commit=0", command)
        self.assertEqual(command[-1], "--collation-server=utf8mb4_general_ci")

    def test_a_password_is_quoted_in_the_url(self):
        url = self.catalogue.targets["postgres-18"].url_at(5433, "a/b@c:d")
        self.assertEqual(url, "postgresql://enginediff:a%2Fb%40c%3Ad@127.0.0.1:5433/postgres")

    def test_passwords_reach_a_container_by_environment_only(self):
        for target in self.catalogue.targets.values():
            self.assertFalse([word for word in target.command if "password" in word.lower()])

    def test_compose_file_is_current(self):
        self.assertEqual((CONTAINERS / "compose.yaml").read_text(encoding="utf-8"), compose_text(self.catalogue))

    def test_compose_ports_differ(self):
        lines = [line for line in compose_text(self.catalogue).splitlines() if line.strip().startswith("ports:")]
        self.assertEqual(len(lines), len(set(lines)))
        self.assertEqual(len(lines), sum(1 for target in self.catalogue.targets.values() if target.official))

    def test_a_recipe_starts_from_its_suite_and_another_recipe_has_another_name(self):
        targets = self.catalogue.targets
        self.assertTrue(containerfile(targets["mysql-9.7"]).startswith("FROM localhost/enginediff-base:sid\n"))
        self.assertIn(" mysql-server-core ", containerfile(targets["mysql-9.7"]))
        changed = dataclasses.replace(
            targets["mysql-9.7"], debian={**targets["mysql-9.7"].debian, "packages": ["mysql-server-core"]}
        )
        self.assertNotEqual(debian_reference(targets["mysql-9.7"]), debian_reference(changed))


class PackagesTest(unittest.TestCase):
    def test_unknown_group_is_refused(self):
        done = support.run_script("install-packages", "biuld")
        self.assertEqual(done.returncode, 1)
        self.assertIn("no group 'biuld'", done.stderr)

    def test_nothing_missing_means_nothing_done(self):
        done = support.run_script("install-packages", "build", "test")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))


class MissingPackagesTest(support.InDirectory):
    def test_without_the_right_to_install_the_command_for_root_is_shown(self):
        self.program("dpkg-query", 'case "$*" in *ninja-build) exit 1;; *) printf installed;; esac')
        self.program("id", "echo 1000")
        for name in ("bash", "dirname"):
            self.program(name, f'exec /usr/bin/{name} "$@"')
        done = support.run_script("install-packages", "build", PATH=self.only_these_programs())
        self.assertEqual(done.returncode, 1)
        self.assertIn("apt-get install --no-install-recommends ninja-build\n", done.stderr)


if __name__ == "__main__":
    unittest.main()
