"""A picture as a file that tells nothing but its pixels: no place, no moment, no camera."""

from __future__ import annotations

import struct
import zlib

from archive.ports import OriginalViewer, PagePicture

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_BITS, _RGB = 8, 2


def pixels_alone(viewer: OriginalViewer, untrusted_bytes: bytes, media_type: str) -> bytes:
    """PNG of the first picture of a file, as large as it is up to 24 million pixels.

    Raises what the viewer raises: `UnknownFormatError` for what is no picture.
    """
    width = viewer.sizes(untrusted_bytes, media_type)[0].width
    return as_png(viewer.page(untrusted_bytes, media_type, 0, int(width)))


def as_png(picture: PagePicture) -> bytes:
    """Portable Network Graphics (W3C, third edition) of three chunks; every row is unfiltered."""
    line = 3 * picture.width
    rows = (picture.pixels[start : start + line] for start in range(0, len(picture.pixels), line))
    head = struct.pack(">IIBBBBB", picture.width, picture.height, _BITS, _RGB, 0, 0, 0)
    body = zlib.compress(b"".join(b"\0" + row for row in rows))
    return _SIGNATURE + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _chunk(name: bytes, content: bytes) -> bytes:
    checked = name + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))
