"""The jail as the rest of this room sees it: children on demand, and what they cannot do."""

from __future__ import annotations

import os
import socket
import sys
import threading
import weakref
from collections.abc import Callable
from contextlib import suppress

from archive.confinement import Confinement, Probe
from archive.errors import SourceCrashedError, SourceError
from importers.jail.exchange import Exchange
from importers.jail.limits import TimeLimits, time_limits
from importers.jail.machine import this_machine
from importers.jail.messages import packed
from importers.jail.probes import PROBES
from importers.jail.protocol import READY, TASK
from importers.jail.starting import Started, start_server

_START_SECONDS = 120.0


class Jail:
    """Owns the server. It may be started again: what has died is replaced at the next task."""

    def __init__(
        self, start: Callable[[], Started] = start_server, *, measured: bool = False
    ) -> None:
        """`measured` has every child tell its peak of memory when it ends."""
        self._start = start
        self._measured = measured
        self._server: Started | None = None
        self._finalizer: Callable[[], object] = lambda: None
        self._ready = False
        self._lock = threading.Lock()
        self._confinement: Confinement | None = None

    def start(self) -> None:
        """Begin loading the parsers, without waiting for it; does nothing where that fails."""
        if sys.platform == "linux":
            with self._lock, suppress(OSError):
                self._begin()

    def confinement(self) -> Confinement:
        """Try in children what no child may do; once. Never raises."""
        if self._confinement is None:
            self._confinement = self.tried(jailed=True)
        return self._confinement

    def tried(self, *, jailed: bool) -> Confinement:
        """The same for children that are jailed, or for some that are not. Never raises."""
        names = PROBES if this_machine() else ()
        return Confinement(tuple(Probe(name, self._refused(name, jailed)) for name in names))

    def child(self, limits: TimeLimits) -> Exchange:
        """A new child, jailed if this machine can. Raises `SourceCrashedError`."""
        return self._child(limits, jailed=self.confinement().complete)

    def close(self) -> None:
        """End the server and all children."""
        with self._lock:
            self._end()

    def _refused(self, name: str, jailed: bool) -> bool:
        try:
            child = self._child(time_limits(0), jailed=jailed)
            task = packed({"task": "probe", "name": name})
            answers = [message.untrusted_head for message in child.messages(task)]
        except SourceError:
            return False
        return [answer.get("refused") for answer in answers] == [True]

    def _child(self, limits: TimeLimits, *, jailed: bool) -> Exchange:
        task = TASK.pack(limits.cpu_seconds, jailed)
        leash, theirs = socket.socketpair()
        reading, to_write = os.pipe()
        to_read, writing = os.pipe()
        handed_over = [reading, writing, theirs.fileno()]
        try:
            self._send(task, handed_over)
        except OSError as error:
            for descriptor in (to_write, to_read):
                os.close(descriptor)
            leash.close()
            raise SourceCrashedError from error
        finally:
            theirs.close()
            os.close(reading)
            os.close(writing)
        return Exchange((to_write, to_read), leash, limits.silent_seconds, measured=self._measured)

    def _send(self, task: bytes, descriptors: list[int]) -> None:
        """To the server that there is, else to a new one. Raises `OSError`."""
        with self._lock:
            control = self._awaited()
            try:
                socket.send_fds(control, [task], descriptors)
            except OSError:
                self._end()
                socket.send_fds(self._awaited(), [task], descriptors)

    def _awaited(self) -> socket.socket:
        """The control socket of a server that has loaded its parsers. Raises `OSError`."""
        control = self._begin().control
        if not self._ready:
            control.settimeout(_START_SECONDS)
            self._ready = control.recv(len(READY)) == READY
            control.settimeout(None)
        if not self._ready:
            self._end()
            raise OSError
        return control

    def _begin(self) -> Started:
        if self._server is None:
            self._server = self._start()
            self._finalizer = weakref.finalize(self, _end, self._server)
        return self._server

    def _end(self) -> None:
        self._finalizer()
        self._server, self._ready = None, False


def _end(server: Started) -> None:
    """The server ends itself and its children when nobody can give it tasks any more."""
    server.control.close()
    with suppress(OSError):
        server.process.wait()
