"""Where one is in the text and what is to be found in it, side by side where there is room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.document.outline_box import OutlineBox
from desktop.ui.reading.find_bar import FindBar

_GAP = 8
_LEAST_LETTERS = 14
"""Of the line beside the contents; where it has fewer, the contents give way to who types."""


class FindRow(QWidget):
    """The contents take half of a narrow row at most, and none of it while words are found."""

    def __init__(self, outline: OutlineBox, find_bar: FindBar) -> None:
        super().__init__()
        self._outline, self._find_bar = outline, find_bar
        self._slot = QWidget()
        """Hidden instead of the contents, which hide by their own will where there are none."""
        inside = QHBoxLayout(self._slot)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(outline)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        layout.addWidget(self._slot)
        layout.addWidget(find_bar, 1)
        find_bar.line.installEventFilter(self)
        outline.installEventFilter(self)
        find_bar.line.textChanged.connect(self._share)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (
            QEvent.Type.FocusIn,
            QEvent.Type.FocusOut,
            QEvent.Type.ShowToParent,
            QEvent.Type.HideToParent,
        ):
            self._share()
        return False

    def _share(self) -> None:
        line, there = self._find_bar.line, not self._outline.isHidden()
        letters = _LEAST_LETTERS * line.fontMetrics().averageCharWidth()
        wanted = self._outline.sizeHint().width()
        beside = self._find_bar.minimumSizeHint().width() - line.minimumWidth() + _GAP
        narrow = self.width() - beside - wanted < letters
        typing = line.hasFocus() or bool(line.text())
        self._slot.setVisible(there and not (narrow and typing))
        self._outline.setMaximumWidth(max(self.width() // 3, 1) if narrow else wanted)
