"""The custody log of what is read follows what was written into it since: exports, above all."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject
from typing_extensions import override

from archive.custody import custody
from archive.ports import OpenArchive
from archive.records import ArticleId, CustodyEntry
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.reading.reader import Reader

_SEEN = (QEvent.Type.Show, QEvent.Type.WindowActivate)


class CustodyNow(QObject):
    """Reads the log anew when it is seen, and when a dialog before it was closed."""

    def __init__(self, archive: OpenArchive, jobs: Jobs, reader: Reader) -> None:
        super().__init__(reader)
        self._archive, self._jobs, self._reader = archive, jobs, reader
        reader.custody.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        reading = self._reader.reading
        if event.type() in _SEEN and reading is not None and self._reader.custody.isVisible():
            article_id = reading.article.id
            self._jobs.run(
                Lane.READ,
                partial(custody, self._archive, article_id),
                self,
                partial(self._show, article_id),
                # What was read with the document stays; it says so itself when that is gone.
                lambda _: None,
            )
        return False

    def _show(self, article_id: ArticleId, entries: tuple[CustodyEntry, ...]) -> None:
        reading = self._reader.reading
        if reading is not None and reading.article.id == article_id:
            self._reader.custody.show_entries(entries)
