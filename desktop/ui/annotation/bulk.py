"""Something that is done to very many documents, a portion at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from archive.changes import Change, joined
from archive.errors import SkryniaError
from archive.ports import OpenArchive
from archive.records import ArticleId
from desktop.ui.annotation.carrying_out import CarriedOut, LeftOut, over_those_there
from desktop.ui.annotation.long_steps import PORTION, LongStep, Portion
from desktop.ui.annotation.write_queue import Request

WorkOver = Callable[[Sequence[ArticleId]], Change]


@dataclass
class Bulk:
    """Each portion is noted when it is done; what was done before a stop or a refusal stays."""

    archive: OpenArchive
    ids: Sequence[ArticleId]
    work: WorkOver
    words: Callable[[int], str]
    note: Callable[[Change], None]
    ended: Callable[[Change, LeftOut, SkryniaError | None], None]
    """Gets what was changed in all, and why a portion was refused."""
    _made: list[Change] = field(default_factory=list)
    _gone: set[ArticleId] = field(default_factory=set)
    _reached: int = 0

    def as_long_step(self, number: int, again: Request) -> LongStep:
        """`number` tells when it was asked for; `again` asks for it anew."""
        return LongStep(
            number=number,
            concerns=number,
            words=self.words,
            documents=len(self.ids),
            next=self._next,
            take=self._take,
            end=self._end,
            again=again,
        )

    def _next(self) -> Portion | None:
        some = self.ids[self._reached : self._reached + PORTION]
        if not some:
            return None
        return Portion(len(some), partial(over_those_there, self.archive, some, self.work))

    def _take(self, outcome: CarriedOut) -> None:
        self._reached = min(self._reached + PORTION, len(self.ids))
        self._made.append(outcome.change)
        self._gone |= outcome.gone
        self.note(outcome.change)

    def _end(self, error: SkryniaError | None) -> None:
        gone = len(self._gone)
        done = self._reached - gone
        left_out = LeftOut(self.words, done, len(self.ids), gone)
        self.ended(joined(self._made), left_out, error)
