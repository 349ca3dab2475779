"""What is shown where nothing is: one sentence, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout
from typing_extensions import override

from desktop.ui.controls.labels import Heading, PlainLabel
from desktop.ui.look.icons import drawn
from desktop.ui.look.theme import Theme

_DRAWING_SIDE = 44
_LEAST_MARGIN = 28
_LETTERS = 72
"""Of a line at most: longer ones are hard to read."""


class EmptyState(QFrame):
    """A drawing, a heading, a sentence, and one or two buttons."""

    def __init__(self, theme: Theme, drawing: str) -> None:
        super().__init__()
        self._theme = theme
        self._drawing = drawing
        self._picture = QLabel()
        self._picture.setTextFormat(Qt.TextFormat.PlainText)
        self.heading, self.sentence = Heading(1.2), PlainLabel(role="muted")
        self.first, self.second = QPushButton(), QPushButton()
        self.first.setProperty("primary", True)
        centre = Qt.AlignmentFlag.AlignHCenter
        for label in (self._picture, self.heading, self.sentence):
            label.setAlignment(centre)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.first)
        buttons.addWidget(self.second)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_LEAST_MARGIN, 20, _LEAST_MARGIN, 20)
        layout.setSpacing(10)
        layout.addStretch()
        for label in (self._picture, self.heading, self.sentence):
            layout.addWidget(label)
        layout.addSpacing(6)
        layout.addLayout(buttons)
        layout.addStretch()
        theme.changed.connect(self._draw)
        self._draw()

    def set_words(self, heading: str, sentence: str, first: str, second: str = "") -> None:
        """Say what is missing and what the buttons do; a button without words is hidden."""
        self.heading.setText(heading)
        self.sentence.setText(sentence)
        for button, words in ((self.first, first), (self.second, second)):
            button.setText(words)
            button.setVisible(bool(words))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        line = _LETTERS * self.sentence.fontMetrics().averageCharWidth()
        side = max(_LEAST_MARGIN, (self.width() - line) // 2)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(side, 20, side, 20)

    def _draw(self) -> None:
        icon = drawn(self._drawing, self._theme.colours.muted, _DRAWING_SIDE)
        self._picture.setPixmap(icon.pixmap(_DRAWING_SIDE, _DRAWING_SIDE))
        self.heading.refit()
