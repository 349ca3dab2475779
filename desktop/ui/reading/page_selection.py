"""Words that are selected on one page, from where the mouse went down to where it is."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from desktop.ui.reading.page_source import PageSource
from desktop.ui.reading.page_words import joined, nearest_word


class PageSelection:
    """In the order in which the file has its words."""

    def __init__(self) -> None:
        self._page = -1
        self._first = self._last = -1

    def clear(self) -> None:
        """Select nothing."""
        self._page = self._first = self._last = -1

    def begin(self, source: PageSource, page: int, point: QPointF) -> None:
        """A click selects nothing yet; `point` is in shares of the page."""
        self.clear()
        self._page, self._first = page, self._nearest(source, page, point)

    def extend(self, source: PageSource, page: int, point: QPointF) -> None:
        """Up to the word that is nearest; another page than where it began is passed over."""
        if page == self._page and self._first >= 0:
            self._last = self._nearest(source, page, point)

    def words_on(self, page: int) -> range:
        """Numbers of the selected words of a page."""
        if page != self._page or self._last < 0:
            return range(0)
        return range(min(self._first, self._last), max(self._first, self._last) + 1)

    def text(self, source: PageSource) -> str:
        """What is selected, as lines."""
        shown = source.page(self._page)
        return (
            joined([shown.words[number] for number in self.words_on(self._page)]) if shown else ""
        )

    @staticmethod
    def _nearest(source: PageSource, page: int, point: QPointF) -> int:
        shown = source.page(page)
        return nearest_word(shown.words, point) if shown else -1
