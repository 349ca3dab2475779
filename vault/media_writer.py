"""Original bytes on their way into the volumes, within one writing unit."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from archive.errors import ArchiveDamagedError
from archive.records import OriginalFile, Sha256
from vault import media_volume
from vault.folder import volume_name
from vault.media import Doomed, MediaVolumes


class MediaWriter:
    """Holds the volumes' transactions of one unit; leaving it commits them, or rolls back.

    It is left before the records commit: see `vault.media`.
    """

    def __init__(self, volumes: MediaVolumes, records: Connection) -> None:
        """Nothing is opened until an original comes; `records` is the unit's transaction."""
        self.doomed: list[Doomed] = []
        self._volumes = volumes
        self._records = records
        self._transactions = ExitStack()
        self._connections: dict[int, Connection] = {}
        self._current: int | None = None
        self._used_bytes: dict[int, int] = {}

    def put(self, contents: Mapping[Sha256, OriginalFile]) -> Mapping[Sha256, int]:
        """Store originals and answer the number of the volume of each.

        Raises `SourceError` when bytes that are outside are others by now.
        """
        places = {sha256: self._with_room(each.size_bytes) for sha256, each in contents.items()}
        for number in set(places.values()):
            mine = {sha256: contents[sha256] for sha256 in places if places[sha256] == number}
            media_volume.put(self._connection(number), mine)
        return places

    def discard(self, number: int, sha256: Sha256) -> None:
        """Have an original deleted once the records are committed."""
        self.doomed.append((number, sha256))

    def read(self, number: int, sha256: Sha256) -> bytes:
        """An original, also one of this unit. Raises `ArchiveDamagedError`."""
        if number in self._connections:
            return media_volume.read(self._connections[number], volume_name(number), sha256)
        return self._volumes.read(number, sha256)

    def _with_room(self, size_bytes: int) -> int:
        """The volume used last, or the first with room (things were deleted), or a new one."""
        needed_bytes = media_volume.bytes_needed(size_bytes)
        if self._current is None or not self._has_room(self._current, needed_bytes):
            self._current = self._another_with_room(needed_bytes)
        self._used_bytes[self._current] += needed_bytes
        return self._current

    def _another_with_room(self, needed_bytes: int) -> int:
        for number in self._volumes.numbers():
            if self._has_room(number, needed_bytes):
                return number
        fresh = self._volumes.next_number(self._records)
        self._volumes.create(fresh)
        self._used_bytes[fresh] = 0
        return fresh

    def _has_room(self, number: int, needed_bytes: int) -> bool:
        if number not in self._used_bytes:
            self._used_bytes[number] = self._measure(number)
        return self._used_bytes[number] + needed_bytes <= self._volumes.limit_bytes

    def _measure(self, number: int) -> int:
        """A damaged volume counts as full: reading from it will tell, and no more is put there."""
        try:
            with self._volumes.database(number).reading() as connection:
                return media_volume.used_bytes(connection)
        except ArchiveDamagedError:
            return self._volumes.limit_bytes

    def _connection(self, number: int) -> Connection:
        if number not in self._connections:
            transaction = self._volumes.database(number).writing()
            self._connections[number] = self._transactions.enter_context(transaction)
        return self._connections[number]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._transactions.__exit__(kind, error, traceback)
