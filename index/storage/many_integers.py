"""Many blobs of integers decoded together: most of them are short, and each step has its price."""

from collections.abc import Sequence

import numpy as np

from index.errors import DamagedIndexError
from index.storage.integers import (
    CONSTANT,
    PLANES,
    SPARSE,
    WIDTHS,
    Int32s,
    Int64s,
    decode,
    starts_of,
)

_FEWEST_TOGETHER = 8
# What of the last byte of flags is any value's, by how many values are left for it.
_LAST_FLAGS = np.array([0xFF, 0x80, 0xC0, 0xE0, 0xF0, 0xF8, 0xFC, 0xFE], np.uint8)

_Part = tuple[bytes, int, int]
"""A blob, where its values belong, and how many they are."""


def decode_many(blobs: Sequence[bytes], counts: Sequence[int]) -> Int32s:
    """Return the integers of many blobs end to end: `counts[i]` of them from `blobs[i]`.

    Raises DamagedIndexError as `decode` does.
    """
    result = np.zeros(sum(counts), np.int32)
    flagged: dict[int, list[_Part]] = {PLANES: [], SPARSE: []}
    place = 0
    try:
        for blob, count in zip(blobs, counts, strict=True):
            if blob and count:
                kind = blob[0]
                if kind == CONSTANT:
                    result[place : place + count] = int.from_bytes(blob[1:], "little")
                elif kind in flagged:
                    flagged[kind].append((blob, place, count))
                else:
                    result[place : place + count] = np.frombuffer(blob, WIDTHS[kind], count, 1)
            place += count
        for kind, parts in flagged.items():
            _fill(result, kind, parts)
    except (KeyError, ValueError, OverflowError) as error:
        raise DamagedIndexError from error
    return result


def _fill(result: Int32s, kind: int, parts: Sequence[_Part]) -> None:
    """Put the values of blobs of a kind with flags into `result`, of many blobs together."""
    if len(parts) < _FEWEST_TOGETHER:
        for blob, place, count in parts:
            result[place : place + count] = decode(blob, count)
    elif kind == PLANES:
        for blob, place, count in parts:
            result[place : place + count] = np.frombuffer(blob, np.uint8, count, 1)
        more, rest = _flagged_in(parts, low_bytes=1)
        result[more] |= rest << 8
    else:
        more, rest = _flagged_in(parts, low_bytes=0)
        result[more] = rest + np.int32(1)


def _flagged_in(parts: Sequence[_Part], low_bytes: int) -> tuple[Int64s, Int32s]:
    """Return the places of the flagged values of all blobs, and the rest of each value.

    Of a value so many `low_bytes` stand before the flags.
    """
    flags, rests = bytearray(), []
    for blob, _, count in parts:
        start = 1 + low_bytes * count
        end = start + (count + 7 >> 3)
        if end > len(blob):
            raise DamagedIndexError
        flags += blob[start:end]
        rests.append(blob[end:])
    _, places, counts = zip(*parts, strict=True)
    ends = np.cumsum(np.array(counts) + 7 >> 3)
    packed = np.frombuffer(flags, np.uint8)
    packed[ends - 1] &= _LAST_FLAGS[np.array(counts) & 7]
    more = np.unpackbits(packed).view(np.bool_)
    begins = 8 * starts_of(np.array(counts) + 7 >> 3)[:-1]
    numbers = np.add.reduceat(more, begins, dtype=np.int64)
    found = more.nonzero()[0] + np.repeat(np.array(places) - begins, numbers)
    return found, decode_many(rests, numbers.tolist())
