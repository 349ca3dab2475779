"""When a batch closes while documents come in, and how the progress of an import is told."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

import archive.batching as module
import archive.ingest as ingesting
from archive.batching import Batch, Gathering
from archive.errors import MalformedSourceError, NoTextError, SourceError
from archive.filing import Filing
from archive.ingest import ItemOutcome, ingest
from archive.ports import (
    IsKnown,
    Meanwhile,
    SourceItem,
    SourceStamp,
    nothing_known,
    nothing_meanwhile,
)
from archive.progress import CancelToken, Progress
from archive.records import ArticleDraft
from tests.archive.sources import ListedReader, draft, reader, run
from tests.contracts.fakes import FakeArchive


@pytest.mark.parametrize(
    ("moments", "sizes"),
    [
        ([100, 101, 102, 102.9], [4]),
        ([100, 103, 105.9, 106], [1, 2, 1]),
        ([100, 200, 202.9, 203], [1, 2, 1]),
    ],
)
def test_a_batch_closes_when_its_first_item_waits_for_long(
    moments: list[float], sizes: list[int]
) -> None:
    now = 0.0

    def timed() -> Iterator[SourceItem]:
        nonlocal now
        for now in moments:
            yield SourceItem(f"{now}.txt", draft(f"{now}"))

    closed: list[Batch] = []
    Gathering(closed.append, CancelToken(), lambda: now).run(timed())
    assert [len(batch.items) for batch in closed] == sizes


@pytest.mark.parametrize("looks", [True, False])
def test_what_waits_while_a_slow_file_is_read_is_committed_before_it_comes(looks: bool) -> None:
    now, closed = 0.0, list[Batch]()
    stamps = [SourceStamp(f"{n}.txt", 1, 1) for n in range(3)]
    items = [SourceItem(f"{n}.txt", draft(f"тэкст {n}"), stamp=stamps[n]) for n in range(3)]
    gathering = Gathering(closed.append, CancelToken(), lambda: now)

    def slow() -> Iterator[SourceItem]:
        nonlocal now
        yield from items[:2]
        for moment in (1, 2.9, 3, 60):
            now = moment
            if looks:
                gathering.look()
        committed.append(sum(len(batch.items) for batch in closed))
        yield items[2]

    committed: list[int] = []
    gathering.run(slow())
    assert committed == [2 if looks else 0]
    assert [len(batch.items) for batch in closed] == [2, 1]
    # that the second file is at its end is known once the third is there
    assert stamps[1] in closed[1 if looks else 0].ended


@pytest.mark.parametrize(
    ("outcomes", "is_known"),
    [
        ([draft("адзін")], True),
        ([draft("адзін"), draft("дадатак")], False),
        ([draft("адзін"), NoTextError()], False),
        # nothing is kept of it, and the batch behind it hears of its end all the same
        ([NoTextError()], False),
    ],
)
def test_a_file_that_was_committed_while_the_next_was_awaited_is_known_at_its_end(
    monkeypatch: pytest.MonkeyPatch, outcomes: list[ArticleDraft | SourceError], is_known: bool
) -> None:
    monkeypatch.setattr(module, "BATCH_SECONDS", 0)
    first, last = SourceStamp("a.txt", 1, 1), SourceStamp("b.txt", 1, 1)

    class SlowReader(ListedReader):
        def read(
            self,
            sources: Sequence[Path],
            is_known: IsKnown = nothing_known,
            meanwhile: Meanwhile = nothing_meanwhile,
        ) -> Iterator[SourceItem]:
            for item in self.items:
                yield item
                meanwhile()

    labels = ["a.txt", *(f"a.txt/{number}" for number in range(1, len(outcomes)))]
    items = [
        SourceItem(label, each, "a.txt" if at else "", stamp=first)
        for at, (label, each) in enumerate(zip(labels, outcomes, strict=True))
    ]
    archive = FakeArchive()
    run(archive, SlowReader([*items, SourceItem("b.txt", draft("другі"), stamp=last)]))
    with archive.reading() as unit:
        assert (unit.read_files.known()(first) is not None) == is_known


def batch_sizes(monkeypatch: pytest.MonkeyPatch, items: ListedReader) -> list[int]:
    sizes: list[int] = []
    commit = Filing.commit

    def counted(filing: Filing, batch: Batch) -> list[ItemOutcome]:
        sizes.append(len(batch.items))
        return commit(filing, batch)

    monkeypatch.setattr(Filing, "commit", counted)
    run(FakeArchive(), items)
    return sizes


def test_a_batch_closes_at_its_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BATCH_BYTES", 100)
    items = reader(*(draft(f"{n}", original=b"x" * 60) for n in range(5)))
    assert batch_sizes(monkeypatch, items) == [2, 2, 1]


def test_a_batch_closes_at_500_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BATCH_SECONDS", math.inf)
    items = reader(*(draft(f"тэкст {n}") for n in range(1001)))
    assert batch_sizes(monkeypatch, items) == [500, 500, 1]


def test_progress_grows_to_the_total(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BATCH_DOCUMENTS", 2)
    seen: list[Progress] = []
    source = reader(*(draft(f"тэкст {n}") for n in range(5)))
    monkeypatch.setattr(ingesting, "TELL_EVERY_SECONDS", 1e9)
    ingest(FakeArchive(), source, [], list[ItemOutcome]().append, progress=seen.append)
    assert [(each.done, each.total) for each in seen] == [(2, 5), (4, 5), (5, 5)]
    assert [each.done_bytes for each in seen] == [14, 28, 35]


def test_progress_is_told_while_files_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingesting, "TELL_EVERY_SECONDS", 0.0)
    monkeypatch.setattr(module, "BATCH_DOCUMENTS", 2)
    seen: list[Progress] = []
    source = reader(*(draft(f"тэкст {n}") for n in range(5)))
    ingest(FakeArchive(), source, [], list[ItemOutcome]().append, progress=seen.append)
    assert [each.done for each in seen] == sorted(each.done for each in seen)
    assert {each.done for each in seen} == {1, 2, 3, 4, 5}
    assert (seen[-1].done, seen[-1].done_bytes) == (5, 35)


def test_progress_counts_files_and_records_not_what_lies_in_them() -> None:
    archive_, mail, lines = (SourceStamp(name, 1, 1) for name in ("a.zip", "b.eml", "c.jsonl"))
    items = [
        SourceItem("a.zip/1", draft("адзін"), "a.zip", archive_),
        SourceItem("a.zip/2", draft("два"), "a.zip", archive_),
        SourceItem("a.zip", MalformedSourceError(), stamp=archive_),
        SourceItem("b.eml", draft("ліст"), stamp=mail),
        SourceItem("b.eml/1", draft("дадатак"), "b.eml", mail),
        SourceItem("c.jsonl#1", draft("радок"), stamp=lines),
        SourceItem("c.jsonl#2", draft("другі"), stamp=lines),
        SourceItem("gone", MalformedSourceError()),
    ]
    assert told_at_the_end(items, total=5) == (5, 5)
    assert told_at_the_end(items, total=4) == (5, None)
    assert told_at_the_end(items, total=None) == (5, None)


def told_at_the_end(items: list[SourceItem], total: int | None) -> tuple[int, int | None]:
    class CountedReader(ListedReader):
        def count(self, sources: object) -> int | None:
            return total

    seen: list[Progress] = []
    sink = list[ItemOutcome]().append
    ingest(FakeArchive(), CountedReader(items), [], sink, progress=seen.append, again=True)
    return seen[-1].done, seen[-1].total
