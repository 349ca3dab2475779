"""The postings of many terms in one statement: what prefixes, ranges and patterns need."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.errors import DamagedIndexError
from index.reading.snapshot import Snapshot
from index.storage import integers, lexicon
from index.storage.blocks import Float32s, Row
from index.storage.integers import Int32s, Int64s
from index.storage.many_integers import decode_many
from index.storage.posting_rows import terms_and_sizes, weights_of
from index.storage.posting_search import rows_with
from index.storage.tables import KEY_BITS


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
        return _many(snapshot, np.zeros(0, np.int64))
    return snapshot.cached(
        ("between", number, first, beyond),
        lambda: _many(snapshot, numbers_between(snapshot, number, first, beyond)),
    )


def postings_of(snapshot: Snapshot, terms: Sequence[int]) -> ManyPostings:
    """Return the postings of the terms with the numbers `terms`."""
    wanted = np.unique(np.array(terms, np.int64))
    return snapshot.cached(("of", tuple(terms)), lambda: _many(snapshot, wanted))


def numbers_between(snapshot: Snapshot, number: int, first: bytes, beyond: bytes | None) -> Int64s:
    """Return the numbers, ascending, of the terms of a field that stand in a span of its words."""
    snapshot.check()
    return np.sort(lexicon.numbers_between(snapshot.connection, number, first, beyond))


def _many(snapshot: Snapshot, wanted: Int64s) -> ManyPostings:
    snapshot.check()
    spans = {s.id: (s.base, s.documents) for s in snapshot.segments}
    rows = rows_with(snapshot.connection, list(spans), wanted)
    if not rows:
        empty = np.zeros(0, np.int32)
        return ManyPostings(empty, np.zeros(0, np.float32), empty)
    counts = [row[3] for row in rows]
    terms, sizes = terms_and_sizes(rows)
    stored = decode_many([row[6] for row in rows], counts)
    documents = integers.running(stored + 1, sizes) - 1
    base, most = np.array([spans[row[0] >> KEY_BITS] for row in rows], np.int32).T
    if not ((documents >= 0) & (documents < np.repeat(most, counts))).all():
        raise DamagedIndexError
    held = np.isin(terms, wanted)
    chosen = np.flatnonzero(np.repeat(held, sizes))
    _, owners = np.unique(terms[held], return_inverse=True)
    return ManyPostings(
        (documents + np.repeat(base, counts))[chosen],
        _weights(rows, counts)[chosen],
        np.repeat(owners.astype(np.int32), sizes[held]),
    )


def _weights(rows: Sequence[Row], counts: Sequence[int]) -> Float32s:
    frequencies = decode_many([row[7] for row in rows], counts) + np.int32(1)
    bounds = integers.starts_of(np.array(counts))
    weights = weights_of([row[8] for row in rows], frequencies, bounds)
    return frequencies.astype(np.float32) if weights is None else weights
