"""`SearchWriter` over the engine: documents put in and taken out within the unit's transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from archive.ports.index import NOBODY, Watch, unwatched
from archive.records import Article, ArticleId
from archive.remarks import NO_REMARKS, RemarksOf
from index import ArrayIndex
from index.archive_analysis import document_of
from index.archive_reader import ArchiveSearchReader
from index.archive_version import check_version, empty
from index.archive_view import engine_errors


class ArchiveSearchWriter(ArchiveSearchReader):
    """See `archive.ports.SearchWriter`. What it changed its own searches see at once."""

    def add(
        self,
        articles: Sequence[Article],
        remarks: RemarksOf = NOBODY,
        watch: Watch = unwatched,
    ) -> None:
        """Index documents with what is remarked on them, in place of those of the same number."""
        with self._changing() as engine:
            check_version(self._connection)
            with engine.writer() as writer:
                writer.delete_by_values("id", [article.id for article in articles])
                for article in articles:
                    watch(article)
                    remarked = remarks.get(article.id, NO_REMARKS)
                    writer.add_document(**document_of(article, remarked, self._words))

    def remove(self, *ids: ArticleId) -> None:
        """Forget documents: their postings, and terms that no other document has."""
        with self._changing() as engine:
            check_version(self._connection)
            with engine.writer() as writer:
                writer.delete_by_values("id", list(ids))

    def clear(self) -> None:
        """Forget everything, to be built again by the rules of this program.

        Raises `ArchiveDamagedError` when a page of the index cannot be read.
        """
        self._close()
        self._engines.forget(self._connection)
        with engine_errors():
            empty(self._connection)

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
