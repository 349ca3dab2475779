"""Of what another program wrote all is understood that has a place here; the rest is counted."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from archive.exchange.project import LeftOut, Project, SharedCode
from archive.exchange.refi_originals import original_sum
from archive.exchange.web_annotation import as_json_ld
from archive.marks import PageArea, TimeSpan
from archive.records import Span
from importers.documents.xmltree import parse_xml
from importers.exchange.refi_left_out import left_out
from importers.exchange.refi_qda import read_qdpx
from importers.exchange.web_annotation import read_json_ld
from importers.jail.project_reader import LocalProjects
from tests.importers.exchange.foreign_project import PASSAGE, foreign_project, guid, uid

LEFT_OUT = {
    LeftOut.PEOPLE: 2,
    LeftOut.NOTES: 2,
    LeftOut.WHOLE_DOCUMENTS: 1,
    LeftOut.PICTURES: 1,
    LeftOut.PICTURE_MARKS: 1,
    LeftOut.CASES: 1,
    LeftOut.VARIABLES: 1,
    LeftOut.SETS: 1,
    LeftOut.GRAPHS: 1,
    LeftOut.LINKS: 1,
    LeftOut.OTHER: 1,
}


@pytest.fixture(scope="module")
def project() -> Project:
    return read_qdpx(foreign_project())


def test_codes_come_with_the_notes_about_them(project: Project) -> None:
    memo = "Пра камеры\n\nдаўгі запіс"
    first = SharedCode(uid=uid(1), name="Умовы", colour="#1f5fae", memo=memo)
    assert project.codes == (first, SharedCode(uid=uid(2), name="Холад", parent=uid(1)))


def test_places_are_counted_in_the_file_as_it_was_written(project: Project) -> None:
    text = project.documents[-1].text
    assert "\r" not in text
    mark = next(each for each in project.marks if each.uid == uid(20))
    start = text.index(PASSAGE)
    assert (mark.quote, mark.span) == (PASSAGE, Span(start, start + len(PASSAGE)))
    assert (mark.note, mark.codes) == ("хто?\n\nспытаць", (uid(2),))
    assert mark.created_at == datetime(2021, 3, 4, 5, 6, 7, tzinfo=UTC)


def test_marks_on_pages_in_time_and_in_transcripts(project: Project) -> None:
    found = {each.uid: (each.place, each.quote) for each in project.marks}
    assert found[uid(21)] == (PageArea(2, 1, 2, 3, 4), "")
    assert found[uid(22)] == (TimeSpan(1500, 4000), "")
    assert found[uid(23)] == (None, PASSAGE)
    assert found[uid(24)] == (None, "")
    assert found[uid(25)] == (TimeSpan(10, 20), "")
    assert uid(26) not in found


def test_what_has_no_place_is_counted_and_crosses_the_jail(project: Project) -> None:
    assert dict(project.left_out) == LEFT_OUT
    read = LocalProjects(may_risk=True).read(foreign_project(), ".qdpx")
    assert dict(read.left_out) == LEFT_OUT
    assert (read.codes, read.marks) == (project.codes, project.marks)
    assert not any(each.text or each.original for each in read.documents)
    assert all(len(bytes.fromhex(each.text_sha256)) == 32 for each in read.documents)
    assert [bool(each.original_sha256) for each in read.documents] == [False, True, False]


def test_annotations_of_others_tell_what_is_left_out() -> None:
    source = f"urn:uuid:{guid(10)}"
    bodies = [
        {"purpose": "linking", "source": source},
        {"value": "хто?"},
        {"value": "x", "purpose": "describing"},
    ]
    target = {"source": source, "selector": {"type": "TextQuoteSelector", "exact": "x"}}
    made = {"type": "Annotation", "creator": {"name": "Anna"}, "body": bodies, "target": target}
    items = [{"id": f"urn:uuid:{guid(each)}", **made} for each in (20, 21)]
    read = read_json_ld(json.dumps({"items": items}).encode())
    assert dict(read.left_out) == {LeftOut.PEOPLE: 1, LeftOut.OTHER: 4}
    assert [each.note for each in read.marks] == ["хто?", "хто?"]
    assert read_json_ld(as_json_ld(Project())).left_out == ()


def test_what_a_source_says_beside_its_sum_is_a_note() -> None:
    said = f"SHA-256 of the original: {'0a' * 32}"
    assert original_sum(said) == original_sum(f"A memo.\n{said}\n") == "0a" * 32
    assert original_sum(f"{said}0") == original_sum("SHA-256 of the original: ?") == ""
    for description, notes in ((said, ()), ("", ()), (f"{said}\nA memo.", ((LeftOut.NOTES, 1),))):
        source = f"<TextSource><Description>{description}</Description></TextSource>"
        root = parse_xml(f"<Project><Sources>{source}</Sources></Project>".encode())
        assert left_out(root, ()) == notes
