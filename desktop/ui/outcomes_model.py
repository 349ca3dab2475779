"""What became of each item of an import, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from archive.ingest import ItemOutcome, Outcome
from desktop.ui.wording import explain_code

NAME, OUTCOME, REASON = range(3)
OUTCOME_ROLE = int(Qt.ItemDataRole.UserRole)

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class OutcomesModel(QAbstractTableModel):
    """Rows in the order in which they were stored."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outcomes: list[ItemOutcome] = []

    def clear(self) -> None:
        """Forget the last import."""
        self.beginResetModel()
        self._outcomes = []
        self.endResetModel()

    def add(self, outcomes: Sequence[ItemOutcome]) -> None:
        """Append a committed batch."""
        first = len(self._outcomes)
        self.beginInsertRows(QModelIndex(), first, first + len(outcomes) - 1)
        self._outcomes.extend(outcomes)
        self.endInsertRows()

    def count(self, outcome: Outcome) -> int:
        """Items with this outcome."""
        return sum(each.outcome is outcome for each in self._outcomes)

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._outcomes)

    @override
    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else 3

    @override
    def data(self, index: AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        outcome = self._outcomes[index.row()]
        if role == OUTCOME_ROLE:
            return outcome.outcome.value
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == NAME:
            return outcome.label
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(outcome)[index.column()]
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
        return (self.tr("File"), self.tr("Result"), self.tr("Reason"))[section]

    def _words(self, outcome: ItemOutcome) -> tuple[str, str, str]:
        words = {
            Outcome.IMPORTED: self.tr("added"),
            Outcome.DUPLICATE: self.tr("already here"),
            Outcome.FAILED: self.tr("not added"),
        }
        reason = explain_code(outcome.code).happened if outcome.code else ""
        return PurePath(outcome.label).name, words[outcome.outcome], reason
