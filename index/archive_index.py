"""`IndexProvider`: the index of one open archive, over the connection of whoever owns the unit.

What is kept between units are pure facts about words (their folded forms, stems, keys), and arrays
under the random stamp of the state they were read from (see `archive_engines`).
"""

from __future__ import annotations

from archive.ports import SearchReader, SearchWriter
from index.apart.asking import DerivingProcess
from index.archive_analysis import WordAnalysis
from index.archive_date_values import LeadingDate, no_words
from index.archive_engines import Engines
from index.archive_reader import ArchiveSearchReader
from index.archive_version import create_version
from index.archive_view import engine_errors
from index.archive_writer import ArchiveSearchWriter

PREFIX = "index_"


class ArchiveIndex:
    """See `archive.ports.IndexProvider`. One instance serves all threads of an open archive."""

    def __init__(
        self, apart: DerivingProcess | None = None, *, dates_in_words: LeadingDate = no_words
    ) -> None:
        """`apart` finds out the stems of large batches meanwhile; without it nothing does.

        `dates_in_words` reads what stands behind `date:`; without it only dates in numbers are.
        """
        self._dates_in_words = dates_in_words
        self._words = WordAnalysis()
        self._engines = Engines(apart)

    @property
    def prefix(self) -> str:
        """How the names of all tables begin."""
        return PREFIX

    def create(self, connection: object, *, outdated: bool = False) -> None:
        """Make the index's tables (a DB-API connection inside a transaction).

        With `outdated` they ask to be built again.
        """
        with engine_errors():
            self._engines.create(connection)
            create_version(connection, outdated=outdated)

    def reading(self, connection: object) -> SearchReader:
        """The index as this connection's transaction sees it."""
        return ArchiveSearchReader(connection, self._words, self._engines, self._dates_in_words)

    def writing(self, connection: object) -> SearchWriter:
        """The index, changed within this connection's transaction."""
        return ArchiveSearchWriter(connection, self._words, self._engines)
