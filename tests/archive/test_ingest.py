"""Bringing documents in: outcomes, duplicates, batches, cancelling, failures of the medium."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

import archive.batching as module
from archive.errors import DiskFullError, MalformedSourceError, NoTextError
from archive.find import find
from archive.ingest import ImportReport, ItemOutcome, Outcome, ingest
from archive.ports import (
    IsKnown,
    Meanwhile,
    SourceItem,
    SourceStamp,
    nothing_known,
    nothing_meanwhile,
)
from archive.progress import CancelToken
from archive.searching import SearchRequest
from tests.archive.sources import ListedReader, Told, draft, reader, run
from tests.contracts.fakes import FakeArchive


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
        def read(
            self,
            sources: Sequence[Path],
            is_known: IsKnown = nothing_known,
            meanwhile: Meanwhile = nothing_meanwhile,
        ) -> Iterator[SourceItem]:
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


def test_a_draft_with_a_bad_field_fails_alone() -> None:
    bad = draft("тэкст")
    bad = replace(bad, description=replace(bad.description, published="учора"))
    report, told = run(FakeArchive(), reader(bad, draft("добры")))
    assert counts(report) == (1, 0, 1)
    assert told[0].code == "article.invalid"
