"""Words on one line, or a few, with what was found in them marked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextOption

from archive.searching import Snippet
from desktop.ui.look.colours import Colours
from desktop.ui.reading.offsets import Utf16Offsets

_ELLIPSIS = "…"


def paint_line(painter: QPainter, line: QRect, words: Snippet, colours: Colours) -> None:
    """As much as has room, with the words that were found; in the painter's font and pen."""
    elide = Qt.TextElideMode.ElideRight
    shown = painter.fontMetrics().elidedText(words.text, elide, line.width())
    kept = len(words.text) if shown == words.text else len(shown.rstrip(_ELLIPSIS))
    marks = tuple(each for each in words.marks if each.end <= kept)
    if not marks:
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        return
    # Wider than the line: what has room in it is not to be broken for a fraction of a pixel.
    layout = laid_out(Snippet(shown, marks), painter, 2.0 * line.width(), colours, lines=1)
    layout.draw(painter, QPointF(line.topLeft()))


def laid_out(
    snippet: Snippet, painter: QPainter, width: float, colours: Colours, *, lines: int
) -> QTextLayout:
    """The words in lines of this width: one more than `lines` where they need more."""
    layout = QTextLayout(snippet.text, painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(snippet, colours))
    layout.beginLayout()
    top = 0.0
    while layout.lineCount() <= lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _formats(snippet: Snippet, colours: Colours) -> list[QTextLayout.FormatRange]:
    marked = QTextCharFormat()
    marked.setBackground(QColor(colours.mark))
    marked.setForeground(QColor(colours.mark_text))
    marked.setFontWeight(700)
    ranges = []
    for mark in Utf16Offsets(snippet.text).spans(snippet.marks):
        piece = QTextLayout.FormatRange()
        piece.start, piece.length, piece.format = mark.start, mark.end - mark.start, marked
        ranges.append(piece)
    return ranges
