"""One card in the middle of the window, which grows with the text and scrolls when it must."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.ui.look.theme import Theme

_CARD_WIDTH = 560
_WIDEST_CARD = 940
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CentredCard(QScrollArea):
    """Holds pages, one above the other, and below them what lies outside of the card."""

    def __init__(self, theme: Theme, *pages: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card = QFrame()
        self._card.setObjectName("card")
        pages_layout = QVBoxLayout(self._card)
        pages_layout.setContentsMargins(0, 0, 0, 0)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        self.setWidget(ground)
        self.ground = QVBoxLayout(ground)
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(self._card)
        middle.addStretch()
        self.ground.addStretch(2)
        self.ground.addLayout(middle)
        self.ground.addStretch(3)
        # Filled in its place: Qt gives all that a widget holds its style anew wherever it is put.
        for page in pages:
            pages_layout.addWidget(page)
        theme.changed.connect(self._fit_to_text)
        self._fit_to_text()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus; Qt does so in dialogs only."""
        focused = self.focusWidget()
        if event.key() in _ENTER and isinstance(focused, QPushButton):
            focused.click()
            return
        super().keyPressEvent(event)

    def _fit_to_text(self) -> None:
        """Let the card grow with the text, as far as the smallest window has room."""
        self._card.setFixedWidth(min(_CARD_WIDTH * self._theme.text_size // 100, _WIDEST_CARD))
