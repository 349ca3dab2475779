"""What was done to marks, codes and documents, to be undone and redone step by step."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from archive.changes import Change, do_again, take_back
from archive.errors import ChangedMeanwhileError, SkryniaError
from archive.ports import OpenArchive
from desktop.ui.jobs import Jobs, Lane

_LONGEST = 500
"""Steps that are kept."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was done."""

    words: Callable[[], str]
    """What it was, in the language in force, to be put behind "Undo:"."""
    change: Change


Work = Callable[[], Change]
Done = Callable[[Change], object]


class History(QObject):
    """One request is carried out at a time, in order, so that undo always meets the last step."""

    changed = Signal(object)
    """`Change` that was made, taken back (then reversed) or made again: refresh what shows it."""
    moved = Signal()
    """What can be undone or redone is something else now."""
    refused = Signal(object)
    """`SkryniaError`: nothing was changed."""

    def __init__(self, archive: OpenArchive, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._archive, self._jobs = archive, jobs
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._waiting: deque[Callable[[], None]] = deque()
        self._busy = False

    @property
    def undoable(self) -> Step | None:
        """What undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def redoable(self) -> Step | None:
        """What redo would do again."""
        return self._undone[-1] if self._undone else None

    @property
    def idle(self) -> bool:
        """Whether nothing is being changed."""
        return not self._busy and not self._waiting

    def run(
        self,
        words: Callable[[], str],
        work: Work,
        done: Done | None = None,
        failed: Callable[[SkryniaError], object] | None = None,
    ) -> None:
        """Have `work` change something, as one step that can be undone.

        `work` runs on the writing lane; `done` gets its change. Without `failed` a refusal is
        told by `refused`.
        """
        self._queue(partial(self._begin, words, work, done, failed or self.refused.emit))
        self.moved.emit()

    def record(self, words: Callable[[], str], change: Change) -> None:
        """Note a step that was made elsewhere."""
        if change:
            self._done = [*self._done, Step(words, change)][-_LONGEST:]
            self._undone.clear()
            self.moved.emit()
            self.changed.emit(change)

    def undo(self) -> None:
        """Take the last step back."""
        self._queue(self._undo)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._queue(self._redo)

    def _queue(self, request: Callable[[], None]) -> None:
        self._waiting.append(request)
        self._next()

    def _next(self) -> None:
        while self._waiting and not self._busy:
            self._waiting.popleft()()

    def _begin(
        self,
        words: Callable[[], str],
        work: Work,
        done: Done | None,
        failed: Callable[[SkryniaError], object],
    ) -> None:
        def finish(change: Change) -> None:
            self.record(words, change)
            if done is not None:
                done(change)

        self._run(work, finish, failed)

    def _undo(self) -> None:
        if self._done:
            step = self._done.pop()
            self._reverse(step, take_back, self._done, self._undone, step.change.reversed())

    def _redo(self) -> None:
        if self._undone:
            step = self._undone.pop()
            self._reverse(step, do_again, self._undone, self._done, step.change)

    def _reverse(
        self,
        step: Step,
        act: Callable[[OpenArchive, Change], None],
        source: list[Step],
        target: list[Step],
        change: Change,
    ) -> None:
        def finish(_: Change) -> None:
            target.append(step)
            self.moved.emit()
            self.changed.emit(change)

        def refuse(error: SkryniaError) -> None:
            # What was changed meanwhile can never be undone; a full disk can be tried again.
            if not isinstance(error, ChangedMeanwhileError):
                source.append(step)
            self.moved.emit()
            self.refused.emit(error)

        def work() -> Change:
            act(self._archive, step.change)
            return change

        self._run(work, finish, refuse)

    def _run(
        self, work: Work, done: Callable[[Change], None], failed: Callable[[SkryniaError], object]
    ) -> None:
        def settle(told: Callable[[], object]) -> None:
            self._busy = False
            try:
                told()
            finally:
                self._next()
                self.moved.emit()

        self._busy = True
        self._jobs.run(
            Lane.WRITE,
            work,
            self,
            lambda change: settle(partial(done, change)),
            lambda error: settle(partial(failed, error)),
        )
