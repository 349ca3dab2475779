"""What became of each item of an import, as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from archive.ingest import ItemOutcome, Outcome
from archive.records import ArticleId
from desktop.ui.controls.upright import upright
from desktop.ui.wording import explain_code

NAME, OUTCOME, REASON = range(3)
OUTCOME_ROLE = int(Qt.ItemDataRole.UserRole)
ARTICLE_ROLE = OUTCOME_ROLE + 1
"""Number of the document that an item became or is a copy of, or None."""

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class OutcomesModel(QAbstractTableModel):
    """Rows in the order in which they were stored."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outcomes: list[ItemOutcome] = []
        self._titles: dict[ArticleId, str] = {}
        self._folders: tuple[Path, ...] = ()

    @property
    def outcomes(self) -> tuple[ItemOutcome, ...]:
        """All of them, in order."""
        return tuple(self._outcomes)

    def clear(self, folders: Sequence[Path] = ()) -> None:
        """Forget the last import; the items of the next are called as they lie in these folders."""
        self.beginResetModel()
        self._folders = tuple(folders)
        self._outcomes = []
        self._titles = {}
        self.endResetModel()

    def add(
        self, outcomes: Sequence[ItemOutcome], titles: Mapping[ArticleId, str] | None = None
    ) -> None:
        """Append a committed batch, with the titles of what its documents are near copies of."""
        self._titles.update(titles or {})
        first = len(self._outcomes)
        self.beginInsertRows(QModelIndex(), first, first + len(outcomes) - 1)
        self._outcomes.extend(outcomes)
        self.endInsertRows()

    def count(self, outcome: Outcome) -> int:
        """Items with this outcome."""
        return sum(each.outcome is outcome for each in self._outcomes)

    def near_copies(self) -> int:
        """Items that are nearly the same as an earlier document."""
        return sum(each.near is not None for each in self._outcomes)

    def failed_labels(self) -> tuple[str, ...]:
        """Where the items came from that were not added."""
        return tuple(each.label for each in self._outcomes if each.outcome is Outcome.FAILED)

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
        if role == ARTICLE_ROLE:
            return outcome.article_id
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == NAME:
            return upright(outcome.label)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == REASON:
            return self._reason(outcome)
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
            Outcome.MISSING: self.tr("files missing"),
        }
        return upright(self._name(outcome.label)), words[outcome.outcome], self._reason(outcome)

    def _name(self, label: str) -> str:
        """Where an item lay: in a folder below the one that was chosen, in a ZIP, in a mail."""
        place = PurePath(label)
        for folder in self._folders:
            if place != folder and place.is_relative_to(folder):
                return place.relative_to(folder).as_posix()
        return place.name or label

    def _reason(self, outcome: ItemOutcome) -> str:
        if outcome.code:
            return explain_code(outcome.code).happened
        if outcome.missing:
            return self.tr("%Ln file(s) that it names are not there", "", outcome.missing)
        if outcome.near is None:
            return ""
        title = upright(self._titles.get(outcome.near, ""))
        if title:
            return self.tr("Nearly the same text as: %1").replace("%1", title)
        return self.tr("Nearly the same text as another document")
