"""The jail as the rest of this room sees it: children on demand, and what they cannot do."""

from __future__ import annotations

import os
import socket
import sys
import threading
import weakref
from collections.abc import Callable
from contextlib import closing, suppress
from enum import Enum, auto

from archive.confinement import Confinement, Probe
from archive.errors import SourceCrashedError, SourceError, UnprotectedError
from importers.jail.exchange import Exchange
from importers.jail.limits import TimeLimits, time_limits
from importers.jail.machine import this_machine
from importers.jail.messages import packed
from importers.jail.probes import PROBES
from importers.jail.protocol import READY, TASK
from importers.jail.starting import Started, start_server

_START_SECONDS = 120.0
_TRIES = 3


class _Answer(Enum):
    """What a child said of one probe."""

    REFUSED = auto()
    ALLOWED = auto()
    NO_JAIL = auto()
    """The kernel did not give it what the jail is made of."""
    NONE = auto()
    """It died or was silent: that says nothing of the machine."""


_SAID = (_Answer.REFUSED, _Answer.ALLOWED)


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
        self._trying = threading.Lock()
        self._confinement: Confinement | None = None
        self._hopeless: bool | None = None
        """Whether no child can be confined here; None before any was asked."""

    def start(self) -> None:
        """Begin loading the parsers, without waiting for it; does nothing where that fails."""
        if sys.platform == "linux":
            with self._lock, suppress(OSError):
                self._begin()

    def confinement(self, *, again: bool = False) -> Confinement:
        """Try in children what no child may do, from any number of threads. Never raises.

        Once, unless it is asked for `again`: what the machine allows may have changed. What a child
        left without an answer counts as not refused, and is tried again next time.
        """
        with self._trying:
            if self._confinement is not None and not again:
                return self._confinement
            answers = self._answers(jailed=True)
            self._hopeless = all(answer is _Answer.NO_JAIL for answer in answers.values())
            found = _confinement(answers)
            whole = self._hopeless or all(answer in _SAID for answer in answers.values())
            self._confinement = found if whole else None
            return found

    def tried(self, *, jailed: bool) -> Confinement:
        """The same for children that are jailed, or for some that are not. Never raises."""
        return _confinement(self._answers(jailed=jailed))

    def child(self, limits: TimeLimits) -> Exchange:
        """A new child, jailed unless every one said that this machine has no jail.

        Raises `SourceCrashedError`.
        """
        if self._hopeless is None:
            self.confinement()
        return self._child(limits, jailed=not self._hopeless)

    def close(self) -> None:
        """End the server and all children."""
        with self._lock:
            self._end()

    def _answers(self, *, jailed: bool) -> dict[str, _Answer]:
        """By name of the probe; behind one that got no answer no other is tried."""
        answers = dict.fromkeys(PROBES if this_machine() else (), _Answer.NONE)
        for name in answers:
            answers[name] = self._answer(name, jailed)
            if answers[name] is _Answer.NONE:
                break
        return answers

    def _answer(self, name: str, jailed: bool) -> _Answer:
        """Of one child, or of another where it could not say."""
        answer = _Answer.NONE
        for _ in range(_TRIES):
            answer = self._asked(name, jailed)
            if answer in _SAID:
                break
        return answer

    def _asked(self, name: str, jailed: bool) -> _Answer:
        try:
            child = self._child(time_limits(0), jailed=jailed)
            with closing(child.messages(packed({"task": "probe", "name": name}))) as messages:
                head = next(messages).untrusted_head
        except (SourceError, StopIteration):
            return _Answer.NONE
        if head.get("code") == UnprotectedError.code:
            return _Answer.NO_JAIL
        refused = head.get("refused")
        if not isinstance(refused, bool):
            return _Answer.NONE
        return _Answer.REFUSED if refused else _Answer.ALLOWED

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


def _confinement(answers: dict[str, _Answer]) -> Confinement:
    return Confinement(
        tuple(Probe(name, answer is _Answer.REFUSED) for name, answer in answers.items())
    )


def _end(server: Started) -> None:
    """The server ends itself and its children when nobody can give it tasks any more."""
    server.control.close()
    with suppress(OSError):
        server.process.wait()
