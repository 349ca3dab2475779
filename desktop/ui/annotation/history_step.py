"""One step that was done and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from archive.changes import Change


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
