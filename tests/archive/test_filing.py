"""Batches into the archive: families, known files, paths, near copies, documents of bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

import archive.batching as batching
from archive.batching import Batch
from archive.documents import (
    read_article,
    read_original,
    read_thumbnail,
    remove_articles,
)
from archive.errors import MalformedSourceError, SourceUnreadableError
from archive.filing import Filing
from archive.ingest import ImportReport, ItemOutcome, Outcome, ingest
from archive.ports import KnownSource, SourceItem, SourceStamp
from archive.progress import CancelToken
from archive.records import ArticleDraft, ArticleId, Description, OriginalFile, Sha256
from tests.archive.sources import ListedReader, draft
from tests.contracts.drafts import LONG_TEXT, THUMBNAIL
from tests.contracts.fakes import FakeArchive
from tests.narrowed import present


class Changed:
    """Bytes outside that became others between reading and storing."""

    size_bytes, sha256 = 5, Sha256(bytes(32))

    def pieces(self) -> Iterator[bytes]:
        yield b"12"
        raise SourceUnreadableError


FILE = SourceStamp("/дом/a.mbox", 100, 1)
OTHER = SourceStamp("/дом/b.txt", 5, 1)


def run(
    archive: FakeArchive, *items: SourceItem, keep_paths: bool = False, again: bool = False
) -> tuple[ImportReport, list[ItemOutcome]]:
    told: list[ItemOutcome] = []
    listed = ListedReader(items)
    report = ingest(archive, listed, [], told.append, keep_paths=keep_paths, again=again)
    return report, told


def mail(*, failing: bool = False) -> list[SourceItem]:
    """A mail with an attachment that holds another one, and a text behind it."""
    inner = MalformedSourceError() if failing else draft("лісток")
    return [
        SourceItem("a.eml", draft("ліст"), stamp=FILE),
        SourceItem("a.eml/папка/b.zip", draft("пакунак"), "a.eml", FILE),
        SourceItem("a.eml/папка/b.zip/c.txt", inner, "a.eml/папка/b.zip", FILE),
        SourceItem("d.txt", draft("тэкст"), stamp=OTHER),
    ]


@pytest.fixture(params=[1, 2, 500])
def _batch_size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batching, "BATCH_DOCUMENTS", request.param)


@pytest.mark.usefixtures("_batch_size")
def test_embedded_files_are_linked_to_their_parents_over_batches() -> None:
    archive = FakeArchive()
    run(archive, *mail())
    readings = [read_article(archive, ArticleId(number)) for number in (1, 2, 3, 4)]
    assert [each.provenance.parent for each in readings] == [None, 1, 2, None]
    assert [each.children for each in readings] == [(2,), (3,), (), ()]
    assert [each.provenance.inner_path for each in readings] == ["", "папка/b.zip", "c.txt", ""]
    assert [each.provenance.path for each in readings] == [""] * 4


def test_children_of_a_failed_parent_stand_for_themselves() -> None:
    archive = FakeArchive()
    run(
        archive,
        SourceItem("a.zip", MalformedSourceError()),
        SourceItem("a.zip/b.txt", draft("тэкст"), "a.zip"),
    )
    provenance = read_article(archive, ArticleId(1)).provenance
    assert (provenance.parent, provenance.inner_path) == (None, "b.txt")


def test_a_label_of_an_earlier_family_is_no_parent() -> None:
    archive = FakeArchive()
    run(
        archive,
        SourceItem("a", draft("адзін")),
        SourceItem("b", MalformedSourceError()),
        SourceItem("a/c", draft("два"), "a"),
    )
    assert read_article(archive, ArticleId(2)).provenance.parent is None


def test_a_new_attachment_of_a_known_mail_is_linked_to_it() -> None:
    archive = FakeArchive()
    run(archive, SourceItem("x.eml", draft("ліст")))
    run(archive, *mail()[:2])
    assert read_article(archive, ArticleId(2)).provenance.parent == 1


@pytest.mark.usefixtures("_batch_size")
def test_a_file_of_one_document_is_passed_over_next_time() -> None:
    """A file of many is read again: whoever counts is told of each document every time."""
    archive = FakeArchive()
    run(archive, *mail())
    items = mail()
    report, told = run(archive, *items)
    assert (report.imported, report.duplicates, report.failed) == (0, 4, 0)
    assert [each.article_id for each in told] == [1, 2, 3, 4]
    assert {each.outcome for each in told} == {Outcome.DUPLICATE}
    with archive.reading() as unit:
        known = [unit.read_files.known()(item.stamp) for item in items if item.stamp]
    assert known == [None, None, None, 4]


@pytest.mark.usefixtures("_batch_size")
def test_a_file_with_a_failure_is_read_again() -> None:
    archive = FakeArchive()
    run(archive, *mail(failing=True))
    report, told = run(archive, *mail())
    assert (report.imported, report.duplicates) == (1, 3)
    assert [each.article_id for each in told] == [1, 2, 4, 3]


def test_a_file_whose_failures_fill_a_batch_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batching, "BATCH_DOCUMENTS", 1)
    archive = FakeArchive()
    items = [SourceItem("a", MalformedSourceError(), stamp=FILE), replace(mail()[0], label="b")]
    run(archive, *items)
    assert run(archive, *items)[0].failed == 1


def test_an_import_that_was_cut_off_goes_on_where_it_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(batching, "BATCH_DOCUMENTS", 2)
    items = [
        SourceItem(
            f"{number}.txt", draft(f"тэкст {number}"), stamp=replace(OTHER, path=f"{number}")
        )
        for number in range(6)
    ]
    archive, cancel, told = FakeArchive(), CancelToken(), list[ItemOutcome]()

    def stop(item: ItemOutcome) -> None:
        told.append(item)
        if len(told) == 4:
            cancel.cancel()

    ingest(archive, ListedReader(items), [], stop, cancel=cancel)
    with archive.reading() as unit:
        known = unit.read_files.known()
    assert [known(present(item.stamp)) for item in items] == [1, 2, 3, 4, None, None]
    assert run(archive, *items)[0].imported == 2


def test_a_file_of_which_a_document_was_removed_is_read_again() -> None:
    archive = FakeArchive()
    run(archive, *mail())
    remove_articles(archive, [ArticleId(3)])
    report, _ = run(archive, *mail())
    assert (report.imported, report.duplicates) == (1, 3)


def test_a_file_that_gave_only_duplicates_is_known_too() -> None:
    archive = FakeArchive()
    run(archive, SourceItem("x", draft("тэкст")))
    again = SourceItem("y", draft("тэкст"), stamp=OTHER)
    run(archive, again)
    with archive.reading() as unit:
        assert unit.read_files.known()(OTHER) == 1


def test_a_known_source_without_a_stamp_is_a_duplicate_of_nothing_in_particular() -> None:
    archive = FakeArchive()
    _, told = run(archive, SourceItem("x", KnownSource()), SourceItem("y", draft("тэкст")))
    assert [(each.outcome, each.article_id) for each in told] == [
        (Outcome.DUPLICATE, None),
        (Outcome.IMPORTED, 1),
    ]


def test_a_known_source_is_told_by_its_bytes_where_nothing_else_tells_it() -> None:
    archive = FakeArchive()
    first, second = (OriginalFile(line, "application/json", "a.jsonl") for line in (b"a", b"b"))
    run(
        archive,
        *(SourceItem("x", replace(draft("тэкст"), original=each)) for each in (first, second)),
    )
    known = [KnownSource(each.sha256) for each in (second, first, OriginalFile(b"c", ""))]
    _, told = run(archive, *(SourceItem("x", each) for each in known))
    assert [each.outcome for each in told] == [Outcome.DUPLICATE] * 3
    assert [each.article_id for each in told] == [2, 1, None]


def test_paths_are_kept_only_when_asked() -> None:
    archive = FakeArchive()
    run(archive, *mail(), SourceItem("without", draft("без")), keep_paths=True)
    paths = [read_article(archive, ArticleId(each)).provenance.path for each in (1, 3, 5)]
    assert paths == ["/дом/a.mbox", "/дом/a.mbox", ""]


def test_a_near_copy_is_imported_and_told() -> None:
    archive = FakeArchive()
    changed = f"{LONG_TEXT} і яшчэ адно слова"
    _, told = run(archive, SourceItem("a", draft(LONG_TEXT)), SourceItem("b", draft(changed)))
    assert [(each.outcome, each.near) for each in told] == [
        (Outcome.IMPORTED, None),
        (Outcome.IMPORTED, 1),
    ]
    assert read_article(archive, ArticleId(1)).copies == (2,)


def picture(content: bytes, name: str = "фота 1.jpg", title: str = "") -> ArticleDraft:
    return ArticleDraft(
        untrusted_text=" \n",
        description=Description(title=title),
        original=OriginalFile(content, "image/jpeg", name),
        thumbnail=THUMBNAIL,
    )


def test_pictures_without_text_are_documents_and_duplicates_by_their_bytes_alone() -> None:
    archive = FakeArchive()
    items = [picture(b"one"), picture(b"two"), picture(b"one", "іншае.jpg")]
    report, told = run(archive, *(SourceItem(f"{n}", each) for n, each in enumerate(items)))
    assert (report.imported, report.duplicates) == (2, 1)
    assert [each.article_id for each in told] == [1, 2, 1]
    article = read_article(archive, ArticleId(1)).article
    assert (article.text, article.description.title) == ("", "фота 1")
    assert read_thumbnail(archive, ArticleId(1)) == THUMBNAIL


def test_attachments_stay_or_go_with_their_parent() -> None:
    archive = FakeArchive()
    run(archive, *mail())
    ids = [ArticleId(1), ArticleId(3), ArticleId(9)]
    gone = remove_articles(archive, ids, with_attachments=True)
    assert [(each.article_id, each.code) for each in gone] == [
        (1, None),
        (2, None),
        (3, None),
        (9, "article.not_found"),
    ]
    run(archive, *mail())
    assert [each.article_id for each in remove_articles(archive, [ArticleId(5)])] == [5]
    with archive.reading() as unit:
        assert unit.articles.ids() == [4, 6, 7]


def test_the_same_words_in_other_bytes_are_another_copy_and_linked() -> None:
    """Two mails that say "see attached" are two mails, and a PDF of a letter is no second one."""
    archive = FakeArchive()
    letters = [draft("гл. далучанае", "Ліст", original) for original in (b"one", b"two", b"one")]
    report, told = run(archive, *(SourceItem(f"{n}", each) for n, each in enumerate(letters)))
    assert (report.imported, report.duplicates) == (2, 1)
    assert [(each.article_id, each.near) for each in told] == [(1, None), (2, 1), (1, None)]
    assert read_article(archive, ArticleId(1)).copies == (2,)
    assert read_original(archive, ArticleId(2)) == b"two"


def test_short_words_under_another_title_are_no_copy() -> None:
    archive = FakeArchive()
    letters = [draft("далучана", title, title.encode()) for title in ("Адзін", "Два")]
    _, told = run(archive, *(SourceItem(f"{n}", each) for n, each in enumerate(letters)))
    assert [each.near for each in told] == [None, None]


def test_a_file_that_changed_before_it_was_stored_fails_alone() -> None:
    film = replace(draft("фільм"), original=OriginalFile(b"", "video/mp4", "a.mp4", Changed()))
    archive = FakeArchive()
    report, told = run(
        archive,
        SourceItem("a.txt", draft("адзін")),
        SourceItem("a.mp4", film, stamp=FILE),
        SourceItem("b.txt", draft("два")),
    )
    assert [(each.label, each.code) for each in told] == [
        ("a.txt", None),
        ("a.mp4", "import.unreadable"),
        ("b.txt", None),
    ]
    assert (report.imported, report.failed) == (2, 1)
    again, _ = run(archive, SourceItem("a.mp4", draft("фільм"), stamp=FILE))
    assert again.imported == 1


def test_without_files_outside_such_a_failure_is_not_swallowed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def failing(_: FakeArchive) -> None:
        raise SourceUnreadableError

    monkeypatch.setattr(FakeArchive, "writing", failing)
    filing = Filing(FakeArchive(), lambda _: None, keep_paths=False)
    with pytest.raises(SourceUnreadableError):
        filing.commit(Batch([SourceItem("a.txt", draft("адзін"))]))
