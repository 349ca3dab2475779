"""Tables of Excel before 2007, for tests: records of BIFF 8 (MS-XLS, 2.4) in a compound file."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from tests.importers.messages.ole_writer import compound_file

_BEGIN, _END, _SHEET, _FORMAT, _CELL_FORMAT = 0x0809, 0x000A, 0x0085, 0x041E, 0x00E0
_LABEL, _NUMBER, _TRUTH, _SINCE_1904, _LOCKED = 0x0204, 0x0203, 0x0205, 0x0022, 0x002F
_GLOBALS, _WORKSHEET = 5, 0x10
_LONG_DAY = 164
DAY, LONG_DAY, MOMENT = 1, 2, 3
"""Formats of cells; 0 is a plain number."""

Cell = str | float | bool | tuple[float, int] | None


def xls(
    sheets: dict[str, Sequence[Sequence[Cell]]], *, since_1904: bool = False, locked: bool = False
) -> bytes:
    """Rows of cells by the names of their sheets; a number beside its format is a pair."""
    made = [_sheet(rows) for rows in sheets.values()]
    place = len(_head([0] * len(made), list(sheets), since_1904, locked))
    places = [place + sum(map(len, made[:number])) for number in range(len(made))]
    stream = _head(places, list(sheets), since_1904, locked) + b"".join(made)
    return compound_file({"Workbook": stream})


def _head(places: list[int], names: list[str], since_1904: bool, locked: bool) -> bytes:
    listed = (
        _record(_SHEET, struct.pack("<IBB", place, 0, 0) + _short(name))
        for place, name in zip(places, names, strict=True)
    )
    formats = (0, 14, _LONG_DAY, 22)
    cells = (struct.pack("<HH", 0, number) + bytes(16) for number in formats)
    return b"".join(
        (
            _begin(_GLOBALS),
            _record(_LOCKED, bytes(6)) if locked else b"",
            _record(_SINCE_1904, struct.pack("<H", since_1904)),
            _record(_FORMAT, struct.pack("<H", _LONG_DAY) + _long('d" "mmmm" "yyyy')),
            *(_record(_CELL_FORMAT, cell) for cell in cells),
            *listed,
            _record(_END),
        )
    )


def _sheet(rows: Sequence[Sequence[Cell]]) -> bytes:
    cells = (
        _cell(row, column, cell)
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
        if cell is not None
    )
    return _begin(_WORKSHEET) + b"".join(cells) + _record(_END)


def _cell(row: int, column: int, cell: str | float | bool | tuple[float, int]) -> bytes:
    if isinstance(cell, str):
        return _record(_LABEL, struct.pack("<HHH", row, column, 0) + _long(cell))
    if isinstance(cell, bool):
        return _record(_TRUTH, struct.pack("<HHHBB", row, column, 0, cell, 0))
    number, style = cell if isinstance(cell, tuple) else (cell, 0)
    return _record(_NUMBER, struct.pack("<HHHd", row, column, style, number))


def _begin(kind: int) -> bytes:
    return _record(_BEGIN, struct.pack("<HHHHII", 0x0600, kind, 0, 1997, 0, 0))


def _record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _short(text: str) -> bytes:
    return struct.pack("<BB", len(text), 1) + text.encode("utf-16-le")


def _long(text: str) -> bytes:
    return struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")
