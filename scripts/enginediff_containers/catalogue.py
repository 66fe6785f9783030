"""Reads containers/targets.json: what each target is and how its server is obtained, started and asked."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

PROJECT = Path(__file__).resolve().parents[2]
CONTAINERS = PROJECT / "containers"
ADMINISTRATOR = "enginediff"


class UnknownTarget(Exception):
    """A name that the catalogue does not have; the message lists those it has."""


@dataclass(frozen=True)
class Target:
    """One entry of the catalogue; `official`, `debian` and `amalgamation` are None where that way does not exist."""

    name: str
    engine: str
    version: str
    default: bool
    url: str | None = None
    title: str = ""
    scheme: str = ""
    protocol: str = ""
    database: str = ""
    port: int = 0
    ready_query: str = ""
    environment: dict[str, str] = field(default_factory=dict)
    command: tuple[str, ...] = ()
    durability_off_sql: tuple[str, ...] = ()  # what no option of the command does; the administrator runs it on the ready server
    run_options: tuple[str, ...] = ()
    host_network: tuple[str, ...] = ()
    health: str = ""
    official: dict | None = None
    debian: dict | None = None
    amalgamation: dict | None = None

    @property
    def needs_server(self) -> bool:
        return self.url is None and self.amalgamation is None

    def url_at(self, port: int, password: str) -> str:
        """The administrator's URL of this target's server at a loopback port."""
        return f"{self.scheme}://{ADMINISTRATOR}:{quote(password, safe='')}@127.0.0.1:{port}/{self.database}"

    def environment_with(self, password: str) -> dict[str, str]:
        return {name: value.format(password=password) for name, value in self.environment.items()}


class Catalogue:
    """All targets and the named profiles, in the file's order."""

    def __init__(self, path: Path = CONTAINERS / "targets.json"):
        data = json.loads(path.read_text(encoding="utf-8"))
        engines = data["engines"]
        self.targets = {name: _target(name, entry, engines) for name, entry in data["targets"].items()}
        self.profiles: dict[str, dict[str, str]] = data["profiles"]

    def select(self, names: list[str], everything: bool) -> list[Target]:
        """The named targets; without names the default ones, or all of them."""
        for name in names:
            if name not in self.targets:
                raise UnknownTarget(f"unknown target '{name}'; known: {', '.join(self.targets)}")
        if names:
            return [self.targets[name] for name in dict.fromkeys(names)]
        return [target for target in self.targets.values() if everything or target.default]


def _target(name: str, entry: dict, engines: dict) -> Target:
    common = {"name": name, "engine": entry["engine"], "version": entry["version"], "default": entry["default"]}
    if "url" in entry:
        return Target(**common, url=entry["url"])
    if "amalgamation" in entry:
        return Target(**common, amalgamation=entry["amalgamation"])
    engine = engines[entry["engine"]]
    debian = {**engine["debian"], **entry["debian"]} if "debian" in entry else None
    return Target(
        **common,
        title=engine["title"],
        scheme=engine["scheme"],
        protocol=engine["protocol"],
        database=engine["database"],
        port=engine["port"],
        ready_query=engine["ready_query"],
        environment=engine["environment"],
        command=(*engine["command"], *engine["durability_off"], *engine["settings"], *entry.get("settings", [])),
        durability_off_sql=tuple(engine.get("durability_off_sql", [])),
        run_options=tuple(engine["run_options"]),
        host_network=tuple(engine["host_network"]),
        health=engine["health"],
        official=_official(entry.get("official"), engine),
        debian=debian,
    )


def _official(entry: dict | None, engine: dict) -> dict | None:
    return None if entry is None else {**engine.get("official", {}), **entry}
