"""The list of shortcuts."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.action_book import ActionBook, keys_of, plain_text
from desktop.ui.controls.dialog_buttons import closing
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.languages import follow_language

_BESIDE = 90
"""Pixels for margins, the scroll bar and frames."""


class ShortcutsWindow(FittedDialog):
    """Every action that has keys, by menu."""

    def __init__(self, book: ActionBook, parent: QWidget) -> None:
        super().__init__(parent)
        self._book = book
        self.resize(560, 460)
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setRootIsDecorated(False)
        layout = QVBoxLayout(self)
        layout.addWidget(self.list)
        layout.addWidget(closing(self))
        follow_language(self, self._retranslate)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.list.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.list.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.list.clear()
        for _, action in self._book:
            if action.shortcuts():
                self.list.addTopLevelItem(QTreeWidgetItem([plain_text(action), keys_of(action)]))
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, self.list.header().ResizeMode.Stretch)
        self.list.resizeColumnToContents(1)
        columns = sum(self.list.sizeHintForColumn(column) for column in range(2))
        self.resize(max(self.width(), columns + _BESIDE), self.height())
