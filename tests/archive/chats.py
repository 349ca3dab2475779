"""Chats that name files, and the files, as readers give them."""

from __future__ import annotations

from dataclasses import replace

from archive.documents import read_article
from archive.ingest import ImportReport, ItemOutcome, ingest
from archive.ports import SourceItem, SourceStamp
from archive.records import (
    ArticleDraft,
    ArticleId,
    Description,
    NamedFile,
    OriginalFile,
)
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


def assert_untouched(archive: FakeArchive, number: ArticleId) -> None:
    reading = read_article(archive, number)
    described = reading.article.description
    assert (reading.article.version, described.authors, described.published) == (1, (), "")
    assert reading.article.original is not None
    assert described.title in ("", reading.article.original.name.rpartition(".")[0])
    assert (reading.provenance.parent, reading.extras.facts) == (None, ())
