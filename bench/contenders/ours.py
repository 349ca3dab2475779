"""This engine over SQLCipher: alone, and under the archive's analysis of languages."""

import resource
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from typing_extensions import override

import index
from archive.records import Article, ArticleId, Description, Sha256
from archive.remarks import NO_REMARKS
from bench.contenders.contender import BATCH, Contender, Question
from bench.contenders.encrypted import encrypted
from bench.contenders.trees import schema, tree_of
from bench.samples import Sample
from desktop.deriving import start_process
from index.apart.asking import DerivingProcess
from index.archive_analysis import WordAnalysis, document_of
from index.archive_index import ArchiveIndex
from index.archive_schema import BODY, TITLE, archive_schema

_IMPORTED_AT = datetime(2026, 1, 1, tzinfo=UTC)
_Document = TypeVar("_Document")


class Ours(Contender):
    """The engine with the fields of `trees.schema`, which are those of FTS5; in one commit."""

    name = "ours"
    in_batches: ClassVar[bool] = False
    """Whether it commits as often as an import does, else once."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._connection = encrypted(folder / "ours.db")

    @override
    def build(self, samples: Iterable[Sample]) -> None:
        made = index.create(self._connection, schema())
        self._connection.execute("BEGIN")
        for batch in _batches(samples) if self.in_batches else (samples,):
            with made.writer() as writer:
                for s in batch:
                    writer.add_document(id=s.number, body=s.text, lang=s.language, year=s.year)
            _between_batches(self._connection, commits=self.in_batches)
        self._connection.execute("COMMIT")
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @override
    def open(self) -> None:
        self._index = index.open(self._connection, schema())
        self._searcher = self._index.searcher()

    @override
    def prepare(self, question: Question) -> Any:
        return tree_of(question)

    @override
    def search(self, prepared: Any) -> int:
        return len(self._searcher.rank(prepared, limit=10).documents)

    @override
    def update(self, sample: Sample) -> bool:
        self._connection.execute("BEGIN IMMEDIATE")
        with self._index.writer() as writer:
            writer.update_document(
                id=sample.number, body=sample.text, lang=sample.language, year=sample.year
            )
        self._connection.execute("COMMIT")
        return True

    @override
    def close(self) -> None:
        self._connection.close()


class OursInLanguages(Contender):
    """The archive's index: three layers of terms in seven languages. Index time and size only.

    Stems are found out by a second process, as in a large import. Built again in one transaction.
    """

    name = "ours, languages"
    answers = False
    in_batches: ClassVar[bool] = False

    def apart(self) -> DerivingProcess | None:
        """Return what finds out stems beside the writer."""
        return DerivingProcess(start_process)

    @override
    def build(self, samples: Iterable[Sample]) -> None:
        connection = encrypted(self.folder / "ours.db")
        apart = self.apart()
        provider = ArchiveIndex(apart)
        connection.execute("BEGIN")
        provider.create(connection)
        if self.in_batches:
            for batch in _batches(map(_article, samples)):
                provider.writing(connection).add(batch)
                _between_batches(connection, commits=True)
        else:
            provider.writing(connection).rebuild(map(_article, samples))
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        if apart is not None:
            apart.end()

    @override
    def cpu_seconds_beside(self) -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    @override
    def peak_bytes(self) -> int:
        """Return the sum of both peaks."""
        beside = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
        return super().peak_bytes() + beside

    @override
    def open(self) -> None:
        """It is not asked anything."""

    @override
    def prepare(self, question: Question) -> Any:
        return None

    @override
    def search(self, prepared: Any) -> int:
        return 0

    @override
    def close(self) -> None:
        """It is closed when it is built."""


class OursInOneProcess(OursInLanguages):
    """The archive's index where nothing happens beside the writer."""

    name = "ours, one process"

    @override
    def apart(self) -> DerivingProcess | None:
        return None


class OursInOneLayer(OursInLanguages):
    """The archive's index without stems and names: what the layers cost is what is left out."""

    name = "ours, one layer"

    @override
    def build(self, samples: Iterable[Sample]) -> None:
        connection = encrypted(self.folder / "ours.db")
        connection.execute("BEGIN")
        engine = index.create(connection, archive_schema())
        words = WordAnalysis()
        articles = map(_article, samples)
        for batch in _batches(articles) if self.in_batches else (articles,):
            with engine.writer() as writer:
                for article in batch:
                    fields = document_of(article, NO_REMARKS, words)
                    for name in _LAYERS:
                        fields.pop(name, None)
                    for text in (TITLE, BODY):
                        if text.exact.field in fields:
                            fields[text.exact.field].derived = ()
                    writer.add_document(**fields)
            _between_batches(connection, commits=self.in_batches)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()


class OursInBatches(Ours):
    """With as many commits as an import makes, after each of which the file can be searched."""

    name = "ours, in batches"
    answers = False
    in_batches = True


class OursInLanguagesInBatches(OursInLanguages):
    """With as many commits as an import makes."""

    name = "ours, languages, in batches"
    in_batches = True


class OursInOneLayerInBatches(OursInOneLayer):
    """With as many commits as an import makes."""

    name = "ours, one layer, in batches"
    in_batches = True


_LAYERS = (TITLE.name.field, BODY.name.field)


def _batches(documents: Iterable[_Document]) -> Iterator[list[_Document]]:
    left = iter(documents)
    while batch := list(islice(left, BATCH)):
        yield batch


def _between_batches(connection: Any, *, commits: bool) -> None:
    if commits:
        connection.execute("COMMIT")
        connection.execute("BEGIN")


@cache
def _described(language: str) -> Description:
    return Description(language=language)


def _article(sample: Sample) -> Article:
    digest = Sha256(sample.number.to_bytes(32, "big"))
    return Article(
        id=ArticleId(sample.number + 1),
        uid=f"{sample.number:032x}",
        version=1,
        text=sample.text,
        description=_described(sample.language),
        content_hash=digest,
        text_hash=digest,
        imported_at=_IMPORTED_AT,
    )
