"""What was done to marks, codes and documents, to be undone and redone step by step."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from archive.changes import Change
from archive.errors import ArticleNotFoundError, SkryniaError
from archive.ports import OpenArchive
from archive.records import ArticleId
from desktop.ui.annotation.bulk import Bulk, WorkOver
from desktop.ui.annotation.carrying_out import CarriedOut, LeftOut, over_those_there
from desktop.ui.annotation.history_step import Step
from desktop.ui.annotation.long_steps import PORTION, LongSteps
from desktop.ui.annotation.step_lists import StepLists
from desktop.ui.annotation.undoing import Heard, Undoing
from desktop.ui.annotation.write_queue import WriteQueue
from desktop.ui.jobs import Jobs

Work = Callable[[], Change]
Done = Callable[[Change], object]
Failed = Callable[[SkryniaError], object]


class History(QObject):
    """One request is carried out at a time, in order, so that undo always meets the last step."""

    changed = Signal(object)
    """`Change` that was made, taken back (then reversed) or made again: refresh what shows it."""
    moved = Signal()
    """What can be undone or redone is something else now."""
    refused = Signal(object)
    """`SkryniaError`: nothing was changed."""
    left_out = Signal(object)
    """`LeftOut`: a step was not done to all of its documents."""
    not_begun = Signal(object)
    """`LongStep` that waited, and was undone before it began."""

    def __init__(self, archive: OpenArchive, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._lists = StepLists()
        self._asked = 0
        self._told = 0
        self._queue = WriteQueue(jobs, self)
        self.long_steps = LongSteps(self._queue, self)
        self._undoing = Undoing(
            archive,
            self._lists,
            self._queue,
            self.long_steps,
            Heard(self._end_reversal, self._refuse_reversal, self.not_begun.emit),
        )
        self._queue.settled.connect(self.moved)

    @property
    def undoable(self) -> Step | None:
        """What undo would take back."""
        return self._lists.done[-1] if self._lists.done else None

    @property
    def redoable(self) -> Step | None:
        """What redo would do again."""
        return self._lists.undone[-1] if self._lists.undone else None

    @property
    def idle(self) -> bool:
        """Whether nothing is being changed."""
        return self._queue.idle and not self.long_steps.running

    @property
    def told(self) -> int:
        """The number of the step whose `done` was called last."""
        return self._told

    def would_undo(self, number: int) -> bool:
        """Whether undo would take back this step, and all of it."""
        return self._lists.stands_whole(number)

    def has_done(self, number: int) -> bool:
        """Whether something of this step could be taken back."""
        return any(step.number == number for step in self._lists.done)

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
        failed: Failed | None = None,
    ) -> None:
        """Have `work` change something, as one step that can be undone.

        `work` runs on the writing lane; `done` gets its change. Without `failed` a refusal is
        told by `refused`.
        """
        number = self._ask()

        def finish(change: Change) -> None:
            self._note(Step(words, change, number=number))
            self._tell(number, change, done)

        self._queue.put(lambda: self._queue.write(work, finish, failed or self.refused.emit))
        self.moved.emit()

    def run_over(
        self,
        ids: Sequence[ArticleId],
        words: Callable[[int], str],
        work: WorkOver,
        done: Done,
        failed: Failed | None = None,
    ) -> None:
        """The same for a step that may be done to some of the documents, and then to the others.

        Documents that are gone are left out and told by `left_out`. Of very many documents it is
        a long step, which tells by itself why it was refused: `done` gets what was changed, or
        `failed` is called.
        """
        if len(ids) > PORTION:
            self._run_long(list(dict.fromkeys(ids)), words, work, done, failed)
            return
        number = self._ask()

        def finish(outcome: CarriedOut) -> None:
            count, gone = len(outcome.change.touched), len(outcome.gone)
            self._note(Step(partial(words, count), outcome.change, words, number))
            self._tell(number, outcome.change, done)
            if gone:
                self.left_out.emit(LeftOut(words, len(ids) - gone, len(ids), gone))

        def some() -> CarriedOut:
            outcome = over_those_there(self._archive, ids, work)
            if ids and outcome.gone.issuperset(ids):
                raise ArticleNotFoundError(ids[0])
            return outcome

        self._queue.put(lambda: self._queue.write(some, finish, failed or self.refused.emit))
        self.moved.emit()

    def record(self, words: Callable[[], str], change: Change) -> None:
        """Note a step that was made elsewhere."""
        self._note(Step(words, change, number=self._ask()))

    def forget(self, gone: Collection[ArticleId]) -> None:
        """Drop the steps over documents that were deleted for good: nothing brings those back.

        Of a step over other documents as well those stay, where each document stands alone.
        """
        self._lists.forget(gone)
        self.moved.emit()

    def undo(self) -> None:
        """Take back what was asked for last, though it has not begun yet or is under way."""
        self._queue.put(partial(self._undoing.undo, self._ask()))

    def redo(self) -> None:
        """Do again what was undone last."""
        self._queue.put(partial(self._undoing.redo, self._ask()))

    def _ask(self) -> int:
        self._asked += 1
        return self._asked

    def _run_long(
        self,
        ids: Sequence[ArticleId],
        words: Callable[[int], str],
        work: WorkOver,
        done: Done,
        failed: Failed | None,
    ) -> None:
        number = self._ask()

        def note(change: Change) -> None:
            count = len(change.touched)
            self._note(Step(partial(words, count), change, words, number), tell=False)

        def end(change: Change, left_out: LeftOut, error: SkryniaError | None) -> None:
            if change:
                self.changed.emit(change)
            if error is None or failed is None:
                self._tell(number, change, done)
            else:
                failed(error)
            if left_out.gone:
                self.left_out.emit(left_out)

        again = partial(self._run_long, ids, words, work, done, failed)
        bulk = Bulk(self._archive, ids, work, words, note, end)
        self.long_steps.begin(bulk.as_long_step(number, again))
        self.moved.emit()

    def _note(self, step: Step, *, tell: bool = True) -> None:
        if step.change:
            self._lists.note(step)
            self.moved.emit()
            if tell:
                self.changed.emit(step.change)

    def _tell(self, number: int, change: Change, done: Done | None) -> None:
        self._told = number
        if done is not None:
            done(change)

    def _end_reversal(self, change: Change, left_out: LeftOut) -> None:
        self.moved.emit()
        if change:
            self.changed.emit(change)
        if left_out.gone or left_out.changed:
            self.left_out.emit(left_out)

    def _refuse_reversal(self, error: SkryniaError) -> None:
        self.moved.emit()
        self.refused.emit(error)
