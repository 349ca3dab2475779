"""A thumbnail that a child sent, taken apart and written anew.

The window decodes it in the process that holds the keys. What gets there is a PNG of one shape
(PNG specification, W3C 2003: header, palette, one chunk of pixels, end), whose every byte is ours:
size, kind and number of pixels were checked, and they were packed again by us.
"""

from __future__ import annotations

import struct
import zlib

from importers.jail.messages import GarbledError

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_LARGEST_SIDE = 1024
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""Colour type to values of a pixel: grey, colour, palette, grey or colour with transparency."""
_PALETTE = 3
_DEPTHS = {_PALETTE: (1, 2, 4, 8)}
_USUAL_DEPTHS = (8,)
_FILTERS = frozenset(range(5))
_CHUNK_FRAME_BYTES = 12


def checked_thumbnail(untrusted_png: bytes) -> bytes:
    """The same picture in our own form. Raises `GarbledError` for whatever is not so plain."""
    if not untrusted_png.startswith(_SIGNATURE):
        raise GarbledError
    chunks = _chunks(untrusted_png[len(_SIGNATURE) :])
    header = chunks.get(b"IHDR", b"")
    height, row_bytes, colours = _shape(header)
    rows = _pixels(chunks.get(b"IDAT", b""), height * row_bytes)
    if not _FILTERS.issuperset(rows[::row_bytes]):
        raise GarbledError
    # every number that a pixel can hold has a colour, whatever the palette says
    palette = chunks.get(b"PLTE", b"")[: 3 * colours].ljust(3 * colours, b"\0")
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    parts[1:1] = [(b"PLTE", palette)] if colours else []
    return _SIGNATURE + b"".join(_chunk(kind, content) for kind, content in parts)


def _chunks(untrusted: bytes) -> dict[bytes, bytes]:
    """By kind; those of one kind are joined, as the pixels must be."""
    chunks: dict[bytes, bytes] = {}
    at = 0
    while at + _CHUNK_FRAME_BYTES <= len(untrusted):
        length, kind = struct.unpack_from(">I4s", untrusted, at)
        chunks[kind] = chunks.get(kind, b"") + untrusted[at + 8 : at + 8 + length]
        at += _CHUNK_FRAME_BYTES + length
    return chunks


def _shape(header: bytes) -> tuple[int, int, int]:
    """Rows, bytes of a row with its filter, and colours of the palette, 0 where there is none."""
    try:
        width, height, depth, colour, *methods = struct.unpack(">IIBBBBB", header)
    except struct.error as error:
        raise GarbledError from error
    if not (0 < width <= _LARGEST_SIDE and 0 < height <= _LARGEST_SIDE) or any(methods):
        raise GarbledError
    if colour not in _CHANNELS or depth not in _DEPTHS.get(colour, _USUAL_DEPTHS):
        raise GarbledError
    row_bytes = 1 + (width * depth * _CHANNELS[colour] + 7) // 8
    return height, row_bytes, 1 << depth if colour == _PALETTE else 0


def _pixels(untrusted_packed: bytes, size: int) -> bytes:
    """Exactly `size` bytes, and no more of them unpacked than that."""
    unpacking = zlib.decompressobj()
    try:
        pixels = unpacking.decompress(untrusted_packed, size + 1)
    except zlib.error as error:
        raise GarbledError from error
    if len(pixels) != size:
        raise GarbledError
    return pixels


def _chunk(kind: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)
