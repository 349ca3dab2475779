"""Arrays over all documents of a snapshot, and how they are put together from rows."""

from dataclasses import dataclass
from typing import Protocol, TypeVar

import numpy as np
import numpy.typing as npt

from index.storage.blocks import Float32s, Float64s
from index.storage.integers import Int32s, Int64s
from index.storage.postings import decode_posting

_OVERHEAD = 400
PLACE_SHIFT = 32


class HasSize(Protocol):
    """Knows about how many bytes of memory it takes."""

    @property
    def size(self) -> int:
        """The number of bytes."""
        ...


Sized = TypeVar("Sized", bound=HasSize)


@dataclass(frozen=True)
class Postings:
    """One term in all documents: `documents` int32[n] ascending, `weights` float32[n].

    `frequencies` is None where the weights are the frequencies.
    """

    documents: Int32s
    weights: Float32s
    frequencies: Int32s | None = None

    @property
    def size(self) -> int:
        """About how many bytes of memory this takes."""
        extra = 0 if self.frequencies is None else self.frequencies.nbytes
        return self.documents.nbytes + self.weights.nbytes + extra + _OVERHEAD


@dataclass(frozen=True)
class Occurrences:
    """Where one term stands: `places` int64, `frequencies[i]` of them for `documents[i]`.

    A place is document * 2**32 + position; they ascend.
    """

    documents: Int32s
    frequencies: Int32s
    places: Int64s

    @property
    def size(self) -> int:
        """About how many bytes of memory this takes."""
        arrays = (self.documents, self.frequencies, self.places)
        return sum(array.nbytes for array in arrays) + _OVERHEAD


@dataclass(frozen=True)
class Norms:
    """A number per document."""

    values: Float64s

    @property
    def size(self) -> int:
        """About how many bytes of memory this takes."""
        return self.values.nbytes + _OVERHEAD


def assemble(
    rows: list[tuple[int, int, bytes, bytes, bytes | None]], bases: dict[int, int]
) -> Postings:
    """Return the postings of one term from its rows.

    A row is (segment, size, documents, frequencies, weights). Rows of segments that `bases` does
    not know are of a later generation and left out.
    """
    parts = []
    for row in rows:
        if row[0] in bases:
            parts.append((bases[row[0]], decode_posting(*row[1:])))
    parts.sort(key=lambda part: part[0])
    if not parts:
        return Postings(np.zeros(0, np.int32), np.zeros(0, np.float32))
    numbers = np.concatenate([p.documents + np.int32(base) for base, p in parts])
    frequencies = np.concatenate([p.frequencies for _, p in parts])
    if all(p.weights is None for _, p in parts):
        return Postings(numbers, frequencies.astype(np.float32))
    weighted = [_weights(p.weights, p.frequencies) for _, p in parts]
    return Postings(numbers, np.concatenate(weighted), frequencies)


def _weights(weights: Float32s | None, frequencies: Int32s) -> npt.NDArray[np.float32]:
    return frequencies.astype(np.float32) if weights is None else weights
