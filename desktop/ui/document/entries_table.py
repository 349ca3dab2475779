"""The table that a list is made of: to be read here, each row leading to its document."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from archive.errors import SkryniaError
from archive.ports import OpenArchive
from archive.records import ArticleId
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.document.entries_model import ENTRY_ROLE, EntriesModel, Entry, read_entries
from desktop.ui.document.opened_document import OpenedDocument
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language

_TABLES = ("text/csv", "text/tab-separated-values")
"""Media types whose columns say everything."""
_LETTERS = 20
_ROOM = 10
"""Pixels above and below the words of a line, together."""


class EntriesTable(QWidget):
    """Nothing can be changed in it; Enter or a double click opens an entry."""

    open_wanted = Signal(object)
    """`ArticleId`."""

    def __init__(self, archive: OpenArchive, jobs: Jobs) -> None:
        super().__init__()
        self._archive, self._jobs = archive, jobs
        self._generation = 0
        self._count = 0
        self.words, self.notice = PlainLabel(role="muted"), Notice()
        self.model, self.view = EntriesModel(self), EntriesView()
        self.view.setModel(self.model)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self.words, self.notice):
            layout.addWidget(part)
        layout.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self.model.portion_wanted.connect(self._read)
        self.view.activated.connect(self._open)
        follow_language(self, self._retranslate)

    def show_document(self, document: OpenedDocument) -> None:
        """The entries of a list."""
        self._generation += 1
        reading = document.reading
        ids = sorted({*reading.children, *reading.found_again})
        original = reading.article.original
        self._count = len(ids)
        self.notice.clear()
        self._retranslate()
        is_table = original is not None and original.media_type in _TABLES
        self.model.show_entries(ids, is_table=is_table)

    def forget(self) -> None:
        """Show no list."""
        self._generation += 1
        self.model.show_entries((), is_table=False)

    def _read(self, ids: Sequence[ArticleId]) -> None:
        self._jobs.run(
            Lane.READ,
            partial(read_entries, self._archive, ids),
            self,
            partial(self._add, self._generation),
            self._refuse,
        )

    def _add(self, generation: int, entries: tuple[Entry, ...]) -> None:
        if generation == self._generation:
            self.model.add(entries)

    def _refuse(self, error: SkryniaError) -> None:
        self.notice.tell_error(error)

    def _open(self, index: QModelIndex) -> None:
        number = index.data(ENTRY_ROLE)
        if number is not None:
            self.open_wanted.emit(number)

    def _retranslate(self) -> None:
        entries = self.tr("%Ln entry(ies).", "", self._count)
        how = self.tr("Enter or a double click opens one as a document.")
        self.words.setText(f"{entries} {how}")
        self.view.setAccessibleName(self.tr("Entries of the list"))
        self.model.headerDataChanged.emit(
            Qt.Orientation.Horizontal, 0, max(0, self.model.columnCount() - 1)
        )


class EntriesView(QTableView):
    """Rows and columns as wide and high as the text of now needs."""

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.horizontalHeader().setDefaultSectionSize(_LETTERS * metrics.averageCharWidth())
        self.verticalHeader().setDefaultSectionSize(metrics.lineSpacing() + _ROOM)
