"""The postings of many terms, read in one pass over the rows of each segment that may hold any.

One term costs a search of the B-tree for each segment. Many terms stand in most rows anyway: then
it costs less to go through the rows in their order, and each row is decoded once for all of them.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from index.errors import DamagedIndexError
from index.storage import integers
from index.storage.blocks import Float32s, Row
from index.storage.connection import Connection
from index.storage.integers import Bools, Int32s, Int64s
from index.storage.many_integers import decode_many
from index.storage.posting_rows import terms_and_sizes, weights_of
from index.storage.postings import order_of
from index.storage.tables import KEY_BITS

# A row of rare terms holds some hundred, which are every second or third number of its span.
_NUMBERS_OF_A_ROW = 256
# Of few terms the rows of all segments are read together: each step has its price. Of many terms
# those of one segment are enough to hold at once.
_SEARCHES_AT_ONCE = 8192

Spans = Mapping[int, tuple[int, int]]


@dataclass(frozen=True)
class Gathered:
    """Postings of many terms: term `terms[i]`, int64 ascending, owns `bounds[i]:bounds[i + 1]`.

    `documents` count over all segments and ascend for each term. `weights` are None where they all
    are the frequencies.
    """

    terms: Int64s
    bounds: Int64s
    documents: Int32s
    frequencies: Int32s
    weights: Float32s | None


@dataclass(frozen=True)
class _Part:
    """Postings of some segments, segment by segment; `terms` are those of the postings."""

    terms: Int64s
    documents: Int32s
    frequencies: Int32s
    weights: Float32s | None


def gather(connection: Connection, spans: Spans, terms: Int64s, most: int) -> Gathered | None:
    """Return the postings of `terms` (ascending, at least one) in the segments of `spans`.

    None where they are more than `most`. `spans` gives for a segment the number of its first
    document and how many it has. Raises DamagedIndexError for documents that a segment does not
    have.
    """
    wanted = np.zeros(int(terms[-1]) + 1, np.bool_)
    wanted[terms] = True
    segments = sorted(spans, key=lambda segment: spans[segment])
    at_once = max(1, _SEARCHES_AT_ONCE // len(terms))
    parts: list[_Part] = []
    for first in range(0, len(segments), at_once):
        some = segments[first : first + at_once]
        parts.append(_part(_rows(connection, some, terms), wanted, spans))
        most -= len(parts[-1].documents)
        if most < 0:
            return None
    return _joined(parts, terms)


def _joined(parts: Sequence[_Part], terms: Int64s) -> Gathered:
    postings = np.concatenate([np.zeros(0, np.int64), *(part.terms for part in parts)])
    order = order_of(postings)
    return Gathered(
        terms,
        np.append(np.searchsorted(postings[order], terms), len(postings)),
        np.concatenate([np.zeros(0, np.int32), *(part.documents for part in parts)])[order],
        np.concatenate([np.zeros(0, np.int32), *(part.frequencies for part in parts)])[order],
        _weights(parts, order),
    )


def _weights(parts: Sequence[_Part], order: Int64s) -> Float32s | None:
    if all(part.weights is None for part in parts):
        return None
    every = [p.frequencies.astype(np.float32) if p.weights is None else p.weights for p in parts]
    return np.concatenate(every)[order]


def _rows(connection: Connection, segments: Sequence[int], terms: Int64s) -> list[Row]:
    """Return the rows that may hold any of `terms`, segment by segment."""
    low, high = int(terms[0]), int(terms[-1])
    places = json.dumps(segments)
    if high - low < _NUMBERS_OF_A_ROW * len(terms):
        rows = connection.execute(_SCAN, (places, low, high)).fetchall()
    else:
        rows = connection.execute(_SEEK, (places, json.dumps(terms.tolist()))).fetchall()
    order = {segment: place for place, segment in enumerate(segments)}
    known = [row for row in rows if row[0] >> KEY_BITS in order]
    return sorted(known, key=lambda row: order[row[0] >> KEY_BITS])


def _part(rows: list[Row], wanted: Bools, spans: Spans) -> _Part:
    """Return what `rows` have of the `wanted` terms, given as flags."""
    rows, terms, sizes = _with_any(rows, wanted)
    if not rows:
        nothing = np.zeros(0, np.int32)
        return _Part(np.zeros(0, np.int64), nothing, nothing, None)
    totals = [row[3] for row in rows]
    documents = integers.running(decode_many([row[6] for row in rows], totals) + 1, sizes) - 1
    spans_of_rows = np.array([spans[row[0] >> KEY_BITS] for row in rows], np.int32)
    bases, most = np.repeat(spans_of_rows, totals, axis=0).T
    if not ((documents >= 0) & (documents < most)).all():
        raise DamagedIndexError
    frequencies = decode_many([row[7] for row in rows], totals) + np.int32(1)
    bounds = integers.starts_of(np.array(totals))
    weights = weights_of([row[8] for row in rows], frequencies, bounds)
    chosen = np.flatnonzero(np.repeat(_flags(terms, wanted), sizes))
    return _Part(
        np.repeat(terms, sizes)[chosen],
        (documents + bases)[chosen],
        frequencies[chosen],
        None if weights is None else weights[chosen],
    )


def _with_any(rows: list[Row], wanted: Bools) -> tuple[list[Row], Int64s, Int64s]:
    """Return those rows in which any wanted term stands, with their terms and sizes."""
    if not rows:
        return rows, np.zeros(0, np.int64), np.zeros(0, np.int64)
    terms, sizes = terms_and_sizes(rows)
    counts = np.array([row[2] for row in rows])
    held = np.logical_or.reduceat(_flags(terms, wanted), integers.starts_of(counts)[:-1])
    kept = np.repeat(held, counts)
    return [rows[i] for i in np.flatnonzero(held).tolist()], terms[kept], sizes[kept]


def _flags(terms: Int64s, wanted: Bools) -> Bools:
    flags = np.zeros(len(terms), np.bool_)
    known = terms < len(wanted)
    flags[known] = wanted[terms[known]]
    return flags


# In each: the last row that does not begin after a term is the only one that may have it.
_SCAN = (
    "SELECT p.id, p.last, p.count, p.size, p.terms, p.sizes, p.documents, p.frequencies, p.weights"
    " FROM json_each(?1) s CROSS JOIN index_posting p"
    " ON p.id >= max(s.value << 32, coalesce((SELECT q.id FROM index_posting q"
    "   WHERE q.id <= (s.value << 32 | ?2) ORDER BY q.id DESC LIMIT 1), 0))"
    " AND p.id <= (s.value << 32 | ?3)"
)
_SEEK = (
    "SELECT id, last, count, size, terms, sizes, documents, frequencies, weights"
    " FROM index_posting WHERE id IN (SELECT (SELECT q.id FROM index_posting q"
    "   WHERE q.id <= (s.value << 32 | t.value) ORDER BY q.id DESC LIMIT 1)"
    " FROM json_each(?1) s CROSS JOIN json_each(?2) t)"
)
