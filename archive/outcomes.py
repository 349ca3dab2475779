"""What became of the items of an import."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from archive.records import ArticleId


class Outcome(StrEnum):
    """What became of one item."""

    IMPORTED = "imported"
    DUPLICATE = "duplicate"
    FAILED = "failed"
    MISSING = "missing"
    """Of a document that is here: its messages name files that are not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemOutcome:
    """What became of one item, told once its batch is committed."""

    label: str = field(repr=False)
    outcome: Outcome
    article_id: ArticleId | None = None
    """The new document, or the one that was there already."""
    code: str | None = None
    """Error code of a failed item."""
    near: ArticleId | None = None
    """An earlier document that the new one is nearly the same as."""
    missing: int = 0
    """Files that the document's messages name and that are not here."""
