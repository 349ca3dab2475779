"""A block of postings: many terms of one segment as flat arrays, and its rows.

terms      int64[k]    term numbers, ascending
bounds     int64[k+1]  term i owns postings bounds[i]:bounds[i + 1]
documents  int32[n]    local document numbers, strictly ascending inside a term
frequencies int32[n]   how often the term stands in the document, >= 1
weights    float32[n]  Whoosh's weight where it differs from the frequency, else None
positions, starts, lengths, boosts
                       one value per occurrence, frequencies.sum() of them, or None: position
                       of the token, its first character, its length, its boost
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index.storage import integers
from index.storage.integers import Int32s, Int64s
from index.storage.tables import KEY_BITS

Float32s = npt.NDArray[np.float32]
Float64s = npt.NDArray[np.float64]
Row = tuple[
    int, int, bytes, bytes, bytes | None, bytes | None, bytes | None, bytes | None, bytes | None
]


@dataclass(frozen=True)
class Block:
    """See the module."""

    terms: Int64s
    bounds: Int64s
    documents: Int32s
    frequencies: Int32s
    weights: Float32s | None = None
    positions: Int32s | None = None
    starts: Int32s | None = None
    lengths: Int32s | None = None
    boosts: Float64s | None = None

    def shape(self) -> tuple[bool, bool, bool]:
        """Say which of positions, characters and boosts are kept: only like blocks are joined."""
        return self.positions is not None, self.starts is not None, self.boosts is not None

    def rows(self, segment: int) -> Iterator[Row]:
        """Yield the rows of table `index_posting` that hold this block in `segment`."""
        occurrences = integers.starts_of(self.frequencies)
        spans = occurrences[self.bounds]
        key = segment << KEY_BITS
        ids = [key | term for term in self.terms.tolist()]
        sizes = np.diff(self.bounds).tolist()
        documents = integers.encode_groups(integers.gaps(self.documents, self.bounds), self.bounds)
        frequencies = integers.encode_groups(self.frequencies - 1, self.bounds)
        yield from zip(
            ids,
            sizes,
            documents,
            frequencies,
            self._weight_blobs(),
            self._blobs(self._position_deltas(), spans),
            self._blobs(self._start_deltas(), spans),
            self._blobs(self.lengths, spans),
            self._boost_blobs(spans),
            strict=True,
        )

    def _blobs(self, values: Int64s | Int32s | None, spans: Int64s) -> list[bytes] | list[None]:
        if values is None:
            return [None] * len(self.terms)
        return integers.encode_groups(values, spans)

    def _position_deltas(self) -> Int64s | None:
        if self.positions is None:
            return None
        return integers.deltas(self.positions, self.frequencies)

    def _start_deltas(self) -> Int64s | None:
        if self.starts is None:
            return None
        return integers.zigzag(integers.deltas(self.starts, self.frequencies))

    def _weight_blobs(self) -> list[bytes | None]:
        if self.weights is None:
            return [None] * len(self.terms)
        differs = np.logical_or.reduceat(self.weights != self.frequencies, self.bounds[:-1])
        raw = self.weights.astype("<f4").tobytes()
        bounds = (self.bounds * 4).tolist()
        return [
            raw[bounds[i] : bounds[i + 1]] if differ else None
            for i, differ in enumerate(differs.tolist())
        ]

    def _boost_blobs(self, spans: Int64s) -> list[bytes] | list[None]:
        if self.boosts is None:
            return [None] * len(self.terms)
        raw = self.boosts.astype("<f8").tobytes()
        bounds = (spans * 8).tolist()
        return [raw[bounds[i] : bounds[i + 1]] for i in range(len(self.terms))]
