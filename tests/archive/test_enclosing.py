"""Files that messages name belong to their messages, whichever of them comes first."""

from __future__ import annotations

from dataclasses import replace

import pytest

import archive.batching as batching
from archive.documents import read_article, remove_articles
from archive.find import find
from archive.ingest import ImportReport, ItemOutcome, Outcome, ingest
from archive.ports import KnownSource, SourceItem, SourceStamp
from archive.progress import CancelToken
from archive.records import (
    ArticleDraft,
    ArticleId,
    CustodyAction,
    Description,
    NamedFile,
    OriginalFile,
)
from archive.searching import SearchRequest
from tests.archive.sources import ListedReader, draft
from tests.contracts.fakes import FakeArchive

CHAT, DAY = "/э/result.json", "/э/result.json/Двор, 2024-09-11.json"
PHOTO = "photos/photo_1@11-09-2024_18-06-00.jpg"
SENT = NamedFile(
    name=PHOTO, author="Пётр", written="2024-09-11T18:06:00", caption="Аўтазак\nна вуліцы"
)


def chat(*files: NamedFile, label: str = DAY, text: str = "размова") -> SourceItem:
    """A day of talk out of an export; its folder is where the export lies."""
    export = label.rpartition("/")[0]
    stamp = SourceStamp(export, 100, 1)
    talk = replace(draft(text), named=files)
    return SourceItem(label, talk, export, stamp, label)


def file(
    place: str = f"/э/{PHOTO}",
    content: bytes = b"photo",
    media_type: str = "image/jpeg",
    described: Description | None = None,
) -> SourceItem:
    """A file on the disk."""
    original = OriginalFile(content, media_type, place.rpartition("/")[2])
    read = ArticleDraft(
        untrusted_text="" if media_type.startswith("image/") else f"тэкст {content!r}",
        description=described or Description(),
        original=original,
        guessed=("published", "authors"),
    )
    return SourceItem(place, read, "", SourceStamp(place, len(content), 1), place)


def run(archive: FakeArchive, *items: SourceItem) -> tuple[ImportReport, list[ItemOutcome]]:
    told: list[ItemOutcome] = []
    return ingest(archive, ListedReader(items), [], told.append), told


def number(told: list[ItemOutcome], label: str) -> ArticleId:
    (found,) = {each.article_id for each in told if each.label == label and each.article_id}
    return found


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
    """The place of a file tells it, whatever it is called."""
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
    assert read_article(archive, talk).children == (pdf,)
    assert read_article(archive, talk).missing == ()


def test_a_photo_from_another_folder_is_known_by_its_moment() -> None:
    archive = FakeArchive()
    run(archive, chat(SENT))
    _, told = run(archive, file("/капія/photo_1@11-09-2024_18-06-00.jpg"))
    assert read_article(archive, ArticleId(1)).children == (number(told, told[0].label),)


@pytest.mark.parametrize(("size", "linked"), [(5, True), (6, False), (None, False)])
def test_another_name_is_known_by_its_size(size: int | None, linked: bool) -> None:
    named = replace(SENT, name="files/a.pdf", size_bytes=size)
    elsewhere = file("/капія/a.pdf", media_type="application/pdf")
    for items in ([chat(named), elsewhere], [elsewhere, chat(named)]):
        archive = FakeArchive()
        run(archive, items[0])
        report, _ = run(archive, items[1])
        parents = {read_article(archive, ArticleId(each)).provenance.parent for each in (1, 2)}
        assert parents == ({None, 1} if items[0].place == DAY else {None, 2}) or not linked
        assert (parents == {None}) is not linked
        assert report.missing == (0 if linked or items[0].place == DAY else 1)


def test_a_photo_that_came_earlier_is_found_and_another_is_not() -> None:
    archive = FakeArchive()
    run(archive, file("/капія/photo_1@11-09-2024_18-06-00.jpg"))
    report, _ = run(archive, chat(replace(SENT, name="photos/photo_2.jpg"), SENT))
    assert report.missing == 1
    assert read_article(archive, ArticleId(2)).children == (1,)


def test_of_two_that_it_could_be_it_is_neither() -> None:
    archive = FakeArchive()
    name = "photo_1@11-09-2024_18-06-00.jpg"
    run(archive, file(f"/а/{name}", b"one"), file(f"/б/{name}", b"two"))
    report, _ = run(archive, chat(SENT))
    assert report.missing == 1


def test_control_a_file_of_the_same_name_in_another_folder_is_another() -> None:
    archive = FakeArchive()
    named = replace(SENT, name="files/a.pdf")
    report, told = run(archive, chat(named), file("/э/other/a.pdf", media_type="application/pdf"))
    assert report.missing == 1
    assert read_article(archive, number(told, "/э/other/a.pdf")).provenance.parent is None


def test_what_is_missing_is_told_by_document_and_at_the_end() -> None:
    archive = FakeArchive()
    left_out = NamedFile(author="Пётр", written="2024-09-11")
    report, told = run(archive, chat(SENT, left_out))
    last = told[-1]
    assert (last.outcome, last.label, last.missing) == (Outcome.MISSING, DAY, 2)
    assert last.article_id == 1
    assert (report.imported, report.failed, report.missing) == (1, 0, 2)
    assert read_article(archive, ArticleId(1)).missing == (SENT, left_out)


