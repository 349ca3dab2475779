"""What a REFI-QDA project holds that becomes neither code nor mark: told, not lost silently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from lxml.etree import _Element

from archive.exchange.project import LeftOut
from archive.exchange.refi_originals import beside_sum
from importers.documents.xmltree import local_name
from importers.exchange.values import uid_of

_WHOLE = {
    "User": LeftOut.PEOPLE,
    "Case": LeftOut.CASES,
    "Variable": LeftOut.VARIABLES,
    "Set": LeftOut.SETS,
    "Graph": LeftOut.GRAPHS,
    "Link": LeftOut.LINKS,
    "PictureSelection": LeftOut.PICTURE_MARKS,
}
"""Counted as one each, with all that is in them."""
_SOURCES = frozenset(("TextSource", "PDFSource", "AudioSource", "VideoSource"))
_HOLDERS = frozenset(
    (
        "Project",
        "CodeBook",
        "Codes",
        "Code",
        "Users",
        "Variables",
        "Cases",
        "Sources",
        "Notes",
        "Links",
        "Sets",
        "Graphs",
        "Representation",
        "Transcript",
        "PlainTextSelection",
        "PDFSelection",
        "AudioSelection",
        "VideoSelection",
        "TranscriptSelection",
        *_SOURCES,
    )
)
_UNDERSTOOD = frozenset(
    ("Coding", "CodeRef", "NoteRef", "Description", "SyncPoint", "PlainTextContent")
)
_PART_OF_VARIABLES = frozenset(("VariableValue",))


def left_out(root: _Element, notes_read: Collection[str]) -> tuple[tuple[LeftOut, int], ...]:
    """How much of each kind; `notes_read` are UUIDs of notes that marks and codes were given."""
    counted: Counter[LeftOut] = Counter()
    pending = [root]
    while pending:
        holder = pending.pop()
        for each in holder:
            name = local_name(each)
            kind = _kind(each, local_name(holder), notes_read)
            if kind is not None:
                counted[kind] += 1
            if name in _HOLDERS or name == "PictureSource":
                pending.append(each)
    return tuple((kind, counted[kind]) for kind in LeftOut if counted[kind])


def _kind(element: _Element, holder: str, notes_read: Collection[str]) -> LeftOut | None:
    name = local_name(element)
    if name in _WHOLE:
        return _WHOLE[name]
    if name == "PictureSource":
        return LeftOut.PICTURES
    if holder == "PictureSource" or name in _PART_OF_VARIABLES or not name:
        return None
    if name == "Note":
        return None if uid_of(element.get("guid")) in notes_read else LeftOut.NOTES
    if name == "Description":
        return LeftOut.NOTES if _says_more(element, holder) else None
    if name == "Coding":
        return LeftOut.WHOLE_DOCUMENTS if holder in _SOURCES else None
    return None if name in _HOLDERS or name in _UNDERSTOOD else LeftOut.OTHER


def _says_more(description: _Element, holder: str) -> bool:
    """Than which original a source is: that is read with it."""
    if holder in _SOURCES:
        return bool(beside_sum(description.text or ""))
    return holder == "Project"
