"""Projects and codebooks as REFI-QDA 1.5 (2019, qdasoftware.org): `.qdpx` and `.qdc`.

What the format has no word for becomes codes of two groups of their own, by which it is known
again: the colours and the tags of marks.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from archive.exchange.project import Project, SharedCode, SharedDocument, SharedMark
from archive.exchange.refi_notes import note_element, note_reference, note_text
from archive.exchange.refi_originals import original_element
from archive.exchange.refi_xml import attribute, content, guid, moment, named_uid
from archive.marks import PageArea, TimeSpan

PROJECT_NAMESPACE = "urn:QDA-XML:project:1.0"
CODEBOOK_NAMESPACE = "urn:QDA-XML:codebook:1.0"

COLOURS = named_uid("colours")
TAGS = named_uid("tags")

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""Of all files in the zip: when it was made is nobody's business."""


def text_uid(document: str) -> str:
    """Of the text that goes along with a recording."""
    return named_uid(f"text:{document}")


def as_qdc(codes: tuple[SharedCode, ...]) -> bytes:
    """A codebook, XML in UTF-8."""
    written = "".join(_codes(codes, ""))
    return _xml(
        f'<CodeBook xmlns="{CODEBOOK_NAMESPACE}" origin="Skrynia"><Codes>{written}</Codes>'
        "</CodeBook>"
    )


def as_qdpx(project: Project) -> bytes:
    """A project with the texts of its documents, and with originals that it holds or their sums.

    Marks on pages stand in PDFs only, marks in time in recordings only; others become notes of
    their documents (`as_notes`), as do those on a text that was another one.
    """
    held = {document.uid: document for document in project.documents}
    marks = [mark for mark in project.marks if mark.document in held]
    beside = as_notes(project)
    codes = (*project.codes, *_groups(marks))
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as parts:
        sources = "".join(_source(document, marks) for document in project.documents)
        body = f"<CodeBook><Codes>{''.join(_codes(codes, ''))}</Codes></CodeBook>"
        head = f'<Project name="Skrynia" origin="Skrynia" xmlns="{PROJECT_NAMESPACE}">'
        notes = "".join(
            note_element(mark, held[mark.document].title, _codings(mark)) for mark in beside
        )
        notes = f"<Notes>{notes}</Notes>" if notes else ""
        whole = f"{head}{body}<Sources>{sources}</Sources>{notes}</Project>"
        parts.writestr(_about("project.qde"), _xml(whole))
        for document in project.documents:
            text = document.text.encode("utf-8", "replace")
            parts.writestr(_about(f"sources/{document.uid}.txt"), text)
            if document.original:
                parts.writestr(_about(f"sources/{document.uid}.bin"), document.original)
        for mark in beside:
            text = note_text(mark).encode("utf-8", "replace")
            parts.writestr(_about(f"sources/{mark.uid}.txt"), text)
    return written.getvalue()


def as_notes(project: Project) -> tuple[SharedMark, ...]:
    """Marks of its documents of which the format cannot say where they stand."""
    held = {document.uid: document for document in project.documents}
    return tuple(
        mark
        for mark in project.marks
        if mark.document in held and not has_place(mark, held[mark.document])
    )


def has_place(mark: SharedMark, document: SharedDocument) -> bool:
    """Whether the format can say where a mark of the document stands."""
    if isinstance(mark.place, PageArea):
        return document.media_type == "application/pdf"
    if isinstance(mark.place, TimeSpan):
        return document.media_type.startswith(("audio/", "video/"))
    return bool(mark.quote) and document.text[mark.span.start : mark.span.end] == mark.quote


def colour_uid(colour: str) -> str:
    """Of the code that stands for a colour."""
    return named_uid(f"colour:{colour}")


def tag_uid(tag: str) -> str:
    """Of the code that stands for a tag."""
    return named_uid(f"tag:{tag}")


