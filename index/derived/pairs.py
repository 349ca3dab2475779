"""Pairs of a key of a derived term and the number of a term that it derives from.

A row holds some hundred pairs that follow each other, and all numbers of each of its keys:

    keys     their upper halves as gaps (see `integers`), then the lower 24 bits of each
    sizes    how many numbers each key has, less 1
    numbers  4 bytes each, or 3 while they fit, ascending for each key
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from index.derived.keys import KEY_BITS
from index.errors import DamagedIndexError
from index.storage import integers
from index.storage.integer_groups import encode_groups
from index.storage.integers import Bools, Int64s, starts_of
from index.storage.many_integers import decode_many

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
    order = np.argsort(keys)
    keys = keys[order]
    first = np.ones(len(keys), np.bool_)
    first[1:] = keys[1:] != keys[:-1]
    # The place of the key among the keys and the number fit into one integer, the key does not.
    packed = (np.cumsum(first) - 1) << _NUMBER_BITS | numbers[order]
    packed.sort()
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
    yield from zip(
        ((run << KEY_BITS) | keys[cuts[:-1]]).tolist(),
        np.diff(cuts).tolist(),
        np.diff(bounds[cuts]).tolist(),
        _key_blobs(keys, cuts),
        encode_groups(np.diff(bounds) - 1, cuts),
        _number_blobs(pairs.numbers, bounds[cuts]),
        strict=True,
    )


def pairs_of(rows: Sequence[Sequence[Any]]) -> Pairs:
    """Return the pairs of rows, end to end.

    Raises DamagedIndexError when a row contradicts itself.
    """
    nothing = np.zeros(0, np.int64)
    if not rows:
        return Pairs(nothing, nothing)
    counts = [row[1] for row in rows]
    totals = [row[2] for row in rows]
    firsts = np.array([row[0] for row in rows], np.int64) & KEY_MASK
    if min(counts) < 1:
        raise DamagedIndexError
    ends = starts_of(np.array(counts))
    gaps, lows = zip(*(_parted(row[3]) for row in rows), strict=True)
    high = integers.running(decode_many(gaps, counts), np.array(counts))
    keys = (high + np.repeat(firsts >> _LOW_BITS, counts)) << _LOW_BITS
    keys |= _integers(b"".join(lows), int(ends[-1]), _LOW_BYTES)
    sizes = decode_many([row[4] for row in rows], counts).astype(np.int64) + 1
    falls = np.flatnonzero(np.diff(keys) <= 0) + 1  # Only where another row begins.
    if (keys[ends[:-1]] != firsts).any() or not np.isin(falls, ends).all():
        raise DamagedIndexError
    if (np.add.reduceat(sizes, ends[:-1]) != totals).any():
        raise DamagedIndexError
    return Pairs(np.repeat(keys, sizes), numbers_of(rows))


def _parted(blob: bytes) -> tuple[bytes, bytes]:
    try:
        (size,) = struct.unpack_from("<H", blob)
    except struct.error as error:
        raise DamagedIndexError from error
    return blob[2 : 2 + size], blob[2 + size :]


def keys_of(row: Sequence[Any]) -> tuple[Int64s, Int64s]:
    """Return the keys of a row, and where the numbers of each begin, and last how many there are.

    Raises DamagedIndexError.
    """
    first, count, total, blob, sizes = row[0] & KEY_MASK, *row[1:5]
    gaps, low = _parted(blob)
    high = np.cumsum(integers.decode(gaps, count), dtype=np.int64)
    keys = ((high + (first >> _LOW_BITS)) << _LOW_BITS) | _integers(low, count, _LOW_BYTES)
    bounds = starts_of(integers.decode(sizes, count) + 1)
    if not count or keys[0] != first or bounds[-1] != total or (np.diff(keys) <= 0).any():
        raise DamagedIndexError
    return keys, bounds


def numbers_of(rows: Sequence[Sequence[Any]]) -> Int64s:
    """Return the numbers of rows, end to end. Raises DamagedIndexError."""
    parts = [np.zeros(0, np.int64)]
    for width, group in groupby(rows, lambda row: 3 if len(row[5]) == 3 * row[2] else 4):
        alike = list(group)
        blob = b"".join(row[5] for row in alike)
        parts.append(_integers(blob, sum(row[2] for row in alike), width))
    return np.concatenate(parts)


def _key_blobs(keys: Int64s, cuts: Int64s) -> Iterator[bytes]:
    high = keys >> _LOW_BITS
    gaps = np.diff(high, prepend=high[:1])
    gaps[cuts[:-1]] = 0
    low = _bytes_of(keys & ((1 << _LOW_BITS) - 1), _LOW_BYTES)
    ends = (cuts * _LOW_BYTES).tolist()
    for blob, (start, end) in zip(encode_groups(gaps, cuts), pairwise(ends), strict=True):
        yield struct.pack("<H", len(blob)) + blob + low[start:end]


def _number_blobs(numbers: Int64s, cuts: Int64s) -> Iterator[bytes]:
    narrow, wide = _bytes_of(numbers, 3), _bytes_of(numbers, 4)
    fits = np.maximum.reduceat(numbers, cuts[:-1]) < 1 << 24
    for fit, (start, end) in zip(fits.tolist(), pairwise(cuts.tolist()), strict=True):
        yield narrow[3 * start : 3 * end] if fit else wide[4 * start : 4 * end]


def _bytes_of(values: Int64s, width: int) -> bytes:
    raw: npt.NDArray[np.uint8] = values.astype("<u8").view(np.uint8).reshape(-1, 8)
    return raw[:, :width].tobytes()


def _integers(blob: bytes, count: int, width: int) -> Int64s:
    if len(blob) != count * width:
        raise DamagedIndexError
    raw = np.zeros((count, 8), np.uint8)
    raw[:, :width] = np.frombuffer(blob, np.uint8).reshape(count, width)
    return raw.view("<u8").ravel().astype(np.int64)
