"""From the bytes of a picture to pixels, within bounds."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from warnings import catch_warnings

import pi_heif
from PIL import AvifImagePlugin, Image, ImageCms, ImageFile, ImageOps

from archive.errors import (
    DecompressionBombError,
    MalformedSourceError,
    SourceError,
    SourceTooLargeError,
)

PICTURE_PLUGINS = ("JPEG", "PNG", "GIF", "TIFF", "WEBP", "BMP", "HEIF", "AVIF")
"""What Pillow may try. Others of its readers start programs (EPS) or are hardly ever met."""

MOST_DECODED_BYTES = 450 * 1024 * 1024
"""Of one picture: 150 million pixels in colour, an A3 page at 900 dpi."""
_MOST_SIDE = 65_535
_PALETTE_MODES = frozenset(("1", "L", "P"))


@cache
def prepare() -> None:
    """Load the readers of all formats: they are imported at the first picture otherwise."""
    Image.init()
    # the colours of CIELAB are asked of a library that would be loaded at the first such picture
    ImageCms.createProfile("LAB")
    # a child may start no thread; 0 is none beside the calling one to libheif
    AvifImagePlugin.DEFAULT_MAX_THREADS = 1
    pi_heif.register_heif_opener(decode_threads=0)
    # the bounds of this module are checked first, and are on bytes
    Image.MAX_IMAGE_PIXELS = None
    # a photograph whose end is lost shows what is there
    ImageFile.LOAD_TRUNCATED_IMAGES = True


@contextmanager
def opened_picture(untrusted_bytes: bytes) -> Iterator[ImageFile.ImageFile]:
    """The picture, its size known and within bounds, its pixels not yet decoded.

    Raises `DecompressionBombError` for more than `MOST_DECODED_BYTES`, `SourceTooLargeError` when
    memory is short, and `MalformedSourceError`, also for what the block meets while it decodes.
    """
    prepare()
    try:
        with (
            catch_warnings(action="ignore"),
            Image.open(BytesIO(untrusted_bytes), formats=PICTURE_PLUGINS) as picture,
        ):
            check_size(picture)
            yield picture
    except SourceError:
        raise
    except MemoryError as error:
        raise SourceTooLargeError from error
    except Exception as error:
        # Pillow's readers meet a broken picture with exceptions of every kind
        raise MalformedSourceError from error


def check_size(picture: Image.Image) -> None:
    """Raise `DecompressionBombError` when the picture, decoded, is larger than the bound."""
    bytes_a_pixel = 1 if picture.mode in _PALETTE_MODES else 4
    too_many = math.prod(picture.size) * bytes_a_pixel > MOST_DECODED_BYTES
    if too_many or max(picture.size) > _MOST_SIDE or not all(picture.size):
        raise DecompressionBombError


def upright(picture: Image.Image) -> Image.Image:
    """The picture as it was held when it was taken (EXIF 2.32, tag Orientation), of eight bits."""
    return _in_eight_bits(ImageOps.exif_transpose(picture))


def _in_eight_bits(picture: Image.Image) -> Image.Image:
    """Grey of 16 bits keeps its lights and darks; a plain conversion would make it white."""
    if not picture.mode.startswith("I"):
        return picture
    return picture.convert("I").point(lambda value: value / 256).convert("L")
