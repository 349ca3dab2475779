"""Loads beforehand all that the readers of pictures would load at their first one."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from io import BytesIO

from PIL import Image

from archive.errors import SourceError
from importers.documents.tiny_pdf import TINY_PDF
from importers.pictures.calling_thread import decode_in_calling_thread
from importers.pictures.decoding import prepare
from importers.pictures.picture import parse_picture
from importers.pictures.recognition import recognise_page
from importers.pictures.recognition_engine import engine_for
from importers.pictures.recognition_models import languages_or_all

_WRITTEN = ("PNG", "JPEG", "GIF", "TIFF", "WEBP", "BMP", "AVIF")


@cache
def preload() -> None:
    """Read a tiny picture of each kind that can be made here."""
    prepare()
    decode_in_calling_thread()
    for name in _WRITTEN:
        output = BytesIO()
        exif = Image.Exif()
        exif[0x0112] = 6
        Image.new("RGB", (4, 4), "white").save(output, name, exif=exif)
        with suppress(SourceError):
            parse_picture(output.getvalue())


def preload_recognition(languages: tuple[str, ...] = ()) -> None:
    """Make the engine for some languages, or for all, and read two pages with it.

    One is empty. Of the other Tesseract complains, for which it opens the null device: in a jail
    it could not, and would write where nothing is open. Half a second and 90 MB, which children
    share. Raises `RecognitionUnavailableError`.
    """
    engine_for(languages_or_all(languages)).read(Image.new("L", (64, 64), "white"))
    with suppress(SourceError):
        recognise_page(TINY_PDF, "application/pdf", 1, languages)
