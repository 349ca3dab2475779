"""The files of one unlocked archive and its transactions, without its key slots."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection

from archive.errors import ArchiveDamagedError, ExpectedError, InvariantError, ReadOnlyError
from archive.ports import IndexProvider
from vault import renewal
from vault.active_readers import ActiveReaders
from vault.chain import Chain
from vault.connection import Access
from vault.custody import Custody
from vault.database import Database
from vault.folder import RECORDS_NAME, has_journal
from vault.former import drop_former, keep_former
from vault.identity import check_records
from vault.media import VOLUME_LIMIT_BYTES, Doomed, MediaVolumes
from vault.media_writer import MediaWriter
from vault.migrations import RECORDS, migrate, version_of
from vault.page_checks import damaged_pages
from vault.proofs import proofs_of
from vault.seal import Seal
from vault.units import ReadingUnit, WritingUnit
from vault.vault_keys import VaultKeys


class Storage:
    """Records and media volumes of one archive."""

    def __init__(
        self,
        folder: Path,
        keys: VaultKeys,
        access: Access,
        index: IndexProvider,
        volume_limit_bytes: int = VOLUME_LIMIT_BYTES,
    ) -> None:
        """Name the files and their keys; nothing is opened yet."""
        self.folder = folder
        self.keys = keys
        self.index = index
        self.records = Database(folder / RECORDS_NAME, keys.of_file(RECORDS_NAME), access)
        self.volumes = MediaVolumes(folder, keys, access, volume_limit_bytes)
        self.opened_slot: int | None = None
        """Key slot that the archive was opened with, for the custody log."""
        self._chain_key = keys.of_chain()
        self._doomed: list[Doomed] = []
        self._readers = ActiveReaders()
        self._gate = threading.RLock()
        self._writing = False

    @property
    def writable(self) -> bool:
        """Whether writing units are possible."""
        return self.records.access.writable

    def open(self) -> None:
        """Check the files, and as a writer bring them up to date and clean.

        Raises `ArchiveDamagedError`, `NewerVersionError`, and `ReadOnlyError` for a schema that
        only a writer can bring up to date.
        """
        # Asked before anything is opened, for opening rolls a killed writer's commit back.
        unclean = has_journal(self.records.path)
        newest = check_records(self.records, self.keys.vault_id)
        if not self.writable:
            if not newest:
                raise ReadOnlyError
            return
        if unclean and self._is_damaged():
            raise ArchiveDamagedError(RECORDS_NAME)
        self._bring_up_to_date(newest=newest)
        with self.records.reading() as connection:
            self.volumes.sweep(connection)

    def _is_damaged(self) -> bool:
        """Whether more than the index is damaged: that alone can be built again."""
        if not damaged_pages(self.records):
            return False
        return not renewal.hits_index_alone(self.records, self.index)

    def _bring_up_to_date(self, *, newest: bool) -> None:
        """Take the steps to the newest tables, behind a copy of those that were there."""
        if newest:
            drop_former(self.records.path)
            return
        with self.records.reading() as connection:
            version = version_of(connection)
        keep_former(self.records, version)
        migrate(self.records, RECORDS)

    @contextmanager
    def reading(self) -> Iterator[ReadingUnit]:
        """One state of the archive."""
        with self._readers.reading(), self.records.reading() as connection:
            yield ReadingUnit(connection, self._chain_key, self.volumes, self.index)

    @contextmanager
    def writing(self) -> Iterator[WritingUnit]:
        """One transaction of records and index; the bytes of originals go first."""
        if not self.writable:
            raise ReadOnlyError
        with self.alone():
            if self._writing:
                raise InvariantError
            self._writing = True
            try:
                # Left from right to left: bytes are committed, then records, then readers let in.
                with (
                    ExitStack() as readers,
                    self.records.writing() as connection,
                    MediaWriter(self.volumes, connection) as media,
                ):
                    yield self._writing_unit(connection, media)
                    readers.enter_context(self._readers.held_off())
            finally:
                self._writing = False
            self._delete_originals(media.doomed)

    def renew_index(self) -> None:
        """Put an empty index, which asks to be built again, in place of a damaged one.

        Raises `ReadOnlyError`, `ArchiveDamagedError` when more than the index is damaged (nothing
        is changed then), `ArchiveLockedError`, `DiskFullError`, `StorageError`.
        """
        if not self.writable:
            raise ReadOnlyError
        with self.alone():
            if self._writing:
                raise InvariantError
            with self._readers.held_off():
                renewal.renew(self.records, self.index)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep this process's other writers waiting."""
        with self._gate:
            yield

    def chain(self, connection: Connection) -> Chain:
        """The hash chain within a transaction."""
        return Chain(connection, self._chain_key)

    def seal(self, connection: Connection) -> Seal:
        """The sum over rows without a chain, within a transaction."""
        return Seal(connection, self._chain_key)

    def custody(self, connection: Connection) -> Custody:
        """The custody log within a transaction."""
        return Custody(connection, self._chain_key, self.opened_slot)

    def _writing_unit(self, connection: Connection, media: MediaWriter) -> WritingUnit:
        proofs = proofs_of(connection, self._chain_key, self.opened_slot)
        return WritingUnit(connection, proofs, media, self.index)

    def close(self) -> None:
        """Close all files and forget their keys."""
        self.records.close()
        self.volumes.close()
        self._chain_key = b""

    def _delete_originals(self, doomed: list[Doomed]) -> None:
        """The unit is committed: what cannot be deleted now is tried again, and at next opening."""
        self._doomed += doomed
        if self._doomed:
            with suppress(ExpectedError), self.records.reading() as connection:
                self._doomed = self.volumes.delete(connection, self._doomed)
