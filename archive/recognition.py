"""What is told of text that was read from pictures and scanned pages (OCR)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from archive.records import ArticleId, Extras

ENGINE_FACT = "ocr"
CONFIDENCE_FACT = "ocr_confidence"
PAGES_FACT = "ocr_pages"


class RecognitionOutcome(StrEnum):
    """What became of one document."""

    READ = "read"
    EMPTY = "empty"
    """There was nothing to read on its pages, or it has none."""
    FAILED = "failed"
    """Some pages, or all, could not be read; what was seen on the others is stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognisedDocument:
    """What became of one document, told once it is stored."""

    article_id: ArticleId
    outcome: RecognitionOutcome
    pages: int = 0
    """Pages that were looked at now."""
    confidence: int | None = None
    """Mean over the words of all recognised pages, 0 to 100; None without any."""
    code: str | None = None
    """Error code of the first page that failed, or of the document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognitionReport:
    """Counts of one run."""

    read: int
    empty: int
    failed: int
    pages: int
    seconds: float
    cancelled: bool


RecognitionSink = Callable[[RecognisedDocument], None]


@dataclass(frozen=True, slots=True)
class Recognition:
    """How much of a document's text was recognised."""

    engine: str
    confidence: int | None
    pages: str
    """Such as "2,5-9"; empty when nothing was seen."""


def recognition_of(extras: Extras) -> Recognition | None:
    """What a document says of the recognition of its text; None where there was none."""
    facts = dict(extras.facts)
    if ENGINE_FACT not in facts:
        return None
    pages = facts.get(PAGES_FACT, "")
    return Recognition(facts[ENGINE_FACT], confidence_of(extras.facts), pages)


def confidence_of(facts: Sequence[tuple[str, str]]) -> int | None:
    """Mean over the words of all recognised pages, 0 to 100; None without any."""
    said = dict(facts).get(CONFIDENCE_FACT, "")
    return int(said) if said.isdecimal() else None
