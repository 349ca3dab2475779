"""A dialog that is as large as its words need.

Qt makes a new window at most two thirds of the screen wide, which cuts large text on small screens.
"""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog
from typing_extensions import override


class FittedDialog(QDialog):
    """Takes the size that its layout asks for, as far as the screen has room."""

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Grow to what the words need now."""
        room = self.screen().availableSize()
        wanted = self.size().expandedTo(self.sizeHint()).boundedTo(room)
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            height = layout.totalHeightForWidth(wanted.width())
            wanted.setHeight(min(max(wanted.height(), height), room.height()))
        self.resize(wanted)
