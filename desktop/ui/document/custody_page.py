"""What was done with a document, by whom and when: its lines of the custody log."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from archive.records import CustodyAction, CustodyEntry
from desktop.ui.controls.labels import Notice, PlainLabel, row
from desktop.ui.controls.quiet_scroll import scrolled
from desktop.ui.document.opened_document import OpenedDocument
from desktop.ui.frame.room import is_roomy
from desktop.ui.languages import follow_language
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.vocabulary import instant_words

_ACTIONS = {
    CustodyAction.IMPORTED: QT_TRANSLATE_NOOP("Custody", "imported"),
    CustodyAction.WRITTEN: QT_TRANSLATE_NOOP("Custody", "written here"),
    CustodyAction.EDITED: QT_TRANSLATE_NOOP("Custody", "edited"),
    CustodyAction.CORRECTED: QT_TRANSLATE_NOOP("Custody", "text corrected"),
    CustodyAction.RECOGNISED: QT_TRANSLATE_NOOP("Custody", "text read by the program"),
    CustodyAction.REVIEWED: QT_TRANSLATE_NOOP("Custody", "reviewed"),
    CustodyAction.AWAITED: QT_TRANSLATE_NOOP("Custody", "review taken back"),
    CustodyAction.EXPORTED: QT_TRANSLATE_NOOP("Custody", "exported"),
    CustodyAction.BINNED: QT_TRANSLATE_NOOP("Custody", "put into the bin"),
    CustodyAction.RESTORED: QT_TRANSLATE_NOOP("Custody", "taken out of the bin"),
    CustodyAction.REMOVED: QT_TRANSLATE_NOOP("Custody", "removed"),
}
_LEAST_LINES = 4
_VERSION, _LINK = 3, 4
_LINK_DIGITS = 12
_KEY = re.compile(r"key (\d+)", re.ASCII)


class CustodyPage(QWidget):
    """Oldest first, as the log was written."""

    log_wanted = Signal()
    """The whole log is to be written to a file."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[CustodyEntry, ...] = ()
        self.words = PlainLabel(role="muted")
        self.table, self.write, self.notice = QTreeWidget(), QPushButton(), Notice()
        self.table.setColumnCount(5)
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setTabKeyNavigation(False)
        header = self.table.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_LINK, QHeaderView.ResizeMode.Stretch)
        buttons = row(self.write)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(scrolled(self.words, self.notice, self.table, buttons))
        self.write.clicked.connect(self.log_wanted)
        follow_language(self, self._fill)

    def show_document(self, document: OpenedDocument | None) -> None:
        """Show what the log says of a document, or nothing."""
        self._entries = document.custody if document else ()
        self.notice.hide()
        self._fill()

    def show_entries(self, entries: tuple[CustodyEntry, ...]) -> None:
        """Show the log of the same document as it is now."""
        if entries != self._entries:
            self._entries = entries
            self._fill()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room the lines of the log need it more than the sentence above them."""
        super().resizeEvent(event)
        self.words.setVisible(is_roomy(self))
        self.table.setMinimumHeight(_LEAST_LINES * self.fontMetrics().lineSpacing())

    def _fill(self) -> None:
        self.table.setAccessibleName(self.tr("Custody log"))
        self.write.setText(self.tr("Write the log to a file…"))
        self.words.setText(
            self.tr("Each line is sealed with the one before: none can be changed unnoticed.")
        )
        self.table.setHeaderLabels(
            [
                self.tr("When"),
                self.tr("What"),
                self.tr("By"),
                self.tr("Version"),
                self.tr("Seal"),
            ]
        )
        self.table.clear()
        for entry in self._entries:
            values = [
                instant_words(entry.at),
                action_word(entry.action),
                self._by(entry.by),
                str(entry.version),
                entry.link.hex()[:_LINK_DIGITS],
            ]
            item = QTreeWidgetItem(self.table, values)
            item.setToolTip(_LINK, entry.link.hex())
        # It would take the room of the seals, and tells nothing where all are of one version.
        versions = {entry.version for entry in self._entries}
        self.table.setColumnHidden(_VERSION, len(versions) <= 1)

    def _by(self, by: str) -> str:
        """Who, as the log has it; the number of a key in the language in force."""
        key = _KEY.fullmatch(by)
        return self.tr("key %1").replace("%1", key[1]) if key else by


def action_word(action: CustodyAction) -> str:
    """What was done, in the language in force."""
    return QCoreApplication.translate("Custody", _ACTIONS[action])
