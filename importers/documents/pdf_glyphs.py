"""Pages of a PDF and their glyphs, by the calls of PDFium itself.

The objects of pypdfium2 are watched over until they are closed, each by several others: to make
and unmake them takes as long as to read a page of text.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
from pypdfium2 import raw


@contextmanager
def loaded_page(document: pypdfium2.PdfDocument, index: int) -> Iterator[raw.FPDF_PAGE]:
    """A page, counted from 0, closed behind the block. Raises `PdfiumError` for a broken one."""
    page = raw.FPDF_LoadPage(document, index)
    if not page:
        raise pypdfium2.PdfiumError("no page")
    try:
        yield page
    finally:
        raw.FPDF_ClosePage(page)


def glyphs_of(page: raw.FPDF_PAGE) -> str:
    """All that is written on it, in the order of the file. Raises `PdfiumError`."""
    text_page = raw.FPDFText_LoadPage(page)
    if not text_page:
        raise pypdfium2.PdfiumError("no text page")
    try:
        return _read(text_page)
    finally:
        raw.FPDFText_ClosePage(text_page)


def is_seen(page: raw.FPDF_PAGE) -> bool:
    """Whether it has a size, so that there is something to be looked at."""
    return raw.FPDF_GetPageWidthF(page) > 0 and raw.FPDF_GetPageHeightF(page) > 0


def _read(text_page: raw.FPDF_TEXTPAGE) -> str:
    """Without the characters at both ends that are in no text, of which PDFium gives none back."""
    first, last = 0, raw.FPDFText_CountChars(text_page) - 1
    while first <= last and raw.FPDFText_GetTextIndexFromCharIndex(text_page, first) == -1:
        first += 1
    while first <= last and raw.FPDFText_GetTextIndexFromCharIndex(text_page, last) == -1:
        last -= 1
    if first > last:
        return ""
    start = raw.FPDFText_GetTextIndexFromCharIndex(text_page, first)
    end = raw.FPDFText_GetTextIndexFromCharIndex(text_page, last)
    # of UTF-16, with the zero at the end
    units = (ctypes.c_ushort * (end + 2 - start))()
    written = raw.FPDFText_GetText(text_page, first, last + 1 - first, units)
    return bytes(units)[: 2 * max(written - 1, 0)].decode("utf-16-le", "ignore")
