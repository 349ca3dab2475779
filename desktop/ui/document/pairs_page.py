"""Names and values as text that can be copied, one pair a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.controls.labels import PlainLabel
from desktop.ui.controls.unbroken_words import UnbrokenWords, has_long_word

Pair = tuple[str, str]


class PairsPage(QScrollArea):
    """Unknown values are left out. Widgets may stand above and below the pairs."""

    def __init__(self, above: QWidget | None = None, below: QWidget | None = None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._body = QWidget()
        self._layout = QVBoxLayout(self._body)
        self._layout.setContentsMargins(9, 9, 9, 9)
        if above is not None:
            self._layout.addWidget(above)
        self._pairs = QWidget()
        self._layout.addWidget(self._pairs)
        if below is not None:
            self._layout.addWidget(below, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addStretch(1)
        self.setWidget(self._body)

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show these instead of those before."""
        fresh = _grid_of([(name, value) for name, value in pairs if value])
        self._layout.replaceWidget(self._pairs, fresh)
        self._pairs.setParent(None)
        self._pairs.deleteLater()
        self._pairs = fresh


def _grid_of(pairs: Sequence[Pair]) -> QWidget:
    body = QWidget()
    grid = QGridLayout(body)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setColumnStretch(1, 1)
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(8)
    for line, (name, value) in enumerate(pairs):
        name_label = PlainLabel(role="muted")
        name_label.setText(name)
        name_label.setMinimumWidth(min(name_label.sizeHint().width(), _NAME_WIDTH))
        shown = _shown(value)
        shown.setAccessibleName(f"{name}: {value}")
        grid.addWidget(name_label, line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(shown, line, 1)
    return body


def _shown(value: str) -> QWidget:
    """What can be selected and copied, and is never wider than the page."""
    if has_long_word(value):
        return UnbrokenWords(value)
    label = PlainLabel()
    label.setText(value)
    label.make_selectable()
    return label


_NAME_WIDTH = 140
