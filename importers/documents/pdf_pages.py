"""Pages of a PDF as pictures."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from io import BytesIO

import pypdfium2
from PIL import Image
from pypdfium2 import raw

from archive.errors import (
    MalformedSourceError,
    PasswordProtectedError,
    SourceError,
    SourceTooLargeError,
)
from importers.pictures.thumbnails import THUMBNAIL_PIXELS, make_thumbnail

MOST_PIXELS = 40_000_000
"""Of one rendered page: A4 at 600 dpi has 35 million."""
_LARGEST_SCALE = 20.0


@contextmanager
def opened_pdf(untrusted_bytes: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The document; pdfium is not thread-safe, so a process opens one at a time.

    Raises `PasswordProtectedError` and `MalformedSourceError`, also for what the block meets.
    """
    try:
        with pypdfium2.PdfDocument(untrusted_bytes) as document:
            yield document
    except pypdfium2.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise PasswordProtectedError from error
        raise MalformedSourceError from error


def page_image(document: pypdfium2.PdfDocument, page_index: int, scale: float) -> Image.Image:
    """The page in `scale` pixels a point (1/72 inch), counted from 0.

    Raises `SourceTooLargeError` for more than `MOST_PIXELS`, pdfium's own error for a broken page.
    """
    with closing(document.get_page(page_index)) as page:
        return _drawn(page, scale)


def _drawn(page: pypdfium2.PdfPage, scale: float) -> Image.Image:
    width, height = page.get_size()
    if not (0 < width * scale * height * scale <= MOST_PIXELS):
        raise SourceTooLargeError
    with closing(page.render(scale, limit_image_cache=True)) as bitmap:
        return bitmap.to_pil().convert("RGB")


def render_page(untrusted_bytes: bytes, page_index: int, scale: float) -> bytes:
    """One page as PNG, for a reader: `page_index` from 0, `scale` in pixels a point (1 is 72 dpi).

    Raises `PasswordProtectedError`, `SourceTooLargeError` for more than `MOST_PIXELS` or a scale
    beyond 20, and `MalformedSourceError`, also for a page that is not there.
    """
    if not 0 < scale <= _LARGEST_SCALE:
        raise SourceTooLargeError
    with opened_pdf(untrusted_bytes) as document:
        if not 0 <= page_index < len(document):
            raise MalformedSourceError
        output = BytesIO()
        page_image(document, page_index, scale).save(output, "PNG", compress_level=1)
        return output.getvalue()


def thumbnail(page: pypdfium2.PdfPage) -> bytes:
    """The page, small; empty when it cannot be drawn: the text is there all the same."""
    with suppress(pypdfium2.PdfiumError, SourceError, ValueError):
        longer_side = max(page.get_size())
        if longer_side > 0:
            return make_thumbnail(_drawn(page, THUMBNAIL_PIXELS / longer_side))
    return b""
