"""Which file it is that a message names, and what is told when it is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

import archive.batching as batching
from archive.documents import read_article, remove_articles
from archive.ingest import ItemOutcome, Outcome, ingest
from archive.ports import KnownSource, SourceItem
from archive.progress import CancelToken
from archive.records import (
    ArticleDraft,
    ArticleId,
    NamedFile,
)
from tests.archive.chats import DAY, PHOTO, SENT, assert_untouched, chat, file, number, run
from tests.archive.sources import ListedReader, draft
from tests.contracts.fakes import FakeArchive
from tests.narrowed import of_kind


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


def test_what_is_missing_so_far_is_told_of_an_import_that_was_cancelled() -> None:
    archive, cancel, told = FakeArchive(), CancelToken(), list[ItemOutcome]()

    def stop(item: ItemOutcome) -> None:
        told.append(item)
        cancel.cancel()

    talk = chat(SENT, NamedFile(name="photos/b.jpg"))
    report = ingest(archive, ListedReader([talk, file(), file("/э/c")]), [], stop, cancel=cancel)
    assert report.missing == 1
    assert (told[-1].outcome, told[-1].label) == (Outcome.MISSING, DAY)
    assert read_article(archive, ArticleId(1)).children == (2,)


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


@pytest.mark.parametrize("is_whole_file", [True, False])
def test_a_chat_that_is_one_record_in_an_archive_has_its_files_beside_it(
    is_whole_file: bool,
) -> None:
    archive = FakeArchive()
    talk = replace(chat(SENT, label="/э.zip/_chat.txt"), is_whole_file=is_whole_file)
    inside = f"/э.zip/{PHOTO}"
    report, told = run(archive, talk, replace(file(inside), parent_label="/э.zip"))
    assert report.missing == (0 if is_whole_file else 1)
    parent = read_article(archive, number(told, inside)).provenance.parent
    assert parent == (1 if is_whole_file else None)


def test_a_file_that_was_read_before_is_linked_without_being_read() -> None:
    archive = FakeArchive()
    named = replace(SENT, name="files/a.txt")
    text = file("/э/files/a.txt", media_type="text/plain")
    known = replace(text, outcome=KnownSource())
    run(archive, text)
    run(archive, chat(named), known)
    assert read_article(archive, ArticleId(2)).found_again == (1,)


def test_files_that_were_read_before_may_be_a_whole_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batching, "BATCH_DOCUMENTS", 1)
    archive = FakeArchive()
    items = [file(f"/э/files/{name}.txt", name.encode(), "text/plain") for name in "abc"]
    run(archive, *items)
    named = [replace(SENT, name=f"files/{name}.txt") for name in "ab"]
    run(archive, chat(named[0]), *items)
    assert read_article(archive, ArticleId(4)).found_again == (1,)
    late = chat(named[1], label="/э/other.json/2.json", text="пазней")
    run(archive, late)
    run(archive, *items)
    assert read_article(archive, ArticleId(5)).found_again == (2,)


def test_a_photo_that_was_removed_waits_again() -> None:
    archive = FakeArchive()
    run(archive, chat(SENT), file())
    remove_articles(archive, [ArticleId(2)])
    assert read_article(archive, ArticleId(1)).missing == (SENT,)
    run(archive, file())
    assert read_article(archive, ArticleId(1)).found_again == (3,)
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


def test_of_the_places_of_an_export_that_was_moved_one_file_is_enough(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(batching, "BATCH_DOCUMENTS", 1)
    archive = FakeArchive()
    named = replace(SENT, name="files/a.pdf")
    run(archive, chat(named))
    run(
        archive,
        chat(named, label="/н/result.json/Двор, 2024-09-11.json"),
        file("/э/files/a.pdf", b"old", media_type="application/pdf"),
        file("/н/files/a.pdf", b"new", media_type="application/pdf"),
    )
    talk = read_article(archive, ArticleId(1))
    assert (talk.children, talk.found_again, talk.missing) == ((), (2,), ())
    assert_untouched(archive, ArticleId(2))


def test_a_file_that_failed_is_missing() -> None:
    archive = FakeArchive()
    broken = file(media_type="text/plain")
    empty = replace(
        broken, outcome=replace(of_kind(broken.outcome, ArticleDraft), untrusted_text=" ")
    )
    report, _ = run(archive, chat(SENT), empty)
    assert (report.failed, report.missing) == (1, 1)


def test_a_mail_does_not_lie_in_a_chat_that_lies_in_it() -> None:
    archive = FakeArchive()
    box = file("/э/a.eml", media_type="message/rfc822")
    inner = chat(NamedFile(name="a.eml"), NamedFile(name="x/b.eml"))
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
    assert (report.imported, report.missing) == (2, 1)
    assert read_article(archive, ArticleId(1)).children == ()


def test_a_document_may_name_many_files() -> None:
    archive = FakeArchive()
    names = [f"files/{number}.pdf" for number in range(3)]
    named = [replace(SENT, name=name) for name in names]
    files = [
        file(f"/э/{name}", name.encode(), media_type="application/pdf") for name in reversed(names)
    ]
    run(archive, *files, chat(*named))
    assert read_article(archive, ArticleId(4)).children == (1, 2, 3)
