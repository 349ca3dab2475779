"""Projects of other programs, and what REFI-QDA has no place for."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest

from archive.errors import MalformedSourceError
from archive.exchange.project import Project, SharedCode, SharedDocument
from archive.exchange.refi_qda import as_notes, as_qdpx, has_place
from archive.marks import PageArea, TimeSpan
from archive.records import Span
from importers.exchange.refi_qda import read_qdc, read_qdpx
from tests.importers.exchange.test_round_trips import MARK, ordered


def qdpx(sources: str) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as parts:
        parts.writestr("project.qde", f"<Project><Sources>{sources}</Sources></Project>")
        parts.writestr("Sources/one.txt", "\ufeffone\r\ntwo")
    return written.getvalue()


GUID = "7d0f9c4e-0000-4000-8000-000000000001"


def test_projects_of_other_programs() -> None:
    named = f'<TextSource guid="{GUID}" plainTextPath="internal://one.txt"/>'
    assert read_qdpx(qdpx(named)).documents[0].text == "one\ntwo"
    inside = f'<TextSource guid="{GUID}"><PlainTextContent>abc</PlainTextContent></TextSource>'
    assert read_qdpx(qdpx(inside)).documents[0].text == "abc"
    outside = f'<TextSource guid="{GUID}" plainTextPath="/etc/passwd"/><PictureSource/>'
    assert read_qdpx(qdpx(outside)).documents[0].text == ""
    selection = f'<PlainTextSelection guid="{GUID}" startPosition="0" endPosition="9"/>'
    beyond = read_qdpx(qdpx(named.replace("/>", f">{selection}</TextSource>", 1)))
    assert [each.quote for each in beyond.marks] == [""]


def test_entities_are_left_out() -> None:
    code = f'<Code guid="{GUID}" name="n"><Description>a&x;b</Description></Code>'
    for entity in ('"bomb"', 'SYSTEM "file:///etc/passwd"'):
        untrusted = f"<!DOCTYPE c [<!ENTITY x {entity}>]><CodeBook><Codes>{code}</Codes></CodeBook>"
        assert [each.memo for each in read_qdc(untrusted.encode())] == ["a"]


def test_what_the_format_cannot_say_comes_back_out_of_notes() -> None:
    picture = SharedDocument(uid="b" * 32, title='Photo "1" <a>', text="xyz", media_type="")
    text = replace(MARK, note="a <note>", tags=("t",), colour=4, codes=("c" * 32,))
    lost = replace(text, uid="1" * 32, quote="go\r\nne", prefix="was ", suffix="\x01 here")
    marks = (
        text,
        replace(lost, span=Span(5, 9)),
        replace(lost, uid="2" * 32, span=Span(5, 9)),
        replace(text, uid="3" * 32, span=Span(0, 0), quote="", place=PageArea(2, -1, 0, 7, 8)),
        replace(text, uid="4" * 32, span=Span(0, 0), quote="", place=TimeSpan(0, 1)),
        replace(text, uid="5" * 32, span=Span(1, 1), quote=""),
    )
    project = Project((SharedCode(uid="c" * 32, name="c"),), (picture,), marks)
    assert as_notes(project) == marks[1:]
    assert ordered(read_qdpx(as_qdpx(project))) == ordered(project)
    elsewhere = replace(project, marks=(replace(MARK, document="d" * 32),))
    assert as_notes(elsewhere) == read_qdpx(as_qdpx(elsewhere)).marks == ()


def test_what_has_a_place_is_no_note() -> None:
    document = SharedDocument(uid="b" * 32, text="x")
    assert has_place(MARK, document)
    assert not has_place(replace(MARK, quote="y"), document)
    for place in (PageArea(1, 0, 0, 1, 1), TimeSpan(0, 1)):
        assert not has_place(replace(MARK, place=place), document)
    assert has_place(
        replace(MARK, place=PageArea(1, 0, 0, 1, 1)),
        replace(document, media_type="application/pdf"),
    )


def noted(name: str, inside: str = "", refers: bool = True) -> bytes:
    reference = f'<NoteRef targetGUID="{GUID}"/>' if refers else ""
    source = f'<TextSource guid="{GUID[:-1]}2" plainTextPath="internal://one.txt">{reference}'
    note = f'<Note guid="{GUID}" name="{name}" plainTextPath="internal://one.txt">{inside}</Note>'
    whole = f"<Project><Sources>{source}</TextSource></Sources><Notes>{note}</Notes></Project>"
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as parts:
        parts.writestr("project.qde", whole)
        parts.writestr("sources/one.txt", "one\ntwo")
    return written.getvalue()


def test_notes_of_other_programs_are_no_marks() -> None:
    named = f"title [text 5 9] {GUID[:8]}"
    assert len(read_qdpx(noted(named)).marks) == 1
    for name in (
        "a memo",
        "title [text 5 9] 00000000",
        f"title [text 5 9 1] {GUID[:8]}",
        f"title [time 5 9 1] {GUID[:8]}",
        f"title [page 5 9 1] {GUID[:8]}",
    ):
        assert read_qdpx(noted(name)).marks == ()
    assert read_qdpx(noted(named, refers=False)).marks == ()
    outside = f'<PlainTextSelection guid="{GUID}" startPosition="0" endPosition="99"/>'
    with pytest.raises(MalformedSourceError):
        read_qdpx(noted(named, outside))


def test_a_project_whose_texts_lie_elsewhere_gives_its_codes_and_names_its_marks() -> None:
    """As ATLAS.ti wrote the projects that programs are tried with: media beside, a capital P."""
    selection = f'<PlainTextSelection guid="{GUID}" startPosition="5" endPosition="9"/>'
    source = f'<TextSource guid="{GUID}" plainTextPath="internal://gone.txt">'
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as parts:
        code = f'<CodeBook><Codes><Code guid="{GUID}" name="n"/></Codes></CodeBook>'
        sources = f"<Sources>{source}{selection}</TextSource></Sources>"
        parts.writestr("Project.qde", f"<Project>{code}{sources}</Project>")
        parts.writestr("Sources/", b"")
    project = read_qdpx(written.getvalue())
    assert [each.name for each in project.codes] == ["n"]
    assert [each.text for each in project.documents] == [""]
    assert [(each.span, each.quote) for each in project.marks] == [(Span(5, 9), "")]
