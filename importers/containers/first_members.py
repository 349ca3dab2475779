"""The members that a ZIP shows in its first bytes, without its directory, which lies at its end."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

_LOCAL_HEADER = b"PK\x03\x04"
_FLAGS, _METHOD, _PACKED = slice(6, 8), slice(8, 10), slice(18, 22)
_NAME_LENGTH, _EXTRA_LENGTH, _NAME_AT = slice(26, 28), slice(28, 30), 30
_SIZES_FOLLOW = 0x08
_STORED, _DEFLATED = 0, 8
_MOST_UNFOLDED = 64 * 1024
_DESCRIPTOR_BYTES = (12, 16, 20, 24)
"""With or without a mark, with lengths of four or of eight bytes (APPNOTE 4.3.9)."""


def first_members(untrusted_head: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name, and content as it is stored, of each member whose header lies within the head.

    Followed from header to header (PKWARE APPNOTE 4.3.7): what a member holds is not looked into,
    and it may be a ZIP itself. Of a deflated member the content given is empty. Ends where the
    next header cannot be told.
    """
    place: int | None = 0
    while place is not None and untrusted_head.startswith(_LOCAL_HEADER, place):
        header = untrusted_head[place : place + _NAME_AT]
        name_length = _number(header[_NAME_LENGTH])
        name_at = place + _NAME_AT
        content_at = name_at + name_length + _number(header[_EXTRA_LENGTH])
        stored = _number(header[_METHOD]) == _STORED
        place = _next_header(untrusted_head, header, content_at)
        name = untrusted_head[name_at : name_at + name_length]
        yield name, untrusted_head[content_at:place] if stored else b""


def _next_header(untrusted_head: bytes, header: bytes, content_at: int) -> int | None:
    if not _number(header[_FLAGS]) & _SIZES_FOLLOW:
        return content_at + _number(header[_PACKED])
    if _number(header[_METHOD]) != _DEFLATED:
        return None
    decoder = zlib.decompressobj(-zlib.MAX_WBITS)
    rest = untrusted_head[content_at:]
    try:
        while rest and not decoder.eof:
            decoder.decompress(rest, _MOST_UNFOLDED)
            rest = decoder.unconsumed_tail
    except zlib.error:
        return None
    end = len(untrusted_head) - len(decoder.unused_data)
    places = (end + size for size in _DESCRIPTOR_BYTES)
    found = (each for each in places if untrusted_head.startswith(_LOCAL_HEADER, each))
    return next(found, None) if decoder.eof else None


def _number(little_endian: bytes) -> int:
    return int.from_bytes(little_endian, "little")
