"""Loads beforehand what the first archive would load."""

from __future__ import annotations

import gzip
import io
import zipfile
from contextlib import suppress

from archive.errors import SourceError
from importers.webarchives.mhtml import parse_mhtml
from importers.webarchives.wacz import unpack_wacz
from importers.webarchives.zim import unpack_zim

_PAGE = b"<html><body><p>A page that says something, long enough for a text.</p></body></html>"
_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + _PAGE
_RECORD = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\n"
    b"WARC-Date: 2024-09-11T00:00:00Z\r\nContent-Type: application/http\r\n"
    b"Content-Length: %d\r\n\r\n%b\r\n\r\n" % (len(_ANSWER), _ANSWER)
)
_SAVED = (
    b"Snapshot-Content-Location: https://example.org/\r\nDate: Wed, 11 Sep 2024 00:00:00 -0000\r\n"
    b"Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n"
    b"%b\r\n--b--\r\n" % _PAGE
)


def preload() -> None:
    """An archive of each kind that can be made here in a few lines."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/a.warc.gz", gzip.compress(_RECORD))
        archive.writestr("pages/pages.jsonl", b'{"url": "https://example.org/", "title": "x"}\n')
    packed.seek(0)
    list(unpack_wacz(packed))
    parse_mhtml(_SAVED)
    with suppress(SourceError):
        list(unpack_zim(io.BytesIO(b"ZIM\x04")))
