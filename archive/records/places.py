"""Places and stretches of a text, in code points."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of a text, in code points: text[start:end]."""

    start: int
    end: int


class PlaceKind(StrEnum):
    """What begins at a place of a text."""

    PAGE = "page"
    """A page of a paginated document; its label is the page's own number."""
    CUE = "cue"
    """A passage of a transcript; its label is the time it is heard, "HH:MM:SS.mmm"."""
    MESSAGE = "message"
    """A message of a conversation; its label is the author and the EDTF date."""
    HEADING = "heading"
    """A section; its label is the heading."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page, a cue, a message or a section begins."""

    start: int
    """Offset in the text, code points."""
    kind: PlaceKind
    label: str = field(default="", repr=False)
