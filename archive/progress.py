"""How long work tells where it is, and how it is asked to pause or to stop."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from archive.errors import CancelledError


@dataclass(frozen=True, slots=True)
class Progress:
    """One moment of a piece of work."""

    done: int
    total: int | None
    """Items in all; None while they are still being counted."""
    done_bytes: int = 0
    """Bytes of what is done; 0 where work is not measured by bytes."""
    seconds: float = 0.0
    """Since the work began; 0 where that is not told."""
    may_pause: bool = True
    """False where a pause would keep others from writing: the work goes on until that is over."""

    @property
    def bytes_per_second(self) -> float | None:
        """Speed so far."""
        return self.done_bytes / self.seconds if self.seconds and self.done_bytes else None

    @property
    def seconds_left(self) -> float | None:
        """Time that the rest takes if its items are like those that are done."""
        if self.total is None or not self.done or not self.seconds:
            return None
        return self.seconds / self.done * max(0, self.total - self.done)


ProgressSink = Callable[[Progress], None]


def ignore_progress(_: Progress) -> None:
    """Sink for callers that do not show progress."""


class CancelToken:
    """Asked between items; set from any thread. Work that pauses can be cancelled, too."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._running = threading.Event()
        self._running.set()
        self._calls: list[Callable[[], object]] = []

    def cancel(self) -> None:
        """Ask the work to stop at its next whole item."""
        self._cancelled.set()
        self._running.set()
        for call in self._calls:
            call()

    def when_cancelled(self, call: Callable[[], object]) -> None:
        """Have `call` wake up work that waits for something; on the thread that cancels."""
        self._calls.append(call)
        # Looked at afterwards: another thread may have cancelled in between.
        if self.cancelled:
            call()

    def pause(self) -> None:
        """Ask the work to wait at its next whole item; a cancelled one does not wait."""
        self._running.clear()
        # Looked at afterwards: another thread may have cancelled in between.
        if self.cancelled:
            self._running.set()

    def resume(self) -> None:
        """Let the work go on."""
        self._running.set()

    @property
    def cancelled(self) -> bool:
        """Whether stopping was asked for."""
        return self._cancelled.is_set()

    @property
    def paused(self) -> bool:
        """Whether waiting was asked for."""
        return not self._running.is_set()

    def wait_while_paused(self) -> None:
        """Called by the work between items: comes back when it may go on, or is to stop."""
        self._running.wait()

    def raise_if_cancelled(self) -> None:
        """Raise `CancelledError` when stopping was asked for."""
        if self.cancelled:
            raise CancelledError
