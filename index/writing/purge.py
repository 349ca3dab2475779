"""Deleting documents so that nothing of them stays: postings, lengths, columns, text, terms."""

from operator import itemgetter

import numpy as np

from index.derived.runs import forget
from index.storage.blocks import Block, Row
from index.storage.columns import SegmentColumn
from index.storage.connection import Connection
from index.storage.integers import Int32s, Int64s
from index.storage.lexicon import remove_terms
from index.storage.overwriting import (
    overwrite_arrays,
    overwrite_documents,
    overwrite_postings,
    overwrite_vectors,
)
from index.storage.posting_removal import spliced
from index.storage.posting_rows import blocks_of, write_rows
from index.storage.posting_search import absent, rows_with
from index.storage.postings import without
from index.storage.segment_rows import (
    fields_with,
    read_column,
    read_counts,
    read_terms,
    write_column,
    write_counts,
)
from index.storage.segments import Segment, mark_deleted, read_segments
from index.storage.tables import KEY_BITS
from index.writing.merge_state import current_merge

_AT_ONCE = 1024
_TERM_MASK = (1 << KEY_BITS) - 1


def purge(connection: Connection, segment: Segment, documents: Int32s) -> list[tuple[int, bytes]]:
    """Remove `documents` (local numbers, ascending, held) from `segment`.

    Returns (field, text) of the terms that the lexicon lost: their numbers mean nothing now.
    """
    terms = _terms_of(connection, segment, documents)
    emptied = _purge_rows(connection, segment.id, terms, documents)
    merge = current_merge(connection)
    if merge is not None:
        for other, numbers in merge.twins(segment.id, documents):
            _purge_rows(connection, other, terms, numbers)
    _purge_counts(connection, segment, documents)
    mark_deleted(connection, segment, np.union1d(segment.deleted, documents).astype(np.int32))
    return drop_unused_terms(connection, emptied)


def _purge_rows(connection: Connection, segment: int, terms: Int64s, documents: Int32s) -> Int64s:
    """Remove postings, document rows and vectors; return `terms` without postings from now on."""
    numbers = documents.tolist()
    keys = [segment << KEY_BITS | number for number in numbers]
    overwrite_documents(connection, keys)
    overwrite_vectors(connection, segment, numbers)
    connection.executemany("DELETE FROM index_document WHERE id = ?", [(key,) for key in keys])
    connection.executemany(
        "DELETE FROM index_vector WHERE segment = ? AND document = ?",
        [(segment, number) for number in numbers],
    )
    return _purge_postings(connection, segment, terms, documents)


def _terms_of(connection: Connection, segment: Segment, documents: Int32s) -> Int64s:
    lists = [read_terms(connection, segment.key(number)) for number in documents.tolist()]
    return np.unique(np.concatenate(lists)).astype(np.int64) if lists else np.zeros(0, np.int64)


def _purge_postings(
    connection: Connection, segment: int, terms: Int64s, documents: Int32s
) -> Int64s:
    """Rewrite the posting rows of `segment` that hold any of `terms`.

    Returns those of `terms` that have no posting left in the segment.
    """
    kept = [terms[:0]]
    for start in range(0, len(terms), _AT_ONCE):
        old = rows_with(connection, [segment], terms[start : start + _AT_ONCE])
        firsts = np.sort(np.array([row[0] & _TERM_MASK for row in old], np.int64))
        new: list[Row] = []
        if len(documents) == 1:
            result = spliced(old, terms, int(documents[0]))
            old, new = result.left, result.changed
            kept.append(result.terms)
        for block in blocks_of(old):
            remaining = without(block, documents)
            if len(remaining.terms):
                new.extend(remaining.rows(segment, _cuts(remaining, firsts)))
            kept.append(remaining.terms)
        overwrite_postings(connection, {row[0] for row in (*old, *new)})
        gone = {row[0] for row in old}.difference(row[0] for row in new)
        connection.executemany(
            "DELETE FROM index_posting WHERE id = ?", [(key,) for key in sorted(gone)]
        )
        write_rows(connection, sorted(new, key=itemgetter(0)))
    return np.setdiff1d(terms, np.concatenate(kept))


def _cuts(block: Block, firsts: Int64s) -> Int64s:
    """Return where the rows of `block` begin, so that each term stays in the row it came from."""
    row = np.searchsorted(firsts, block.terms, side="right")
    return np.append(np.flatnonzero(np.diff(row, prepend=-1)), len(row))


def _purge_counts(connection: Connection, segment: Segment, documents: Int32s) -> None:
    counted, columned = fields_with(connection, segment.id)
    counts = {f: read_counts(connection, segment.id, f, segment.documents) for f in counted}
    columns = {f: read_column(connection, segment.id, f, segment.documents) for f in columned}
    overwrite_arrays(connection, segment.id)
    for of_field in counts.values():
        of_field[documents] = 0
    write_counts(connection, segment.id, counts)
    for field, column in columns.items():
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


def drop_unused_terms(connection: Connection, terms: Int64s) -> list[tuple[int, bytes]]:
    """Delete those `terms` (ascending) from the lexicon that stand in no segment.

    Returns (field, text) of each. A segment that a merge is still writing shares its sources'
    terms.
    """
    segments = [segment.id for segment in read_segments(connection)]
    gone = absent(connection, segments, terms)
    forget(connection, gone)
    return remove_terms(connection, gone)
