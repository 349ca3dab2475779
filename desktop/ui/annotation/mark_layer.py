"""Marks painted with the text: a faint ground and a line under the words, a bar at the side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextBlock
from PySide6.QtWidgets import QApplication

from archive.records import Annotation, AnnotationId, Span
from desktop.ui.annotation.mark_looks import draw_line, look_of
from desktop.ui.look.theme import Theme
from desktop.ui.reading.reader_text import ReaderText

_MOST_LANES = 3
_LANE_HEIGHT = 4.0
_BAR = 3.0
_BARS_RIGHT = 21.0
_TINT, _CURRENT_TINT = 14, 50
"""Of 255."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark on the text with the lane that keeps its line off those of others."""

    mark: Annotation
    units: Span
    lane: int


def in_lanes(marks: Sequence[Annotation], units: Sequence[Span]) -> tuple[Placed, ...]:
    """Give each of several marks, by place, the lowest lane that is free where it begins."""
    ends: list[int] = []
    placed = []
    for mark, span in zip(marks, units, strict=True):
        lane = next((n for n, end in enumerate(ends) if end <= span.start), len(ends))
        ends[lane : lane + 1] = [span.end]
        placed.append(Placed(mark, span, lane % _MOST_LANES))
    return tuple(placed)


class MarkLayer(QObject):
    """A `TextLayer` of the reader's text."""

    def __init__(self, text: ReaderText, theme: Theme) -> None:
        super().__init__(text)
        self._text, self._theme = text, theme
        self._placed: tuple[Placed, ...] = ()
        self._current: AnnotationId | None = None
        self._seen: list[tuple[Placed, list[QRectF]]] = []
        """What was painted last; both halves of one painting share it."""
        text.layers.append(self)

    @property
    def shown(self) -> tuple[Placed, ...]:
        """The marks that are painted, by place."""
        return self._placed

    def show_marks(self, marks: Iterable[Annotation], current: AnnotationId | None) -> None:
        """Paint these from now on."""
        ordered = sorted(marks, key=lambda each: (each.span.start, -each.span.end, each.id))
        self._placed = in_lanes(ordered, [self._text.units(each.span) for each in ordered])
        self._current = current
        self._text.viewport().update()

    def at(self, point: QPoint) -> tuple[Annotation, ...]:
        """The marks under a point of the viewport, the shortest first."""
        shown = self._shown_units()
        found = [
            each
            for each in self._visible(shown)
            if any(rect.contains(point) for rect in self._rects(each.units, shown))
        ]
        found.sort(key=lambda each: (each.units.end - each.units.start, each.mark.id))
        return tuple(each.mark for each in found)

    def paint_under(self) -> None:
        """A faint ground, stronger for the mark that is worked on."""
        painter = QPainter(self._text.viewport())
        shown = self._shown_units()
        self._seen = [(each, list(self._rects(each.units, shown))) for each in self._visible(shown)]
        for placed, rects in self._seen:
            tint = look_of(placed.mark.colour).ink(self._theme.colours)
            tint.setAlpha(_CURRENT_TINT if placed.mark.id == self._current else _TINT)
            for rect in rects:
                painter.fillRect(rect, tint)
        painter.end()

    def paint_over(self) -> None:
        """The lines under the words, the bars at the side, the digits of the colours."""
        painter = QPainter(self._text.viewport())
        painter.setFont(_digit_font())
        taken: dict[int, int] = {}
        for placed, rects in self._seen:
            self._paint(painter, placed, rects, taken)
        painter.end()

    def _paint(
        self, painter: QPainter, placed: Placed, rects: Sequence[QRectF], taken: dict[int, int]
    ) -> None:
        look = look_of(placed.mark.colour)
        ink = look.ink(self._theme.colours)
        drop = placed.lane * _LANE_HEIGHT
        for rect in rects:
            draw_line(painter, look, ink, rect.bottomLeft() + QPointF(0, drop - 1), rect.width())
        if not rects:
            return
        bar = _BARS_RIGHT - placed.lane * (_BAR + 1)
        side = QRectF(bar, rects[0].top(), _BAR, rects[-1].bottom() - rects[0].top())
        painter.fillRect(side, ink)
        row = int(rects[0].top())
        place = QRectF(2, row + taken.get(row, 0), 10, rects[0].height())
        taken[row] = taken.get(row, 0) + int(painter.fontMetrics().height())
        painter.setPen(ink)
        digit = f"{placed.mark.colour}*" if placed.mark.note else str(placed.mark.colour)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, digit)

    def _visible(self, shown: Span) -> Iterator[Placed]:
        for placed in self._placed:
            if placed.units.start > shown.end:
                return
            if placed.units.end >= shown.start:
                yield placed

    def _shown_units(self) -> Span:
        """What of the text is on the screen, in Qt's units."""
        area = self._text.viewport().rect()
        ends = (area.topLeft(), area.bottomRight())
        first, last = (self._text.cursorForPosition(point).position() for point in ends)
        return Span(first, last)

    def _rects(self, units: Span, shown: Span) -> Iterator[QRectF]:
        """One rectangle for each line of the passage that is on the screen."""
        start, end = max(units.start, shown.start), min(units.end, shown.end + 1)
        bars = self._text.horizontalScrollBar(), self._text.verticalScrollBar()
        scrolled = QPointF(-bars[0].value(), -bars[1].value())
        document = self._text.document()
        block = document.findBlock(start)
        while block.isValid() and block.position() < end:
            origin = document.documentLayout().blockBoundingRect(block).topLeft() + scrolled
            yield from _lines(block, start, end, origin)
            block = block.next()


def _lines(block: QTextBlock, start: int, end: int, origin: QPointF) -> Iterator[QRectF]:
    layout, at = block.layout(), block.position()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start - at, line.textStart())
        last = min(end - at, line.textStart() + line.textLength())
        if first < last:
            left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
            height = line.ascent() + line.descent() + 1
            yield QRectF(min(left, right), line.y(), abs(right - left), height).translated(origin)


def _x(answer: object) -> float:
    """PySide gives the place alone or with the position that it belongs to."""
    value = answer[0] if isinstance(answer, tuple) else answer
    return float(value) if isinstance(value, int | float) else 0.0


def _digit_font() -> QFont:
    font = QFont(QApplication.font())
    font.setPointSizeF(font.pointSizeF() * 0.7)
    font.setBold(True)
    return font
