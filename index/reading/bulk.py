"""The postings of many terms in one statement: what prefixes, ranges and patterns need."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.reading.snapshot import Snapshot
from index.storage import integers
from index.storage.blocks import Float32s
from index.storage.integers import Int32s

_MASK = (1 << 32) - 1
_Row = tuple[int, int, bytes, bytes, bytes | None]


@dataclass(frozen=True)
class ManyPostings:
    """Postings of many terms end to end, in no order: document, weight, number of the term."""

    documents: Int32s
    weights: Float32s
    owners: Int32s

    @property
    def size(self) -> int:
        """About how many bytes of memory this takes."""
        return self.documents.nbytes + self.weights.nbytes + self.owners.nbytes + 400


def postings_between(
    snapshot: Snapshot, field: str, first: bytes, beyond: bytes | None
) -> ManyPostings:
    """Return the postings of the terms of `field` from `first` on, before `beyond`."""
    number = snapshot.numbers.number(field)
    if number is None:
        return _many(snapshot, [])
    return snapshot.cached(
        ("between", number, first, beyond),
        lambda: _many(snapshot, _rows_between(snapshot, number, first, beyond)),
    )


def postings_of(snapshot: Snapshot, terms: Sequence[int]) -> ManyPostings:
    """Return the postings of the terms with the numbers `terms`."""
    return snapshot.cached(("of", tuple(terms)), lambda: _many(snapshot, _rows_of(snapshot, terms)))


def _rows_between(
    snapshot: Snapshot, number: int, first: bytes, beyond: bytes | None
) -> list[_Row]:
    snapshot.check()
    return snapshot.connection.execute(
        "SELECT p.id, p.size, p.documents, p.frequencies, p.weights FROM index_term t"
        " CROSS JOIN index_segment s CROSS JOIN index_posting p ON p.id = (s.id << 32 | t.id)"
        " WHERE t.field = ? AND t.text >= ? AND (? IS NULL OR t.text < ?) AND t.text <> x''",
        (number, first, beyond, beyond),
    ).fetchall()


def _rows_of(snapshot: Snapshot, terms: Sequence[int]) -> list[_Row]:
    snapshot.check()
    return snapshot.connection.execute(
        "SELECT p.id, p.size, p.documents, p.frequencies, p.weights FROM json_each(?) t"
        " CROSS JOIN index_segment s CROSS JOIN index_posting p ON p.id = (s.id << 32 | t.value)",
        (json.dumps(list(terms)),),
    ).fetchall()


def _many(snapshot: Snapshot, rows: Sequence[_Row]) -> ManyPostings:
    bases = {segment.id: segment.base for segment in snapshot.segments}
    rows = [row for row in rows if row[0] >> 32 in bases]
    if not rows:
        empty = np.zeros(0, np.int32)
        return ManyPostings(empty, np.zeros(0, np.float32), empty)
    counts = [row[1] for row in rows]
    sizes = np.array(counts, np.int64)
    stored = integers.decode_many([row[2] for row in rows], counts)
    local = integers.running(stored + 1, sizes) - 1
    base = np.array([bases[row[0] >> 32] for row in rows], np.int32)
    _, owners = np.unique([row[0] & _MASK for row in rows], return_inverse=True)
    return ManyPostings(
        local + np.repeat(base, sizes),
        _weights(rows, counts),
        np.repeat(owners.astype(np.int32), sizes),
    )


def _weights(rows: Sequence[_Row], counts: Sequence[int]) -> Float32s:
    weights = (integers.decode_many([row[3] for row in rows], counts) + 1).astype(np.float32)
    if any(row[4] is not None for row in rows):
        bounds = integers.starts_of(np.array(counts)).tolist()
        for i, row in enumerate(rows):
            if row[4] is not None:
                weights[bounds[i] : bounds[i + 1]] = np.frombuffer(row[4], "<f4")
    return weights
