"""Dates that may be uncertain, as EDTF strings.

The string that was given is what is kept; here are its check and the days that it covers. Read is
the part of EDTF (Library of Congress, 2019; ISO 8601-2) that dates of events need: year, month,
day or season; `?` `~` `%` behind; `X` for digits not known; intervals with an open or unknown end.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_POINT = re.compile(
    r"(?P<year>\d[\dX]{3})(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?[?~%]?", re.ASCII
)
_SEASONS = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    24: (1, 12),
}  # winter lies at either end of its year
_OPEN_ENDS = ("", "..")


@dataclass(frozen=True, slots=True)
class DaySpan:
    """The days that a date may mean, first and last included."""

    first: date
    last: date


def is_edtf(text: str) -> bool:
    """Whether the string is a date that this module reads."""
    return days_of(text) is not None


def days_of(text: str) -> DaySpan | None:
    """The days that the date may mean; None when it is no date. Open ends reach year 1 or 9999."""
    if "/" in text:
        return _interval(text)
    return _point(text)


def year_of(text: str) -> int | None:
    """The year in which the date begins; None when it is unknown or spans several years."""
    days = days_of(text)
    if days is None:
        return None
    first_point = _point(text.split("/")[0]) or days
    return first_point.first.year if first_point.first.year == first_point.last.year else None


def _interval(text: str) -> DaySpan | None:
    head, _, tail = text.partition("/")
    if head in _OPEN_ENDS and tail in _OPEN_ENDS:
        return None
    begin = DaySpan(date.min, date.min) if head in _OPEN_ENDS else _point(head)
    end = DaySpan(date.max, date.max) if tail in _OPEN_ENDS else _point(tail)
    if begin is None or end is None or end.last < begin.first:
        return None
    return DaySpan(begin.first, end.last)


def _point(text: str) -> DaySpan | None:
    match = _POINT.fullmatch(text)
    if match is None:
        return None
    year, month, day = match["year"], match["month"], match["day"]
    if "X" in year:
        return _masked_years(year) if month is None else None
    return _days_in_year(int(year), month, day)


def _masked_years(year: str) -> DaySpan | None:
    if not re.fullmatch(r"\d+X+", year):
        return None
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    return DaySpan(date(max(first, 1), 1, 1), date(last, 12, 31))


def _days_in_year(year: int, month: str | None, day: str | None) -> DaySpan | None:
    if year == 0:
        return None
    if month in (None, "XX"):
        return DaySpan(date(year, 1, 1), date(year, 12, 31)) if day in (None, "XX") else None
    number = int(month or 0)
    if number in _SEASONS:
        return _season(year, number) if day is None else None
    return _days_in_month(year, number, day) if 1 <= number <= 12 else None


def _season(year: int, number: int) -> DaySpan:
    first, last = _SEASONS[number]
    return DaySpan(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]))


def _days_in_month(year: int, month: int, day: str | None) -> DaySpan | None:
    length = calendar.monthrange(year, month)[1]
    if day in (None, "XX"):
        return DaySpan(date(year, month, 1), date(year, month, length))
    number = int(day or 0)
    return (
        DaySpan(date(year, month, number), date(year, month, number))
        if 1 <= number <= length
        else None
    )
