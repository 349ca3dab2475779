"""An unlocked archive: the port `OpenArchive` over header, records and media."""

from __future__ import annotations

from contextlib import AbstractContextManager, suppress
from pathlib import Path

from archive.errors import ArchiveDamagedError
from archive.findings import Finding, StorageSizes
from archive.ports import ReadUnit, WriteUnit
from archive.progress import CancelToken, ProgressSink, ignore_progress
from vault.backup import write_backup
from vault.backup_progress import BackupProgress
from vault.folder import measure
from vault.header_file import UnlockedHeader
from vault.header_sequence import recorded_sequence
from vault.inspection import Inspection
from vault.keyring import HeaderKeyring
from vault.storage import Storage
from vault.writer_lock import WriterLock


class OpenVault:
    """`OpenArchive`."""

    def __init__(self, header: UnlockedHeader, storage: Storage, lock: WriterLock) -> None:
        """Own all three until `close`; the lock is held unless the archive is read only."""
        self.keyring = HeaderKeyring(header, storage)
        self._header = header
        self._storage = storage
        self._lock = lock

    @property
    def read_only(self) -> bool:
        """Whether writing units are refused."""
        return not self._storage.writable

    def reading(self) -> AbstractContextManager[ReadUnit]:
        """A unit to read with; may be used from any one thread."""
        return self._storage.reading()

    def writing(self) -> AbstractContextManager[WriteUnit]:
        """A unit to write with: commits when the block ends, rolls back when it raises.

        Raises `ReadOnlyError`, `DiskFullError`, `StorageError`, and `ArchiveLockedError` when
        another process reads for so long that the commit cannot wait; nothing is stored then.
        """
        return self._storage.writing()

    def inspect(self, *, deep: bool, progress: ProgressSink, cancel: CancelToken) -> list[Finding]:
        """Damage in header, pages, chain, media; `deep` reads every document and original."""
        with suppress(ArchiveDamagedError), self._storage.records.reading() as connection:
            self._header.expect(recorded_sequence(connection))
        findings = self._header.inspect()
        return findings + Inspection(self._storage, progress, cancel).run(deep=deep)

    def renew_index(self) -> None:
        """Put an empty index in place of a damaged one; it is then to be built again.

        Raises `ReadOnlyError`, `ArchiveDamagedError` when more than the index is damaged (nothing
        is changed then), `ArchiveLockedError`, `DiskFullError`, `StorageError`.
        """
        self._storage.renew_index()

    def sizes(self) -> StorageSizes:
        """Bytes on disk by part."""
        return measure(self._storage.folder)

    def backup(
        self,
        destination: Path,
        *,
        progress: ProgressSink = ignore_progress,
        cancel: CancelToken | None = None,
    ) -> None:
        """Write a whole second archive, opened by the same secrets, and check it.

        Raises `ArchiveExistsError`, `DiskFullError`, `CancelledError`, and `ArchiveDamagedError`
        when this archive or the copy is not sound.
        """
        watched = BackupProgress(progress, cancel or CancelToken())
        write_backup(self._storage, destination, watched)

    def close(self) -> None:
        """Forget the keys and let go of the files; a second time does nothing."""
        self._storage.close()
        self._header.master.wipe()
        self._lock.release()
