"""Gives a text the look that was chosen for reading, whenever window, theme or choice change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QTextBrowser
from typing_extensions import override

from desktop.ui.look.theme import Theme, scaled_font
from desktop.ui.reading.reading_look import COLOURS, LETTERS_A_LINE, Letters, ReadingLook

_LARGER = 1.12


class TextLook(QObject):
    """For one text."""

    def __init__(self, text: QTextBrowser, theme: Theme) -> None:
        super().__init__(text)
        self._text = text
        self.look = ReadingLook()
        text.installEventFilter(self)
        theme.changed.connect(self._apply)

    def set_look(self, look: ReadingLook) -> None:
        """From now on; the place in the text is kept."""
        self.look = look
        self._apply()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._narrow()
        return False

    def _apply(self) -> None:
        font = scaled_font(self._text, _LARGER * self.look.size / 100)
        if self.look.letters is Letters.SERIF:
            font.setStyleHint(QFont.StyleHint.Serif)
            font.setFamilies(["Noto Serif", "DejaVu Serif", "Georgia", "serif"])
        self._text.document().setDefaultFont(font)
        ground, ink = COLOURS.get(self.look.ground, ("", ""))
        colours = f"QTextBrowser#reader {{ background: {ground}; color: {ink}; }}"
        self._text.setStyleSheet(colours if ground else "")
        self._narrow()

    def _narrow(self) -> None:
        """Lines of so many letters in the middle of the room that there is."""
        letters = LETTERS_A_LINE.get(self.look.width)
        side = 0
        if letters is not None:
            metrics = QFontMetricsF(self._text.document().defaultFont())
            line = letters * metrics.averageCharWidth() + 2 * self._text.document().documentMargin()
            side = max(0, int((self._text.width() - line) / 2))
        self._text.setViewportMargins(side, 0, side, 0)
