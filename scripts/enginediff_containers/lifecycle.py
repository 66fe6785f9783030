"""Brings targets' servers up and down, and keeps the record of them true."""

import re
import secrets
import socket
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

from .catalogue import CONTAINERS, Catalogue, Target
from .command import CommandFailed, Unavailable, run, tail
from .images import Image, ImageStore
from .readiness import NotReady, answers, wait_until_ready
from .runtime import Runtime, Variant
from .server_log import ServerLog
from .state import Server, StateDirectory

_START_TIMEOUT = 180.0
_LOG_LINES = 30


class Fleet:
    """The servers of one state directory. `say(target, message)` reports progress, from any thread."""

    def __init__(self, catalogue: Catalogue, state: StateDirectory, runtime: Runtime, say):
        self._catalogue = catalogue
        self._state = state
        self._runtime = runtime
        self._say = say

    def up(self, targets: list[Target], images: ImageStore) -> dict[str, str]:
        """Starts those that do not answer yet, in parallel; returns what went wrong, by target."""
        servers = self._state.servers()
        failures: dict[str, str] = {}
        wanted = [target for target in targets if target.needs_server]
        with ThreadPoolExecutor(max_workers=max(1, len(wanted))) as pool:
            jobs = {pool.submit(self._bring_up, target, servers.get(target.name), images): target for target in wanted}
            for job in as_completed(jobs):
                name = jobs[job].name
                try:
                    servers[name] = job.result()
                except (CommandFailed, Unavailable, NotReady) as failure:
                    servers.pop(name, None)
                    failures[name] = str(failure)
                # Saved after each, so that an interrupted `up` leaves nothing unknown behind.
                self._state.save(servers, self._catalogue)
        self._state.save(servers, self._catalogue)
        return failures

    def down(self, targets: list[Target]) -> list[str]:
        """Removes the targets' containers that this directory's `up` started; returns their names."""
        servers = self._state.servers()
        removed = []
        for target in targets:
            name = self._state.container_name(target.name)
            if self._owns(name):
                self._remove(name)
                removed.append(target.name)
            servers.pop(target.name, None)
        self._state.save(servers, self._catalogue)
        return removed

    def down_all(self) -> list[str]:
        """Removes everything that carries this directory's label, recorded or not."""
        names = self._runtime.call("listing containers", ["ps", "-aq", "--filter", f"label={self._state.label}"])
        for identifier in names.split():
            self._remove(identifier)
        removed = list(self._state.servers())
        self._state.save({}, self._catalogue)
        return removed

    def kill(self, target: Target) -> None:
        """Ends the server at once, as a crash would; `up` starts a fresh one."""
        self._runtime.call(f"killing {target.name}", ["kill", self._state.container_name(target.name)])

    def logs(self, target: Target, follow: bool) -> list[str]:
        """The command that prints the server's log."""
        words = ["logs", *(["--follow"] if follow else []), self._state.container_name(target.name)]
        return [*self._runtime.prefix, *words]

    def is_running(self, container: str) -> bool:
        done = run([*self._runtime.prefix, "container", "inspect", "-f", "{{.State.Running}}", container], 30)
        return done.returncode == 0 and done.stdout.strip() == "true"

    def _bring_up(self, target: Target, known: Server | None, images: ImageStore) -> Server:
        if known and self._is_current(target, known, images):
            self._say(target.name, f"already up: {known.build}")
            return known
        image = images.obtain(target)
        name = self._state.container_name(target.name)
        if self._owns(name):
            self._remove(name)
        started = time.monotonic()
        password = secrets.token_urlsafe(18)
        variant = self._runtime.run_variant(image.reference)
        port, command = self._start(target, image, variant, name, password)
        try:
            deadline = started + _START_TIMEOUT
            with ServerLog(self._runtime.prefix, name) as log:
                build = wait_until_ready(target, port, password, log, lambda: self.is_running(name), deadline)
        except NotReady as failure:
            log = run([*self._runtime.prefix, "logs", "--tail", str(_LOG_LINES), name], 30).stdout
            self._remove(name)
            raise NotReady(
                f"{failure}\n  the end of its log:\n{tail(log, _LOG_LINES)}\n"
                "  the container was removed; try again, or with --source official or --source debian"
            ) from failure
        if not is_version(build, target.version):
            self._remove(name)
            raise NotReady(
                f"the image's server is version {build}, not {target.version}: Debian {target.debian['suite']} has moved on"
                "; correct the entry in containers/targets.json"
            )
        self._say(target.name, f"ready in {time.monotonic() - started:.1f} s: {build} ({image.source})")
        return Server(name, port, password, image.reference, image.source, command, build)

    def _is_current(self, target: Target, known: Server, images: ImageStore) -> bool:
        return (
            known.command[: len(target.command)] == list(target.command)
            and images.offers(target, Image(known.image, known.source))
            and self.is_running(known.container)
            and answers(target, known.port, known.password)
        )

    def _start(self, target: Target, image: Image, variant: Variant, name: str, password: str) -> tuple[int, list[str]]:
        """Starts the container and returns the loopback port and the server's command line."""
        way = target.official if image.source == "official" else target.debian
        command = list(target.command)
        port = 0
        if variant.host_network:
            port = free_port()
            command += [word.format(port=port) for word in target.host_network]
            network = ["--network", "host"]
        else:
            network = ["-p", f"127.0.0.1::{target.port}"]
        words = [*variant.before, "run", "-d", *variant.after, *network, *target.run_options]
        words += ["--name", name, "--label", self._state.label]
        for path in way["tmpfs"]:
            words += ["--tmpfs", path]
        for source, destination in way.get("mounts", {}).items():
            words += ["-v", f"{CONTAINERS / source}:{destination}:ro"]
        lines = [f"{key}={value}\n" for key, value in target.environment_with(password).items()]
        env_file = self._state.write_private(f"{target.name}.env", "".join(lines))
        try:
            self._runtime.call(f"starting {target.name}", [*words, "--env-file", str(env_file), image.reference, *command])
        except CommandFailed:
            self._remove(name)
            raise
        finally:
            env_file.unlink()
        return port or self._published_port(name, target.port), command

    def _published_port(self, name: str, inner: int) -> int:
        said = self._runtime.call("asking for the port", ["port", name, f"{inner}/tcp"])
        return int(said.split()[0].rsplit(":", 1)[1])

    def _owns(self, name: str) -> bool:
        """Whether a container of this name exists and carries this directory's label."""
        key = self._state.label.split("=", 1)[0]
        words = ["container", "inspect", "-f", f'{{{{index .Config.Labels "{key}"}}}}', name]
        done = run([*self._runtime.prefix, *words], 30)
        return done.returncode == 0 and done.stdout.strip() == self._state.instance

    def _remove(self, name: str) -> None:
        # Nothing in it is worth a clean shutdown.
        run([*self._runtime.prefix, "rm", "-f", "-v", name], 60)


def is_version(build: str, wanted: str) -> bool:
    """Whether a server's own version text begins with the wanted series: 9.7.4-2 is 9.7, 18.6 is 18."""
    return re.match(re.escape(wanted) + r"(?!\d)", build) is not None


def free_port() -> int:
    """A loopback port that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
