"""A document that was found for a note alone is opened where that note stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from archive.records import AnnotationId, ArticleId
from archive.searching import SearchRequest
from desktop.ui.annotation.annotating import Annotating
from desktop.ui.document.opened_document import OpenedDocument

if TYPE_CHECKING:
    from desktop.ui.library_page import LibraryPage


class FoundNotes(QObject):
    """Once for each document and search: what is read again afterwards stays where it is."""

    def __init__(self, library: LibraryPage, annotating: Annotating) -> None:
        super().__init__(annotating)
        self._reader, self._results = library.reader, library.results.view.results
        self._annotating = annotating
        self._last: tuple[ArticleId, SearchRequest] | None = None
        self._wanted: AnnotationId | None = None
        self._reader.shown.connect(self._want)
        annotating.marks_changed.connect(self._jump)

    def _want(self, opened: OpenedDocument | None) -> None:
        """Words that stand in the text come first; who returns goes where they were."""
        before, self._wanted = self._last, None
        if opened is None:
            self._last = None
            return
        self._last = opened.reading.article.id, self._reader.request
        if self._last != before and not opened.marks and not self._reader.returning:
            self._wanted = self._found(opened.reading.article.id)

    def _found(self, article_id: ArticleId) -> AnnotationId | None:
        row = self._results.row_of(article_id)
        hit = None if row is None else self._results.hit(row)
        return hit.notes[0].annotation_id if hit is not None and hit.notes else None

    def _jump(self) -> None:
        state = self._annotating.state
        found = None if state is None else state.get(self._wanted)
        if found is not None:
            self._wanted = None
            self._annotating.jump(found)
