"""Documents: as they are read, as they are kept, as they are listed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from archive.records.description import Description
from archive.records.identity import ArticleId, Sha256
from archive.records.named_files import NamedFile
from archive.records.originals import EmbeddedFile, OriginalFile, OriginalRef
from archive.records.places import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleDraft:
    """A document as an importer read it: not checked, not numbered, not stored."""

    untrusted_text: str = field(repr=False)
    description: Description
    original: OriginalFile | None = None
    rich_text: str = field(default="", repr=False)
    """The text as sanitised HTML; empty when plain text says everything."""
    thumbnail: bytes = field(default=b"", repr=False)
    """A small picture of the document, PNG; empty when there is none."""
    facts: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """What the file says of itself besides the description, as (key, value) in its own order."""
    places: tuple[Place, ...] = ()
    """Pages, cues, messages and sections by ascending start."""
    embedded: tuple[EmbeddedFile, ...] = ()
    """What is to be imported for itself, linked to this document."""
    named: tuple[NamedFile, ...] = field(default=(), repr=False)
    """What its messages name and what lies beside the file that was read, or was left out."""
    importer: str = ""
    """Which parser read it, and in which version of its rules: such as "pdf/1"."""
    guessed: tuple[str, ...] = ()
    """Fields of the description that the file does not say; asked of people for testimonies."""
    for_its_bytes: bool = False
    """Whether it is kept for its original although it has no text: as a list of documents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A document of the archive."""

    id: ArticleId
    uid: str
    """UUID (hex, 32 characters): the same document keeps it in every copy of the archive."""
    version: int
    """1 at import, one more at each edit."""
    text: str = field(repr=False)
    description: Description
    content_hash: Sha256
    """SHA-256 of the text and the description in canonical form."""
    text_hash: Sha256
    """SHA-256 of the normalised text: equal texts are duplicates."""
    imported_at: datetime
    original: OriginalRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleSummary:
    """One row of a list: everything about a document but its text."""

    id: ArticleId
    description: Description
    imported_at: datetime
    length: int
    """Characters of text."""
    file_name: str = field(default="", repr=False)
    """Of its original; empty where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extras:
    """What a document has besides text and description; empty when an importer gave nothing."""

    rich_text: str = field(default="", repr=False)
    facts: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """How a document came into the archive; when is told by its `imported_at`."""

    importer: str = ""
    """Parser and version of its rules; empty for what was imported before this was kept."""
    path: str = field(default="", repr=False)
    """Of the file on the user's disk; empty unless keeping paths was asked for."""
    parent: ArticleId | None = None
    """The document that this one was embedded in."""
    inner_path: str = field(default="", repr=False)
    """Its name inside the parent."""
