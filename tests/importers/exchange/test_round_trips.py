"""What goes out as JSON-LD, `.qdpx` or `.qdc` comes back as it was."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.errors import MalformedSourceError, SourceError, SourceTooLargeError, TooComplexError
from archive.exchange.project import Project, SharedCode, SharedDocument, SharedMark
from archive.exchange.refi_qda import as_qdc, as_qdpx
from archive.exchange.same_documents import sums_of
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
SUMS = st.sampled_from(("", "0a" * 32))
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
            original=original,
            original_sha256="" if original else draw(SUMS),
        )
        for uid in draw(st.lists(UIDS, max_size=3, unique=True))
        for media in [draw(MEDIA)]
        for original in [draw(st.binary(max_size=20)) if media else b""]
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
    bare = tuple(
        replace(each, text="", original=b"", text_sha256=text, original_sha256=original)
        for each in project.documents
        for text, original in [sums_of(each)]
    )
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
