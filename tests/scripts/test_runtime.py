"""Finding a container runtime, learning what a machine needs, and what is handed to the runtime.

The runtime here is a shell script that refuses what a machine may refuse: the point is our side of it.
"""

import json
import unittest
from unittest import mock

import support
from enginediff_containers.catalogue import Catalogue
from enginediff_containers.command import Unavailable
from enginediff_containers.images import Image, ImageStore, registry_answers
from enginediff_containers.lifecycle import Fleet, is_version
from enginediff_containers.runtime import Runtime, Variant, find_runtime
from enginediff_containers.state import StateDirectory


class WithStandIn(support.InDirectory):
    """A directory with a stand-in for docker or podman that notes how it was called."""

    def setUp(self):
        super().setUp()
        self.calls = self.directory / "calls"
        self.memory = self.directory / "state" / "runtime.json"

    def runtime(self, name: str, body: str) -> Runtime:
        path = self.program(name, f'echo "$*" >>{self.calls}\n{body}')
        runtime = Runtime([str(path)], "version 1", self.memory)
        runtime.name = name
        return runtime


class RuntimeTest(WithStandIn):
    def test_plain_options_are_taken_when_they_work(self):
        runtime = self.runtime("docker", "exit 0")
        self.assertEqual(runtime.run_variant("image"), Variant())

    def test_limits_are_named_where_the_machine_refuses_to_raise_them_and_this_is_remembered(self):
        runtime = self.runtime("docker", 'case "$*" in *--ulimit*) exit 0;; esac; echo "setting rlimits"; exit 126')
        limits = ("--ulimit", "nofile=4096:4096", "--ulimit", "nproc=4096:4096")
        self.assertEqual(runtime.run_variant("image"), Variant(after=limits))
        tried = len(self.calls.read_text().splitlines())
        self.assertEqual(runtime.run_variant("image"), Variant(after=limits))
        self.assertEqual(len(self.calls.read_text().splitlines()), tried)

    def test_the_hosts_network_is_the_last_resort(self):
        runtime = self.runtime("docker", 'case "$*" in *"-p "*) echo "no iptables"; exit 126;; esac; exit 0')
        self.assertEqual(runtime.run_variant("image"), Variant(host_network=True))

    def test_a_new_version_is_learnt_anew(self):
        self.runtime("docker", "exit 0").run_variant("image")
        newer = self.runtime("docker", 'case "$*" in *--ulimit*) exit 0;; esac; exit 126')
        newer.version = "version 2"
        self.assertTrue(newer.run_variant("image").after)

    def test_a_machine_that_refuses_everything_is_told_what_was_tried(self):
        runtime = self.runtime("docker", "echo operation not permitted; exit 126")
        with self.assertRaisesRegex(Unavailable, "(?s)cannot run containers.*--ulimit.*operation not permitted"):
            runtime.run_variant("image")

    def test_without_a_runtime_the_message_says_what_to_install(self):
        with mock.patch.dict("os.environ", {"PATH": self.only_these_programs()}):
            with self.assertRaisesRegex(Unavailable, r"(?s)docker: not installed.*install-packages containers"):
                find_runtime(self.memory)

    def test_a_docker_without_its_daemon_is_passed_over_for_podman(self):
        self.program("docker", "echo 'Cannot connect to the Docker daemon'; exit 1")
        self.program("podman", "echo podman version 9")
        with mock.patch.dict("os.environ", {"PATH": self.only_these_programs()}):
            with mock.patch("os.geteuid", return_value=0):
                self.assertEqual(find_runtime(self.memory).prefix, ["podman"])


class ImageTest(WithStandIn):
    def store(self, runtime: Runtime, source: str = "auto") -> ImageStore:
        return ImageStore(runtime, self.directory / "locks", lambda *_: None, source)

    def test_an_official_image_that_is_here_needs_no_registry(self):
        target = Catalogue().targets["mysql-8.4"]
        image = self.store(self.runtime("docker", "exit 0")).obtain(target)
        self.assertEqual(image, Image("docker.io/library/mysql:8.4", "official"))

    def test_a_registry_that_answers_is_pulled_from(self):
        runtime = self.runtime("docker", 'case "$1" in pull) exit 0;; esac; exit 1')
        with mock.patch("enginediff_containers.images.registry_answers", return_value=True):
            image = self.store(runtime).obtain(Catalogue().targets["postgres-18"])
        self.assertEqual(image.source, "official")
        self.assertIn("pull -q docker.io/library/postgres:18", self.calls.read_text())

    def test_what_exists_as_an_official_image_only_needs_its_registry(self):
        runtime = self.runtime("docker", "exit 1")
        with mock.patch("enginediff_containers.images.registry_answers", return_value=False):
            with self.assertRaisesRegex(Unavailable, "registry docker.io does not answer.*official image only"):
                self.store(runtime).obtain(Catalogue().targets["mysql-8.4"])

    def test_a_debian_image_that_is_here_is_not_built_again(self):
        runtime = self.runtime("docker", 'case "$*" in *localhost/enginediff-postgres-18:*) exit 0;; esac; exit 1')
        image = self.store(runtime, "debian").obtain(Catalogue().targets["postgres-18"])
        self.assertEqual(image.source, "debian")
        self.assertNotIn("build", self.calls.read_text())

    def test_a_host_that_does_not_exist_is_no_registry(self):
        self.assertFalse(registry_answers("registry.invalid"))


