"""What was done and what was undone: each list could be carried out in its order.

Steps stand in the order in which they were asked for. A step over very many documents is carried
out a portion at a time, and small ones in between: a portion then goes below the steps that were
asked for later and have nothing to do with it, and stays above the first that has.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from archive.changes import Change
from archive.records import ArticleId
from desktop.ui.annotation.history_step import Step

_LONGEST = 500
"""Steps that are kept."""


class StepLists:
    """The last of `done` is undone next, the last of `undone` is redone next."""

    def __init__(self) -> None:
        self.done: list[Step] = []
        self.undone: list[Step] = []
        self.noted = 0
        """How often something new was done."""
        self.being_redone: int | None = None
        """The piece that goes from `undone` to `done` a portion at a time."""
        self._pieces = 0

    @property
    def newest(self) -> int:
        """The number of the step that was asked for last, 0 where there is none."""
        return max((step.number for step in self.done), default=0)

    def stands_whole(self, number: int) -> bool:
        """Whether the next undo takes back all that was done of this step."""
        of_it = [place for place, step in enumerate(self.done) if step.number == number]
        return of_it == [len(self.done) - 1]

    def note(self, step: Step) -> None:
        """Something new was done. What was undone before can be redone no more.

        What was asked for later than the step, and undone meanwhile, stays where it can.
        """
        self.noted += 1
        if not all(self._stays(each, step) for each in self.undone):
            flying = [each for each in self.undone if each.piece == self.being_redone]
            touched = step.change.documents.touched
            self.undone[:] = [left for each in flying if (left := each.without(touched))]
        self._place(step)

    def free_of(self, piece: int, *, back: bool) -> Change:
        """What can be taken back, or done again, of a piece that stands alone in each document.

        What was done later to the same documents must be undone first.
        """
        source = self.done if back else self.undone
        place = _place_of(source, piece)
        if place is None:
            return Change()
        above = source[place + 1 :]
        later = frozenset(one for step in above for one in step.change.documents.touched)
        return source[place].change.without(later) if later else source[place].change

    def move_whole(self, piece: int, *, back: bool) -> None:
        """A piece was taken back or done again, in one go."""
        source = self.done if back else self.undone
        place = _place_of(source, piece)
        if place is not None:
            step = source.pop(place)
            put = self._put_undone if back else self._place
            put(step)

    def move(self, piece: int, change: Change, *, back: bool, keep: bool) -> None:
        """Some documents of a piece were taken back or done again.

        Without `keep` it is nothing that could be redone.
        """
        source = self.done if back else self.undone
        place = _place_of(source, piece)
        if place is None:
            return
        step = source[place]
        left = step.without(change.touched)
        source[place : place + 1] = [] if left is None else [left]
        if back and keep:
            self._put_undone(step.over(change))
        elif not back:
            self._place(step.over(change))

    def drop(self, piece: int, *, back: bool) -> None:
        """A piece can never be taken back or done again."""
        source = self.done if back else self.undone
        source[:] = [step for step in source if step.piece != piece]

    def forget(self, gone: Collection[ArticleId]) -> None:
        """Drop what was done to documents that were deleted for good."""
        for steps in (self.done, self.undone):
            left = (step.without(frozenset(gone)) for step in steps)
            steps[:] = [step for step in left if step is not None]

    def _stays(self, undone: Step, new: Step) -> bool:
        return undone.number > new.number and undone.change.independent_of(new.change)

    def _place(self, step: Step) -> None:
        place = len(self.done)
        while place and self._may_go_below(step, self.done[place - 1]):
            place -= 1
        if place and self.done[place - 1].number == step.number:
            self.done[place - 1] = self.done[place - 1].with_more(step.change)
        else:
            self._pieces += 1
            self.done.insert(place, replace(step, piece=self._pieces))
        del self.done[:-_LONGEST]

    def _may_go_below(self, step: Step, other: Step) -> bool:
        return other.number > step.number and other.change.independent_of(step.change)

    def _put_undone(self, step: Step) -> None:
        if self.undone and self.undone[-1].number == step.number:
            self.undone[-1] = self.undone[-1].with_more(step.change)
        else:
            self.undone.append(step)


def _place_of(steps: Sequence[Step], piece: int) -> int | None:
    return next((place for place, step in enumerate(steps) if step.piece == piece), None)
