"""A view of a stranger's text that loads nothing, follows nothing and takes nothing in."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override


class ClosedText(QTextBrowser):
    """Asks for nothing, whatever it shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)

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
