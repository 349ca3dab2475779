"""A reader over values instead of files, for the tests of the use cases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from archive.errors import SourceError
from archive.ingest import ImportReport, ItemOutcome, ingest
from archive.ports import (
    IsKnown,
    KnownSource,
    Meanwhile,
    SourceItem,
    nothing_known,
    nothing_meanwhile,
)
from archive.records import ArticleDraft, Description, OriginalFile
from tests.contracts.fakes import FakeArchive


@dataclass
class ListedReader:
    """`DraftReader` that gives a fixed list; the sources are looked at by nobody."""

    items: Sequence[SourceItem]

    def count(self, sources: Sequence[Path]) -> int | None:
        return len(self.items)

    def read(
        self,
        sources: Sequence[Path],
        is_known: IsKnown = nothing_known,
        meanwhile: Meanwhile = nothing_meanwhile,
    ) -> Iterator[SourceItem]:
        passed_over = set()
        for item in self.items:
            stamp = next(
                (each for each in (item.part, item.stamp) if each and is_known(each)), None
            )
            if stamp is None:
                yield item
            elif stamp not in passed_over:
                passed_over.add(stamp)
                yield replace(item, outcome=KnownSource(), part=stamp if stamp.part else None)


def draft(text: str, title: str = "", original: bytes | None = None) -> ArticleDraft:
    return ArticleDraft(
        untrusted_text=text,
        description=Description(title=title, language="be"),
        original=None if original is None else OriginalFile(original, "text/plain"),
    )


def reader(*outcomes: ArticleDraft | SourceError) -> ListedReader:
    return ListedReader(
        [SourceItem(f"item-{number}", outcome) for number, outcome in enumerate(outcomes)]
    )


Told = list[ItemOutcome]


def run(archive: FakeArchive, source: ListedReader) -> tuple[ImportReport, Told]:
    told: Told = []
    return ingest(archive, source, [], told.append), told
