"""Pages of a PDF and pictures, as pixels."""

from __future__ import annotations

import math
from contextlib import closing, suppress

import pypdfium2
from PIL import Image, ImageFile

from archive.errors import MalformedSourceError, UnknownFormatError
from archive.ports import PagePicture, PageSize
from importers.documents.pdf_pages import opened_pdf, thumbnail
from importers.ffmpeg.forms import CONTAINERS
from importers.pictures.decoding import check_size, opened_picture, upright
from importers.pictures.picture import picture_thumbnail
from importers.viewing.film import film_still
from importers.viewing.words import placed_words

PDF = "application/pdf"
MOST_VIEW_PIXELS = 24_000_000
"""Of one page that is shown: 72 MB, more than any screen has."""
MOST_PAGES = 20_000
LARGEST_SIDE = 32_000
_MOST_FRAMES = 2_000
_LARGEST_SCALE = 20.0
_ORIENTATION = 0x0112
_LYING = frozenset((5, 6, 7, 8))


def page_sizes(untrusted_bytes: bytes, media_type: str) -> tuple[PageSize, ...]:
    """Of every page. Raises `UnknownFormatError`, and what opening such a file raises."""
    if media_type == PDF:
        with opened_pdf(untrusted_bytes) as document:
            count = min(len(document), MOST_PAGES)
            return tuple(_pdf_size(document, index) for index in range(count))
    if media_type.startswith("image/"):
        with opened_picture(untrusted_bytes) as picture:
            return _frame_sizes(picture)
    raise UnknownFormatError


def page_picture(
    untrusted_bytes: bytes, media_type: str, index: int, width_pixels: int
) -> PagePicture:
    """A page, counted from 0, or of a film the picture of a thousandth of a second.

    See `OriginalViewer.page`.
    Raises `MalformedSourceError`, also for a page that is not there, and as `page_sizes` does.
    """
    if media_type in CONTAINERS:
        return film_still(untrusted_bytes, media_type, index, width_pixels, MOST_VIEW_PIXELS)
    if media_type == PDF:
        return _pdf_page(untrusted_bytes, index, width_pixels)
    if media_type.startswith("image/"):
        with opened_picture(untrusted_bytes) as picture:
            return _flat(_frame(picture, index, width_pixels), width_pixels)
    raise UnknownFormatError


def small_picture(untrusted_bytes: bytes, media_type: str) -> bytes:
    """The first page of a PDF, or a picture, as a thumbnail, PNG.

    Raises `UnknownFormatError` for other kinds, `MalformedSourceError` also for a page that cannot
    be drawn, and what opening such a file raises.
    """
    if media_type.startswith("image/"):
        png = picture_thumbnail(untrusted_bytes)
    elif media_type == PDF:
        with opened_pdf(untrusted_bytes) as document, closing(document.get_page(0)) as page:
            png = thumbnail(page)
    else:
        raise UnknownFormatError
    if not png:
        raise MalformedSourceError
    return png


def _pdf_size(document: pypdfium2.PdfDocument, index: int) -> PageSize:
    with suppress(pypdfium2.PdfiumError):
        width, height = document.get_page_size(index)
        if 0 < width < LARGEST_SIDE and 0 < height < LARGEST_SIDE:
            return PageSize(width, height)
    return PageSize(595.0, 842.0)  # A4 stands for a page that is broken


def _pdf_page(untrusted_bytes: bytes, index: int, width_pixels: int) -> PagePicture:
    with opened_pdf(untrusted_bytes) as document:
        if not 0 <= index < len(document):
            raise MalformedSourceError
        with closing(document.get_page(index)) as page:
            width, height = page.get_size()
            if width <= 0 or height <= 0:
                raise MalformedSourceError
            most = math.sqrt(MOST_VIEW_PIXELS / (width * height))
            scale = min(width_pixels / width, most, _LARGEST_SCALE)
            with closing(page.render(scale, limit_image_cache=True)) as bitmap:
                image = bitmap.to_pil().convert("RGB")
            words = placed_words(page)
        return PagePicture(image.width, image.height, image.tobytes(), words)


def _frame_sizes(picture: ImageFile.ImageFile) -> tuple[PageSize, ...]:
    """A TIFF holds pages; what moves in other pictures is shown by its first frame."""
    count = min(getattr(picture, "n_frames", 1), _MOST_FRAMES) if picture.format == "TIFF" else 1
    sizes = [_upright_size(picture)]
    for index in range(1, count):
        picture.seek(index)
        check_size(picture)
        sizes.append(_upright_size(picture))
    return tuple(sizes)


def _upright_size(picture: Image.Image) -> PageSize:
    width, height = picture.size
    lying = picture.getexif().get(_ORIENTATION) in _LYING
    return PageSize(float(height), float(width)) if lying else PageSize(float(width), float(height))


def _frame(picture: ImageFile.ImageFile, index: int, width_pixels: int) -> Image.Image:
    if index:
        if picture.format != "TIFF" or index >= getattr(picture, "n_frames", 1):
            raise MalformedSourceError
        picture.seek(index)
        check_size(picture)
    # a JPEG may be decoded at a half, a quarter or an eighth of its size
    side = max(width_pixels, 1) * max(1.0, picture.height / picture.width)
    picture.draft("RGB", (int(side), int(side)))
    return picture


def _flat(picture: Image.Image, width_pixels: int) -> PagePicture:
    """Upright, on white where it is transparent, no larger than asked and than it may be."""
    standing = upright(picture)
    width, height = standing.size
    share = min(1.0, width_pixels / width, math.sqrt(MOST_VIEW_PIXELS / (width * height)))
    if share < 1.0:
        size = max(1, round(width * share)), max(1, round(height * share))
        # the palette's numbers cannot be mixed
        standing = _in_colour(standing).resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    image = _on_white(standing)
    return PagePicture(image.width, image.height, image.tobytes())


def _in_colour(image: Image.Image) -> Image.Image:
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _on_white(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return image.convert("RGB")
    layer = image.convert("RGBA")
    flat = Image.new("RGB", layer.size, "white")
    flat.paste(layer, mask=layer.getchannel("A"))
    return flat
