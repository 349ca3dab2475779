"""One server of the jail for many short lives of the program: to begin one takes most of a kill.

The program is killed as it is, and its children with it: they hang on leashes that the kernel lets
go of. Only the server stays, because the test holds its socket too; that it ends when nobody holds
it any more is a test of the jail itself.
"""

from __future__ import annotations

import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from typing_extensions import override

from importers.jail.jail import Jail
from importers.jail.protocol import READY
from importers.jail.starting import Started, start_server


class LentSocket(socket.socket):
    """The control socket of a server that has said already, to somebody else, that it is ready."""

    @override
    def recv(self, size: int, flags: int = 0, /) -> bytes:
        return READY


class SomebodyElsesProcess(subprocess.Popen[bytes]):
    """Was started by somebody else, and ends when its owner lets go of it."""

    def __init__(self) -> None:
        """Nothing is started."""

    @override
    def wait(self, timeout: float | None = None) -> int:
        return 0


def borrowed(descriptor: int) -> Jail:
    """The jail whose server takes tasks from the socket with this number."""
    return Jail(lambda: Started(SomebodyElsesProcess(), LentSocket(fileno=descriptor)))


@contextmanager
def lent_server() -> Iterator[int]:
    """The number of a server's socket, to be inherited by the program; every probe was refused."""
    started: list[Started] = []

    def start() -> Started:
        started.append(start_server())
        return started[0]

    jail = Jail(start)
    try:
        assert jail.confinement().complete
        yield started[0].control.fileno()
    finally:
        jail.close()
