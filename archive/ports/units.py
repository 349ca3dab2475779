"""One transaction: reading units see one state, a writing unit commits everything or nothing."""

from __future__ import annotations

from typing import Protocol

from archive.ports.editing import (
    BinReader,
    BinWriter,
    FormerTextsReader,
    FormerTextsWriter,
    LabelsReader,
    LabelsWriter,
    ManuscriptsReader,
    ManuscriptsWriter,
)
from archive.ports.index import SearchReader, SearchWriter
from archive.ports.lineage import (
    CopiesReader,
    CopiesWriter,
    CustodyReader,
    CustodyWriter,
    MentionsReader,
    MentionsWriter,
    ReadFilesReader,
    ReadFilesWriter,
    ReviewsReader,
    ReviewsWriter,
)
from archive.ports.marks import AnnotationReader, AnnotationWriter, CodesReader, CodesWriter
from archive.ports.stores import (
    ArticleReader,
    ArticleWriter,
    OriginalReader,
    SettingsReader,
    SettingsWriter,
)


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
    def codes(self) -> CodesReader:
        """Codebook."""

    @property
    def settings(self) -> SettingsReader:
        """Settings."""

    @property
    def custody(self) -> CustodyReader:
        """Custody log."""

    @property
    def copies(self) -> CopiesReader:
        """Near copies."""

    @property
    def read_files(self) -> ReadFilesReader:
        """Files that were read."""

    @property
    def mentions(self) -> MentionsReader:
        """Files that documents name."""

    @property
    def reviews(self) -> ReviewsReader:
        """What waits for review."""

    @property
    def former_texts(self) -> FormerTextsReader:
        """Wordings before the present ones."""

    @property
    def bin(self) -> BinReader:
        """Documents that wait to be deleted."""

    @property
    def labels(self) -> LabelsReader:
        """Tags and collections."""

    @property
    def manuscripts(self) -> ManuscriptsReader:
        """Unfinished writing."""

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
    def codes(self) -> CodesWriter:
        """Codebook."""

    @property
    def settings(self) -> SettingsWriter:
        """Settings."""

    @property
    def custody(self) -> CustodyWriter:
        """Custody log."""

    @property
    def copies(self) -> CopiesWriter:
        """Near copies."""

    @property
    def read_files(self) -> ReadFilesWriter:
        """Files that were read."""

    @property
    def mentions(self) -> MentionsWriter:
        """Files that documents name."""

    @property
    def reviews(self) -> ReviewsWriter:
        """What waits for review."""

    @property
    def former_texts(self) -> FormerTextsWriter:
        """Wordings before the present ones."""

    @property
    def bin(self) -> BinWriter:
        """Documents that wait to be deleted."""

    @property
    def labels(self) -> LabelsWriter:
        """Tags and collections."""

    @property
    def manuscripts(self) -> ManuscriptsWriter:
        """Unfinished writing."""

    @property
    def search(self) -> SearchWriter:
        """Index."""
