"""The text of an old Word file: where it lies (MS-DOC, section 2.4.1), and what of it is seen."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator

from archive.errors import MalformedSourceError, PasswordProtectedError, SourceTooLargeError
from importers.encoding import decode

LONGEST = 32 * 1024 * 1024
WORD_2 = b"\xdb\xa5"
"""The beginning of a file of Word 2, which is no OLE file."""
_MARKS = 0xA5EC, 0xA5DC, 0xA699, 0xA5DB
"""Of Word 97 and later, of two kinds of Word 6 and 95, and of Word 2 (FibBase.wIdent)."""
_IN_PIECES, _ENCRYPTED, _SECOND_TABLE = 0x0004, 0x0100, 0x0200
_WORD_6, _WORD_97 = 0x0065, 0x00C1
"""The versions (FibBase.nFib) from which text may lie in pieces, and from which it always does."""
_MACINTOSH = 256
"""The character set (chse) of Word 6 and before on a Macintosh."""
_TEXT_PLACE, _OLD_PIECES_PLACE, _PIECES_PLACE = 0x18, 0x0160, 0x01A2
_PIECES, _PROPERTIES = 0x02, 0x01
_COMPRESSED = 0x40000000
_FIELD_CODE = re.compile("\x13([^\x13\x14\x15]*)(\x14?)")
_BUTTON = re.compile(r"\s*MACROBUTTON\s+\S+\s*", re.IGNORECASE)
_FORMULA = re.compile(r"\s*EQ\s", re.IGNORECASE)
_FORMULA_SIGNS = re.compile(r'\\\*\s*(?:"[^"]*"|\S+)|\\[a-z]+\s*\d*|[(),;]', re.IGNORECASE)


def text_of(content: bytes, table_of: Callable[[str], bytes]) -> str:
    """What is seen of a document; `content` is its main stream, `table_of` reads another one.

    Raises `MalformedSourceError`, `PasswordProtectedError`, `SourceTooLargeError`, `struct.error`.
    """
    mark, version = struct.unpack_from("<HH", content)
    flags = struct.unpack_from("<H", content, 0x0A)[0]
    if mark not in _MARKS:
        raise MalformedSourceError
    if flags & _ENCRYPTED:
        raise PasswordProtectedError
    if version < _WORD_97:
        text = _old_text(content, version, flags)
    else:
        table = table_of("1Table" if flags & _SECOND_TABLE else "0Table")
        text = "".join(
            _decoded(content, where, count)
            for where, count in _pieces(table, *struct.unpack_from("<LL", content, _PIECES_PLACE))
        )
    return re.sub("[\x00-\x06\x08\x0e-\x15]", "", _FIELD_CODE.sub(_seen, text))


def _old_text(content: bytes, version: int, flags: int) -> str:
    """Of Word 2, 6 and 95: one byte a letter, in pieces if it was saved fast."""
    start, end = struct.unpack_from("<LL", content, _TEXT_PLACE)
    letters = content[start:end]
    if version >= _WORD_6 and flags & _IN_PIECES:
        place = struct.unpack_from("<LL", content, _OLD_PIECES_PLACE)
        letters = b"".join(
            content[where : where + count] for where, count in _pieces(content, *place)
        )
    if struct.unpack_from("<H", content, 0x14)[0] == _MACINTOSH:
        return letters.decode("mac_roman")
    return decode(letters)


def _pieces(table: bytes, place: int, size: int) -> Iterator[tuple[int, int]]:
    """Where each piece lies, as it is written, and how many letters it has."""
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
        if written > LONGEST:
            raise SourceTooLargeError
        yield where, characters


def _decoded(content: bytes, where: int, characters: int) -> str:
    """A piece of Word 97 and later: UTF-16, or bytes of CP1252."""
    if where & _COMPRESSED:
        begin = (where & ~_COMPRESSED) // 2
        return content[begin : begin + characters].decode("cp1252", errors="replace")
    return content[where : where + 2 * characters].decode("utf-16-le", errors="replace")


def _seen(field: re.Match[str]) -> str:
    """What is seen of a field's code: a link's address is not, but words that are its only form."""
    code, has_result = field.groups()
    if has_result:
        return ""
    if button := _BUTTON.match(code):
        return code[button.end() :]
    formula = _FORMULA.match(code)
    return " ".join(_FORMULA_SIGNS.sub(" ", code[formula.end() :]).split()) if formula else ""
