"""Widths of the columns of a table in letters, so that larger text has more room."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QTableView
from typing_extensions import override

_SHARE = 0.6
"""Of the table that columns take at most; the rest is for the one that stretches."""

_ASK_ANEW = (QEvent.Type.Show, QEvent.Type.FontChange, QEvent.Type.LanguageChange)
_ROOM_BESIDE = 24
"""Pixels left and right of words in a cell, together."""


class ColumnRoom(QObject):
    """Each column is as wide as so many letters, and never narrower than its heading."""

    def __init__(
        self,
        view: QTableView,
        letters: Mapping[int, int],
        most: float = _SHARE,
        longest: Mapping[int, Callable[[], str]] | None = None,
        longest_share: float = 4.0,
        least: Mapping[int, float] | None = None,
    ) -> None:
        """`letters` by the number of the column; `most` of the table is theirs, from 0 to 1.

        `longest` gives words that a column has room for: a date without its year is none. Where
        that would take more than `longest_share` of the table, the last column needs it more; above
        1 the table scrolls sideways instead. `least` is a column's share of what is seen of the
        table; it is given less only where its letters need less.
        """
        super().__init__(view)
        self._view, self._letters, self._most = view, letters, most
        self._longest, self._longest_share = longest or {}, longest_share
        self._least = least or {}
        self._fitting = self._dragged = False
        # The headings get the text of now after the table does.
        for each in (view, view.viewport(), view.horizontalHeader()):
            each.installEventFilter(self)
        view.horizontalHeader().sectionResized.connect(self._note_drag)
        self.fit()

    def fit(self) -> None:
        """Give the columns what the text of now needs; what was dragged by hand is forgotten."""
        self._fitting, self._dragged = True, False
        header, metrics = self._view.horizontalHeader(), self._view.fontMetrics()
        letter = metrics.averageCharWidth()
        bound = round(self._longest_share * self._view.viewport().width())
        whole = {
            column: min(metrics.horizontalAdvance(words()) + _ROOM_BESIDE, bound)
            for column, words in self._longest.items()
        }
        for column, width in whole.items():
            self._view.setColumnWidth(column, max(width, header.sectionSizeHint(column)))
        others = {each: count for each, count in self._letters.items() if each not in whole}
        room = self._most * self._view.viewport().width() - sum(whole.values())
        share = min(1.0, max(room, 0) / (letter * sum(others.values())))
        for column, count in others.items():
            least = self._least.get(column, 0) * self._view.viewport().width()
            wanted = round(max(share * count * letter, min(least, count * letter)))
            self._view.setColumnWidth(column, max(wanted, header.sectionSizeHint(column)))
        self._fitting = False

    def _note_drag(self, column: int) -> None:
        """A width that somebody chose stays when the window changes."""
        self._dragged = self._dragged or (not self._fitting and column in self._letters)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ASK_ANEW:
            self.fit()
        elif event.type() is QEvent.Type.Resize and watched is self._view.viewport():
            # The headings get their width after this.
            QTimer.singleShot(0, self, self._follow_width)
        return super().eventFilter(watched, event)

    def _follow_width(self) -> None:
        if not self._dragged:
            self.fit()
