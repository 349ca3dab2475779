"""The result list as Qt sees it: as many rows as there are hits, pages fetched when looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from archive.records import ArticleId
from archive.searching import Hit, SearchResult, Why
from desktop.ui.search_session import PAGE_ROWS
from desktop.ui.search_words import reason_line, reason_words
from desktop.ui.vocabulary import date_words, kind_word, language_word

HIT_ROLE = int(Qt.ItemDataRole.UserRole)
_PAGES_KEPT = 40

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ResultsModel(QAbstractListModel):
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
        self.dataChanged.emit(self.index(first), self.index(last))

    def hit(self, row: int) -> Hit | None:
        """The hit of a row, or None while it is on its way."""
        page, place = divmod(row, PAGE_ROWS)
        hits = self._pages.get(page)
        if hits is None:
            self.page_needed.emit(page)
            return None
        self._pages.move_to_end(page)
        return hits[place] if place < len(hits) else None

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
    def data(self, index: AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= self._total:
            return None
        if role == HIT_ROLE:
            return self.hit(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            hit = self.hit(index.row())
            return None if hit is None else ", ".join((title_of(hit), *meta_of(hit)))
        if role == Qt.ItemDataRole.ToolTipRole:
            hit = self.hit(index.row())
            return None if hit is None else "\n".join(map(reason_line, hit.reasons))
        if role == Qt.ItemDataRole.DisplayRole:
            hit = self.hit(index.row())
            return "" if hit is None else title_of(hit)
        return None


def title_of(hit: Hit) -> str:
    """The title, or the beginning of the text where there is none."""
    title = hit.summary.description.title.strip()
    if title:
        return title
    return hit.snippets[0].text.strip()[:80] if hit.snippets else ""


def meta_of(hit: Hit) -> Sequence[str]:
    """Date, source, kind and language, those that are known.

    Why it was found stands in front where the list would otherwise be a surprise.
    """
    described = hit.summary.description
    parts = (
        date_words(described.published) if described.published else "",
        described.source,
        kind_word(described.kind),
        language_word(described.language) if described.language else "",
    )
    as_typed = any(reason.why is Why.EXACT for reason in hit.reasons)
    reason = reason_words(hit.reasons)
    told = (*parts, reason) if as_typed else (reason, *parts)
    return [part for part in told if part]
