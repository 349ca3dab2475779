"""The result list as Qt sees it: as many rows as there are hits, pages fetched when looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from archive.records import ArticleId
from archive.searching import Hit, SearchResult, Why
from desktop.ui.controls.upright import upright
from desktop.ui.listing.first_answer import from_first_answer
from desktop.ui.listing.hit_pieces import notes_of
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.searching.search_session import PAGE_ROWS
from desktop.ui.searching.search_words import reason_line, reason_words
from desktop.ui.shelves.dragged import chosen_documents
from desktop.ui.vocabulary import date_words, kind_word, language_word

HIT_ROLE = int(Qt.ItemDataRole.UserRole)
_PAGES_KEPT = 40

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    """What the table shows side by side; the list shows the first only, drawn as a card."""

    TITLE = 0
    DATE = 1
    SOURCE = 2
    KIND = 3
    LANGUAGE = 4
    TAGS = 5


_HEADINGS = {
    Column.TITLE: QT_TRANSLATE_NOOP("ResultsModel", "Title"),
    Column.DATE: QT_TRANSLATE_NOOP("ResultsModel", "Date"),
    Column.SOURCE: QT_TRANSLATE_NOOP("ResultsModel", "Source"),
    Column.KIND: QT_TRANSLATE_NOOP("ResultsModel", "Kind"),
    Column.LANGUAGE: QT_TRANSLATE_NOOP("ResultsModel", "Language"),
    Column.TAGS: QT_TRANSLATE_NOOP("ResultsModel", "Tags"),
}


class ResultsModel(QAbstractTableModel):
    """Rows of hits; a row whose page is not here yet is empty for a moment."""

    page_needed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._pages: OrderedDict[int, tuple[Hit, ...]] = OrderedDict()

    def show_result(self, result: SearchResult) -> None:
        """Begin a new list with its first page."""
        self.beginResetModel()
        self._total = result.total
        self._pages = OrderedDict({0: result.hits})
        self.endResetModel()

    def renew(self, result: SearchResult) -> bool:
        """Show a fresh answer to the same search in the rows that are there; whether it fits them.

        What is chosen and where the list is scrolled to stay.
        """
        shown = self._pages.get(0, ())
        same = [hit.summary.id for hit in shown] == [hit.summary.id for hit in result.hits]
        if not same or result.total != self._total or not self._total:
            return False
        self._pages = OrderedDict({0: result.hits})
        self.dataChanged.emit(self.index(0, 0), self.index(self._total - 1, len(Column) - 1))
        return True

    def put_page(self, page: int, hits: tuple[Hit, ...]) -> None:
        """Fill the rows of a page."""
        first = page * PAGE_ROWS
        last = min(first + PAGE_ROWS, self._total) - 1
        if last < first:
            return
        self._pages[page] = hits
        self._pages.move_to_end(page)
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def hit(self, row: int) -> Hit | None:
        """The hit of a row, or None while it is on its way."""
        page, place = divmod(row, PAGE_ROWS)
        hits = self._pages.get(page)
        if hits is None:
            self.page_needed.emit(page)
            return None
        self._pages.move_to_end(page)
        return hits[place] if place < len(hits) else None

    def id_if_here(self, row: int) -> ArticleId | None:
        """The document of a row, if its page is here; nothing is fetched."""
        page, place = divmod(row, PAGE_ROWS)
        hits = self._pages.get(page, ())
        return hits[place].summary.id if place < len(hits) else None

    def row_of(self, article_id: ArticleId) -> int | None:
        """The row of a document among the pages that are here."""
        for page, hits in self._pages.items():
            for place, hit in enumerate(hits):
                if hit.summary.id == article_id:
                    return page * PAGE_ROWS + place
        return None

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else self._total

    @override
    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return chosen_documents()

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        across = orientation is Qt.Orientation.Horizontal and 0 <= section < len(Column)
        if role == Qt.ItemDataRole.DisplayRole and across:
            return QCoreApplication.translate("ResultsModel", _HEADINGS[Column(section)])
        return None

    @override
    def data(self, index: AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= self._total:
            return None
        if role == HIT_ROLE:
            return self.hit(index.row())
        if role not in _TOLD:
            return None
        hit = self.hit(index.row())
        if hit is None:
            return "" if role == Qt.ItemDataRole.DisplayRole else None
        return _told(hit, Column(index.column()), role)


_TOLD = (
    int(Qt.ItemDataRole.DisplayRole),
    int(Qt.ItemDataRole.AccessibleTextRole),
    int(Qt.ItemDataRole.ToolTipRole),
)


def _told(hit: Hit, column: Column, role: int) -> str:
    if role == Qt.ItemDataRole.ToolTipRole:
        return "\n".join(map(reason_line, hit.reasons))
    if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.TITLE:
        notes = (each.text for each in notes_of(hit))
        return ", ".join((title_of(hit), *meta_of(hit), *notes))
    return _cell(hit, column)


def _cell(hit: Hit, column: Column) -> str:
    described = hit.summary.description
    match column:
        case Column.TITLE:
            return title_of(hit)
        case Column.DATE:
            return date_words(described.published) if described.published else ""
        case Column.SOURCE:
            return described.source
        case Column.KIND:
            return kind_word(described.kind)
        case Column.LANGUAGE:
            return language_word(described.language) if described.language else ""
        case Column.TAGS:
            return ", ".join(described.tags)


def title_of(hit: Hit) -> str:
    """The title, or the beginning of the text where there is none."""
    title = hit.summary.description.title.strip()
    if title:
        return upright(title)
    snippets = from_first_answer(hit.snippets)
    return snippets[0].text.strip()[:80] if snippets else ""


def meta_of(hit: Hit) -> Sequence[str]:
    """Date, source, kind, language and tags, those that are known.

    Why it was found stands in front where the list would otherwise be a surprise.
    """
    described = hit.summary.description
    parts = (
        *(_cell(hit, column) for column in (Column.DATE, Column.SOURCE, Column.KIND)),
        _cell(hit, Column.LANGUAGE),
        *(f"#{tag}" for tag in described.tags),
    )
    as_typed = any(reason.why is Why.EXACT for reason in hit.reasons)
    reason = reason_words(hit.reasons)
    told = (*parts, reason) if as_typed else (reason, *parts)
    return [part for part in told if part]
