"""Non-negative integers as small blobs that NumPy reads in a few whole-array steps.

A blob says its kind in its first byte; how many integers it holds is known to whoever reads it.

    (empty)              every value is 0
    0, value             every value is the same; little-endian, as many bytes as it needs
    1 | 2 | 4, raw       fixed width, little-endian
    3, low bytes, flags, rest
                         one low byte per value, one bit per value that has more than a byte, and
                         the flagged values shifted right by 8, as a blob of their own
    5, flags, rest       one bit per value that is not 0, and those values less 1 as a blob

Kind 3 is byte-aligned variable-length coding in the manner of Lemire & Boytsov, "Decoding
billions of integers per second through vectorization" (2015), laid out in planes instead of
interleaved, because planes are what NumPy can decode without a loop.
"""

from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from index.errors import DamagedIndexError

Int32s = npt.NDArray[np.int32]
Int64s = npt.NDArray[np.int64]
AnyInts = npt.NDArray[np.integer]
Bools = npt.NDArray[np.bool_]
_Scalar = TypeVar("_Scalar", bound=np.generic)

CONSTANT, RAW_8, RAW_16, PLANES, RAW_32, SPARSE = 0, 1, 2, 3, 4, 5
WIDTHS: dict[int, np.dtype[np.unsignedinteger[Any]]] = {
    RAW_8: np.dtype("u1"),
    RAW_16: np.dtype("<u2"),
    RAW_32: np.dtype("<u4"),
}
FEWEST_FOR_FLAGS = 24


def encode(values: AnyInts, *, sparse: bool = True) -> bytes:
    """Return the blob of `values` (integers in [0, 2**31), any length).

    What `integer_groups` makes of one group, without the steps that only many are worth.
    """
    if len(values) == 0:
        return b""
    low, high = int(values.min()), int(values.max())
    if low < 0 or high >= 1 << 31:
        raise DamagedIndexError
    if low == high:
        return constant(low)
    raw = _raw(values, high)
    if len(values) < FEWEST_FOR_FLAGS or (high <= 0xFF and (low > 0 or not sparse)):
        return raw
    flagged = _flagged(values, PLANES if high > 0xFF else SPARSE)
    most = len(raw) - 1 if high > 0xFF else len(values) // 2
    return flagged if len(flagged) <= most else raw


def _raw(values: AnyInts, high: int) -> bytes:
    kind = RAW_8 if high <= 0xFF else RAW_16 if high <= 0xFFFF else RAW_32
    return bytes([kind]) + values.astype(WIDTHS[kind]).tobytes()


def _flagged(values: AnyInts, kind: int) -> bytes:
    more = values > (0xFF if kind == PLANES else 0)
    low_bytes = (values & 0xFF).astype(np.uint8).tobytes() if kind == PLANES else b""
    rest = values[more] >> 8 if kind == PLANES else values[more] - 1
    return bytes([kind]) + low_bytes + np.packbits(more).tobytes() + encode(rest, sparse=False)


def constant(value: int) -> bytes:
    """Return the blob in which every value is `value`."""
    return b"" if value == 0 else b"\x00" + value.to_bytes((value.bit_length() + 7) // 8, "little")


def decode(blob: bytes, count: int) -> Int32s:
    """Return the `count` integers of `blob` as a new int32 array.

    Raises DamagedIndexError when the blob is too short or of no known kind.
    """
    if not blob or count == 0:
        return np.zeros(count, np.int32)
    kind = blob[0]
    try:
        if kind == CONSTANT:
            return np.full(count, int.from_bytes(blob[1:], "little"), np.int32)
        if kind == PLANES:
            return _decode_planes(blob, count)
        if kind == SPARSE:
            return _decode_sparse(blob, count)
        return np.frombuffer(blob, WIDTHS[kind], count, 1).astype(np.int32)
    except (KeyError, ValueError, OverflowError) as error:
        raise DamagedIndexError from error


def _decode_planes(blob: bytes, count: int) -> Int32s:
    values = np.frombuffer(blob, np.uint8, count, 1).astype(np.int32)
    flag_bytes = (count + 7) // 8
    flags = np.frombuffer(blob, np.uint8, flag_bytes, 1 + count)
    more = np.unpackbits(flags, count=count).view(np.bool_).nonzero()[0]
    values[more] |= decode(blob[1 + count + flag_bytes :], len(more)) << 8
    return values


def _decode_sparse(blob: bytes, count: int) -> Int32s:
    flag_bytes = (count + 7) // 8
    flags = np.frombuffer(blob, np.uint8, flag_bytes, 1)
    more = np.unpackbits(flags, count=count).view(np.bool_).nonzero()[0]
    values = np.zeros(count, np.int32)
    values[more] = decode(blob[1 + flag_bytes :], len(more)) + np.int32(1)
    return values


def gaps(values: AnyInts, bounds: AnyInts) -> AnyInts:
    """Return strictly ascending groups as gaps: first value as it is, then differences less one.

    The inverse of `ascending`, group by group. `bounds` as in `encode_groups`.
    """
    result = _differences(values, bounds, -1)
    result -= 1
    return result


def _differences(values: AnyInts, bounds: AnyInts, before: int) -> AnyInts:
    """Return by how much each value is more than the last one, a group's first than `before`."""
    last = np.empty_like(values)
    last[1:] = values[:-1]
    last[bounds[:-1]] = before
    return np.subtract(values, last, out=last)


def ascending(stored: Int32s) -> Int32s:
    """Return the strictly ascending values of one group stored as `gaps`."""
    values = np.cumsum(stored, dtype=np.int32)
    values += np.arange(len(stored), dtype=np.int32)
    return values


def starts_of(counts: AnyInts) -> Int64s:
    """Return where each run begins when runs of `counts` values lie end to end, and the total."""
    bounds = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=bounds[1:])
    return bounds


def distinct(values: Int64s) -> Int64s:
    """Return the different `values`, ascending: sorting finds them sooner than hashing does."""
    ordered = np.sort(values)
    first = np.ones(len(ordered), np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return ordered.compress(first)


def repeated(values: npt.NDArray[_Scalar], counts: AnyInts) -> npt.NDArray[_Scalar]:
    """Return each of `values` as often as `counts` says, which mostly is once or not at all."""
    if len(counts) == 0 or counts.min() == counts.max() == 1:
        return values
    if counts.max() > 1:
        return np.repeat(values, counts)
    return values.compress(counts)


def running(stored: AnyInts, counts: AnyInts) -> Int32s:
    """Return cumulative sums restarted at each run of `counts` values (positions from deltas)."""
    total = np.cumsum(stored, dtype=np.int64)
    bounds = starts_of(counts)
    before = np.zeros(len(counts), np.int64)
    inner = bounds[:-1] > 0
    before[inner] = total[bounds[:-1][inner] - 1]
    return (total - np.repeat(before, counts)).astype(np.int32)


def deltas(values: AnyInts, bounds: AnyInts) -> AnyInts:
    """Return the inverse of `running`: differences inside each group, its first value as it is.

    `bounds` as in `encode_groups`.
    """
    return _differences(values, bounds, 0)


def zigzag(values: AnyInts) -> Int64s:
    """Fold signed integers into non-negative ones: 0, -1, 1, -2 become 0, 1, 2, 3."""
    wide = values.astype(np.int64)
    return (wide << 1) ^ (wide >> 63)


def unzigzag(values: AnyInts) -> Int32s:
    """Return the inverse of `zigzag`."""
    return ((values >> 1) ^ -(values & 1)).astype(np.int32)
