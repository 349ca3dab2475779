"""Original bytes within one transaction of one media volume: chunks, compressed where it helps."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from sqlalchemy import Connection, delete, func, insert, select

from archive.errors import ArchiveDamagedError
from archive.records import OriginalFile, Sha256
from vault.connection import PAGE_BYTES
from vault.media_tables import ChunkRow, StoredOriginalRow

CHUNK_BYTES = 256 * 1024

_LEVEL = 6
_MOST_HELD_BYTES = 8 * 1024 * 1024
"""Of chunks on their way into the volume."""
_WORTH_IT = 0.95
"""Bytes that shrink by less than a twentieth (images, archives) are stored as they are."""
_PAGES_PER_CHUNK = -(-CHUNK_BYTES // (PAGE_BYTES - 100)) + 1
"""An overflow page holds 4,096 bytes less 80 of SQLCipher's and 4 of SQLite's."""


def bytes_needed(size_bytes: int) -> int:
    """At most how much a volume grows by an original of this size."""
    whole, rest = divmod(size_bytes, CHUNK_BYTES)
    rest_pages = -(-rest // (PAGE_BYTES - 100)) + 3
    return (whole * _PAGES_PER_CHUNK + rest_pages) * PAGE_BYTES


def used_bytes(connection: Connection) -> int:
    """Bytes of the volume that hold something."""
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    free = connection.exec_driver_sql("PRAGMA freelist_count").scalar_one()
    return int(pages - free) * PAGE_BYTES


def put(connection: Connection, contents: Mapping[Sha256, OriginalFile]) -> None:
    """Store originals, in place of what an earlier failure may have left under their hashes.

    A large one passes through piece by piece. Raises `SourceError` when bytes that are outside
    are others by now.
    """
    discard(connection, list(contents))
    last = select(func.coalesce(func.max(StoredOriginalRow.id), 0))
    first = connection.execute(last).scalar_one() + 1
    rows = _Rows(connection)
    for number, (sha256, original) in enumerate(contents.items(), start=first):
        rows.add(number, sha256, original)
    rows.insert()


class _Rows:
    """Rows of originals and of their chunks, inserted a few megabytes at a time."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._originals: list[dict[str, object]] = []
        self._chunks: list[dict[str, object]] = []
        self._held_bytes = 0

    def add(self, number: int, sha256: Sha256, original: OriginalFile) -> None:
        compressed, chunks = _chunks_to_store(original)
        self._originals.append(
            {
                "id": number,
                "sha256": sha256,
                "size_bytes": original.size_bytes,
                "compressed": compressed,
            }
        )
        for position, chunk in enumerate(chunks):
            self._chunks.append({"original_id": number, "position": position, "content": chunk})
            self._held_bytes += len(chunk)
            if self._held_bytes >= _MOST_HELD_BYTES:
                self.insert()

    def insert(self) -> None:
        if self._originals:
            self._connection.execute(insert(StoredOriginalRow), self._originals)
        if self._chunks:
            self._connection.execute(insert(ChunkRow), self._chunks)
        self._originals, self._chunks, self._held_bytes = [], [], 0


def read(connection: Connection, part: str, sha256: Sha256) -> bytes:
    """The original, bit for bit. Raises `ArchiveDamagedError` when it is not there or altered."""
    query = select(StoredOriginalRow.id, StoredOriginalRow.compressed)
    found = connection.execute(query.where(StoredOriginalRow.sha256 == sha256)).first()
    if found is None:
        raise ArchiveDamagedError(part)
    original_id, compressed = found
    pieces = list(_chunks(connection, original_id))
    try:
        content = b"".join(map(zlib.decompress, pieces) if compressed else pieces)
    except zlib.error:
        raise ArchiveDamagedError(part) from None
    if hashlib.sha256(content).digest() != sha256:
        raise ArchiveDamagedError(part)
    return content


def discard(connection: Connection, hashes: Sequence[Sha256]) -> None:
    """Delete originals; those that are not there are passed over."""
    connection.execute(delete(StoredOriginalRow).where(StoredOriginalRow.sha256.in_(hashes)))


def stored(connection: Connection) -> set[Sha256]:
    """Hashes of all originals in the volume."""
    return {Sha256(each) for each in connection.execute(select(StoredOriginalRow.sha256)).scalars()}


def _chunks(connection: Connection, original_id: int) -> Iterator[bytes]:
    query = select(ChunkRow.content).where(ChunkRow.original_id == original_id)
    yield from connection.execute(query.order_by(ChunkRow.position)).scalars()


def _chunks_to_store(original: OriginalFile) -> tuple[bool, Iterator[bytes]]:
    """Whether the chunks are compressed, and the chunks as they are stored.

    The first chunk decides: a file's kind rarely changes in its middle.
    """
    chunks = _cut(original.pieces())
    first = next(chunks, b"")
    if len(zlib.compress(first, _LEVEL)) > len(first) * _WORTH_IT:
        return False, chain((first,) if first else (), chunks)
    return True, (zlib.compress(chunk, _LEVEL) for chunk in chain((first,), chunks))


def _cut(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Pieces of any length as chunks of one length, the last of them shorter."""
    rest = b""
    for piece in pieces:
        rest = rest + piece if rest else piece
        whole = len(rest) - len(rest) % CHUNK_BYTES
        yield from (rest[at : at + CHUNK_BYTES] for at in range(0, whole, CHUNK_BYTES))
        rest = rest[whole:]
    if rest:
        yield rest
