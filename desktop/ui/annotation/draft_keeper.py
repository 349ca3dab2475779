"""Keeps what is being written about marks: a moment after typing, and before the archive locks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from archive.errors import SkryniaError
from archive.note_drafts import read_drafts, write_drafts
from archive.ports import OpenArchive
from desktop.ui.jobs import Jobs, Lane


class DraftKeeper(QObject):
    """Holds the drafts of the open archive."""

    loaded = Signal()
    refused = Signal(object)
    """`SkryniaError`."""

    def __init__(self, archive: OpenArchive, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._archive, self._jobs = archive, jobs
        self._drafts: dict[str, str] = {}
        self._kept: dict[str, str] = {}
        self._waiting: list[Callable[[], None]] = []
        """Called when what is being written by now is kept, or is refused."""
        self._is_writing = False
        self._before_leaving: Callable[[], None] = lambda: None
        jobs.run(Lane.READ, partial(read_drafts, archive), self, self._load, self.refused.emit)

    @property
    def all_kept(self) -> bool:
        """Whether nothing waits to be written."""
        return self._drafts == self._kept

    def of(self, uid: str) -> str | None:
        """What is being written about a mark, or None."""
        return self._drafts.get(uid)

    def put(self, uid: str, text: str, saved: str) -> None:
        """Note what is written so far; the same as what is saved is no draft."""
        if text == saved:
            self._drafts.pop(uid, None)
        else:
            self._drafts[uid] = text
        self._write(lambda: None)

    def ask_before_leaving(self, hand_over: Callable[[], None]) -> None:
        """Have this called first when the archive is about to lock."""
        self._before_leaving = hand_over

    def leave(self, done: Callable[[], None]) -> None:
        """Write what is not kept yet, then call `done`, also when that failed."""
        self._before_leaving()
        self._write(done)

    def _load(self, drafts: dict[str, str]) -> None:
        self._kept = dict(drafts)
        self._drafts = {**drafts, **self._drafts}
        self.loaded.emit()

    def _write(self, done: Callable[[], None]) -> None:
        """Write, one after the other, until what is kept is what is being written."""
        self._waiting.append(done)
        if not self._is_writing:
            self._write_next()

    def _write_next(self) -> None:
        waiting, self._waiting = self._waiting, []
        drafts = dict(self._drafts)

        def end() -> None:
            self._is_writing = False
            for done in waiting:
                done()
            # What was put meanwhile may be what was kept before: compared only now.
            if self._waiting and not self._is_writing:
                self._write_next()

        def finish(_: None) -> None:
            self._kept = drafts
            end()

        def refuse(error: SkryniaError) -> None:
            self.refused.emit(error)
            end()

        # Only what is new: those of a document that was deleted meanwhile stay gone.
        uids = self._kept.keys() | drafts.keys()
        new = {u: drafts.get(u) for u in uids if drafts.get(u) != self._kept.get(u)}
        if not new or self._archive.read_only:
            end()
            return
        self._is_writing = True
        self._jobs.run(Lane.WRITE, partial(write_drafts, self._archive, new), self, finish, refuse)
