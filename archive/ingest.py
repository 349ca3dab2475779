"""Bring documents in: read, check, drop exact duplicates, store and index, batch by batch."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from archive.drafts import check
from archive.errors import SkryniaError
from archive.ports import DraftReader, NewArticle, OpenArchive, SourceItem
from archive.progress import CancelToken, Progress, ProgressSink, ignore_progress
from archive.records import ArticleId, Sha256

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


def _commit(archive: OpenArchive, batch: Sequence[SourceItem]) -> list[ItemOutcome]:
    checked = [(item.label, _checked(item)) for item in batch]
    if all(isinstance(result, SkryniaError) for _, result in checked):
        return [_resolve(label, result, {}, {}) for label, result in checked]
    with archive.writing() as unit:
        known = dict(unit.articles.with_text_hash(_hashes(checked)))
        fresh = _fresh(checked, known)
        stored = unit.articles.add(list(fresh.values()))
        unit.search.add(stored)
    new = {key: article.id for key, article in zip(fresh, stored, strict=True)}
    outcomes = []
    for label, result in checked:
        outcomes.append(_resolve(label, result, known, new))
        if isinstance(result, NewArticle) and result.text_hash in new:
            known[result.text_hash] = new.pop(result.text_hash)
    return outcomes


def _checked(item: SourceItem) -> NewArticle | SkryniaError:
    if isinstance(item.outcome, SkryniaError):
        return item.outcome
    try:
        return check(item.outcome, datetime.now(UTC))
    except SkryniaError as error:
        return error


def _hashes(checked: Iterable[tuple[str, NewArticle | SkryniaError]]) -> list[Sha256]:
    return [result.text_hash for _, result in checked if isinstance(result, NewArticle)]


def _fresh(
    checked: Iterable[tuple[str, NewArticle | SkryniaError]], known: dict[Sha256, ArticleId]
) -> dict[Sha256, NewArticle]:
    """The first of each text that the archive does not hold yet."""
    fresh: dict[Sha256, NewArticle] = {}
    for _, result in checked:
        if isinstance(result, NewArticle) and result.text_hash not in known:
            fresh.setdefault(result.text_hash, result)
    return fresh


def _resolve(
    label: str,
    result: NewArticle | SkryniaError,
    known: dict[Sha256, ArticleId],
    new: dict[Sha256, ArticleId],
) -> ItemOutcome:
    if isinstance(result, SkryniaError):
        return ItemOutcome(label=label, outcome=Outcome.FAILED, code=result.code)
    if result.text_hash in new:
        return ItemOutcome(label=label, outcome=Outcome.IMPORTED, article_id=new[result.text_hash])
    return ItemOutcome(label=label, outcome=Outcome.DUPLICATE, article_id=known[result.text_hash])
