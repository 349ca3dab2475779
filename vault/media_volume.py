"""Original bytes within one transaction of one media volume: chunks, compressed where it helps."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, delete, func, insert, select

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


def put(connection: Connection, contents: Mapping[Sha256, bytes]) -> None:
    """Store originals, in place of what an earlier failure may have left under their hashes."""
    discard(connection, list(contents))
    last = select(func.coalesce(func.max(StoredOriginalRow.id), 0))
    first = connection.execute(last).scalar_one() + 1
    originals: list[dict[str, object]] = []
    chunks: list[dict[str, object]] = []
    for number, (sha256, content) in enumerate(contents.items(), start=first):
        compressed, pieces = _pieces(content)
        originals.append(
            {
                "id": number,
                "sha256": sha256,
                "size_bytes": len(content),
                "compressed": compressed,
            }
        )
        chunks += [
            {"original_id": number, "position": position, "content": piece}
            for position, piece in enumerate(pieces)
        ]
    connection.execute(insert(StoredOriginalRow), originals)
    if chunks:
        connection.execute(insert(ChunkRow), chunks)


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


def _pieces(content: bytes) -> tuple[bool, list[bytes]]:
    """The chunks as they are stored, and whether compressed.

    The first chunk decides: a file's kind rarely changes in its middle.
    """
    chunks = [content[at : at + CHUNK_BYTES] for at in range(0, len(content), CHUNK_BYTES)]
    start = [zlib.compress(chunk, _LEVEL) for chunk in chunks[:1]]
    if not start or len(start[0]) > len(chunks[0]) * _WORTH_IT:
        return False, chunks
    return True, start + [zlib.compress(chunk, _LEVEL) for chunk in chunks[1:]]
