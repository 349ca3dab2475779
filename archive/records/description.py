"""What is known about a document besides its text."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from archive.kinds import Consent, Kind, Sensitivity


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What is known about a document besides its text. Shared by draft and record."""

    title: str = field(default="", repr=False)
    kind: Kind = Kind.ARTICLE
    language: str = ""
    """ISO 639-1 code, or empty when unsure."""
    published: str = ""
    """EDTF date of publication or of the event told; empty when unknown."""
    authors: tuple[str, ...] = field(default=(), repr=False)
    source: str = field(default="", repr=False)
    """Who published it: a site, a newspaper, an organisation."""
    url: str = field(default="", repr=False)
    external_id: str = field(default="", repr=False)
    """The document's identifier in the collection it came from."""
    captured_at: datetime | None = None
    """When it was saved from its source (UTC)."""
    tags: tuple[str, ...] = field(default=(), repr=False)
    collections: tuple[str, ...] = field(default=(), repr=False)
    sensitivity: Sensitivity = Sensitivity.NORMAL
    place: str = field(default="", repr=False)
    """Where that happened which is told."""
    witness: str = field(default="", repr=False)
    """Who tells, by a pseudonym."""
    other_languages: tuple[str, ...] = ()
    """ISO 639-1 codes of languages that passages are in."""
    consent: Consent = Consent.NOT_ASKED
