"""A PostgreSQL client just large enough to log in by password over TCP and read one text result."""

import base64
import hashlib
import hmac
import secrets
import socket
import struct

from .wire import WireError, receive_exactly

_PROTOCOL_3_0 = 196608
_OK, _SASL, _SASL_CONTINUE, _SASL_FINAL = 0, 10, 11, 12


def query(host: str, port: int, user: str, password: str, database: str, sql: str, timeout: float) -> list[list]:
    """Opens a connection, runs `sql` and returns its rows as lists of text or None."""
    with socket.create_connection((host, port), timeout=timeout) as connection:
        connection.settimeout(timeout)
        startup = b"".join(
            text.encode() + b"\0" for text in ("user", user, "database", database, "client_encoding", "UTF8")
        )
        payload = struct.pack("!i", _PROTOCOL_3_0) + startup + b"\0"
        connection.sendall(struct.pack("!i", len(payload) + 4) + payload)
        _log_in(connection, password)
        _send(connection, b"Q", sql.encode() + b"\0")
        rows = _rows(connection)
        _send(connection, b"X", b"")
        return rows


def _send(connection: socket.socket, kind: bytes, payload: bytes) -> None:
    connection.sendall(kind + struct.pack("!i", len(payload) + 4) + payload)


def _receive(connection: socket.socket) -> tuple[bytes, bytes]:
    header = receive_exactly(connection, 5)
    payload = receive_exactly(connection, struct.unpack("!i", header[1:])[0] - 4)
    if header[:1] == b"E":
        fields = {part[:1]: part[1:].decode(errors="replace") for part in payload.split(b"\0") if part}
        raise WireError(f"{fields.get(b'C', '')} {fields.get(b'M', 'unknown error')}")
    return header[:1], payload


def _log_in(connection: socket.socket, password: str) -> None:
    scram = None
    while True:
        kind, payload = _receive(connection)
        if kind == b"Z":
            return
        if kind != b"R":
            continue
        method, rest = struct.unpack("!i", payload[:4])[0], payload[4:]
        if method == _SASL:
            scram = _Scram(password)
            first = scram.first_message()
            _send(connection, b"p", b"SCRAM-SHA-256\0" + struct.pack("!i", len(first)) + first)
        elif method == _SASL_CONTINUE and scram:
            _send(connection, b"p", scram.final_message(rest))
        elif method == _SASL_FINAL and scram:
            scram.check_server(rest)
        elif method != _OK:
            raise WireError(f"authentication method {method} is not supported")


def _rows(connection: socket.socket) -> list[list]:
    rows = []
    while True:
        kind, payload = _receive(connection)
        if kind == b"Z":
            return rows
        if kind == b"D":
            rows.append(_row(payload))


def _row(payload: bytes) -> list:
    cells, position = [], 2
    for _ in range(struct.unpack("!h", payload[:2])[0]):
        length = struct.unpack("!i", payload[position : position + 4])[0]
        position += 4
        if length < 0:
            cells.append(None)
            continue
        cells.append(payload[position : position + length].decode(errors="replace"))
        position += length
    return cells


class _Scram:
    """The client's half of one SCRAM-SHA-256 exchange (RFC 5802, without channel binding)."""

    def __init__(self, password: str):
        self._password = password.encode()
        self._first = "n=,r=" + secrets.token_urlsafe(18)
        self._server_signature = b""

    def first_message(self) -> bytes:
        return ("n,," + self._first).encode()

    def final_message(self, server_first: bytes) -> bytes:
        fields = dict(part.split("=", 1) for part in server_first.decode().split(","))
        salted = hashlib.pbkdf2_hmac("sha256", self._password, base64.b64decode(fields["s"]), int(fields["i"]))
        without_proof = "c=biws,r=" + fields["r"]
        signed = ",".join((self._first, server_first.decode(), without_proof)).encode()
        client_key = _hmac(salted, b"Client Key")
        signature = _hmac(hashlib.sha256(client_key).digest(), signed)
        proof = bytes(left ^ right for left, right in zip(client_key, signature))
        self._server_signature = _hmac(_hmac(salted, b"Server Key"), signed)
        return (without_proof + ",p=" + base64.b64encode(proof).decode()).encode()

    def check_server(self, server_final: bytes) -> None:
        if base64.b64decode(server_final[2:]) != self._server_signature:
            raise WireError("the server does not know the password either")


def _hmac(key: bytes, message: bytes) -> bytes:
    return hmac.new(key, message, hashlib.sha256).digest()
