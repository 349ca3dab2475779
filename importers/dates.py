"""Dates as documents write them, to EDTF."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from archive.edtf import is_edtf
from importers.dates_written import written_date

_ISO_INSTANT = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*", re.DOTALL)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?г\.?| ?р\.?)?")
_SHORT = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d\d)(?: ?г\.?| ?р\.?)?")
_LAST_SHORT_YEAR = 29
"""Of two digits, what is larger means the century before: nothing here asks a clock."""
_LONGEST = 64


def to_edtf(untrusted_date: str, *, near: date | None = None) -> str:
    """The date as an EDTF string, or "" when it is not understood.

    Read are EDTF itself, ISO 8601 instants and compact dates, day.month.year, which is the order in
    every language of the archive but English, and dates in words; "3/4/2024" is ambiguous and is
    dropped, "12.09.24" is uncertain ("2024-09-12?"). A day without a year counts only beside
    `near`: it is the last such day up to then.
    """
    text = untrusted_date.strip()[:_LONGEST]
    if match := _ISO_INSTANT.fullmatch(text):
        text = match[1]
    elif match := _COMPACT.fullmatch(text):
        text = "-".join(match.groups())
    elif match := _DOTTED.fullmatch(text):
        text = f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    elif match := _SHORT.fullmatch(text):
        century = 20 if int(match[3]) <= _LAST_SHORT_YEAR else 19
        text = f"{century}{match[3]}-{int(match[2]):02}-{int(match[1]):02}?"
    return text if is_edtf(text) else written_date(text, near=near)


def to_instant(untrusted_date: str) -> datetime | None:
    """The UTC instant of an ISO 8601 or ECMAScript date string; None without a time zone."""
    text = re.sub(r" \(.*\)$", "", untrusted_date.strip()[: 2 * _LONGEST])
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        try:
            instant = datetime.strptime(text, "%a %b %d %Y %H:%M:%S GMT%z")
        except ValueError:
            return None
    if instant.tzinfo is None:
        return None
    try:
        return instant.astimezone(UTC)
    except OverflowError:
        return None
