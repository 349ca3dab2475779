"""What one import makes known of files, so that the next one passes over what was read before.

A file that is one document is known as a whole. Of one that packs many (a mailbox, an archive of
files or of the web, lines of records) each part becomes known once it is at its end, for as long as
the file is not: an import that was cut off in the middle of it goes on there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from archive.batching import Batch
from archive.outcomes import ItemOutcome, Outcome
from archive.ports import KnownSource, ReadFilesWriter, SourceItem, SourceStamp
from archive.records import ArticleDraft, ArticleId


@dataclass(slots=True)
class _Part:
    """Of a file: what came out of it so far."""

    stamp: SourceStamp | None = None
    ids: list[ArticleId] = field(default_factory=list)
    is_sound: bool = True
    """Whether nothing failed, and no document names files: those are linked as they are read."""

    def add(self, item: SourceItem, told: ItemOutcome) -> None:
        """One item more."""
        draft = item.outcome
        names_files = isinstance(draft, ArticleDraft) and bool(draft.named)
        self.is_sound &= told.outcome is not Outcome.FAILED and not names_files
        if told.article_id is not None and not isinstance(draft, KnownSource):
            self.ids.append(told.article_id)


class ReadFiles:
    """Follows the files of one import, batch by batch."""

    def __init__(self) -> None:
        self._spoilt: set[SourceStamp | None] = set()
        self._given: tuple[SourceStamp | None, list[ArticleId]] = (None, [])
        """The file that was read last, and the documents that it has given so far."""
        self._part = _Part()
        self._ended: dict[SourceStamp, list[ArticleId]] = {}
        """Parts that are to become known with the next transaction."""

    def follow(
        self,
        batch: Batch,
        outcomes: Sequence[ItemOutcome],
        files: ReadFilesWriter | None = None,
    ) -> None:
        """Hear what became of a batch; without `files` nothing is stored of it.

        A file of many documents is read again: whoever counts outcomes is told of each document.
        """
        self._note_failures(batch.items, outcomes)
        self._note_parts(batch, outcomes)
        before, given = self._given
        ended = before in batch.ended and before != batch.items[0].stamp
        if files and before and given and ended:
            self._remember(files, before, given, at_its_end=True)
        pairs = zip(batch.items, outcomes, strict=True)
        for stamp, those in groupby(pairs, key=lambda pair: pair[0].stamp):
            ids = _numbers(those)
            earlier = self._given[1] if self._given[0] == stamp else []
            self._given = stamp, [*earlier, *ids]
            if files and stamp is not None and ids:
                self._remember(files, stamp, ids, at_its_end=stamp in batch.ended)
        if files:
            self._remember_parts(files, batch)

    def _note_failures(self, items: Sequence[SourceItem], outcomes: Sequence[ItemOutcome]) -> None:
        """A file with a failed item does not count as read: the next import tries it again."""
        self._spoilt &= {items[0].stamp, self._given[0]}
        self._spoilt |= {
            item.stamp
            for item, told in zip(items, outcomes, strict=True)
            if told.outcome is Outcome.FAILED
        }

    def _note_parts(self, batch: Batch, outcomes: Sequence[ItemOutcome]) -> None:
        """A part is at its end once something else comes; the last of a batch may go on."""
        for item, told in zip(batch.items, outcomes, strict=True):
            if item.part != self._part.stamp:
                self._end_part()
                self._part = _Part(item.part)
            self._part.add(item, told)
        if self._part.stamp is not None and _file_of(self._part.stamp) in batch.ended:
            self._end_part()
            self._part = _Part()

    def _end_part(self) -> None:
        part = self._part
        if part.stamp is not None and part.ids and part.is_sound:
            self._ended[part.stamp] = part.ids

    def _remember(
        self,
        files: ReadFilesWriter,
        stamp: SourceStamp,
        ids: Sequence[ArticleId],
        *,
        at_its_end: bool,
    ) -> None:
        single = len(self._given[1]) == 1
        whole = single and at_its_end and stamp not in self._spoilt
        files.add(stamp, ids, whole=whole)

    def _remember_parts(self, files: ReadFilesWriter, batch: Batch) -> None:
        """Of a file that is at its end parts are kept where one failed, which is tried again."""
        done = batch.ended - self._spoilt
        for part, ids in self._ended.items():
            if _file_of(part) not in done:
                files.add(part, ids, whole=True)
        parts = {*self._ended, *(item.part for item in batch.items if item.part is not None)}
        for file in done & {_file_of(part) for part in parts}:
            files.forget_parts(file)
        self._ended = {}


def _file_of(part: SourceStamp) -> SourceStamp:
    return replace(part, part="")


def _numbers(those: Iterable[tuple[SourceItem, ItemOutcome]]) -> list[ArticleId]:
    """Documents that a file gave, now or in the parts of it that are known; not those of itself."""
    return [
        told.article_id
        for item, told in those
        if told.article_id is not None
        and (item.part is not None or not isinstance(item.outcome, KnownSource))
    ]
