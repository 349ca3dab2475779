"""The records of the archive: frozen values that every room understands.

Instants are UTC and end in `_at`. Dates of events are EDTF strings, because they may be uncertain.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType, Protocol

from archive.kinds import Consent as Consent
from archive.kinds import Kind as Kind
from archive.kinds import Sensitivity as Sensitivity
from archive.marks import CodeId, PageArea, TimeSpan

ArticleId = NewType("ArticleId", int)
"""Number of a document in one archive: positive, never given twice."""

AnnotationId = NewType("AnnotationId", int)
Sha256 = NewType("Sha256", bytes)
"""32 bytes."""


class Outside(Protocol):
    """Bytes too many to be held, which stay where they lie until they are stored."""

    @property
    def size_bytes(self) -> int:
        """How many."""

    @property
    def sha256(self) -> Sha256:
        """Of the bytes that were parsed."""

    def pieces(self) -> Iterator[bytes]:
        """The same bytes once more, in order. Raises `SourceError` when they are others by now."""


@dataclass(frozen=True, slots=True)
class OriginalFile:
    """The bytes a document was read from, as they lay on the user's disk."""

    content: bytes = field(repr=False)
    """Empty where they are outside."""
    media_type: str
    name: str = field(default="", repr=False)
    """File name without folders; empty when unknown."""
    outside: Outside | None = field(default=None, repr=False)

    @property
    def size_bytes(self) -> int:
        """Of all bytes, wherever they are."""
        return len(self.content) if self.outside is None else self.outside.size_bytes

    @property
    def sha256(self) -> Sha256:
        """Of all bytes, wherever they are."""
        if self.outside is not None:
            return self.outside.sha256
        return Sha256(hashlib.sha256(self.content).digest())

    def pieces(self) -> Iterator[bytes]:
        """All bytes in order. Raises `SourceError` when they are outside and are others by now."""
        return iter((self.content,)) if self.outside is None else self.outside.pieces()


@dataclass(frozen=True, slots=True)
class OriginalRef:
    """Where the original bytes of a document are found in the vault."""

    sha256: Sha256
    size_bytes: int
    media_type: str
    name: str = field(default="", repr=False)


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


class PlaceKind(StrEnum):
    """What begins at a place of a text."""

    PAGE = "page"
    """A page of a paginated document; its label is the page's own number."""
    CUE = "cue"
    """A passage of a transcript; its label is the time it is heard, "HH:MM:SS.mmm"."""
    MESSAGE = "message"
    """A message of a conversation; its label is the author and the EDTF date."""
    HEADING = "heading"
    """A section; its label is the heading."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page, a cue, a message or a section begins."""

    start: int
    """Offset in the text, code points."""
    kind: PlaceKind
    label: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class EmbeddedFile:
    """A file found inside another: an attachment, a member of an archive, a picture."""

    name: str = field(repr=False)
    """With the folders it lies in inside its parent, separated by "/"; never trusted as a path."""
    content: bytes = field(repr=False)
    media_type: str = ""
    """What its parent says it is; empty when it does not say."""


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
    importer: str = ""
    """Which parser read it, and in which version of its rules: such as "pdf/1"."""
    guessed: tuple[str, ...] = ()
    """Fields of the description that the file does not say; asked of people for testimonies."""


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


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of a text, in code points: text[start:end]."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A mark on a passage, anchored by place and by quote (W3C Web Annotation selectors)."""

    id: AnnotationId
    article_id: ArticleId
    span: Span
    """Of the text that the mark was made on; empty for a mark that stands on no text."""
    quote: str = field(repr=False)
    colour: int = 1
    note: str = field(default="", repr=False)
    created_at: datetime
    uid: str = ""
    """UUID (hex, 32 characters): the same mark keeps it in every copy of the archive."""
    place: PageArea | TimeSpan | None = None
    """Where on a page, or in a recording, a mark stands that stands on no text."""
    prefix: str = field(default="", repr=False)
    suffix: str = field(default="", repr=False)
    text_sha256: Sha256 | None = None
    """Of the text that the mark was made on (see `archive.anchoring`); None when not known."""
    rival: int = 0
    tags: tuple[str, ...] = field(default=(), repr=False)
    codes: tuple[CodeId, ...] = ()
