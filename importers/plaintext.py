"""Plain text files."""

from __future__ import annotations

from archive.errors import NoTextError
from archive.records import ArticleDraft, Description
from importers.encoding import decode
from importers.normalising import clean_line, clean_text

_LONGEST_TITLE = 160


def parse_plain_text(untrusted_bytes: bytes) -> ArticleDraft:
    """The text, titled by its first line when that is short. Raises `NoTextError`."""
    text = clean_text(decode(untrusted_bytes))
    if not text:
        raise NoTextError
    return ArticleDraft(untrusted_text=text, description=Description(title=_title(text)))


def _title(text: str) -> str:
    """The first line when it stands like a heading; a long one is a paragraph, cut at a word."""
    first = clean_line(text.split("\n", 1)[0])
    if len(first) <= _LONGEST_TITLE:
        return first
    return first[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
