"""Who in this process is reading: a commit waits for them, and holds the next ones off meanwhile.

With a rollback journal a commit needs the file for itself. Left to SQLite it would give up after
some seconds of a long look at the archive, and the import would fail.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

PATIENCE_SECONDS = 300.0
GRACE_SECONDS = 2.0


class ActiveReaders:
    """Counts reading units by thread. One writer at a time may ask for a moment without any."""

    def __init__(
        self, patience_seconds: float = PATIENCE_SECONDS, grace_seconds: float = GRACE_SECONDS
    ) -> None:
        """After `patience_seconds` a commit tries its luck all the same.

        `grace_seconds` is how long new readers are held off at a time, at most.
        """
        self._patience_seconds = patience_seconds
        self._grace_seconds = grace_seconds
        self._changed = threading.Condition()
        self._numbers = count()
        self._active: dict[int, int] = {}
        self._writer: int | None = None

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Be counted while the block lasts; wait before it while a writer holds readers off."""
        thread = threading.get_ident()
        with self._changed:
            self._changed.wait_for(lambda: self._may_enter(thread), self._patience_seconds)
            number = next(self._numbers)
            self._active[number] = thread
        try:
            yield
        finally:
            with self._changed:
                del self._active[number]
                self._changed.notify_all()

    @contextmanager
    def held_off(self) -> Iterator[None]:
        """No other thread reads while the block lasts, unless patience came to its end."""
        with self._changed:
            self._wait_for_others(threading.get_ident())
        try:
            yield
        finally:
            self._let_in()

    def _wait_for_others(self, writer: int) -> None:
        """Let everybody in while old readers are still there, then nobody for a moment.

        Waiting for the old ones alone would never end when new ones keep coming; keeping the new
        ones out from the start would make them wait for the slowest of the old.
        """
        deadline = time.monotonic() + self._patience_seconds
        while True:
            self._wait_until_gone(self._others(writer), deadline)
            self._writer = writer
            gone = self._changed.wait_for(lambda: not self._others(writer), self._grace_seconds)
            if gone or time.monotonic() >= deadline:
                return
            self._let_in()

    def _wait_until_gone(self, readers: set[int], deadline: float) -> None:
        remaining_seconds = deadline - time.monotonic()
        self._changed.wait_for(lambda: readers.isdisjoint(self._active), remaining_seconds)

    def _let_in(self) -> None:
        with self._changed:
            self._writer = None
            self._changed.notify_all()

    def _may_enter(self, thread: int) -> bool:
        """Who reads already may read more: the writer is waiting for the end of both."""
        return self._writer in (None, thread) or thread in self._active.values()

    def _others(self, writer: int) -> set[int]:
        return {number for number, thread in self._active.items() if thread != writer}
