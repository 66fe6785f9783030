"""Runs an isolation spec with PostgreSQL's isolationtester and with enginediff, on the same server."""

import json
import os
import pathlib
import secrets
import subprocess
import sys
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from enginediff_containers import wire_postgres  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[1]
SPECS = ROOT / "tests" / "specs"
TARGETS_FILE = pathlib.Path(os.environ.get("ENGINEDIFF_TEST_TARGETS", ROOT / ".enginediff/targets.json"))
BINARY = pathlib.Path(os.environ.get("ENGINEDIFF_BINARY", ROOT / "build/release/enginediff"))
_SECONDS = 300  # for one spec
# isolationtester cancels a step after 10 s, as enginediff does (--timeout), and says so; after twice as many it gives up.
# PostgreSQL 15 and before read the one, later ones the other, and take it twice.
_STEP_LIMIT = {"PGISOLATIONTIMEOUT": "10", "PG_TEST_TIMEOUT_DEFAULT": "5"}


class DidNotEnd(Exception):
    """A program that was still at work on a spec when its time was over; it has been killed."""


def _output_of(command, what, **options):
    """Both streams of the command, together."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=_SECONDS, check=False, **options)
    except subprocess.TimeoutExpired as late:
        raise DidNotEnd(f"{what} did not end within {_SECONDS} s and was killed") from late
    return done.stdout.decode(errors="surrogateescape")


def find_tool():
    """The newest isolationtester of Debian's postgresql-server-dev packages; None where none is installed."""
    found = pathlib.Path("/usr/lib/postgresql").glob("*/lib/pgxs/src/test/isolation/isolationtester")
    return max(found, key=lambda path: int(path.parts[4]), default=None)


class ToolDatabase:
    """A database of its own on a target's server, in which isolationtester works; dropped at the end."""

    def __init__(self, target, targets_file=TARGETS_FILE):
        url = urllib.parse.urlsplit(json.loads(pathlib.Path(targets_file).read_text())["targets"][target]["url"])
        self._host, self._port = url.hostname, url.port
        self._user, self._password = urllib.parse.unquote(url.username), urllib.parse.unquote(url.password or "")
        self._name = "isolationtester_" + secrets.token_hex(6)

    def __enter__(self):
        self._create()
        return self

    def __exit__(self, *_):
        self._drop()

    def _create(self):
        self._query(f"CREATE DATABASE {self._name}")

    def _drop(self):
        self._query(f"DROP DATABASE {self._name} WITH (FORCE)")

    def _query(self, sql):
        wire_postgres.query(self._host, self._port, self._user, self._password, "postgres", sql, 60)

    def run(self, tool, spec):
        """What isolationtester prints for the spec file, both streams together. DidNotEnd leaves an empty database to the next one."""
        environment = {
            **os.environ,
            "PGHOST": self._host, "PGPORT": str(self._port), "PGUSER": self._user, "PGPASSWORD": self._password,
            "PGAPPNAME": f"isolation/{spec.stem}", "LC_ALL": "C", **_STEP_LIMIT,
        }
        try:
            with spec.open() as text:
                return _output_of([str(tool), f"dbname={self._name}"], tool.name, stdin=text, env=environment)
        except DidNotEnd:
            # Its sessions may wait on the server still, and its tables are there.
            self._drop()
            self._create()
            raise


def run_enginediff(spec, target, binary=BINARY, targets_file=TARGETS_FILE):
    """What `enginediff run --format isolationtester` prints for the spec file, both streams together."""
    command = [str(binary), "-q", "run", str(spec), "--target", target, "--targets-file", str(targets_file), "--format", "isolationtester"]
    return _output_of(command, "enginediff", stdin=subprocess.DEVNULL)


def specs_of(words):
    """The spec files that the words mean: files, folders; all of the project's own without any."""
    out = []
    for word in [pathlib.Path(word) for word in words] or [SPECS]:
        out += sorted(word.glob("*.spec")) if word.is_dir() else [word]
    return out


def expected_file(spec):
    return spec.parent / "expected" / (spec.stem + ".out")