def _groups(marks: list[SharedMark]) -> Iterator[SharedCode]:
    colours = sorted({str(mark.colour) for mark in marks if mark.colour != 1})
    tags = sorted({tag for mark in marks for tag in mark.tags})
    if colours:
        yield SharedCode(uid=COLOURS, name="Colours")
        for each in colours:
            yield SharedCode(uid=colour_uid(each), name=each, parent=COLOURS)
    if tags:
        yield SharedCode(uid=TAGS, name="Tags")
        for each in tags:
            yield SharedCode(uid=tag_uid(each), name=each, parent=TAGS)


def _codes(codes: tuple[SharedCode, ...], parent: str) -> Iterator[str]:
    for code in codes:
        if code.parent == parent:
            colour = f" color={quoteattr(code.colour)}" if code.colour else ""
            memo = f"<Description>{content(code.memo)}</Description>" if code.memo else ""
            yield (
                f'<Code guid="{guid(code.uid)}" name={attribute(code.name)} isCodable="true"'
                f"{colour}>{memo}{''.join(_codes(codes, code.uid))}</Code>"
            )


def _source(document: SharedDocument, marks: list[SharedMark]) -> str:
    of_it = [mark for mark in marks if mark.document == document.uid]
    notes = "".join(note_reference(mark) for mark in of_it if not has_place(mark, document))
    of_it = [mark for mark in of_it if has_place(mark, document)]
    time = "VideoSelection" if document.media_type.startswith("video/") else "AudioSelection"
    on_text = "".join(_selection(mark, time) for mark in of_it if mark.place is None)
    placed = "".join(_selection(mark, time) for mark in of_it if mark.place is not None)
    path = f' path="internal://{document.uid}.bin"' if document.original else ""
    if document.media_type == "application/pdf":
        text = _text_source("Representation", text_uid(document.uid), document, on_text)
        return _element("PDFSource", document, path, placed + text + notes)
    for beginning, name in (("audio/", "AudioSource"), ("video/", "VideoSource")):
        if document.media_type.startswith(beginning):
            text = _text_source("TextSource", text_uid(document.uid), document, on_text)
            return _element(name, document, path, placed + notes) + text
    inside = original_element(document) + on_text + notes
    return _text_source("TextSource", document.uid, document, inside)


def _element(name: str, document: SharedDocument, path: str, inside: str) -> str:
    head = f'{name} guid="{guid(document.uid)}" name={attribute(document.title)}{path}'
    return f"<{head}>{original_element(document)}{inside}</{name}>"


def _text_source(name: str, uid: str, document: SharedDocument, inside: str) -> str:
    return (
        f'<{name} guid="{guid(uid)}" name={attribute(document.title)} '
        f'plainTextPath="internal://{document.uid}.txt">{inside}</{name}>'
    )


def _selection(mark: SharedMark, time: str) -> str:
    name, place = _place(mark, time)
    note = f"<Description>{content(mark.note)}</Description>" if mark.note else ""
    head = f'{name} guid="{guid(mark.uid)}" {place}{moment(mark.created_at)}'
    return f"<{head}>{note}{_codings(mark)}</{name}>"


def _codings(mark: SharedMark) -> str:
    colours = (colour_uid(str(mark.colour)),) if mark.colour != 1 else ()
    return "".join(
        f'<Coding guid="{guid(named_uid(mark.uid + code))}">'
        f'<CodeRef targetGUID="{guid(code)}"/></Coding>'
        for code in (*mark.codes, *map(tag_uid, mark.tags), *colours)
    )


def _place(mark: SharedMark, time: str) -> tuple[str, str]:
    place = mark.place
    if place is None:
        span = mark.span
        return "PlainTextSelection", f'startPosition="{span.start}" endPosition="{span.end}"'
    if isinstance(place, TimeSpan):
        return time, f'begin="{place.start_ms}" end="{place.end_ms}"'
    return "PDFSelection", (
        f'page="{place.page}" firstX="{place.left}" firstY="{place.bottom}" '
        f'secondX="{place.right}" secondY="{place.top}"'
    )


def _xml(body: str) -> bytes:
    return f'<?xml version="1.0" encoding="utf-8"?>\n{body}\n'.encode()


def _about(name: str) -> zipfile.ZipInfo:
    about = zipfile.ZipInfo(name, _EPOCH)
    about.compress_type = zipfile.ZIP_DEFLATED
    return about
