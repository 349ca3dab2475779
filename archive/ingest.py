"""Bring documents in: read, check, drop exact duplicates, store and index, batch by batch."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from archive.drafts import check
from archive.errors import SkryniaError
from archive.ports import ArticleReader, DraftReader, NewArticle, OpenArchive, SourceItem
from archive.progress import CancelToken, Progress, ProgressSink, ignore_progress
from archive.records import Article, ArticleId, Sha256

BATCH_DOCUMENTS = 500
BATCH_BYTES = 32 * 1024 * 1024


class Outcome(StrEnum):
    """What became of one item."""

    IMPORTED = "imported"
    DUPLICATE = "duplicate"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemOutcome:
    """What became of one item, told once its batch is committed."""

    label: str = field(repr=False)
    outcome: Outcome
    article_id: ArticleId | None = None
    """The new document, or the one that was there already."""
    code: str | None = None
    """Error code of a failed item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """Counts of one import."""

    imported: int
    duplicates: int
    failed: int
    seconds: float
    cancelled: bool


OutcomeSink = Callable[[ItemOutcome], None]


def ingest(
    archive: OpenArchive,
    reader: DraftReader,
    sources: Sequence[Path],
    on_outcome: OutcomeSink,
    *,
    progress: ProgressSink = ignore_progress,
    cancel: CancelToken | None = None,
) -> ImportReport:
    """Import everything found at the sources.

    A batch (at most 500 documents or 32 MiB) is one transaction of records and index; its items
    are told to `on_outcome` after it is committed. Cancelling leaves whole batches only.
    Raises `DiskFullError`, `StorageError`, `ReadOnlyError`; what was told before stays stored.
    """
    started = time.monotonic()
    cancel = cancel or CancelToken()
    tally = _Tally(on_outcome, progress, reader.count(sources))
    for batch in _batches(reader.read(sources), cancel):
        tally.tell(_commit(archive, batch))
    return ImportReport(
        imported=tally.counts[Outcome.IMPORTED],
        duplicates=tally.counts[Outcome.DUPLICATE],
        failed=tally.counts[Outcome.FAILED],
        seconds=time.monotonic() - started,
        cancelled=cancel.cancelled,
    )


class _Tally:
    """Counts outcomes and passes them on."""

    def __init__(self, sink: OutcomeSink, progress: ProgressSink, total: int | None) -> None:
        self.counts = dict.fromkeys(Outcome, 0)
        self._sink = sink
        self._progress = progress
        self._total = total

    def tell(self, outcomes: Iterable[ItemOutcome]) -> None:
        for outcome in outcomes:
            self.counts[outcome.outcome] += 1
            self._sink(outcome)
        self._progress(Progress(sum(self.counts.values()), self._total))


def _batches(items: Iterator[SourceItem], cancel: CancelToken) -> Iterator[list[SourceItem]]:
    batch: list[SourceItem] = []
    size_bytes = 0
    for item in items:
        if cancel.cancelled:
            return
        batch.append(item)
        size_bytes += _size_bytes(item)
        if len(batch) >= BATCH_DOCUMENTS or size_bytes >= BATCH_BYTES:
            yield batch
            batch, size_bytes = [], 0
    if batch and not cancel.cancelled:
        yield batch


def _size_bytes(item: SourceItem) -> int:
    if isinstance(item.outcome, SkryniaError):
        return 0
    original = item.outcome.original
    return len(item.outcome.untrusted_text) * 2 + (len(original.content) if original else 0)


_Checked = NewArticle | SkryniaError


def _commit(archive: OpenArchive, batch: Sequence[SourceItem]) -> list[ItemOutcome]:
    checked = [_checked(item) for item in batch]
    known: dict[Sha256, ArticleId] = {}
    stored: Sequence[Article] = ()
    if any(isinstance(result, NewArticle) for result in checked):
        with archive.writing() as unit:
            known |= _known(unit.articles, checked)
            stored = unit.articles.add(_fresh(checked, known))
            unit.search.add(stored)
    numbers = iter(stored)
    return [
        _outcome(item.label, result, known, numbers)
        for item, result in zip(batch, checked, strict=True)
    ]


def _checked(item: SourceItem) -> _Checked:
    if isinstance(item.outcome, SkryniaError):
        return item.outcome
    try:
        return check(item.outcome, datetime.now(UTC))
    except SkryniaError as error:
        return error


def _marks(article: NewArticle) -> list[Sha256]:
    """What tells an exact duplicate: the same text under the same title, or the same bytes."""
    original = article.draft.original
    if original is None:
        return [article.text_hash]
    return [article.text_hash, Sha256(hashlib.sha256(original.content).digest())]


def _known(articles: ArticleReader, checked: Iterable[_Checked]) -> dict[Sha256, ArticleId]:
    marks = [_marks(result) for result in checked if isinstance(result, NewArticle)]
    of_texts, of_bytes = [each[0] for each in marks], [each[1] for each in marks if each[1:]]
    return {**articles.with_original(of_bytes), **articles.with_text_hash(of_texts)}


def _fresh(checked: Iterable[_Checked], known: Mapping[Sha256, ArticleId]) -> list[NewArticle]:
    """Those that are no duplicates, neither of the archive nor of one before them."""
    seen, fresh = set(known), []
    for result in checked:
        if isinstance(result, NewArticle) and seen.isdisjoint(_marks(result)):
            seen.update(_marks(result))
            fresh.append(result)
    return fresh


def _outcome(
    label: str, result: _Checked, known: dict[Sha256, ArticleId], stored: Iterator[Article]
) -> ItemOutcome:
    """What became of one item; called in the order in which the fresh ones were stored."""
    if isinstance(result, SkryniaError):
        return ItemOutcome(label=label, outcome=Outcome.FAILED, code=result.code)
    marks = _marks(result)
    there = next((known[mark] for mark in marks if mark in known), None)
    if there is not None:
        return ItemOutcome(label=label, outcome=Outcome.DUPLICATE, article_id=there)
    number = next(stored).id
    known.update(dict.fromkeys(marks, number))
    return ItemOutcome(label=label, outcome=Outcome.IMPORTED, article_id=number)
