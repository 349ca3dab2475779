"""How long work tells where it is, and how it is asked to stop."""

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


ProgressSink = Callable[[Progress], None]


def ignore_progress(_: Progress) -> None:
    """Sink for callers that do not show progress."""


class CancelToken:
    """Asked between items; set from any thread."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next whole item."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """Whether stopping was asked for."""
        return self._event.is_set()

    def raise_if_cancelled(self) -> None:
        """Raise `CancelledError` when stopping was asked for."""
        if self._event.is_set():
            raise CancelledError
