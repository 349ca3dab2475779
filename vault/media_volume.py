"""Original bytes within one transaction of one media volume: chunks, compressed where it helps."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, delete, insert, select

from archive.errors import ArchiveDamagedError
from archive.records import Sha256
from vault.connection import PAGE_BYTES
from vault.media_tables import ChunkRow, StoredOriginalRow

CHUNK_BYTES = 256 * 1024

_LEVEL = 6
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


def put(connection: Connection, sha256: Sha256, content: bytes) -> None:
    """Store an original, in place of what an earlier failure may have left under its hash."""
    discard(connection, [sha256])
    chunks = [content[at : at + CHUNK_BYTES] for at in range(0, len(content), CHUNK_BYTES)]
    compressed = _is_compressible(chunks)
    row = {"sha256": sha256, "size_bytes": len(content), "compressed": compressed}
    inserted = insert(StoredOriginalRow).values(row).returning(StoredOriginalRow.id)
    original_id = connection.execute(inserted).scalar_one()
    for position, chunk in enumerate(chunks):
        stored = zlib.compress(chunk, _LEVEL) if compressed else chunk
        chunk_row = {"original_id": original_id, "position": position, "content": stored}
        connection.execute(insert(ChunkRow), chunk_row)


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
    for sha256 in hashes:
        connection.execute(delete(StoredOriginalRow).where(StoredOriginalRow.sha256 == sha256))


def stored(connection: Connection) -> set[Sha256]:
    """Hashes of all originals in the volume."""
    return {Sha256(each) for each in connection.execute(select(StoredOriginalRow.sha256)).scalars()}


def _chunks(connection: Connection, original_id: int) -> Iterator[bytes]:
    query = select(ChunkRow.content).where(ChunkRow.original_id == original_id)
    yield from connection.execute(query.order_by(ChunkRow.position)).scalars()


def _is_compressible(chunks: Sequence[bytes]) -> bool:
    """Whether the first chunk shrinks: a file's kind rarely changes in its middle."""
    return bool(chunks) and len(zlib.compress(chunks[0], _LEVEL)) < len(chunks[0]) * _WORTH_IT
