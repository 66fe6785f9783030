"""A MySQL and MariaDB client just large enough to log in by password over TCP and read one text result."""

import hashlib
import socket
import ssl
import struct

from .wire import WireError, receive_exactly

_CAPABILITIES = 0x1 | 0x200 | 0x8000 | 0x80000  # long password, protocol 4.1, secure connection, plugin authentication
_SSL = 0x800
_UTF8MB4 = 45
_MAX_PACKET = 1 << 24
_OK, _MORE_DATA, _SWITCH, _ERROR, _NULL = 0x00, 0x01, 0xFE, 0xFF, 0xFB
_FAST_PATH_DONE, _FULL_AUTHENTICATION = b"\x03", b"\x04"


def query(host: str, port: int, user: str, password: str, database: str, sql: str, timeout: float) -> list[list]:
    """Opens a connection, runs `sql` and returns its rows as lists of text or None. `database` is not used."""
    del database
    with socket.create_connection((host, port), timeout=timeout) as connection:
        connection.settimeout(timeout)
        client = _Client(connection)
        client.log_in(user, password)
        return client.run(sql)


class _Client:
    def __init__(self, connection: socket.socket):
        self._connection = connection
        self._sequence = 0

    def log_in(self, user: str, password: str) -> None:
        offered, nonce, plugin = _greeting(self._receive())
        capabilities = _CAPABILITIES
        if offered & _SSL:
            # MySQL wants TLS before it takes a password in clear; who answers on loopback needs no certificate.
            capabilities |= _SSL
            self._send(struct.pack("<IIB23x", capabilities, _MAX_PACKET, _UTF8MB4))
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
            self._connection = context.wrap_socket(self._connection)
        answer = _scramble(plugin, password, nonce)
        header = struct.pack("<IIB23x", capabilities, _MAX_PACKET, _UTF8MB4)
        self._send(header + user.encode() + b"\0" + bytes([len(answer)]) + answer + plugin.encode() + b"\0")
        self._finish_log_in(password)

    def _finish_log_in(self, password: str) -> None:
        while True:
            packet = self._receive()
            if packet[0] == _OK:
                return
            if packet[0] == _SWITCH:
                plugin, nonce = packet[1:].split(b"\0", 1)
                self._send(_scramble(plugin.decode(), password, nonce[:20]))
            elif packet[0] == _MORE_DATA and packet[1:] == _FULL_AUTHENTICATION:
                if not isinstance(self._connection, ssl.SSLSocket):
                    raise WireError("the server wants the password in clear and offers no TLS")
                self._send(password.encode() + b"\0")
            elif packet[0] != _MORE_DATA or packet[1:] != _FAST_PATH_DONE:
                raise WireError(f"unexpected packet while logging in: {packet[:1].hex()}")

    def run(self, sql: str) -> list[list]:
        self._sequence = 0
        self._send(b"\x03" + sql.encode())
        header = self._receive()
        if header[0] == _OK:
            return []
        count, _ = _integer(header, 0)
        for _ in range(count + 1):  # the columns' definitions and the end marker
            self._receive()
        rows = []
        while not _is_end(packet := self._receive()):
            rows.append(_row(packet, count))
        return rows

    def _send(self, payload: bytes) -> None:
        self._connection.sendall(struct.pack("<I", len(payload))[:3] + bytes([self._sequence]) + payload)
        self._sequence = (self._sequence + 1) % 256

    def _receive(self) -> bytes:
        header = receive_exactly(self._connection, 4)
        self._sequence = (header[3] + 1) % 256
        payload = receive_exactly(self._connection, int.from_bytes(header[:3], "little"))
        if not payload:
            raise WireError("the server sent an empty packet")
        if payload[0] == _ERROR:
            code = struct.unpack("<H", payload[1:3])[0]
            # While logging in, an old server may leave out the SQLSTATE and its mark.
            state, text = (payload[4:9], payload[9:]) if payload[3:4] == b"#" else (b"", payload[3:])
            raise WireError(f"{code} {state.decode()} {text.decode(errors='replace')}")
        return payload


def _greeting(packet: bytes) -> tuple[int, bytes, str]:
    """The capabilities offered, the nonce, and the name of the authentication method, from a version 10 greeting."""
    if packet[0] != 10:
        raise WireError(f"protocol version {packet[0]} is not supported")
    position = packet.index(b"\0", 1) + 1 + 4
    nonce = packet[position : position + 8]
    low, high = struct.unpack("<H3xH", packet[position + 9 : position + 16])
    rest = packet[position + 9 + 7 + 1 + 10 :]
    return low | high << 16, nonce + rest[:12], rest[13:].split(b"\0", 1)[0].decode()


def _scramble(plugin: str, password: str, nonce: bytes) -> bytes:
    secret = password.encode()
    if plugin == "mysql_native_password":
        once = hashlib.sha1(secret).digest()
        mask = hashlib.sha1(nonce + hashlib.sha1(once).digest()).digest()
    elif plugin == "caching_sha2_password":
        once = hashlib.sha256(secret).digest()
        mask = hashlib.sha256(hashlib.sha256(once).digest() + nonce).digest()
    else:
        return b""  # the server asks again with a method it accepts for this user, or refuses
    return bytes(left ^ right for left, right in zip(once, mask))


def _integer(data: bytes, position: int) -> tuple[int, int]:
    """A length-encoded integer and the position after it."""
    first = data[position]
    if first < _NULL:
        return first, position + 1
    width = {0xFC: 2, 0xFD: 3, 0xFE: 8}[first]
    return int.from_bytes(data[position + 1 : position + 1 + width], "little"), position + 1 + width


def _is_end(packet: bytes) -> bool:
    return packet[0] == _SWITCH and len(packet) < 9


def _row(packet: bytes, count: int) -> list:
    cells, position = [], 0
    for _ in range(count):
        if packet[position] == _NULL:
            cells.append(None)
            position += 1
            continue
        length, position = _integer(packet, position)
        cells.append(packet[position : position + length].decode(errors="replace"))
        position += length
    return cells
