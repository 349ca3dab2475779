"""Documents that belong to the one that is read: copies, what it lay in, what lay in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
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

from archive.edtf import is_edtf
from archive.records import NamedFile
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.controls.quiet_scroll import scrolled
from desktop.ui.controls.upright import upright
from desktop.ui.document.opened_document import OpenedDocument, Relative
from desktop.ui.languages import follow_language
from desktop.ui.vocabulary import date_words

_ID_ROLE = int(Qt.ItemDataRole.UserRole)
_MORE_ROLE = _ID_ROLE + 1
_AT_ONCE = 200
"""Of a group: a mailbox may hold thousands, and each line takes its time."""
_LEAST_LINES = 4
_TITLE, _DATE, _SOURCE, _LIKENESS = range(4)


class RelativesPage(QWidget):
    """Groups of documents; Enter or a double click opens one."""

    open_wanted = Signal(object)
    """`ArticleId`."""
    compare_wanted = Signal(object)
    """`ArticleId` of what is to be read beside the document."""

    def __init__(self) -> None:
        super().__init__()
        self._document: OpenedDocument | None = None
        self._most = _AT_ONCE
        self.words = PlainLabel(role="muted")
        self.tree, self.read, self.compare = QTreeWidget(), QPushButton(), QPushButton()
        self.tree.setColumnCount(4)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setTabKeyNavigation(False)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        for column in (_DATE, _SOURCE, _LIKENESS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        buttons = FlowLayout()
        buttons.addWidget(self.read)
        buttons.addWidget(self.compare)
        layout.addWidget(scrolled(self.words, self.tree, buttons))
        self.tree.itemActivated.connect(self._open)
        self.tree.currentItemChanged.connect(self._enable)
        self.read.clicked.connect(lambda: self._open(self.tree.currentItem()))
        self.compare.clicked.connect(self._compare)
        follow_language(self, self._fill)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room all of it scrolls, and some lines of the list are seen at once."""
        super().resizeEvent(event)
        self.tree.setMinimumHeight(_LEAST_LINES * self.fontMetrics().lineSpacing())

    @property
    def count(self) -> int:
        """Documents that are listed."""
        document = self._document
        if document is None:
            return 0
        return len(document.children) + len(document.copies) + len(self._parents())

    def show_document(self, document: OpenedDocument | None) -> None:
        """List what belongs to a document, or nothing."""
        self._document, self._most = document, _AT_ONCE
        self._fill()

    def _parents(self) -> Sequence[Relative]:
        document = self._document
        if document is None:
            return ()
        own = () if document.parent is None else (document.parent,)
        return (*own, *document.other_parents)

    def _fill(self) -> None:
        self.tree.setAccessibleName(self.tr("Versions and attachments"))
        self.tree.setHeaderLabels(
            [self.tr("Title"), self.tr("Date"), self.tr("Source"), self.tr("Likeness")]
        )
        self.read.setText(self.tr("Read the document"))
        self.compare.setText(self.tr("Read side by side"))
        self.tree.clear()
        if self._document is not None:
            self._add(self.tr("Same article, other copies"), self._document.copies, copies=True)
            self._add(self.tr("Attached to"), self._parents())
            self._add(self.tr("Attached documents"), self._document.children)
            self._add_missing(self._document.reading.missing)
        self._hide_empty_columns()
        self.words.setText(
            self.tr("No other version of this document is here, and nothing is attached to it.")
        )
        self.words.setVisible(not self.tree.topLevelItemCount())
        self.tree.setVisible(bool(self.tree.topLevelItemCount()))
        self.read.setVisible(bool(self.count))
        self.compare.setVisible(bool(self.count))
        self._enable()

    def _add(self, name: str, relatives: Sequence[Relative], *, copies: bool = False) -> None:
        if not relatives:
            return
        group = QTreeWidgetItem(self.tree, [f"{name} ({len(relatives)})"])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setFirstColumnSpanned(True)
        for each in relatives[: self._most]:
            described = each.summary.description
            date = date_words(described.published) if described.published else ""
            likeness = self._likeness(each) if copies else ""
            title = upright(described.title) or self.tr("Without a title")
            item = QTreeWidgetItem(group, [title, date, described.source, likeness])
            item.setData(0, _ID_ROLE, each.summary.id)
            item.setToolTip(_TITLE, title)
        left = len(relatives) - self._most
        if left > 0:
            more = QTreeWidgetItem(group, [self.tr("Show more (%Ln left)", "", left)])
            more.setData(0, _MORE_ROLE, True)
            more.setFirstColumnSpanned(True)
        group.setExpanded(True)

    def _add_missing(self, files: Sequence[NamedFile]) -> None:
        """Files of which a chat tells and that its export did not bring."""
        if not files:
            return
        told = self.tr("Named files that are not in the archive")
        group = QTreeWidgetItem(self.tree, [f"{told} ({len(files)})"])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setFirstColumnSpanned(True)
        for each in files[:_AT_ONCE]:
            name = upright(each.file_name) or self.tr("left out when the chat was exported")
            day = date_words(each.written[:10]) if is_edtf(each.written[:10]) else ""
            item = QTreeWidgetItem(group, [name, day, upright(each.author)])
            item.setToolTip(_TITLE, upright(each.name or each.caption))
        if len(files) > _AT_ONCE:
            left = self.tr("and %Ln more", "", len(files) - _AT_ONCE)
            QTreeWidgetItem(group, [left]).setFirstColumnSpanned(True)
        group.setExpanded(True)

    def _hide_empty_columns(self) -> None:
        """They would take the room of the titles."""
        groups = [self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount())]
        items = [group.child(row) for group in groups if group for row in range(group.childCount())]
        for column in (_DATE, _SOURCE, _LIKENESS):
            self.tree.setColumnHidden(column, not any(item.text(column) for item in items if item))

    def _likeness(self, relative: Relative) -> str:
        return self.tr("the same text") if relative.same_text else self.tr("nearly the same")

    def _open(self, item: QTreeWidgetItem | None) -> None:
        number = None if item is None else item.data(0, _ID_ROLE)
        if item is not None and item.data(0, _MORE_ROLE):
            self._most += _AT_ONCE
            self._fill()
        if number is not None:
            self.open_wanted.emit(number)

    def _compare(self) -> None:
        item = self.tree.currentItem()
        if item is not None and item.data(0, _ID_ROLE) is not None:
            self.compare_wanted.emit(item.data(0, _ID_ROLE))

    def _enable(self) -> None:
        item = self.tree.currentItem()
        for button in (self.read, self.compare):
            button.setEnabled(item is not None and item.data(0, _ID_ROLE) is not None)
