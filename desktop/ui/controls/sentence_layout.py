"""A sentence with buttons behind it, or above them where text is large."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem
from typing_extensions import override

from desktop.ui.controls.flow_layout import FlowLayout

_LEAST_SHARE = 2
"""It stands beside its buttons where they leave it half of the line, or all it needs."""


class SentenceLayout(FlowLayout):
    """The first item is the sentence; it fills what the others leave of the line."""

    @override
    def _place(self, rect: QRect, *, move: bool) -> int:
        shown = [item for item in self._items if not item.isEmpty()]
        if not shown or rect.width() <= 0:
            return super()._place(rect, move=move)
        words, *others = shown
        room = rect.width() - sum(item.sizeHint().width() + self._gap for item in others)
        if room >= min(words.sizeHint().width(), rect.width() // _LEAST_SHARE):
            return self._place_beside(rect, words, others, room, move=move)
        height = _height(words, rect.width())
        if move:
            words.setGeometry(QRect(rect.left(), rect.top(), rect.width(), height))
        below = rect.adjusted(0, height + self._gap, 0, 0)
        return height + self._gap + self._place_rows(below, others, move=move)

    def _place_beside(
        self, rect: QRect, words: QLayoutItem, others: list[QLayoutItem], room: int, *, move: bool
    ) -> int:
        heights = (item.sizeHint().height() for item in others)
        height = max(_height(words, room), *heights, 0)
        if move:
            words.setGeometry(QRect(rect.left(), rect.top(), room, height))
            left = rect.left() + room + self._gap
            for item in others:
                size = item.sizeHint()
                top = rect.top() + (height - size.height()) // 2
                item.setGeometry(QRect(left, top, size.width(), size.height()))
                left += size.width() + self._gap
        return height


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
