"""Very many documents brought back to what was before a step, or after it, a portion at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from archive.changes import Change, do_again, joined, take_back
from archive.errors import ArticleNotFoundError, ChangedMeanwhileError, SkryniaError
from archive.ports import OpenArchive
from archive.records import ArticleId
from desktop.ui.annotation.carrying_out import (
    CarriedOut,
    LeftOut,
    demand_left_untouched,
    over_what_is_there,
)
from desktop.ui.annotation.history_step import Step
from desktop.ui.annotation.long_steps import PORTION, LongStep, Portion
from desktop.ui.annotation.step_lists import StepLists

FOR_GOOD = (ChangedMeanwhileError, ArticleNotFoundError)
"""What was changed or deleted meanwhile can never be undone; a full disk can be tried again."""

Ended = Callable[[Change, LeftOut], None]
"""Gets what changed, as it was made, and what came of it."""


class LongReversal:
    """What was not reached before a stop stays where it was, to be undone or redone later."""

    def __init__(
        self, archive: OpenArchive, lists: StepLists, step: Step, *, back: bool, ended: Ended
    ) -> None:
        """`back` for an undo of the last step that was done."""
        self._archive, self._lists, self._step = archive, lists, step
        self._back, self._ended = back, ended
        self._act = take_back if back else do_again
        self._words = step.counted or (lambda _: step.words())
        self._noted = lists.noted
        self._made: list[Change] = []
        self._gone: set[ArticleId] = set()
        self._begun = self._all_tried = False
        if not back:
            lists.being_redone = step.piece

    def as_long_step(self, number: int) -> LongStep:
        """`number` tells when it was asked for."""
        return LongStep(
            number=number,
            concerns=self._step.number,
            words=self._words,
            documents=len(self._step.change.touched),
            next=self._next,
            take=self._take,
            end=self._end,
            takes_back=self._back,
            does_again=not self._back,
        )

    def _next(self) -> Portion | None:
        free = self._lists.free_of(self._step.piece, back=self._back)
        if not free:
            self._all_tried = True
            return None
        part = free.parted(PORTION)[0]
        first, self._begun = not self._begun, True
        return Portion(len(part.touched), partial(self._work, part, free if first else None))

    def _work(self, part: Change, untouched: Change | None) -> CarriedOut:
        if untouched is not None:
            made = untouched if self._back else untouched.reversed()
            demand_left_untouched(self._archive, made)
        return over_what_is_there(self._archive, self._act, part)

    def _take(self, outcome: CarriedOut) -> None:
        self._gone |= outcome.gone
        self._lists.forget(outcome.gone)
        if not outcome.change:
            return
        self._made.append(outcome.change)
        # Something new that was done meanwhile ends what can be redone.
        keep = self._lists.noted == self._noted
        self._lists.move(self._step.piece, outcome.change, back=self._back, keep=keep)

    def _end(self, error: SkryniaError | None) -> None:
        self._lists.being_redone = None
        if isinstance(error, FOR_GOOD):
            self._lists.drop(self._step.piece, back=self._back)
        change = joined(self._made)
        done, total = len(change.touched), len(self._step.change.touched)
        gone = len(self._gone)
        changed = total - done - gone if self._all_tried else 0
        left_out = LeftOut(self._words, done, total, gone, changed)
        self._ended(change.reversed() if self._back else change, left_out)
