"""What documents carry is as it was stored, or that is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.dialects.sqlite import dialect

from archive.errors import ArchiveDamagedError
from archive.findings import Finding, FindingCode
from archive.records import ArticleId
from archive.sketches import sketch
from tests.contracts.drafts import LONG_TEXT, full_article, new_article
from tests.vault.archives import findings, make, storage, unlock
from vault.column_types import CompressedText
from vault.copies import SEGMENT_DOCUMENTS

ALTERED = Finding(FindingCode.RECORD, "archive.db", ArticleId(1))
BROKEN = Finding(FindingCode.CHAIN, "archive.db")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make(tmp_path / "A", full_article(), new_article("two"))
    return tmp_path / "A"


def change(folder: Path, statement: str, *values: object) -> None:
    files = storage(folder)
    with files.records.writing() as connection:
        connection.exec_driver_sql(statement, values)
    files.close()


def look(folder: Path) -> list[Finding]:
    archive = unlock(folder)
    found = findings(archive)
    archive.close()
    return found


def compressed(text: str) -> object:
    return CompressedText().process_bind_param(text, dialect())


@pytest.mark.parametrize(
    ("column", "value"),
    [("rich_text", "<p>іншы</p>"), ("facts", "[]"), ("places", '[[0, "page", "ii"]]')],
)
def test_changed_extras_are_found(folder: Path, column: str, value: str) -> None:
    change(folder, f"UPDATE extras SET {column} = ?", compressed(value))
    assert look(folder) == [ALTERED]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("facts", "{"),
        ("facts", "7"),
        ("facts", "[[1]]"),
        ("places", '[[0, "chapter", ""]]'),
        ("places", "[[0]]"),
    ],
)
def test_extras_that_are_none_are_damage(folder: Path, column: str, value: str) -> None:
    change(folder, f"UPDATE extras SET {column} = ?", compressed(value))
    archive = unlock(folder)
    with pytest.raises(ArchiveDamagedError), archive.reading() as unit:
        unit.articles.extras(ArticleId(1))
    assert findings(archive) == [ALTERED]
    archive.close()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM extras",
        "DELETE FROM thumbnails",
        "UPDATE thumbnails SET content = zeroblob(9)",
    ],
)
def test_lost_extras_are_found(folder: Path, statement: str) -> None:
    change(folder, statement)
    assert look(folder) == [ALTERED]


def test_extras_of_a_document_that_had_none_are_found(folder: Path) -> None:
    change(folder, "INSERT INTO thumbnails VALUES (2, zeroblob(9))")
    assert look(folder) == [Finding(FindingCode.RECORD, "archive.db", ArticleId(2))]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE provenance SET parent_id = 2 WHERE article_id = 1",
        "UPDATE provenance SET path = '' WHERE article_id = 1",
        "UPDATE provenance SET importer = 'pdf/2' WHERE article_id = 1",
        "DELETE FROM reviews",
    ],
)
def test_changed_origins_and_reviews_break_the_seal(folder: Path, statement: str) -> None:
    change(folder, statement)
    assert look(folder) == [BROKEN]


def illustrate(folder: Path) -> list[bytes]:
    """Give both documents a small picture; what they have then."""
    archive = unlock(folder)
    numbers = (ArticleId(1), ArticleId(2))
    with archive.writing() as unit:
        for number in numbers:
            unit.articles.illustrate(number, b"later", 1)
    with archive.reading() as unit:
        found = [unit.articles.thumbnail(number) for number in numbers]
    archive.close()
    return found


def test_a_picture_that_came_later_is_vouched_for(folder: Path) -> None:
    assert illustrate(folder) == [b"later", b"later"]
    assert look(folder) == []
    change(folder, "UPDATE thumbnails SET content = zeroblob(9) WHERE article_id = 1")
    assert look(folder) == [ALTERED]


def test_an_empty_picture_fits_what_vouches_for_it(folder: Path) -> None:
    archive = unlock(folder)
    with archive.writing() as unit:
        unit.articles.illustrate(ArticleId(1), b"", 1)
        unit.articles.illustrate(ArticleId(2), b"", 1)
    archive.close()
    assert look(folder) == []
    change(folder, "UPDATE thumbnails SET content = zeroblob(9) WHERE article_id = 1")
    assert look(folder) == [ALTERED]


def test_what_could_not_be_drawn_before_it_was_kept_by_whom_is_tried_again(folder: Path) -> None:
    change(folder, "UPDATE thumbnails SET content = zeroblob(0)")
    archive = unlock(folder)
    with archive.reading() as unit:
        assert unit.articles.thumbnail(ArticleId(1)) == b""
        assert not unit.articles.is_illustrated(ArticleId(1), 0)
    archive.close()


def test_a_document_that_is_read_anew_keeps_that_it_could_not_be_drawn(folder: Path) -> None:
    archive = unlock(folder)
    with archive.writing() as unit:
        unit.articles.illustrate(ArticleId(1), b"", 3)
        unit.articles.rewrite(ArticleId(1), new_article("recognised"))
        assert unit.articles.is_illustrated(ArticleId(1), 3)
    archive.close()
    assert look(folder) == []


def test_what_nothing_vouches_for_gets_no_picture(folder: Path) -> None:
    change(folder, "DELETE FROM thumbnails")
    change(folder, "DELETE FROM provenance WHERE article_id = 2")
    assert illustrate(folder) == [b"later", b""]


def fill_segments(folder: Path) -> None:
    """More documents than one segment of sketches holds, the last one a copy of the first."""
    archive = unlock(folder)
    words = [" ".join(f"{number}w{each}" for each in range(25)) for number in range(505)]
    with archive.writing() as unit:
        stored = unit.articles.add([new_article(text) for text in [*words, f"{words[0]} і"]])
        near = unit.copies.add({each.id: sketch(each.text) for each in stored})
    assert near == {stored[-1].id: stored[0].id}
    archive.close()


def segments(folder: Path) -> list[tuple[int, int, int]]:
    files = storage(folder)
    with files.records.reading() as connection:
        query = "SELECT first_id, last_id, length(articles) / 8 FROM sketch_segments"
        found = [tuple(row) for row in connection.exec_driver_sql(query)]
    files.close()
    return found


def test_sketches_lie_in_segments_and_leave_them(folder: Path) -> None:
    fill_segments(folder)
    assert segments(folder) == [(3, 502, SEGMENT_DOCUMENTS), (503, 508, 6)]
    archive = unlock(folder)
    with archive.writing() as unit:
        for number in (3, 507):
            unit.articles.remove(ArticleId(number))
        assert unit.copies.add({ArticleId(2): sketch(LONG_TEXT)}) == {}
    archive.close()
    assert segments(folder) == [(4, 502, SEGMENT_DOCUMENTS - 1), (2, 508, 6)]


def test_removing_a_document_between_the_numbers_of_a_segment(folder: Path) -> None:
    """It has no sketch: its text is short."""
    fill_segments(folder)
    archive = unlock(folder)
    with archive.writing() as unit:
        (short,) = unit.articles.add([new_article("short")])
        (last,) = unit.articles.add([new_article(LONG_TEXT)])
        unit.copies.add({last.id: sketch(last.text)})
        unit.articles.remove(short.id)
    archive.close()
    assert segments(folder)[1] == (503, 510, 7)


def test_standing_text_is_compared_with_a_few_documents_only(folder: Path) -> None:
    archive = unlock(folder)
    with archive.writing() as unit:
        stored = unit.articles.add([new_article(f"{LONG_TEXT} {each}") for each in range(30)])
        near = unit.copies.add({each.id: sketch(each.text) for each in stored[:20]})
        later = unit.copies.add({each.id: sketch(each.text) for each in stored[20:]})
        assert len({**near, **later}) == 29
        assert list(unit.copies.groups()) == [tuple(each.id for each in stored)]
    archive.close()


@pytest.mark.parametrize("column", ["articles", "keys"])
def test_a_segment_that_was_cut_is_damage(folder: Path, column: str) -> None:
    fill_segments(folder)
    change(folder, f"UPDATE sketch_segments SET {column} = substr({column}, 1, 101)")
    archive = unlock(folder)
    with pytest.raises(ArchiveDamagedError), archive.writing() as unit:
        unit.copies.add({ArticleId(1): sketch(LONG_TEXT)})
    archive.close()
