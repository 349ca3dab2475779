"""Lines of a long text one by one: a list of them all would take many times its memory."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from archive.errors import MalformedSourceError

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_LONGEST_CELL = 16 * 1024 * 1024
csv.field_size_limit(_LONGEST_CELL)


def lines_of(text: str) -> Iterator[str]:
    """Every line with its end, "\\n", "\\r\\n" or "\\r"."""
    return (match[0] for match in _LINE.finditer(text) if match[0])


def rows_of(text: str, delimiter: str = ",") -> Iterator[tuple[list[str], str]]:
    """Every row of CSV (RFC 4180), and how it is written. Raises `MalformedSourceError`."""
    taken: list[str] = []

    def lines() -> Iterator[str]:
        for line in lines_of(text):
            taken.append(line)
            yield line

    try:
        for row in csv.reader(lines(), delimiter=delimiter):
            yield row, "".join(taken)
            taken.clear()
    except csv.Error as error:
        raise MalformedSourceError from error
