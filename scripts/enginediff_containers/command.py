"""Runs other programs, captures what they say and turns a failure into a message that says what to do."""

import shutil
import subprocess


class CommandFailed(Exception):
    """A program that did not succeed; the message carries the end of its output."""

    def __init__(self, what: str, arguments: list[str], output: str):
        self.output = output
        super().__init__(f"{what} failed: {' '.join(arguments)}\n{tail(output, 25)}")


class Unavailable(Exception):
    """Something this machine lacks; the message says what, and how to get it."""


def tail(text: str, lines: int) -> str:
    return "\n".join("    " + line for line in text.rstrip().splitlines()[-lines:])


def run(arguments: list[str], timeout: float, text_in: str | None = None) -> subprocess.CompletedProcess:
    """Runs to the end and returns exit status and output, stderr merged into stdout; a timeout is a failure."""
    try:
        return subprocess.run(
            arguments,
            input=text_in,
            stdin=subprocess.DEVNULL if text_in is None else None,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired as expired:
        said = expired.stdout or ""
        said = said if isinstance(said, str) else said.decode(errors="replace")
        return subprocess.CompletedProcess(arguments, 124, f"{said}\nno end after {timeout:.0f} s")


def check(what: str, arguments: list[str], timeout: float, text_in: str | None = None) -> str:
    """Like run(), and raises CommandFailed naming `what` unless the program succeeded."""
    done = run(arguments, timeout, text_in)
    if done.returncode != 0:
        raise CommandFailed(what, arguments, done.stdout)
    return done.stdout


def exists(program: str) -> bool:
    # A normal user's PATH often lacks the folders of system programs.
    return shutil.which(program, path=None) is not None or shutil.which(program, path="/usr/sbin:/sbin") is not None
