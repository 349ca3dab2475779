"""Pages that Safari saves into one file (`.webarchive`): a binary property list."""

from __future__ import annotations

import plistlib
from collections.abc import Mapping

from archive.errors import MalformedSourceError
from archive.records import ArticleDraft
from importers.webarchives.captures import PAGE_TYPES, Capture, page_of

_SIGN = b"bplist00"
_MAIN = b"WebMainResource"


def is_webarchive(untrusted_head: bytes, untrusted_name: str) -> bool | None:
    """Whether it is one; of a long page the names of its parts lie behind what is looked at."""
    if not untrusted_head.startswith(_SIGN):
        return None
    return True if untrusted_name.lower().endswith(".webarchive") else _MAIN in untrusted_head


def parse_webarchive(untrusted_bytes: bytes) -> ArticleDraft:
    """The page, with the address that it came from; its pictures stay in the original alone.

    Raises `MalformedSourceError` where there is no page in it, and what `parse_web_page` raises.
    """
    main = _main_resource(untrusted_bytes)
    content = main.get("WebResourceData")
    media_type = str(main.get("WebResourceMIMEType") or "text/html").lower()
    if not isinstance(content, bytes) or media_type not in PAGE_TYPES:
        raise MalformedSourceError
    return page_of(
        Capture(
            url=str(main.get("WebResourceURL") or ""),
            media_type=media_type,
            content=content,
            charset=str(main.get("WebResourceTextEncodingName") or ""),
        )
    )


def _main_resource(untrusted_bytes: bytes) -> Mapping[str, object]:
    try:
        found = plistlib.loads(untrusted_bytes, fmt=plistlib.FMT_BINARY)
    # the library tells broken numbers and references by errors of every kind
    except Exception as error:
        raise MalformedSourceError from error
    main = found.get("WebMainResource") if isinstance(found, dict) else None
    if not isinstance(main, dict):
        raise MalformedSourceError
    return main