class StartTest(WithStandIn):
    def test_password_travels_in_a_private_file_that_is_gone_afterwards(self):
        seen = self.directory / "environment"
        body = f"""
case "$1" in
run)
    while [ $# -gt 0 ]; do
        [ "$1" != --env-file ] || {{ cat "$2"; stat -c %a "$2"; }} >{seen}
        shift
    done ;;
port) echo 127.0.0.1:4711 ;;
logs) echo the log ;;
inspect | container) exit 1 ;;
esac
"""
        runtime = self.runtime("docker", body)
        state = StateDirectory(self.directory / "state")
        catalogue = Catalogue()
        target = catalogue.targets["mysql-8.4"]
        images = mock.Mock(obtain=lambda _: Image("docker.io/library/mysql:8.4", "official"))
        with state.locked():
            failures = Fleet(catalogue, state, runtime, lambda *_: None).up([target], images)
        # Nothing listens there, and the container is gone: this is also what a server that crashes at start looks like.
        self.assertRegex(failures["mysql-8.4"], "(?s)the server ended while starting.*the log")
        environment = dict(line.split("=", 1) for line in seen.read_text().splitlines()[:-1])
        self.assertEqual(seen.read_text().splitlines()[-1], "600")
        self.assertGreaterEqual(len(environment["MYSQL_PASSWORD"]), 20)
        self.assertNotIn(environment["MYSQL_PASSWORD"], self.calls.read_text())
        self.assertFalse(list(state.path.glob("*.env")))
        written = json.loads(state.targets_file.read_text(encoding="utf-8"))
        self.assertEqual(list(written["targets"]), ["sqlite"])

    def test_official_images_get_their_settings_data_on_tmpfs_and_the_grants(self):
        runtime = self.runtime("docker", 'case "$1" in port) echo 127.0.0.1:4711;; esac')
        state = StateDirectory(self.directory / "state")
        target = Catalogue().targets["mysql-8.4"]
        with state.locked():
            fleet = Fleet(Catalogue(), state, runtime, lambda *_: None)
            port, _ = fleet._start(target, Image("docker.io/library/mysql:8.4", "official"), Variant(), "name", "pw")
        call = next(line for line in self.calls.read_text().splitlines() if line.startswith("run "))
        self.assertEqual(port, 4711)
        self.assertIn("-p 127.0.0.1::3306", call)
        self.assertIn("--tmpfs /var/lib/mysql", call)
        self.assertIn("administrator.sql:/docker-entrypoint-initdb.d/administrator.sql:ro", call)
        self.assertIn("docker.io/library/mysql:8.4 mysqld --disable-log-bin", call)

    def test_on_the_hosts_network_only_loopback_is_listened_to(self):
        runtime = self.runtime("docker", "exit 0")
        state = StateDirectory(self.directory / "state")
        target = Catalogue().targets["postgres-18"]
        with state.locked():
            fleet = Fleet(Catalogue(), state, runtime, lambda *_: None)
            image = Image("docker.io/library/postgres:18", "official")
            port, command = fleet._start(target, image, Variant(host_network=True), "name", "pw")
        self.assertEqual(command[-4:], ["-c", "listen_addresses=127.0.0.1", "-c", f"port={port}"])


class VersionTest(unittest.TestCase):
    def test_a_series_is_told_from_another(self):
        self.assertTrue(is_version("9.7.4-2", "9.7"))
        self.assertTrue(is_version("18.6 (Debian 18.6-3)", "18"))
        self.assertFalse(is_version("9.70.1", "9.7"))
        self.assertFalse(is_version("19.1", "18"))


if __name__ == "__main__":
    unittest.main()
