"""Tables of Excel since 2007 (ECMA-376, part 1, section 18): sheets, strings, dates."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import BinaryIO

from lxml.etree import _Element

from archive.errors import PasswordProtectedError, SourceTooLargeError
from archive.records import ArticleDraft
from importers.containers.checked_zip import CheckedZip, opened_zip
from importers.documents.xmltree import attribute, local_name, parse_xml
from importers.references.reference import LARGEST_LIST
from importers.tables.sheets import MOST_COLUMNS, Sheet, drafts_of
from importers.tables.streamed_xml import elements
from importers.tables.xlsx_values import Dates, number_written

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_WORKBOOK = "xl/workbook.xml"
_COLUMN = re.compile("([A-Z]{1,3})[0-9]*", re.ASCII)
_YES = ("1", "true", "on")


def unpack_xlsx(untrusted_file: BinaryIO) -> Iterator[ArticleDraft]:
    """A document for each row of each sheet, as `drafts_of` says; of formulas what they gave.

    Raises `NoTextError`, `PasswordProtectedError`, `MalformedSourceError`,
    `DecompressionBombError` and `SourceTooLargeError`.
    """
    untrusted_bytes = untrusted_file.read(LARGEST_LIST + 1)
    if len(untrusted_bytes) > LARGEST_LIST:
        raise SourceTooLargeError
    if untrusted_bytes.startswith(_OLE):
        raise PasswordProtectedError
    with opened_zip(untrusted_bytes) as untrusted_zip:
        yield from drafts_of(_sheets(untrusted_zip))


def _sheets(untrusted_zip: CheckedZip) -> Iterator[Sheet]:
    workbook = parse_xml(untrusted_zip.read(_WORKBOOK), mend=True)
    places = _places(untrusted_zip)
    strings = [*_strings(untrusted_zip.read_if_there("xl/sharedStrings.xml"))]
    dates = Dates(
        untrusted_zip.read_if_there("xl/styles.xml"),
        since_1904=any(
            attribute(each, "date1904") in _YES
            for each in workbook.iter()
            if local_name(each) == "workbookPr"
        ),
    )
    for each in workbook.iter():
        place = places.get(attribute(each, "id"), "") if local_name(each) == "sheet" else ""
        if place in untrusted_zip:
            rows = _rows(untrusted_zip.read(place), strings, dates)
            yield Sheet(attribute(each, "name"), rows)


def _places(untrusted_zip: CheckedZip) -> dict[str, str]:
    """Where the sheets lie, by the numbers that the workbook has for them."""
    related = parse_xml(untrusted_zip.read("xl/_rels/workbook.xml.rels"), mend=True)
    targets = {
        attribute(each, "Id"): attribute(each, "Target")
        for each in related.iter()
        if attribute(each, "Type").endswith("/worksheet")
    }
    return {
        number: posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
        for number, target in targets.items()
    }


def _strings(untrusted_xml: bytes) -> Iterator[str]:
    if untrusted_xml:
        for item in elements(untrusted_xml, "si"):
            yield _words(item)


def _words(element: _Element) -> str:
    """The text without how it is to be pronounced."""
    return "".join(
        each.text or ""
        for each in element.iter("{*}t")
        if (parent := each.getparent()) is None or local_name(parent) != "rPh"
    )


def _rows(untrusted_xml: bytes, strings: list[str], dates: Dates) -> Iterator[list[str]]:
    for row in elements(untrusted_xml, "row"):
        cells: list[str] = []
        for cell in row.iterchildren("{*}c"):
            column = _column(attribute(cell, "r"), len(cells))
            if column < MOST_COLUMNS:
                cells += [""] * (column + 1 - len(cells))
                cells[column] = _cell(cell, strings, dates)
        yield cells


def _column(untrusted_place: str, next_one: int) -> int:
    """The number of a column, from 0: "C5" is in the third one."""
    match = _COLUMN.match(untrusted_place)
    if match is None:
        return next_one
    number = 0
    for letter in match[1]:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1


def _cell(cell: _Element, strings: list[str], dates: Dates) -> str:
    kind = attribute(cell, "t")
    if kind == "inlineStr":
        return _words(cell)
    value = next((each.text or "" for each in cell.iterchildren("{*}v")), "")
    if kind == "s":
        number = int(value) if value.isdecimal() and len(value) < 9 else len(strings)
        return strings[number] if number < len(strings) else ""
    if kind in ("", "n"):
        return dates.written(value, attribute(cell, "s")) or number_written(value)
    return value
