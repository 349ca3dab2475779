"""`SearchWriter` over the engine: documents put in and taken out within the unit's transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from whoosh.writing import CLEAR

from archive.records import Article, ArticleId
from index.archive_analysis import document_of
from index.archive_reader import ArchiveSearchReader
from index.archive_schema import archive_schema
from index.archive_version import check_version, renew_version
from index.archive_view import engine_errors, open_engine


class ArchiveSearchWriter(ArchiveSearchReader):
    """See `archive.ports.SearchWriter`. What it changed its own searches see at once."""

    def add(self, articles: Sequence[Article]) -> None:
        """Index documents, in place of those of the same number."""
        with engine_errors():
            check_version(self._connection)
            with self._engine().writer() as writer:
                writer.delete_by_values("id", [article.id for article in articles])
                for article in articles:
                    writer.add_document(**document_of(article, self._words))
            self._changed()

    def remove(self, article_id: ArticleId) -> None:
        """Forget a document: its postings, and terms that no other document has."""
        with engine_errors():
            check_version(self._connection)
            with self._engine().writer() as writer:
                writer.delete_by_values("id", [article_id])
            self._changed()

    def clear(self) -> None:
        """Forget everything, to be built again by the rules of this program."""
        with engine_errors():
            self._engine().writer().commit(mergetype=CLEAR)
            renew_version(self._connection)
            self._changed()

    def _engine(self) -> Any:
        return open_engine(self._connection, archive_schema())

    def _changed(self) -> None:
        """What was read before the change is read again."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None
