"""How a title is painted in the table: with the words that were found, as in the list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from archive.searching import Hit, Snippet
from desktop.ui.listing.found_words import marked_words
from desktop.ui.listing.marked_line import paint_line
from desktop.ui.listing.results_model import HIT_ROLE, title_of
from desktop.ui.look.theme import Theme


class TitleDelegate(QStyledItemDelegate):
    """Paints a cell as Qt does, and its words with marks where there are any."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        hit = index.data(HIT_ROLE)
        title = title_of(hit).replace("\n", " ") if isinstance(hit, Hit) else ""
        marks = marked_words(title, hit.reasons) if isinstance(hit, Hit) else ()
        if not marks:
            super().paint(painter, option, index)
            return
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        line = _line_in(cell)
        cell.text = ""
        cell.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget
        )
        painter.save()
        painter.setFont(cell.font)
        painter.setPen(QColor(self._theme.colours.text))
        paint_line(painter, line, Snippet(title, marks), self._theme.colours)
        painter.restore()


def _line_in(cell: QStyleOptionViewItem) -> QRect:
    """Where the style would write the one line of a cell."""
    style, part = cell.widget.style(), QStyle.SubElement.SE_ItemViewItemText
    room = style.subElementRect(part, cell, cell.widget)
    edge = 1 + style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, cell, cell.widget)
    height = cell.fontMetrics.lineSpacing()
    top = room.top() + (room.height() - height) // 2
    return QRect(room.left() + edge, top, room.width() - 2 * edge, height)
