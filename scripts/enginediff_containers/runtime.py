"""Finds docker or podman, learns by trying which options this machine needs, and runs containers with them."""

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from .command import Unavailable, check, exists, run, tail

# Inside a virtual machine or another container the right to raise limits is often missing; naming modest ones
# keeps the runtime from trying.
_LIMITS = ("--ulimit", "nofile=4096:4096", "--ulimit", "nproc=4096:4096")
_INSTALL = "sudo ./scripts/install-packages containers"


@dataclass(frozen=True)
class Variant:
    """One way to call the runtime: options before the subcommand, options after it, and which network."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    host_network: bool = False

    def describe(self) -> str:
        words = [*self.before, *self.after, *(["--network", "host"] if self.host_network else [])]
        return " ".join(words) or "no extra options"


class Runtime:
    """docker or podman as found here. What had to be learnt by trying is kept in `memory`, a file."""

    def __init__(self, prefix: list[str], version: str, memory: Path):
        self.prefix = prefix
        self.name = prefix[-1]
        self.version = version
        self._memory = memory

    def call(self, what: str, arguments: list[str], timeout: float = 60, text_in: str | None = None) -> str:
        return check(what, [*self.prefix, *arguments], timeout, text_in)

    def succeeds(self, arguments: list[str], timeout: float = 60) -> bool:
        return run([*self.prefix, *arguments], timeout).returncode == 0

    def has_image(self, image: str) -> bool:
        return self.succeeds(["image", "inspect", image])

    def run_variant(self, image: str) -> Variant:
        """The variant that starts a container of `image` with a published port."""

        def attempt(variant: Variant):
            network = ["--network", "host"] if variant.host_network else ["-p", "127.0.0.1::9"]
            words = [*variant.before, "run", "--rm", *variant.after, *network, "--entrypoint", "true", image]
            return run([*self.prefix, *words], timeout=60)

        plain = self._variants()
        return self._learn("run", [*plain, *(Variant(v.before, v.after, True) for v in plain)], attempt)

    def build_variant(self, image: str) -> Variant:
        """The variant that runs a command in a build on top of `image`."""

        def attempt(variant: Variant):
            words = [*variant.before, "build", "--network", "host", *variant.after, "--no-cache", "-"]
            return run([*self.prefix, *words], timeout=120, text_in=f"FROM {image}\nRUN true\n")

        return self._learn("build", self._variants(), attempt)

    def _variants(self) -> list[Variant]:
        variants = [Variant(), Variant(after=_LIMITS)]
        if self.name == "podman":
            for oci_runtime in ("runc", "crun"):
                if exists(oci_runtime):
                    before = ("--runtime", oci_runtime)
                    variants += [Variant(before), Variant(before, _LIMITS)]
        return variants

    def _learn(self, purpose: str, variants: list[Variant], attempt) -> Variant:
        known = _read(self._memory)
        key = f"{' '.join(self.prefix)} {self.version} {purpose}"
        if key in known:
            return Variant(tuple(known[key]["before"]), tuple(known[key]["after"]), known[key]["host_network"])
        tried = []
        for variant in variants:
            done = attempt(variant)
            if done.returncode == 0:
                self._memory.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._memory.write_text(json.dumps({**known, key: asdict(variant)}, indent=1), encoding="utf-8")
                return variant
            tried.append(f"  with {variant.describe()}:\n{tail(done.stdout, 2)}")
        raise Unavailable(f"{self.name} cannot {purpose} containers on this machine; tried\n" + "\n".join(tried))


def find_runtime(memory: Path) -> Runtime:
    """docker, then podman: the first one that answers; Unavailable says what to install."""
    complaints = []
    for name in ("docker", "podman"):
        if not exists(name):
            complaints.append(f"  {name}: not installed")
            continue
        for prefix in _prefixes(name):
            done = run([*prefix, "info"], timeout=30)
            if done.returncode == 0:
                version = run([*prefix, "--version"], timeout=30).stdout.strip()
                return Runtime(prefix, version, memory)
            complaints.append(f"  {' '.join(prefix)}: {(done.stdout.strip().splitlines() or ['no answer'])[-1]}")
    raise Unavailable(
        "no container runtime answers here, and the servers run in containers\n"
        + "\n".join(complaints)
        + f"\n  mend it with: {_INSTALL}\n"
        "  (without root and sudo, podman also needs uidmap, slirp4netns and fuse-overlayfs)\n"
        "  or name servers of your own: enginediff run --target NAME=URL"
    )


def _prefixes(name: str) -> list[list[str]]:
    """Ways to call the program, the preferred one first: as root, since images are built with root's help."""
    if os.geteuid() == 0:
        return [[name]]
    if name == "docker":
        return [[name], *([["sudo", "-n", name]] if exists("sudo") else [])]
    return [["sudo", "-n", name], [name]] if _may_use_sudo() else [[name]]


def _may_use_sudo() -> bool:
    """Whether sudo works without asking; at a terminal it may ask once."""
    if not exists("sudo"):
        return False
    if run(["sudo", "-n", "true"], timeout=30).returncode == 0:
        return True
    if not sys.stdin.isatty():
        return False
    print("the servers' containers are run as root; sudo may ask for your password", file=sys.stderr, flush=True)
    return subprocess.run(["sudo", "-v"], check=False).returncode == 0


def _read(path: Path) -> dict:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}

