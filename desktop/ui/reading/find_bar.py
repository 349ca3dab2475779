"""The bar above the text: which hit of how many, and words to find in this document."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget
from typing_extensions import override

from desktop.ui.controls.labels import PlainLabel
from desktop.ui.languages import follow_language
from desktop.ui.look.icons import drawn
from desktop.ui.look.theme import Theme

_PAUSE_MS = 150
_LEAST_LINE = 60
"""Pixels."""


class FindBar(QWidget):
    """Count of hits, steps to the next and the previous one, and a line to find other words."""

    find_wanted = Signal(str)
    step_wanted = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._position, self._count = 0, 0
        self.line = QLineEdit()
        self.line.setClearButtonEnabled(True)
        # Else large text takes the room of the count beside it.
        self.line.setMinimumWidth(_LEAST_LINE)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(lambda: self.find_wanted.emit(self.line.text()))
        self.line.textChanged.connect(lambda: self._pause.start())
        self.line.returnPressed.connect(lambda: self.step_wanted.emit(1))
        self.count = PlainLabel(role="muted", wrap=False)
        self.previous, self.next = QToolButton(), QToolButton()
        self.previous.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.next.clicked.connect(lambda: self.step_wanted.emit(1))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.count)
        layout.addWidget(self.previous)
        layout.addWidget(self.next)
        theme.changed.connect(self._draw)
        self._draw()
        follow_language(self, self._retranslate)

    def show_position(self, position: int, count: int) -> None:
        """Show which hit is current (from 1; 0 for none) of how many."""
        self._position, self._count = position, count
        for button in (self.previous, self.next):
            button.setEnabled(count > 0)
        self._retranslate()

    def reset(self) -> None:
        """Empty the line without asking for anything."""
        self.line.blockSignals(True)
        self.line.clear()
        self.line.blockSignals(False)
        self._pause.stop()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.line.clear()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _draw(self) -> None:
        self.previous.setIcon(drawn("chevron-up", self._theme.colours.text))
        self.next.setIcon(drawn("chevron-down", self._theme.colours.text))

    def _retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("Find in this document"))
        self.line.setAccessibleName(self.tr("Find in this document"))
        self.previous.setToolTip(self.tr("Previous hit (Shift+F3)"))
        self.previous.setAccessibleName(self.tr("Previous hit"))
        self.next.setToolTip(self.tr("Next hit (F3)"))
        self.next.setAccessibleName(self.tr("Next hit"))
        if self._count:
            words = self.tr("%1 of %2").replace("%1", str(self._position))
            self.count.setText(words.replace("%2", str(self._count)))
        else:
            # Whoever looked for nothing is not told that nothing was found.
            self.count.setText(self.tr("No hits") if self.line.text().strip() else "")
        self.count.setAccessibleName(self.tr("Hits: %1").replace("%1", self.count.text()))
