"""A tree of which some lines take documents that are dropped on them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
)
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem
from typing_extensions import override

from desktop.ui.look.theme import Theme
from desktop.ui.shelves.dragged import are_chosen_documents
from desktop.ui.shelves.shelf_items import label_of

_VALUE = 0


class DropTree(QTreeWidget):
    """Lights the line on which a document would go."""

    dropped = Signal(object)
    """`LabelPlace` that the chosen documents were dropped on."""

    def __init__(self, theme: Theme, *, takes_drops: bool) -> None:
        super().__init__()
        self._theme = theme
        self.setAcceptDrops(takes_drops)

    def items(self) -> list[QTreeWidgetItem]:
        """All lines from top to bottom, headings too."""
        found: list[QTreeWidgetItem] = []
        pending = [self.topLevelItem(place) for place in range(self.topLevelItemCount())][::-1]
        while pending:
            item = pending.pop()
            if item is not None:
                found.append(item)
                pending += [item.child(place) for place in reversed(range(item.childCount()))]
        return found

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if are_chosen_documents(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        label = None if item is None else label_of(item)
        self._light(item if label else None)
        event.setAccepted(bool(label) and are_chosen_documents(event.mimeData()))

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(None)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._light(None)
        item = self.itemAt(event.position().toPoint())
        label = None if item is None else label_of(item)
        if label is not None and are_chosen_documents(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(label)

    def _light(self, item: QTreeWidgetItem | None) -> None:
        """Show where a document would go."""
        for each in self.items():
            each.setBackground(_VALUE, QBrush())
        if item is not None:
            item.setBackground(_VALUE, QBrush(QColor(self._theme.colours.selection)))
