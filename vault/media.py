"""The media volumes of an open archive: `media-0001.db` and on, each its own encrypted file.

No transaction spans two files. What keeps them together is order: bytes are committed to a volume
before the records that name them, and deleted from it after those are gone. What a crash leaves in
between is bytes that no record names; the next writer deletes them. `archive.db` says in which
volume each original lies, and it alone is believed.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection, func, select

from archive.errors import ArchiveDamagedError, ExpectedError, ReadOnlyError
from archive.records import Sha256
from vault import media_volume
from vault.connection import PAGE_BYTES, Access
from vault.database import Database
from vault.folder import volume_name, volume_numbers
from vault.identity import check_volume, found_volume
from vault.migrations import MEDIA, migrate
from vault.system_errors import translated_os_errors
from vault.tables import OriginalRow
from vault.vault_keys import VaultKeys

VOLUME_LIMIT_BYTES = 2 * 1024**3 - 64 * 1024**2
"""Below 2 GiB with room for a volume's journal beside it, as old file systems want it."""

Doomed = tuple[int, Sha256]
"""Volume and hash of an original that no record names any more."""


class MediaVolumes:
    """Opens volumes when they are needed, and keeps them open."""

    def __init__(
        self,
        folder: Path,
        keys: VaultKeys,
        access: Access,
        limit_bytes: int = VOLUME_LIMIT_BYTES,
    ) -> None:
        """Name the archive; nothing is opened yet."""
        self.limit_bytes = limit_bytes
        self._folder = folder
        self._keys = keys
        self._access = access
        self._open: dict[int, Database] = {}
        self._guard = threading.Lock()

    def numbers(self) -> list[int]:
        """Volumes that lie in the folder, ascending."""
        return volume_numbers(self._folder)

    def next_number(self, records: Connection) -> int:
        """Beyond every volume that lies in the folder or that the records name, lost ones too.

        A lost volume may come back out of a backup; its place and its number stay free for it.
        """
        last = records.execute(select(func.coalesce(func.max(OriginalRow.volume), 0))).scalar_one()
        return max([last, *self.numbers()]) + 1

    def database(self, number: int) -> Database:
        """The volume. Raises `ArchiveDamagedError` when it is missing, empty, cut or foreign."""
        with self._guard:
            if number not in self._open:
                self._open[number] = self._checked(self.unchecked(number, self._access))
            return self._open[number]

    def unchecked(self, number: int, access: Access) -> Database:
        """The volume as it lies there, to be closed by the caller."""
        name = volume_name(number)
        return Database(self._folder / name, self._keys.of_file(name), access)

    def is_leftover(self, number: int) -> bool:
        """Whether the file is what making a volume leaves when it is stopped.

        That is no bytes at all, or one page without a table: how files shrink is said in it first.
        """
        with translated_os_errors():
            file = self._folder / volume_name(number)
            return file.is_file() and file.stat().st_size in (0, PAGE_BYTES)

    def create(self, number: int) -> None:
        """Make an empty volume."""
        database = self.unchecked(number, Access.CREATE)
        try:
            found_volume(database, self._keys.vault_id)
        except ExpectedError:
            database.close()
            self._remove_leftover(number)
            raise
        database.close()

    def read(self, number: int, sha256: Sha256) -> bytes:
        """An original, bit for bit. Raises `ArchiveDamagedError`."""
        with self.database(number).reading() as connection:
            return media_volume.read(connection, volume_name(number), sha256)

    def delete(self, records: Connection, doomed: Iterable[Doomed]) -> list[Doomed]:
        """Delete originals that no record names; answer those that could not be deleted now."""
        by_volume: defaultdict[int, list[Sha256]] = defaultdict(list)
        for number, sha256 in doomed:
            if not _is_named(records, number, sha256):
                by_volume[number].append(sha256)
        left: list[Doomed] = []
        for number, hashes in by_volume.items():
            try:
                with self.database(number).writing() as connection:
                    media_volume.discard(connection, hashes)
            except ExpectedError:
                left += [(number, sha256) for sha256 in hashes]
        return left

    def sweep(self, records: Connection) -> None:
        """Delete what earlier failures left. A damaged volume is passed over, for `verify`."""
        for number in self.numbers():
            named = named_in(records, number)
            try:
                with self.database(number).reading() as connection:
                    orphans = media_volume.stored(connection) - named
                self.delete(records, [(number, sha256) for sha256 in orphans])
            except ArchiveDamagedError:
                if not named:
                    self._remove_leftover(number)

    def close(self) -> None:
        """Close all volumes."""
        with self._guard:
            for database in self._open.values():
                database.close()
            self._open.clear()

    def _remove_leftover(self, number: int) -> None:
        if self.is_leftover(number):
            with translated_os_errors():
                (self._folder / volume_name(number)).unlink()

    def _checked(self, database: Database) -> Database:
        if not check_volume(database, self._keys.vault_id):
            if not self._access.writable:
                raise ReadOnlyError
            migrate(database, MEDIA)
        return database


def named_in(records: Connection, number: int) -> set[Sha256]:
    """Hashes of the originals that the records place in a volume."""
    query = select(OriginalRow.sha256).where(OriginalRow.volume == number)
    return {Sha256(each) for each in records.execute(query).scalars()}


def _is_named(records: Connection, number: int, sha256: Sha256) -> bool:
    query = select(OriginalRow.volume).where(
        OriginalRow.sha256 == sha256, OriginalRow.volume == number
    )
    return records.execute(query).first() is not None
