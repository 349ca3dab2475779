"""The rows of the table of formats for pictures, told by their first bytes."""

from __future__ import annotations

import re
from functools import partial

from importers.format_row import MEBIBYTE, Format
from importers.pictures.picture import parse_picture

_LIMIT_BYTES = 256 * MEBIBYTE
_KINDS = (
    ("jpeg picture", "image/jpeg", (".jpg", ".jpeg", ".jfif"), rb"\xff\xd8\xff"),
    ("png picture", "image/png", (".png",), rb"\x89PNG\r\n\x1a\n"),
    ("gif picture", "image/gif", (".gif",), rb"GIF8[79]a"),
    ("tiff picture", "image/tiff", (".tif", ".tiff"), rb"II[\x2a\x2b]\x00|MM\x00[\x2a\x2b]"),
    ("webp picture", "image/webp", (".webp",), rb"RIFF.{4}WEBP"),
    (
        "bmp picture",
        "image/bmp",
        (".bmp", ".dib"),
        rb"BM.{12}[\x0c\x10\x28\x34\x38\x40\x6c\x7c]\x00\x00\x00",
    ),
    (
        "heic picture",
        "image/heic",
        (".heic", ".heif"),
        rb".{4}ftyp(?:hei[cmsx]|hev[cmx]|mif1|msf1)",
    ),
    ("avif picture", "image/avif", (".avif",), rb".{4}ftyp(?:avif|avis|mif1.{0,64}avif)"),
)
"""Name, media type, endings, and what the file begins with."""


def _matches(
    beginning: re.Pattern[bytes], untrusted_head: bytes, untrusted_name: str
) -> bool | None:
    return True if beginning.match(untrusted_head) else None


PICTURE_FORMATS = tuple(
    Format(
        name,
        media_type,
        suffixes,
        _LIMIT_BYTES,
        parse_picture,
        matches=partial(_matches, re.compile(beginning, re.DOTALL)),
        version=4,
    )
    for name, media_type, suffixes, beginning in _KINDS
)
