"""The units of an open archive: all ports of one transaction in one hand."""

from __future__ import annotations

from sqlalchemy import Connection, select

from archive.errors import OriginalNotFoundError
from archive.ports import IndexProvider, SearchReader, SearchWriter
from archive.records import Sha256
from vault.annotations import StoredAnnotations, WritableAnnotations
from vault.article_writer import WritableArticles
from vault.articles import StoredArticles
from vault.chain import Chain
from vault.database import raw
from vault.media import MediaVolumes
from vault.media_writer import MediaWriter
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

    def __init__(self, connection: Connection, volumes: MediaVolumes, index: IndexProvider) -> None:
        """Read through a connection that is inside a transaction."""
        self.articles = StoredArticles(connection)
        self.originals = StoredOriginals(connection, volumes)
        self.annotations = StoredAnnotations(connection)
        self.settings = StoredSettings(connection)
        self.search: SearchReader = index.reading(raw(connection))


class WritingUnit:
    """`WriteUnit`."""

    def __init__(
        self, connection: Connection, chain: Chain, media: MediaWriter, index: IndexProvider
    ) -> None:
        """Write through a connection that is inside a transaction."""
        self.articles = WritableArticles(connection, chain, media)
        self.originals = StoredOriginals(connection, media)
        self.annotations = WritableAnnotations(connection)
        self.settings = WritableSettings(connection)
        self.search: SearchWriter = index.writing(raw(connection))
