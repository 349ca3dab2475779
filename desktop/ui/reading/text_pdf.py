"""The text of a document as a PDF to be read on paper, made in memory alone."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextLayout,
    QTextOption,
)

from archive.records import Description
from desktop.ui.controls.upright import upright
from desktop.ui.reading.long_paragraphs import parted
from desktop.ui.reading.offsets import displayable

_POINTS, _TITLE_POINTS = 11.0, 15.0
_LINE_HEIGHT = 1.1
_MARGIN = 20.0
"""Millimetres."""

_Piece = tuple[str, QFont]


def as_pdf(described: Description, about: str, text: str) -> bytes:
    """A4 pages with title, a line about the document and its text, letter by letter.

    Nothing in the text is read as markup. Can be called on any thread: a QTextDocument would
    need an event loop.
    """
    plain, heading = QFont(), QFont()
    plain.setPointSizeF(_POINTS)
    heading.setPointSizeF(_TITLE_POINTS)
    heading.setBold(True)
    paragraphs = parted(displayable(text))[0].split("\n")
    above = [(upright(described.title), heading), (about, plain)]
    pieces = [piece for piece in above if piece[0]] + [("", plain)]
    return _printed([*pieces, *((paragraph, plain) for paragraph in paragraphs)])


def _printed(pieces: Iterable[_Piece]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setCreator("")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    top = 0.0
    for words, font in pieces:
        top = _paint(painter, writer, _laid_out(words, font, writer), top)
    painter.end()
    return bytes(buffer.data().data())


def _laid_out(words: str, font: QFont, writer: QPdfWriter) -> QTextLayout:
    layout = QTextLayout(words, font, writer)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(writer.width())
    layout.endLayout()
    return layout


def _paint(painter: QPainter, writer: QPdfWriter, layout: QTextLayout, top: float) -> float:
    """Paint the lines from `top` on, on new pages where one is full; where the next begins."""
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        height = line.height() * _LINE_HEIGHT
        if top + height > writer.height():
            writer.newPage()
            top = 0.0
        line.draw(painter, QPointF(-line.x(), top - line.y()))
        top += height
    return top
