"""Pairs of a key of a derived term and the number of a term that it derives from.

A row holds some hundred pairs that follow each other, and all numbers of each of its keys:

    keys     their upper halves as gaps (see `integers`), then the lower 24 bits of each
    sizes    how many numbers each key has, less 1
    numbers  4 bytes each, or 3 while they fit, ascending for each key
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from index.derived.keys import KEY_BITS
from index.errors import DamagedIndexError
from index.storage import integers
from index.storage.integers import Bools, Int64s, starts_of

PairRow = tuple[int, int, int, bytes, bytes, bytes]
"""id, number of keys, number of pairs, keys, sizes, numbers."""

KEY_MASK = (1 << KEY_BITS) - 1
_NUMBER_BITS, _LOW_BITS = 32, 24
_LOW_BYTES = 3
_PAIRS_OF_A_ROW = 1024


@dataclass(frozen=True)
class Pairs:
    """`keys[i]`, int64 ascending, is of a term that number `numbers[i]`, int64, belongs to."""

    keys: Int64s
    numbers: Int64s

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.keys)

    def chosen(self, which: Bools) -> "Pairs":
        """Return some of them."""
        return Pairs(self.keys[which], self.numbers[which])


def distinct(parts: Sequence[Pairs]) -> Pairs:
    """Return the pairs of all parts in order, each once."""
    keys = np.concatenate([np.zeros(0, np.int64), *(part.keys for part in parts)])
    numbers = np.concatenate([np.zeros(0, np.int64), *(part.numbers for part in parts)])
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    first = np.ones(len(keys), np.bool_)
    first[1:] = keys[1:] != keys[:-1]
    # The place of the key among the keys and the number fit into one integer, the key does not.
    packed = (np.cumsum(first) - 1) << _NUMBER_BITS | numbers[order]
    packed.sort(kind="stable")
    once = np.ones(len(packed), np.bool_)
    once[1:] = packed[1:] != packed[:-1]
    packed = packed[once]
    return Pairs(keys[first][packed >> _NUMBER_BITS], packed & ((1 << _NUMBER_BITS) - 1))


def rows_of(run: int, pairs: Pairs) -> Iterator[PairRow]:
    """Yield the rows that hold `pairs` (distinct) in a run."""
    if not len(pairs):
        return
    first = np.flatnonzero(np.diff(pairs.keys, prepend=-1))
    keys, bounds = pairs.keys[first], np.append(first, len(pairs))
    parts = first // _PAIRS_OF_A_ROW
    cuts = np.flatnonzero(np.diff(parts, prepend=-1, append=parts[-1] + 1))
    sizes = np.diff(bounds) - 1
    for start, end in pairwise(cuts.tolist()):
        numbers = pairs.numbers[bounds[start] : bounds[end]]
        own = keys[start:end]
        yield (
            (run << KEY_BITS) | int(own[0]),
            end - start,
            len(numbers),
            _key_bytes(own),
            integers.encode(sizes[start:end]),
            _bytes_of(numbers, 3 if int(numbers.max()) < 1 << 24 else 4),
        )


def pairs_of(row: Sequence[Any]) -> Pairs:
    """Return the pairs of a row. Raises DamagedIndexError when it contradicts itself."""
    keys, bounds = keys_of(row)
    return Pairs(np.repeat(keys, np.diff(bounds)), numbers_of(row))


def keys_of(row: Sequence[Any]) -> tuple[Int64s, Int64s]:
    """Return the keys of a row, and where the numbers of each begin, and last how many there are.

    Raises DamagedIndexError.
    """
    first, count, total, blob, sizes = row[0] & KEY_MASK, *row[1:5]
    try:
        (size,) = struct.unpack_from("<H", blob)
    except struct.error as error:
        raise DamagedIndexError from error
    high = np.cumsum(integers.decode(blob[2 : 2 + size], count), dtype=np.int64)
    keys = ((high + (first >> _LOW_BITS)) << _LOW_BITS) | _integers(blob[2 + size :], count, 3)
    bounds = starts_of(integers.decode(sizes, count) + 1)
    if not count or keys[0] != first or bounds[-1] != total or (np.diff(keys) <= 0).any():
        raise DamagedIndexError
    return keys, bounds


def numbers_of(row: Sequence[Any]) -> Int64s:
    """Return the numbers of a row. Raises DamagedIndexError."""
    total, blob = row[2], row[5]
    return _integers(blob, total, 3 if len(blob) == 3 * total else 4)


def _key_bytes(keys: Int64s) -> bytes:
    high = keys >> _LOW_BITS
    gaps = integers.encode(np.diff(high, prepend=high[:1]))
    return struct.pack("<H", len(gaps)) + gaps + _bytes_of(keys & ((1 << _LOW_BITS) - 1), 3)


def _bytes_of(values: Int64s, width: int) -> bytes:
    raw: npt.NDArray[np.uint8] = values.astype("<u8").view(np.uint8).reshape(-1, 8)
    return raw[:, :width].tobytes()


def _integers(blob: bytes, count: int, width: int) -> Int64s:
    if len(blob) != count * width:
        raise DamagedIndexError
    raw = np.zeros((count, 8), np.uint8)
    raw[:, :width] = np.frombuffer(blob, np.uint8).reshape(count, width)
    return raw.view("<u8").ravel().astype(np.int64)
