"""REFI-QDA projects (`.qdpx`) and codebooks (`.qdc`), version 1.5 (2019, qdasoftware.org)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml.etree import _Element

from archive.errors import MalformedSourceError
from archive.exchange.project import Project, SharedCode, SharedDocument, SharedMark
from archive.exchange.refi_notes import place_of
from archive.exchange.refi_originals import original_sum
from archive.exchange.refi_qda import COLOURS, TAGS, colour_uid, tag_uid, text_uid
from archive.marks import PageArea, TimeSpan
from archive.records import Span
from importers.containers.checked_zip import CheckedZip, opened_zip
from importers.documents.xmltree import local_name, parse_xml
from importers.exchange.refi_left_out import left_out
from importers.exchange.refi_memos import Memos, description
from importers.exchange.refi_texts import WrittenText, below, part_of, text_of_source
from importers.exchange.values import (
    colour_of,
    demand_few,
    instant_of,
    number_of,
    text_of,
    uid_of,
)

_PROJECT = "project.qde"
_SELECTIONS = ("PlainTextSelection", "PDFSelection", "AudioSelection", "VideoSelection")
_MEDIA = {"PDFSource": "application/pdf", "AudioSource": "audio/", "VideoSource": "video/"}


def read_qdc(untrusted_xml: bytes) -> tuple[SharedCode, ...]:
    """The codes of a codebook. Raises `MalformedSourceError`, `TooComplexError`."""
    return _ordinary(tuple(_codes(parse_xml(untrusted_xml), Memos())))


def read_qdpx(untrusted_zip: bytes) -> Project:
    """Codes, documents with texts and originals, and marks.

    Raises `MalformedSourceError`, `TooComplexError`, and what `opened_zip` raises.
    """
    with opened_zip(untrusted_zip) as parts:
        root = parse_xml(parts.read(_project_name(parts)))
        memos = Memos(root, parts)
        codes = tuple(_codes(root, memos))
        documents: list[SharedDocument] = []
        marks: list[SharedMark] = []
        noted: dict[str, str] = {}
        texts: dict[str, WrittenText] = {}
        texts_of_media: dict[str, str] = {}
        for source in _sources(root):
            uid, of_text = uid_of(source.get("guid")), local_name(source) == "TextSource"
            owner = texts_of_media.get(uid, uid)
            if not of_text:
                texts_of_media[text_uid(uid)] = uid
            marks += list(_marks(source, owner, memos))
            noted.update(dict.fromkeys(_noted(source), owner))
            texts[owner] = text_of_source(source, parts)
            if owner == uid:
                documents.append(_document(source, uid, parts))
        beside = list(_note_marks(root, noted, parts))
        demand_few(max(len(documents), len(marks) + len(beside)))
        rest = left_out(root, {*memos.read, *(mark.uid for mark in beside)})
    whole = [_quoted(_plain(mark, codes), texts[mark.document]) for mark in marks]
    whole += [_plain(mark, codes) for mark in beside]
    told = tuple(replace(each, text=texts[each.uid].text) for each in documents)
    return Project(_ordinary(codes), told, tuple(whole), rest)


def _project_name(parts: CheckedZip) -> str:
    """Of the project itself: some programs write it with a capital letter."""
    named = (each for each in parts.names() if each.lower() == _PROJECT)
    return next(named, _PROJECT)


def _codes(root: _Element, memos: Memos) -> Iterator[SharedCode]:
    """Every code after the one above it."""
    pending = [(each, "") for each in below(below([root], "CodeBook") or [root], "Codes")]
    count = 0
    while pending:
        holder, parent = pending.pop(0)
        for each in below([holder], "Code"):
            code = SharedCode(
                uid=uid_of(each.get("guid")),
                name=text_of(each.get("name")),
                parent=parent,
                colour=colour_of(each.get("color")),
                memo=memos.said_of(each),
            )
            yield code
            count += 1
            pending.append((each, code.uid))
        demand_few(count)


def _ordinary(codes: tuple[SharedCode, ...]) -> tuple[SharedCode, ...]:
    """Codes without those that stand for colours and tags."""
    groups = {COLOURS, TAGS}
    return tuple(code for code in codes if code.uid not in groups and code.parent not in groups)


def _sources(root: _Element) -> list[_Element]:
    known = {"TextSource", *_MEDIA}
    inside = [each for holder in below([root], "Sources") for each in holder]
    # Recordings before texts, which may belong to them.
    found = [each for each in inside if local_name(each) in known]
    return sorted(found, key=lambda each: local_name(each) == "TextSource")


def _document(source: _Element, uid: str, parts: CheckedZip) -> SharedDocument:
    path = source.get("path") or ""
    original = part_of(path, parts) if path else b""
    return SharedDocument(
        uid=uid,
        title=text_of(source.get("name") or ""),
        media_type=_MEDIA.get(local_name(source), ""),
        original=original,
        original_sha256="" if original else original_sum(description(source)),
    )


def _marks(source: _Element, document: str, memos: Memos) -> Iterator[SharedMark]:
    for holder in (source, *below([source], "Representation")):
        for each in holder:
            if local_name(each) in _SELECTIONS:
                yield _mark(_unplaced(each, document, memos), each)
    for transcript in below([source], "Transcript"):
        moments = {uid_of(each.get("guid")): each for each in below([transcript], "SyncPoint")}
        for each in below([transcript], "TranscriptSelection"):
            ends = [moments.get(uid_of(each.get(end))) for end in _SYNC_POINTS]
            yield _between(_unplaced(each, document, memos), *ends)


def _noted(source: _Element) -> list[str]:
    return [uid_of(each.get("targetGUID")) for each in below([source], "NoteRef")]


def _note_marks(root: _Element, noted: dict[str, str], parts: CheckedZip) -> Iterator[SharedMark]:
    """Marks that became notes because the format has no place for them."""
    for note in below(below([root], "Notes"), "Note"):
        uid = uid_of(note.get("guid"))
        place = place_of(text_of(note.get("name") or ""), uid)
        if place is not None and uid in noted:
            yield _noted_mark(_unplaced(note, noted[uid], Memos()), place, note, parts)


def _noted_mark(
    mark: SharedMark, place: Span | PageArea | TimeSpan, note: _Element, parts: CheckedZip
) -> SharedMark:
    if not isinstance(place, Span):
        return replace(mark, place=place)
    text = part_of(note.get("plainTextPath") or "", parts).decode("utf-8", "replace")
    passages = below([note], "PlainTextSelection")
    start, end = _numbers(passages[0], "startPosition", "endPosition") if passages else (0, 0)
    if not 0 <= start <= end <= len(text):
        raise MalformedSourceError
    around = text_of(text[:start]), text_of(text[end:])
    quote = text_of(text[start:end])
    return replace(mark, span=place, quote=quote, prefix=around[0], suffix=around[1])


def _unplaced(element: _Element, document: str, memos: Memos) -> SharedMark:
    codings = below([element], "Coding")
    return SharedMark(
        uid=uid_of(element.get("guid")),
        document=document,
        note=memos.said_of(element, *codings),
        codes=tuple(uid_of(e.get("targetGUID")) for e in below(codings, "CodeRef")),
        created_at=instant_of(element.get("creationDateTime")),
    )


def _mark(mark: SharedMark, selection: _Element) -> SharedMark:
    name = local_name(selection)
    if name == "PlainTextSelection":
        start, end = _numbers(selection, "startPosition", "endPosition")
        return replace(mark, span=Span(start, end))
    if name == "PDFSelection":
        return replace(mark, place=PageArea(*_numbers(selection, *_CORNERS)))
    return replace(mark, place=TimeSpan(*_numbers(selection, "begin", "end")))


def _between(mark: SharedMark, start: _Element | None, end: _Element | None) -> SharedMark:
    """A mark between two points of a transcript: in time, or else in its text; or nowhere."""
    points = [each for each in (start, end) if each is not None]
    for name, kind in (("timeStamp", TimeSpan), ("position", Span)):
        told = sorted(number_of(each.get(name)) for each in points if each.get(name))
        if len(told) == len(_SYNC_POINTS):
            is_time = kind is TimeSpan
            return (
                replace(mark, place=TimeSpan(*told)) if is_time else replace(mark, span=Span(*told))
            )
    return mark


_SYNC_POINTS = ("fromSyncPoint", "toSyncPoint")
_CORNERS = ("page", "firstX", "firstY", "secondX", "secondY")


def _numbers(element: _Element, *names: str) -> list[int]:
    return [number_of(element.get(name)) for name in names]


def _plain(mark: SharedMark, codes: tuple[SharedCode, ...]) -> SharedMark:
    """A mark with the colour and the tags that some of its codes stand for."""
    names = {code.uid: code.name for code in codes if code.parent in (COLOURS, TAGS)}
    given = [code for code in mark.codes if code in names]
    tags = [names[each] for each in given if each == tag_uid(names[each])]
    colours = [names[each] for each in given if each == colour_uid(names[each])]
    return replace(
        mark,
        codes=tuple(code for code in mark.codes if code not in names),
        tags=tuple(tags),
        colour=number_of(colours[0]) if colours else 1,
    )


def _quoted(mark: SharedMark, written: WrittenText) -> SharedMark:
    """With its words; without them it is told as one of which no passage is known."""
    span = written.span(mark.span) if mark.place is None else None
    if span is None:
        return mark
    return replace(mark, span=span, quote=written.text[span.start : span.end])
