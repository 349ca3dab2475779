"""`SearchWriter` over the engine: documents put in and taken out within the unit's transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain

from archive.ports.index import NOBODY
from archive.records import Article, ArticleId
from archive.remarks import NO_REMARKS, RemarksOf
from index import ArrayIndex, ArrayWriter
from index.archive_analysis import document_of
from index.archive_reader import ArchiveSearchReader
from index.archive_version import check_version, empty
from index.archive_view import engine_errors

_MOST_DOCUMENTS = 50_000
_MOST_CHARACTERS = 64_000_000
"""Of one writer: the more, the less often tables are written; their words are kept in memory."""


class ArchiveSearchWriter(ArchiveSearchReader):
    """See `archive.ports.SearchWriter`. What it changed its own searches see at once."""

    def add(self, articles: Sequence[Article], remarks: RemarksOf = NOBODY) -> None:
        """Index documents with what is remarked on them, in place of those of the same number."""
        with self._changing() as engine:
            check_version(self._connection)
            with engine.writer() as writer:
                writer.delete_by_values("id", [article.id for article in articles])
                self._take(writer, articles, remarks)

    def remove(self, *ids: ArticleId) -> None:
        """Forget documents: their postings, and terms that no other document has."""
        with self._changing() as engine:
            check_version(self._connection)
            with engine.writer() as writer:
                writer.delete_by_values("id", list(ids))

    def rebuild(self, articles: Iterable[Article], remarks: RemarksOf = NOBODY) -> None:
        """Forget everything and index these documents by the rules of this program.

        Raises `ArchiveDamagedError` when a page of the index cannot be read.
        """
        self._close()
        self._engines.forget(self._connection)
        with engine_errors():
            empty(self._connection)
        left = iter(articles)
        with self._changing() as engine:
            while first := next(left, None):
                with engine.writer() as writer:
                    self._take(writer, _together(chain((first,), left)), remarks)

    def _take(self, writer: ArrayWriter, articles: Iterable[Article], remarks: RemarksOf) -> None:
        for article in articles:
            remarked = remarks.get(article.id, NO_REMARKS)
            writer.add_document(**document_of(article, remarked, self._words))

    def tidy(self) -> bool:
        """Do one piece of merging segments, packing words or giving pages of the file back.

        Returns False where there was none. Tidying follows the last of many batches.
        """
        self._engines.rest()
        with self._changing() as engine:
            check_version(self._connection)
            return engine.merge_step() or engine.give_back_step()

    @contextmanager
    def _changing(self) -> Iterator[ArrayIndex]:
        """The engine, trusted again only if nothing fails; what was read before is read again."""
        with engine_errors():
            try:
                yield self._engines.of(self._connection)
            except BaseException:
                self._engines.forget(self._connection)
                raise
            finally:
                self._close()


def _together(articles: Iterator[Article]) -> Iterator[Article]:
    """As many documents as one writer is to take; those that follow are left."""
    documents = characters = 0
    while documents < _MOST_DOCUMENTS and characters < _MOST_CHARACTERS:
        article = next(articles, None)
        if article is None:
            return
        yield article
        documents += 1
        characters += len(article.text)
