"""The command palette: every action, found by typing in any language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.ui.action_book import ActionBook, keys_of, plain_text
from desktop.ui.actions import ActionSpec
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.languages import INTERFACE_LANGUAGES, follow_language, load_catalogue

_ACTION_ROLE = Qt.ItemDataRole.UserRole
_WORDS_ROLE = Qt.ItemDataRole.UserRole + 1
_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_MARGINS = 70
"""Pixels beside and between the columns."""


class CommandPalette(FittedDialog):
    """Type a part of a command in Belarusian, Russian or English; Enter runs it."""

    def __init__(self, book: ActionBook, parent: QWidget) -> None:
        super().__init__(parent)
        self._book = book
        self.setMinimumSize(520, 360)
        self.line = QLineEdit()
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._narrow)
        self.line.returnPressed.connect(self._run_current)
        self.line.installEventFilter(self)
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.itemActivated.connect(self._run)
        self.list.itemClicked.connect(self._run)
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        follow_language(self, self._retranslate)

    def ask(self) -> None:
        """Show, empty and ready to be typed in."""
        self._fill()
        self.line.clear()
        self._narrow("")
        self._grow()
        self.open()
        self.line.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys walk the list while the line keeps the focus."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in _LIST_KEYS:
            return False
        self.list.event(event)
        return True

    def _grow(self) -> None:
        """As wide as the names of the commands beside their keys, where the window has room."""
        wanted = self.list.sizeHintForColumn(0) + self.list.sizeHintForColumn(1) + _MARGINS
        window = self.parentWidget()
        room = wanted if window is None else window.width()
        self.resize(max(self.minimumWidth(), min(wanted, room)), self.height())

    def _fill(self) -> None:
        words = _words_in_all_languages(self._book, self)
        self.list.clear()
        for spec, action in self._book:
            item = QTreeWidgetItem([plain_text(action), keys_of(action)])
            item.setData(0, _ACTION_ROLE, action)
            item.setData(0, _WORDS_ROLE, words[spec.name])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setDisabled(not action.isEnabled())
            self.list.addTopLevelItem(item)
        self.list.resizeColumnToContents(1)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, self.list.header().ResizeMode.Stretch)

    def _narrow(self, typed: str) -> None:
        parts = typed.casefold().split()
        first: QTreeWidgetItem | None = None
        for number in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(number)
            if item is None:
                continue
            fits = all(part in item.data(0, _WORDS_ROLE) for part in parts)
            item.setHidden(not fits)
            if fits and not item.isDisabled():
                first = first or item
        if first is None:
            self.list.setCurrentIndex(QModelIndex())
        else:
            self.list.setCurrentItem(first)

    def _run_current(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._run(item)

    def _run(self, item: QTreeWidgetItem) -> None:
        action = item.data(0, _ACTION_ROLE)
        if isinstance(action, QAction) and action.isEnabled():
            self.accept()
            action.trigger()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("All commands"))
        self.line.setPlaceholderText(self.tr("Type a command"))
        self.line.setAccessibleName(self.tr("Type a command"))
        self.list.setAccessibleName(self.tr("Commands"))
        for number in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(number)
            if item is not None:
                item.setText(0, plain_text(item.data(0, _ACTION_ROLE)))


def _words_in_all_languages(book: ActionBook, parent: QObject) -> dict[str, str]:
    """For each action its words in every language, in lower case, to be searched in."""
    catalogues = [load_catalogue("skrynia", language, parent) for language in INTERFACE_LANGUAGES]

    def words(spec: ActionSpec) -> str:
        texts = [spec.text]
        for catalogue in catalogues:
            if catalogue is not None:
                texts.append(catalogue.translate("Actions", spec.text) or "")
        return "\n".join(texts).replace("&", "").casefold()

    return {spec.name: words(spec) for spec, _ in book}
