"""The documents that an action is for: those chosen in the list, else the one that is read."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from archive.choosing import found_ids
from archive.ports import OpenArchive
from archive.records import ArticleId
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.listing.results_view import ResultsView, chosen_rows
from desktop.ui.reading.reader import Reader
from desktop.ui.searching.search_session import SearchSession

Take = Callable[[tuple[ArticleId, ...]], object]


class ChosenDocuments(QObject):
    """Rows are chosen, and documents are meant: of rows far away the numbers are asked for."""

    refused = Signal(object)
    """`SkryniaError`."""

    def __init__(
        self,
        archive: OpenArchive,
        jobs: Jobs,
        session: SearchSession,
        view: ResultsView,
        reader: Reader,
    ) -> None:
        super().__init__(view)
        self._archive, self._jobs = archive, jobs
        self._session, self._view, self._reader = session, view, reader

    def rows(self) -> list[int]:
        """The rows that are chosen, ascending."""
        return chosen_rows(self._view.selectionModel())

    def resolve(self, take: Take) -> None:
        """Call `take` with the documents, unless there are none; at once where that can be."""
        rows = self.rows()
        if len(rows) == 1 and self._is_reading():
            rows = []
        here = [self._view.results.id_if_here(row) for row in rows]
        known = tuple(each for each in here if each is not None)
        reading = self._reader.reading
        if not rows and reading is not None:
            take((reading.article.id,))
        elif rows and len(known) == len(rows):
            take(known)
        elif rows:
            self._ask(rows, take)

    def _is_reading(self) -> bool:
        """Whether the hand is in the reader, which may show another document than the list."""
        focused = QApplication.focusWidget()
        return self._reader.reading is not None and self._reader.isAncestorOf(focused or self._view)

    def _ask(self, rows: list[int], take: Take) -> None:
        def pick(ids: tuple[ArticleId, ...]) -> None:
            picked = tuple(ids[row] for row in rows if row < len(ids))
            if picked:
                take(picked)

        work = partial(found_ids, self._archive, self._session.request())
        self._jobs.run(Lane.READ, work, self, pick, self.refused.emit)
