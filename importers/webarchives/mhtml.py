"""Pages that browsers save into one file (RFC 2557): `.mhtml`, `.mht`."""

from __future__ import annotations

import re

from archive.errors import MalformedSourceError
from archive.records import ArticleDraft
from importers.messages.headers import HeaderList, field, instant_of
from importers.messages.mime import Part, leaves, parse_part
from importers.webarchives.captures import PAGE_TYPES, Capture, page_of

_SIGNS = re.compile(
    rb"^(?:Snapshot-Content-Location:|From: \"?<?Saved by |X-MAF)", re.MULTILINE | re.IGNORECASE
)
_RELATED = re.compile(
    rb"^Content-Type:\s*multipart/related;[^\0]{0,300}?type=\"?text/html",
    re.MULTILINE | re.IGNORECASE,
)
_HEAD = 4096


def is_mhtml(untrusted_head: bytes) -> bool:
    """Whether a browser wrote the header; a mail with pictures is addressed to someone."""
    head = re.split(rb"\r?\n\r?\n", untrusted_head[:_HEAD], maxsplit=1)[0]
    if b"\0" in head:
        # an archive in which such a page lies unpacked
        return False
    if _SIGNS.search(head):
        return True
    return _RELATED.search(head) is not None and not re.search(
        rb"^(?:To|Received|Message-ID):", head, re.MULTILINE | re.IGNORECASE
    )


def parse_mhtml(untrusted_bytes: bytes) -> ArticleDraft:
    """The page, with the address and the moment of saving that the browser noted.

    Its pictures and styles stay in the original alone. Raises `MalformedSourceError` where there is
    no page in it, and what `parse_web_page` and `leaves` raise.
    """
    root = parse_part(untrusted_bytes, 0, len(untrusted_bytes))
    page = _page(root)
    location = field(page.headers, "content-location")
    snapshot = field(root.headers, "snapshot-content-location")
    charset = page.fields.get_param("charset")
    return page_of(
        Capture(
            url=snapshot or location,
            media_type=page.content_type,
            content=page.content(),
            captured_at=instant_of(field(root.headers, "date")),
            charset=charset if isinstance(charset, str) else "",
            title=field(root.headers, "subject"),
            facts=_facts(root.headers),
        )
    )


def _page(root: Part) -> Part:
    """The part that the header calls the start, else the first page (RFC 2387, section 3.2)."""
    pages = [part for part in leaves(root) if part.content_type in PAGE_TYPES]
    if not pages:
        raise MalformedSourceError
    start = root.fields.get_param("start")
    wanted = start.strip() if isinstance(start, str) else ""
    named = (part for part in pages if wanted and field(part.headers, "content-id") == wanted)
    return next(named, pages[0])


def _facts(headers: HeaderList) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in headers if not name.lower().startswith("content"))
