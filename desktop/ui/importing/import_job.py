"""One import: the use case on its lane, and what it tells on the way."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from archive.ingest import ImportReport, ItemOutcome, ingest
from archive.ports import (
    DraftReader,
    IsKnown,
    Meanwhile,
    OpenArchive,
    SourceItem,
    nothing_known,
    nothing_meanwhile,
)
from archive.progress import CancelToken, Progress
from archive.records import ArticleId
from desktop.ui.importing.collecting import collecting_between_batches
from desktop.ui.importing.import_order import ImportOrder

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
    titles: Mapping[ArticleId, str] = field(default_factory=dict, repr=False)
    """Of the documents that those outcomes are near copies of."""
    progress: Progress | None = None
    """Bytes and seconds, where they are told."""


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
        self,
        sources: Sequence[Path],
        is_known: IsKnown = nothing_known,
        meanwhile: Meanwhile = nothing_meanwhile,
    ) -> Iterator[SourceItem]:
        """Every item; the window hears of it at most twenty times a second."""
        for item in self._reader.read(sources, is_known, meanwhile):
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
    order: ImportOrder,
    tell: Tell,
    cancel: CancelToken,
) -> ImportReport:
    """Import, telling every committed batch at once.

    Raises `DiskFullError`, `StorageError`, `ReadOnlyError`; what was told before stays stored.
    """
    reader = WatchedReader(make_reader(), tell, cancel)
    batch: list[ItemOutcome] = []

    def tell_batch(progress: Progress) -> None:
        tell(
            ImportStep(
                read=reader.items_read,
                total=reader.total,
                outcomes=tuple(batch),
                titles=_titles(archive, batch),
                progress=progress,
            )
        )
        if batch:
            batch.clear()
            batch_ended()

    with collecting_between_batches() as batch_ended:
        return ingest(
            archive,
            reader,
            order.paths,
            batch.append,
            progress=tell_batch,
            cancel=cancel,
            keep_paths=order.keep_paths,
            again=order.again,
        )


def _titles(archive: OpenArchive, outcomes: Sequence[ItemOutcome]) -> Mapping[ArticleId, str]:
    near = [each.near for each in outcomes if each.near is not None]
    if not near:
        return {}
    with archive.reading() as unit:
        rows = unit.articles.summaries(near)
    return {number: row.description.title for number, row in rows.items()}
