"""Pictures with words on them, drawn for the tests."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

_FONTS = (
    "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/dejavu/DejaVuSerif.ttf",
    "/Library/Fonts/Arial Unicode.ttf",
    "C:/Windows/Fonts/times.ttf",
)


def font(size: int) -> ImageFont.FreeTypeFont:
    """A font with Cyrillic letters; every system that the tests run on has one of these."""
    found = next((path for path in _FONTS if Path(path).is_file()), None)
    if found is None:
        pytest.fail("no font with Cyrillic letters: install fonts-dejavu-core")
    return ImageFont.truetype(found, size)


def page(text: str, size: int = 34, width: int = 1500) -> Image.Image:
    """Black words on white, as a scan at 300 dpi shows them."""
    height = 120 + (text.count("\n") + 1) * (size + 26)
    image = Image.new("L", (width, height), 255)
    ImageDraw.Draw(image).multiline_text((60, 60), text, font=font(size), fill=0, spacing=20)
    return image


def encoded(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """The file of an image."""
    output = BytesIO()
    image.save(output, kind, **options)
    return output.getvalue()
