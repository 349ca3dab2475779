"""Room that scrolls when what lies in it is larger."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

_BESIDE_BAR = 6
"""Between what lies here and the bar to scroll it with."""


class QuietScroll(QScrollArea):
    """Without a frame; Tab goes to what lies in it, never to itself."""

    def __init__(self, ground: QWidget) -> None:
        super().__init__()
        self._lying = ground
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(ground)

    @override
    def minimumSizeHint(self) -> QSize:
        """As wide as what lies here must be: only heights scroll, where there is any choice."""
        bar = self.verticalScrollBar().sizeHint().width()
        width = self._lying.minimumSizeHint().width() + bar
        return super().minimumSizeHint().expandedTo(QSize(width, 0))

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(self.minimumSizeHint())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def lacking_height(self) -> int:
        """By how many pixels what lies here is higher than the room for it."""
        layout = self._lying.layout()
        if layout is None:
            return 0
        needed = layout.totalSizeHint().height()
        if layout.hasHeightForWidth():
            needed = layout.totalHeightForWidth(self.viewport().width())
        return max(0, needed - self.viewport().height())


def scroll_around(part: QWidget) -> QScrollArea | None:
    """The nearest area that scrolls this part, if there is one."""
    parent = part.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def scrolled(*parts: QWidget | QLayout) -> QuietScroll:
    """Parts one below the other, which scroll where they have no room."""
    ground = QWidget()
    column = QVBoxLayout(ground)
    column.setContentsMargins(0, 0, _BESIDE_BAR, 0)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    return QuietScroll(ground)
