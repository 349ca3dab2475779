"""What people are writing and have not finished: kept in the vault, so that nothing is lost."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from archive.records import ArticleId, Description, Span

ManuscriptId = NewType("ManuscriptId", int)


class ManuscriptPurpose(StrEnum):
    """What is to become of it."""

    NEW = "new"
    """A document."""
    TEXT = "text"
    """The corrected text of a document."""
    DESCRIPTION = "description"
    """Another description of a document."""
    NOTE = "note"
    """A note beside a passage of a document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """One piece of writing as it stood last; its fields need not hold what they must, yet."""

    id: ManuscriptId | None = None
    """None for one that was not kept before."""
    purpose: ManuscriptPurpose = ManuscriptPurpose.NEW
    article_id: ArticleId | None = None
    """The document that it is about, with which it goes; None for a new one."""
    span: Span | None = None
    """The passage that a note stands beside."""
    base: int | None = None
    """Number of the wording that a corrected text was made from."""
    written: frozenset[str] | None = None
    """Fields of the description in which somebody wrote; the others say what the document had then,
    and it may have something else by now. None where that is not known: all count as written."""
    untrusted_description: Description = field(default_factory=Description, repr=False)
    untrusted_text: str = field(default="", repr=False)
    template: str = field(default="", repr=False)
    changed_at: datetime | None = None
    """Set when it is kept."""
