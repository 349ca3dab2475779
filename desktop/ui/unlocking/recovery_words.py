"""The words of a recovery code: all of them in columns, and one of them asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.controls.labels import PlainLabel
from desktop.ui.languages import follow_language

_MOST_COLUMNS = 3
_FRAME_PX = 24
"""Left and right together, as the stylesheet has it."""


def numbered(words: Sequence[str], columns: int) -> str:
    """The words with their numbers, in columns to be read downwards; for a font of one width."""
    rows = -(-len(words) // columns)
    cells = [f"{number:>2}. {word}" for number, word in enumerate(words, 1)]
    width = max(map(len, cells), default=0) + 3
    lines = ("".join(cell.ljust(width) for cell in cells[row::rows]) for row in range(rows))
    return "\n".join(line.rstrip() for line in lines)


class NumberedWords(PlainLabel):
    """All of them, in as many columns as are seen whole: a word that is cut would open nothing."""

    def __init__(self) -> None:
        super().__init__(wrap=False)
        self._words: tuple[str, ...] = ()

    def show_words(self, words: Sequence[str]) -> None:
        """Show these instead; none, to forget them."""
        self._words = tuple(words)
        self._fill()
        self.updateGeometry()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(1), super().minimumSizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width(_MOST_COLUMNS), super().sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        fitting = (n for n in range(_MOST_COLUMNS, 1, -1) if self._width(n) <= self.width())
        self.setText(numbered(self._words, next(fitting, 1)))
        self.setAccessibleName(self.text())

    def _width(self, columns: int) -> int:
        lines = numbered(self._words, columns).split("\n")
        return max(map(self.fontMetrics().horizontalAdvance, lines), default=0) + _FRAME_PX


class WordQuestion(QWidget):
    """Asks for the word that bears a number."""

    def __init__(self) -> None:
        super().__init__()
        self.number = 0
        self._word = ""
        self._label = PlainLabel()
        self.line = QLineEdit()
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._label.setBuddy(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self._label)
        layout.addWidget(self.line)
        follow_language(self, self._retranslate)

    def ask(self, number: int, word: str) -> None:
        """Ask for another word; numbers begin at 1."""
        self.number, self._word = number, word
        self.line.clear()
        self._retranslate()

    def answered(self) -> bool:
        """Whether the word was typed, in any case of its letters."""
        return bool(self._word) and self.line.text().strip().casefold() == self._word.casefold()

    def forget(self) -> None:
        """Drop the word and what was typed."""
        self._word = ""
        self.line.clear()

    def _retranslate(self) -> None:
        self._label.setText(self.tr("Word %1").replace("%1", str(self.number)))
        self.line.setAccessibleName(self._label.text())
