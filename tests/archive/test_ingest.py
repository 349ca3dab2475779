"""Bringing documents in: outcomes, duplicates, batches, cancelling, failures of the medium."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import pytest

import archive.batching as module
import archive.ingest as ingesting
from archive.batching import Batch, Gathering
from archive.errors import DiskFullError, MalformedSourceError, NoTextError, SourceError
from archive.filing import Filing
from archive.find import find
from archive.ingest import ImportReport, ItemOutcome, Outcome, ingest
from archive.ports import Meanwhile, SourceItem, SourceStamp
from archive.progress import CancelToken, Progress
from archive.records import ArticleDraft
from archive.searching import SearchRequest
from tests.archive.sources import ListedReader, draft, reader
from tests.contracts.fakes import FakeArchive

Told = list[ItemOutcome]


def run(archive: FakeArchive, source: ListedReader) -> tuple[ImportReport, Told]:
    told: Told = []
    return ingest(archive, source, [], told.append), told


def counts(report: ImportReport) -> tuple[int, int, int]:
    return report.imported, report.duplicates, report.failed


def test_every_item_has_one_outcome_in_order() -> None:
    archive = FakeArchive()
    report, told = run(
        archive, reader(draft("адзін"), MalformedSourceError(), draft(" "), draft("два"))
    )
    assert counts(report) == (2, 0, 2)
    assert [item.label for item in told] == ["item-0", "item-1", "item-2", "item-3"]
    assert [item.code for item in told] == [None, "import.malformed", "import.no_text", None]
    assert [item.article_id for item in told] == [1, None, None, 2]
    assert not report.cancelled
    assert report.seconds >= 0


def test_imported_documents_are_found() -> None:
    archive = FakeArchive()
    run(archive, reader(draft("ліст з турмы"), draft("іншы тэкст")))
    assert [hit.summary.id for hit in find(archive, SearchRequest(query="турмы")).hits] == [1]


def test_a_text_that_is_there_already_is_a_duplicate_of_it() -> None:
    archive = FakeArchive()
    run(archive, reader(draft("ліст")))
    report, told = run(archive, reader(draft(" ліст\n"), draft("новы")))
    assert counts(report) == (1, 1, 0)
    assert (told[0].outcome, told[0].article_id) == (Outcome.DUPLICATE, 1)


def test_the_second_of_two_equal_texts_in_one_batch_is_the_duplicate() -> None:
    archive = FakeArchive()
    report, told = run(archive, reader(draft("ліст"), draft("ліст"), draft("ліст", title="Назва")))
    assert counts(report) == (2, 1, 0)
    assert [(item.outcome, item.article_id) for item in told] == [
        (Outcome.IMPORTED, 1),
        (Outcome.DUPLICATE, 1),
        (Outcome.IMPORTED, 2),
    ]


def test_the_same_bytes_are_a_duplicate_whatever_was_read_out_of_them() -> None:
    archive = FakeArchive()
    report, told = run(
        archive,
        reader(draft("адзін", original=b"same"), draft("іншы", original=b"same"), draft("тры")),
    )
    assert counts(report) == (2, 1, 0)
    assert (told[1].outcome, told[1].article_id) == (Outcome.DUPLICATE, 1)
    report, told = run(archive, reader(draft("чацвёрты", original=b"same")))
    assert (told[0].outcome, told[0].article_id) == (Outcome.DUPLICATE, 1)


def test_a_batch_of_failures_alone_opens_no_transaction() -> None:
    archive = FakeArchive()
    archive.fail_next_commit = DiskFullError()
    report, _ = run(archive, reader(NoTextError(), NoTextError()))
    assert counts(report) == (0, 0, 2)


def test_items_are_told_only_after_their_batch_is_committed() -> None:
    archive = FakeArchive()
    told: Told = []

    def tell(item: ItemOutcome) -> None:
        with archive.reading() as unit:
            assert item.article_id in unit.articles.ids()
        told.append(item)

    ingest(archive, reader(*(draft(f"тэкст {n}") for n in range(3))), [], tell)
    assert len(told) == 3


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BATCH_DOCUMENTS", 2)


@pytest.mark.usefixtures("small_batches")
def test_a_full_disk_loses_its_batch_and_nothing_told_before() -> None:
    archive = FakeArchive()
    told: Told = []

    def tell(item: ItemOutcome) -> None:
        told.append(item)
        if len(told) == 2:
            archive.fail_next_commit = DiskFullError()

    with pytest.raises(DiskFullError):
        ingest(archive, reader(*(draft(f"тэкст {n}") for n in range(6))), [], tell)
    with archive.reading() as unit:
        assert unit.articles.ids() == [item.article_id for item in told] == [1, 2]
        assert unit.search.ids() == [1, 2]


@pytest.mark.usefixtures("small_batches")
@pytest.mark.parametrize(("after", "kept"), [(2, 2), (3, 4)])
def test_cancelling_leaves_whole_batches(after: int, kept: int) -> None:
    archive, cancel, told = FakeArchive(), CancelToken(), []

    def tell(item: ItemOutcome) -> None:
        told.append(item)
        if len(told) == after:
            cancel.cancel()

    source = reader(*(draft(f"тэкст {n}") for n in range(7)))
    report = ingest(archive, source, [], tell, cancel=cancel)
    assert report.cancelled
    assert report.imported == kept == len(told)


@pytest.mark.usefixtures("small_batches")
@pytest.mark.parametrize(("documents", "stopped"), [(4, False), (5, True)])
def test_what_is_cancelled_when_all_is_read_was_not_stopped(documents: int, stopped: bool) -> None:
    cancel, told = CancelToken(), []

    def tell(item: ItemOutcome) -> None:
        told.append(item)
        if len(told) == 4:
            cancel.cancel()

    source = reader(*(draft(f"тэкст {n}") for n in range(documents)))
    report = ingest(FakeArchive(), source, [], tell, cancel=cancel)
    assert (report.imported, report.cancelled) == (4, stopped)


def test_cancelling_before_the_first_item_imports_nothing() -> None:
    cancel = CancelToken()
    cancel.cancel()
    report = ingest(
        FakeArchive(), reader(draft("тэкст")), [], list[ItemOutcome]().append, cancel=cancel
    )
    assert counts(report) == (0, 0, 0)


@pytest.mark.parametrize("more", [0, 1])
def test_cancelling_while_a_batch_fills_commits_what_was_read_before(more: int) -> None:
    cancel = CancelToken()
    stamps = [SourceStamp(f"{n}.txt", 1, 1) for n in range(3)]
    items = [SourceItem(f"{n}.txt", draft(f"тэкст {n}"), stamp=stamps[n]) for n in range(3)]

    class CancellingReader(ListedReader):
        def read(self, sources: object, is_known: object, meanwhile: object) -> object:
            yield from self.items[:2]
            cancel.cancel()
            yield from self.items[2 : 2 + more]

    archive = FakeArchive()
    source = CancellingReader(items)
    report = ingest(archive, source, [], list[ItemOutcome]().append, cancel=cancel)
    assert (counts(report), report.cancelled) == ((2, 0, 0), True)
    with archive.reading() as unit:
        known = [unit.read_files.known()(stamp) for stamp in stamps]
    # of the last file nobody knows whether it was at its end, unless another one came
    assert known == [1, 2 if more else None, None]


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
    ("following", "is_known"),
    [([], True), ([draft("дадатак")], False), ([NoTextError()], False)],
)
def test_a_file_that_was_committed_while_the_next_was_awaited_is_known_at_its_end(
    monkeypatch: pytest.MonkeyPatch, following: list[ArticleDraft | SourceError], is_known: bool
) -> None:
    monkeypatch.setattr(module, "BATCH_SECONDS", 0)
    first, last = SourceStamp("a.txt", 1, 1), SourceStamp("b.txt", 1, 1)

    class SlowReader(ListedReader):
        def read(self, sources: object, is_known: object, meanwhile: Meanwhile) -> object:
            for item in self.items:
                yield item
                meanwhile()

    more = [SourceItem("a.txt/x", each, "a.txt", stamp=first) for each in following]
    ended = SourceItem("b.txt", draft("другі"), stamp=last)
    items = [SourceItem("a.txt", draft("адзін"), stamp=first), *more, ended]
    archive = FakeArchive()
    run(archive, SlowReader(items))
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


def test_a_draft_with_a_bad_field_fails_alone() -> None:
    bad = draft("тэкст")
    bad = replace(bad, description=replace(bad.description, published="учора"))
    report, told = run(FakeArchive(), reader(bad, draft("добры")))
    assert counts(report) == (1, 0, 1)
    assert told[0].code == "article.invalid"
