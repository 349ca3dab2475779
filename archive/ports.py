"""What the use cases need of the other rooms.

The vault and the index implement these over one connection; the tests have fakes that pass the
same contract (`tests/contracts`). A unit is one transaction: reading units see one state of the
archive, a writing unit commits records and index together, or neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from archive.errors import SourceError
from archive.findings import Finding, IndexState, StorageSizes
from archive.keys import KeySlot, Secret
from archive.progress import CancelToken, ProgressSink
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
from archive.searching import Matches, SearchRequest, Snippet

# --- importers ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SourceItem:
    """One thing found at a source: a draft, or the reason why there is none."""

    label: str = field(repr=False)
    """Where it came from, for the user's eyes: the path as given, with `#line` for a record."""
    outcome: ArticleDraft | SourceError


class DraftReader(Protocol):
    """Reads files and folders into drafts, one item at a time, never all in memory."""

    def count(self, sources: Sequence[Path]) -> int | None:
        """Items to expect, or None when that cannot be told cheaply."""

    def read(self, sources: Sequence[Path]) -> Iterator[SourceItem]:
        """Every item in order; a failure is an item, not an exception."""


# --- records ------------------------------------------------------------------------------------


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


# --- index --------------------------------------------------------------------------------------


class SearchReader(Protocol):
    """The index as one transaction sees it."""

    def search(self, request: SearchRequest) -> Matches:
        """Rank. Raises `QuerySyntaxError`."""

    def snippets(
        self, request: SearchRequest, texts: Mapping[ArticleId, str], *, per_text: int = 2
    ) -> Mapping[ArticleId, tuple[Snippet, ...]]:
        """The best pieces of each text, marked; a text with no match gives its beginning."""

    def marks(self, request: SearchRequest, text: str) -> tuple[Span, ...]:
        """Every place in the text that the query matches, ascending, not overlapping."""

    def state(self) -> IndexState:
        """Counts, sizes and the generation: a number that grows with every commit."""

    def ids(self) -> Sequence[ArticleId]:
        """All numbers that the index knows, ascending."""

    def differences(self, articles: Iterable[Article]) -> Iterator[ArticleId]:
        """Documents whose terms, lengths or columns in the index are not what their text gives."""


class SearchWriter(SearchReader, Protocol):
    """The index, with changes that become real when the unit commits."""

    def add(self, articles: Sequence[Article]) -> None:
        """Index documents; searches in this unit and all later ones see them."""

    def remove(self, article_id: ArticleId) -> None:
        """Forget a document: its postings, and terms that no other document has."""

    def clear(self) -> None:
        """Forget everything, to be built again."""


class IndexProvider(Protocol):
    """Gives the index of one open archive over the connection of whoever owns the transaction.

    One instance lives as long as the open archive and may keep caches, keyed by generation; what
    a writing unit saw must not reach them before it committed (a rolled-back generation number is
    used again).
    """

    def create(self, connection: object) -> None:
        """Make the index's tables in a new archive (a DB-API connection inside a transaction)."""

    def reading(self, connection: object) -> SearchReader:
        """The index as this connection's transaction sees it."""

    def writing(self, connection: object) -> SearchWriter:
        """The index, changed within this connection's transaction."""


# --- units and sessions -------------------------------------------------------------------------


class ReadUnit(Protocol):
    """One consistent state of the archive."""

    @property
    def articles(self) -> ArticleReader:
        """Documents."""

    @property
    def originals(self) -> OriginalReader:
        """Original bytes."""

    @property
    def annotations(self) -> AnnotationReader:
        """Marks."""

    @property
    def settings(self) -> SettingsReader:
        """Settings."""

    @property
    def search(self) -> SearchReader:
        """Index."""


class WriteUnit(Protocol):
    """One transaction over records and index."""

    @property
    def articles(self) -> ArticleWriter:
        """Documents."""

    @property
    def originals(self) -> OriginalReader:
        """Original bytes."""

    @property
    def annotations(self) -> AnnotationWriter:
        """Marks."""

    @property
    def settings(self) -> SettingsWriter:
        """Settings."""

    @property
    def search(self) -> SearchWriter:
        """Index."""


class Keyring(Protocol):
    """The key slots of an open archive."""

    def slots(self) -> Sequence[KeySlot]:
        """The slots in use, by number."""

    def add(self, secret: Secret, label: str) -> KeySlot:
        """Fill a free slot. Raises `NoFreeSlotError`, `ReadOnlyError`."""

    def remove(self, number: int) -> None:
        """Empty a slot. Raises `LastKeyError`, `KeyNotFoundError`, `ReadOnlyError`."""

    def change(self, number: int, secret: Secret) -> KeySlot:
        """Put another secret in a slot. Raises `KeyNotFoundError`, `ReadOnlyError`."""


class OpenArchive(Protocol):
    """An unlocked archive. Only this type has documents; a locked one has no query methods."""

    @property
    def read_only(self) -> bool:
        """Whether writing units are refused."""

    @property
    def keyring(self) -> Keyring:
        """Key slots."""

    def reading(self) -> AbstractContextManager[ReadUnit]:
        """A unit to read with; may be used from any one thread."""

    def writing(self) -> AbstractContextManager[WriteUnit]:
        """A unit to write with: commits when the block ends, rolls back when it raises.

        Raises `ReadOnlyError` when opened read-only, `DiskFullError` and `StorageError` when the
        medium refuses; then nothing of the unit is stored.
        """

    def inspect(self, *, deep: bool, progress: ProgressSink, cancel: CancelToken) -> list[Finding]:
        """Damage in header, pages, chain, media; `deep` reads every page and every original."""

    def sizes(self) -> StorageSizes:
        """Bytes on disk by part."""

    def backup(self, destination: Path) -> None:
        """Write a whole second archive. Raises `ArchiveExistsError`, `DiskFullError`."""

    def close(self) -> None:
        """Forget the keys and let go of the files."""


class LockedArchive(Protocol):
    """An archive whose place is known and nothing else."""

    def unlock(self, secret: Secret, *, read_only: bool = False) -> OpenArchive:
        """Derive the key and open.

        Raises `WrongSecretError`, `ArchiveDamagedError`, `NewerVersionError`, `ArchiveLockedError`
        (another process writes and `read_only` is false), `ArchiveNotFoundError`.
        """


class ArchiveShelf(Protocol):
    """Makes archives and finds them by their folder."""

    def create(self, folder: Path, secret: Secret) -> OpenArchive:
        """A new archive. Raises `ArchiveExistsError`, `WeakSecretError`, `DiskFullError`."""

    def at(self, folder: Path) -> LockedArchive:
        """The archive in a folder. Raises `ArchiveNotFoundError`."""
