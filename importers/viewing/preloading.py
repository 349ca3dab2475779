"""Loads beforehand what showing originals would load at its first page or piece.

libsndfile reads through calls back into Python, whose machine code is made in memory at the first:
a child may make none, so the place for it must be there when the child is forked. A child
can open no library either.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache

from archive.errors import SourceError
from importers.documents.tiny_pdf import TINY_PDF
from importers.ffmpeg.libraries import libraries
from importers.viewing.markup import page_markup
from importers.viewing.pages import page_picture, page_sizes
from importers.viewing.sound import sound_piece

_WAV = (
    b"RIFF\x26\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00\x40\x1f\x00\x00\x80\x3e\x00\x00"
    b"\x02\x00\x10\x00data\x02\x00\x00\x00\x00\x00"
)


@cache
def preload() -> None:
    """Show one tiny original of each sort."""
    with suppress(SourceError):
        page_sizes(TINY_PDF, "application/pdf")
        page_picture(TINY_PDF, "application/pdf", 0, 99)
    with suppress(SourceError):
        sound_piece(_WAV, "audio/wav", 0)
    libraries()
    with suppress(SourceError):
        page_markup(b"<p>x<a href='https://example.org/'>y</a></p>", "text/html")
