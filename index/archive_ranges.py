"""`year:` and `date:`: a value, a comparison (`>=2020`) or a range as ranges of numbers.

A range is `[2020 TO 2022]`, or without brackets `2020-2022`, `2020..2022`, `2020..`, `..2022`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from whoosh import query

from archive.edtf import DaySpan, days_of
from archive.errors import QuerySyntaxError
from index.archive_date_numbers import date_in_numbers

_SPAN = re.compile(r"([^./…]*)(?:\.\.|…)([^./…]*)|([0-9]{4})[-–—]([0-9]{4})")
"""Two ends without brackets. A hyphen is between whole years only: `2021-05` is a month."""

_SHORT_SPAN = re.compile(r"([0-9]{2})([0-9]{2})[-–—/]([0-9]{2})")
_COMPARISON = re.compile(r"(>=|<=|=>|=<|>|<)?(.+)")


def years(node: query.Query) -> query.Query:
    """Documents of a year or of several. Raises `QuerySyntaxError` for what is none."""
    low, high = _bounds(node, _year_numbers, (0, 9999))
    return query.NumericRange("year", low, high)


def _year_numbers(text: str) -> tuple[int, int]:
    """First and last year: of a number, of whole years in EDTF (`199X`), of `2020-21`."""
    if re.fullmatch(r"[0-9]{1,4}", text):
        return int(text), int(text)
    if short := _SHORT_SPAN.fullmatch(text):
        return int(short[1] + short[2]), int(short[1] + short[3])
    days = days_of(text)
    if days is None or (days.first.month, days.first.day) != (1, 1):
        raise QuerySyntaxError
    if (days.last.month, days.last.day) != (12, 31):
        raise QuerySyntaxError
    return days.first.year, days.last.year


def dates(node: query.Query) -> query.Query:
    """Documents whose days share at least one with the days that are asked for.

    Raises `QuerySyntaxError` for a date that is none.
    """
    limits = (date.min.toordinal(), date.max.toordinal())
    first, last = _bounds(node, _ordinals, limits)
    return query.And(
        [
            query.NumericRange("first_day", limits[0], last),
            query.NumericRange("last_day", first, limits[1]),
        ]
    )


def _ordinals(text: str) -> tuple[int, int]:
    written = date_in_numbers(text, 0)
    days: DaySpan | None = days_of(written[0] if written and written[1] == len(text) else text)
    if days is None:
        raise QuerySyntaxError
    return days.first.toordinal(), days.last.toordinal()


def _bounds(
    node: query.Query, read: Callable[[str], tuple[int, int]], limits: tuple[int, int]
) -> tuple[int, int]:
    """First and last number asked for by a value, a comparison (`>=2020`) or a range.

    An empty range comes back as (n, n - 1) would be refused, so it is `QuerySyntaxError`.
    """
    low, high = limits
    if isinstance(node, query.TermRange):
        if node.start:
            begin = read(node.start.strip())
            low = begin[1] + 1 if node.startexcl else begin[0]
        if node.end:
            end = read(node.end.strip())
            high = end[0] - 1 if node.endexcl else end[1]
    else:
        text = _written(node).strip()
        span = _SPAN.fullmatch(text)
        low, high = _spanned(span, read, limits) if span else _compared(text, read, limits)
    if low > high:
        raise QuerySyntaxError
    return low, high


def _written(node: query.Query) -> str:
    """The value as typed: the `~` of an approximate date was read as a near spelling."""
    marks: dict[type[query.Query], str] = {query.FuzzyTerm: "~", query.Prefix: "*"}
    return f"{node.text}{marks.get(type(node), '')}"


def _spanned(
    span: re.Match[str], read: Callable[[str], tuple[int, int]], limits: tuple[int, int]
) -> tuple[int, int]:
    begin, end = span[1] or span[3], span[2] or span[4]
    if not (begin or end):
        raise QuerySyntaxError
    return read(begin)[0] if begin else limits[0], read(end)[1] if end else limits[1]


def _compared(
    text: str, read: Callable[[str], tuple[int, int]], limits: tuple[int, int]
) -> tuple[int, int]:
    match = _COMPARISON.fullmatch(text)
    if match is None:
        raise QuerySyntaxError
    sign = "".join(sorted(match[1] or "", reverse=True))
    first, last = read(match[2])
    return {
        "": (first, last),
        ">": (last + 1, limits[1]),
        ">=": (first, limits[1]),
        "=<": (limits[0], last),
        "<": (limits[0], first - 1),
    }[sign.replace("=>", ">=").replace("<=", "=<")]
