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
    """Files whose last item is in here, or was the last of the batch before."""

    def append(self, item: SourceItem) -> None:
        """Take one more."""
        self.items.append(item)
        self.size_bytes += held_bytes(item)

    @property
    def is_full(self) -> bool:
        """Whether it is to be committed before another item comes."""
        return len(self.items) >= BATCH_DOCUMENTS or self.size_bytes >= BATCH_BYTES


class Gathering:
    """Items of one import, committed in batches: when they are many, large, or wait for long."""

    def __init__(
        self,
        commit: Callable[[Batch], None],
        cancel: CancelToken,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`clock` gives seconds."""
        self._commit = commit
        self._cancel = cancel
        self._clock = clock
        self._batch = Batch()
        self._begun = 0.0
        """When the first item of the batch came."""

    def run(self, items: Iterator[SourceItem]) -> None:
        """Commit whole batches, each once it is known that its last file is at its end or is not.

        One is closed when it is full, or when an item comes `BATCH_SECONDS` after its first one.
        Waits while the work pauses. What was gathered when the work is cancelled is the last
        batch; where that happens while a batch is committed, that one is the last. Raises what
        the commits raise.
        """
        last: SourceStamp | None = None
        for item in items:
            self._cancel.wait_while_paused()
            unwanted = self._cancel.cancelled
            if last is not None and last != item.stamp:
                self._batch.ended.add(last)
            if unwanted:
                break
            if self._batch.items and (self._batch.is_full or self._waits_for_long()):
                self._close()
                if self._cancel.cancelled:
                    return
            self._take(item)
            last = item.stamp
        if self._batch.items:
            # A reader that is cancelled ends in the middle of a file.
            if last is not None and not self._cancel.cancelled:
                self._batch.ended.add(last)
            self._close()

    def look(self) -> None:
        """Commit what waits for too long: a slow file would keep it until it is read.

        Whether the last file of it is at its end is told by the batch that follows.
        """
        if self._batch.items and self._waits_for_long():
            self._close()

    def _waits_for_long(self) -> bool:
        return self._clock() - self._begun >= BATCH_SECONDS

    def _take(self, item: SourceItem) -> None:
        if not self._batch.items:
            self._begun = self._clock()
        self._batch.append(item)

    def _close(self) -> None:
        closed, self._batch = self._batch, Batch()
        self._commit(closed)


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
