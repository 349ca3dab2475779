"""What the use cases need of whoever reads text in pictures and scanned pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from archive.records import ArticleDraft


@dataclass(frozen=True, slots=True)
class RecognisedPage:
    """What was seen on one page; of a page without text it is empty."""

    text: str = field(repr=False)
    confidence: int
    """Mean over the words, 0 to 100, by the engine's own judgement."""
    words: int
    engine: str
    """Name and version."""
    language: str = ""
    """ISO 639-1 code, or empty when unsure."""


class PageRecogniser(Protocol):
    """Reads pages; what a document is told by is a draft with the text and the facts it has now."""

    def pages(self, draft: ArticleDraft) -> Sequence[int]:
        """Pages that are still to be read, counted from 1; a look at the facts alone."""

    def afresh(self, draft: ArticleDraft) -> ArticleDraft:
        """The draft as if none of its pages had been read yet; their text stays till then."""

    def read(self, untrusted_bytes: bytes, media_type: str, page: int) -> RecognisedPage:
        """One page of an original. May be asked by one thread at a time.

        Raises `SourceError` for a page that cannot be read, `RecognitionUnavailableError`, and
        `CancelledError` when it was stopped.
        """

    def joined(self, draft: ArticleDraft, pages: Mapping[int, RecognisedPage]) -> ArticleDraft:
        """The draft with the text of these pages in its place, and facts that say so."""
