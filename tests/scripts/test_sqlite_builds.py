"""Other builds of SQLite: their recipe, what a machine may lack, and their place in the targets file."""

import json
import os
import unittest
from unittest import mock

import support
from enginediff_containers import sqlite_builds
from enginediff_containers.catalogue import Catalogue
from enginediff_containers.command import Unavailable
from enginediff_containers.state import StateDirectory


class RecipeTest(support.InDirectory):
    def test_the_package_s_own_options_are_read_from_its_file(self):
        recipe = Catalogue().targets["sqlite-better-sqlite3"].amalgamation
        (self.directory / "deps").mkdir()
        (self.directory / recipe["options_file"]).write_text("# made by a script\n\n{\n  'defines': [\n    'SQLITE_DQS=0',\n  ],\n}\n")
        self.assertEqual(sqlite_builds._options(recipe, self.directory), ["SQLITE_DQS=0"])

    def test_the_plain_build_has_no_options(self):
        self.assertEqual(sqlite_builds._options(Catalogue().targets["sqlite-default"].amalgamation, self.directory), [])


class MissingTest(support.InDirectory):
    def obtain(self) -> None:
        builds = sqlite_builds.SqliteBuilds(self.directory / "libraries", lambda *_: None)
        with mock.patch.dict(os.environ, PATH=self.only_these_programs()):
            builds.obtain(Catalogue().targets["sqlite-default"])

    def test_without_npm_the_message_says_how_to_get_it(self):
        self.program("cc", "exit 1")
        with self.assertRaisesRegex(Unavailable, "there is no npm; on Debian: apt-get install npm"):
            self.obtain()

    def test_what_npm_says_is_passed_on(self):
        self.program("cc", "exit 1")
        self.program("npm", "echo 'network down'; exit 1")
        with self.assertRaisesRegex(Unavailable, r"npm could not bring better-sqlite3@12\.\S+: network down"):
            self.obtain()


class TargetsFileTest(support.InDirectory):
    def test_a_compiled_library_is_a_target_until_its_file_is_gone(self):
        state, library = StateDirectory(self.directory / "state"), self.directory / "a b.so"
        library.write_bytes(b"")
        with state.locked():
            state.save_libraries({"sqlite-default": str(library)})
            state.save({}, Catalogue())
        written = json.loads(state.targets_file.read_text(encoding="utf-8"))["targets"]
        self.assertEqual(written["sqlite-default"], {"url": f"sqlite:?library={str(library).replace(' ', '%20')}&build=default", "default": False})
        library.unlink()
        self.assertEqual(state.libraries(), {})


if __name__ == "__main__":
    unittest.main()
