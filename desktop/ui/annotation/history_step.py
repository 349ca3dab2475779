"""One step that was done and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from archive.changes import Change, joined
from archive.records import ArticleId


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was done."""

    words: Callable[[], str]
    """What it was, in the language in force, to be put behind "Undo:"."""
    change: Change
    counted: Callable[[int], str] | None = None
    """The same for so many documents, of a step that may be done to some of them."""
    number: int = 0
    """When it was asked for: later steps have greater ones, parts of one step the same."""
    piece: int = 0
    """Tells apart the parts of one step between which something else was done."""

    def over(self, change: Change) -> Step:
        """The step, of which this was done."""
        if self.counted is None:
            return replace(self, change=change)
        return replace(self, change=change, words=partial(self.counted, len(change.touched)))

    def without(self, documents: frozenset[ArticleId]) -> Step | None:
        """The step but for some documents; None where nothing is left of it."""
        if not self.change.touched & documents:
            return self
        change = self.change.without(documents)
        return self.over(change) if change else None

    def with_more(self, change: Change) -> Step:
        """The step, of which this was done as well, to other documents."""
        return self.over(joined((self.change, change)))
