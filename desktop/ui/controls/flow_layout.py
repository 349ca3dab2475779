"""A layout that breaks its row like words in a paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem
from typing_extensions import override

_Sized = tuple[QLayoutItem, QSize]


class FlowLayout(QLayout):
    """Items from left to right, as many to a row as fit."""

    def __init__(self, gap: int = 6, *, apart: bool = False) -> None:
        """`apart` has the first item begin the row and all others end it, as a way out and on."""
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap, self._apart = gap, apart

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Put the items that are not hidden into the room, or only say how high they stand."""
        shown = [item for item in self._items if not item.isEmpty()]
        return self._place_rows(rect, shown, move=move)

    def _place_rows(self, rect: QRect, items: Sequence[QLayoutItem], *, move: bool) -> int:
        top = rect.top()
        for row in self._rows(items, rect.width()):
            height = max(size.height() for _, size in row)
            if move:
                room = QRect(rect.left(), top, rect.width(), height)
                if self._apart:
                    self._part(row, room)
                else:
                    _lay_out(row, room, self._gap)
            top += height + self._gap
        return max(top - self._gap - rect.top(), 0)

    def _part(self, row: list[_Sized], room: QRect) -> None:
        ways_out = 1 if row[0][0] is self._items[0] else 0
        _lay_out(row[:ways_out], room, self._gap)
        others = row[ways_out:]
        taken = sum(size.width() + self._gap for _, size in others) - self._gap
        room.setLeft(max(room.left(), room.left() + room.width() - taken))
        _lay_out(others, room, self._gap)

    def _rows(self, items: Sequence[QLayoutItem], width: int) -> list[list[_Sized]]:
        """What stands side by side."""
        rows: list[list[_Sized]] = []
        left = 0
        for item in items:
            size = item.sizeHint()
            if 0 < width < size.width():
                # What is wider than a whole row, such as a list in large text, ends with the row.
                size.setWidth(width)
                if item.hasHeightForWidth():
                    size.setHeight(item.heightForWidth(width))
            if not rows or (left > 0 and left + size.width() > width):
                rows.append([])
                left = 0
            rows[-1].append((item, size))
            left += size.width() + self._gap
        return rows


def _lay_out(row: list[_Sized], room: QRect, gap: int) -> None:
    """One beside the other on one middle line, as words and boxes of different height stand."""
    left = room.left()
    for item, size in row:
        top = room.top() + (room.height() - size.height()) // 2
        item.setGeometry(QRect(QPoint(left, top), size))
        left += size.width() + gap
