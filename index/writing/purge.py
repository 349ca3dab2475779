"""Deleting documents so that nothing of them stays: postings, lengths, columns, text, terms."""

import json
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from index.storage.blocks import Row
from index.storage.columns import SegmentColumn
from index.storage.connection import Connection
from index.storage.integers import Int32s, Int64s
from index.storage.postings import blocks_of, without
from index.storage.segment_rows import (
    fields_with,
    read_column,
    read_counts,
    read_terms,
    write_column,
    write_counts,
    write_postings,
)
from index.storage.segments import Segment, mark_deleted, read_segments
from index.storage.tables import KEY_BITS

_AT_ONCE = 256


def purge(connection: Connection, segment: Segment, documents: Int32s) -> bool:
    """Remove `documents` (local numbers, ascending, held) from `segment`.

    Returns whether terms of the lexicon were removed, which makes remembered term numbers invalid.
    """
    terms = _terms_of(connection, segment, documents)
    emptied = _purge_postings(connection, segment, terms, documents)
    _purge_counts(connection, segment, documents)
    for number in documents.tolist():
        key = segment.key(number)
        connection.execute("DELETE FROM index_document WHERE id = ?", (key,))
        connection.execute(
            "DELETE FROM index_vector WHERE segment = ? AND document = ?", (segment.id, number)
        )
    mark_deleted(connection, segment, np.union1d(segment.deleted, documents).astype(np.int32))
    return drop_unused_terms(connection, emptied)


def _terms_of(connection: Connection, segment: Segment, documents: Int32s) -> Int64s:
    lists = [read_terms(connection, segment.key(number)) for number in documents.tolist()]
    return np.unique(np.concatenate(lists)).astype(np.int64) if lists else np.zeros(0, np.int64)


def _purge_postings(
    connection: Connection, segment: Segment, terms: Int64s, documents: Int32s
) -> list[int]:
    """Rewrite the posting rows of `terms`; return the terms that have none left in `segment`."""
    emptied: list[int] = []
    for part in _parts(terms.tolist()):
        rows = rows_of(connection, segment, part)
        kept: set[int] = set()
        for block in blocks_of(rows):
            remaining = without(block, documents)
            write_postings(connection, segment.id, [remaining])
            kept.update(remaining.terms.tolist())
        gone = [term for term in part if term not in kept]
        connection.executemany(
            "DELETE FROM index_posting WHERE id = ?", [(segment.key(term),) for term in gone]
        )
        emptied += gone
    return emptied


def _parts(numbers: Sequence[int]) -> Iterator[list[int]]:
    for start in range(0, len(numbers), _AT_ONCE):
        yield list(numbers[start : start + _AT_ONCE])


def rows_of(connection: Connection, segment: Segment, terms: Sequence[int]) -> list[Row]:
    """Return the posting rows of `terms` in `segment`."""
    keys = json.dumps([segment.key(term) for term in terms])
    return connection.execute(
        "SELECT p.* FROM json_each(?) k CROSS JOIN index_posting p ON p.id = k.value", (keys,)
    ).fetchall()


def _purge_counts(connection: Connection, segment: Segment, documents: Int32s) -> None:
    counted, columned = fields_with(connection, segment.id)
    for field in counted:
        counts = read_counts(connection, segment.id, field, segment.documents)
        counts[documents] = 0
        write_counts(connection, segment.id, {field: counts})
    for field in columned:
        column = read_column(connection, segment.id, field, segment.documents)
        if column is not None:
            write_column(connection, segment.id, field, _column_without(column, documents))


def _column_without(column: SegmentColumn, documents: Int32s) -> SegmentColumn:
    present = column.present.copy()
    present[documents] = False
    if column.numbers is not None:
        numbers = column.numbers.copy()
        numbers[documents] = 0
        return SegmentColumn(column.kind, present, numbers=numbers)
    if column.codes is None:
        return column
    used, codes = np.unique(column.codes[present], return_inverse=True)
    kept = np.zeros(len(present), np.int32)
    kept[present] = codes
    words = tuple(column.words[code] for code in used.tolist())
    return SegmentColumn(column.kind, present, codes=kept, words=words)


def drop_unused_terms(connection: Connection, terms: Iterable[int]) -> bool:
    """Delete those `terms` from the lexicon that stand in no segment; say whether there were any.

    Segments that a merge is still writing count too: they share their sources' terms.
    """
    segments = [segment.id for segment in read_segments(connection)]
    dropped = False
    for term in terms:
        if not _is_used(connection, segments, term):
            connection.execute("DELETE FROM index_term WHERE id = ?", (term,))
            dropped = True
    return dropped


def _is_used(connection: Connection, segments: Sequence[int], term: int) -> bool:
    statement = "SELECT 1 FROM index_posting WHERE id = ?"
    keys = (segment << KEY_BITS | term for segment in segments)
    return any(connection.execute(statement, (key,)).fetchone() for key in keys)
