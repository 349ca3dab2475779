"""What is exchanged: codes, documents and marks that name each other by UUIDs (hex, 32 letters)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from archive.marks import PageArea, TimeSpan
from archive.records import Span


class LeftOut(StrEnum):
    """What a file of another program may hold that an archive has no place for."""

    PEOPLE = "people"
    """Who made marks."""
    NOTES = "notes"
    """Memos that belong to no mark and to no code."""
    WHOLE_DOCUMENTS = "whole-documents"
    """Codes that were given to a document as a whole."""
    PICTURES = "pictures"
    PICTURE_MARKS = "picture-marks"
    CASES = "cases"
    VARIABLES = "variables"
    SETS = "sets"
    GRAPHS = "graphs"
    LINKS = "links"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedCode:
    """A code; those above it come first."""

    uid: str
    name: str = field(repr=False)
    parent: str = ""
    colour: str = ""
    memo: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedDocument:
    """A document that marks stand on."""

    uid: str
    title: str = field(default="", repr=False)
    text: str = field(default="", repr=False)
    media_type: str = ""
    """Of the original."""
    original: bytes = field(default=b"", repr=False)
    """Empty when it is not handed out."""
    text_sha256: str = ""
    """Hex, of the text as it is; empty where there is none, or the text itself is here."""
    original_sha256: str = ""
    """Hex, of the original; empty where it is not known, or the original itself is here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedMark:
    """A mark: on a passage when it has no place."""

    uid: str
    document: str
    span: Span = field(default_factory=lambda: Span(0, 0))
    place: PageArea | TimeSpan | None = None
    quote: str = field(default="", repr=False)
    prefix: str = field(default="", repr=False)
    suffix: str = field(default="", repr=False)
    colour: int = 1
    note: str = field(default="", repr=False)
    tags: tuple[str, ...] = field(default=(), repr=False)
    codes: tuple[str, ...] = ()
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Project:
    """What one file holds."""

    codes: tuple[SharedCode, ...] = ()
    documents: tuple[SharedDocument, ...] = ()
    marks: tuple[SharedMark, ...] = ()
    left_out: tuple[tuple[LeftOut, int], ...] = ()
    """How much of what else the file holds, which is not understood."""
