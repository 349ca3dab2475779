"""The terms of a list that was pasted or read from a file: one a line, or the first of a row."""

from __future__ import annotations

import csv
import re

_BETWEEN_CELLS = ";\t"
"""Commas are none: `Лукша, Дзмітрый` is a name."""

_MARK = re.compile(r"\s*(?:[•‣◦▪●○■□–—*·-]|\(?\d{1,5}[.)])\s+(?=\S)")
"""What stands before an entry: a bullet, a dash or a number, and then a space."""


def is_table(text: str) -> bool:
    """Whether the lines, two or more, are rows of as many cells, by semicolons or tabs."""
    return bool(_table(_lines(text)))


def terms_of(text: str) -> list[str]:
    """The lines that hold something, without the bullets or numbers of a list.

    Those are taken off where every line has one; else a line means what is written in it. Of a
    table, the first cells that hold something.
    """
    lines = _lines(text)
    if rows := _table(lines):
        lines = [row[0] for row in rows if row[0].strip()]
    marks = [_MARK.match(line) for line in lines]
    if len(lines) > 1 and all(marks):
        lines = [line[mark.end() :] for line, mark in zip(lines, marks, strict=True) if mark]
    return [line.strip() for line in lines]


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _table(lines: list[str]) -> list[list[str]]:
    """The rows of a table; none where some line has more cells than another, or all have one."""
    for sign in _BETWEEN_CELLS:
        try:
            rows = list(csv.reader(lines, delimiter=sign))
        except csv.Error:  # a quoted cell of more than 128 KiB
            continue
        if len(rows) > 1 and len(rows[0]) > 1 and len({len(row) for row in rows}) == 1:
            return rows
    return []
