#!/usr/bin/env python3
"""Passes connections on to HOST:PORT; prints the port that it listens on. Stopped by SIGSTOP, it is a server that hangs; by
SIGUSR1 it ends all connections, as a server does that restarts, and prints `cut`."""

import selectors
import signal
import socket
import sys


def main():
    host, port = sys.argv[1].rsplit(":", 1)
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    selector = selectors.DefaultSelector()
    selector.register(listener, selectors.EVENT_READ)
    told, tells = socket.socketpair()
    tells.setblocking(False)
    signal.set_wakeup_fd(tells.fileno())
    signal.signal(signal.SIGUSR1, lambda *_: None)
    selector.register(told, selectors.EVENT_READ)
    while True:
        for key, _ in selector.select():
            if key.fileobj is told:
                told.recv(65536)
                for end in [other.fileobj for other in selector.get_map().values() if other.data]:
                    selector.unregister(end)
                    end.close()
                print("cut", flush=True)
                continue
            if key.fileobj is listener:
                client, _ = listener.accept()
                server = socket.create_connection((host, int(port)))
                selector.register(client, selectors.EVENT_READ, server)
                selector.register(server, selectors.EVENT_READ, client)
                continue
            if key.fileobj.fileno() < 0:
                continue  # its other end was closed a moment ago
            try:
                got = key.fileobj.recv(65536)
                if got:
                    key.data.sendall(got)
            except OSError:
                got = b""
            if not got:
                for end in (key.fileobj, key.data):
                    selector.unregister(end)
                    end.close()


if __name__ == "__main__":
    main()
