"""REFI-QDA projects (`.qdpx`) and codebooks (`.qdc`), version 1.5 (2019, qdasoftware.org)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml.etree import _Element

from archive.errors import MalformedSourceError
from archive.exchange.project import Project, SharedCode, SharedDocument, SharedMark
from archive.exchange.refi_notes import place_of
from archive.exchange.refi_qda import COLOURS, TAGS, colour_uid, tag_uid, text_uid
from archive.marks import PageArea, TimeSpan
from archive.records import Span
from importers.containers.checked_zip import CheckedZip, opened_zip
from importers.documents.xmltree import local_name, parse_xml
from importers.exchange.values import (
    colour_of,
    demand_few,
    instant_of,
    number_of,
    text_of,
    uid_of,
)

_PROJECT = "project.qde"
_INTERNAL = "internal://"
_SELECTIONS = ("PlainTextSelection", "PDFSelection", "AudioSelection", "VideoSelection")
_MEDIA = {"PDFSource": "application/pdf", "AudioSource": "audio/", "VideoSource": "video/"}


def read_qdc(untrusted_xml: bytes) -> tuple[SharedCode, ...]:
    """The codes of a codebook. Raises `MalformedSourceError`, `TooComplexError`."""
    return _ordinary(tuple(_codes(parse_xml(untrusted_xml))))


def read_qdpx(untrusted_zip: bytes) -> Project:
    """Codes, documents with texts and originals, and marks.

    Raises `MalformedSourceError`, `TooComplexError`, and what `opened_zip` raises.
    """
    with opened_zip(untrusted_zip) as parts:
        root = parse_xml(parts.read(_project_name(parts)))
        codes = tuple(_codes(root))
        documents: list[SharedDocument] = []
        marks: list[SharedMark] = []
        noted: dict[str, str] = {}
        texts_of_media: dict[str, str] = {}
        for source in _sources(root):
            uid, of_text = uid_of(source.get("guid")), local_name(source) == "TextSource"
            owner = texts_of_media.get(uid)
            if not of_text:
                texts_of_media[text_uid(uid)] = uid
            marks += list(_marks(source, owner or uid))
            noted.update(dict.fromkeys(_noted(source), owner or uid))
            if owner:
                text = _text(source, parts)
                documents = [replace(e, text=text) if e.uid == owner else e for e in documents]
            else:
                documents.append(_document(source, uid, parts))
        beside = list(_note_marks(root, noted, parts))
        demand_few(max(len(documents), len(marks) + len(beside)))
    texts = {document.uid: document.text for document in documents}
    whole = [_quoted(_plain(mark, codes), texts[mark.document]) for mark in marks]
    whole += [_plain(mark, codes) for mark in beside]
    return Project(_ordinary(codes), tuple(documents), tuple(whole))


def _project_name(parts: CheckedZip) -> str:
    """Of the project itself: some programs write it with a capital letter."""
    named = (each for each in parts.names() if each.lower() == _PROJECT)
    return next(named, _PROJECT)


def _codes(root: _Element) -> Iterator[SharedCode]:
    """Every code after the one above it."""
    pending = [(each, "") for each in _below(_below([root], "CodeBook") or [root], "Codes")]
    count = 0
    while pending:
        holder, parent = pending.pop(0)
        for each in _below([holder], "Code"):
            code = SharedCode(
                uid=uid_of(each.get("guid")),
                name=text_of(each.get("name")),
                parent=parent,
                colour=colour_of(each.get("color")),
                memo=_description(each),
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
    inside = [each for holder in _below([root], "Sources") for each in holder]
    # Recordings before texts, which may belong to them.
    found = [each for each in inside if local_name(each) in known]
    return sorted(found, key=lambda each: local_name(each) == "TextSource")


def _document(source: _Element, uid: str, parts: CheckedZip) -> SharedDocument:
    path = source.get("path") or ""
    return SharedDocument(
        uid=uid,
        title=text_of(source.get("name") or ""),
        text=_text(source, parts),
        media_type=_MEDIA.get(local_name(source), ""),
        original=_part(path, parts) if path else b"",
    )


def _text(source: _Element, parts: CheckedZip) -> str:
    for each in (source, *_below([source], "Representation")):
        path = each.get("plainTextPath")
        if path:
            return _part(path, parts).decode("utf-8-sig", "replace").replace("\r\n", "\n")
    return "".join(content.text or "" for content in _below([source], "PlainTextContent"))


def _part(path: str, parts: CheckedZip) -> bytes:
    """A file of the project; files elsewhere are never opened."""
    name = path.removeprefix(_INTERNAL)
    if name == path:
        return b""
    return parts.read_if_there(f"sources/{name}") or parts.read_if_there(f"Sources/{name}")


def _marks(source: _Element, document: str) -> Iterator[SharedMark]:
    for holder in (source, *_below([source], "Representation")):
        for each in holder:
            if local_name(each) in _SELECTIONS:
                yield _mark(each, document)


def _noted(source: _Element) -> list[str]:
    return [uid_of(each.get("targetGUID")) for each in _below([source], "NoteRef")]


def _note_marks(root: _Element, noted: dict[str, str], parts: CheckedZip) -> Iterator[SharedMark]:
    """Marks that became notes because the format has no place for them."""
    for note in _below(_below([root], "Notes"), "Note"):
        uid = uid_of(note.get("guid"))
        place = place_of(text_of(note.get("name") or ""), uid)
        if place is not None and uid in noted:
            yield _noted_mark(_unplaced(note, noted[uid]), place, note, parts)


def _noted_mark(
    mark: SharedMark, place: Span | PageArea | TimeSpan, note: _Element, parts: CheckedZip
) -> SharedMark:
    if not isinstance(place, Span):
        return replace(mark, place=place)
    text = _part(note.get("plainTextPath") or "", parts).decode("utf-8", "replace")
    passages = _below([note], "PlainTextSelection")
    start, end = _numbers(passages[0], "startPosition", "endPosition") if passages else (0, 0)
    if not 0 <= start <= end <= len(text):
        raise MalformedSourceError
    around = text_of(text[:start]), text_of(text[end:])
    quote = text_of(text[start:end])
    return replace(mark, span=place, quote=quote, prefix=around[0], suffix=around[1])


def _unplaced(element: _Element, document: str) -> SharedMark:
    codings = _below([element], "Coding")
    return SharedMark(
        uid=uid_of(element.get("guid")),
        document=document,
        note=_description(element),
        codes=tuple(uid_of(e.get("targetGUID")) for e in _below(codings, "CodeRef")),
        created_at=instant_of(element.get("creationDateTime")),
    )


def _mark(selection: _Element, document: str) -> SharedMark:
    mark = _unplaced(selection, document)
    name = local_name(selection)
    if name == "PlainTextSelection":
        start, end = _numbers(selection, "startPosition", "endPosition")
        return replace(mark, span=Span(start, end))
    if name == "PDFSelection":
        return replace(mark, place=PageArea(*_numbers(selection, *_CORNERS)))
    return replace(mark, place=TimeSpan(*_numbers(selection, "begin", "end")))


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


def _quoted(mark: SharedMark, text: str) -> SharedMark:
    if mark.place is not None:
        return mark
    span = mark.span
    if not text:
        # A text that lies outside of the file: the mark is told as one that has no document.
        return mark
    if not 0 <= span.start < span.end <= len(text):
        raise MalformedSourceError
    return replace(mark, quote=text[span.start : span.end])


def _description(element: _Element) -> str:
    found = _below([element], "Description")
    return text_of(found[0].text or "") if found else ""


def _below(elements: list[_Element], name: str) -> list[_Element]:
    return [each for element in elements for each in element if local_name(each) == name]
