"""Tables of OpenDocument (ODF 1.3, part 3, section 9): sheets, and cells that stand for many."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import BinaryIO

from lxml.etree import _Element

from archive.errors import SourceTooLargeError
from archive.records import ArticleDraft
from importers.containers.checked_zip import opened_zip
from importers.documents.odt import refuse_encrypted
from importers.documents.xmltree import attribute, local_name
from importers.references.reference import LARGEST_LIST
from importers.tables.sheets import MOST_COLUMNS, Sheet, drafts_of
from importers.tables.streamed_xml import elements

_CELLS = ("table-cell", "covered-table-cell")
_MIDNIGHT = "T00:00:00"
_MOST_ALIKE = 100
"""Rows with words that are kept once and stand there many times."""


def unpack_ods(untrusted_file: BinaryIO) -> Iterator[ArticleDraft]:
    """A document for each row of each sheet, as `drafts_of` says; of formulas what they gave.

    Raises `NoTextError`, `PasswordProtectedError`, `MalformedSourceError`,
    `DecompressionBombError` and `SourceTooLargeError`.
    """
    untrusted_bytes = untrusted_file.read(LARGEST_LIST + 1)
    if len(untrusted_bytes) > LARGEST_LIST:
        raise SourceTooLargeError
    with opened_zip(untrusted_bytes) as untrusted_zip:
        refuse_encrypted(untrusted_zip)
        rows = _rows(untrusted_zip.read("content.xml"))
        sheets = groupby(rows, key=lambda row: row[0])
        yield from drafts_of(Sheet(name, (row for _, row in those)) for name, those in sheets)


def _rows(untrusted_xml: bytes) -> Iterator[tuple[str, list[str]]]:
    """Every row with the name of its sheet."""
    for row in elements(untrusted_xml, "table-row"):
        cells = [*_cells(row)]
        times = _times(row, "number-rows-repeated") if any(cells) else 1
        for _ in range(min(times, _MOST_ALIKE)):
            yield _sheet(row), cells


def _sheet(row: _Element) -> str:
    table = next((each for each in row.iterancestors() if local_name(each) == "table"), None)
    return "" if table is None else attribute(table, "name")


def _cells(row: _Element) -> Iterator[str]:
    left = MOST_COLUMNS
    for cell in row:
        if local_name(cell) in _CELLS:
            times = min(_times(cell, "number-columns-repeated"), left)
            left -= times
            yield from [_cell(cell)] * times


def _cell(cell: _Element) -> str:
    """What is shown; a day as the program keeps it."""
    if attribute(cell, "value-type") == "date":
        return attribute(cell, "date-value").removesuffix(_MIDNIGHT).replace("T", " ")
    return "\n".join("".join(line.itertext("*")) for line in cell if local_name(line) == "p")


def _times(element: _Element, name: str) -> int:
    value = attribute(element, name)
    return int(value) if value.isdecimal() and 0 < len(value) < 9 else 1
