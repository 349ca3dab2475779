"""What is shown where nothing is: one sentence, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.controls.labels import Heading, PlainLabel
from desktop.ui.controls.quiet_scroll import QuietScroll
from desktop.ui.look.icons import drawn
from desktop.ui.look.theme import Theme

_DRAWING_SIDE = 44
_LEAST_MARGIN = 28
_LETTERS = 72
"""Of a line at most: longer ones are hard to read."""
_LINES_WITH_DRAWING = 9


class EmptyState(QFrame):
    """A drawing, a heading, a sentence, and one or two buttons."""

    def __init__(self, theme: Theme, drawing: str, *, narrow: bool = False) -> None:
        """`narrow` puts the second button below the first: a pane is no wider than one of them."""
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
        buttons = QVBoxLayout() if narrow else QHBoxLayout()
        if not narrow:
            buttons.addStretch()
        beside = centre if narrow else Qt.AlignmentFlag(0)
        buttons.addWidget(self.first, 0, beside)
        buttons.addWidget(self.second, 0, beside)
        if not narrow:
            buttons.addStretch()
        ground = QWidget()
        self._column = layout = QVBoxLayout(ground)
        layout.setSpacing(10)
        layout.addStretch()
        for label in (self._picture, self.heading, self.sentence):
            layout.addWidget(label)
        layout.addSpacing(6)
        layout.addLayout(buttons)
        layout.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(QuietScroll(ground))
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
        room = 20 if self._has_room() else 0
        side = max(_LEAST_MARGIN if room else 0, (self.width() - line) // 2)
        self._picture.setVisible(bool(room))
        self._column.setContentsMargins(side, room, side, room)

    def _has_room(self) -> bool:
        """Where there is little of it, words come before a drawing."""
        return self.height() > _LINES_WITH_DRAWING * self.fontMetrics().lineSpacing()

    def _draw(self) -> None:
        icon = drawn(self._drawing, self._theme.colours.muted, _DRAWING_SIDE)
        self._picture.setPixmap(icon.pixmap(_DRAWING_SIDE, _DRAWING_SIDE))
        self.heading.refit()
