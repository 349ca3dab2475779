"""Text to be copied in which a word may be longer than a line: an address, a boundary of a mail."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy
from typing_extensions import override

_LONG_WORD = 30
"""Letters; a label breaks its lines between words only, and would be as wide as the longest."""

_ROUNDING = 2
"""Pixels; a line that lacks a part of one is scrolled to."""


def has_long_word(text: str) -> bool:
    """Whether a label would need more room than a narrow page has."""
    return any(len(word) > _LONG_WORD for word in text.split())


class UnbrokenWords(QPlainTextEdit):
    """Looks like a label, is as high as its lines, and breaks a word where the line ends."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setReadOnly(True)
        self.setProperty("plain", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _height(self) -> int:
        block, height = self.document().firstBlock(), 0.0
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        around = self.height() - self.viewport().height()
        return ceil(height) + around + _ROUNDING
