"""What goes out as JSON-LD, `.qdpx` or `.qdc` comes back as it was."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.errors import MalformedSourceError, SourceError, SourceTooLargeError, TooComplexError
from archive.exchange.project import Project, SharedCode, SharedDocument, SharedMark
from archive.exchange.refi_qda import as_notes, as_qdc, as_qdpx, has_place
from archive.exchange.web_annotation import as_json_ld
from archive.marks import PageArea, TimeSpan
from archive.records import Span
from importers.exchange import values, web_annotation
from importers.exchange.refi_qda import read_qdc, read_qdpx
from importers.exchange.web_annotation import read_json_ld

UIDS = st.uuids().map(lambda each: each.hex)
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cn", "Cs"))
WORDS = st.text(LETTERS, min_size=1, max_size=12)
NOTES = st.text(LETTERS | st.just("\n"), max_size=20)
COLOURS = st.sampled_from(("", "#0a1b2c", "#ffffff"))
NUMBERS = st.integers(0, 10_000)
MEDIA = st.sampled_from(("", "application/pdf", "audio/", "video/"))


@st.composite
def codebooks(draw: st.DrawFn) -> tuple[SharedCode, ...]:
    """Each level of the forest after the one above it, as readers give them."""
    uids = draw(st.lists(UIDS, max_size=6, unique=True))
    depth: dict[str, int] = {"": -1}
    codes: list[SharedCode] = []
    for uid in uids:
        parent = draw(st.sampled_from([*depth]))
        depth[uid] = depth[parent] + 1
        name, colour, memo = draw(WORDS), draw(COLOURS), draw(NOTES)
        codes.append(SharedCode(uid=uid, name=name, parent=parent, colour=colour, memo=memo))
    return tuple(codes)


@st.composite
def marks(draw: st.DrawFn, document: SharedDocument, codes: tuple[SharedCode, ...]) -> SharedMark:
    common = SharedMark(
        uid=draw(UIDS),
        document=document.uid,
        colour=draw(st.integers(1, 9)),
        note=draw(NOTES),
        tags=tuple(draw(st.lists(WORDS, max_size=3, unique=True))),
        codes=tuple(draw(st.lists(st.sampled_from([c.uid for c in codes] or [""]), unique=True)))
        if codes
        else (),
        created_at=draw(st.datetimes(timezones=st.just(UTC))),
    )
    if document.media_type == "application/pdf" and draw(st.booleans()):
        corners = [draw(NUMBERS) for _ in range(4)]
        return replace(common, place=PageArea(draw(st.integers(1, 99)), *corners))
    if document.media_type.endswith("/") and draw(st.booleans()):
        return replace(common, place=TimeSpan(draw(NUMBERS), draw(NUMBERS)))
    start = draw(st.integers(0, len(document.text) - 1))
    end = draw(st.integers(start + 1, len(document.text)))
    return replace(common, span=Span(start, end), quote=document.text[start:end])


@st.composite
def projects(draw: st.DrawFn) -> Project:
    codes = draw(codebooks())
    documents = tuple(
        SharedDocument(
            uid=uid,
            title=draw(WORDS),
            text=draw(st.text(LETTERS | st.just("\n"), min_size=1, max_size=40)).lstrip("\ufeff")
            or "a",
            media_type=media,
            original=draw(st.binary(max_size=20)) if media else b"",
        )
        for uid in draw(st.lists(UIDS, max_size=3, unique=True))
        for media in [draw(MEDIA)]
    )
    found = [draw(marks(each, codes)) for each in documents for _ in range(draw(st.integers(0, 3)))]
    return Project(codes, documents, tuple(found))


def ordered(project: Project) -> tuple[object, ...]:
    """Files may hold things in another order, but the same things."""
    return tuple(
        sorted(each, key=lambda one: one.uid)
        for each in (project.codes, project.documents, project.marks)
    )


@given(projects())
@settings(max_examples=80, deadline=None)
def test_a_project_comes_back(project: Project) -> None:
    assert ordered(read_qdpx(as_qdpx(project))) == ordered(project)


@given(projects())
@settings(max_examples=80, deadline=None)
def test_marks_come_back_from_json_ld(project: Project) -> None:
    bare = tuple(replace(each, text="", original=b"") for each in project.documents)
    assert read_json_ld(as_json_ld(project)) == replace(project, documents=bare)


@given(codebooks())
@settings(max_examples=80, deadline=None)
def test_a_codebook_comes_back(codes: tuple[SharedCode, ...]) -> None:
    found = read_qdc(as_qdc(codes))
    assert sorted(found, key=lambda e: e.uid) == sorted(codes, key=lambda e: e.uid)
    seen = {""}
    for code in found:
        assert code.parent in seen
        seen.add(code.uid)


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
@settings(max_examples=200, deadline=None)
def test_whatever_comes_is_a_record_or_a_source_error(untrusted: bytes) -> None:
    for read in (read_json_ld, read_qdpx, read_qdc):
        try:
            read(untrusted)
        except SourceError:
            continue


MARK = SharedMark(uid="a" * 32, document="b" * 32, span=Span(0, 1), quote="x")
ITEM = json.loads(as_json_ld(Project(marks=(MARK,))))["items"][0]


@pytest.mark.parametrize(
    "change",
    [
        {"id": "nobody"},
        {"id": 7},
        {"target": []},
        {"target": {"source": ITEM["target"]["source"], "selector": []}},
        {"target": {"source": ITEM["target"]["source"], "selector": [{"type": "XPathSelector"}]}},
        {
            "target": {
                "source": ITEM["target"]["source"],
                "selector": {"type": "FragmentSelector", "value": "page=1"},
            }
        },
        {
            "target": {
                "source": ITEM["target"]["source"],
                "selector": {"type": "TextPositionSelector", "start": "x", "end": 2**90},
            }
        },
        {"skrynia:colour": 2**90},
        {"skrynia:colour": None},
        {"body": ["text"]},
    ],
)
def test_false_annotations_are_refused(change: dict[str, object]) -> None:
    assert read_json_ld(json.dumps(ITEM).encode()).marks == (MARK,)
    with pytest.raises(MalformedSourceError):
        read_json_ld(json.dumps([{**ITEM, **change}]).encode())


def timed(value: str) -> TimeSpan:
    selector = {"type": "FragmentSelector", "value": value}
    target = {"source": ITEM["target"]["source"], "selector": selector}
    (found,) = read_json_ld(json.dumps([{**ITEM, "target": target}]).encode()).marks
    assert isinstance(found.place, TimeSpan)
    return found.place


def test_times_are_read_as_media_fragments_write_them() -> None:
    assert timed("t=10,20.5") == timed("t=npt:10,0:20.500") == TimeSpan(10_000, 20_500)
    assert timed("t=,1:02:03.25") == TimeSpan(0, 3_723_250)
    assert timed("t=59:00,1:31:00.") == TimeSpan(3_540_000, 5_460_000)
    for refused in ("t=10", "t=1:99:00,9:00:00", "t=a,b", "t=..,1", "t=10,"):
        with pytest.raises(MalformedSourceError):
            timed(refused)


def test_a_page_of_annotations_has_a_list_of_them() -> None:
    with pytest.raises(MalformedSourceError):
        read_json_ld(b'{"items": 7}')


def test_annotations_of_other_programs() -> None:
    item = {
        **ITEM,
        "body": {"type": "TextualBody", "value": "a note"},
        "created": "2020-01-02T03:04:05",
    }
    (found,) = read_json_ld(json.dumps([item]).encode()).marks
    assert (found.note, found.created_at) == ("a note", datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC))
    item["created"] = "yesterday"
    assert read_json_ld(json.dumps([item]).encode()).marks[0].created_at is None


def test_sizes_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(web_annotation, "MOST_BYTES", 3)
        with pytest.raises(SourceTooLargeError):
            read_json_ld(b"[   ]")
    monkeypatch.setattr(values, "MOST_ITEMS", 1)
    with pytest.raises(TooComplexError):
        read_json_ld(json.dumps([ITEM, ITEM]).encode())
    monkeypatch.setattr(values, "MOST_LETTERS", 3)
    with pytest.raises(TooComplexError):
        read_json_ld(json.dumps(ITEM).encode())
    with pytest.raises(MalformedSourceError):
        read_json_ld(b"[" * 100_000)


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
    with pytest.raises(MalformedSourceError):
        read_qdpx(qdpx(named.replace("/>", f">{selection}</TextSource>", 1)))


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
