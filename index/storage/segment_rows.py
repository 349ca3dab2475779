"""What a segment keeps per document: terms, lengths, columns, vectors."""

import struct
from collections.abc import Iterable, Mapping, Sequence
from itertools import count

import numpy as np

from index.errors import DamagedIndexError
from index.storage import columns, integers
from index.storage.binding import blobs
from index.storage.blocks import Block
from index.storage.columns import SegmentColumn
from index.storage.connection import Connection
from index.storage.integer_groups import encode_groups
from index.storage.integers import Int32s, Int64s
from index.storage.postings import posting_terms
from index.storage.tables import KEY_BITS

Vector = Sequence[tuple[str, float, bytes]]


def write_documents(
    connection: Connection, segment: int, stored: Sequence[bytes], blocks: Sequence[Block]
) -> None:
    """Write a row for each document: its packed stored fields and the numbers of its terms."""
    terms, bounds = terms_by_document(blocks, len(stored))
    sizes = np.diff(bounds)
    filled = np.flatnonzero(sizes)
    packed = encode_groups(
        integers.gaps(terms, bounds[np.append(filled, len(stored))]),
        bounds[np.append(filled, len(stored))],
    )
    lists = [b""] * len(stored)
    for document, blob in zip(filled.tolist(), packed, strict=True):
        lists[document] = blob
    first = segment << KEY_BITS
    connection.executemany(
        "INSERT INTO index_document VALUES (?, ?, ?, ?)",
        zip(count(first), blobs(stored), blobs(lists), sizes.tolist(), strict=False),
    )


def terms_by_document(blocks: Sequence[Block], documents: int) -> tuple[Int32s, Int64s]:
    """Return the term numbers of every document end to end, ascending, and their bounds."""
    keys = [_by_document(block) for block in blocks]
    pairs = np.sort(np.concatenate(keys)) if keys else np.zeros(0, np.int64)
    bounds = np.searchsorted(pairs, np.arange(documents + 1) << KEY_BITS)
    pairs &= (1 << KEY_BITS) - 1
    return pairs.astype(np.int32), bounds


def _by_document(block: Block) -> Int64s:
    """Return document and term of each posting as one number."""
    keys = block.documents.astype(np.int64)
    keys <<= KEY_BITS
    keys |= posting_terms(block)
    return keys


def write_counts(connection: Connection, segment: int, counts: Mapping[int, Int32s]) -> None:
    """Write how many occurrences each document has in each field (by field number)."""
    connection.executemany(
        "INSERT OR REPLACE INTO index_length VALUES (?, ?, ?)",
        [(segment, field, integers.encode(values)) for field, values in counts.items()],
    )


def read_counts(connection: Connection, segment: int, field: int, documents: int) -> Int32s:
    """Return what `write_counts` wrote, zeros where there is nothing."""
    row = connection.execute(
        "SELECT counts FROM index_length WHERE segment = ? AND field = ?", (segment, field)
    ).fetchone()
    return integers.decode(b"" if row is None else row[0], documents)


def write_column(connection: Connection, segment: int, field: int, column: SegmentColumn) -> None:
    """Write one column of a segment."""
    connection.execute(
        "INSERT OR REPLACE INTO index_column VALUES (?, ?, ?, ?, ?)",
        (segment, field, *columns.pack(column)),
    )


def read_column(
    connection: Connection, segment: int, field: int, documents: int
) -> SegmentColumn | None:
    """Return one column of a segment, or None when no document of it has a value."""
    row = connection.execute(
        "SELECT kind, present, data FROM index_column WHERE segment = ? AND field = ?",
        (segment, field),
    ).fetchone()
    return None if row is None else columns.unpack(row[0], row[1], row[2], documents)


def fields_with(connection: Connection, segment: int) -> tuple[list[int], list[int]]:
    """Return the numbers of the fields of `segment` that have counts, and that have columns."""
    counts = connection.execute("SELECT field FROM index_length WHERE segment = ?", (segment,))
    held = connection.execute("SELECT field FROM index_column WHERE segment = ?", (segment,))
    return [row[0] for row in counts], [row[0] for row in held]


def write_vectors(
    connection: Connection, segment: int, vectors: Iterable[tuple[int, int, Vector]]
) -> None:
    """Write (document, field, vector): the terms of one field of one document, with values."""
    connection.executemany(
        "INSERT INTO index_vector VALUES (?, ?, ?, ?)",
        ((segment, document, field, pack_vector(items)) for document, field, items in vectors),
    )


def pack_vector(items: Vector) -> bytes:
    """Return the bytes of a vector's (term, weight, value) items."""
    parts = []
    for text, weight, value in items:
        raw = text.encode("utf-8", "surrogatepass")
        parts += [struct.pack("<IfI", len(raw), weight, len(value)), raw, value]
    return b"".join(parts)


def unpack_vector(blob: bytes) -> list[tuple[str, float, bytes]]:
    """Return the items of `pack_vector`. Raises DamagedIndexError when there are too few bytes."""
    items = []
    place = 0
    try:
        while place < len(blob):
            text_size, weight, value_size = struct.unpack_from("<IfI", blob, place)
            place += 12
            text = blob[place : place + text_size].decode("utf-8", "surrogatepass")
            place += text_size
            items.append((text, weight, blob[place : place + value_size]))
            place += value_size
    except (struct.error, UnicodeDecodeError) as error:
        raise DamagedIndexError from error
    return items


def read_terms(connection: Connection, key: int) -> Int32s:
    """Return the term numbers of the document with the row key `key`, ascending."""
    row = connection.execute(
        "SELECT terms, size FROM index_document WHERE id = ?", (key,)
    ).fetchone()
    if row is None:
        raise DamagedIndexError
    return integers.ascending(integers.decode(row[0], row[1]))
