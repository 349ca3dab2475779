"""What is selected in what is looked at: words of a text or a page, a moment of a recording."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from archive.annotate import Target
from archive.records import Annotation
from desktop.ui.reading.reader_text import ReaderText


class Selection(Protocol):
    """One of the things that can be looked at instead of the text."""

    @property
    def is_looked_at(self) -> bool:
        """Whether it is on the screen."""

    def target(self) -> Target | None:
        """What is selected in it."""

    def passage(self) -> Target | None:
        """The same, whatever mark is worked on."""

    def clear(self) -> None:
        """Select nothing."""

    def marks(self) -> Sequence[Annotation]:
        """Those that stand in it, by place."""

    def crossing(self, target: Target) -> Sequence[Annotation]:
        """Marks that are meant where something is to be done to those of a target."""

    def is_behind(self, mark: Annotation) -> bool:
        """Whether a mark stands where one is, or behind."""


class Selections:
    """The selection of what is looked at."""

    def __init__(self, text: ReaderText, *others: Selection) -> None:
        self._text, self._others = text, others

    @property
    def original(self) -> Selection | None:
        """What is looked at instead of the text."""
        return next((each for each in self._others if each.is_looked_at), None)

    def target(self) -> Target | None:
        """What a mark would stand on; None where nothing is selected."""
        if self.original is not None:
            return self.original.target()
        span = self._text.selected_span()
        return span if self._text.isVisible() and span.start < span.end else None

    def passage(self) -> Target | None:
        """Where a mark that is worked on could be put."""
        return self.target() if self.original is None else self.original.passage()

    def clear(self) -> None:
        """Select nothing; the cursor stays where the selection began."""
        for other in self._others:
            other.clear()
        cursor = self._text.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._text.setTextCursor(cursor)
