"""Calendars as iCalendar (RFC 5545) and vCalendar 1.0: what stands in them are documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from archive.errors import SourceTooLargeError
from archive.records import ArticleDraft, OriginalFile
from importers.calendars.components import Calendar, calendars
from importers.calendars.content_lines import content_lines
from importers.calendars.event import event_draft
from importers.encoding import utf8_head
from importers.exact_text import exact_text, readable
from importers.normalising import clean_line
from importers.references.reference import LARGEST_LIST

_SIGN = re.compile(r"\s*BEGIN:VCALENDAR\s", re.IGNORECASE)


def is_calendar(untrusted_head: bytes) -> bool:
    """Whether the file begins as a calendar does."""
    return _SIGN.match(utf8_head(untrusted_head)) is not None


def unpack_calendar(untrusted_file: BinaryIO) -> Iterator[ArticleDraft]:
    """A document for each event, task and entry of a diary that tells anything.

    What stands for it is a calendar that holds nothing else. Raises `SourceTooLargeError`.
    """
    untrusted_bytes = untrusted_file.read(LARGEST_LIST + 1)
    if len(untrusted_bytes) > LARGEST_LIST:
        raise SourceTooLargeError
    exact = exact_text(untrusted_bytes)
    for calendar in calendars(exact.text):
        source = _name_of(calendar, exact.text)
        for start, end in calendar.records:
            draft = event_draft(content_lines(readable(exact.text[start:end])), source)
            if not draft.untrusted_text.strip():
                continue
            written = exact.written(calendar.written(exact.text, (start, end)))
            name = clean_line(draft.description.title, 100).replace("/", "-") or "event"
            yield replace(draft, original=OriginalFile(written, "text/calendar", f"{name}.ics"))


def _name_of(calendar: Calendar, text: str) -> str:
    lines = content_lines(readable(calendar.said(text)))
    return next((line.text() for line in lines if line.name in ("X-WR-CALNAME", "NAME")), "")
