"""Which step an undo or a redo means when its turn comes, and how that is carried out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from archive.changes import do_again, take_back
from archive.errors import ArticleNotFoundError, SkryniaError
from archive.ports import OpenArchive
from desktop.ui.annotation.carrying_out import CarriedOut, LeftOut, over_what_is_there
from desktop.ui.annotation.history_step import Step
from desktop.ui.annotation.long_reversal import FOR_GOOD, Ended, LongReversal
from desktop.ui.annotation.long_steps import PORTION, LongStep, LongSteps
from desktop.ui.annotation.step_lists import StepLists
from desktop.ui.annotation.write_queue import WriteQueue


@dataclass(frozen=True, slots=True)
class Heard:
    """Who hears what came of it."""

    ended: Ended
    refused: Callable[[SkryniaError], object]
    not_begun: Callable[[LongStep], object]


class Undoing:
    """Called at a turn of the queue: between two portions of what is under way, if anything is."""

    def __init__(
        self,
        archive: OpenArchive,
        lists: StepLists,
        queue: WriteQueue,
        steps: LongSteps,
        heard: Heard,
    ) -> None:
        self._archive, self._lists = archive, lists
        self._queue, self._steps, self._heard = queue, steps, heard

    def undo(self, asked: int) -> None:
        """Take back what was asked for last before the undo, whose number is `asked`.

        What waits is not begun; what is under way is stopped first; an undo is waited for.
        """
        waiting = self._steps.waiting_before(asked)
        if waiting is not None and waiting.number > self._lists.newest:
            self._steps.drop(waiting)
            self._heard.not_begun(waiting)
            return
        step = self._under_way(asked)
        if step is not None and step.takes_back:
            self._steps.after(partial(self.undo, asked))
        elif step is not None and self._is_last(step):
            if not (step.does_again and self._steps.drop_request()):
                self._steps.stop()
                self._reverse_last(asked, step.concerns, back=True)
        else:
            self._reverse_last(asked, None, back=True)

    def redo(self, asked: int) -> None:
        """Do again what was undone last; an undo that is under way is stopped first."""
        step = self._under_way(asked)
        if step is not None and step.does_again:
            self._steps.after(partial(self.redo, asked))
        elif step is not None and step.takes_back:
            # What was newly done since leaves nothing to be redone.
            if self._lists.newest < step.number and not self._steps.drop_request():
                self._steps.stop()
                self._reverse_last(asked, step.concerns, back=False)
        else:
            self._reverse_last(asked, None, back=False)

    def _under_way(self, asked: int) -> LongStep | None:
        step = self._steps.step
        return step if step is not None and step.number < asked else None

    def _is_last(self, step: LongStep) -> bool:
        """Whether it was asked for last, or else undo would meet one of its portions first."""
        done = self._lists.done
        return step.number > self._lists.newest or done[-1].number == step.concerns

    def _reverse_last(self, asked: int, number: int | None, *, back: bool) -> None:
        """The last step, if it has this number: of what was stopped, nothing may be done yet."""
        source = self._lists.done if back else self._lists.undone
        if not source or number not in (None, source[-1].number):
            return
        step = source[-1]
        # What is under way is not held up by another long step.
        if len(step.change.parted(PORTION)) > 1 and not self._steps.running:
            ended = self._heard.ended
            reversal = LongReversal(self._archive, self._lists, step, back=back, ended=ended)
            self._steps.begin(reversal.as_long_step(asked))
        else:
            self._reverse_at_once(step, back=back)

    def _reverse_at_once(self, step: Step, *, back: bool) -> None:
        act = take_back if back else do_again

        def work() -> CarriedOut:
            outcome = over_what_is_there(self._archive, act, step.change)
            if not outcome.change:
                raise ArticleNotFoundError(min(outcome.gone))
            return outcome

        def finish(outcome: CarriedOut) -> None:
            self._lists.forget(outcome.gone)
            self._lists.move_whole(step.piece, back=back)
            total, gone = len(step.change.touched), len(outcome.gone)
            words = step.counted or (lambda _: step.words())
            change = outcome.change.reversed() if back else outcome.change
            self._heard.ended(change, LeftOut(words, total - gone, total, gone))

        def refuse(error: SkryniaError) -> None:
            if isinstance(error, FOR_GOOD):
                self._lists.drop(step.piece, back=back)
            self._heard.refused(error)

        self._queue.write(work, finish, refuse)
