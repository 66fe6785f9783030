"""Follows what a container writes, so that who waits for its server has an event to wait for."""

import os
import select
import subprocess


class ServerLog:
    """The log of one container, followed until the context ends."""

    def __init__(self, prefix: list[str], container: str):
        self._command = [*prefix, "logs", "--follow", container]
        self._follower = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._stop()

    def wait(self, seconds: float) -> None:
        """Returns when the container has written something, has ended, or `seconds` are over."""
        if self._follower is None:
            self._follower = subprocess.Popen(self._command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
            os.set_blocking(self._follower.stdout.fileno(), False)
        pipe = self._follower.stdout
        if select.select([pipe], [], [], max(seconds, 0))[0] and self._drained_to_its_end(pipe.fileno()):
            # The container ended, or its log cannot be followed: then the next wait asks for it anew, which takes its time.
            self._stop()

    @staticmethod
    def _drained_to_its_end(pipe: int) -> bool:
        try:
            while text := os.read(pipe, 65536):
                del text
            return True
        except BlockingIOError:
            return False

    def _stop(self) -> None:
        if self._follower is None:
            return
        self._follower.terminate()
        self._follower.wait()
        self._follower.stdout.close()
        self._follower = None
