"""The terms of a list that was pasted or read from a file: one a line, or the name of a row."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, field

from archive.term_headings import name_columns

_FEWEST_CELLS = {";": 2, "\t": 2, ",": 3}
"""By what stands between them. One comma is none: `Лукша, Дзмітрый` is a name."""

_MARK = re.compile(
    r"\s*(?:(?:[•‣◦▪●○■□–—*·-]|\(?\d{1,5}[.)])\s+(?=\S)"
    r"|(?:[•‣◦▪●○■□–—·-]|\(?\d{1,5}[.)])(?=[^\W\d_]))"
)
"""What stands before an entry: a bullet, a dash or a number, with a space or before a letter.

A dash before every name of a list excludes none of them.
"""

_YEAR = r"(?:\d\d?\.\d\d?\.)?(?:1[89]|20)\d\d"
_OF_BIRTH = r"\s?(?:г\. ?р\.?|г\. ?н\.?|р\. ?н\.?|года рождения|года нараджэння|року народження)"
_OPERATOR = r"\b(?:AND|OR|NOT|І|И|ТА|АБО|ИЛИ|НЕ|НЯ)[ ,]"
_BORN = re.compile(
    rf'((?:(?!{_OPERATOR})[^;\t"():*~?])*[^\W\d_]\.?)'
    rf"[ ,]+(?:{_YEAR}{_OF_BIRTH}|\({_YEAR}(?:{_OF_BIRTH})?\))\s*"
)
"""A name and the year of birth behind it; what has signs of a query is no name."""


@dataclass(frozen=True, slots=True)
class TermList:
    """What was read."""

    terms: list[str] = field(repr=False)
    columns: tuple[int, ...] = ()
    """Of a table those that were taken, from 1; none if it is none."""
    headed: bool = False
    """Whether the first line is a heading, and so no term."""


def read_terms(text: str) -> TermList:
    """The lines that hold something, without the bullets or numbers of a list or years of birth.

    Bullets and numbers are taken off where every line has one; else a line means what is written
    in it. Of a table, the cells with names that its heading tells, or the first that are words.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if rows := _headed_table(lines):
        columns = name_columns(rows[0])
        return _list(_cells(rows[1:], columns), columns, headed=True)
    headed = len(lines) > 1 and bool(name_columns(lines[:1]))
    lines = lines[1:] if headed else lines
    if rows := _plain_table(lines):
        columns = _first_of_words(rows)
        return _list(_cells(rows, columns), columns, headed=headed)
    return _list(lines, (), headed=headed)


def _list(terms: list[str], columns: tuple[int, ...], *, headed: bool) -> TermList:
    """A line that stands alone under no heading is no list: `1. мая` is asked as it is."""
    terms = _unmarked(terms) if headed or len(terms) > 1 else terms
    terms = [_name(term).strip() for term in terms]
    return TermList(terms, tuple(place + 1 for place in columns), headed)


def _cells(rows: list[list[str]], columns: tuple[int, ...]) -> list[str]:
    terms = [" ".join(row[place].strip() for place in columns).strip() for row in rows]
    return [term for term in terms if term]


def _first_of_words(rows: list[list[str]]) -> tuple[int, ...]:
    """The first column, unless it only has numbers."""
    columns = enumerate(zip(*rows, strict=True))
    worded = (n for n, cells in columns if any(map(str.isalpha, "".join(cells))))
    return (next(worded, 0),)


def _unmarked(lines: list[str]) -> list[str]:
    marks = [_MARK.match(line) for line in lines]
    if not all(marks):
        return lines
    return [line[mark.end() :] for line, mark in zip(lines, marks, strict=True) if mark]


def _name(line: str) -> str:
    found = _BORN.fullmatch(line)
    return found[1] if found else line


def _headed_table(lines: list[str]) -> list[list[str]]:
    tables = (_rows(lines, sign) for sign in _FEWEST_CELLS)
    return next((rows for rows in tables if rows and name_columns(rows[0])), [])


def _plain_table(lines: list[str]) -> list[list[str]]:
    """What has no heading; a year of birth at the end of a line is no cell of it."""
    names = [_name(line) for line in lines]
    tables = ((_rows(names, sign), fewest) for sign, fewest in _FEWEST_CELLS.items())
    return next((rows for rows, fewest in tables if rows and len(rows[0]) >= fewest), [])


def _rows(lines: list[str], sign: str) -> list[list[str]]:
    """The rows of a table; none where some line has more cells than another, or all have one."""
    try:
        rows = list(csv.reader(lines, delimiter=sign))
    except csv.Error:  # a quoted cell of more than 128 KiB
        return []
    same = len(rows) > 1 and len({len(row) for row in rows}) == 1
    return rows if same and len(rows[0]) > 1 else []
