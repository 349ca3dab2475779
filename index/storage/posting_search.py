"""Finding terms in the rows of `index_posting`, which several terms may share."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from index.storage import integers
from index.storage.blocks import Float32s, Row
from index.storage.connection import Connection
from index.storage.integers import Int32s, Int64s
from index.storage.many_integers import decode_many
from index.storage.posting_rows import terms_and_sizes
from index.storage.tables import KEY_BITS

_TERM_MASK = (1 << KEY_BITS) - 1
_MANY_TERMS = 64
# From a row to the next, the scan of a dense range of terms is many times cheaper than a seek.
_DENSE = 4


@dataclass(frozen=True)
class Posting:
    """One term in one segment: see Block for the arrays; no positions where none were read."""

    segment: int
    documents: Int32s
    frequencies: Int32s
    weights: Float32s | None
    positions: Int32s | None


def find_posting(connection: Connection, term: int) -> list[Posting]:
    """Return the postings of `term` in each visible segment that has it, without positions."""
    return _postings(connection.execute(_ONE_TERM, (term, term)).fetchall(), term)


def find_positions(connection: Connection, term: int) -> list[Posting]:
    """Return the postings of `term` in each visible segment that has it, with positions."""
    return _postings(connection.execute(_ONE_TERM_POSITIONS, (term, term)).fetchall(), term)


def _postings(rows: Sequence[Sequence[Any]], term: int) -> list[Posting]:
    if not rows:
        return []
    terms, sizes = terms_and_sizes(rows)
    begins = integers.starts_of(sizes)
    ends = integers.starts_of(np.array([row[2] for row in rows]))
    found = np.flatnonzero(terms == term)
    owners = np.searchsorted(ends, found, side="right") - 1
    bases = begins[ends[owners]]
    spans = zip((begins[found] - bases).tolist(), (begins[found + 1] - bases).tolist(), strict=True)
    return [_posting(rows[owner], span) for owner, span in zip(owners.tolist(), spans, strict=True)]


def _posting(row: Sequence[Any], span: tuple[int, int]) -> Posting:
    """Return the postings `span` of a row."""
    start, end = span
    size, weights, positions = row[3], row[8], row[9]
    frequencies = integers.decode(row[7], size) + np.int32(1)
    return Posting(
        row[0] >> KEY_BITS,
        integers.ascending(integers.decode(row[6], size)[start:end]),
        frequencies[start:end],
        None if weights is None else np.frombuffer(weights, "<f4", size)[start:end],
        None if positions is None else _positions(positions, frequencies, start, end),
    )


def _positions(blob: bytes, frequencies: Int32s, start: int, end: int) -> Int32s:
    spans = integers.starts_of(frequencies)
    deltas = integers.decode(blob, int(spans[-1]))[spans[start] : spans[end]]
    return integers.running(deltas, frequencies[start:end])


def rows_with(connection: Connection, segments: Sequence[int], terms: Int64s) -> list[Row]:
    """Return the rows of `segments` in which any of `terms` (ascending) may stand."""
    return _found(connection, segments, terms, (_SCAN, _SEEK))


def sizes_of(
    connection: Connection, segments: Sequence[int], terms: Int64s
) -> tuple[Int64s, Int64s]:
    """Return those of `terms` (ascending) that stand in `segments`, and in how many documents.

    A term is repeated for each segment that has it.
    """
    rows = _found(connection, segments, terms, (_SCAN_HEADS, _SEEK_HEADS))
    if not rows:
        return terms[:0], terms[:0]
    found, sizes = terms_and_sizes(rows)
    wanted = np.isin(found, terms)
    return found[wanted], sizes[wanted]


def _found(
    connection: Connection, segments: Sequence[int], terms: Int64s, statements: tuple[str, str]
) -> list[Any]:
    if len(terms) == 0:
        return []
    low, high = int(terms[0]), int(terms[-1])
    places = json.dumps(list(segments))
    scan, seek = statements
    if len(terms) > _MANY_TERMS and high - low < _DENSE * len(terms):
        rows = connection.execute(scan, (places, low, high)).fetchall()
    else:
        rows = connection.execute(seek, (places, json.dumps(terms.tolist()))).fetchall()
    wanted = set(segments)
    return [row for row in rows if row[0] >> KEY_BITS in wanted]


def terms_of_segment(connection: Connection, segment: int) -> Int64s:
    """Return the numbers of all terms of `segment`, ascending."""
    rows = connection.execute(
        "SELECT id, last, count, size, terms, sizes FROM index_posting WHERE id >= ? AND id < ?",
        (segment << KEY_BITS, (segment + 1) << KEY_BITS),
    ).fetchall()
    return np.sort(terms_and_sizes(rows)[0]) if rows else np.zeros(0, np.int64)


def absent(connection: Connection, segments: Sequence[int], terms: Int64s) -> Int64s:
    """Return those of `terms` (ascending) that stand in none of `segments`.

    Looks into one segment after the other, in each for what was in none before: the words of a
    document that few others have are soon few, however many segments there are.
    """
    for segment in segments:
        if not len(terms):
            break
        low = segment << KEY_BITS
        rows = connection.execute(_HEADS, (low, json.dumps(terms.tolist()), low)).fetchall()
        heads = {row[0]: row for row in rows}
        if heads:
            terms = terms[~np.isin(terms, _terms(list(heads.values())))]
    return terms


def _terms(rows: Sequence[Sequence[Any]]) -> Int64s:
    """Return the terms of rows of (id, count, terms), end to end."""
    counts = [row[1] for row in rows]
    gaps = decode_many([row[2] for row in rows], counts)
    firsts = np.array([row[0] & _TERM_MASK for row in rows], np.int64)
    return np.repeat(firsts - 1, counts) + integers.running(gaps + 1, np.array(counts))


# In each: the last row that does not begin after the term is the only one that may have it.
_ONE_TERM = (
    "SELECT p.id, p.last, p.count, p.size, p.terms, p.sizes, p.documents, p.frequencies,"
    " p.weights, NULL FROM index_segment s CROSS JOIN index_posting p"
    " ON p.id = (SELECT q.id FROM index_posting q WHERE q.id <= (s.id << 32 | ?)"
    "   ORDER BY q.id DESC LIMIT 1)"
    " WHERE p.id >= s.id << 32 AND p.last >= ? ORDER BY s.place"
)
_ONE_TERM_POSITIONS = (
    "SELECT p.id, p.last, p.count, p.size, p.terms, p.sizes, p.documents, p.frequencies,"
    " p.weights, p.positions FROM index_segment s CROSS JOIN index_posting p"
    " ON p.id = (SELECT q.id FROM index_posting q WHERE q.id <= (s.id << 32 | ?)"
    "   ORDER BY q.id DESC LIMIT 1)"
    " WHERE p.id >= s.id << 32 AND p.last >= ? ORDER BY s.place"
)
_SEEK = (
    "SELECT * FROM index_posting WHERE id IN (SELECT (SELECT q.id FROM index_posting q"
    "   WHERE q.id <= (s.value << 32 | t.value) ORDER BY q.id DESC LIMIT 1)"
    " FROM json_each(?) s CROSS JOIN json_each(?) t)"
)
_HEADS = (
    "SELECT p.id, p.count, p.terms FROM (SELECT ? AS low) s CROSS JOIN json_each(?) t"
    " CROSS JOIN index_posting p ON p.id = (SELECT q.id FROM index_posting q"
    "   WHERE q.id <= (s.low | t.value) ORDER BY q.id DESC LIMIT 1)"
    " WHERE p.id >= ? AND p.last >= t.value"
)
_SEEK_HEADS = (
    "SELECT id, last, count, size, terms, sizes FROM index_posting WHERE id IN"
    " (SELECT (SELECT q.id FROM index_posting q"
    "   WHERE q.id <= (s.value << 32 | t.value) ORDER BY q.id DESC LIMIT 1)"
    " FROM json_each(?) s CROSS JOIN json_each(?) t)"
)
_SCAN = (
    "SELECT p.* FROM json_each(?) s CROSS JOIN index_posting p"
    " ON p.id >= max(s.value << 32, coalesce((SELECT q.id FROM index_posting q"
    "   WHERE q.id <= (s.value << 32 | ?) ORDER BY q.id DESC LIMIT 1), 0))"
    " AND p.id <= (s.value << 32 | ?)"
)
_SCAN_HEADS = (
    "SELECT p.id, p.last, p.count, p.size, p.terms, p.sizes"
    " FROM json_each(?) s CROSS JOIN index_posting p"
    " ON p.id >= max(s.value << 32, coalesce((SELECT q.id FROM index_posting q"
    "   WHERE q.id <= (s.value << 32 | ?) ORDER BY q.id DESC LIMIT 1), 0))"
    " AND p.id <= (s.value << 32 | ?)"
)
