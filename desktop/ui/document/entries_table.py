"""The table that a list is made of: to be read here, each row leading to its document."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from archive.errors import SkryniaError
from archive.list_entries import ListEntry
from archive.ports import OpenArchive
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.document.entries import Entry, read_entries
from desktop.ui.document.entries_finder import EntriesFinder
from desktop.ui.document.entries_model import ENTRY_ROLE, NUMBER_ROLE, EntriesModel
from desktop.ui.document.entries_view import EntriesView
from desktop.ui.document.opened_document import OpenedDocument
from desktop.ui.frame.room import is_roomy
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme
from desktop.ui.reading.find_bar import FindBar

_TABLES = (
    *("text/csv", "text/tab-separated-values", "application/vnd.oasis.opendocument.spreadsheet"),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.ms-excel",
)
"""Media types whose columns say everything."""


class EntriesTable(QWidget):
    """Nothing can be changed in it; Enter or a double click opens an entry."""

    open_wanted = Signal(object)
    """`ArticleId`."""
    opened = Signal()
    """Another list is shown; its rows are still to come."""
    moved = Signal(object)
    """Number of the row that is current now."""

    def __init__(self, archive: OpenArchive, jobs: Jobs, theme: Theme) -> None:
        super().__init__()
        self._archive, self._jobs = archive, jobs
        self._generation = 0
        self._count, self._documents, self._binned = 0, 0, 0
        self._left_at: int | None = None
        self.words, self.notice = PlainLabel(role="muted"), Notice()
        self.model, self.view = EntriesModel(self), EntriesView()
        self.view.setModel(self.model)
        self.find_bar = FindBar(theme)
        self.finder = EntriesFinder(self.find_bar, self.model, self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self.words, self.notice, self.find_bar):
            layout.addWidget(part)
        layout.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self.model.portion_wanted.connect(self._read)
        self.view.activated.connect(self._open)
        self.view.sorted_anew.connect(self._go_on)
        self.view.selectionModel().currentRowChanged.connect(self._move)
        follow_language(self, self._retranslate)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room the rows say enough: how many there are stands on the chip above."""
        super().resizeEvent(event)
        self.words.setVisible(is_roomy(self))

    def show_document(self, document: OpenedDocument) -> None:
        """The entries of a list, as they stand in its file."""
        self._generation += 1
        entries, original = document.reading.entries, document.reading.article.original
        listed = [each for each in entries if each.article_id not in document.binned]
        self._count, self._binned = len(listed), len(entries) - len(listed)
        self._documents = len({each.article_id for each in listed})
        is_table = original is not None and original.media_type in _TABLES
        self._left_at = None
        self.notice.clear()
        self.finder.reset()
        self._retranslate()
        self.model.show_entries(listed, is_table=is_table)
        self.opened.emit()

    def forget(self) -> None:
        """Show no list."""
        self._generation += 1
        self._left_at = None
        self.finder.reset()
        self.model.show_entries((), is_table=False)

    def return_to(self, number: int) -> None:
        """Make a row the current one, once it is read."""
        self._left_at = number if self.model.has(number) else None
        self._go_on()

    def _read(self, listed: Sequence[ListEntry]) -> None:
        self._jobs.run(
            Lane.READ,
            partial(read_entries, self._archive, listed),
            self,
            partial(self._add, self._generation),
            self._refuse,
        )

    def _add(self, generation: int, entries: tuple[Entry, ...]) -> None:
        if generation == self._generation:
            self.model.add(entries)
            self._go_on()

    def _go_on(self) -> None:
        """Read on as far as somebody waits for a row, or for a word in one."""
        row = None if self._left_at is None else self.model.row_of(self._left_at)
        if row is not None:
            self._left_at = None
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self.model.index(row, 0))
                self.view.scrollTo(self.view.currentIndex(), self.view.ScrollHint.PositionAtCenter)
        if self._left_at is not None or self.finder.is_looking or self.model.is_sorted:
            self.model.fetch_next()

    def _move(self, current: QModelIndex) -> None:
        if current.isValid():
            self._left_at = None
            self.moved.emit(current.data(NUMBER_ROLE))

    def _refuse(self, error: SkryniaError) -> None:
        self.notice.tell_error(error)

    def _open(self, index: QModelIndex) -> None:
        number = index.data(ENTRY_ROLE)
        if number is not None:
            self.open_wanted.emit(number)

    def _retranslate(self) -> None:
        sentences = [self.tr("%Ln entry(ies).", "", self._count)]
        if self._documents < self._count:
            same = self.tr("Rows that are the same are one: %Ln document(s).", "", self._documents)
            sentences.append(same)
        if self._binned:
            sentences.append(self.tr("%Ln more lie(s) in the bin.", "", self._binned))
        sentences.append(self.tr("Enter or a double click opens one as a document."))
        self.words.setText(" ".join(sentences))
        self.view.setAccessibleDescription(self.words.text())
        self.view.setAccessibleName(self.tr("Entries of the list"))
        self.model.headerDataChanged.emit(
            Qt.Orientation.Horizontal, 0, max(0, self.model.columnCount() - 1)
        )
