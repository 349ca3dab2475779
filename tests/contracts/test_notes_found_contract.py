"""What every archive tells of the notes that match beside a document."""

from __future__ import annotations

from dataclasses import replace

from archive.find import NOTES_OF_A_HIT, find
from archive.ports import OpenArchive
from archive.records import AnnotationId, ArticleId
from archive.searching import SearchRequest
from tests.contracts.drafts import new_article
from tests.contracts.test_marks_contract import CHILD, MARK, PARENT


def put_notes(archive: OpenArchive, *notes: str) -> None:
    with archive.writing() as unit:
        unit.search.add(unit.articles.add([new_article("Першы тэкст"), new_article("Другі тэкст")]))
        for code in (PARENT, CHILD):
            unit.codes.put(code)
        for number, note in enumerate(notes, start=1):
            mark = replace(MARK, id=AnnotationId(number), uid=f"{number:032x}", note=note)
            unit.annotations.put(mark)


def test_a_hit_has_the_first_notes_that_match(archive: OpenArchive) -> None:
    put_notes(archive, "хто?", "", *[f"тэкст {number}" for number in range(NOTES_OF_A_HIT + 1)])
    hits = {hit.summary.id: hit for hit in find(archive, SearchRequest(query="тэкст")).hits}
    notes = hits[ArticleId(1)].notes
    assert [note.snippet.text for note in notes] == ["тэкст 0", "тэкст 1"]
    assert [note.annotation_id for note in notes] == [3, 4]
    assert hits[ArticleId(2)].notes == ()


def test_without_a_note_that_matches_there_is_none(archive: OpenArchive) -> None:
    put_notes(archive, "хто?", "")
    assert [hit.notes for hit in find(archive, SearchRequest(query="тэкст")).hits] == [(), ()]
