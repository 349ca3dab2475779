"""Items of an import, gathered until they are worth a transaction."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from archive.ports import SourceItem, SourceStamp
from archive.progress import CancelToken
from archive.records import ArticleDraft, Outside

BATCH_DOCUMENTS = 500
BATCH_BYTES = 32 * 1024 * 1024
BATCH_SECONDS = 3.0
"""Where reading is slow: what a power cut or a kill takes away is not more than this."""


@dataclass(slots=True)
class Batch:
    """What is committed together."""

    items: list[SourceItem] = field(default_factory=list)
    size_bytes: int = 0
    ended: set[SourceStamp] = field(default_factory=set)
    """Files whose last item is in here."""

    def append(self, item: SourceItem) -> None:
        """Take one more."""
        self.items.append(item)
        self.size_bytes += held_bytes(item)

    @property
    def is_full(self) -> bool:
        """Whether it is to be committed before another item comes."""
        return len(self.items) >= BATCH_DOCUMENTS or self.size_bytes >= BATCH_BYTES


def batches(
    items: Iterator[SourceItem], cancel: CancelToken, clock: Callable[[], float] = time.monotonic
) -> Iterator[Batch]:
    """Whole batches, each once it is known that its last file is at its end or is not.

    One is closed when it is full, or when an item comes `BATCH_SECONDS` after its first one, by
    `clock`. Waits while the work pauses. What was gathered when the work is cancelled is the last
    batch; where that happens while a batch is committed, that one is the last.
    """
    batch, last, begun = Batch(), None, 0.0
    for item in items:
        cancel.wait_while_paused()
        unwanted = cancel.cancelled
        if last is not None and last != item.stamp:
            batch.ended.add(last)
        if unwanted:
            break
        if batch.items and (batch.is_full or clock() - begun >= BATCH_SECONDS):
            yield batch
            batch = Batch()
            if cancel.cancelled:
                return
        if not batch.items:
            begun = clock()
        batch.append(item)
        last = item.stamp
    if batch.items:
        # A reader that is cancelled ends in the middle of a file.
        if last is not None and not cancel.cancelled:
            batch.ended.add(last)
        yield batch


def held_bytes(item: SourceItem) -> int:
    """Memory that an item takes, about."""
    draft = item.outcome
    if not isinstance(draft, ArticleDraft):
        return 0
    written = len(draft.untrusted_text) + len(draft.rich_text)
    return written * 2 + len(draft.thumbnail) + original_bytes(item)


def original_bytes(item: SourceItem) -> int:
    """Bytes that an item was read from, or those of its text."""
    draft = item.outcome
    if not isinstance(draft, ArticleDraft):
        return 0
    return draft.original.size_bytes if draft.original else len(draft.untrusted_text)


def outside_of(item: SourceItem) -> Outside | None:
    """The bytes that an item was read from, where they are too many to be held."""
    draft = item.outcome
    if not isinstance(draft, ArticleDraft) or draft.original is None:
        return None
    return draft.original.outside
