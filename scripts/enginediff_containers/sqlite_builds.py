"""Compiles other builds of SQLite, from the amalgamation that an npm package carries, for targets with `library=PATH`."""

import ast
import fcntl
import hashlib
import json
import shutil
import tarfile
import tempfile
from contextlib import contextmanager
from pathlib import Path

from .catalogue import Target
from .command import Unavailable, check, exists, run

_DOWNLOAD_TIMEOUT = 300.0
_COMPILE_TIMEOUT = 900.0
# What every build gets: a library that other programs load. It changes nothing that SQL can see.
_COMPILER_OPTIONS = ["-O1", "-w", "-fPIC", "-shared"]
_LIBRARIES = ["-lm", "-lpthread", "-ldl"]


class SqliteBuilds:
    """The compiled libraries in one folder, each under a name made from its recipe. `say(target, message)` reports."""

    def __init__(self, directory: Path, say):
        self._directory = directory
        self._say = say

    def obtain(self, target: Target) -> Path:
        """The library, compiled if it is not there yet. Unavailable: this machine lacks npm, a compiler or the package."""
        recipe = target.amalgamation
        text = json.dumps([recipe, _COMPILER_OPTIONS], sort_keys=True)
        path = self._directory / f"{target.name}-{hashlib.sha256(text.encode()).hexdigest()[:12]}.so"
        with self._locked(target.name):
            if not path.exists():
                self._compile(target, recipe, path)
        return path

    def _compile(self, target: Target, recipe: dict, path: Path) -> None:
        compiler = next((name for name in ("cc", "gcc", "clang") if exists(name)), None)
        if compiler is None:
            raise Unavailable("no C compiler; on Debian: apt-get install gcc libc6-dev")
        with tempfile.TemporaryDirectory() as folder:
            package = self._unpacked(recipe, Path(folder))
            options = [f"-D{option}" for option in _options(recipe, package)]
            self._say(target.name, f"compiling SQLite with {len(options)} options of its own")
            built = path.with_suffix(".new")
            words = [compiler, *_COMPILER_OPTIONS, *options, str(package / recipe["source"]), "-o", str(built), *_LIBRARIES]
            check(f"compiling {target.name}", words, _COMPILE_TIMEOUT)
            shutil.move(built, path)

    def _unpacked(self, recipe: dict, folder: Path) -> Path:
        if not exists("npm"):
            raise Unavailable("the SQLite source comes with an npm package, and there is no npm; on Debian: apt-get install npm")
        words = ["npm", "pack", "--silent", "--pack-destination", str(folder), f"{recipe['npm']}@{recipe['version']}"]
        done = run(words, _DOWNLOAD_TIMEOUT)
        archives = list(folder.glob("*.tgz"))
        if done.returncode != 0 or not archives:
            raise Unavailable(f"npm could not bring {words[-1]}: {(done.stdout.strip().splitlines() or ['it said nothing'])[-1]}")
        with tarfile.open(archives[0]) as archive:
            for member in archive.getmembers():
                if member.isfile() and member.name.startswith("package/deps/") and ".." not in member.name:
                    archive.extract(member, folder)
        return folder / "package"

    @contextmanager
    def _locked(self, name: str):
        self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        with open(self._directory / f"{name}.lock", "w", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _options(recipe: dict, package: Path) -> list[str]:
    """The compile options: those named by the recipe, and the package's own list where the recipe says where it is."""
    listed = recipe.get("options_file")
    if not listed:
        return list(recipe["options"])
    # node-gyp's files are Python literals.
    return [*ast.literal_eval((package / listed).read_text(encoding="utf-8").strip())["defines"], *recipe["options"]]
