"""Loads beforehand all that the readers of pictures would load at their first one."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from io import BytesIO

from PIL import Image

from archive.errors import SourceError
from importers.pictures.decoding import prepare
from importers.pictures.picture import parse_picture

_WRITTEN = ("PNG", "JPEG", "GIF", "TIFF", "WEBP", "BMP")


@cache
def preload() -> None:
    """Read a tiny picture of each kind that can be made here."""
    prepare()
    for name in _WRITTEN:
        output = BytesIO()
        exif = Image.Exif()
        exif[0x0112] = 6
        Image.new("RGB", (4, 4), "white").save(output, name, exif=exif)
        with suppress(SourceError):
            parse_picture(output.getvalue())
