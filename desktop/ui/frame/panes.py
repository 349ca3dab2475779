"""Filters, list and reader side by side; the outer ones can be hidden."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

from desktop.ui.languages import follow_language

_FIRST_WIDTHS = [200, 360, 460]
_LEAST_WIDTHS = (150, 260, 300)
_LETTERS_OF_SHELVES = 24
"""That their words need, with a count beside them; more than a quarter is left to the others."""
_HANDLE_WIDTH = 8
_LEAST_LETTERS = 30
"""Of the height of a line: in less, shelves would leave no room for the list and the text."""


class Pane(StrEnum):
    """What can be hidden."""

    SHELVES = "shelves"
    """What narrows the list, on the left."""
    READER = "reader"


class Panes(QSplitter):
    """The list in the middle always stays."""

    layout_changed = Signal()

    def __init__(
        self, shelves: QWidget, results: QWidget, reader: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._hidden: set[Pane] = set()
        self._narrow = self._cramped = False
        """Whether the shelves stand back because there is too little room for three panes."""
        self._hideable = {Pane.SHELVES: shelves, Pane.READER: reader}
        for pane, least in zip((shelves, results, reader), _LEAST_WIDTHS, strict=True):
            pane.setMinimumWidth(least)
            self.addWidget(pane)
        self.setCollapsible(1, False)
        self.setHandleWidth(_HANDLE_WIDTH)
        self.setSizes(_FIRST_WIDTHS)
        for place in range(3):
            self.setStretchFactor(place, place + (place > 0))
        self.splitterMoved.connect(self.layout_changed)
        follow_language(self, self._retranslate)

    @property
    def hidden(self) -> tuple[Pane, ...]:
        """The panes that the user does not want to see."""
        return tuple(pane for pane in Pane if pane in self._hidden)

    def toggle(self, pane: Pane) -> None:
        """Hide a pane, or show it again as wide as it was."""
        if self._hideable[pane].isHidden():
            self._hidden.discard(pane)
        else:
            self._hidden.add(pane)
        if pane is Pane.SHELVES:
            # Whoever asks for them has them, however little room there is.
            self._cramped = False
        self._show()
        self.layout_changed.emit()

    def show_pane(self, pane: Pane) -> None:
        """Show a pane if it is hidden."""
        if self._hideable[pane].isHidden():
            self.toggle(pane)

    def show_all_but(self, hidden: tuple[Pane, ...]) -> None:
        """Hide exactly these."""
        self._hidden = set(hidden)
        self._show()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        wanted = _LETTERS_OF_SHELVES * self.fontMetrics().averageCharWidth()
        least = max(_LEAST_WIDTHS[0], min(wanted, self.width() // 4))
        self._hideable[Pane.SHELVES].setMinimumWidth(least)
        cramped = self.width() < _LEAST_LETTERS * self.fontMetrics().height()
        if cramped is not self._narrow:
            self._narrow = self._cramped = cramped
            self._show()

    def _show(self) -> None:
        for pane, widget in self._hideable.items():
            cramped = self._cramped and pane is Pane.SHELVES
            widget.setVisible(pane not in self._hidden and not cramped)

    def _retranslate(self) -> None:
        self.handle(1).setAccessibleName(self.tr("Width of the filters"))
        self.handle(2).setAccessibleName(self.tr("Width of the list"))
