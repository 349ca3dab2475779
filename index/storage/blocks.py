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

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from index.storage import integers
from index.storage.integer_groups import encode_groups
from index.storage.integers import AnyInts, Int32s, Int64s
from index.storage.tables import KEY_BITS

Float32s = npt.NDArray[np.float32]
Float64s = npt.NDArray[np.float64]
Optional = bytes | None
Row = tuple[
    *tuple[int, int, int, int],
    *tuple[bytes, bytes, bytes, bytes],
    *tuple[Optional, Optional, Optional, Optional, Optional],
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

    def occurrences(self) -> Int64s:
        """Return how many occurrences come before each term's, and last their number."""
        return integers.starts_of(self.frequencies)[self.bounds]

    def rows(self, segment: int, cuts: Int64s, *, flagged: bool = True) -> Iterator[Row]:
        """Yield the rows of table `index_posting` that hold this block in `segment`.

        Row i holds the terms from `cuts[i]` on, before `cuts[i + 1]`; `flagged` as in `integers`.
        """
        encode = partial(encode_groups, flagged=flagged)
        bounds = self.bounds[cuts]
        starts = integers.starts_of(self.frequencies)
        spans = starts[bounds]
        firsts = self.terms[cuts[:-1]]
        gaps = integers.gaps(self.terms, cuts)
        gaps[cuts[:-1]] = 0
        yield from zip(
            ((segment << KEY_BITS) + firsts).tolist(),
            self.terms[cuts[1:] - 1].tolist(),
            np.diff(cuts).tolist(),
            np.diff(bounds).tolist(),
            encode(gaps, cuts),
            encode(np.diff(self.bounds) - 1, cuts),
            encode(integers.gaps(self.documents, self.bounds), bounds),
            encode(self.frequencies - 1, bounds),
            self._weight_blobs(bounds),
            _blobs(encode, self._position_deltas(starts), spans),
            _blobs(encode, self._start_deltas(starts), spans),
            _blobs(encode, self.lengths, spans),
            _raw_blobs(self.boosts, "<f8", spans),
            strict=True,
        )

    def _position_deltas(self, starts: Int64s) -> AnyInts | None:
        if self.positions is None:
            return None
        return integers.deltas(self.positions, starts)

    def _start_deltas(self, starts: Int64s) -> AnyInts | None:
        if self.starts is None:
            return None
        return integers.zigzag(integers.deltas(self.starts, starts))

    def _weight_blobs(self, bounds: Int64s) -> Sequence[bytes | None]:
        if self.weights is None:
            return [None] * (len(bounds) - 1)
        differs = np.logical_or.reduceat(self.weights != self.frequencies, bounds[:-1])
        blobs = _raw_blobs(self.weights, "<f4", bounds)
        return [
            blob if differ else None for blob, differ in zip(blobs, differs.tolist(), strict=True)
        ]


def _blobs(
    encode: Callable[[AnyInts, Int64s], list[bytes]], values: AnyInts | None, spans: Int64s
) -> Sequence[bytes | None]:
    if values is None:
        return [None] * (len(spans) - 1)
    return encode(values, spans)


def _raw_blobs(
    values: Float32s | Float64s | None, width: str, spans: Int64s
) -> Sequence[bytes | None]:
    if values is None:
        return [None] * (len(spans) - 1)
    raw = values.astype(width).tobytes()
    ends = (spans * np.dtype(width).itemsize).tolist()
    return [raw[start:end] for start, end in pairwise(ends)]
