"""Files that messages name belong to their messages, whichever of them comes first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

import archive.batching as batching
import archive.enclosing as enclosing
from archive.batching import Batch
from archive.documents import read_article, remove_articles
from archive.filing import Filing
from archive.find import find
from archive.ingest import ItemOutcome, Outcome, ingest
from archive.ports import KnownSource
from archive.progress import CancelToken
from archive.records import (
    ArticleId,
    CustodyAction,
    Description,
)
from archive.searching import SearchRequest
from tests.archive.chats import DAY, PHOTO, SENT, assert_untouched, chat, file, number, run
from tests.archive.sources import ListedReader
from tests.contracts.fake_units import FakeUnit
from tests.contracts.fakes import FakeArchive


@pytest.mark.parametrize("batch", [1, 500])
@pytest.mark.parametrize("first", ["chat", "photo"])
def test_a_photo_belongs_to_the_message_that_names_it(
    batch: int, first: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batching, "BATCH_DOCUMENTS", batch)
    archive = FakeArchive()
    items = [chat(SENT), file()] if first == "chat" else [file(), chat(SENT)]
    report, told = run(archive, *items)
    photo, talk = number(told, f"/э/{PHOTO}"), number(told, DAY)
    assert (report.imported, report.missing) == (2, 0)
    assert read_article(archive, talk).children == (photo,)
    assert read_article(archive, talk).missing == ()
    reading = read_article(archive, photo)
    assert reading.provenance.parent == talk
    described = reading.article.description
    assert described.title == "Аўтазак"
    assert (described.authors, described.published) == (("Пётр",), "2024-09-11")
    found = find(archive, SearchRequest(query="аўтазак"))
    assert photo in [hit.summary.id for hit in found.hits]


def test_what_a_message_tells_is_a_fact_where_it_came_first() -> None:
    archive = FakeArchive()
    _, told = run(archive, chat(SENT), file())
    reading = read_article(archive, number(told, f"/э/{PHOTO}"))
    assert reading.extras.facts == (
        ("caption", "Аўтазак\nна вуліцы"),
        ("sent by", "Пётр"),
        ("sent", "2024-09-11T18:06:00"),
    )
    assert reading.article.version == 1
    with archive.reading() as unit:
        edits = [each for each in unit.custody.entries() if each.action is CustodyAction.EDITED]
    assert edits == []


def test_what_a_file_tells_of_itself_stays() -> None:
    own = Description(title="Пратакол", authors=("Суд",), published="2020-01-01")
    archive = FakeArchive()
    for items in ([chat(SENT), file(described=own)], [file(described=own), chat(SENT)]):
        _, told = run(archive, *items)
        assert read_article(archive, number(told, f"/э/{PHOTO}")).article.description == own


def test_a_long_caption_is_cut_for_the_title() -> None:
    archive = FakeArchive()
    _, told = run(
        archive, chat(replace(SENT, caption="слова " * 50, written="", author="")), file()
    )
    described = read_article(archive, number(told, f"/э/{PHOTO}")).article.description
    assert described.title.endswith(" слова…")
    assert len(described.title) <= 121
    assert (described.authors, described.published) == ((), "")


@pytest.mark.parametrize("first", ["chat", "photo"])
def test_another_import_brings_the_other_half(first: str) -> None:
    """The place of a file tells it, whatever it is called; it came by itself and stays so."""
    plain = replace(SENT, name="files/a.pdf")
    items = [chat(plain), file("/э/files/a.pdf", media_type="application/pdf")]
    archive = FakeArchive()
    one, other = items if first == "chat" else reversed(items)
    report, _ = run(archive, one)
    assert report.missing == (1 if first == "chat" else 0)
    report, told = run(archive, other)
    assert report.missing == 0
    pdf = number(told, other.label) if first == "chat" else ArticleId(1)
    talk = ArticleId(1) if first == "chat" else number(told, DAY)
    assert read_article(archive, talk).found_again == (pdf,)
    assert read_article(archive, talk).missing == ()
    assert_untouched(archive, pdf)


@pytest.mark.parametrize("place", ["/маё/", "/э/photos/"])
def test_a_chat_of_a_stranger_leaves_what_came_by_itself_as_it_is(place: str) -> None:
    """Neither told by its messages nor taken along with them, wherever it lay."""
    archive = FakeArchive()
    name = PHOTO.rpartition("/")[2]
    own = [file(f"{place}{name}"), file(f"{place}diary.pdf", b"diary", "application/pdf")]
    run(archive, *own)
    posts = [SENT, replace(SENT, name="photos/diary.pdf", size_bytes=len(b"diary"))]
    items = [
        chat(each, label=f"/э/result.json/{at}", text=f"{at}") for at, each in enumerate(posts)
    ]
    for again in ([], own, [replace(each, outcome=KnownSource()) for each in own]):
        run(archive, *items, *again)
        assert_untouched(archive, ArticleId(1))
        assert_untouched(archive, ArticleId(2))
    gone = remove_articles(archive, [ArticleId(3), ArticleId(4)], with_attachments=True)
    assert [each.article_id for each in gone] == [3, 4]
    with archive.reading() as unit:
        assert list(unit.articles.ids()) == [1, 2]


def test_a_chat_that_came_first_leaves_what_comes_by_itself_as_it_is() -> None:
    archive = FakeArchive()
    sized = replace(SENT, size_bytes=5)
    run(archive, chat(sized))
    run(archive, file("/маё/photo_1@11-09-2024_18-06-00.jpg"))
    assert_untouched(archive, ArticleId(2))
    assert read_article(archive, ArticleId(1)).missing == (sized,)


def test_a_copy_in_the_export_of_a_stranger_changes_nothing_of_the_own_one() -> None:
    """Also when both are read in one import: the first of them is what is stored."""
    for imports in ([file("/маё/1.jpg")], []):
        archive = FakeArchive()
        if imports:
            run(archive, *imports)
        run(archive, file("/маё/1.jpg"), chat(SENT), file())
        talk = read_article(archive, ArticleId(2))
        assert (talk.children, talk.found_again, talk.missing) == ((), (1,), ())
        assert_untouched(archive, ArticleId(1))


@pytest.mark.parametrize("again", [False, True])
def test_an_export_that_is_read_once_more_takes_in_what_the_first_time_lacked(again: bool) -> None:
    """Also when the chat itself is passed over, as it was read to its end."""
    archive, told = FakeArchive(), list[ItemOutcome]()
    run(archive, chat(SENT))
    ingest(archive, ListedReader([chat(SENT), file()]), [], told.append, again=again)
    assert [each.outcome for each in told] == [Outcome.DUPLICATE, Outcome.IMPORTED]
    assert read_article(archive, ArticleId(1)).children == (2,)
    assert read_article(archive, ArticleId(2)).article.description.title == "Аўтазак"


LATER = "/новы/result.json/Двор, 2024-09-12.json"


def test_what_came_with_a_chat_is_known_to_a_later_one_by_its_moment() -> None:
    archive = FakeArchive()
    run(archive, chat(SENT), file())
    before = read_article(archive, ArticleId(2)).article
    lost = replace(SENT, name="photos/photo_2.jpg")
    report, _ = run(archive, chat(lost, SENT, label=LATER, text="назаўтра"))
    assert report.missing == 1
    reading = read_article(archive, ArticleId(2))
    assert (reading.provenance.parent, reading.also_in) == (1, (3,))
    assert reading.article == before


@pytest.mark.parametrize(("size", "linked"), [(5, (2,)), (6, ()), (None, ())])
def test_another_name_is_known_by_its_size(size: int | None, linked: tuple[int, ...]) -> None:
    archive = FakeArchive()
    named = replace(SENT, name="files/a.pdf", size_bytes=size)
    run(archive, chat(named), file("/э/files/a.pdf", media_type="application/pdf"))
    run(archive, chat(named, label=LATER, text="назаўтра"))
    assert read_article(archive, ArticleId(3)).found_again == linked


def test_of_two_that_it_could_be_it_is_neither() -> None:
    archive = FakeArchive()
    run(archive, chat(SENT), file())
    run(archive, file("/маё/photo_1@11-09-2024_18-06-00.jpg", b"other"))
    report, _ = run(archive, chat(SENT, label=LATER, text="назаўтра"))
    assert report.missing == 1


def test_whoever_cancels_at_the_end_waits_for_no_more_links(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(enclosing, "_TOGETHER", 1)
    names = ["11-09-2024_18-06-00.jpg", "11-09-2024_18-06-01.jpg"]
    named = [replace(SENT, name=f"photos/{name}") for name in names]
    files = [file(f"/э/photos/{name}", name.encode()) for name in names]
    for cancelled, linked in ((False, (2, 3)), (True, (2,))):
        archive, cancel = CountedArchive(), CancelToken()
        run(archive, chat(*named), *files)
        filing = Filing(archive, lambda _: None, keep_paths=False)
        filing.commit(Batch([chat(*named, label=LATER, text="назаўтра")]))
        archive.before_writing = cancel.cancel if cancelled else None
        filing.finish(cancel)
        assert read_article(archive, ArticleId(4)).found_again == linked


class CountedArchive(FakeArchive):
    """Says when it is about to write."""

    before_writing: Callable[[], None] | None = None

    @contextmanager
    def writing(self) -> Iterator[FakeUnit]:
        if self.before_writing is not None:
            self.before_writing()
        with super().writing() as unit:
            yield unit
