"""The entries of a list as rows of a table, read a portion at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont
from typing_extensions import override

from archive.list_entries import ListEntry
from desktop.ui.controls.upright import in_one_line, upright
from desktop.ui.document.entries import Column, Entry
from desktop.ui.document.entries_order import CellOrder
from desktop.ui.vocabulary import date_words

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
"""`ArticleId` of the document that a row is."""
WHOLE_ROLE = ENTRY_ROLE + 1
"""What stands in a cell, to its end."""
NUMBER_ROLE = WHOLE_ROLE + 1
"""Of a row in its file, from 1."""
_PORTION = 200
"""Rows that are read in a moment."""
_LONGEST_CELL = 400
_SIGN = "UID"
"""What programs know an event of a calendar by (RFC 5545, 3.8.4.7); nobody reads it."""

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class EntriesModel(QAbstractTableModel):
    """Columns are those of the file; where it names none, or not all, what entries are called."""

    portion_wanted = Signal(object)
    """`ListEntry`s of the rows that come next."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listed: Sequence[ListEntry] = ()
        self._asked, self._waiting = 0, 0
        self._rows: list[Entry] = []
        self._names: list[Column] = []
        self._places: dict[int, int] = {}
        """Rows by their numbers in the file."""
        self._in_file: dict[int, int] = {}
        """The same, as long as nothing is sorted."""
        self.words = ""
        """What is looked for, folded; empty for nothing."""
        self._is_table = False
        self._own_headings = True
        self._order: tuple[int, Qt.SortOrder] | None = None
        """By which column rows are sorted; None for the order of the file."""

    def show_entries(self, listed: Sequence[ListEntry], *, is_table: bool) -> None:
        """Begin another list; `is_table` where the columns of the file say everything."""
        self.beginResetModel()
        self._listed, self._asked, self._is_table = tuple(listed), 0, is_table
        self._in_file = {each.number: place for place, each in enumerate(self._listed)}
        self._waiting = 0
        self._rows, self._names, self._own_headings = [], [], True
        self._places, self._order = {}, None
        self.endResetModel()
        if self.canFetchMore():
            self.fetchMore()

    def add(self, entries: Sequence[Entry]) -> None:
        """Put the portion that was asked for below what is there, new columns behind the others."""
        self._waiting -= 1
        self._places |= {each.number: len(self._rows) + n for n, each in enumerate(entries)}
        names = [name for each in entries for name in each.cells]
        known = set(self._names)
        fresh = [name for name in dict.fromkeys(names) if name not in known]
        if not self._rows:
            self._begin_with(entries, fresh)
            return
        if fresh:
            self._insert_columns(fresh)
        if entries:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(entries) - 1)
            self._rows += entries
            self.endInsertRows()
        if self._order is not None and not self.canFetchMore() and not self._waiting:
            self.sort(*self._order)

    def _insert_columns(self, fresh: list[Column]) -> None:
        """Behind the others, but before a sign that programs know an event by."""
        known = len(self._names)
        while known and self._is_sign(self._names[known - 1]):
            known -= 1
        behind = self.columnCount() - len(self._names) + known
        self.beginInsertColumns(QModelIndex(), behind, behind + len(fresh) - 1)
        self._names[known:known] = fresh
        self.endInsertColumns()

    def _is_sign(self, name: Column) -> bool:
        return self._own_headings and name[0] == _SIGN

    def _begin_with(self, entries: Sequence[Entry], names: list[Column]) -> None:
        """Only here everything is new: later on whoever reads keeps their row."""
        self.beginResetModel()
        self._own_headings = not (self._is_table and names)
        self._names, self._rows = sorted(names, key=self._is_sign), list(entries)
        self.endResetModel()

    def has(self, number: int) -> bool:
        """Whether the list has a row of this number, be it read or not."""
        return number in self._in_file

    def row_of(self, number: int) -> int | None:
        """Where it stands, None where that is not read yet."""
        return self._places.get(number)

    def fetch_next(self) -> None:
        """Ask for the next portion, where one is left and none is on its way."""
        if self.canFetchMore() and not self._waiting:
            self.fetchMore()

    @property
    def is_sorted(self) -> bool:
        """Whether rows stand otherwise than in the file: then all are needed."""
        return self._order is not None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the rows that are read by a column, empty cells last; -1 for the file's order."""
        self._order = None if column < 0 else (column, order)
        self.layoutAboutToBeChanged.emit()
        kept = [(each, self._rows[each.row()].number) for each in self.persistentIndexList()]
        self._rows = self._in_order(column, falling=order is Qt.SortOrder.DescendingOrder)
        self._places = {each.number: row for row, each in enumerate(self._rows)}
        for each, number in kept:
            now = self.index(self._places[number], each.column())
            self.changePersistentIndex(each, now)
        self.layoutChanged.emit()

    def _in_order(self, column: int, *, falling: bool) -> list[Entry]:
        rows = sorted(self._rows, key=lambda each: self._in_file[each.number])
        if column < 0:
            return rows
        cells, order = {each.number: self._whole(each, column) for each in rows}, CellOrder()
        told = [each for each in rows if cells[each.number]]
        told.sort(key=lambda each: order.key(cells[each.number]), reverse=falling)
        return told + [each for each in rows if not cells[each.number]]

    def look_for(self, words: str) -> None:
        """Let cells with these words stand out, whatever their case."""
        self.words = in_one_line(words).casefold()
        if self._rows and self.columnCount():
            last = self.index(len(self._rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.FontRole])

    def rows_found(self, first: int) -> list[int]:
        """Rows from `first` on in which the words stand."""
        if not self.words:
            return []
        return [n for n in range(first, len(self._rows)) if self._stand_in(self._rows[n])]

    def column_found(self, row: int) -> int:
        """The first column of a row in which they stand; 0 for none."""
        texts = (self._whole(self._rows[row], n).casefold() for n in range(self.columnCount()))
        return next((n for n, text in enumerate(texts) if self.words in text), 0)

    def _stand_in(self, entry: Entry) -> bool:
        described, cells = entry.folded
        return self.words in cells or (self._own_headings and self.words in described)

    @override
    def canFetchMore(self, parent: AnyIndex = _ROOT) -> bool:
        return not parent.isValid() and self._asked < len(self._listed)

    @override
    def fetchMore(self, parent: AnyIndex = _ROOT) -> None:
        portion = self._listed[self._asked : self._asked + _PORTION]
        self._asked += len(portion)
        self._waiting += 1
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
            return str(self._rows[section].number) if section < len(self._rows) else None
        headings = self._headings()
        return upright(headings[section]) if 0 <= section < len(headings) else None

    @override
    def data(self, index: AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        entry = self._rows[index.row()]
        if role == ENTRY_ROLE:
            return entry.id
        if role == NUMBER_ROLE:
            return entry.number
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._whole(entry, index.column())[:_LONGEST_CELL]
        if role == WHOLE_ROLE:
            return self._whole(entry, index.column())
        if role == Qt.ItemDataRole.FontRole and self.words:
            return self._font(self._whole(entry, index.column()))
        return None

    def _font(self, text: str) -> QFont | None:
        if self.words not in text.casefold():
            return None
        font = QFont()
        font.setBold(True)
        font.setUnderline(True)
        return font

    def _headings(self) -> list[str]:
        names = [name for name, _ in self._names]
        if not self._own_headings:
            return names
        return [self.tr("Title"), self.tr("Date"), self.tr("Source"), *names]

    def _whole(self, entry: Entry, column: int) -> str:
        title, date, source = entry.described
        own = [title, date_words(date), source] if self._own_headings else []
        if column < len(own):
            text = own[column]
        else:
            text = entry.cells.get(self._names[column - len(own)], "")
        return in_one_line(text)
