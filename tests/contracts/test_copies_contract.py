"""What every archive promises about near copies of a document."""

from __future__ import annotations

from archive.ports import OpenArchive
from archive.records import ArticleId
from archive.sketches import sketch
from tests.contracts.drafts import LONG_TEXT, new_article

NOBODY = ArticleId(99)


def edited(text: str, number: int) -> str:
    words = text.split()
    words[number] = "іншае"
    return " ".join(words)


def copy_units(archive: OpenArchive, *texts: str) -> dict[ArticleId, ArticleId]:
    with archive.writing() as unit:
        stored = unit.articles.add([new_article(text) for text in texts])
        return dict(unit.copies.add({each.id: sketch(each.text) for each in stored}))


def test_near_copies_are_told_and_grouped(archive: OpenArchive) -> None:
    other = " ".join(f"word{number}" for number in range(60))
    assert copy_units(archive, "brief") == {}
    assert copy_units(archive, LONG_TEXT, other, "short") == {}
    assert copy_units(archive, edited(LONG_TEXT, 9), edited(other, 30), "short") == {5: 2, 6: 3}
    assert copy_units(archive, edited(LONG_TEXT, 9) + " канец") == {8: 5}
    with archive.reading() as unit:
        assert list(unit.copies.groups()) == [(2, 5, 8), (3, 6)]
        assert list(unit.copies.of(ArticleId(5))) == [2, 8]
        assert list(unit.copies.of(ArticleId(4))) == []
        assert list(unit.copies.of(NOBODY)) == []


def test_near_copies_within_one_call(archive: OpenArchive) -> None:
    assert copy_units(archive, LONG_TEXT, edited(LONG_TEXT, 20)) == {2: 1}


def test_groups_that_one_document_joins(archive: OpenArchive) -> None:
    words = LONG_TEXT.split()
    front, back = " ".join(words[:30]), " ".join(words[30:])
    assert copy_units(archive, front, back, f"{front} і", f"{back} і") == {3: 1, 4: 2}
    near = copy_units(archive, LONG_TEXT)
    with archive.reading() as unit:
        groups = list(unit.copies.groups())
    assert near.keys() == {5}
    assert groups == [(1, 2, 3, 4, 5)]


def test_a_removed_copy_leaves_its_group(archive: OpenArchive) -> None:
    copy_units(archive, LONG_TEXT, edited(LONG_TEXT, 20), edited(LONG_TEXT, 40))
    with archive.writing() as unit:
        unit.articles.remove(ArticleId(1))
    with archive.reading() as unit:
        assert list(unit.copies.groups()) == [(2, 3)]
    with archive.writing() as unit:
        unit.articles.remove(ArticleId(2))
    with archive.reading() as unit:
        assert list(unit.copies.groups()) == []
        assert list(unit.copies.of(ArticleId(3))) == []
    assert copy_units(archive, LONG_TEXT) == {4: 3}


def test_copies_can_be_found_again_from_the_beginning(archive: OpenArchive) -> None:
    copy_units(archive, LONG_TEXT, edited(LONG_TEXT, 20))
    with archive.writing() as unit:
        unit.copies.clear()
        assert list(unit.copies.groups()) == []
        assert unit.copies.add({ArticleId(2): sketch(LONG_TEXT)}) == {}
