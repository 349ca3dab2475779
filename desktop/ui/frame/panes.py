"""Filters, list and reader side by side; the outer ones can be hidden."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.ui.languages import follow_language

_FIRST_WIDTHS = [200, 360, 460]
_LEAST_WIDTHS = (150, 260, 300)
_HANDLE_WIDTH = 8


class Pane(StrEnum):
    """What can be hidden."""

    SHELVES = "shelves"
    """What narrows the list, on the left."""
    READER = "reader"


class Panes(QSplitter):
    """The list in the middle always stays."""

    layout_changed = Signal()

    def __init__(self, shelves: QWidget, results: QWidget, reader: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
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
        """The panes that are not shown."""
        return tuple(pane for pane, widget in self._hideable.items() if widget.isHidden())

    def toggle(self, pane: Pane) -> None:
        """Hide a pane, or show it again as wide as it was."""
        widget = self._hideable[pane]
        widget.setVisible(widget.isHidden())
        self.layout_changed.emit()

    def show_pane(self, pane: Pane) -> None:
        """Show a pane if it is hidden."""
        if pane in self.hidden:
            self.toggle(pane)

    def show_all_but(self, hidden: tuple[Pane, ...]) -> None:
        """Hide exactly these."""
        for pane, widget in self._hideable.items():
            widget.setVisible(pane not in hidden)

    def _retranslate(self) -> None:
        self.handle(1).setAccessibleName(self.tr("Width of the filters"))
        self.handle(2).setAccessibleName(self.tr("Width of the list"))
