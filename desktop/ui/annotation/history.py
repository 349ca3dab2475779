"""What was done to marks, codes and documents, to be undone and redone step by step."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from archive.changes import Change, demand_untouched, do_again, joined, take_back
from archive.errors import ArticleNotFoundError, ChangedMeanwhileError, SkryniaError
from archive.ports import OpenArchive
from archive.records import ArticleId
from desktop.ui.annotation.history_step import Step
from desktop.ui.annotation.long_steps import PORTION, LongStep, LongSteps, Portion
from desktop.ui.jobs import Jobs, Lane

_LONGEST = 500
"""Steps that are kept."""
_FOR_GOOD = (ChangedMeanwhileError, ArticleNotFoundError)
"""What was changed or deleted meanwhile can never be undone; a full disk can be tried again."""


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
        self.long_steps = LongSteps(self._queue, self._run, self)

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
        return not self._busy and not self._waiting and not self.long_steps.running

    def when_idle(self, done: Callable[[], None]) -> None:
        """Call `done` once all that was begun is stored or refused."""
        if self.idle:
            done()
            return

        ends = (self.moved, self.long_steps.finished)

        def look(*_: object) -> None:
            if self.idle:
                for each in ends:
                    each.disconnect(look)
                # Whoever asked for the change comes first, and may ask for another.
                QTimer.singleShot(0, self, partial(self.when_idle, done))

        for each in ends:
            each.connect(look)

    def run(
        self,
        words: Callable[[], str],
        work: Work,
        done: Done | None = None,
        failed: Callable[[SkryniaError], object] | None = None,
        counted: Callable[[int], str] | None = None,
    ) -> None:
        """Have `work` change something, as one step that can be undone.

        `work` runs on the writing lane; `done` gets its change. Without `failed` a refusal is
        told by `refused`. `counted` gives the words for so many documents.
        """
        named = partial(Step, words, counted=counted)
        self._queue(partial(self._begin, named, work, done, failed or self.refused.emit))
        self.moved.emit()

    def run_over(
        self,
        ids: Sequence[ArticleId],
        words: Callable[[int], str],
        work: Callable[[Sequence[ArticleId]], Change],
        done: Done,
        failed: Callable[[SkryniaError], object],
    ) -> None:
        """The same for a step that may be done to some of the documents, and then to the others.

        Of very many documents it is a long step: `done` gets what was changed, `failed` nothing.
        """
        if len(ids) <= PORTION:
            self.run(partial(words, len(ids)), partial(work, ids), done, failed, words)
            return

        def end(changes: tuple[Change, ...], _: SkryniaError | None) -> None:
            change = joined(changes)
            self._note(Step(partial(words, len(change.touched)), change, words))
            done(change)

        some = [ids[first : first + PORTION] for first in range(0, len(ids), PORTION)]
        portions = [Portion(len(each), partial(work, each)) for each in some]
        self.long_steps.begin(LongStep(words, portions, end))
        self.moved.emit()

    def record(self, words: Callable[[], str], change: Change) -> None:
        """Note a step that was made elsewhere."""
        self._note(Step(words, change))

    def forget(self, gone: Collection[ArticleId]) -> None:
        """Drop the steps over documents that were deleted for good: nothing brings those back.

        Of a step over other documents as well those stay, where each document stands alone.
        """
        for steps in (self._done, self._undone):
            left = (step.without(frozenset(gone)) for step in steps)
            steps[:] = [step for step in left if step is not None]
        self.moved.emit()

    def undo(self) -> None:
        """Take the last step back; one that is under way over many documents is stopped first."""
        self._queue_after_all(self._undo)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._queue_after_all(self._redo)

    def _note(self, step: Step) -> None:
        if step.change:
            self._done = [*self._done, step][-_LONGEST:]
            self._undone.clear()
            self.moved.emit()
            self.changed.emit(step.change)

    def _queue_after_all(self, request: Callable[[], None]) -> None:
        if self.long_steps.running:
            self.long_steps.stop_for(request)
        else:
            self._queue(request)

    def _queue(self, request: Callable[[], None]) -> None:
        self._waiting.append(request)
        self._next()

    def _next(self) -> None:
        while self._waiting and not self._busy:
            self._waiting.popleft()()

    def _begin(
        self,
        named: Callable[[Change], Step],
        work: Work,
        done: Done | None,
        failed: Callable[[SkryniaError], object],
    ) -> None:
        def finish(change: Change) -> None:
            self._note(named(change))
            if done is not None:
                done(change)

        self._run(work, finish, failed)

    def _undo(self) -> None:
        if self._done:
            step = self._done.pop()
            if len(step.change.parted(PORTION)) > 1:
                self._reverse_long(step, take_back, self._done, self._undone)
            else:
                self._reverse(step, take_back, self._done, self._undone, step.change.reversed())

    def _redo(self) -> None:
        if self._undone:
            step = self._undone.pop()
            if len(step.change.parted(PORTION)) > 1:
                self._reverse_long(step, do_again, self._undone, self._done)
            else:
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
            if not isinstance(error, _FOR_GOOD):
                source.append(step)
            self.moved.emit()
            self.refused.emit(error)

        def work() -> Change:
            act(self._archive, step.change)
            return change

        self._run(work, finish, refuse)

    def _reverse_long(
        self,
        step: Step,
        act: Callable[[OpenArchive, Change], None],
        source: list[Step],
        target: list[Step],
    ) -> None:
        """The same, a portion at a time: what was not reached before a stop stays in `source`."""
        parts = step.change.parted(PORTION)
        made = step.change if act is take_back else step.change.reversed()

        def work(number: int) -> Change:
            if number == 0:
                demand_untouched(self._archive, made)
            act(self._archive, parts[number])
            return parts[number]

        def end(changes: tuple[Change, ...], error: SkryniaError | None) -> None:
            done, left = joined(changes), joined(parts[len(changes) :])
            if left and not isinstance(error, _FOR_GOOD):
                source.append(step.over(left))
            if done:
                target.append(step.over(done))
            self.moved.emit()
            self.changed.emit(done.reversed() if made is step.change else done)

        portions = [
            Portion(len(part.touched), partial(work, number)) for number, part in enumerate(parts)
        ]
        self.long_steps.begin(LongStep(step.counted or (lambda _: step.words()), portions, end))

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
