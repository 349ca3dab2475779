"""Tables of an office: every row is a document, as of a table of plain text."""

from __future__ import annotations

import re
from contextlib import suppress
from io import BytesIO

from archive.errors import SourceError
from importers.containers.first_members import first_members
from importers.format_row import MEBIBYTE, Format
from importers.tables.ods import unpack_ods
from importers.tables.xlsx import unpack_xlsx

_ZIP = b"PK\x03\x04"
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_BEGINNINGS = (b"[Content_Types].xml", b"_rels/", b"docProps/", b"xl/")
_PART = re.compile(rb"xl/(?:workbook\.xml|_rels/workbook\.xml\.rels|worksheets/[^/]*\.xml)")
"""In binary workbooks (`.xlsb`) these are called otherwise."""
_EXCEL_SUFFIXES = (".xlsx", ".xlsm", ".xltx", ".xltm")
_OPENDOCUMENT_SUFFIXES = (".ods", ".ots")
_OPENDOCUMENT = "application/vnd.oasis.opendocument.spreadsheet"
_LARGEST = 64 * MEBIBYTE


def _is_xlsx(untrusted_head: bytes, untrusted_name: str) -> bool | None:
    named = untrusted_name.lower().endswith(_EXCEL_SUFFIXES)
    if untrusted_head.startswith(_ZIP):
        names = [name for name, _ in first_members(untrusted_head)]
        begins = bool(names) and names[0].startswith(_BEGINNINGS)
        return named or (begins and any(map(_PART.match, names)))
    # one with a password is an OLE file
    return True if named and untrusted_head.startswith(_OLE) else None


def _is_ods(untrusted_head: bytes, untrusted_name: str) -> bool | None:
    if not untrusted_head.startswith(_ZIP):
        return None
    name, content = next(first_members(untrusted_head), (b"", b""))
    named = untrusted_name.lower().endswith(_OPENDOCUMENT_SUFFIXES)
    return named or (name == b"mimetype" and content.startswith(_OPENDOCUMENT.encode()))


TABLE_FORMATS = (
    Format(
        "excel table",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _EXCEL_SUFFIXES,
        _LARGEST,
        unpack=unpack_xlsx,
        is_list=True,
        matches=_is_xlsx,
    ),
    Format(
        "opendocument table",
        _OPENDOCUMENT,
        _OPENDOCUMENT_SUFFIXES,
        _LARGEST,
        unpack=unpack_ods,
        is_list=True,
        matches=_is_ods,
    ),
)


def preload() -> None:
    """What the readers load at their first file."""
    for unpack in (unpack_xlsx, unpack_ods):
        with suppress(SourceError):
            list(unpack(BytesIO(b"")))


__all__ = ["TABLE_FORMATS", "preload"]
