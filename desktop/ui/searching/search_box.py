"""The line in which everything is searched."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from desktop.ui.languages import follow_language
from desktop.ui.look.icons import drawn
from desktop.ui.look.theme import Theme


class SearchBox(QLineEdit):
    """Tells of typing and of Enter; Down goes to the results, Escape empties the line."""

    typed = Signal(str)
    submitted = Signal(str)
    down = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setClearButtonEnabled(True)
        self._picture = QAction(self)
        self.addAction(self._picture, QLineEdit.ActionPosition.LeadingPosition)
        self.textEdited.connect(self.typed)
        self.textChanged.connect(self._tell_when_emptied)
        self.returnPressed.connect(lambda: self.submitted.emit(self.text()))
        theme.changed.connect(self._draw)
        self._draw()
        follow_language(self, self._retranslate)

    def show_query(self, query: str) -> None:
        """Put words into the line without telling anybody."""
        self.blockSignals(True)
        self.setText(query)
        self.blockSignals(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _tell_when_emptied(self, text: str) -> None:
        if not text:
            self.submitted.emit("")

    def _draw(self) -> None:
        self._picture.setIcon(drawn("search", self._theme.colours.muted))

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Search the archive"))
        self.setAccessibleName(self.tr("Search the archive"))
