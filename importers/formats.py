"""The one table of formats: a later format is a module with a parser, and a row."""

from __future__ import annotations

from importers.calendars import CALENDAR_FORMATS
from importers.contacts import CONTACT_FORMATS
from importers.containers.rows import CONTAINER_FORMATS
from importers.documents.rows import DOCUMENT_FORMATS
from importers.format_row import MEBIBYTE, Format
from importers.jsonlines import parse_json_line
from importers.markdown import parse_markdown
from importers.messages import MESSAGE_FORMATS
from importers.pictures.rows import PICTURE_FORMATS
from importers.plaintext import parse_plain_text
from importers.recordings.rows import RECORDING_FORMATS
from importers.references import REFERENCE_FORMATS
from importers.structured import STRUCTURED_FORMATS
from importers.tables import TABLE_FORMATS
from importers.transcripts import TRANSCRIPT_FORMATS
from importers.unread import UNREAD
from importers.webarchives import WEB_ARCHIVE_FORMATS
from importers.webpage import parse_web_page

PLAIN_TEXT = Format(
    "plain text",
    "text/plain",
    (".txt", ".text", ".log", ".rst", ".org", ".tex", ".asc", ""),
    64 * MEBIBYTE,
    parse_plain_text,
    risky=False,
    version=5,
)
MARKDOWN = Format(
    "markdown",
    "text/markdown",
    (".md", ".markdown", ".mdown"),
    4 * MEBIBYTE,
    parse_markdown,
    risky=False,
    version=2,
)
WEB_PAGE = Format(
    "web page", "text/html", (".html", ".htm", ".xhtml"), 64 * MEBIBYTE, parse_web_page, version=4
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
FORMATS = (
    *(*DOCUMENT_FORMATS, *TABLE_FORMATS, *WEB_ARCHIVE_FORMATS, *MESSAGE_FORMATS),
    *(*PICTURE_FORMATS, *RECORDING_FORMATS),
    *(*TRANSCRIPT_FORMATS, *CALENDAR_FORMATS, *CONTACT_FORMATS),
    *(*REFERENCE_FORMATS, *STRUCTURED_FORMATS, *TEXT_FORMATS),
    UNREAD,
    *CONTAINER_FORMATS,
)
"""In the order in which they are asked: a DOCX is a ZIP too, and a saved page is a mail by form."""
