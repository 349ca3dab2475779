"""A sentence in the middle of a list in which nothing stands yet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

from desktop.ui.controls.labels import PlainLabel

_MARGIN = 24
"""Pixels at either side."""


class EmptyWords(PlainLabel):
    """Lies over a list or a tree that has its model already; gone with its first line."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(role="muted")
        self._view = view
        self.setParent(view.viewport())
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.viewport().installEventFilter(self)
        model = view.model()
        for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            changed.connect(self._follow)
        self._follow()

    def tell(self, words: str) -> None:
        """Say what would stand here, and how it comes here."""
        self.setText(words)
        self._follow()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Move):
            self._follow()
        return False

    def _follow(self) -> None:
        room = self._view.viewport().rect()
        self.setGeometry(QRect(room).adjusted(_MARGIN, 0, -_MARGIN, 0))
        self.setVisible(self._view.model().rowCount() == 0)
