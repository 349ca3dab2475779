"""Steps over very many documents, a portion at a time: what else is written gets its turn between.

They tell how far they are, pause and stop. What was done by then stays, as a step of its own.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from typing_extensions import override

from archive.changes import Change
from archive.errors import SkryniaError
from archive.progress import CancelToken, Progress
from desktop.ui.progress.job_session import JobSession
from desktop.ui.progress.pauses import Pauses

PORTION = 100
"""Documents that are changed in one transaction; nobody else writes meanwhile."""

Request = Callable[[], None]
CarryOut = Callable[
    [Callable[[], Change], Callable[[Change], None], Callable[[SkryniaError], object]], None
]
"""Does some work on the writing lane, and calls one of the two that follow."""


@dataclass(frozen=True, slots=True)
class Portion:
    """What is done to some of the documents."""

    documents: int
    work: Callable[[], Change]


@dataclass(frozen=True, slots=True)
class LongStep:
    """What is to be done, and who takes what was done of it."""

    words: Callable[[int], str]
    """What is done to so many documents, in the language in force."""
    portions: Sequence[Portion]
    end: Callable[[tuple[Change, ...], SkryniaError | None], None]
    """Gets what the portions changed that were carried out, and why the next was refused."""


class LongSteps(JobSession):
    """One at a time; advances by `Progress` and ends with the `LongStep`."""

    def __init__(
        self, queue: Callable[[Request], None], carry_out: CarryOut, parent: QObject
    ) -> None:
        """`queue` puts a request behind those that wait already."""
        super().__init__(parent)
        self._queue, self._carry_out = queue, carry_out
        self._waiting: deque[Request] = deque()
        self._step: LongStep | None = None
        self._changes: list[Change] = []
        self._stands = False
        self._begun_seconds = 0.0

    @property
    def step(self) -> LongStep | None:
        """The one that is under way."""
        return self._step

    def begin(self, step: LongStep) -> None:
        """Carry out a step, after those that were begun before."""
        if self.running:
            self._waiting.append(lambda: self._start(step))
        else:
            self._start(step)

    def stop_for(self, request: Request) -> None:
        """Stop the step that is under way, and queue a request when it is over."""
        self._waiting.append(lambda: self._queue(request))
        self.cancel()

    def leave(self) -> None:
        """Stop what is under way, and begin nothing that waits: the archive is being let go."""
        self._waiting.clear()
        self.cancel()

    @override
    def resume(self) -> None:
        super().resume()
        self._wake()

    @override
    def cancel(self) -> None:
        super().cancel()
        self._wake()

    def _start(self, step: LongStep) -> None:
        self._step, self._changes, self._stands = step, [], False
        self._cancel, self._pauses = CancelToken(), Pauses()
        self._begun_seconds = time.monotonic()
        self.started.emit()
        self._tell(step)
        self._queue(self._go_on)

    def _go_on(self) -> None:
        step, cancel = self._step, self._cancel
        if step is None or cancel is None:
            return
        if cancel.cancelled or len(self._changes) == len(step.portions):
            self._end(step, None)
            self.finished.emit(step)
        elif cancel.paused:
            self._stands = True
        else:
            portion = step.portions[len(self._changes)]
            self._carry_out(portion.work, self._take, self._refuse)

    def _wake(self) -> None:
        if self._stands:
            self._stands = False
            self._queue(self._go_on)

    def _take(self, change: Change) -> None:
        self._changes.append(change)
        if self._step is not None:
            self._tell(self._step)
        self._queue(self._go_on)

    def _refuse(self, error: SkryniaError) -> None:
        if self._step is not None:
            self._end(self._step, error)
        self.failed.emit(error)

    def _end(self, step: LongStep, error: SkryniaError | None) -> None:
        self._step, self._cancel = None, None
        step.end(tuple(self._changes), error)
        while self._waiting and not self.running:
            self._waiting.popleft()()

    def _tell(self, step: LongStep) -> None:
        done = sum(portion.documents for portion in step.portions[: len(self._changes)])
        total = sum(portion.documents for portion in step.portions)
        seconds = time.monotonic() - self._begun_seconds
        self.advanced.emit(self._without_pauses(Progress(done, total, seconds=seconds)))
