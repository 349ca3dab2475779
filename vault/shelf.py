"""Makes archives and finds them: the ports `ArchiveShelf` and `LockedArchive`."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from archive.errors import ArchiveNotFoundError, ExpectedError, ReadOnlyError
from archive.keys import Secret
from archive.ports import IndexProvider
from vault import folder as folders
from vault import making
from vault.connection import Access
from vault.database import Database
from vault.header_file import UnlockedHeader, new_header, read_header
from vault.header_sequence import record_sequence, recorded_sequence
from vault.identity import found_records
from vault.media import VOLUME_LIMIT_BYTES
from vault.open_vault import OpenVault
from vault.parameters import FLOOR, KdfParameters
from vault.storage import Storage
from vault.vault_keys import VaultKeys
from vault.writer_lock import WriterLock

IndexProviderFactory = Callable[[], IndexProvider]
"""Makes the index of one archive; called once for each that is opened."""


class Shelf:
    """`ArchiveShelf`."""

    def __init__(
        self,
        index: IndexProviderFactory,
        parameters: KdfParameters,
        *,
        floor: KdfParameters = FLOOR,
        volume_limit_bytes: int = VOLUME_LIMIT_BYTES,
    ) -> None:
        """`parameters` are those of new archives, at least `floor`; volumes end at the limit."""
        self._index = index
        self._parameters = parameters
        self._floor = floor
        self._volume_limit_bytes = volume_limit_bytes

    def create(self, folder: Path, secret: Secret) -> OpenVault:
        """A new archive in a folder that is not there yet, or empty.

        When this fails nothing stays, but an empty folder when it is interrupted in the instant of
        claiming it; when it is killed, the next `create` starts anew, or, when that came with the
        last step, the archive is there and opens.
        Raises `ArchiveExistsError`, `ArchiveLockedError`, `WeakParametersError`, `ReadOnlyError`,
        `DiskFullError`, `StorageError`.
        """
        lock = making.claim(folder)
        try:
            return self._made(folder, secret, lock)
        except BaseException:
            making.abandon(folder, lock)
            raise

    def at(self, folder: Path) -> LockedVault:
        """The archive in a folder.

        Raises `ArchiveNotFoundError`. Records without a header are an archive too, a damaged one:
        who is told "there is nothing" might clear the folder, and a header may lie in a backup.
        """
        names = (*folders.HEADER_NAMES, folders.RECORDS_NAME)
        if making.is_unfinished(folder) or not any((folder / name).is_file() for name in names):
            raise ArchiveNotFoundError
        return LockedVault(folder, self._index, self._volume_limit_bytes)

    def _made(self, folder: Path, secret: Secret, lock: WriterLock) -> OpenVault:
        header = new_header(folder, secret, self._parameters, floor=self._floor)
        keys, index = VaultKeys(header.master, header.vault_id), self._index()
        path = folder / folders.RECORDS_NAME
        database = Database(path, keys.of_file(path.name), Access.CREATE)
        try:
            found_records(database, keys.vault_id, datetime.now(UTC), index)
        finally:
            database.close()
        storage = Storage(folder, keys, Access.WRITE, index, self._volume_limit_bytes)
        try:
            storage.open()
            unlocked = header.write()
            making.finish(folder)
        except BaseException:
            storage.close()
            raise
        storage.opened_slot = unlocked.opened_slot
        return OpenVault(unlocked, storage, lock)


class LockedVault:
    """`LockedArchive`."""

    def __init__(self, folder: Path, index: IndexProviderFactory, volume_limit_bytes: int) -> None:
        """Know the place and nothing else."""
        self._folder = folder
        self._index = index
        self._volume_limit_bytes = volume_limit_bytes

    def unlock(self, secret: Secret, *, read_only: bool = False) -> OpenVault:
        """Derive the key and open; on a medium that cannot be written, for reading only.

        Raises `WrongSecretError`, `ArchiveDamagedError`, `NewerVersionError`, `ArchiveLockedError`
        (another process writes and `read_only` is false), `ArchiveNotFoundError`.
        """
        lock = WriterLock(self._folder)
        access = self._access(lock, read_only=read_only)
        try:
            return self._opened(secret, access, lock)
        except ReadOnlyError:
            if access is not Access.READ:
                raise
            # The tables are older than the program, and the medium can be written.
            self.unlock(secret).close()
            return self.unlock(secret, read_only=True)
        except BaseException:
            lock.release()
            raise

    def _access(self, lock: WriterLock, *, read_only: bool) -> Access:
        """How the files can be opened; the lock is held if for writing."""
        if not folders.is_writable(self._folder):
            return Access.MEDIUM
        if read_only:
            return Access.READ
        try:
            lock.acquire()
        except ReadOnlyError:
            # Some systems say so only when one tries.
            return Access.MEDIUM
        return Access.WRITE

    def _opened(self, secret: Secret, access: Access, lock: WriterLock) -> OpenVault:
        header = read_header(self._folder).unlock(secret)
        keys = VaultKeys(header.master, header.vault_id)
        storage = Storage(self._folder, keys, access, self._index(), self._volume_limit_bytes)
        storage.opened_slot = header.opened_slot
        try:
            storage.open()
            _demand_newest(header, storage)
            if access.writable:
                _repair(header, storage)
                making.forget_mark(self._folder)
        except BaseException:
            storage.close()
            header.master.wipe()
            raise
        return OpenVault(header, storage, lock)


def _demand_newest(header: UnlockedHeader, storage: Storage) -> None:
    """Refuse an older header that was put back: keys that were removed since would open it.

    The files are asked again: another process may have changed keys while this one derived.
    """
    with storage.records.reading() as connection:
        header.expect(recorded_sequence(connection))
    header.used_slots()


def _repair(header: UnlockedHeader, storage: Storage) -> None:
    """Write a lost or damaged copy of the header again, and record what a kill kept from it.

    Recorded when both copies are whole: one alone may be lost. A full disk locks nobody out.
    """
    with suppress(ExpectedError):
        header.repair()
        sequence = header.sequence
        with storage.records.reading() as connection:
            if recorded_sequence(connection) == sequence:
                return
        with storage.records.writing() as connection:
            record_sequence(connection, storage.seal(connection), sequence)
