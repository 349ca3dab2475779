"""Arrays over all documents of a snapshot, and how they are put together from segments."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

import numpy as np
import numpy.typing as npt

from index.errors import DamagedIndexError
from index.storage.blocks import Float32s, Float64s
from index.storage.integers import Int32s, Int64s
from index.storage.posting_search import Posting

_OVERHEAD = 400
PLACE_SHIFT = 32
_DENSE, _FREQUENT = 4, 32
"""A term in so great a share of all documents has its weight in each, or whether it is there."""

Bools = npt.NDArray[np.bool_]
Spans = Mapping[int, tuple[int, int]]
"""The number of its first document and how many it gave out, by segment."""


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

    `frequencies` is None where the weights are the frequencies. A term that stands in many
    documents has its weight in each of all documents too, 0 where it is not: `everywhere` float32.
    One in fewer, but not few, has at least whether it is there: `standing` bool.
    """

    documents: Int32s
    weights: Float32s
    frequencies: Int32s | None = None
    everywhere: Float32s | None = None
    standing: Bools | None = None

    @property
    def size(self) -> int:
        """About how many bytes of memory this takes."""
        further = (self.frequencies, self.everywhere, self.standing)
        of_further = sum(array.nbytes for array in further if array is not None)
        return self.documents.nbytes + self.weights.nbytes + of_further + _OVERHEAD


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


@dataclass(frozen=True)
class Numbers:
    """Ascending numbers of terms."""

    values: Int64s

    @property
    def size(self) -> int:
        """About how many bytes of memory this takes."""
        return self.values.nbytes + _OVERHEAD


def assemble(found: Sequence[Posting], spans: Spans) -> Postings:
    """Return the postings of one term from those in each segment, in the order of segments.

    Segments that `spans` does not know are of a later generation and left out. Raises
    DamagedIndexError for documents that a segment does not have.
    """
    parts = [(base_of(part, spans), part) for part in found if part.segment in spans]
    if not parts:
        return Postings(np.zeros(0, np.int32), np.zeros(0, np.float32))
    numbers = np.concatenate([p.documents + np.int32(base) for base, p in parts])
    frequencies: Int32s | None = np.concatenate([p.frequencies for _, p in parts])
    if all(p.weights is None for _, p in parts):
        weights, frequencies = np.asarray(frequencies, np.float32), None
    else:
        weights = np.concatenate([_weights(p.weights, p.frequencies) for _, p in parts])
    return spread(numbers, weights, frequencies, spans)


def spread(
    numbers: Int32s, weights: Float32s, frequencies: Int32s | None, spans: Spans
) -> Postings:
    """Return the postings of a term with what there is of them over all documents."""
    documents = sum(count for _, count in spans.values())
    everywhere, standing = None, None
    if _FREQUENT * len(numbers) >= documents:
        standing = np.zeros(documents, np.bool_)
        standing[numbers] = True
    if _DENSE * len(numbers) >= documents and bool((weights > 0).all()):
        everywhere = np.zeros(documents, np.float32)
        everywhere[numbers] = weights
    return Postings(numbers, weights, frequencies, everywhere, standing)


def base_of(posting: Posting, spans: Spans) -> int:
    """Return the number of the first document of a posting's segment, which `spans` knows.

    Raises DamagedIndexError for documents that the segment does not have.
    """
    base, documents = spans[posting.segment]
    if len(posting.documents) and not 0 <= posting.documents[-1] < documents:
        raise DamagedIndexError
    return base


def place_occurrences(found: Sequence[Posting], spans: Spans) -> Occurrences:
    """Return where one term stands, from its postings in each segment; as in `assemble`."""
    parts = []
    for posting in found:
        if posting.segment not in spans:
            continue
        if posting.positions is None:
            raise DamagedIndexError
        numbers = posting.documents + np.int32(base_of(posting, spans))
        places = np.repeat(numbers.astype(np.int64) << PLACE_SHIFT, posting.frequencies)
        parts.append((numbers, posting.frequencies, places + posting.positions))
    if not parts:
        nowhere = np.zeros(0, np.int32)
        return Occurrences(nowhere, nowhere, np.zeros(0, np.int64))
    return Occurrences(*(np.concatenate(part) for part in zip(*parts, strict=True)))


def _weights(weights: Float32s | None, frequencies: Int32s) -> npt.NDArray[np.float32]:
    return frequencies.astype(np.float32) if weights is None else weights
