"""What the reading of one file tells, one after the other."""

from __future__ import annotations

from dataclasses import dataclass, field

from archive.errors import SourceError
from archive.records import ArticleDraft, EmbeddedFile


@dataclass(frozen=True, slots=True)
class Found:
    """The format, before anything else; of a file of lines nothing follows."""

    format_name: str


@dataclass(frozen=True, slots=True)
class Lost:
    """Something that lay in the file and could not be handed over."""

    error: SourceError
    name: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Part:
    """What comes next is this part of a file that packs many; of a known one nothing comes."""

    number: int
    """From 1, in the order of the file; a part that holds no document has a number, too."""
    name: str = field(default="", repr=False)
    is_known: bool = False


Report = Found | Part | ArticleDraft | EmbeddedFile | Lost | SourceError
"""A `SourceError` is about the file itself: nothing follows it."""
