"""Steps over very many documents, a portion at a time: what else is written gets its turn between.

They tell how far they are, pause and stop. What was done by then stays, and can be undone.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from typing_extensions import override

from archive.errors import SkryniaError
from archive.progress import CancelToken, Progress
from desktop.ui.annotation.carrying_out import CarriedOut
from desktop.ui.annotation.write_queue import Request, WriteQueue
from desktop.ui.progress.job_session import JobSession
from desktop.ui.progress.pauses import Pauses

PORTION = 100
"""Documents that are changed in one transaction; nobody else writes meanwhile."""


@dataclass(frozen=True, slots=True)
class Portion:
    """What is done to some of the documents."""

    documents: int
    work: Callable[[], CarriedOut]


@dataclass(frozen=True, slots=True, eq=False)
class LongStep:
    """What is to be done, and who takes what was done of it."""

    number: int
    """When it was asked for: later ones have greater numbers."""
    concerns: int
    """The number of the step that it does, takes back or does again."""
    words: Callable[[int], str]
    """What is done to so many documents, in the language in force."""
    documents: int
    next: Callable[[], Portion | None]
    """What is to be done next, as things stand; None when all is done."""
    take: Callable[[CarriedOut], None]
    """Gets what a portion changed, at once."""
    end: Callable[[SkryniaError | None], None]
    """Hears that it is over, why a portion was refused."""
    again: Request = lambda: None
    """Begins it anew when it was left out before it began."""
    takes_back: bool = False
    does_again: bool = False


class LongSteps(JobSession):
    """One at a time; advances by `Progress` and ends with the `LongStep`."""

    def __init__(self, queue: WriteQueue, parent: QObject) -> None:
        super().__init__(parent)
        self._queue = queue
        self._waiting: deque[LongStep | Request] = deque()
        self._step: LongStep | None = None
        self.left: list[LongStep] = []
        """What was under way, then what waited, when the archive was let go."""
        self._documents = 0
        self._stands = self._left = False
        self._begun_seconds = 0.0

    @property
    def step(self) -> LongStep | None:
        """The one that is under way."""
        return self._step

    @property
    def done(self) -> int:
        """To how many documents it, or the one that was the last, has come."""
        return self._documents

    def begin(self, step: LongStep) -> None:
        """Carry out a step, after those that were begun before."""
        if self._left:
            return
        if self.running:
            self._waiting.append(step)
        else:
            self._start(step)

    def waiting_before(self, number: int) -> LongStep | None:
        """The one that was asked for last of those that have not begun, before some number."""
        asked = [each for each in self._waiting if isinstance(each, LongStep)]
        earlier = [each for each in asked if each.number < number]
        return max(earlier, key=lambda each: each.number, default=None)

    def drop(self, step: LongStep) -> None:
        """Do not begin one that waits."""
        self._waiting.remove(step)

    def after(self, request: Request) -> None:
        """Queue a request when all that was begun by now is over."""
        self._waiting.append(request)

    def drop_request(self) -> bool:
        """Whether a request waited; the last of them does so no longer."""
        requests = [each for each in self._waiting if not isinstance(each, LongStep)]
        if requests:
            self._waiting.remove(requests[-1])
        return bool(requests)

    def stop(self) -> None:
        """Have the one that is under way end here, between two portions."""
        if self._step is not None:
            self._end(self._step, None)

    def leave(self) -> None:
        """Stop what is under way, and begin nothing that waits: the archive is being let go."""
        if not self._left:
            under_way = [] if self._step is None else [self._step]
            waiting = [each for each in self._waiting if isinstance(each, LongStep)]
            self.left = [*under_way, *waiting]
        self._left = True
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
        self._step, self._documents, self._stands = step, 0, False
        self._cancel, self._pauses = CancelToken(), Pauses()
        self._begun_seconds = time.monotonic()
        self.started.emit()
        self._tell(step)
        self._queue.put(partial(self._go_on, step))

    def _go_on(self, step: LongStep) -> None:
        cancel = self._cancel
        if step is not self._step or cancel is None:
            return
        if cancel.cancelled:
            # What was to follow it would go on where it was stopped.
            self._waiting = deque(each for each in self._waiting if isinstance(each, LongStep))
            self._end(step, None)
        elif cancel.paused:
            self._stands = True
        elif (portion := step.next()) is None:
            self._end(step, None)
        else:
            self._queue.write(
                portion.work, partial(self._take, step, portion), partial(self._refuse, step)
            )

    def _wake(self) -> None:
        if self._stands and self._step is not None:
            self._stands = False
            self._queue.put(partial(self._go_on, self._step))

    def _take(self, step: LongStep, portion: Portion, outcome: CarriedOut) -> None:
        self._documents += portion.documents
        step.take(outcome)
        self._tell(step)
        self._queue.put(partial(self._go_on, step))

    def _refuse(self, step: LongStep, error: SkryniaError) -> None:
        self._waiting = deque(each for each in self._waiting if isinstance(each, LongStep))
        self._end(step, error)

    def _end(self, step: LongStep, error: SkryniaError | None) -> None:
        self._step, self._cancel = None, None
        step.end(error)
        if error is None:
            self.finished.emit(step)
        else:
            self.failed.emit(error)
        while self._waiting and not self.running:
            following = self._waiting.popleft()
            if isinstance(following, LongStep):
                self._start(following)
            else:
                self._queue.put(following)

    def _tell(self, step: LongStep) -> None:
        seconds = time.monotonic() - self._begun_seconds
        told = Progress(self._documents, step.documents, seconds=seconds)
        self.advanced.emit(self._without_pauses(told))
