"""What the use cases need of the vault: documents, originals and settings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from archive.records import (
    Article,
    ArticleDraft,
    ArticleId,
    ArticleSummary,
    CustodyAction,
    Description,
    Extras,
    OriginalRef,
    Provenance,
    Sha256,
)


class ArticleReader(Protocol):
    """Documents as one transaction sees them; those in the bin only where they are asked by number.

    That is `get`, `texts`, `summaries`, and what belongs to one document.
    """

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

    def with_file_names(self, names: Sequence[str]) -> Mapping[ArticleId, OriginalRef]:
        """Documents whose original is called like one of these, without folders, ascending."""

    def with_media(self, beginnings: Sequence[str]) -> Sequence[ArticleId]:
        """Documents whose original's media type begins with one of these, ascending."""

    def language_counts(self) -> Mapping[str, int]:
        """Documents by language code."""

    def extras(self, article_id: ArticleId) -> Extras:
        """Rich text, facts and places; empty where there are none or no such document."""

    def thumbnail(self, article_id: ArticleId) -> bytes:
        """A small picture, PNG; empty where there is none or no such document."""

    def is_illustrated(self, article_id: ArticleId, drawer: int) -> bool:
        """Whether a small picture is kept, or it is known that this drawer can draw none.

        What an older one could not draw is still to be tried.
        """

    def provenance(self, article_id: ArticleId) -> Provenance:
        """How it came here; empty for what came before this was kept, or no such document."""

    def children(self, article_id: ArticleId) -> Sequence[ArticleId]:
        """Documents that were embedded in this one, ascending."""

    def also_in(self, article_id: ArticleId) -> Sequence[ArticleId]:
        """Other documents than its parent in which this one was found again, ascending."""

    def found_again_in(self, article_id: ArticleId) -> Sequence[ArticleId]:
        """Documents that were here already when they were found in this one, ascending."""

    def entries(self, article_id: ArticleId) -> Mapping[int, ArticleId]:
        """What stands in a list, by its place in the file, ascending from 0, one maybe at several.

        Empty for what is no list, and for a list that came before places were kept.
        """

    def other_names(
        self, ids: Sequence[ArticleId] | None = None
    ) -> Mapping[ArticleId, Sequence[str]]:
        """Names under which the files of some documents, or of all, came again; in order.

        Documents that have none are left out.
        """


class ArticleWriter(ArticleReader, Protocol):
    """Documents, with changes that become real when the unit commits."""

    def add(
        self, articles: Sequence[NewArticle], action: CustodyAction = CustodyAction.IMPORTED
    ) -> Sequence[Article]:
        """Store documents with all that their drafts carry; give each its number, in order.

        The custody log tells of it. Imported testimonies and letters wait for review.
        """

    def link(self, parents: Mapping[ArticleId, ArticleId]) -> None:
        """Say of documents (keys) in which one (values) they were embedded."""

    def link_again(self, found: Iterable[tuple[ArticleId, ArticleId]]) -> None:
        """Say of documents (first) that they lay in these (second), too; each may be said twice."""

    def enter(self, list_id: ArticleId, entries: Mapping[int, ArticleId]) -> None:
        """Say which documents stand at which places of a list; each may be said twice."""

    def call_also(self, article_id: ArticleId, names: Sequence[str]) -> None:
        """Remember names under which a document came again; each may be said twice."""

    def illustrate(self, article_id: ArticleId, thumbnail: bytes, drawer: int) -> None:
        """Give a document a small picture, PNG or empty, in the place of the one it had.

        An empty one says that this drawer, by its number, can draw none. Version and custody of
        the document stay: what it says is the same. Raises `ArticleNotFoundError`.
        """

    def describe(self, article_id: ArticleId, description: Description) -> Article:
        """Give a document another description and its next version; the custody log tells of it.

        Raises `ArticleNotFoundError`.
        """

    def describe_all(self, described: Mapping[ArticleId, Description]) -> Sequence[Article]:
        """The same for many documents at once; in order of the mapping.

        Raises `ArticleNotFoundError`; then the transaction is to be given up.
        """

    def rewrite(
        self,
        article_id: ArticleId,
        new: NewArticle,
        action: CustodyAction = CustodyAction.RECOGNISED,
    ) -> Article:
        """Give a document the text, description, facts, places of another, and its next version.

        Its original, thumbnail and origin stay, and it is no near copy any more. The custody log
        tells of it. Raises `ArticleNotFoundError`.
        """

    def remove(self, article_id: ArticleId) -> None:
        """Delete a document with all that belongs to it: original, marks, former texts, drafts.

        What was embedded in it stays, without a parent. The custody log tells of it, and keeps
        no content. Raises `ArticleNotFoundError`.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArticle:
    """A checked draft, ready to be stored."""

    draft: ArticleDraft
    text: str = field(repr=False)
    content_hash: Sha256
    text_hash: Sha256
    imported_at: datetime
    path: str = field(default="", repr=False)
    """Where the file lay, if that is to be kept."""
    inner_path: str = field(default="", repr=False)
    """Its name inside the document that it was embedded in."""


class OriginalReader(Protocol):
    """The bytes that documents were read from."""

    def read(self, sha256: Sha256) -> bytes:
        """Bit for bit what was imported. Raises `OriginalNotFoundError`, `ArchiveDamagedError`."""


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
