"""The table of a batch as Qt sees it: a row for each term and document."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from archive.batch import BatchLine, BatchTable, Occurrence
from archive.searching import Why
from desktop.ui.controls.upright import upright
from desktop.ui.searching.search_words import reason_line, reason_words
from desktop.ui.vocabulary import date_words
from desktop.ui.wording import explain_code

TERM, DOCUMENT, DATE, COUNT, PASSAGE = range(5)
QUERY_ROLE = int(Qt.ItemDataRole.UserRole)

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class BatchModel(QAbstractTableModel):
    """Terms in the order in which they were given; one that is not found has a row, too."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[BatchLine, Occurrence | None]] = []

    def show_table(self, table: BatchTable) -> None:
        """Begin a new table."""
        self.beginResetModel()
        self._rows = [
            (line, found) for line in table.lines for found in (line.occurrences or (None,))
        ]
        self.endResetModel()

    def retell(self) -> None:
        """Say everything in the language in force."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, PASSAGE))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, PASSAGE)

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else 5

    @override
    def data(self, index: AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        line, found = self._rows[index.row()]
        if role == QUERY_ROLE:
            return line.query
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == COUNT:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == PASSAGE and found:
            return "\n".join([found.snippet.text, *map(reason_line, found.reasons)])
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(line, found)[index.column()]
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        headings = (
            self.tr("Term"),
            self.tr("Document"),
            self.tr("Date"),
            self.tr("Times"),
            self.tr("Passage"),
        )
        return headings[section]

    def _words(self, line: BatchLine, found: Occurrence | None) -> tuple[str, ...]:
        if found is None:
            why = explain_code(line.code).happened if line.code else self.tr("Nothing found")
            return (line.query, why, "", "0", self._offered(line))
        described = found.summary.description
        return (
            self._term(line),
            upright(described.title),
            date_words(described.published) if described.published else "",
            QLocale().toString(found.count),
            _passage(found),
        )

    def _offered(self, line: BatchLine) -> str:
        """What may have been meant: in the library, where the term leads, it can be clicked."""
        words = self.tr("Did you mean “%1”?")
        return words.replace("%1", line.suggestions[0].query) if line.suggestions else ""

    def _term(self, line: BatchLine) -> str:
        words = self.tr("%1 (%2), by sound only") if line.by_sound_only else "%1 (%2)"
        # The query last: it may hold a sign that stands for a number.
        return words.replace("%2", QLocale().toString(line.total)).replace("%1", line.query)


def _passage(found: Occurrence) -> str:
    """The passage; why it is one stands in front where none of its words is as it was typed."""
    as_typed = any(reason.why is Why.EXACT for reason in found.reasons)
    reason = "" if as_typed else reason_words(found.reasons)
    return f"({reason}) {found.snippet.text}" if reason else found.snippet.text
