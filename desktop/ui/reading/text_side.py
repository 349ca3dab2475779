"""One of two texts that are read side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from archive.documents import Reading
from archive.records import ArticleId, ArticleSummary, Span
from desktop.ui.annotation.mark_layer import MarkLayer
from desktop.ui.annotation.marks_state import state_of
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.controls.upright import upright
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme
from desktop.ui.reading.reader_text import MarkKind, ReaderText
from desktop.ui.vocabulary import date_words, language_word

_INSET = 25
_LETTERS = 12


class TextSide(QWidget):
    """A list to choose the document from, what is known of it, and its text."""

    chosen = Signal(object)
    """`ArticleId`."""
    scrolled = Signal(int)
    """Offset (code points) of what stands at the top, at once."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.reading: Reading | None = None
        self.choice, self.about = QComboBox(), PlainLabel(role="muted")
        self.text = ReaderText(theme)
        self.layer = MarkLayer(self.text, theme)
        self.choice.setMinimumContentsLength(_LETTERS)
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._moving = False
        self._rows: tuple[ArticleSummary, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.choice, self.about):
            layout.addWidget(widget)
        layout.addWidget(self.text, 1)
        self.choice.activated.connect(lambda row: self.chosen.emit(self.choice.itemData(row)))
        self.text.verticalScrollBar().valueChanged.connect(self._tell)
        follow_language(self, self._retranslate)

    def offer(self, rows: Sequence[ArticleSummary], current: ArticleId) -> None:
        """Documents that may be chosen, and the one that is."""
        self.choice.clear()
        self._rows = tuple(rows)
        for row in rows:
            self.choice.addItem(self._name(row), row.id)
        self.choice.setCurrentIndex([row.id for row in rows].index(current))

    def _name(self, row: ArticleSummary) -> str:
        described = row.description
        language = language_word(described.language) if described.language else ""
        parts = (upright(described.title) or self.tr("Without a title"), language)
        return " · ".join(part for part in parts if part)

    def show_reading(self, reading: Reading, differences: Sequence[Span]) -> None:
        """Show a text with its marks, and with the words that stand in no other."""
        self.reading = reading
        self._moving = True
        self.text.show_text(reading.article.text, ())
        self.text.mark(MarkKind.FOUND, differences)
        self.layer.show_marks(state_of(reading.article, reading.annotations, ()).on_text(), None)
        self._moving = False
        self._retranslate()

    def show_differences(self, differences: Sequence[Span]) -> None:
        """Mark these words, or none; the place is kept."""
        bar = self.text.verticalScrollBar()
        value = bar.value()
        self._moving = True
        self.text.mark(MarkKind.FOUND, differences)
        bar.setValue(value)
        self._moving = False

    def top(self) -> int:
        """Offset (code points) of what stands at the top."""
        inset = QPoint(_INSET, 2)
        return self.text.place_at(self.text.cursorForPosition(inset).position())

    def bring_to_top(self, offset: int) -> None:
        """Scroll there without telling of it."""
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(self.text.units(Span(offset, offset)).start)
        bar = self.text.verticalScrollBar()
        self._moving = True
        bar.setValue(bar.value() + self.text.cursorRect(cursor).top() - 2)
        self._moving = False

    def _tell(self) -> None:
        if not self._moving:
            self.scrolled.emit(self.top())

    def _retranslate(self) -> None:
        self.choice.setAccessibleName(self.tr("Document on this side"))
        for place, row in enumerate(self._rows):
            self.choice.setItemText(place, self._name(row))
        title = ""
        if self.reading is not None:
            described = self.reading.article.description
            title = upright(described.title)
            date = date_words(described.published) if described.published else ""
            language = language_word(described.language) if described.language else ""
            parts = (date, language, described.source)
            self.about.setText(" · ".join(part for part in parts if part))
        self.text.setAccessibleName(self.tr("Text of %1").replace("%1", title))
