"""Paints one page with its hits and what is selected on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from desktop.ui.look.colours import LIGHT, Colours
from desktop.ui.reading.page_layout import word_rectangle
from desktop.ui.reading.page_source import ShownPage


@dataclass(frozen=True, slots=True)
class PageMarks:
    """Numbers of words on one page."""

    hits: Sequence[int] = ()
    current: int = -1
    """Which of the hits is looked at."""
    selected: Sequence[int] = ()


def paint_placeholder(painter: QPainter, place: QRectF, colours: Colours, words: str) -> None:
    """An empty page with words in its middle."""
    painter.fillRect(place, QColor(colours.base))
    painter.setPen(QColor(colours.muted))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


def paint_page(
    painter: QPainter, place: QRectF, shown: ShownPage, turn: int, marks: PageMarks
) -> None:
    """The picture of a page turned by `turn` degrees, and marks over it as a marker leaves them."""
    _paint_image(painter, place, shown, turn)
    painter.save()
    # Pages are paper whatever the look is, and what lies below a mark stays to be read.
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    for which, word in enumerate(marks.hits):
        where = word_rectangle(shown.words[word], place, turn).adjusted(-1, -1, 1, 1)
        current = which == marks.current
        painter.fillRect(where, QColor(LIGHT.current_mark if current else LIGHT.mark))
        if current:
            # not by colour alone
            painter.setPen(QColor(LIGHT.current_mark_text))
            painter.drawRect(where)
    for word in marks.selected:
        where = word_rectangle(shown.words[word], place, turn)
        painter.fillRect(where, QColor("#a9cfe0"))
    painter.restore()


def _paint_image(painter: QPainter, place: QRectF, shown: ShownPage, turn: int) -> None:
    painter.save()
    painter.translate(place.center())
    painter.rotate(turn)
    size = place.size()
    if turn % 180:
        size.transpose()
    corner = QPointF(-size.width() / 2, -size.height() / 2)
    painter.drawImage(QRectF(corner, size), shown.image)
    painter.restore()
