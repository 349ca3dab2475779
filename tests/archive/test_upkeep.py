"""Counting, checking and rebuilding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NoReturn

import pytest

from archive import upkeep
from archive.errors import ArchiveDamagedError, CancelledError
from archive.findings import Finding, FindingCode
from archive.ingest import ItemOutcome, ingest
from archive.ports.index import NOBODY
from archive.progress import CancelToken, Progress
from archive.records import Article, ArticleId
from archive.remarks import RemarksOf
from archive.upkeep import reindex, stats, verify
from tests.archive.sources import draft, reader
from tests.contracts.drafts import LONG_TEXT, new_article
from tests.contracts.fake_articles import FakeArticles
from tests.contracts.fake_search import FakeSearch
from tests.contracts.fakes import FakeArchive


@pytest.fixture
def archive() -> FakeArchive:
    filled = FakeArchive()
    source = reader(draft("адзін", original=b"12345"), draft("два"), draft("тры"))
    ingest(filled, source, [], list[ItemOutcome]().append)
    return filled


def forget_in_index(archive: FakeArchive, number: int) -> None:
    with archive.writing() as unit:
        unit.search.remove(ArticleId(number))


def test_stats_count_documents_languages_and_bytes(archive: FakeArchive) -> None:
    counted = stats(archive)
    assert (counted.documents, counted.index.documents) == (3, 3)
    assert counted.languages == {"be": 3}
    assert counted.sizes.media == 5


@pytest.mark.parametrize("deep", [False, True])
def test_a_sound_archive_has_no_findings(archive: FakeArchive, deep: bool) -> None:
    assert verify(archive, deep=deep) == ()


def test_a_document_that_the_index_lost_is_found(archive: FakeArchive) -> None:
    forget_in_index(archive, 2)
    assert verify(archive) == (Finding(FindingCode.INDEX_MISSING, "archive.db", 2),)


def test_a_document_that_only_the_index_has_is_found(archive: FakeArchive) -> None:
    with archive.writing() as unit:
        unit.articles.remove(ArticleId(3))
    assert verify(archive) == (Finding(FindingCode.INDEX_ORPHAN, "archive.db", 3),)


def test_postings_of_another_text_are_found_by_a_deep_look_only(archive: FakeArchive) -> None:
    with archive.writing() as unit:
        unit.search.add([replace(unit.articles.get(ArticleId(1)), text="other")])
    assert verify(archive) == ()
    assert verify(archive, deep=True) == (Finding(FindingCode.INDEX_DIFFERS, "archive.db", 1),)


def test_damage_of_the_files_comes_first(archive: FakeArchive) -> None:
    archive.findings = [Finding(FindingCode.HEADER_COPY, "header.bak")]
    forget_in_index(archive, 1)
    assert [finding.code for finding in verify(archive)] == [
        FindingCode.HEADER_COPY,
        FindingCode.INDEX_MISSING,
    ]


class BrokenArchive(FakeArchive):
    """Its pages cannot be read at all."""

    def reading(self) -> NoReturn:
        raise ArchiveDamagedError("archive.db")


def test_pages_too_broken_to_compare_are_a_finding_themselves() -> None:
    assert verify(BrokenArchive()) == (Finding(FindingCode.PAGES, "archive.db"),)


def test_pages_too_broken_are_said_once() -> None:
    archive = BrokenArchive()
    archive.findings = [Finding(FindingCode.PAGES, "archive.db", count=7)]
    assert verify(archive) == (Finding(FindingCode.PAGES, "archive.db", count=7),)


def test_a_check_can_be_cancelled(archive: FakeArchive) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(CancelledError):
        verify(archive, cancel=cancel)


def test_a_deep_check_can_be_cancelled_between_documents(archive: FakeArchive) -> None:
    cancel = CancelToken()
    seen: list[Progress] = []

    def watch(progress: Progress) -> None:
        seen.append(progress)
        if progress == Progress(1, 3, may_pause=False):
            cancel.cancel()

    with pytest.raises(CancelledError):
        verify(archive, deep=True, progress=watch, cancel=cancel)
    assert [each.done for each in seen if not each.may_pause] == [1]


def test_reindexing_mends_what_the_index_lost(archive: FakeArchive) -> None:
    forget_in_index(archive, 2)
    seen: list[Progress] = []
    assert reindex(archive, progress=seen.append) == 3
    assert verify(archive, deep=True) == ()
    assert seen == [Progress(done, 3, may_pause=False) for done in (1, 2, 3)]


@pytest.mark.parametrize("most", [1, 2, 3, 1_000])
def test_near_copies_are_found_however_few_sketches_memory_holds(
    archive: FakeArchive, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    with archive.writing() as unit:
        stored = unit.articles.add([new_article(LONG_TEXT), new_article(f"{LONG_TEXT} і")])
        unit.search.add(stored)
    monkeypatch.setattr(upkeep, "_SKETCHES_TOGETHER", most)
    assert reindex(archive) == 5
    with archive.reading() as unit:
        assert list(unit.copies.groups()) == [tuple(each.id for each in stored)]


def test_reindexing_can_be_cancelled_between_the_documents_of_a_portion(
    archive: FakeArchive,
) -> None:
    forget_in_index(archive, 2)
    cancel = CancelToken()
    seen: list[int] = []

    def watch(progress: Progress) -> None:
        seen.append(progress.done)
        if progress.done == 2:
            cancel.cancel()

    with pytest.raises(CancelledError):
        reindex(archive, progress=watch, cancel=cancel)
    assert seen == [1, 2]
    assert verify(archive) == (Finding(FindingCode.INDEX_MISSING, "archive.db", 2),)


def test_cancelling_is_heard_after_the_last_document(archive: FakeArchive) -> None:
    forget_in_index(archive, 2)
    cancel = CancelToken()

    def watch(progress: Progress) -> None:
        if progress.done == 3:
            cancel.cancel()

    with pytest.raises(CancelledError):
        reindex(archive, progress=watch, cancel=cancel)
    assert verify(archive) == (Finding(FindingCode.INDEX_MISSING, "archive.db", 2),)


def test_a_cancelled_reindex_leaves_the_old_index(archive: FakeArchive) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(CancelledError):
        reindex(archive, cancel=cancel)
    assert verify(archive, deep=True) == ()


def test_reindexing_finds_near_copies_of_older_archives(archive: FakeArchive) -> None:
    with archive.writing() as unit:
        stored = unit.articles.add([new_article(LONG_TEXT), new_article(f"{LONG_TEXT} і")])
        unit.search.add(stored)
        assert unit.copies.groups() == []
    reindex(archive)
    with archive.reading() as unit:
        assert list(unit.copies.groups()) == [tuple(each.id for each in stored)]


def test_an_index_that_cannot_be_read_goes_first(
    archive: FakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    renewed = refusing_to_rebuild(archive, monkeypatch, once=True)
    assert reindex(archive) == 3
    assert renewed == [True]
    assert verify(archive, deep=True) == ()


@pytest.mark.parametrize("asked", [True, False])
def test_an_index_stays_when_the_documents_cannot_be_read(
    archive: FakeArchive, monkeypatch: pytest.MonkeyPatch, asked: bool
) -> None:
    if not asked:
        refusing_to_rebuild(archive, monkeypatch, once=False)

    def stream(_: FakeArticles) -> Iterator[Article]:
        raise ArchiveDamagedError("archive.db")

    renewed: list[bool] = []
    monkeypatch.setattr(archive, "renew_index", lambda: renewed.append(True))
    monkeypatch.setattr(FakeArticles, "stream", stream)
    with pytest.raises(ArchiveDamagedError):
        reindex(archive)
    assert renewed == []


def test_looking_at_the_documents_can_be_cancelled(
    archive: FakeArchive, monkeypatch: pytest.MonkeyPatch
) -> None:
    renewed = refusing_to_rebuild(archive, monkeypatch, once=True)
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(CancelledError):
        reindex(archive, cancel=cancel)
    assert renewed == []


def refusing_to_rebuild(
    archive: FakeArchive, monkeypatch: pytest.MonkeyPatch, *, once: bool
) -> list[bool]:
    """The index cannot be emptied, once or ever; gives what is told when it is renewed."""
    whole, renew = FakeSearch.rebuild, archive.renew_index
    renewed: list[bool] = []

    def rebuild(
        search: FakeSearch, articles: Iterable[Article], remarks: RemarksOf = NOBODY
    ) -> None:
        if not (once and renewed):
            raise ArchiveDamagedError("archive.db")
        whole(search, articles, remarks)

    def renewing() -> None:
        renewed.append(True)
        renew()

    monkeypatch.setattr(FakeSearch, "rebuild", rebuild)
    monkeypatch.setattr(archive, "renew_index", renewing)
    return renewed
