"""A saved page of the web, or a formatted document: structure only, nothing loaded or followed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from archive.ports import PageMarkup
from desktop.ui.controls.labels import PlainLabel, row
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme, scaled_font
from desktop.ui.reading.closed_text import ClosedText
from desktop.ui.safety.clipboard import secret_text

_MARGIN = 20.0
_LEAST_LINES = 14
"""Of the page with what stands below it, before there is room for words between them."""
_LEAST_LINES_WITH_BUTTON = 7
_ADDRESS_ROLE = int(Qt.ItemDataRole.UserRole)


class MarkupText(ClosedText):
    """Shows markup that was sanitised twice; asks for nothing whatever it holds."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.document().setDocumentMargin(_MARGIN)
        theme.changed.connect(self._refit)
        self._refit()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        return secret_text(self.textCursor().selection().toPlainText())

    def _refit(self) -> None:
        self.document().setDefaultFont(scaled_font(self, 1.05))


class MarkupView(QWidget):
    """The page, and below it where its links lead."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.text, self.addresses = MarkupText(theme), QListWidget()
        self.copy, self.words = QPushButton(), PlainLabel(role="muted")
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.addLayout(row(self.words, self.copy, stretch=0))
        below.addWidget(self.addresses)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(self.text)
        halves.addWidget(self._below)
        halves.setStretchFactor(0, 4)
        halves.setStretchFactor(1, 1)
        halves.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(halves)
        self.setFocusProxy(self.text)
        self.addresses.itemActivated.connect(lambda _: self._copy())
        self.addresses.currentItemChanged.connect(lambda *_: self._enable())
        self.copy.clicked.connect(self._copy)
        follow_language(self, self._retranslate)
        self.forget()

    def show_markup(self, markup: PageMarkup) -> None:
        """Show a page."""
        self.text.setHtml(markup.html)
        self._list(markup.addresses)

    def forget(self) -> None:
        """Show nothing."""
        self.text.clear()
        self._list(())

    def _list(self, addresses: Sequence[str]) -> None:
        self.addresses.clear()
        for number, address in enumerate(addresses, start=1):
            item = QListWidgetItem(f"[{number}]  {address}", self.addresses)
            item.setData(_ADDRESS_ROLE, address)
        self._below.setVisible(bool(addresses))
        self._enable()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room the page and the addresses need it more than the words above these."""
        super().resizeEvent(event)
        lines = self.height() // self.fontMetrics().lineSpacing()
        self.words.setVisible(lines >= _LEAST_LINES)
        # Enter copies an address, too.
        self.copy.setVisible(lines >= _LEAST_LINES_WITH_BUTTON)

    def _copy(self) -> None:
        item = self.addresses.currentItem()
        if item is not None:
            QApplication.clipboard().setMimeData(secret_text(item.data(_ADDRESS_ROLE)))

    def _enable(self) -> None:
        self.copy.setEnabled(self.addresses.currentItem() is not None)

    def _retranslate(self) -> None:
        self.text.setAccessibleName(self.tr("The saved page"))
        self.addresses.setAccessibleName(self.tr("Addresses of the links"))
        self.words.setText(self.tr("Links are never opened. Here is where they lead."))
        self.copy.setText(self.tr("Copy the address"))
        self.copy.setToolTip(self.tr("It leaves the clipboard after ten seconds."))
