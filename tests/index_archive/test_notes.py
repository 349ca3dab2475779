"""Notes and codes are searched like documents, and the index follows every step at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from archive.annotate import code_marks, edit_mark, mark, remove_marks
from archive.changes import Change, do_again, take_back
from archive.codes import create_code, delete_code, describe_code, merge_codes, move_code
from archive.editing.binning import put_into_bin
from archive.editing.correcting import correct_text
from archive.editing.describing import edit_description
from archive.find import NOTES_OF_A_HIT, find
from archive.indexing import index_again
from archive.marks import CodeId, TimeSpan
from archive.ports import OpenArchive
from archive.records import AnnotationId, ArticleId, Span
from archive.searching import SearchRequest
from archive.upkeep import reindex, verify
from index.archive_index import ArchiveIndex
from tests.contracts.conftest import CHEAP, SECRET
from tests.contracts.drafts import new_article
from vault.shelf import Shelf

ONE, TWO = ArticleId(1), ArticleId(2)
COURT, TRUTH = CodeId(1), CodeId(2)
FIRST, SECOND = AnnotationId(1), AnnotationId(2)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[OpenArchive]:
    """Three documents; the first has a note, the second a code on a stretch of time."""
    opened = Shelf(ArchiveIndex, CHEAP, floor=CHEAP).create(tmp_path / "A", SECRET)
    with opened.writing() as unit:
        texts = ("Ганна сказала праўду на судзе.", "The witness told of a letter.", "Письмо")
        languages = ("be", "en", "ru")
        unit.search.add(
            unit.articles.add(
                [new_article(t, language=c) for t, c in zip(texts, languages, strict=True)]
            )
        )
    create_code(opened, "Судовы працэс")
    create_code(opened, "Праўда", parent=COURT)
    mark(opened, ONE, Span(0, 5), note="Гэтая ж жанчына ў лістах з Гомеля", tags=["спраўдзіць"])
    mark(opened, TWO, TimeSpan(0, 900), codes=[TRUTH], note="Свидетельница говорила Лукшу")
    yield opened
    opened.close()


def test_a_document_is_found_by_the_names_under_which_its_file_came_again(
    archive: OpenArchive,
) -> None:
    assert found(archive, "фільма") == []
    with archive.writing() as unit:
        unit.articles.call_also(ONE, ["суд-фільм.mp4"])
        index_again(unit, [ONE])
    assert found(archive, "фільма") == found(archive, "title:фільм") == [ONE]
    assert not verify(archive, deep=True)
    reindex(archive)
    assert found(archive, "фільм праўда") == [ONE]
    with archive.writing() as unit:
        unit.articles.call_also(TWO, ["письмо.pdf"])
    assert [each.article_id for each in verify(archive, deep=True)] == [TWO]


def found(archive: OpenArchive, query: str) -> list[ArticleId]:
    result = find(archive, SearchRequest(query=query, with_suggestions=False))
    return sorted(hit.summary.id for hit in result.hits)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("note:жанчына", [ONE]),
        ("нататка:жанчыны", [ONE]),
        ("note:ліст", [ONE]),
        ('note:"лістах з гомеля"', [ONE]),
        ('note:"гомеля лістах"', []),
        ("note:гом*", [ONE]),
        ("note:сказала", []),
        ("body:жанчына", []),
        ("жанчына", [ONE]),
        ("жанчына сказала", [ONE]),
        ("жанчына witness", []),
        ("note:говорить", [TWO]),
        ("note:Лукша", [TWO]),
        ("note:*", [ONE, TWO]),
        ("code:працэс", [TWO]),
        ('code:"судовы працэс"', [TWO]),
        ("код:праўда", [TWO]),
        ("code:*", [TWO]),
        ("code:праўда OR note:жанчына", [ONE, TWO]),
        ("NOT code:праўда", [ONE, ArticleId(3)]),
        ("tag:спраўдзіць", [ONE]),
    ],
)
def test_notes_and_codes_are_found(archive: OpenArchive, query: str, ids: list[ArticleId]) -> None:
    assert found(archive, query) == ids


def test_a_hit_says_which_note_it_was(archive: OpenArchive) -> None:
    (hit,) = find(archive, SearchRequest(query="жанчыны ліст")).hits
    (note,) = hit.notes
    assert note.annotation_id == FIRST
    marked = [note.snippet.text[span.start : span.end] for span in note.snippet.marks]
    assert marked == ["жанчына", "лістах"]
    assert find(archive, SearchRequest(query="сказала")).hits[0].notes == ()
    assert find(archive, SearchRequest(query="body:сказала")).hits[0].notes == ()
    for _ in range(3):
        mark(archive, ONE, Span(6, 13), note="жанчына")
    (hit,) = find(archive, SearchRequest(query="note:жанчына")).hits
    assert len(hit.notes) == NOTES_OF_A_HIT


def test_witness_and_place_are_found(archive: OpenArchive) -> None:
    edit_description(archive, TWO, {"witness": "Рабіна", "place": "вёска Лясная"})
    assert found(archive, "place:лясная") == found(archive, "месца:вёска") == [TWO]
    assert found(archive, "author:рабіна") == [TWO]
    assert verify(archive, deep=True) == ()


Step = Callable[[OpenArchive], Change]
STEPS: dict[str, tuple[Step, str, list[ArticleId]]] = {
    "note": (lambda a: edit_mark(a, FIRST, note="зусім іншае"), "note:іншае", [ONE]),
    "no note": (lambda a: edit_mark(a, FIRST, note=""), "note:жанчына", []),
    "mark": (lambda a: mark(a, TWO, Span(0, 3), note="жанчына"), "note:жанчына", [ONE, TWO]),
    "remove": (lambda a: remove_marks(a, [FIRST, SECOND]), "note:*", []),
    "code": (lambda a: code_marks(a, [FIRST], give=[COURT]), "code:судовы", [ONE, TWO]),
    "rename": (lambda a: describe_code(a, COURT, name="Турма"), "code:турма", [TWO]),
    "move": (lambda a: move_code(a, TRUTH, None), "code:працэс", []),
    "merge": (lambda a: merge_codes(a, [TRUTH], COURT), "code:праўда", []),
    "delete": (lambda a: delete_code(a, TRUTH), "code:*", []),
    "correct": (lambda a: correct_text(a, ONE, "Яна.").change, "note:жанчына", [ONE]),
    "bin": (lambda a: put_into_bin(a, [ONE]), "жанчына", []),
}


@pytest.mark.parametrize("name", STEPS)
def test_the_index_follows_every_step_and_its_undo(archive: OpenArchive, name: str) -> None:
    step, query, after = STEPS[name]
    before = found(archive, query)
    change: Change = step(archive)
    assert found(archive, query) == after != before or name == "correct"
    assert verify(archive, deep=True) == ()
    take_back(archive, change)
    assert found(archive, query) == before
    do_again(archive, change)
    assert found(archive, query) == after
    assert verify(archive, deep=True) == ()


def test_an_index_without_the_notes_differs(archive: OpenArchive) -> None:
    with archive.writing() as unit:
        unit.search.add([unit.articles.get(ONE)])
    (finding,) = verify(archive, deep=True)
    assert finding.article_id == ONE
    reindex(archive)
    assert verify(archive, deep=True) == ()
    assert found(archive, "note:жанчына") == [ONE]


def test_a_colour_is_no_matter_of_the_index(archive: OpenArchive) -> None:
    with archive.reading() as unit:
        before = unit.search.state().generation
    edit_mark(archive, FIRST, colour=4)
    with archive.reading() as unit:
        assert unit.search.state().generation == before
