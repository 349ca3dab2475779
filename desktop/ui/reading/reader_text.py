"""The text of a document: plain, with marks; nothing in it is ever loaded or followed."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Protocol

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from archive.records import Span
from desktop.ui.look.theme import Theme, scaled_font
from desktop.ui.reading.closed_text import ClosedText
from desktop.ui.reading.hits import Hits
from desktop.ui.reading.long_paragraphs import parted
from desktop.ui.reading.offsets import Utf16Offsets, displayable
from desktop.ui.reading.passages import passages
from desktop.ui.safety.clipboard import secret_text

_SELECT_ONLY = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)
_PAGE_MARGIN = 24.0
_LINE_HEIGHT_PERCENT = 135.0
_SCROLL_PAUSE_MS = 120


class TextLayer(Protocol):
    """Something that is painted with the text and never changes it."""

    def paint_under(self) -> None:
        """Paint on the viewport before the text."""

    def paint_over(self) -> None:
        """Paint on the viewport after the text."""


class MarkKind(Enum):
    """Why a passage is marked."""

    SEARCH = "search"
    FOUND = "found"


class ReaderText(ClosedText):
    """Shows a text as it stands; marks are laid over it and never change it."""

    step_changed = Signal(int, int)
    """Number of the current hit, from 1 (0: none), and the count."""
    scrolled_to = Signal(int)
    """Offset (code points) of what stands at the top, a moment after scrolling."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._offsets = Utf16Offsets("")
        self._hits = Hits()
        self._kind = MarkKind.SEARCH
        self._current = -1
        self.layers: list[TextLayer] = []
        self.setTextInteractionFlags(_SELECT_ONLY)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(_PAGE_MARGIN)
        self._pause = QTimer(self, interval=_SCROLL_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._tell_place)
        self.verticalScrollBar().valueChanged.connect(self._follow_scrolling)
        theme.changed.connect(self._repaint)
        self._repaint()

    @property
    def marks(self) -> tuple[Span, ...]:
        """The hits, in code points of the text."""
        return self._hits.spans

    @property
    def current(self) -> int:
        """Number of the current hit, from 0; -1 when there is none."""
        return self._current

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        for layer in self.layers:
            layer.paint_under()
        super().paintEvent(event)
        for layer in self.layers:
            layer.paint_over()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._paint_marks()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        # Of the text itself: Qt's document parts long paragraphs.
        chosen = self._between(self.textCursor().selectionStart(), self.textCursor().selectionEnd())
        return secret_text(displayable(self._text[chosen.start : chosen.end]))

    def show_text(self, text: str, marks: Sequence[Span]) -> None:
        """Show a text with its hits and go to the first of them."""
        self._text = text
        shown, put_in = parted(displayable(text))
        self._offsets = Utf16Offsets(text, put_in)
        self._hits = Hits()
        self.setPlainText(shown)
        self._space_lines()
        self.mark(MarkKind.SEARCH, marks)
        if not marks:
            self.verticalScrollBar().setValue(0)

    def forget(self) -> None:
        """Show nothing."""
        self.show_text("", ())

    def mark(self, kind: MarkKind, marks: Sequence[Span], start: int = 0) -> None:
        """Mark these passages (code points) and go to the first at or behind `start`."""
        self._kind, self._hits = kind, Hits(marks)
        self._go_to(self._hits.first_from(start))

    def step(self, by: int) -> None:
        """Go `by` hits on (1) or back (-1), round the end."""
        if self.marks:
            self._go_to((self._current + by) % len(self.marks))

    def show_place(self, start: int) -> None:
        """Scroll so that the code point at `start` stands at the top, and read on from there."""
        self.bring_to_top(Span(start, start))
        self.setFocus()

    def bring_to_top(self, span: Span) -> None:
        """Scroll so that a passage stands at the top, and put the cursor there."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.of(span.start))
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - int(_PAGE_MARGIN) // 2)

    def places_of(self, words: str) -> tuple[Span, ...]:
        """Every place where the words stand, whatever their case."""
        return passages(self._text, words)

    def units(self, span: Span) -> Span:
        """Where a span (code points) stands in Qt's document (UTF-16 units)."""
        return self._offsets.span(span)

    def place_at(self, units: int) -> int:
        """The code point at a place of Qt's document."""
        return self._offsets.back(units)

    def selected_span(self) -> Span:
        """What is selected, without blanks at its ends (code points); empty when nothing is."""
        cursor = self.textCursor()
        span = self._between(cursor.selectionStart(), cursor.selectionEnd())
        start, end = span.start, span.end
        chosen = self._text[start:end]
        start += len(chosen) - len(chosen.lstrip())
        return Span(start, max(start, end - len(chosen) + len(chosen.rstrip())))

    def _between(self, start: int, end: int) -> Span:
        """What stands between two places of Qt's document (code points)."""
        return Span(self.place_at(start), self.place_at(end))

    def _shown(self) -> Span:
        """What of the text is on the screen (code points)."""
        area = self.viewport().rect()
        first, last = (self.cursorForPosition(p) for p in (area.topLeft(), area.bottomRight()))
        return self._between(first.position(), last.position())

    def _follow_scrolling(self) -> None:
        self._pause.start()
        self._paint_marks()

    def _tell_place(self) -> None:
        # A line below the margin, or the end of the section before would count.
        top = self.cursorForPosition(QPoint(int(_PAGE_MARGIN), int(_PAGE_MARGIN)))
        self.scrolled_to.emit(self._offsets.back(top.position()))

    def _go_to(self, number: int) -> None:
        self._current = number
        if number >= 0:
            self.reveal(self.marks[number])
        self._paint_marks()
        self.step_changed.emit(number + 1, len(self.marks))

    def reveal(self, span: Span) -> None:
        """Put the cursor where a passage begins, with some lines above it."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.of(span.start))
        self.setTextCursor(cursor)
        top = self.cursorRect(cursor).top()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + top - self.viewport().height() // 3)

    def _paint_marks(self) -> None:
        """Those on the screen: Qt lays out a paragraph anew for each, seen or not."""
        colours = self._theme.colours
        ground, ink = (
            (colours.mark, colours.mark_text)
            if self._kind is MarkKind.SEARCH
            else (colours.found, colours.found_text)
        )
        plain, current = (
            _format(ground, ink),
            _format(colours.current_mark, colours.current_mark_text),
        )
        # Not by colour alone: what was found in the document is dotted, the current hit underlined.
        if self._kind is MarkKind.FOUND:
            plain.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        current.setFontUnderline(True)
        self.setExtraSelections(
            [
                self._selection(self.marks[number], current if number == self._current else plain)
                for number in self._hits.within(self._shown())
            ]
        )

    def _selection(self, span: Span, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.of(span.start))
        cursor.setPosition(self._offsets.of(span.end), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, look
        return selection

    def _space_lines(self) -> None:
        spacing = QTextBlockFormat()
        spacing.setLineHeight(
            _LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        everything = QTextCursor(self.document())
        everything.select(QTextCursor.SelectionType.Document)
        everything.mergeBlockFormat(spacing)

    def _repaint(self) -> None:
        self.document().setDefaultFont(scaled_font(self, 1.12))
        self._paint_marks()


def _format(ground: str, ink: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(QColor(ground))
    look.setForeground(QColor(ink))
    look.setFontWeight(600)
    return look
