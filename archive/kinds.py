"""What a document may be: its kind, how sensitive it is, what was agreed to."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What sort of document this is."""

    ARTICLE = "article"
    TESTIMONY = "testimony"
    LETTER = "letter"
    COURT = "court"
    NOTE = "note"


class Consent(StrEnum):
    """What the person who tells has agreed to."""

    NOT_ASKED = "not_asked"
    KEEP = "keep"
    """It may be kept, and nothing more."""
    ANONYMOUS = "anonymous"
    """It may be quoted without a name."""
    OPEN = "open"
    """It may be published with the name."""
    WITHDRAWN = "withdrawn"


class Sensitivity(StrEnum):
    """How careful the program must be when it shows or hands out a document."""

    NORMAL = "normal"
    SENSITIVE = "sensitive"
    CONFIDENTIAL = "confidential"
