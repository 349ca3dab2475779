"""What every archive promises about the files that documents name."""

from __future__ import annotations

from dataclasses import replace

from archive.ports import OpenArchive
from archive.records import ArticleId, NamedFile
from tests.contracts.drafts import new_article
from tests.contracts.keeping import remove, store

NOBODY = ArticleId(99)

PHOTO = NamedFile(
    name="photos/a.jpg", size_bytes=9, author="Ян", written="2024-09-11T18:05:10", caption="так"
)
LEFT_OUT = NamedFile(written="2024-09-11")


def test_files_that_documents_name(archive: OpenArchive) -> None:
    chat, other, photo = store(archive, *map(new_article, ("chat", "other", "photo")))
    with archive.writing() as unit:
        unit.mentions.add(chat.id, [(PHOTO, "/э/photos/a.jpg"), (LEFT_OUT, "")])
        unit.mentions.add(other.id, [(PHOTO, "/я/photos/a.jpg")])
        unit.mentions.add(other.id, [])
        first, left_out = unit.mentions.of(chat.id)
        assert (first.file, left_out.file) == (PHOTO, LEFT_OUT)
        assert (first.article_id, first.found) == (chat.id, None)
        assert first.place_mark == unit.mentions.mark("/э/photos/a.jpg")
        assert first.place_mark != unit.mentions.mark("/я/photos/a.jpg")
        second = unit.mentions.of(other.id)[0]
        assert list(unit.mentions.waiting(["a.jpg", "b.jpg"])) == [first, second]
        assert list(unit.mentions.waiting([])) == []
        unit.mentions.find({first.number: photo.id})
        unit.mentions.find({})
    with archive.reading() as unit:
        assert list(unit.mentions.of(chat.id)) == [replace(first, found=photo.id), left_out]
        assert list(unit.mentions.waiting(["a.jpg"])) == [second]
        assert list(unit.mentions.unfound([chat.id, other.id])) == [left_out, second]
    remove(archive, photo.id)
    remove(archive, other.id)
    with archive.reading() as unit:
        assert list(unit.mentions.waiting(["a.jpg"])) == [first]
        assert list(unit.mentions.of(other.id)) == []


def test_places_where_files_lay(archive: OpenArchive) -> None:
    one, two = store(archive, new_article("one"), new_article("two"))
    with archive.writing() as unit:
        unit.mentions.lay({one.id: "/а", two.id: "/б"})
        unit.mentions.lay({one.id: "/в"})
        unit.mentions.lay({})
    with archive.reading() as unit:
        assert unit.mentions.lying_at(["/а", "/б", "/в"]) == {"/б": two.id, "/в": one.id}
    remove(archive, two.id)
    with archive.reading() as unit:
        assert unit.mentions.lying_at(["/б"]) == {}


def test_originals_by_the_names_of_their_files(archive: OpenArchive) -> None:
    named, _ = store(archive, new_article("text", original=b"bytes"), new_article("bare"))
    assert named.original is not None
    with archive.reading() as unit:
        found = unit.articles.with_file_names([named.original.name, "other"])
        assert found == {named.id: named.original}
        assert unit.articles.with_file_names([]) == {}
