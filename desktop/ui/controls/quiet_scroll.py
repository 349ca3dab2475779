"""Room that scrolls when what lies in it is larger."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class QuietScroll(QScrollArea):
    """Without a frame; Tab goes to what lies in it, never to itself."""

    def __init__(self, ground: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(ground)
