"""Segments: immutable runs of documents, but for the purging of deleted ones."""

import secrets
from dataclasses import dataclass

import numpy as np

from index.errors import decoding
from index.storage.connection import Connection
from index.storage.integers import Int32s
from index.storage.overwriting import DOCUMENTS, POSTINGS, VECTORS, overwrite_arrays
from index.storage.tables import KEY_BITS


@dataclass(frozen=True)
class Segment:
    """One segment: `documents` counts numbers given out, `deleted` are those no longer held.

    `base` is the number of the segment's first document among all documents of the index, `stamp`
    changes whenever rows of the segment do.
    """

    id: int
    place: int
    stamp: bytes
    documents: int
    deleted: Int32s
    base: int

    @property
    def live(self) -> int:
        """The number of documents still held."""
        return self.documents - len(self.deleted)

    def key(self, number: int) -> int:
        """The row key of a term or of a document of this segment."""
        return self.id << KEY_BITS | number


@decoding()
def read_segments(connection: Connection) -> tuple[Segment, ...]:
    """Return the segments in the order of their documents, with their bases."""
    rows = connection.execute(
        "SELECT id, place, stamp, documents, deleted FROM index_segment ORDER BY place"
    )
    segments: list[Segment] = []
    base = 0
    for segment, place, stamp, documents, deleted in rows:
        numbers = np.frombuffer(deleted, "<i4").astype(np.int32)
        segments.append(Segment(segment, place, bytes(stamp), documents, numbers, base))
        base += documents
    return tuple(segments)


def insert_segment(connection: Connection, segment: int, place: int, documents: int) -> bytes:
    """Make the rows of `segment` visible, at `place` in the order of segments; return its stamp."""
    stamp = secrets.token_bytes(8)
    connection.execute(
        "INSERT INTO index_segment VALUES (?, ?, ?, ?, x'')", (segment, place, stamp, documents)
    )
    return stamp


def mark_deleted(connection: Connection, segment: Segment, deleted: Int32s) -> None:
    """Record which document numbers of `segment` (local, ascending) are no longer held."""
    connection.execute(
        "UPDATE index_segment SET deleted = ?, stamp = ? WHERE id = ?",
        (deleted.astype("<i4").tobytes(), secrets.token_bytes(8), segment.id),
    )


def hide_segment(connection: Connection, segment: int) -> None:
    """Delete what a segment keeps as arrays over its documents, and make it invisible."""
    overwrite_arrays(connection, segment)
    connection.execute("DELETE FROM index_length WHERE segment = ?", (segment,))
    connection.execute("DELETE FROM index_column WHERE segment = ?", (segment,))
    connection.execute("DELETE FROM index_segment WHERE id = ?", (segment,))


def drop_some_rows(connection: Connection, segment: int, most: int) -> int:
    """Delete about `most` rows of postings, documents and vectors; return how many there were."""
    low, high = segment << KEY_BITS, (segment + 1) << KEY_BITS
    dropped = 0
    for overwriting, deleting, span in (
        (_OVERWRITE_POSTINGS, _DROP_POSTINGS, (low, high)),
        (_OVERWRITE_DOCUMENTS, _DROP_DOCUMENTS, (low, high)),
        (_OVERWRITE_VECTORS, _DROP_VECTORS, (segment, segment)),
    ):
        if dropped < most:
            values = *span, most - dropped
            connection.execute(overwriting, values)
            dropped += connection.execute(deleting, values).rowcount
    return dropped


def drop_rows(connection: Connection, segment: int) -> None:
    """Delete every row that belongs to the segment number `segment`."""
    hide_segment(connection, segment)
    while drop_some_rows(connection, segment, _ALL):
        continue


def drop_rows_from(connection: Connection, first: int) -> None:
    """Delete every row that belongs to a segment numbered `first` or greater."""
    found = connection.execute(_SEGMENTS_FROM, (first,)).fetchall()
    for (segment,) in found:
        drop_rows(connection, segment)


_ALL = 1 << 62
_SEGMENTS_FROM = (
    "SELECT id >> 32 FROM index_posting WHERE id >= ?1 << 32"
    " UNION SELECT id >> 32 FROM index_document WHERE id >= ?1 << 32"
    " UNION SELECT segment FROM index_length WHERE segment >= ?1"
    " UNION SELECT segment FROM index_column WHERE segment >= ?1"
    " UNION SELECT segment FROM index_vector WHERE segment >= ?1"
)
_DROP_POSTINGS = (
    "DELETE FROM index_posting"
    " WHERE id IN (SELECT id FROM index_posting WHERE id >= ? AND id < ? ORDER BY id LIMIT ?)"
)
_DROP_DOCUMENTS = (
    "DELETE FROM index_document"
    " WHERE id IN (SELECT id FROM index_document WHERE id >= ? AND id < ? ORDER BY id LIMIT ?)"
)
_DROP_VECTORS = (
    "DELETE FROM index_vector WHERE (segment, document, field) IN"
    " (SELECT segment, document, field FROM index_vector WHERE segment BETWEEN ? AND ? LIMIT ?)"
)
_OVERWRITE_POSTINGS = _DROP_POSTINGS.replace("DELETE FROM index_posting", POSTINGS)
_OVERWRITE_DOCUMENTS = _DROP_DOCUMENTS.replace("DELETE FROM index_document", DOCUMENTS)
_OVERWRITE_VECTORS = _DROP_VECTORS.replace("DELETE FROM index_vector", VECTORS)
