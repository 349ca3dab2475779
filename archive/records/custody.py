"""The log of what was done with documents."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from archive.records.identity import ArticleId, Sha256


class CustodyAction(StrEnum):
    """What was done with a document."""

    IMPORTED = "imported"
    WRITTEN = "written"
    """It was written in the program."""
    EDITED = "edited"
    """Its description was changed."""
    CORRECTED = "corrected"
    """Another wording was put beside its text as it was."""
    RECOGNISED = "recognised"
    """Text of its pages was read by the program (OCR)."""
    REVIEWED = "reviewed"
    AWAITED = "awaited"
    """That somebody had looked at what was guessed was taken back: it waits again."""
    EXPORTED = "exported"
    BINNED = "binned"
    RESTORED = "restored"
    """It was taken out of the bin."""
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyEntry:
    """One line of the custody log; it outlives its document and holds nothing of its content."""

    number: int
    """1 for the first entry of the archive, one more for each."""
    at: datetime
    action: CustodyAction
    by: str = field(repr=False)
    """Who: the name that was set for the log, else what the key is called that opened it."""
    article_id: ArticleId
    uid: str
    version: int
    content_hash: Sha256
    """Of the document after the action; of a removed one, what it was last."""
    link: Sha256
    """SHA-256 over the link before and this entry (see `archive.fingerprints.custody_link`)."""
