"""One step that was done and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from archive.changes import Change
from archive.records import ArticleId


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was done."""

    words: Callable[[], str]
    """What it was, in the language in force, to be put behind "Undo:"."""
    change: Change
    counted: Callable[[int], str] | None = None
    """The same for so many documents, of a step that may be done to some of them."""

    def over(self, change: Change) -> Step:
        """The step, of which this was done."""
        if self.counted is None:
            return replace(self, change=change)
        return replace(self, change=change, words=partial(self.counted, len(change.touched)))

    def without(self, gone: frozenset[ArticleId]) -> Step | None:
        """The step as far as it can still be taken back when documents are gone for good."""
        if not self.change.touched & gone:
            return self
        change = self.change.without(gone)
        return self.over(change) if change else None
