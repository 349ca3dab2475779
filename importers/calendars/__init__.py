"""Calendars: what was to happen, when, where and with whom."""

from __future__ import annotations

from importers.calendars.calendar import is_calendar, unpack_calendar
from importers.format_row import Format
from importers.references.reference import LARGEST_LIST


def _matches(untrusted_head: bytes, _name: str) -> bool | None:
    return is_calendar(untrusted_head) or None


CALENDAR_FORMATS = (
    Format(
        "calendar",
        "text/calendar",
        (".ics", ".ical", ".ifb", ".vcs"),
        LARGEST_LIST,
        unpack=unpack_calendar,
        is_list=True,
        matches=_matches,
        risky=False,
        version=2,
    ),
)

__all__ = ["CALENDAR_FORMATS"]
