"""Marks that REFI-QDA 1.5 has no place for, as notes of their documents.

The text of a note is the passage in the words that stood around it, the passage selected; without
one it is what the reader wrote. Where the mark stands is in the note's name.
"""

from __future__ import annotations

import re

from archive.exchange.project import SharedMark
from archive.exchange.refi_xml import attribute, content, guid, moment, named_uid
from archive.marks import PageArea, TimeSpan
from archive.records import Span

_NAME = re.compile(r"\[(text|page|time)((?: -?\d{1,13}){2,5})\] ([0-9a-f]{8})\Z", re.ASCII)


def note_element(mark: SharedMark, title: str, codings: str) -> str:
    """The note of a mark; `title` of its document, `codings` as XML."""
    note = f"<Description>{content(mark.note)}</Description>" if mark.note else ""
    passage = ""
    if mark.place is None:
        start = len(mark.prefix)
        passage = (
            f'<PlainTextSelection guid="{guid(named_uid(f"passage:{mark.uid}"))}" '
            f'startPosition="{start}" endPosition="{start + len(mark.quote)}"/>'
        )
    return (
        f'<Note guid="{guid(mark.uid)}" name={attribute(_name(mark, title))} '
        f'plainTextPath="internal://{mark.uid}.txt"{moment(mark.created_at)}>'
        f"{note}{passage}{codings}</Note>"
    )


def note_reference(mark: SharedMark) -> str:
    """By which a document names the note."""
    return f'<NoteRef targetGUID="{guid(mark.uid)}"/>'


def note_text(mark: SharedMark) -> str:
    """What other programs show of the note."""
    return mark.note if mark.place else f"{mark.prefix}{mark.quote}{mark.suffix}"


def place_of(untrusted_name: str, uid: str) -> Span | PageArea | TimeSpan | None:
    """What the name of a note says of its mark's place; None for a note of another kind."""
    found = _NAME.search(untrusted_name)
    if found is None or not uid.startswith(found[3]):
        return None
    match found[1], [int(each) for each in found[2].split()]:
        case "text", [start, end]:
            return Span(start, end)
        case "time", [start, end]:
            return TimeSpan(start, end)
        case "page", [page, left, bottom, right, top]:
            return PageArea(page, left, bottom, right, top)
    return None


def _name(mark: SharedMark, title: str) -> str:
    """The first letters of the mark's UUID tell two notes of one place from each other."""
    place = mark.place
    if isinstance(place, PageArea):
        numbers = f"page {place.page} {place.left} {place.bottom} {place.right} {place.top}"
    elif isinstance(place, TimeSpan):
        numbers = f"time {place.start_ms} {place.end_ms}"
    else:
        numbers = f"text {mark.span.start} {mark.span.end}"
    return f"{title} [{numbers}] {mark.uid[:8]}"
