"""Obtains a target's image: the official one where a registry answers, otherwise one built from Debian packages."""

import fcntl
import hashlib
import os
import subprocess
import tempfile
import threading
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .catalogue import CONTAINERS, Target
from .command import CommandFailed, Unavailable, exists, run
from .runtime import Runtime

_REGISTRY_HOSTS = {"docker.io": "registry-1.docker.io"}
_REGISTRY_TIMEOUT = 4.0
_PULL_TIMEOUT = 900.0
_BUILD_TIMEOUT = 1800.0
# A machine whose clock or mirror is years away from the other still builds; package signatures are checked as ever.
_OLD_MIRROR = '--aptopt=Acquire::Check-Valid-Until "false"'


@dataclass(frozen=True)
class Image:
    """A local image and which way it came: `source` is 'official' or 'debian'."""

    reference: str
    source: str


class ImageStore:
    """Finds or makes images; `say(what, message)` is told of whatever takes long.

    Threads and processes may share a `lock_directory`: each image is built once, and no more at a time than there
    are processors.
    """

    def __init__(self, runtime: Runtime, lock_directory: Path, say, source: str = "auto"):
        self._runtime = runtime
        self._locks = lock_directory
        self._say = say
        self._source = source
        self._registry_lock = threading.Lock()
        self._reachable: dict[str, bool] = {}
        self._builders = threading.BoundedSemaphore(os.cpu_count() or 1)

    def obtain(self, target: Target) -> Image:
        """The image to start `target` from; Unavailable when no way leads to one."""
        reasons = []
        if target.official and self._source != "debian":
            image = self._official(target, reasons)
            if image:
                return image
        if target.debian and self._source != "official":
            return self._debian(target)
        if not target.debian:
            reasons.append("it exists as an official image only")
        raise Unavailable(f"no image: {'; '.join(reasons) or 'the source asked for does not have it'}")

    def offers(self, target: Target, image: Image) -> bool:
        """Whether an image that was started earlier is still one that `obtain` may return."""
        if self._source not in ("auto", image.source):
            return False
        if image.source == "official":
            return bool(target.official) and image.reference == target.official["image"]
        return bool(target.debian) and image.reference == debian_reference(target)

    def _official(self, target: Target, reasons: list[str]) -> Image | None:
        reference = target.official["image"]
        if self._runtime.has_image(reference):
            return Image(reference, "official")
        registry = reference.split("/", 1)[0]
        with self._registry_lock:
            if registry not in self._reachable:
                self._reachable[registry] = registry_answers(registry)
            if not self._reachable[registry]:
                reasons.append(f"registry {registry} does not answer")
                return None
        self._say(target.name, f"pulling {reference}")
        done = run([*self._runtime.prefix, "pull", "-q", reference], _PULL_TIMEOUT)
        if done.returncode == 0:
            return Image(reference, "official")
        reasons.append(f"pulling {reference} failed: {done.stdout.strip()[-200:]}")
        self._say(target.name, f"could not pull {reference}")
        return None

    def _debian(self, target: Target) -> Image:
        reference = debian_reference(target)
        if self._runtime.has_image(reference):
            return Image(reference, "debian")
        with self._builders, _locked(self._locks / f"{target.name}.lock"):
            if not self._runtime.has_image(reference):
                self.debian_base(target.debian["suite"])
                self._say(target.name, f"building an image from Debian {target.debian['suite']} packages")
                with tempfile.TemporaryDirectory() as context:
                    (Path(context) / "entry.sh").write_bytes(_entry(target))
                    os.chmod(Path(context) / "entry.sh", 0o755)
                    self.build(reference, containerfile(target), Path(context))
        return Image(reference, "debian")

    def build(self, reference: str, recipe: str, context: Path) -> None:
        """Builds `reference` from a Containerfile's text and a folder."""
        base = recipe.split()[1]
        variant = self._runtime.build_variant(base)
        (context / "Containerfile").write_text(recipe, encoding="utf-8")
        self._runtime.call(
            f"building {reference}",
            [*variant.before, "build", "--network", "host", *variant.after, "--label", "enginediff.image=1",
             "-t", reference, "-f", str(context / "Containerfile"), str(context)],
            _BUILD_TIMEOUT,
        )

    def debian_base(self, suite: str) -> str:
        """The name of an image with a minimal Debian `suite`, made when it is missing."""
        reference = base_reference(suite)
        with _locked(self._locks / f"base-{suite}.lock"):
            if not self._runtime.has_image(reference):
                self._make_base(suite, reference)
        return reference

    def _make_base(self, suite: str, reference: str) -> None:
        if not exists("mmdebstrap"):
            raise Unavailable(
                "no image registry answers, and building an image from Debian packages needs mmdebstrap\n"
                "  mend it with: sudo ./scripts/install-packages containers"
            )
        self._say(suite, "bootstrapping a minimal Debian")
        first = self._bootstrap(suite, reference, [])
        if first is not None and self._bootstrap(suite, reference, [_OLD_MIRROR]) is not None:
            raise CommandFailed(f"bootstrapping Debian {suite}", ["mmdebstrap", suite], first)

    def _bootstrap(self, suite: str, reference: str, options: list[str]) -> str | None:
        """Streams mmdebstrap into an imported image; None on success, otherwise what went wrong."""
        sudo = [] if os.geteuid() == 0 or not self._runtime.prefix[0] == "sudo" else ["sudo", "-n"]
        words = [*sudo, "mmdebstrap", "--quiet", "--variant=minbase", *options, suite, "-"]
        with tempfile.TemporaryFile() as complaints, tempfile.TemporaryFile() as said:
            with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=complaints) as bootstrap:
                imported = subprocess.run(
                    [*self._runtime.prefix, "import", "-", reference],
                    stdin=bootstrap.stdout, stdout=said, stderr=said, check=False, timeout=_BUILD_TIMEOUT,
                )
            if bootstrap.returncode == 0 and imported.returncode == 0:
                return None
            # An archive that ends early may still have been imported.
            self._runtime.succeeds(["image", "rm", "-f", reference])
            complaints.seek(0)
            said.seek(0)
            return (complaints.read() + said.read()).decode(errors="replace")


