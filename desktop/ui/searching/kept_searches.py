"""Saved and past searches of the open archive, asked and changed off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from archive.changes import Change
from archive.ports import OpenArchive
from archive.saved_searches import (
    SavedCount,
    SavedSearch,
    forget_search,
    note_looked_at,
    restore_search,
    save_search,
    saved_searches,
)
from archive.search_history import History, read_history, switch_history, wipe_history
from archive.searching import SearchRequest
from desktop.ui.jobs import Jobs, Lane

_PAUSE_MS = 400


@dataclass(frozen=True, slots=True)
class Kept:
    """What the vault keeps of searches."""

    saved: tuple[SavedCount, ...]
    history: History


class KeptSearches(QObject):
    """After every change everything is read anew."""

    arrived = Signal(object)
    """`Kept`."""
    replaced = Signal(object)
    """`SavedSearch` whose name stands for another one now."""
    forgotten = Signal(object)
    """`SavedSearch` that is no longer kept."""
    refused = Signal(object)
    """`SkryniaError`."""

    def __init__(self, archive: OpenArchive, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.load)

    @property
    def read_only(self) -> bool:
        """Whether nothing can be kept."""
        return self._archive.read_only

    def load(self) -> None:
        """Ask all saved searches."""
        self._jobs.run(Lane.READ, self._read, self, self.arrived.emit, self.refused.emit)

    def load_soon(self, change: Change) -> None:
        """The same, once documents have stopped changing; marks and codes alone change nothing."""
        if change.documents or not change:
            self._pause.start()

    def save(self, name: str, request: SearchRequest) -> None:
        """Keep a search under a name."""
        work = partial(save_search, self._archive, name, request, datetime.now(UTC))
        self._change(work, self.replaced.emit)

    def forget(self, name: str) -> None:
        """Forget a saved search."""
        self._change(partial(forget_search, self._archive, name), self.forgotten.emit)

    def restore(self, search: SavedSearch) -> None:
        """Keep what was replaced or forgotten, as it was."""
        self._change(partial(restore_search, self._archive, search))

    def look(self, name: str) -> None:
        """Count what a saved search finds as looked at."""
        if not self.read_only:
            self._change(partial(note_looked_at, self._archive, name, datetime.now(UTC)))

    def wipe(self) -> None:
        """Forget past searches."""
        self._change(partial(wipe_history, self._archive))

    def switch(self, on: bool) -> None:
        """Remember searches from now on, or not."""
        self._change(partial(switch_history, self._archive, on=on))

    def _read(self) -> Kept:
        return Kept(saved_searches(self._archive), read_history(self._archive))

    def _change(
        self,
        change: Callable[[], object],
        tell: Callable[[SavedSearch], object] | None = None,
    ) -> None:
        def follow(before: object) -> None:
            if tell is not None and isinstance(before, SavedSearch):
                tell(before)
            self.load()

        self._jobs.run(Lane.WRITE, change, self, follow, self.refused.emit)
