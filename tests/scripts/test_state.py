"""The state directory: private files, the targets file, and two directories that never touch each other."""

import json
import stat
import unittest

import support
from enginediff_containers.catalogue import Catalogue
from enginediff_containers.state import Server, StateDirectory

_SERVER = Server("enginediff-x-mysql-9.7", 4711, "s3cret", "image", "debian", ["mysqld"], "9.7.4")


class StateTest(support.InDirectory):
    def setUp(self):
        super().setUp()
        self.state = StateDirectory(self.directory / "state")
        self.catalogue = Catalogue()

    def test_nobody_else_can_read_the_files(self):
        with self.state.locked():
            self.state.save({"mysql-9.7": _SERVER}, self.catalogue)
        self.assertEqual(stat.S_IMODE(self.state.path.stat().st_mode), 0o700)
        for name in ("targets.json", "servers.json"):
            self.assertEqual(stat.S_IMODE((self.state.path / name).stat().st_mode), 0o600, name)

    def test_a_readable_file_of_an_earlier_program_becomes_private(self):
        with self.state.locked():
            self.state.targets_file.write_text("old", encoding="utf-8")
            self.state.targets_file.chmod(0o644)
            self.state.save({}, self.catalogue)
        self.assertEqual(stat.S_IMODE(self.state.targets_file.stat().st_mode), 0o600)

    def test_targets_file_has_what_is_up_and_what_needs_no_server(self):
        with self.state.locked():
            self.state.save({"mysql-9.7": _SERVER}, self.catalogue)
        written = json.loads(self.state.targets_file.read_text(encoding="utf-8"))
        self.assertEqual(written["format"], 1)
        self.assertEqual(
            written["targets"],
            {
                "sqlite": {"url": "sqlite:", "default": True},
                "mysql-9.7": {
                    "url": "mysql://enginediff:s3cret@127.0.0.1:4711/",
                    "default": True,
                    "container": "enginediff-x-mysql-9.7",
                },
            },
        )
        self.assertEqual(written["profiles"]["sqlite:wal"], {"journal_mode": "wal"})

    def test_what_was_saved_is_read_back(self):
        with self.state.locked():
            self.state.save({"mysql-9.7": _SERVER}, self.catalogue)
        self.assertEqual(StateDirectory(self.state.path).servers(), {"mysql-9.7": _SERVER})

    def test_a_damaged_record_is_no_record(self):
        with self.state.locked():
            (self.state.path / "servers.json").write_text('{"servers": {"mysql-9.7": {"port"', encoding="utf-8")
        self.assertEqual(self.state.servers(), {})

    def test_two_directories_have_different_names_and_labels(self):
        other = StateDirectory(self.directory / "other")
        self.assertNotEqual(self.state.container_name("mysql-9.7"), other.container_name("mysql-9.7"))
        self.assertNotEqual(self.state.label, other.label)


if __name__ == "__main__":
    unittest.main()
