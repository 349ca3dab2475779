"""Archives of the web: pages with the address and the moment at which they were captured."""

from __future__ import annotations

from importers.format_row import MEBIBYTE, Format
from importers.webarchives.mhtml import is_mhtml, parse_mhtml
from importers.webarchives.preloading import preload
from importers.webarchives.wacz import LARGEST_WACZ, unpack_rest_of_wacz, unpack_wacz
from importers.webarchives.warc import unpack_rest_of_warc, unpack_warc
from importers.webarchives.webarchive import is_webarchive, parse_webarchive
from importers.webarchives.zim import LARGEST_ZIM, is_zim, unpack_rest_of_zim, unpack_zim

_LARGEST_STREAM = 64 * 1024 * MEBIBYTE
_ZIP = b"PK\x03\x04"
_GZIP = b"\x1f\x8b"


def _matches_mhtml(untrusted_head: bytes, _name: str) -> bool | None:
    return is_mhtml(untrusted_head) or None


def _matches_warc(untrusted_head: bytes, untrusted_name: str) -> bool | None:
    """Of a packed one only the name tells."""
    if untrusted_head.startswith(_GZIP):
        return untrusted_name.lower().endswith(".warc.gz")
    return untrusted_head.startswith(b"WARC/")


def _matches_wacz(untrusted_head: bytes, untrusted_name: str) -> bool | None:
    """A ZIP of that name: its list of members lies at its end."""
    return untrusted_head.startswith(_ZIP) and untrusted_name.lower().endswith(".wacz")


def _matches_zim(untrusted_head: bytes, _name: str) -> bool | None:
    return is_zim(untrusted_head)


MHTML = Format(
    "mhtml",
    "multipart/related",
    (".mhtml", ".mht"),
    128 * MEBIBYTE,
    parse_mhtml,
    matches=_matches_mhtml,
    version=2,
)
WEBARCHIVE = Format(
    "webarchive",
    "application/x-webarchive",
    (".webarchive",),
    128 * MEBIBYTE,
    parse_webarchive,
    matches=is_webarchive,
)
WARC = Format(
    "warc",
    "application/warc",
    (".warc",),
    _LARGEST_STREAM,
    unpack=unpack_warc,
    unpack_rest=unpack_rest_of_warc,
    matches=_matches_warc,
    version=3,
)
WACZ = Format(
    "wacz",
    "application/wacz",
    (".wacz",),
    LARGEST_WACZ,
    unpack=unpack_wacz,
    unpack_rest=unpack_rest_of_wacz,
    matches=_matches_wacz,
    version=3,
)
ZIM = Format(
    "zim",
    "application/x-zim",
    (".zim",),
    LARGEST_ZIM,
    unpack=unpack_zim,
    unpack_rest=unpack_rest_of_zim,
    matches=_matches_zim,
    version=2,
)

WEB_ARCHIVE_FORMATS = (MHTML, WEBARCHIVE, WARC, WACZ, ZIM)
"""Before mail in the table: a saved page is a mail by its form."""

__all__ = ["WEB_ARCHIVE_FORMATS", "preload"]
