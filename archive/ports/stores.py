"""What the use cases need of the vault: documents, originals, marks and settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from archive.records import (
    Annotation,
    AnnotationId,
    Article,
    ArticleDraft,
    ArticleId,
    ArticleSummary,
    Sha256,
    Span,
)


class ArticleReader(Protocol):
    """Documents as one transaction sees them."""

    def get(self, article_id: ArticleId) -> Article:
        """The document. Raises `ArticleNotFoundError`."""

    def texts(self, ids: Sequence[ArticleId]) -> Mapping[ArticleId, str]:
        """Texts of those documents that exist."""

    def summaries(self, ids: Sequence[ArticleId]) -> Mapping[ArticleId, ArticleSummary]:
        """Rows of those documents that exist."""

    def newest(self, offset: int, limit: int) -> Sequence[ArticleSummary]:
        """Rows by number, newest import first."""

    def ids(self) -> Sequence[ArticleId]:
        """All numbers, ascending."""

    def stream(self) -> Iterator[Article]:
        """All documents by ascending number, a few in memory at a time."""

    def count(self) -> int:
        """Number of documents."""

    def with_text_hash(self, hashes: Sequence[Sha256]) -> Mapping[Sha256, ArticleId]:
        """Documents that hold one of these texts already: exact duplicates."""

    def with_original(self, hashes: Sequence[Sha256]) -> Mapping[Sha256, ArticleId]:
        """Documents that were read from exactly these bytes (SHA-256 of them)."""

    def language_counts(self) -> Mapping[str, int]:
        """Documents by language code."""


class ArticleWriter(ArticleReader, Protocol):
    """Documents, with changes that become real when the unit commits."""

    def add(self, articles: Sequence[NewArticle]) -> Sequence[Article]:
        """Store documents and their original bytes; give each its number, in order."""

    def remove(self, article_id: ArticleId) -> None:
        """Delete a document, its annotations and its original. Raises `ArticleNotFoundError`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArticle:
    """A checked draft, ready to be stored."""

    draft: ArticleDraft
    text: str = field(repr=False)
    content_hash: Sha256
    text_hash: Sha256
    imported_at: datetime


class OriginalReader(Protocol):
    """The bytes that documents were read from."""

    def read(self, sha256: Sha256) -> bytes:
        """Bit for bit what was imported. Raises `OriginalNotFoundError`, `ArchiveDamagedError`."""


class AnnotationReader(Protocol):
    """Marks on documents."""

    def of(self, article_id: ArticleId) -> Sequence[Annotation]:
        """Marks of one document, by place."""


class AnnotationWriter(AnnotationReader, Protocol):
    """Marks, with changes that become real when the unit commits."""

    def add(
        self, article_id: ArticleId, span: Span, quote: str, *, colour: int, note: str, at: datetime
    ) -> Annotation:
        """Store a mark. Raises `ArticleNotFoundError`."""

    def remove(self, annotation_id: AnnotationId) -> None:
        """Delete a mark; deleting one that is not there does nothing."""


class SettingsReader(Protocol):
    """What the program remembers, by key; nothing of it lies outside the vault."""

    def get(self, key: str) -> str | None:
        """The value, or None."""


class SettingsWriter(SettingsReader, Protocol):
    """Settings, with changes that become real when the unit commits."""

    def put(self, key: str, value: str) -> None:
        """Remember a value."""

    def forget(self, key: str) -> None:
        """Forget a value."""
