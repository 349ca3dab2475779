"""One change at a time, each at its turn."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from archive.errors import SkryniaError
from desktop.ui.jobs import Jobs, Lane

T = TypeVar("T")
Request = Callable[[], None]


class WriteQueue(QObject):
    """Requests come to their turn in order, while nothing is being written."""

    settled = Signal()
    """Something was written or refused, and who asked for it has heard of it."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._waiting: deque[Request] = deque()
        self._busy = self._at_turn = False

    @property
    def idle(self) -> bool:
        """Whether nothing is written and nothing waits."""
        return not self._busy and not self._waiting

    def put(self, request: Request) -> None:
        """Call `request` when those that wait already have had their turn."""
        self._waiting.append(request)
        self._next()

    def write(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[SkryniaError], object],
    ) -> None:
        """At its turn, a request has `work` done on the writing lane: the next waits for it."""

        def settle(told: Callable[[], object]) -> None:
            self._busy = False
            try:
                self._take_turn(told)
            finally:
                self._next()
                self.settled.emit()

        self._busy = True
        self._jobs.run(
            Lane.WRITE,
            work,
            self,
            lambda result: settle(partial(done, result)),
            lambda error: settle(partial(failed, error)),
        )

    def _next(self) -> None:
        while self._waiting and not self._busy and not self._at_turn:
            self._take_turn(self._waiting.popleft())

    def _take_turn(self, request: Callable[[], object]) -> None:
        """What is put into the queue meanwhile waits until the turn is over."""
        self._at_turn = True
        try:
            request()
        finally:
            self._at_turn = False
