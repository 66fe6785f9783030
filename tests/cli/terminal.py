"""A program on a pseudo-terminal of its own, as somebody who types sees it."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time

ESCAPES = re.compile(r"\x1b(\[[0-9;?]*[A-Za-z]|\][^\x07]*\x07|[()][A-Z0-9]|[=>78]|\[?[0-9;?]*$)")  # the last one is not whole yet


class Terminal:
    """Starts the command; `said` is all that it has written, without what moves the cursor."""

    def __init__(self, command, env, cwd, columns=120):
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))

        def own_terminal():
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)

        self.process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, cwd=cwd, env=env, start_new_session=True,
                                        preexec_fn=own_terminal)
        os.close(slave)
        self.raw = b""
        self.seen = 0  # of `said`: what expect() has passed

    @property
    def said(self):
        return ESCAPES.sub("", self.raw.decode(errors="replace")).replace("\r", "")

    def type(self, text):
        os.write(self.master, text.encode())

    def line(self, text):
        self.type(text + "\n")

    def control(self, letter):
        self.type(chr(ord(letter) - ord("A") + 1))

    def _read(self, deadline, what):
        ready, _, _ = select.select([self.master], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            raise AssertionError(f"not within the time: {what!r}; it said:\n{self.said[self.seen:]}")
        try:
            got = os.read(self.master, 65536)
        except OSError:  # nobody holds the other end any more
            got = b""
        self.raw += got
        return bool(got)

    def expect(self, what, seconds=180):
        """Reads until `what` has been said since the last call; returns everything up to its end."""
        deadline = time.monotonic() + seconds
        while what not in self.said[self.seen:]:
            if not self._read(deadline, what):
                raise AssertionError(f"it ended without {what!r}; it said:\n{self.said[self.seen:]}")
        end = self.said.index(what, self.seen) + len(what)
        text = self.said[self.seen:end]
        self.seen = end
        return text

    def end(self, seconds=180):
        """Reads to the end; returns what was said since the last call, and the exit status."""
        deadline = time.monotonic() + seconds
        while self._read(deadline, "the end"):
            pass
        status = self.process.wait(timeout=seconds)
        return self.said[self.seen:], status

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self.master)
