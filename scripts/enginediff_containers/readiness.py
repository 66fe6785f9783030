"""Waits until a server answers a real query over TCP with its password."""

import time

from . import wire_mysql, wire_postgres
from .catalogue import ADMINISTRATOR, Target
from .server_log import ServerLog
from .wire import WireError

_LONGEST_SILENCE = 1.0  # seconds
_CLIENTS = {"postgres": wire_postgres.query, "mysql": wire_mysql.query}


class NotReady(Exception):
    """The server did not answer in time or its container ended; the message is the last complaint."""


def ask(target: Target, port: int, password: str, sql: str, timeout: float = 5.0) -> list[list]:
    """Runs one query as the administrator; raises WireError or OSError."""
    client = _CLIENTS[target.protocol]
    return client("127.0.0.1", port, ADMINISTRATOR, password, target.database, sql, timeout)


def answers(target: Target, port: int, password: str) -> bool:
    try:
        return bool(ask(target, port, password, target.ready_query))
    except (WireError, OSError, ValueError, LookupError):
        return False


def wait_until_ready(target: Target, port: int, password: str, log: ServerLog, still_runs, deadline: float) -> str:
    """Asks whenever the server has written something, until the query is answered; returns its first cell.

    `still_runs()` tells of a container that ended.

    A server that is ready then gets what `durability_off_sql` says.

    `deadline` is on time.monotonic()'s clock.
    """
    while True:
        try:
            build = ask(target, port, password, target.ready_query)[0][0]
            for sql in target.durability_off_sql:
                ask(target, port, password, sql)
            return build
        except (WireError, OSError, ValueError, LookupError) as error:
            complaint = str(error) or type(error).__name__
        if time.monotonic() > deadline:
            raise NotReady(f"no answer in time; the last one was: {complaint}")
        if not still_runs():
            raise NotReady(f"the server ended while starting; the last answer was: {complaint}")
        # A server may listen only after the last line that it writes.
        log.wait(_LONGEST_SILENCE)
