"""The tables of the report: passages of a code, codes by documents, codes that meet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from archive.coding_report import Passage
from archive.marks import CodeId
from archive.records import ArticleId
from desktop.report_words import about
from desktop.ui.annotation.marks_model import place_words
from desktop.ui.annotation.report_data import CodeReport
from desktop.ui.controls.upright import upright
from desktop.ui.vocabulary import date_words

PASSAGE_ROLE = int(Qt.ItemDataRole.UserRole)
DOCUMENT, PASSAGE, NOTE = range(3)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_BLANKS = re.compile(r"\s+")

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class PassagesModel(QAbstractTableModel):
    """A row for each passage: where from, the words in their context, the note."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Passage, ...] = ()

    def show_passages(self, found: Sequence[Passage]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = tuple(found)
        self.endResetModel()

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else 3

    @override
    def data(self, index: AnyIndex, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        passage = self._rows[index.row()]
        if role == PASSAGE_ROLE:
            return passage
        if role in (_DISPLAY, Qt.ItemDataRole.ToolTipRole):
            where = place_words(passage.annotation.place)
            words = f"[{where}]" if where else in_context(passage)
            return (self._document(passage), words, passage.annotation.note)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        return None

    @staticmethod
    def _document(passage: Passage) -> str:
        """Its title, and below it who wrote or tells it and when."""
        title = upright(passage.title) or QCoreApplication.translate("GridModel", "Without a title")
        return f"{title}\n{upright(about(passage, date_words))}".rstrip()

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if orientation != Qt.Orientation.Horizontal or role != _DISPLAY:
            return None
        return (self.tr("Document"), self.tr("Passage"), self.tr("Note"))[section]


def in_context(passage: Passage) -> str:
    """The passage in brackets, with what stands around it; blanks only where the text has some."""
    parts = (passage.before, passage.annotation.quote, passage.after)
    before, quote, after = (_BLANKS.sub(" ", part) for part in parts)
    lead = f"…{before.lstrip()}" if before.strip() else ""
    return f"{lead}[{quote.strip()}]{f'{after.rstrip()}…' if after.strip() else ''}"


class GridModel(QAbstractTableModel):
    """Codes downwards, documents to the right, in each cell how often."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._report: CodeReport | None = None
        self._codes: tuple[CodeId, ...] = ()
        self._documents: tuple[ArticleId, ...] = ()

    def show_report(self, report: CodeReport | None) -> None:
        """Show the grid of a report."""
        self.beginResetModel()
        self._report = report
        self._codes = () if report is None else report.grid.codes
        self._documents = () if report is None else report.grid.documents
        self.endResetModel()

    def document_at(self, index: AnyIndex) -> ArticleId:
        """The document of a column."""
        return self._documents[index.column()]

    def code_at(self, index: AnyIndex) -> CodeId:
        """The code of a row."""
        return self._codes[index.row()]

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._codes)

    @override
    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._documents)

    @override
    def data(self, index: AnyIndex, role: int = _DISPLAY) -> object:
        if not index.isValid() or self._report is None:
            return None
        code, document = self._codes[index.row()], self._documents[index.column()]
        return _cell(self._report.grid.counts.get((code, document), 0), role)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if self._report is None:
            return None
        if orientation == Qt.Orientation.Vertical and section < len(self._codes):
            return _head(self._report.path(self._codes[section]), role)
        if orientation == Qt.Orientation.Horizontal and section < len(self._documents):
            title = upright(self._report.titles.get(self._documents[section], ""))
            return _head(title or self.tr("Without a title"), role)
        return None


class MeetingsModel(QAbstractTableModel):
    """Codes by codes, in each cell how often their passages overlap."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._report: CodeReport | None = None
        self._codes: tuple[CodeId, ...] = ()

    def show_report(self, report: CodeReport | None) -> None:
        """Show which codes of a report meet; those that meet none are left out."""
        self.beginResetModel()
        self._report = report
        self._codes = () if report is None else meeting_codes(report)
        self.endResetModel()

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._codes)

    @override
    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._codes)

    @override
    def data(self, index: AnyIndex, role: int = _DISPLAY) -> object:
        if not index.isValid() or self._report is None:
            return None
        one, other = self._codes[index.row()], self._codes[index.column()]
        if one == other and role == _DISPLAY:
            return "–"
        return _cell(self._report.meeting(one, other), role)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if self._report is None or section >= len(self._codes):
            return None
        path = self._report.path(self._codes[section])
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return self._report.book.get(self._codes[section]).name
        return _head(path, role)


def meeting_codes(report: CodeReport) -> tuple[CodeId, ...]:
    """Codes that meet another one, in the order of the codebook."""
    meeting = {code for pair in report.meetings for code in pair}
    return tuple(code for code in report.grid.codes if code in meeting)


def _cell(count: int, role: int) -> object:
    if role == _DISPLAY:
        return str(count) if count else ""
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return str(count)
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return _CENTRE
    return None


def _head(words: str, role: int) -> object:
    return words if role in (_DISPLAY, Qt.ItemDataRole.ToolTipRole) else None
