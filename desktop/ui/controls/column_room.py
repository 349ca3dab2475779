"""Widths of the columns of a table in letters, so that larger text has more room."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTableView
from typing_extensions import override

_SHARE = 0.6
"""Of the table that columns take at most; the rest is for the one that stretches."""


class ColumnRoom(QObject):
    """Each column is as wide as so many letters, and never narrower than its heading."""

    def __init__(self, view: QTableView, letters: Mapping[int, int], most: float = _SHARE) -> None:
        """`letters` by the number of the column; `most` of the table is theirs, from 0 to 1."""
        super().__init__(view)
        self._view, self._letters, self._most = view, letters, most
        # The headings get the text of now after the table does.
        for each in (view, view.horizontalHeader()):
            each.installEventFilter(self)
        self.fit()

    def fit(self) -> None:
        """Give the columns what the text of now needs; what was dragged by hand is forgotten."""
        header, letter = self._view.horizontalHeader(), self._view.fontMetrics().averageCharWidth()
        room = self._most * self._view.viewport().width()
        share = min(1.0, room / (letter * sum(self._letters.values())))
        for column, count in self._letters.items():
            wanted = round(share * count * letter)
            self._view.setColumnWidth(column, max(wanted, header.sectionSizeHint(column)))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.FontChange):
            self.fit()
        return super().eventFilter(watched, event)
