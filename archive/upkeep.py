"""Keep an archive healthy: count it, check it, build its index again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from archive.errors import ArchiveDamagedError
from archive.findings import Finding, FindingCode, IndexState, StorageSizes
from archive.indexing import read_remarks
from archive.naming_kinds import name_kinds
from archive.ports import OpenArchive, ReadUnit, WriteUnit
from archive.progress import CancelToken, Progress, ProgressSink, ignore_progress
from archive.records import Article, ArticleId
from archive.sketches import Sketch, sketch

_DATABASE = "archive.db"
_SKETCHES_TOGETHER = 1_000
"""Sketches of documents that are kept in memory: a kilobyte each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveStats:
    """Counts and sizes."""

    documents: int
    languages: Mapping[str, int]
    index: IndexState
    sizes: StorageSizes


def stats(archive: OpenArchive) -> ArchiveStats:
    """Count documents, languages, terms and bytes."""
    with archive.reading() as unit:
        return ArchiveStats(
            documents=unit.articles.count(),
            languages=unit.articles.language_counts(),
            index=unit.search.state(),
            sizes=archive.sizes(),
        )


def verify(
    archive: OpenArchive,
    *,
    deep: bool = False,
    progress: ProgressSink = ignore_progress,
    cancel: CancelToken | None = None,
) -> tuple[Finding, ...]:
    """Everything that is not as it was written; empty for a sound archive.

    Always: header, page MACs, chain, and that the index knows exactly the documents. With `deep`
    also every original against its hash, and every document's postings against its text.
    Raises `CancelledError`.
    """
    cancel = cancel or CancelToken()
    findings = list(archive.inspect(deep=deep, progress=progress, cancel=cancel))
    cancel.wait_while_paused()
    try:
        with archive.reading() as unit:
            findings += _compare_numbers(unit)
            if deep:
                findings += _compare_postings(unit, progress, cancel)
    except ArchiveDamagedError as error:
        # The pages are too broken to compare; say so once.
        findings += [] if findings else [Finding(FindingCode.PAGES, error.part)]
    return tuple(findings)


def _compare_numbers(unit: ReadUnit) -> list[Finding]:
    stored, indexed = set(unit.articles.ids()), set(unit.search.ids())
    missing = [
        Finding(FindingCode.INDEX_MISSING, _DATABASE, number) for number in sorted(stored - indexed)
    ]
    orphans = [
        Finding(FindingCode.INDEX_ORPHAN, _DATABASE, number) for number in sorted(indexed - stored)
    ]
    return missing + orphans


def _compare_postings(unit: ReadUnit, progress: ProgressSink, cancel: CancelToken) -> list[Finding]:
    watched = _watched(unit, progress, cancel)
    return [
        Finding(FindingCode.INDEX_DIFFERS, _DATABASE, number)
        for number in unit.search.differences(watched, read_remarks(unit))
    ]


def _watched(unit: ReadUnit, progress: ProgressSink, cancel: CancelToken) -> Iterator[Article]:
    """The documents, with progress told and cancelling looked at between them."""
    total = unit.articles.count()
    for done, article in enumerate(unit.articles.stream(), start=1):
        cancel.raise_if_cancelled()
        yield article
        progress(Progress(done, total, may_pause=False))


def reindex(
    archive: OpenArchive,
    *,
    progress: ProgressSink = ignore_progress,
    cancel: CancelToken | None = None,
) -> int:
    """Build the index again from the records, in one transaction; returns the documents indexed.

    Near copies are looked for again, too, and kinds are named: archives of older versions know
    none of them. An index that cannot be read is taken out of the archive first.
    Raises `CancelledError` (the old index stays, unless it could not be read), `ReadOnlyError`,
    `DiskFullError`, `ArchiveDamagedError` when more than the index is damaged.
    """
    cancel = cancel or CancelToken()
    rebuilding = _Rebuilding(progress, cancel)
    try:
        _build_again(archive, rebuilding)
    except ArchiveDamagedError:
        if rebuilding.is_asked:
            raise
        # Met before a document was asked for: it lies in what was to be emptied.
        _demand_documents(archive, cancel)
        archive.renew_index()
        _build_again(archive, rebuilding)
    name_kinds(archive, cancel)
    return rebuilding.done


def _build_again(archive: OpenArchive, rebuilding: _Rebuilding) -> None:
    with archive.writing() as unit:
        unit.copies.clear()
        unit.search.rebuild(rebuilding.articles(unit), read_remarks(unit))
        rebuilding.cancel.raise_if_cancelled()  # the end of the index takes seconds


def _demand_documents(archive: OpenArchive, cancel: CancelToken) -> None:
    """A damaged index is better than none: it goes only when all can be indexed again."""
    with archive.reading() as unit:
        for _ in unit.articles.stream():
            cancel.raise_if_cancelled()


@dataclass(slots=True)
class _Rebuilding:
    """Documents as the index asks for them; cancelling is looked at and progress told for each."""

    progress: ProgressSink
    cancel: CancelToken
    done: int = 0
    is_asked: bool = False
    sketches: dict[ArticleId, Sketch] = field(default_factory=dict)

    def articles(self, unit: WriteUnit) -> Iterator[Article]:
        """All of them, each remembered to be looked up among near copies."""
        self.is_asked = True
        total = unit.articles.count()
        for article in unit.articles.stream():
            self.cancel.raise_if_cancelled()
            yield article
            self._take(unit, article)
            self.progress(Progress(self.done, total, may_pause=False))
        unit.copies.add(self.sketches)

    def _take(self, unit: WriteUnit, article: Article) -> None:
        self.sketches[article.id] = sketch(article.text, article.text_hash)
        if len(self.sketches) >= _SKETCHES_TOGETHER:
            unit.copies.add(self.sketches)
            self.sketches = {}
        self.done += 1
