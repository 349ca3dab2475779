"""The entries of a list as rows of a table, read a portion at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from archive.ports import OpenArchive
from archive.records import ArticleId
from desktop.ui.controls.upright import upright
from desktop.ui.vocabulary import date_words

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
"""`ArticleId` of the document that a row is."""
_PORTION = 200
"""Rows that are read in a moment."""
_LONGEST_CELL = 400

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of a list: what is said of it, and the cells of its row."""

    id: ArticleId
    described: tuple[str, str, str] = field(repr=False)
    """Title, EDTF date, source."""
    cells: dict[str, str] = field(repr=False)
    """By the name of their column, in the order of the file."""


def read_entries(archive: OpenArchive, ids: Sequence[ArticleId]) -> tuple[Entry, ...]:
    """Those that are still there. Raises `ArchiveDamagedError`."""
    with archive.reading() as unit:
        found = unit.articles.summaries(ids)
        facts = {each: unit.articles.extras(each).facts for each in ids if each in found}
    rows = []
    for each in facts:
        described = found[each].description
        cells: dict[str, str] = {}
        for name, value in facts[each]:
            cells.setdefault(name, value)
        rows.append(Entry(each, (described.title, described.published, described.source), cells))
    return tuple(rows)


class EntriesModel(QAbstractTableModel):
    """Columns are those of the file; where it names none, or not all, what entries are called."""

    portion_wanted = Signal(object)
    """`ArticleId`s of the rows that come next."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: Sequence[ArticleId] = ()
        self._asked = 0
        self._rows: list[Entry] = []
        self._names: list[str] = []
        self._is_table = False

    def show_entries(self, ids: Sequence[ArticleId], *, is_table: bool) -> None:
        """Begin another list; `is_table` where the columns of the file say everything."""
        self.beginResetModel()
        self._ids, self._asked, self._is_table = tuple(ids), 0, is_table
        self._rows, self._names = [], []
        self.endResetModel()
        if self.canFetchMore():
            self.fetchMore()

    def add(self, entries: Sequence[Entry]) -> None:
        """Put the portion that was asked for below what is there."""
        names = [name for each in entries for name in each.cells]
        fresh = [name for name in dict.fromkeys(names) if name not in self._names]
        if fresh or not self._rows:
            # what was there stands where it stood: columns are only ever put behind the others
            self.beginResetModel()
            self._names += fresh
            self._rows += entries
            self.endResetModel()
        elif entries:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(entries) - 1)
            self._rows += entries
            self.endInsertRows()

    @override
    def canFetchMore(self, parent: AnyIndex = _ROOT) -> bool:
        return not parent.isValid() and self._asked < len(self._ids)

    @override
    def fetchMore(self, parent: AnyIndex = _ROOT) -> None:
        portion = self._ids[self._asked : self._asked + _PORTION]
        self._asked += len(portion)
        self.portion_wanted.emit(portion)

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._headings())

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        headings = self._headings()
        return upright(headings[section]) if 0 <= section < len(headings) else None

    @override
    def data(self, index: AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        entry = self._rows[index.row()]
        if role == ENTRY_ROLE:
            return entry.id
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cell(entry, index.column())
        return None

    def _headings(self) -> list[str]:
        if self._is_table and self._names:
            return self._names
        return [self.tr("Title"), self.tr("Date"), self.tr("Source"), *self._names]

    def _cell(self, entry: Entry, column: int) -> str:
        title, date, source = entry.described
        own = [] if self._is_table and self._names else [title, date_words(date), source]
        if column < len(own):
            text = own[column]
        else:
            text = entry.cells.get(self._names[column - len(own)], "")
        return upright(" ".join(text[:_LONGEST_CELL].split()))
