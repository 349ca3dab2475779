"""Finding archives, opening them, and what an open one can do as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from archive.findings import Finding, StorageSizes
from archive.keys import KeySlot, Secret
from archive.ports.units import ReadUnit, WriteUnit
from archive.progress import CancelToken, ProgressSink, ignore_progress


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

    def renew_index(self) -> None:
        """Put an empty index in place of one that cannot be read; it is then to be built again.

        Raises `ReadOnlyError`, `ArchiveDamagedError` when more than the index is damaged (nothing
        is changed then), `ArchiveLockedError`, `DiskFullError`, `StorageError`.
        """

    def sizes(self) -> StorageSizes:
        """Bytes on disk by part."""

    def backup(
        self,
        destination: Path,
        *,
        progress: ProgressSink = ignore_progress,
        cancel: CancelToken | None = None,
    ) -> None:
        """Write a whole second archive.

        Raises `ArchiveExistsError`, `DiskFullError`, `CancelledError`; then nothing of it stays.
        """

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