def base_reference(suite: str) -> str:
    return f"localhost/enginediff-base:{suite}"


def debian_reference(target: Target) -> str:
    """The name of the image built from today's recipe: another recipe has another name."""
    digest = hashlib.sha256(containerfile(target).encode() + _entry(target)).hexdigest()[:12]
    return f"localhost/enginediff-{target.name}:{digest}"


def _entry(target: Target) -> bytes:
    return (CONTAINERS / "debian" / target.debian["entry"]).read_bytes()


def containerfile(target: Target) -> str:
    """The recipe of a target's image built from Debian packages."""
    return (
        f"FROM {base_reference(target.debian['suite'])}\n"
        "ENV DEBIAN_FRONTEND=noninteractive TZ=UTC\n"
        f"RUN {' && '.join(target.debian['before_install'])} && "
        "apt-get update -q && apt-get install -q -y --no-install-recommends "
        f"{' '.join(target.debian['packages'])} && rm -rf /var/lib/apt/lists/* /var/cache/apt/archives/*.deb\n"
        "COPY entry.sh /usr/local/bin/enginediff-entry\n"
        "RUN /usr/local/bin/enginediff-entry seed\n"
        f"EXPOSE {target.port}\n"
        'ENTRYPOINT ["/usr/local/bin/enginediff-entry"]\n'
    )


def registry_answers(registry: str) -> bool:
    """Whether the registry's API really answers within a few seconds; a refusal to let us in is an answer."""
    host = _REGISTRY_HOSTS.get(registry, registry)
    try:
        with urllib.request.urlopen(f"https://{host}/v2/", timeout=_REGISTRY_TIMEOUT):
            return True
    except urllib.error.HTTPError as error:
        return error.code in (401, 403) and "docker-distribution-api-version" in {k.lower() for k in error.headers}
    except OSError:
        return False


@contextmanager
def _locked(path: Path):
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield

