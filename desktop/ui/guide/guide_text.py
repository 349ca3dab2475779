"""Shows our own Markdown and nothing that it could name: no file, no host, no link is followed."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

from desktop.ui.look.theme import Theme

_DIALECT = (
    QTextDocument.MarkdownFeature.MarkdownDialectCommonMark
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_MARGIN = 16


class GuideText(QTextBrowser):
    """Keeps its place when the look changes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markdown = ""
        self.setObjectName("reader")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        theme.changed.connect(self._show)

    def show_markdown(self, markdown: str) -> None:
        """Show another text from its beginning."""
        self._markdown = markdown
        self._show()

    def jump(self, heading: str) -> None:
        """Have a heading stand at the top."""
        cursor = self._found(heading)
        if cursor is not None:
            self.moveCursor(QTextCursor.MoveOperation.End)
            self.setTextCursor(cursor)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect(cursor).top() - _MARGIN)

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing."""
        return None

    def _found(self, heading: str) -> QTextCursor | None:
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and block.text() == heading:
                return QTextCursor(block)
            block = block.next()
        return None

    def _show(self) -> None:
        place = self.verticalScrollBar().value()
        document = self.document()
        document.setDefaultFont(self.font())
        document.setDocumentMargin(_MARGIN)
        document.setMarkdown(self._markdown, _DIALECT)
        # The cursor stands where the writing ended; the window would open there.
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(place)
