"""Dates in numbers as people write them: 12.08.2020, 12/8/20, 2020/08/12, 08.2020, 20200812."""

from __future__ import annotations

import re

from archive.edtf import days_of

_LAST_SHORT_YEAR = 29
"""Of two digits, what is larger means the century before: nothing here asks a clock."""
_MONTHS = 12

_EDTF = re.compile(
    r"(?:\d{3}[\dX]|\d\dXX)(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?)?[?~%]?"
    r"(?:/(?:\.\.|\d{3}[\dX](?:-\d\d(?:-\d\d)?)?[?~%]?))?(?![\w/])(?![-.]\d)",
    re.ASCII,
)
_FORMS = tuple(
    re.compile(rf"{form}(?:T\d\d:\d\d\S*|(?![\w/])(?!\.\d))", re.ASCII)
    for form in (
        r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)",
        r"(?P<y>\d{4})\s?(?P<sign>[-./])\s?(?P<m>\d\d?)(?P=sign)\s?(?P<d>\d\d?)",
        r"(?P<d>\d\d?)\s?(?P<sign>[-./])\s?(?P<m>\d\d?)\s?(?P=sign)\s?(?P<y>\d{4}|\d\d)",
        r"(?P<d>\d\d?)\s(?P<m>\d\d?)\s(?P<y>\d{4})",
        r"(?P<y>\d{4})[-./](?P<m>\d\d?)",
        r"(?P<m>\d\d?)\s?[-./]\s?(?P<y>\d{4})",
    )
)


def date_in_numbers(text: str, start: int) -> tuple[str, int] | None:
    """The EDTF date that stands at a place of a text, and where it ends there; None for none.

    The day is before the month, unless there is no month of that number: `8/13/2020`.
    """
    if (found := _EDTF.match(text, start)) and days_of(found[0]):
        return found[0], found.end()
    for form in _FORMS:
        if (found := form.match(text, start)) and (edtf := _written(found.groupdict())):
            return edtf, found.end()
    return None


def _written(parts: dict[str, str]) -> str:
    """The date in EDTF; "" where there is no such day."""
    year, month, day = _whole_year(parts["y"]), int(parts["m"]), parts.get("d")
    if day is None:
        edtf = f"{year}-{month:02}" if month <= _MONTHS else ""
    else:
        month, number = (int(day), month) if month > _MONTHS else (month, int(day))
        edtf = f"{year}-{month:02}-{number:02}"
    return edtf if edtf and days_of(edtf) else ""


def _whole_year(year: str) -> str:
    if len(year) > 2:
        return year
    return f"{20 if int(year) <= _LAST_SHORT_YEAR else 19}{year}"
