"""Properties of a mail as `winmail.dat` lists them (MS-OXTNEF, section 2.1.3.4)."""

from __future__ import annotations

import struct
from contextlib import suppress
from dataclasses import dataclass, field

from importers.messages.headers import decode_charset

_NAMED_FROM = 0x8000
_GUID_BYTES = 16
_MANY = 0x1000
_ANSI, _WIDE, _BYTES, _OBJECT = 0x1E, 0x1F, 0x102, 0x0D
_VARIABLE = (_ANSI, _WIDE, _BYTES, _OBJECT)
_SIZES = {
    **dict.fromkeys((0x02, 0x03, 0x04, 0x0A, 0x0B), 4),
    **dict.fromkeys((0x05, 0x06, 0x07, 0x14, 0x40), 8),
    0x48: 16,
}
"""Bytes of a value by its type, with what fills it up."""
_MOST = 10_000


@dataclass(slots=True)
class Properties:
    """By number; of each the first value, in its bytes."""

    page: str = ""
    values: dict[int, tuple[int, bytes]] = field(default_factory=dict, repr=False)

    def content(self, number: int) -> bytes:
        """Bytes of a value that is no text; empty where there is none."""
        kind, value = self.values.get(number, (0, b""))
        return b"" if kind in (_ANSI, _WIDE) else value

    def text(self, number: int) -> str:
        """A value that is text; empty where there is none."""
        kind, value = self.values.get(number, (0, b""))
        if kind == _WIDE:
            return value.decode("utf-16-le", errors="replace").rstrip("\0")
        return decode_charset(value, self.page).rstrip("\0") if kind == _ANSI else ""


def properties(untrusted_bytes: bytes, page: str) -> Properties:
    """All that can be read, up to what is broken or of a type that nobody knows."""
    found = Properties(page)
    with suppress(struct.error):
        _read(untrusted_bytes, found)
    return found


def _read(untrusted: bytes, found: Properties) -> None:
    at = 4
    for _ in range(min(_number(untrusted, 0), _MOST)):
        kind, number = struct.unpack_from("<HH", untrusted, at)
        at = _behind_name(untrusted, at + 4) if number >= _NAMED_FROM else at + 4
        one = kind & ~_MANY
        count = 1
        if one != kind or one in _VARIABLE:
            count, at = _number(untrusted, at), at + 4
        for _ in range(count):
            size = _SIZES.get(one, 0)
            if one in _VARIABLE:
                size, at = _number(untrusted, at), at + 4
            elif not size:
                return
            if at + size > len(untrusted):
                return
            if number < _NAMED_FROM:
                found.values.setdefault(number, (one, untrusted[at : at + size]))
            at += _filled_up(size)


def _behind_name(untrusted: bytes, at: int) -> int:
    """Behind the name of a property that has one: a number, or words."""
    is_words = _number(untrusted, at + _GUID_BYTES)
    at += _GUID_BYTES + 4
    return at + 4 + _filled_up(_number(untrusted, at)) if is_words else at + 4


def _number(untrusted: bytes, at: int) -> int:
    return int(struct.unpack_from("<I", untrusted, at)[0])


def _filled_up(size: int) -> int:
    return -(-size // 4) * 4
