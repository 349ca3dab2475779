"""Compressed RTF, the form in which Outlook keeps a text (MS-OXRTFCP)."""

from __future__ import annotations

import struct

from archive.errors import MalformedSourceError, SourceTooLargeError

_HEADER = struct.Struct("<IIII")
_COMPRESSED = 0x75465A4C
_UNCOMPRESSED = 0x414C454D
_DICTIONARY = 4096
_LARGEST = 64 * 1024 * 1024
_PRELOADED = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript "
    rb"\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
"""What the dictionary holds before the first byte (MS-OXRTFCP, section 2.1.2.1)."""


def decompress_rtf(untrusted_stream: bytes) -> bytes:
    """The RTF. Raises `MalformedSourceError` and `SourceTooLargeError`."""
    if len(untrusted_stream) < _HEADER.size:
        raise MalformedSourceError
    _, raw_size, kind, _ = _HEADER.unpack_from(untrusted_stream)
    if raw_size > _LARGEST:
        raise SourceTooLargeError
    body = untrusted_stream[_HEADER.size :]
    if kind == _UNCOMPRESSED:
        return body[:raw_size]
    if kind != _COMPRESSED:
        raise MalformedSourceError
    return _decompress(body, raw_size)


def _decompress(body: bytes, raw_size: int) -> bytes:
    """LZ77: eight items a control byte, each a letter or (12 bits offset, 4 bits length - 2)."""
    ring = bytearray(_PRELOADED.ljust(_DICTIONARY, b" "))
    write, at = len(_PRELOADED), 0
    out = bytearray()
    while at < len(body) and len(out) < raw_size:
        control, at = body[at], at + 1
        for bit in range(8):
            if at >= len(body):
                break
            if not control >> bit & 1:
                piece, at = body[at : at + 1], at + 1
            else:
                token = int.from_bytes(body[at : at + 2].ljust(2, b"\0"), "big")
                at += 2
                if token >> 4 == write:
                    return bytes(out)
                piece = _copied(ring, token >> 4, (token & 15) + 2, write)
            for letter in piece:
                ring[write] = letter
                write = (write + 1) % _DICTIONARY
            out += piece
    return bytes(out[:raw_size])


def _copied(ring: bytearray, offset: int, length: int, write: int) -> bytes:
    """A reference may reach into what it writes itself: then that is repeated."""
    piece = bytearray()
    for step in range(length):
        place = (offset + step) % _DICTIONARY
        ahead = (place - write) % _DICTIONARY
        piece.append(piece[ahead] if ahead < step else ring[place])
    return bytes(piece)
