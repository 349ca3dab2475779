"""The one table of formats: a later format is a module with a parser, and a row here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from archive.records import ArticleDraft
from importers.jsonlines import parse_json_line
from importers.markdown import parse_markdown
from importers.plaintext import parse_plain_text
from importers.webpage import parse_web_page

Parser = Callable[[bytes], ArticleDraft]
"""From untrusted bytes to a draft without original; raises only `SourceError` and its kinds.

No disk, no network, no state between calls: a parser may run in another process.
"""

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file."""

    name: str
    media_type: str
    suffixes: tuple[str, ...]
    """Endings of file names, lower case; "" is a name without any."""
    limit_bytes: int
    """Of a file, or of one line where a line is a document."""
    parse: Parser
    by_line: bool = False


PLAIN_TEXT = Format(
    "plain text", "text/plain", (".txt", ".text", ""), 64 * MEBIBYTE, parse_plain_text
)
MARKDOWN = Format(
    "markdown", "text/markdown", (".md", ".markdown", ".mdown"), 4 * MEBIBYTE, parse_markdown
)
WEB_PAGE = Format(
    "web page", "text/html", (".html", ".htm", ".xhtml"), 64 * MEBIBYTE, parse_web_page
)
JSON_LINES = Format(
    "json lines",
    "application/json",
    (".jsonl", ".ndjson"),
    16 * MEBIBYTE,
    parse_json_line,
    by_line=True,
)

FORMATS = (WEB_PAGE, JSON_LINES, MARKDOWN, PLAIN_TEXT)
