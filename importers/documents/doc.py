"""Old Word files (MS-DOC): Word 6 to 2003, text by the table of pieces."""

from __future__ import annotations

import html
import re
import struct
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from io import BytesIO

from olefile import OleFileIO

from archive.errors import (
    MalformedSourceError,
    PasswordProtectedError,
    SourceError,
    SourceTooLargeError,
)
from archive.records import ArticleDraft
from importers.documents.flow import draft_of_flow
from importers.documents.office_properties import Facts, describe_office
from importers.encoding import decode
from importers.normalising import clean_line

_MARK = 0xA5EC, 0xA5DC, 0xA699
"""Of Word 97 and later, and of two kinds of Word 6 and 95 (FibBase.wIdent)."""
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_FIRST_WITH_PIECES = 0x00C1
"""The version from which text lies in pieces (FibBase.nFib)."""
_TEXT_PLACE, _PIECES_PLACE = 0x18, 0x01A2
_PIECES, _PROPERTIES = 0x02, 0x01
_COMPRESSED = 0x40000000
_LONGEST = 32 * 1024 * 1024
_FIELD_CODE = re.compile("\x13[^\x13\x14\x15]*\x14?")
_SIGNS = str.maketrans({"\x07": "\t", "\x0b": "\n", "\x1e": "\u2011", "\x1f": "\xad", "\xa0": " "})
_PARAGRAPH_END = re.compile("[\r\x0c]|\x07\x07")
_NAMED = ("title", "subject", "author", "keywords", "comments", "last_saved_by", "company")


def parse_doc(untrusted_bytes: bytes) -> ArticleDraft:
    """Text with footnotes, comments and margins behind it, and the properties.

    Raises `NoTextError`, `PasswordProtectedError`, `SourceTooLargeError`, `MalformedSourceError`.
    """
    try:
        with OleFileIO(BytesIO(untrusted_bytes)) as ole:
            text = _text(ole)
            facts = tuple(_facts(ole))
    except SourceError:
        raise
    except Exception as error:
        # olefile meets a broken file with exceptions of every kind
        raise MalformedSourceError from error
    paragraphs = (each.translate(_SIGNS).strip("\n") for each in _PARAGRAPH_END.split(text))
    markup = "".join(
        f"<p>{html.escape(each).replace(chr(10), '<br>')}</p>"
        for each in paragraphs
        if each.strip()
    )
    return draft_of_flow([markup], describe_office(facts), facts=facts)


def _text(ole: OleFileIO) -> str:
    content = _stream(ole, "WordDocument")
    mark, version = struct.unpack_from("<HH", content)
    flags = struct.unpack_from("<H", content, 0x0A)[0]
    if mark not in _MARK:
        raise MalformedSourceError
    if flags & _ENCRYPTED:
        raise PasswordProtectedError
    if version < _FIRST_WITH_PIECES:
        start, end = struct.unpack_from("<LL", content, _TEXT_PLACE)
        text = decode(content[start:end])
    else:
        table = _stream(ole, "1Table" if flags & _SECOND_TABLE else "0Table")
        text = "".join(_pieces(content, table))
    # the code of a field, such as a link's address, is not what the reader sees
    text = _FIELD_CODE.sub("", text)
    return re.sub("[\x00-\x06\x08\x0e-\x15]", "", text)


def _stream(ole: OleFileIO, name: str) -> bytes:
    if not ole.exists(name):
        raise MalformedSourceError
    if ole.get_size(name) > 2 * _LONGEST:
        raise SourceTooLargeError
    return ole.openstream(name).read()


def _pieces(content: bytes, table: bytes) -> Iterator[str]:
    """The text piece by piece (MS-DOC, section 2.4.1): each one is UTF-16, or bytes of CP1252."""
    place, size = struct.unpack_from("<LL", content, _PIECES_PLACE)
    directory = table[place : place + size]
    while directory[:1] == bytes([_PROPERTIES]):
        directory = directory[3 + struct.unpack_from("<H", directory, 1)[0] :]
    if directory[:1] != bytes([_PIECES]):
        raise MalformedSourceError
    length = struct.unpack_from("<L", directory, 1)[0]
    count = (min(length, len(directory) - 5) - 4) // 12
    starts = struct.unpack_from(f"<{count + 1}L", directory, 5)
    written = 0
    for number in range(count):
        where = struct.unpack_from("<L", directory, 5 + 4 * (count + 1) + 8 * number + 2)[0]
        characters = max(0, starts[number + 1] - starts[number])
        written += characters
        if written > _LONGEST:
            raise SourceTooLargeError
        if where & _COMPRESSED:
            begin = (where & ~_COMPRESSED) // 2
            yield content[begin : begin + characters].decode("cp1252", errors="replace")
        else:
            piece = content[where : where + 2 * characters]
            yield piece.decode("utf-16-le", errors="replace")


def _facts(ole: OleFileIO) -> Facts:
    """The properties (MS-OLEPS); a broken table of them has none."""
    found: list[tuple[str, str]] = []
    with suppress(Exception):
        properties = ole.get_metadata()
        for name in _NAMED:
            value = getattr(properties, name, None)
            line = clean_line(decode(value) if isinstance(value, bytes) else "")
            if line:
                found.append(("last_modified_by" if name == "last_saved_by" else name, line))
        for name, key in (("create_time", "created"), ("last_saved_time", "modified")):
            moment = getattr(properties, name, None)
            if isinstance(moment, datetime) and moment.year > 1980:
                found.append((key, moment.date().isoformat()))
    return tuple(found)
