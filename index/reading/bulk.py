"""The postings of many terms in one statement: what prefixes, ranges and patterns need."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np

from index.reading.snapshot import Snapshot
from index.storage import lexicon
from index.storage.blocks import Float32s
from index.storage.gathering import joined_weights, parts_of
from index.storage.integers import Int32s, Int64s


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
    # The numbers themselves may take more room than the postings, and the cache counts no keys.
    key = blake2b(wanted.tobytes(), digest_size=16).digest()
    return snapshot.cached(("of", key), lambda: _many(snapshot, wanted))


def numbers_between(snapshot: Snapshot, number: int, first: bytes, beyond: bytes | None) -> Int64s:
    """Return the numbers, ascending, of the terms of a field that stand in a span of its words."""
    snapshot.check()
    return np.sort(lexicon.numbers_between(snapshot.connection, number, first, beyond))


def _many(snapshot: Snapshot, wanted: Int64s) -> ManyPostings:
    snapshot.check()
    parts = list(parts_of(snapshot.connection, snapshot.spans, wanted))
    if not parts:
        empty = np.zeros(0, np.int32)
        return ManyPostings(empty, np.zeros(0, np.float32), empty)
    terms = np.concatenate([part.terms for part in parts])
    _, owners = np.unique(terms, return_inverse=True)
    weights = joined_weights(parts)
    if weights is None:
        weights = np.concatenate([part.frequencies for part in parts]).astype(np.float32)
    return ManyPostings(
        np.concatenate([part.documents for part in parts]),
        weights,
        np.repeat(owners.astype(np.int32), np.concatenate([part.sizes for part in parts])),
    )
