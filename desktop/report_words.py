"""The program's own words in the report to read and print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from archive.coding_report import Passage
from archive.marks import PageArea, TimeSpan


@dataclass(frozen=True, slots=True)
class ReportWords:
    """In the language of the one who takes it out."""

    code: str
    """Above the codes of the table."""
    codes: str
    """The name of the table."""
    untitled: str
    """In place of the title of a document that has none."""
    place: Callable[[PageArea | TimeSpan], str]
    """Where on pages or in a recording."""
    day: Callable[[str], str]
    """An EDTF date."""


def _english_place(place: PageArea | TimeSpan) -> str:
    match place:
        case PageArea():
            return f"Page {place.page}"
        case TimeSpan():
            return f"{_clock(place.start_ms)} – {_clock(place.end_ms)}"


def _clock(milliseconds: int) -> str:
    return str(timedelta(seconds=milliseconds // 1000))


def about(passage: Passage, day: Callable[[str], str]) -> str:
    """Who wrote or tells, and when, as far as it is known."""
    date = day(passage.published) if passage.published else ""
    return " · ".join(filter(None, (", ".join(passage.authors), date)))


ENGLISH = ReportWords(
    code="Code", codes="Codes", untitled="Without a title", place=_english_place, day=str
)
