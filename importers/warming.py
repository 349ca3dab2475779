"""Loads beforehand what the parsers would load at their first document.

trafilatura imports and reads its word lists when it first needs them. A process that may open no
files any more calls this before it gives that right up.
"""

from __future__ import annotations

import codecs
from contextlib import suppress
from io import BytesIO

from archive.errors import RecognitionUnavailableError, SourceError
from importers.documents.preloading import preload as preload_documents
from importers.encoding import READ_ENCODINGS
from importers.format_row import Format
from importers.formats import FORMATS
from importers.messages import preload as preload_messages
from importers.pictures.preloading import preload_recognition
from importers.recordings.preloading import preload as preload_recordings
from importers.references import preload as preload_references
from importers.tables import preload as preload_tables
from importers.viewing.preloading import preload as preload_viewing
from importers.webarchives import preload as preload_web_archives

_PRELOADS = (
    preload_documents,
    preload_messages,
    preload_web_archives,
    preload_references,
    preload_tables,
    preload_recordings,
    preload_viewing,
)
_PAGES = (
    # an article with metadata; a page without one, which goes through every fallback
    b"<html><head><title>t</title><meta name='author' content='A B'>"
    b"<meta property='article:published_time' content='2024-09-11'></head><body><article>"
    + b"<p>A paragraph that is long enough, with commas, to be taken for text.</p>" * 9
    + b"</article></body></html>",
    b"<!--\n Page saved with SingleFile \n url: https://example.org/ \n saved date: Wed Sep 11 2024"
    b" 21:15:03 GMT+0300 -->\n"
    b"<html><body><div><a href='#'>x</a> 11 September 2024</div></body></html>",
    "Ліст".encode("cp1251"),
    b'{"text": "x", "date": "2024"}',
)


def warm_up() -> None:
    """Parse a few tiny documents with every parser; some seconds the first time."""
    for preload in _PRELOADS:
        preload()
    for name in READ_ENCODINGS:
        codecs.lookup(name)
    for format_ in FORMATS:
        for page in _PAGES:
            with suppress(SourceError):
                _read_whole(format_, page)


def warm_up_recognition(languages: tuple[str, ...]) -> None:
    """Load what recognises pages; without models every page is answered as such."""
    preload_documents()
    with suppress(RecognitionUnavailableError):
        preload_recognition(languages)


def _read_whole(format_: Format, page: bytes) -> None:
    if format_.parse is not None:
        format_.parse(page)
    elif format_.unpack is not None:
        for _ in format_.unpack(BytesIO(page)):
            pass
