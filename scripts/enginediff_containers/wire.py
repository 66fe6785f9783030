"""What the two wire-protocol clients share: the error they raise and reading from a socket."""

import socket


class WireError(Exception):
    """The server refused, closed the connection, or sent what this client does not understand."""


def receive_exactly(connection: socket.socket, count: int) -> bytes:
    """Exactly `count` bytes, or WireError when the server closes the connection before."""
    data = bytearray()
    while len(data) < count:
        chunk = connection.recv(count - len(data))
        if not chunk:
            raise WireError("the server closed the connection")
        data += chunk
    return bytes(data)
