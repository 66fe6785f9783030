"""Keeps what `engines.py up` started: its own record, and the targets file that enginediff reads."""

import fcntl
import hashlib
import json
import os
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import quote

from .catalogue import PROJECT, Catalogue

DEFAULT_DIRECTORY = PROJECT / ".enginediff"


@dataclass(frozen=True)
class Server:
    """A server that was started: enough to ask it, to keep it on a second `up`, and to remove it."""

    container: str
    port: int
    password: str
    image: str
    source: str
    command: list[str]
    build: str


class StateDirectory:
    """A folder (mode 0700) with one instance's servers. Two folders never touch each other's servers."""

    def __init__(self, path: Path):
        self.path = path.resolve()
        # Derived from the path, so that containers can still be told apart when the folder's content was deleted.
        self.instance = hashlib.sha256(str(self.path).encode()).hexdigest()[:8]

    @property
    def targets_file(self) -> Path:
        return self.path / "targets.json"

    @property
    def runtime_memory(self) -> Path:
        return self.path / "runtime.json"

    @property
    def label(self) -> str:
        return f"enginediff.instance={self.instance}"

    def container_name(self, target: str) -> str:
        return f"enginediff-{self.instance}-{target}"

    @contextmanager
    def locked(self):
        """Excludes another `up` or `down` on the same folder."""
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.chmod(self.path, 0o700)
        with open(self.path / "lock", "w", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def servers(self) -> dict[str, Server]:
        try:
            data = json.loads((self.path / "servers.json").read_text(encoding="utf-8"))
            return {name: Server(**entry) for name, entry in data["servers"].items()}
        except (OSError, ValueError, KeyError, TypeError):
            return {}

    def libraries(self) -> dict[str, str]:
        """The compiled libraries that `up` was asked for, by target."""
        try:
            data = json.loads((self.path / "libraries.json").read_text(encoding="utf-8"))
            return {name: path for name, path in data["libraries"].items() if Path(path).exists()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}

    def save_libraries(self, libraries: dict[str, str]) -> None:
        """Takes effect on the targets file with the next save()."""
        self.write_private("libraries.json", json.dumps({"format": 1, "libraries": libraries}, indent=2) + "\n")

    def save(self, servers: dict[str, Server], catalogue: Catalogue) -> None:
        """Writes the record and the targets file; without servers that still lists what needs none."""
        record = {"format": 1, "servers": {name: asdict(server) for name, server in servers.items()}}
        self.write_private("servers.json", json.dumps(record, indent=2) + "\n")
        self.write_private("targets.json", json.dumps(_targets(servers, self.libraries(), catalogue), indent=2) + "\n")

    def write_private(self, name: str, text: str) -> Path:
        """Replaces a file in one step; nobody else can read it at any moment."""
        path = self.path / name
        temporary = path.with_name(name + ".new")
        temporary.unlink(missing_ok=True)
        with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
        temporary.replace(path)
        return path


def _targets(servers: dict[str, Server], libraries: dict[str, str], catalogue: Catalogue) -> dict:
    targets = {}
    for name, target in catalogue.targets.items():
        if target.amalgamation:
            if name in libraries:
                # Expectations name the build, and the file's name says which sources it came from.
                build = name.removeprefix("sqlite-")
                targets[name] = {"url": f"sqlite:?library={quote(libraries[name])}&build={build}", "default": target.default}
        elif not target.needs_server:
            targets[name] = {"url": target.url, "default": target.default}
        elif name in servers:
            server = servers[name]
            url = target.url_at(server.port, server.password)
            targets[name] = {"url": url, "default": target.default, "container": server.container}
    return {"format": 1, "targets": targets, "profiles": catalogue.profiles}
