"""A table to be read by keyboard: Enter opens a row, Ctrl+C copies it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView
from typing_extensions import override

from desktop.ui.document.entries_model import WHOLE_ROLE
from desktop.ui.languages import follow_language
from desktop.ui.safety.clipboard import secret_text

_LETTERS = 20
_ROOM = 10
"""Pixels above and below the words of a line, together."""


class EntriesView(QTableView):
    """Rows and columns as wide and high as the text of now needs."""

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.copy = QAction(self)
        self.copy.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy.triggered.connect(self._copy)
        self.addAction(self.copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._fit()
        follow_language(self, lambda: self.copy.setText(self.tr("Copy the row")))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            # Qt's own way would put one cell there, open to every history of the clipboard.
            self._copy()
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        """The cells of the row in the order of their columns, with tabs between them."""
        current = self.currentIndex()
        if current.isValid():
            header = self.horizontalHeader()
            row = [
                str(current.siblingAtColumn(header.logicalIndex(place)).data(WHOLE_ROLE))
                for place in range(header.count())
            ]
            QApplication.clipboard().setMimeData(secret_text("\t".join(row)))

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.horizontalHeader().setDefaultSectionSize(_LETTERS * metrics.averageCharWidth())
        self.verticalHeader().setDefaultSectionSize(metrics.lineSpacing() + _ROOM)
