"""The units of an open archive: all ports of one transaction in one hand."""

from __future__ import annotations

from functools import cached_property

from sqlalchemy import Connection, select

from archive.errors import OriginalNotFoundError
from archive.ports import IndexProvider, SearchReader, SearchWriter
from archive.records import Sha256
from vault.annotations import StoredAnnotations, WritableAnnotations
from vault.article_writer import WritableArticles
from vault.articles import StoredArticles
from vault.bin import StoredBin, WritableBin
from vault.codes import StoredCodes, WritableCodes
from vault.copies import StoredCopies, WritableCopies
from vault.custody import StoredCustody
from vault.database import raw
from vault.former_texts import StoredFormerTexts, WritableFormerTexts
from vault.labels import StoredLabels, WritableLabels
from vault.manuscripts import StoredManuscripts, WritableManuscripts
from vault.media import MediaVolumes
from vault.media_writer import MediaWriter
from vault.mentions import StoredMentions
from vault.proofs import Proofs
from vault.read_files import StoredReadFiles
from vault.reviews import StoredReviews, WritableReviews
from vault.settings import StoredSettings, WritableSettings
from vault.tables import OriginalRow


class StoredOriginals:
    """`OriginalReader`: the records say where, the volumes have the bytes."""

    def __init__(self, connection: Connection, media: MediaVolumes | MediaWriter) -> None:
        """Look up within the connection's transaction."""
        self._connection = connection
        self._media = media

    def read(self, sha256: Sha256) -> bytes:
        """Bit for bit what was imported. Raises `OriginalNotFoundError`, `ArchiveDamagedError`."""
        query = select(OriginalRow.volume).where(OriginalRow.sha256 == sha256)
        volume = self._connection.execute(query).scalar_one_or_none()
        if volume is None:
            raise OriginalNotFoundError
        return self._media.read(volume, sha256)


class ReadingUnit:
    """`ReadUnit`."""

    def __init__(
        self, connection: Connection, key: bytes, volumes: MediaVolumes, index: IndexProvider
    ) -> None:
        """Read through a connection that is inside a transaction; `key` is the chain's."""
        self.articles = StoredArticles(connection)
        self.originals = StoredOriginals(connection, volumes)
        self.annotations = StoredAnnotations(connection)
        self.codes = StoredCodes(connection)
        self.settings = StoredSettings(connection)
        self.custody = StoredCustody(connection)
        self.copies = StoredCopies(connection)
        self.read_files = StoredReadFiles(connection, key)
        self.mentions = StoredMentions(connection, key)
        self.reviews = StoredReviews(connection)
        self.former_texts = StoredFormerTexts(connection)
        self.bin = StoredBin(connection)
        self.labels = StoredLabels(connection)
        self.manuscripts = StoredManuscripts(connection)
        self._connection = connection
        self._index = index

    @cached_property
    def search(self) -> SearchReader:
        """The index, opened when it is asked for."""
        return self._index.reading(raw(self._connection))


class WritingUnit:
    """`WriteUnit`."""

    def __init__(
        self,
        connection: Connection,
        proofs: Proofs,
        media: MediaWriter,
        index: IndexProvider,
    ) -> None:
        """Write through a connection that is inside a transaction."""
        seal, custody = proofs.seal, proofs.custody
        self.read_files = StoredReadFiles(connection, proofs.key)
        self.mentions = StoredMentions(connection, proofs.key)
        self.articles = WritableArticles(connection, proofs, self.read_files, media)
        self.originals = StoredOriginals(connection, media)
        self.annotations = WritableAnnotations(connection, seal)
        self.codes = WritableCodes(connection, seal)
        self.settings = WritableSettings(connection, seal)
        self.custody = custody
        self.copies = WritableCopies(connection)
        self.reviews = WritableReviews(connection, seal, custody)
        self.former_texts = WritableFormerTexts(connection, seal)
        self.bin = WritableBin(connection, seal, custody, self.read_files)
        self.labels = WritableLabels(connection, seal)
        self.manuscripts = WritableManuscripts(connection, seal)
        self._connection = connection
        self._index = index

    @cached_property
    def search(self) -> SearchWriter:
        """The index, opened when it is asked for."""
        return self._index.writing(raw(self._connection))
