"""Tables of Excel before 2007 (MS-XLS, BIFF 2 to 8), by xlrd."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

import xlrd
from olefile import OleFileIO

from archive.errors import (
    MalformedSourceError,
    PasswordProtectedError,
    SourceError,
    SourceTooLargeError,
)
from archive.records import ArticleDraft
from importers.references.reference import LARGEST_LIST
from importers.tables.sheets import MOST_COLUMNS, Sheet, drafts_of
from importers.tables.xlsx_values import day_written, number_written

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_STREAMS = ("Workbook", "Book")
_PACKAGE_OF_NEWER = "EncryptedPackage"
"""A table of Excel since 2007 with a password is called `.xls` now and then."""
OLD_CODECS = (
    *(f"cp{number}" for number in (437, 720, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862)),
    *(f"cp{number}" for number in (863, 864, 865, 866, 869, 874, 932, 936, 949, 950)),
    *(f"cp{number}" for number in range(1250, 1259)),
    *("mac_roman", "mac_cyrillic", "mac_greek", "mac_iceland", "mac_latin2", "mac_turkish"),
)
"""Of Excel up to 95 (MS-XLS, 2.4.52)."""
_ENCRYPTED = "encrypted"
"""Word of the only message of xlrd that says so."""


class _Unheard:
    """Where the library writes its warnings, which hold pieces of the table."""

    def write(self, _: str) -> None:
        """Keep nothing."""


def unpack_xls(untrusted_file: BinaryIO) -> Iterator[ArticleDraft]:
    """A document for each row of each sheet, as `drafts_of` says; of formulas what they gave.

    Raises `NoTextError`, `PasswordProtectedError`, `MalformedSourceError` and
    `SourceTooLargeError`.
    """
    untrusted_bytes = untrusted_file.read(LARGEST_LIST + 1)
    if len(untrusted_bytes) > LARGEST_LIST:
        raise SourceTooLargeError
    book = _opened(untrusted_bytes)
    yield from drafts_of(Sheet(sheet.name, _rows(book, sheet)) for sheet in book.sheets())


def _opened(untrusted_bytes: bytes) -> xlrd.Book:
    try:
        records = _records(untrusted_bytes)
        return xlrd.open_workbook(file_contents=records, logfile=_Unheard(), ragged_rows=True)
    except (MemoryError, RecursionError, SourceError):
        raise
    except Exception as error:
        # both libraries meet a broken file with exceptions of every kind
        if isinstance(error, xlrd.XLRDError) and _ENCRYPTED in str(error):
            raise PasswordProtectedError from error
        raise MalformedSourceError from error


def _records(untrusted_bytes: bytes) -> bytes:
    """Out of the compound file; olefile takes tables of sectors that xlrd refuses."""
    if not untrusted_bytes.startswith(_OLE):
        return untrusted_bytes
    with OleFileIO(BytesIO(untrusted_bytes)) as ole:
        if ole.exists(_PACKAGE_OF_NEWER):
            raise PasswordProtectedError
        name = next((name for name in _STREAMS if ole.exists(name)), None)
        if name is None:
            raise MalformedSourceError
        return ole.openstream(name).read()


def _rows(book: xlrd.Book, sheet: xlrd.sheet.Sheet) -> Iterator[list[str]]:
    for row in range(sheet.nrows):
        kinds = sheet.row_types(row, 0, MOST_COLUMNS)
        values = sheet.row_values(row, 0, MOST_COLUMNS)
        yield [_cell(book, *cell) for cell in zip(kinds, values, strict=True)]


def _cell(book: xlrd.Book, kind: int, value: str | float) -> str:
    if isinstance(value, str):
        return value
    if kind == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(int(value), "")
    written = number_written(repr(value))
    if kind == xlrd.XL_CELL_DATE:
        return day_written(value, since_1904=bool(book.datemode)) or written
    return written