def test_nothing_is_missing_of_an_import_that_was_cancelled() -> None:
    archive, cancel, told = FakeArchive(), CancelToken(), list[ItemOutcome]()

    def stop(item: ItemOutcome) -> None:
        told.append(item)
        cancel.cancel()

    report = ingest(archive, ListedReader([chat(SENT), file()]), [], stop, cancel=cancel)
    assert report.missing == 0
    assert Outcome.MISSING not in [each.outcome for each in told]


def test_a_photo_that_is_named_twice_lies_in_both_and_stands_once() -> None:
    archive = FakeArchive()
    later = chat(SENT, label="/э/result.json/Двор, 2024-09-12.json", text="назаўтра")
    for _ in range(2):
        run(archive, chat(SENT), later, file())
    reading = read_article(archive, ArticleId(3))
    assert (reading.provenance.parent, reading.also_in) == (1, (2,))
    assert read_article(archive, ArticleId(2)).found_again == (3,)
    with archive.reading() as unit:
        assert unit.articles.count() == 3


def test_an_attachment_of_a_mail_lies_in_the_chat_too() -> None:
    archive = FakeArchive()
    mail = SourceItem("/м.eml", draft("ліст"))
    attached = replace(file(), label="/м.eml/a.jpg", parent_label="/м.eml", place="/м.eml/a.jpg")
    run(archive, mail, attached)
    run(archive, chat(SENT), file())
    assert read_article(archive, ArticleId(2)).provenance.parent == 1
    assert read_article(archive, ArticleId(2)).also_in == (3,)


def test_a_file_that_was_read_before_is_linked_without_being_read() -> None:
    archive = FakeArchive()
    named = replace(SENT, name="files/a.txt")
    text = file("/э/files/a.txt", media_type="text/plain")
    known = replace(text, outcome=KnownSource())
    run(archive, text)
    run(archive, chat(named), known)
    assert read_article(archive, ArticleId(2)).children == (1,)


def test_files_that_were_read_before_may_be_a_whole_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batching, "BATCH_DOCUMENTS", 1)
    archive = FakeArchive()
    items = [file(f"/э/files/{name}.txt", name.encode(), "text/plain") for name in "abc"]
    run(archive, *items)
    named = [replace(SENT, name=f"files/{name}.txt") for name in "ab"]
    run(archive, chat(named[0]), *items)
    assert read_article(archive, ArticleId(4)).children == (1,)
    late = chat(named[1], label="/э/other.json/2.json", text="пазней")
    run(archive, late)
    run(archive, *items)
    assert read_article(archive, ArticleId(5)).children == (2,)


def test_a_photo_that_was_removed_waits_again() -> None:
    archive = FakeArchive()
    run(archive, chat(SENT), file())
    remove_articles(archive, [ArticleId(2)])
    assert read_article(archive, ArticleId(1)).missing == (SENT,)
    run(archive, file())
    assert read_article(archive, ArticleId(1)).children == (3,)
    assert read_article(archive, ArticleId(1)).missing == ()


def test_an_export_that_was_moved_is_looked_for_at_its_new_place() -> None:
    archive = FakeArchive()
    named = replace(SENT, name="files/a.pdf")
    run(archive, chat(named))
    report, _ = run(
        archive,
        chat(named, label="/н/result.json/Двор, 2024-09-11.json"),
        file("/н/files/a.pdf", media_type="application/pdf"),
    )
    assert report.missing == 0
    assert read_article(archive, ArticleId(1)).children == (2,)


def test_a_file_that_failed_is_missing() -> None:
    archive = FakeArchive()
    broken = file(media_type="text/plain")
    empty = replace(broken, outcome=replace(broken.outcome, untrusted_text=" "))
    report, _ = run(archive, chat(SENT), empty)
    assert (report.failed, report.missing) == (1, 1)


def test_a_mail_does_not_lie_in_a_chat_that_lies_in_it() -> None:
    archive = FakeArchive()
    box = file("/э/a.eml", media_type="message/rfc822")
    inner = chat(NamedFile(name="x/a.eml", size_bytes=5), NamedFile(name="x/b.eml"))
    inside = "/э/a.eml/Двор.json"
    report, _ = run(
        archive, box, replace(inner, label=inside, parent_label="/э/a.eml", place=inside)
    )
    mail, talk = read_article(archive, ArticleId(1)), read_article(archive, ArticleId(2))
    assert (mail.provenance.parent, mail.also_in) == (None, ())
    assert talk.provenance.parent == 1
    assert report.missing == 1


def test_names_are_compared_in_one_written_form() -> None:
    archive = FakeArchive()
    named = replace(SENT, name="files/й.pdf")
    decomposed = file("/э/files/и\u0306.pdf", media_type="application/pdf")
    report, _ = run(archive, chat(named), decomposed)
    assert report.missing == 0


def test_what_has_no_place_names_nothing_that_is_there() -> None:
    archive = FakeArchive()
    report, _ = run(archive, replace(chat(SENT), place=""), replace(file(), place=""))
    assert (report.imported, report.missing) == (2, 0)
    assert read_article(archive, ArticleId(1)).children == (2,)


def test_a_document_may_name_many_files() -> None:
    archive = FakeArchive()
    names = [f"files/{number}.pdf" for number in range(3)]
    named = [replace(SENT, name=name) for name in names]
    files = [
        file(f"/э/{name}", name.encode(), media_type="application/pdf") for name in reversed(names)
    ]
    run(archive, *files)
    run(archive, chat(*named))
    assert read_article(archive, ArticleId(4)).children == (1, 2, 3)
