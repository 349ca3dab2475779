"""Tables of Excel in one XML (XML Spreadsheet 2003), as book-keeping programs write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import BinaryIO

from lxml.etree import _Element

from archive.errors import SourceTooLargeError
from archive.records import ArticleDraft
from importers.documents.xmltree import attribute, local_name
from importers.references.reference import LARGEST_LIST
from importers.tables.sheets import MOST_COLUMNS, Sheet, drafts_of
from importers.tables.streamed_xml import elements
from importers.tables.xlsx_values import number_written

_NAMESPACE = b"urn:schemas-microsoft-com:office:spreadsheet"
_ROOT = re.compile(rb"<(?:\w{1,20}:)?Workbook\s")
_SECONDS = re.compile(r"(?::00)?(?:\.\d+)?\Z")
_MIDNIGHT = " 00:00"


def is_spreadsheet_xml(untrusted_head: bytes) -> bool:
    """Whether it is such a table."""
    return _NAMESPACE in untrusted_head and _ROOT.search(untrusted_head) is not None


def unpack_spreadsheet_xml(untrusted_file: BinaryIO) -> Iterator[ArticleDraft]:
    """A document for each row of each sheet, as `drafts_of` says; of formulas what they gave.

    Raises `NoTextError`, `MalformedSourceError` and `SourceTooLargeError`.
    """
    untrusted_bytes = untrusted_file.read(LARGEST_LIST + 1)
    if len(untrusted_bytes) > LARGEST_LIST:
        raise SourceTooLargeError
    sheets = groupby(_rows(untrusted_bytes), key=lambda row: row[0])
    yield from drafts_of(Sheet(name, (row for _, row in those)) for name, those in sheets)


def _rows(untrusted_xml: bytes) -> Iterator[tuple[str, list[str]]]:
    """Every row with the name of its sheet."""
    for row in elements(untrusted_xml, "Row"):
        cells: list[str] = []
        for cell in row.iterchildren("{*}Cell"):
            column = _column(attribute(cell, "Index"), len(cells))
            if column < MOST_COLUMNS:
                cells += [""] * (column + 1 - len(cells))
                cells[column] = _written(cell)
        yield _sheet(row), cells


def _sheet(row: _Element) -> str:
    sheet = next((each for each in row.iterancestors() if local_name(each) == "Worksheet"), None)
    return "" if sheet is None else attribute(sheet, "Name")


def _column(untrusted_number: str, next_one: int) -> int:
    """From 0; empty cells are left out, and the one behind them says its number, from 1."""
    if not untrusted_number.isdecimal() or not 0 < len(untrusted_number) < 9:
        return next_one
    return max(int(untrusted_number) - 1, 0)


def _written(cell: _Element) -> str:
    data = next(cell.iterchildren("{*}Data"), None)
    if data is None:
        return ""
    value = "".join(data.itertext("*"))
    match attribute(data, "Type"):
        case "Number":
            return number_written(value)
        case "DateTime":
            return _SECONDS.sub("", value.replace("T", " ")).removesuffix(_MIDNIGHT)
    return value
