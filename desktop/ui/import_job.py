"""One import: the use case on the writing lane, and what it tells on the way."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from archive.ingest import ImportReport, ItemOutcome, ingest
from archive.ports import DraftReader, IsKnown, OpenArchive, SourceItem, nothing_known
from archive.progress import CancelToken, Progress

_TELL_EVERY_SECONDS = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportStep:
    """One moment of an import, for the window."""

    read: int
    """Items read so far; those of the batch under way are not stored yet."""
    total: int | None
    label: str = field(default="", repr=False)
    """What was read last."""
    outcomes: tuple[ItemOutcome, ...] = ()
    """What became of a batch that was just committed; empty between batches."""


Tell = Callable[[ImportStep], None]


class WatchedReader:
    """A `DraftReader` that tells what it reads, and stops reading when the import is cancelled."""

    def __init__(self, reader: DraftReader, tell: Tell, cancel: CancelToken) -> None:
        self._reader = reader
        self._tell = tell
        self._cancel = cancel
        self._told_at = 0.0
        self.items_read = 0
        self.total: int | None = None

    def count(self, sources: Sequence[Path]) -> int | None:
        """Items to expect."""
        self.total = self._reader.count(sources)
        return self.total

    def read(
        self, sources: Sequence[Path], is_known: IsKnown = nothing_known
    ) -> Iterator[SourceItem]:
        """Every item; the window hears of it at most twenty times a second."""
        for item in self._reader.read(sources, is_known):
            if self._cancel.cancelled:
                return
            self.items_read += 1
            self._mention(item.label)
            yield item

    def _mention(self, label: str) -> None:
        now = time.monotonic()
        if now - self._told_at >= _TELL_EVERY_SECONDS:
            self._told_at = now
            self._tell(ImportStep(read=self.items_read, total=self.total, label=label))


def run_import(
    archive: OpenArchive,
    make_reader: Callable[[], DraftReader],
    sources: Sequence[Path],
    tell: Tell,
    cancel: CancelToken,
) -> ImportReport:
    """Import, telling every committed batch at once.

    Raises `DiskFullError`, `StorageError`, `ReadOnlyError`; what was told before stays stored.
    """
    reader = WatchedReader(make_reader(), tell, cancel)
    batch: list[ItemOutcome] = []

    def tell_batch(_: Progress) -> None:
        tell(ImportStep(read=reader.items_read, total=reader.total, outcomes=tuple(batch)))
        batch.clear()

    return ingest(archive, reader, sources, batch.append, progress=tell_batch, cancel=cancel)
