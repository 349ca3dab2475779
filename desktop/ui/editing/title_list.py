"""A list of documents or drafts: the title takes what room there is, two more columns follow."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget
from typing_extensions import override

_SECOND = 1
_MOST = 0.3
"""Of the list that the second column takes: in large text the title needs its room more."""


class TitleList(QTreeWidget):
    """A flat list that Tab leaves; the last column holds a moment."""

    def __init__(self, letters: int) -> None:
        """The second column is as wide as so many letters of the text."""
        super().__init__()
        self._letters = letters
        self.setColumnCount(3)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setTabKeyNavigation(False)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        wanted = self._letters * self.fontMetrics().averageCharWidth()
        most = int(_MOST * self.viewport().width())
        self.setColumnWidth(_SECOND, max(min(wanted, most), self.header().sectionSizeHint(_SECOND)))
