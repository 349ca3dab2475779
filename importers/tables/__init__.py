"""Tables of an office: every row is a document, as of a table of plain text."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from io import BytesIO

from archive.errors import SourceError
from importers.containers.first_members import first_members
from importers.format_row import MEBIBYTE, Format
from importers.tables.ods import unpack_ods
from importers.tables.spreadsheet_xml import is_spreadsheet_xml, unpack_spreadsheet_xml
from importers.tables.xls import OLD_CODECS, unpack_xls
from importers.tables.xlsx import unpack_xlsx

_ZIP = b"PK\x03\x04"
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_BEGINNINGS = (b"[Content_Types].xml", b"_rels/", b"docProps/", b"xl/")
_PART = re.compile(rb"xl/(?:workbook\.xml|_rels/workbook\.xml\.rels|worksheets/[^/]*\.xml)")
"""In binary workbooks (`.xlsb`) these are called otherwise."""
_EXCEL_SUFFIXES = (".xlsx", ".xlsm", ".xltx", ".xltm")
_OLD_SUFFIXES = (".xls", ".xlt")
_OLD_STREAMS = tuple(f"{name}\0".encode("utf-16-le") for name in ("Workbook", "Book"))
_OTHER_STREAMS = tuple(
    f"{name}\0".encode("utf-16-le") for name in ("WordDocument", "PowerPoint Document")
)
_OTHER_SUFFIXES = (".msg", ".oft", ".doc", ".dot", ".ppt", ".pps")
_BARE = re.compile(rb"\x09[\0\x02\x04\x08][\x04-\x10]\0", re.DOTALL)
"""The first record of a table of Excel 2 to 4, which lies in no OLE file."""
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


def _is_xls(untrusted_head: bytes, untrusted_name: str) -> bool | None:
    """What is called so and is none is a page or a table of text that some program named."""
    name = untrusted_name.lower()
    if not untrusted_head.startswith(_OLE):
        return name.endswith(_OLD_SUFFIXES) and _BARE.match(untrusted_head) is not None
    holds = any(each in untrusted_head for each in _OLD_STREAMS)
    others = any(each in untrusted_head for each in _OTHER_STREAMS)
    return name.endswith(_OLD_SUFFIXES) or (
        holds and not others and not name.endswith(_OTHER_SUFFIXES)
    )


def _is_spreadsheet_xml(untrusted_head: bytes, _name: str) -> bool | None:
    return is_spreadsheet_xml(untrusted_head) or None


TABLE_FORMATS = (
    Format(
        "excel table",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _EXCEL_SUFFIXES,
        _LARGEST,
        unpack=unpack_xlsx,
        is_list=True,
        matches=_is_xlsx,
        version=2,
    ),
    Format(
        "old excel table",
        "application/vnd.ms-excel",
        _OLD_SUFFIXES,
        _LARGEST,
        unpack=unpack_xls,
        is_list=True,
        matches=_is_xls,
    ),
    Format(
        "excel xml table",
        "application/xml",
        (),
        _LARGEST,
        unpack=unpack_spreadsheet_xml,
        is_list=True,
        matches=_is_spreadsheet_xml,
    ),
    Format(
        "opendocument table",
        _OPENDOCUMENT,
        _OPENDOCUMENT_SUFFIXES,
        _LARGEST,
        unpack=unpack_ods,
        is_list=True,
        matches=_is_ods,
        version=2,
    ),
)


def preload() -> None:
    """What the readers load at their first file."""
    for name in OLD_CODECS:
        codecs.lookup(name)
    for unpack in (unpack_xlsx, unpack_xls, unpack_spreadsheet_xml, unpack_ods):
        with suppress(SourceError):
            list(unpack(BytesIO(b"")))


__all__ = ["TABLE_FORMATS", "preload"]
