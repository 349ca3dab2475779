"""The one table of formats: a later format is a module with a parser, and a row."""

from __future__ import annotations

from importers.format_row import MEBIBYTE, Format
from importers.jsonlines import parse_json_line
from importers.markdown import parse_markdown
from importers.plaintext import parse_plain_text
from importers.webpage import parse_web_page

PLAIN_TEXT = Format(
    "plain text",
    "text/plain",
    (".txt", ".text", ""),
    64 * MEBIBYTE,
    parse_plain_text,
    risky=False,
)
MARKDOWN = Format(
    "markdown",
    "text/markdown",
    (".md", ".markdown", ".mdown"),
    4 * MEBIBYTE,
    parse_markdown,
    risky=False,
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
    risky=False,
)

TEXT_FORMATS = (WEB_PAGE, JSON_LINES, MARKDOWN, PLAIN_TEXT)
FORMATS = TEXT_FORMATS
