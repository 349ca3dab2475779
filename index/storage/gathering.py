"""The postings of many terms, read in one pass over the rows of each segment that may hold any.

One term costs a search of the B-tree for each segment. Many terms stand in most rows anyway: then
it costs less to go through the rows in their order, and each row is decoded once for all of them.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from index.errors import DamagedIndexError
from index.storage import integers
from index.storage.blocks import Float32s, Row
from index.storage.connection import Connection
from index.storage.integers import Bools, Int32s, Int64s
from index.storage.many_integers import decode_many
from index.storage.posting_rows import terms_and_sizes, weights_of
from index.storage.postings import order_of
from index.storage.tables import KEY_BITS

# Terms that are asked for together mostly lie together, in few of the rows between the first and
# the last of them. Only where they lie close are the rows between them read in their order.
_DENSE = 32
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
class Part:
    """Postings of some segments: `terms[i]` has the next `sizes[i]` of them in one segment."""

    terms: Int64s
    sizes: Int64s
    documents: Int32s
    frequencies: Int32s
    weights: Float32s | None


def gather(connection: Connection, spans: Spans, terms: Int64s, most: int) -> Gathered | None:
    """Return the postings of `terms` (ascending, at least one) in the segments of `spans`.

    None where they are more than `most`. `spans` gives for a segment the number of its first
    document and how many it has. Raises DamagedIndexError for documents that a segment does not
    have.
    """
    parts: list[Part] = []
    for part in parts_of(connection, spans, terms):
        parts.append(part)
        most -= len(part.documents)
        if most < 0:
            return None
    postings = _end_to_end([np.repeat(part.terms, part.sizes) for part in parts], np.int64)
    order = order_of(postings)
    weights = joined_weights(parts)
    return Gathered(
        terms,
        np.append(np.searchsorted(postings[order], terms), len(postings)),
        _end_to_end([part.documents for part in parts], np.int32)[order],
        _end_to_end([part.frequencies for part in parts], np.int32)[order],
        None if weights is None else weights[order],
    )


def parts_of(connection: Connection, spans: Spans, terms: Int64s) -> Iterator[Part]:
    """Yield the postings of `terms` (ascending) in the segments of `spans`, in their order.

    Raises DamagedIndexError as `gather` does.
    """
    if not len(terms):
        return
    wanted = np.zeros(int(terms[-1]) + 1, np.bool_)
    wanted[terms] = True
    segments = sorted(spans, key=lambda segment: spans[segment])
    at_once = max(1, _SEARCHES_AT_ONCE // len(terms))
    for first in range(0, len(segments), at_once):
        rows = _rows(connection, segments[first : first + at_once], terms)
        rows, found, sizes = _with_any(rows, wanted)
        if rows:
            yield _part(rows, found, sizes, _flags(found, wanted), spans)


def _end_to_end(parts: Sequence[npt.NDArray[Any]], kind: npt.DTypeLike) -> npt.NDArray[Any]:
    return np.concatenate([np.zeros(0, kind), *parts])


def joined_weights(parts: Sequence[Part]) -> Float32s | None:
    """Return the weights of all parts end to end, None where they all are the frequencies."""
    if all(part.weights is None for part in parts):
        return None
    every = [p.frequencies.astype(np.float32) if p.weights is None else p.weights for p in parts]
    return np.concatenate(every)


def _rows(connection: Connection, segments: Sequence[int], terms: Int64s) -> list[Row]:
    """Return the rows that may hold any of `terms`, segment by segment."""
    low, high = int(terms[0]), int(terms[-1])
    places = json.dumps(segments)
    if high - low < _DENSE * len(terms):
        rows = connection.execute(_SCAN, (places, low, high)).fetchall()
    else:
        rows = connection.execute(_SEEK, (places, json.dumps(terms.tolist()))).fetchall()
    order = {segment: place for place, segment in enumerate(segments)}
    known = [row for row in rows if row[0] >> KEY_BITS in order]
    return sorted(known, key=lambda row: order[row[0] >> KEY_BITS])


def _part(rows: Sequence[Row], terms: Int64s, sizes: Int64s, wanted: Bools, spans: Spans) -> Part:
    """Return the postings of the `wanted` of the `terms` of `rows`.

    Rows are decoded whole; all else is done for what is wanted, a term of a hundred mostly.
    """
    totals = [row[3] for row in rows]
    own = sizes[wanted]
    begins = integers.starts_of(own)
    chosen = np.repeat(integers.starts_of(sizes)[:-1][wanted] - begins[:-1], own)
    chosen += np.arange(len(chosen))
    gaps = decode_many([row[6] for row in rows], totals)[chosen]
    documents = integers.running(gaps + 1, own) - 1
    spans_of_rows = np.array([spans[row[0] >> KEY_BITS] for row in rows], np.int32)
    owners = np.repeat(np.arange(len(rows)), [row[2] for row in rows])[wanted]
    bases, most = np.repeat(spans_of_rows[owners].T, own, axis=1)
    if not ((documents >= 0) & (documents < most)).all():
        raise DamagedIndexError
    frequencies = decode_many([row[7] for row in rows], totals) + np.int32(1)
    bounds = integers.starts_of(np.array(totals))
    weights = weights_of([row[8] for row in rows], frequencies, bounds)
    return Part(
        terms[wanted],
        own,
        documents + bases,
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
