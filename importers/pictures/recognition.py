"""Text in pictures and scanned pages (OCR): page by page, so that it may stop and go on.

    pages = pages_to_recognise(draft)
    seen = {page: recognise_page(untrusted_bytes, media_type, page, languages) for page in pages}
    draft = with_recognised(draft, seen, languages)

`recognise` does all of it. Each call depends on its arguments alone: what was seen on a page can
be kept by its number, and a later run asks only for those that are missing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import suppress

from PIL import Image

from archive.errors import (
    MalformedSourceError,
    NoTextError,
    UnknownFormatError,
)
from archive.ports import RecognisedPage
from archive.records import ArticleDraft
from importers.documents.pdf import parse_pdf
from importers.documents.pdf_pages import opened_pdf, page_image
from importers.documents.pdf_text import readable_page
from importers.pictures.decoding import check_size, opened_picture, upright
from importers.pictures.picture import parse_picture
from importers.pictures.recognised import pages_to_recognise, with_recognised
from importers.pictures.recognition_engine import RESOLUTION_DPI, engine_for
from importers.pictures.recognition_models import languages_or_all

PDF = "application/pdf"
_POINTS_PER_INCH = 72
_MOST_PIXELS = 24_000_000
"""Of a page that is read: A3 at 300 dpi has 17 million."""
_FEWEST_PIXELS = 1_000_000
"""Smaller pictures are doubled: letters of ten pixels are not read."""


def recognise(
    untrusted_bytes: bytes, media_type: str, languages: Sequence[str] = ()
) -> ArticleDraft:
    """The draft of a picture or a PDF with the text of its pages that have none of their own.

    `languages` are ISO 639-1 codes, without any all that are available. Raises `NoTextError` when
    nothing is seen, `UnknownFormatError` for other media types, `RecognitionUnavailableError`, and
    what `parse_pdf` and `parse_picture` raise.
    """
    draft = parse_pages(untrusted_bytes, media_type)
    seen = {
        page: recognise_page(untrusted_bytes, media_type, page, languages)
        for page in pages_to_recognise(draft)
    }
    recognised = with_recognised(draft, seen, languages)
    if not recognised.untrusted_text:
        raise NoTextError
    return recognised


def parse_pages(untrusted_bytes: bytes, media_type: str) -> ArticleDraft:
    """The draft without recognition. Raises `UnknownFormatError` for what has no pages."""
    if media_type == PDF:
        return parse_pdf(untrusted_bytes)
    if media_type.startswith("image/"):
        return parse_picture(untrusted_bytes)
    raise UnknownFormatError


def recognise_page(
    untrusted_bytes: bytes, media_type: str, page: int, languages: Sequence[str] = ()
) -> RecognisedPage:
    """The text of one page, counted from 1.

    Raises `RecognitionUnavailableError`, `UnknownFormatError`, `MalformedSourceError` for a page
    that cannot be drawn, `PasswordProtectedError`, `SourceTooLargeError`, `DecompressionBombError`.
    """
    engine = engine_for(languages_or_all(languages))
    if media_type == PDF:
        picture = _drawn(untrusted_bytes, page - 1)
    elif media_type.startswith("image/"):
        picture = _frame(untrusted_bytes, page - 1)
    else:
        raise UnknownFormatError
    seen = engine.read(picture)
    return RecognisedPage(readable_page(seen.text), seen.confidence, seen.words, engine.version)


def _drawn(untrusted_bytes: bytes, index: int) -> Image.Image:
    """The page of a PDF at 300 dpi, or coarser where it is a poster."""
    with opened_pdf(untrusted_bytes) as document:
        if not 0 <= index < len(document):
            raise MalformedSourceError
        page = document.get_page(index)
        try:
            area = math.prod(page.get_size())
        finally:
            page.close()
        scale = RESOLUTION_DPI / _POINTS_PER_INCH
        if area <= 0:
            raise MalformedSourceError
        scale = min(scale, math.sqrt(_MOST_PIXELS / area))
        return page_image(document, index, scale).convert("L")


def _frame(untrusted_bytes: bytes, index: int) -> Image.Image:
    """A picture, or one page of a TIFF: upright, grey, at a size that can be read."""
    with opened_picture(untrusted_bytes) as picture:
        with suppress(EOFError):
            picture.seek(index)
        check_size(picture)
        grey = upright(picture).convert("L")
    pixels = grey.width * grey.height
    if pixels > _MOST_PIXELS:
        share = math.sqrt(_MOST_PIXELS / pixels)
        return grey.resize((int(grey.width * share) or 1, int(grey.height * share) or 1))
    if pixels < _FEWEST_PIXELS:
        return grey.resize((2 * grey.width, 2 * grey.height), Image.Resampling.BICUBIC)
    return grey
