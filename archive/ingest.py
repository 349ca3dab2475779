"""Bring documents in: read, check, drop exact duplicates, store and index, batch by batch."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from archive.batching import BATCH_BYTES, BATCH_DOCUMENTS, Batch, Gathering, original_bytes
from archive.filing import Filing
from archive.naming_kinds import name_kinds
from archive.outcomes import ItemOutcome, Outcome
from archive.ports import (
    DraftReader,
    IsKnown,
    OpenArchive,
    SourceItem,
    SourceStamp,
    nothing_known,
)
from archive.progress import CancelToken, Progress, ProgressSink, ignore_progress
from archive.records import ArticleDraft
from archive.tidying import tidy

__all__ = [
    "BATCH_BYTES",
    "BATCH_DOCUMENTS",
    "ImportReport",
    "ItemOutcome",
    "Outcome",
    "OutcomeSink",
    "ingest",
]

TELL_EVERY_SECONDS = 0.25
"""How often progress is told between two batches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """Counts of one import."""

    imported: int
    duplicates: int
    failed: int
    seconds: float
    cancelled: bool
    missing: int = 0
    """Files that messages name and that are not here."""


OutcomeSink = Callable[[ItemOutcome], None]


def ingest(
    archive: OpenArchive,
    reader: DraftReader,
    sources: Sequence[Path],
    on_outcome: OutcomeSink,
    *,
    progress: ProgressSink = ignore_progress,
    cancel: CancelToken | None = None,
    keep_paths: bool = False,
    again: bool = False,
) -> ImportReport:
    """Import everything found at the sources.

    A batch (at most 500 documents or 32 MiB, closed some 3 s after its first item came) is
    one transaction of records and index; its items are told to `on_outcome` after it is committed.
    Cancelling leaves whole batches only, the last of them with what was read until then. Files
    that were read to their end by an earlier import are passed over as duplicates, so that one
    that was cut off goes on where it stopped; `again` reads them all the same. `keep_paths` has
    the place of each file remembered. Files that messages name are linked with these; which
    documents name some that are not here is told last, an outcome for each; of an import that was
    cancelled these are not here yet, and may lie in what was not read. Progress is told
    after each batch, and about four times a second while files are read. At the end the index is
    tidied, unless cancelled; who cancels when the last file was read has imported all the same,
    and the report says so. Raises `DiskFullError`, `StorageError`, `ReadOnlyError`; what was told
    before stays stored.
    """
    cancel = cancel or CancelToken()
    tally = _Tally(on_outcome, progress, reader.count(sources), cancel)
    with archive.reading() as unit:
        known_file = unit.read_files.known()

    def is_known(stamp: SourceStamp) -> bool:
        return known_file(stamp) is not None

    filing = Filing(archive, known_file, keep_paths=keep_paths)
    passed_over: IsKnown = nothing_known if again else is_known

    def commit(batch: Batch) -> None:
        if any(isinstance(item.outcome, ArticleDraft) for item in batch.items):
            name_kinds(archive, cancel)
        tally.tell(filing.commit(batch))

    gathering = Gathering(commit, cancel)
    gathering.run(tally.watched(reader.read(sources, passed_over, gathering.look)))
    if missing := filing.finish(cancel):
        tally.tell(missing)
    if tally.imported:
        tidy(archive, cancel)
    return tally.report()


@dataclass(slots=True)
class _FilesRead:
    """Counts as `DraftReader.count` does: files, however much lies in one, and records."""

    number: int = 0
    _last: SourceStamp | None = None
    _had_own: bool = False
    """Whether an item was the last file's own, or a record of it."""

    def add(self, item: SourceItem) -> None:
        begins = item.stamp is None or item.stamp != self._last
        own = not item.parent_label
        if begins or (own and self._had_own):
            self.number += 1
        self._had_own = own or (self._had_own and not begins)
        self._last = item.stamp


class _Tally:
    """Counts outcomes and passes them on; what was read and is not stored yet is progress, too."""

    def __init__(
        self, sink: OutcomeSink, progress: ProgressSink, total: int | None, cancel: CancelToken
    ) -> None:
        self._cancel, self._all_read = cancel, False
        self._counts = dict.fromkeys(Outcome, 0)
        self._sink = sink
        self._progress = progress
        self._total = total
        self._read = _FilesRead()
        self._read_bytes = self._missing = 0
        self._told = Progress(0, total)
        self._started = time.monotonic()

    @property
    def imported(self) -> int:
        return self._counts[Outcome.IMPORTED]

    def watched(self, items: Iterator[SourceItem]) -> Iterator[SourceItem]:
        for item in items:
            yield item
            self._read.add(item)
            self._read_bytes += original_bytes(item)
            if self._seconds() - self._told.seconds >= TELL_EVERY_SECONDS:
                self._tell_progress()
        # A reader that is cancelled ends as if there were nothing more.
        self._all_read = not self._cancel.cancelled

    def tell(self, outcomes: Iterable[ItemOutcome]) -> None:
        for outcome in outcomes:
            self._counts[outcome.outcome] += 1
            self._missing += outcome.missing
            self._sink(outcome)
        self._tell_progress()

    def _tell_progress(self) -> None:
        """Without a total once there is more than the reader counted."""
        done = self._read.number
        total = None if self._total is None or done > self._total else self._total
        self._told = Progress(done, total, self._read_bytes, self._seconds())
        self._progress(self._told)

    def report(self) -> ImportReport:
        return ImportReport(
            imported=self.imported,
            duplicates=self._counts[Outcome.DUPLICATE],
            failed=self._counts[Outcome.FAILED],
            seconds=self._seconds(),
            cancelled=not self._all_read,
            missing=self._missing,
        )

    def _seconds(self) -> float:
        return time.monotonic() - self._started
