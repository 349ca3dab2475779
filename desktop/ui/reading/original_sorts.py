"""What of an original can be looked at or listened to."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from archive.companions import RECORDINGS, TRANSCRIPTS, companion
from archive.documents import Reading, read_article, read_original
from archive.ports import OpenArchive
from archive.records import ArticleId, Kind
from desktop.ui.reading.cues import Cue, cues_of

_PAGED = "application/pdf"
_MARKED_UP = frozenset(("text/html", "application/xhtml+xml"))


class Sort(Enum):
    """How an original is shown."""

    FACTS = "facts"
    PAGES = "pages"
    SOUND = "sound"
    MARKUP = "markup"
    ENTRIES = "entries"
    """The table of a list, whose rows are documents."""


@dataclass(frozen=True, slots=True)
class Looked:
    """The bytes to be shown, as they were stored."""

    content: bytes = field(repr=False)
    media_type: str
    cues: tuple[Cue, ...] = field(default=(), repr=False)


def sort_of(reading: Reading) -> Sort:
    """By its media type; a formatted text is markup where nothing else is known."""
    media_type = _media_type(reading)
    if media_type == _PAGED or media_type.startswith("image/"):
        return Sort.PAGES
    if media_type.startswith(RECORDINGS) or media_type in TRANSCRIPTS:
        return Sort.SOUND
    is_list = reading.article.description.kind is Kind.LIST and not reading.article.text
    if is_list and (reading.children or reading.found_again):
        return Sort.ENTRIES
    if media_type in _MARKED_UP or reading.extras.rich_text:
        return Sort.MARKUP
    return Sort.FACTS


def is_saved_page(reading: Reading) -> bool:
    """Whether the original itself is markup, and not only its text has structure."""
    return _media_type(reading) in _MARKED_UP


def looked_at(archive: OpenArchive, reading: Reading) -> Looked:
    """The original; of a recording or a transcript both of the two, where both are here.

    Raises `ArticleNotFoundError`, `ArchiveDamagedError`.
    """
    media_type = _media_type(reading)
    if sort_of(reading) is not Sort.SOUND:
        return Looked(_content(archive, reading.article.id), media_type)
    other = companion(archive, reading.article.id)
    found = None if other is None else read_article(archive, other)
    pair = (reading,) if found is None else (reading, found)
    recording = next((each for each in pair if _media_type(each).startswith(RECORDINGS)), None)
    transcript = next((each for each in pair if _media_type(each) in TRANSCRIPTS), None)
    content = b"" if recording is None else _content(archive, recording.article.id)
    heard = "" if recording is None else _media_type(recording)
    return Looked(content, heard, cues_of(transcript) if transcript else ())


def _media_type(reading: Reading) -> str:
    return reading.article.original.media_type if reading.article.original else ""


def _content(archive: OpenArchive, article_id: ArticleId) -> bytes:
    return read_original(archive, article_id) or b""
