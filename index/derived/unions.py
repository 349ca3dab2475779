"""The postings of several terms of one field taken together, as if they were one term's."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.errors import DamagedIndexError
from index.reading.arrays import PLACE_SHIFT, Occurrences, Postings, Spans, spread
from index.reading.layout import Layout, Slots
from index.storage.blocks import Block, Float32s, Row
from index.storage.connection import Connection
from index.storage.integers import Bools, Int32s, Int64s, starts_of
from index.storage.posting_rows import blocks_of, terms_and_sizes
from index.storage.postings import posting_terms, take
from index.storage.tables import KEY_BITS


@dataclass(frozen=True)
class _Found:
    """Postings of all terms, ascending by document, `documents` counting over all segments.

    `begins` says where each document begins.
    """

    block: Block
    documents: Int32s
    begins: Int64s


def union_postings(
    connection: Connection, spans: Spans, terms: Int64s, held: Bools | None
) -> Postings:
    """Return in which documents of `held` (None: of all) any of `terms` stands, and how often.

    Raises DamagedIndexError for documents that a segment does not have.
    """
    found = _found(connection, spans, terms, held, positions=False)
    if found is None:
        return Postings(np.zeros(0, np.int32), np.zeros(0, np.float32))
    documents = found.documents[found.begins]
    frequencies = np.add.reduceat(found.block.frequencies, found.begins).astype(np.int32)
    if found.block.weights is None:
        weights: Float32s = frequencies.astype(np.float32)
        return spread(documents, weights, None, spans)
    weights = np.add.reduceat(found.block.weights, found.begins)
    return spread(documents, weights, frequencies, spans)


def union_occurrences(
    connection: Connection, spans: Spans, terms: Int64s, held: Bools | None
) -> Occurrences:
    """Return where any of `terms` stands in documents of `held`, as `union_postings`."""
    found = _found(connection, spans, terms, held, positions=True)
    if found is None:
        nowhere = np.zeros(0, np.int32)
        return Occurrences(nowhere, nowhere, np.zeros(0, np.int64))
    if found.block.positions is None:
        raise DamagedIndexError
    places = np.repeat(found.documents.astype(np.int64) << PLACE_SHIFT, found.block.frequencies)
    places += found.block.positions
    places.sort()
    frequencies = np.add.reduceat(found.block.frequencies, found.begins).astype(np.int32)
    return Occurrences(found.documents[found.begins], frequencies, places)


def lay_out_places(layout: Layout, occurrences: Occurrences) -> Slots:
    """Return the slots of what `union_occurrences` found, on the line of positions."""
    documents = (occurrences.places >> PLACE_SHIFT).astype(np.int64)
    positions = occurrences.places & ((1 << PLACE_SHIFT) - 1)
    if not len(layout.owners) or not (positions < layout.extents[documents]).all():
        return Slots()
    return Slots(listed=(layout.starts[documents] + positions).astype(np.int32))


def _found(
    connection: Connection, spans: Spans, terms: Int64s, held: Bools | None, *, positions: bool
) -> _Found | None:
    statement = _SEEK.format(positions="positions" if positions else "NULL")
    asked = json.dumps(list(spans)), json.dumps(terms.tolist())
    rows = _with_any(connection.execute(statement, asked).fetchall(), terms)
    rows = sorted(row for row in rows if row[0] >> KEY_BITS in spans)
    if not rows:
        return None
    (block,) = blocks_of(rows)
    documents, inside = _numbered(block, [row[0] >> KEY_BITS for row in rows], rows, spans)
    if not inside.all():
        raise DamagedIndexError
    owners = posting_terms(block)
    chosen = np.isin(owners, terms)
    if held is not None:
        chosen &= held[documents]
    order = np.flatnonzero(chosen)
    if not len(order):
        return None
    order = order[np.argsort(documents[order], kind="stable")]
    # In the order of documents a term comes back again and again: it counts as one.
    taken = take(block, np.zeros(len(owners), np.int64), order)
    documents = documents[order]
    return _Found(taken, documents, np.flatnonzero(np.diff(documents, prepend=-1)))


def _with_any(rows: list[Row], terms: Int64s) -> list[Row]:
    """Return those rows in which any of the terms stands; a search ends at neighbours of others."""
    if not rows:
        return rows
    found, _ = terms_and_sizes(rows)
    owners = np.repeat(np.arange(len(rows)), [row[2] for row in rows])
    return [rows[i] for i in np.unique(owners[np.isin(found, terms)]).tolist()]


def _numbered(
    block: Block, segments: Sequence[int], rows: Sequence[Row], spans: Spans
) -> tuple[Int32s, Bools]:
    """Return the number of each posting's document in the index, and whether there is one."""
    sizes = [row[3] for row in rows]
    bases = np.repeat(np.array([spans[s][0] for s in segments], np.int32), sizes)
    most = np.repeat(np.array([spans[s][1] for s in segments], np.int32), sizes)
    return block.documents + bases, (block.documents >= 0) & (block.documents < most)


def values_block(occurrences: Occurrences, low: int, high: int) -> Block:
    """Return the postings of documents from `low` on, before `high`, as one term's, with places."""
    first, last = np.searchsorted(occurrences.documents, (low, high)).tolist()
    bounds = starts_of(occurrences.frequencies)
    places = occurrences.places[bounds[first] : bounds[last]]
    return Block(
        terms=np.zeros(1, np.int64),
        bounds=np.array([0, last - first], np.int64),
        documents=occurrences.documents[first:last] - np.int32(low),
        frequencies=occurrences.frequencies[first:last],
        positions=(places & ((1 << PLACE_SHIFT) - 1)).astype(np.int32),
    )


_SEEK = (
    "SELECT id, last, count, size, terms, sizes, documents, frequencies, weights, {positions},"
    " NULL, NULL, NULL FROM index_posting WHERE id IN (SELECT"
    " (SELECT q.id FROM index_posting q WHERE q.id <= (s.value << 32 | t.value)"
    "   ORDER BY q.id DESC LIMIT 1)"
    " FROM json_each(?) s CROSS JOIN json_each(?) t)"
)
