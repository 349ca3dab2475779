"""What is selected in what is looked at: words of a text or a page, a moment of a recording."""

from __future__ import annotations

from typing import Protocol

from archive.annotate import Target
from desktop.ui.reading.reader_text import ReaderText


class Selection(Protocol):
    """One of the things that can be looked at instead of the text."""

    @property
    def is_looked_at(self) -> bool:
        """Whether it is on the screen."""

    def target(self) -> Target | None:
        """What is selected in it."""

    def clear(self) -> None:
        """Select nothing."""


class Selections:
    """The selection of what is looked at."""

    def __init__(self, text: ReaderText, *others: Selection) -> None:
        self._text, self._others = text, others

    def target(self) -> Target | None:
        """What a mark would stand on; None where nothing is selected."""
        for other in self._others:
            if other.is_looked_at:
                return other.target()
        span = self._text.selected_span()
        return span if self._text.isVisible() and span.start < span.end else None

    def clear(self) -> None:
        """Select nothing; the cursor stays where the selection began."""
        for other in self._others:
            other.clear()
        cursor = self._text.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._text.setTextCursor(cursor)
