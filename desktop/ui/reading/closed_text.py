"""A view of a stranger's text that loads nothing, follows nothing and takes nothing in."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QTextDocument, QWheelEvent
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

_ONE_CLICK = 120
"""Eighths of a degree that a wheel turns from notch to notch."""


class ClosedText(QTextBrowser):
    """Asks for nothing, whatever it shows; Ctrl and the wheel ask for another size of all text."""

    size_wanted = Signal(int)
    """Larger (1) or smaller (-1)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self._turned = 0

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        # Qt would enlarge this text alone, and "Normal text size" would not bring it back.
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= _ONE_CLICK:
            self.size_wanted.emit(1 if self._turned > 0 else -1)
            self._turned = 0
        event.accept()

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing: no picture, no style sheet, no file, no host."""
        return None

    @override
    def doSetSource(
        self,
        name: QUrl | str,
        type: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource,
    ) -> None:
        """Nothing: Qt would try to load it, and print the address when it cannot."""
