"""What every archive promises about files that were read, and about what waits for a person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive.errors import ArticleNotFoundError
from archive.ports import OpenArchive, SourceStamp
from archive.records import ArticleId, Kind
from tests.contracts.drafts import full_article, new_article
from tests.contracts.keeping import remove, store

NOBODY = ArticleId(99)
STAMP = SourceStamp("/home/дом/a\udcff.txt", 10, 20)


def test_files_are_known_once_they_are_whole(archive: OpenArchive) -> None:
    one, two = store(archive, new_article("one"), new_article("two"))
    with archive.writing() as unit:
        unit.read_files.add(STAMP, [two.id], whole=False)
    with archive.reading() as unit:
        known = unit.read_files.known()
    assert known(STAMP) is None
    with archive.writing() as unit:
        unit.read_files.add(STAMP, [one.id, two.id], whole=True)
        assert unit.read_files.known()(STAMP) == one.id
    with archive.reading() as unit:
        known = unit.read_files.known()
    assert known(STAMP) == one.id
    for changed in ({"path": "/b"}, {"size_bytes": 11}, {"modified_ns": 21}):
        assert known(replace(STAMP, **changed)) is None
    remove(archive, two.id)
    with archive.reading() as unit:
        assert unit.read_files.known()(STAMP) is None


def test_parts_of_a_file_are_known_until_they_are_forgotten(archive: OpenArchive) -> None:
    one, two = store(archive, new_article("one"), new_article("two"))
    part, other = replace(STAMP, part="ліст"), replace(STAMP, part="другі ліст")
    elsewhere = replace(part, path="/b")
    with archive.writing() as unit:
        unit.read_files.add(STAMP, [one.id], whole=True)
        for each in (part, elsewhere):
            unit.read_files.add(each, [two.id], whole=True)
    with archive.reading() as unit:
        known = unit.read_files.known()
    assert [known(each) for each in (STAMP, part, other, elsewhere)] == [1, 2, None, 2]
    with archive.writing() as unit:
        unit.read_files.forget_parts(STAMP)
    with archive.reading() as unit:
        known = unit.read_files.known()
    assert [known(each) for each in (STAMP, part, other, elsewhere)] == [1, None, None, 2]
    remove(archive, two.id)
    with archive.reading() as unit:
        assert unit.read_files.known()(elsewhere) is None


def test_testimonies_letters_and_chats_wait_for_a_person(archive: OpenArchive) -> None:
    told, letter, chat, _ = store(
        archive,
        full_article(),
        new_article("letter", kind=Kind.LETTER),
        new_article("chat", kind=Kind.CHAT),
        new_article("article"),
    )
    waiting = {
        told.id: ("published", "language"),
        letter.id: ("published", "language", "authors"),
        chat.id: ("published", "language", "authors"),
    }
    with archive.reading() as unit:
        assert dict(unit.reviews.waiting()) == waiting
    with archive.writing() as unit:
        assert unit.reviews.accept(told.id)
        assert not unit.reviews.accept(told.id)
        assert not unit.reviews.accept(NOBODY)
    with archive.writing() as unit:
        unit.reviews.ask(told.id, ("authors",))
    with archive.reading() as unit:
        assert unit.reviews.waiting()[told.id] == ("authors",)
        assert [each.action.value for each in unit.custody.entries(told.id)][1:] == [
            *("reviewed", "awaited")
        ]
    with archive.writing() as unit:
        unit.reviews.ask(told.id, ("published", "language"))
    with archive.reading() as unit:
        assert dict(unit.reviews.waiting()) == waiting
    with pytest.raises(ArticleNotFoundError), archive.writing() as unit:
        unit.reviews.ask(NOBODY, ("authors",))
    with archive.writing() as unit:
        assert unit.reviews.accept(told.id)
    remove(archive, letter.id)
    with archive.reading() as unit:
        assert set(unit.reviews.waiting()) == {chat.id}
