"""A file that is here already and comes under another name is known by both."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive.companions import companion
from archive.documents import read_article, remove_articles
from archive.find import find
from archive.ports import SourceItem
from archive.records import ArticleId, OriginalFile
from archive.renaming import MOST_NAMES
from archive.searching import SearchRequest
from tests.archive.sources import draft
from tests.archive.test_filing import run
from tests.contracts.fakes import FakeArchive

FILM, TRANSCRIPT = ArticleId(1), ArticleId(2)
MP4, SRT = "video/mp4", "application/x-subrip"


def file(path: str, content: bytes, media_type: str = MP4) -> SourceItem:
    name = path.replace("\\", "/").rpartition("/")[2]
    read = draft(content.decode(), title="clip2")
    return SourceItem(path, replace(read, original=OriginalFile(content, media_type, name)))


def names(archive: FakeArchive) -> tuple[str, ...]:
    return read_article(archive, FILM).other_names


@pytest.mark.parametrize("folder", ["суд/", "суд\\", ""])
def test_the_new_name_is_kept_found_and_joins_the_transcript(folder: str) -> None:
    archive = FakeArchive()
    run(archive, file("clip2.mp4", b"film"))
    subtitles = file(f"{folder}фільм.be.srt", b"words", SRT)
    run(archive, subtitles, file(f"{folder}фільм.mp4", b"film"))
    assert names(archive) == ("фільм.mp4",)
    assert (companion(archive, FILM), companion(archive, TRANSCRIPT)) == (TRANSCRIPT, FILM)


def test_two_names_in_one_import_are_both_kept() -> None:
    archive = FakeArchive()
    run(
        archive, file("a/clip2.mp4", b"film"), file("b/talk.mp4", b"film"), file("c/x.mp4", b"film")
    )
    assert names(archive) == ("talk.mp4", "x.mp4")


def test_a_transcript_that_came_again_under_the_name_of_the_film_is_joined() -> None:
    archive = FakeArchive()
    run(archive, file("clip2.mp4", b"film"), file("words.srt", b"words", SRT))
    assert companion(archive, FILM) is None
    run(archive, file("clip2.srt", b"words", SRT))
    assert (companion(archive, FILM), companion(archive, TRANSCRIPT)) == (TRANSCRIPT, FILM)


def test_what_is_called_so_from_the_first_goes_before_what_is_called_so_too() -> None:
    archive = FakeArchive()
    run(archive, file("talk.mp4", b"film"), file("other.srt", b"one", SRT))
    run(archive, file("talk.srt", b"two", SRT), file("more/talk.be.srt", b"one", SRT))
    assert companion(archive, FILM) == 3


@pytest.mark.parametrize("again", ["clip2.mp4", "суд/CLIP2.mp4"])
def test_the_same_name_is_no_other_name(again: str) -> None:
    archive = FakeArchive()
    run(archive, file("clip2.mp4", b"film"))
    run(archive, file(again, b"film"))
    assert names(archive) == ()


def test_a_name_is_kept_once_in_whatever_form_its_letters_are() -> None:
    archive = FakeArchive()
    run(archive, file("clip2.mp4", b"film"))
    for again in ("й.mp4", "й.mp4", "Й.mp4"):
        run(archive, file(again, b"film"))
    assert names(archive) == ("й.mp4",)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("mail.eml/talk.mp4 (2)", "talk.mp4"),
        ("mail.eml/talk.mp4 (13)", "talk.mp4"),
        ("mail.eml/talk (2).mp4", "talk (2).mp4"),
        ("mail.eml/суд\\talk.mp4", "суд\\talk.mp4"),
    ],
)
def test_a_name_with_a_number_behind_it_or_a_backslash_in_it_is_kept(label: str, name: str) -> None:
    archive = FakeArchive()
    run(archive, file("clip2.mp4", b"film"))
    again = draft("film", title="clip2")
    original = OriginalFile(b"film", MP4, name)
    run(archive, SourceItem(label, replace(again, original=original)))
    assert names(archive) == (name,)


@pytest.mark.parametrize("label", ["mail.eml/my-talk.mp4", "talk.mp4#1", "talk.mp4 (2)/x"])
def test_control_what_is_called_otherwise_there_is_not_called_so(label: str) -> None:
    archive = FakeArchive()
    run(archive, file("clip2.mp4", b"film"))
    again = replace(file("talk.mp4", b"film"), label=label)
    run(archive, again)
    assert names(archive) == ()


def test_records_of_a_list_are_not_called_as_the_list_is() -> None:
    archive = FakeArchive()
    record = file("list.jsonl", b"record")
    run(archive, replace(record, label="list.jsonl#1"))
    run(archive, replace(file("copy.jsonl", b"record"), label="copy.jsonl#1"))
    assert names(archive) == ()


def test_no_more_than_some_names_are_kept() -> None:
    archive = FakeArchive()
    many = [file(f"{number}.mp4", b"film") for number in range(MOST_NAMES)]
    run(archive, file("clip2.mp4", b"film"), *many)
    run(archive, file("one-more.mp4", b"film"))
    assert len(names(archive)) == MOST_NAMES
    assert "one-more.mp4" not in names(archive)


def test_a_document_without_a_file_has_no_other_name() -> None:
    archive = FakeArchive()
    for label in ("a", "b"):
        run(archive, SourceItem(label, draft("film")))
    assert names(archive) == ()


def test_names_go_with_their_document() -> None:
    archive = FakeArchive()
    run(archive, file("clip2.mp4", b"film"), file("talk.mp4", b"film"))
    remove_articles(archive, [FILM])
    with archive.reading() as unit:
        assert unit.articles.other_names() == {}
    assert find(archive, SearchRequest(query="film")).total == 0
