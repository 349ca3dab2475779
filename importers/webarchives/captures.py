"""A capture: what a server answered, when, under which address; as documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from archive.errors import NoTextError, SourceError
from archive.records import ArticleDraft, EmbeddedFile, OriginalFile
from importers.encoding import decode
from importers.fields import web_address
from importers.normalising import clean_line
from importers.webpage import parse_web_page

LARGEST_CAPTURE = 64 * 1024 * 1024
PAGE_TYPES = frozenset(("text/html", "application/xhtml+xml"))
_FILE_TYPES = frozenset(
    (
        *("application/pdf", "text/plain", "text/markdown", "application/rtf", "text/rtf"),
        *("application/msword", "application/epub+zip", "application/vnd.oasis.opendocument.text"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    )
)
_LONGEST_FACT = 2_000


@dataclass(frozen=True, slots=True)
class Capture:
    """One captured resource; `content` without transfer and content encodings."""

    url: str = field(repr=False)
    media_type: str
    content: bytes = field(repr=False)
    captured_at: datetime | None = None
    charset: str = ""
    title: str = field(default="", repr=False)
    facts: tuple[tuple[str, str], ...] = field(default=(), repr=False)


def is_document(media_type: str) -> bool:
    """Whether people read it; pictures, styles and scripts of a page are not taken out."""
    return media_type in PAGE_TYPES or media_type in _FILE_TYPES


def documents_of(capture: Capture) -> Iterator[ArticleDraft | EmbeddedFile]:
    """A page as a draft with its own bytes as the original, other files as they are.

    A page without text gives nothing; one that cannot be read is handed over as a file, so that
    its failure is told. Time and address of a file are the folders of its name, too.
    """
    if capture.media_type in PAGE_TYPES and len(capture.content) <= LARGEST_CAPTURE:
        try:
            yield page_of(capture)
            return
        except NoTextError:
            return
        except SourceError:
            pass
    yield EmbeddedFile(
        file_name(capture.url, capture.captured_at),
        capture.content,
        capture.media_type,
        web_address(capture.url),
        capture.captured_at,
    )


def name_of(capture: Capture) -> str:
    """What its document is called in the file, if nothing goes wrong with it."""
    if capture.media_type in PAGE_TYPES:
        return _last_part(capture.url)
    return file_name(capture.url, capture.captured_at)


def page_of(capture: Capture) -> ArticleDraft:
    """The draft of a captured page. Raises `SourceError` and its kinds as `parse_web_page`."""
    content = capture.content
    if capture.charset:
        # what the server said counts more than what the page says (HTML standard, 13.2.3.1)
        content = decode(content, declared=capture.charset).encode("utf-8", errors="replace")
    draft = parse_web_page(content)
    description = replace(
        draft.description,
        title=draft.description.title or clean_line(capture.title),
        url=web_address(capture.url) or draft.description.url,
        captured_at=capture.captured_at or draft.description.captured_at,
    )
    facts = ((key, clean_line(value, _LONGEST_FACT)) for key, value in capture.facts)
    return replace(
        draft,
        description=description,
        original=OriginalFile(capture.content, capture.media_type, _last_part(capture.url)),
        facts=(*draft.facts, *((key, value) for key, value in facts if value)),
    )


def file_name(url: str, captured_at: datetime | None) -> str:
    """Moment and address of a capture, as the path of a file."""
    when = f"{captured_at:%Y%m%d%H%M%S}/" if captured_at else ""
    address = re.sub(r"^[a-z]+://", "", url, flags=re.IGNORECASE)
    path = re.sub(r"[?#].*", "", address, flags=re.DOTALL)
    return clean_line(when + path, 1000) or "capture"


def _last_part(url: str) -> str:
    path = re.sub(r"[?#].*", "", url, flags=re.DOTALL).rstrip("/")
    return clean_line(path.rpartition("/")[2], 200)
