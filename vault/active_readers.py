"""Who in this process is reading: a commit waits for them, and they do not wait for the commit.

With a rollback journal a commit needs the file for itself. Left to SQLite it would give up after
some seconds, and keep new readers out meanwhile; a long look at the archive would fail an import.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE_SECONDS = 300.0


class ActiveReaders:
    """Counts reading units by thread."""

    def __init__(self, patience_seconds: float = PATIENCE_SECONDS) -> None:
        """After so long a commit tries its luck all the same."""
        self._patience_seconds = patience_seconds
        self._changed = threading.Condition()
        self._threads: list[int] = []

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Be counted while the block lasts."""
        thread = threading.get_ident()
        with self._changed:
            self._threads.append(thread)
        try:
            yield
        finally:
            with self._changed:
                self._threads.remove(thread)
                self._changed.notify_all()

    def wait_for_others(self) -> None:
        """Return when no other thread reads; a thread never waits for itself."""
        mine = threading.get_ident()
        with self._changed:
            self._changed.wait_for(
                lambda: all(thread == mine for thread in self._threads), self._patience_seconds
            )
