"""How one hit is painted: title, a line about it, a snippet with the words that were found."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QImage,
    QPainter,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from archive.records import Span
from archive.searching import Hit, Snippet
from desktop.ui.listing.found_words import marked_words
from desktop.ui.listing.hit_pieces import pieces_of
from desktop.ui.listing.marked_line import laid_out, paint_line
from desktop.ui.listing.results_model import HIT_ROLE, meta_of, title_of
from desktop.ui.listing.thumbnails import Thumbnails
from desktop.ui.look.colours import Colours
from desktop.ui.look.theme import Theme, scaled_font
from desktop.ui.reading.offsets import Utf16Offsets

_MARGIN = 10
_GAP = 3
_SNIPPET_LINES = 2
_LEAST_SHARE = 3
"""A picture takes a third of the width at most."""
_BETWEEN = "  …  "
_ELLIPSIS = "…"


class ResultDelegate(QStyledItemDelegate):
    """Paints hits; all rows are equally high, so that a list of 100,000 costs nothing."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__(theme)
        self._theme = theme
        self._thumbnails = thumbnails

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        lines = QFontMetrics(scaled_font(option.widget, 1.0)).lineSpacing() * _SNIPPET_LINES
        title = QFontMetrics(scaled_font(option.widget, 1.05, bold=True)).lineSpacing()
        meta = QFontMetrics(scaled_font(option.widget, 0.9)).lineSpacing()
        return QSize(120, 2 * _MARGIN + title + meta + lines + 2 * _GAP)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours = self._theme.colours
        painter.save()
        _paint_ground(painter, option, colours)
        hit = index.data(HIT_ROLE)
        if isinstance(hit, Hit):
            picture = self._thumbnails.of(hit.summary)
            right = _paint_picture(painter, option.rect, picture, colours)
            _paint_hit(painter, option, hit, colours, right)
        painter.restore()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, colours: Colours) -> None:
    rect = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(colours.selection))
        painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), QColor(colours.accent))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(colours.raised))
    painter.setPen(QColor(colours.border))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def _paint_picture(painter: QPainter, rect: QRect, picture: QImage, colours: Colours) -> int:
    """Paint the picture at the right end; returns the width that it takes."""
    if picture.isNull():
        return 0
    side = min(rect.height() - 2 * _MARGIN, rect.width() // _LEAST_SHARE)
    size = picture.size().scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(QPoint(rect.right() - _MARGIN - size.width(), rect.top() + _MARGIN), size)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, picture)
    painter.setPen(QColor(colours.border))
    painter.drawRect(place.adjusted(0, 0, -1, -1))
    return size.width() + _MARGIN


def _paint_hit(
    painter: QPainter, option: QStyleOptionViewItem, hit: Hit, colours: Colours, right: int
) -> None:
    area = option.rect.adjusted(_MARGIN + 4, _MARGIN, -_MARGIN - right, -_MARGIN)
    top = area.top()
    for text, factor, bold, colour in (
        (title_of(hit), 1.05, True, colours.text),
        (" · ".join(meta_of(hit)), 0.9, False, colours.muted),
    ):
        painter.setFont(scaled_font(option.widget, factor, bold=bold))
        painter.setPen(QColor(colour))
        line = QRect(area.left(), top, area.width(), painter.fontMetrics().lineSpacing())
        found = marked_words(text, hit.reasons) if bold else ()
        paint_line(painter, line, Snippet(text.replace("\n", " "), found), colours)
        top += line.height() + _GAP
    painter.setFont(scaled_font(option.widget, 1.0))
    painter.setPen(QColor(colours.text))
    _paint_snippet(
        painter, QRectF(area.left(), top, area.width(), area.bottom() - top), hit, colours
    )


def _paint_snippet(painter: QPainter, area: QRectF, hit: Hit, colours: Colours) -> None:
    snippet = joined(pieces_of(hit))
    layout = laid_out(snippet, painter, area.width(), colours, lines=_SNIPPET_LINES)
    while layout.lineCount() > _SNIPPET_LINES and len(snippet.text) > 1:
        last = layout.lineAt(_SNIPPET_LINES - 1)
        snippet = _cut(snippet, last.textStart() + last.textLength() - 2)
        layout = laid_out(snippet, painter, area.width(), colours, lines=_SNIPPET_LINES)
    layout.draw(painter, area.topLeft())


def joined(snippets: tuple[Snippet, ...]) -> Snippet:
    """Several pieces as one line, with their marks."""
    text, marks = "", []
    for snippet in snippets:
        if text:
            text += _BETWEEN
        marks += [Span(len(text) + mark.start, len(text) + mark.end) for mark in snippet.marks]
        text += "".join(" " if letter.isspace() else letter for letter in snippet.text)
    return Snippet(text, tuple(marks))


def _cut(snippet: Snippet, utf16_length: int) -> Snippet:
    """The beginning of a snippet, marked as cut."""
    offsets = Utf16Offsets(snippet.text)
    length = len(snippet.text)
    while length > 0 and offsets.of(length) > utf16_length:
        length -= 1
    return Snippet(
        snippet.text[:length].rstrip(_ELLIPSIS + " ") + _ELLIPSIS,
        tuple(mark for mark in snippet.marks if mark.end <= length),
    )
