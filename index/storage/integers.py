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

from collections.abc import Mapping, Sequence
from itertools import pairwise
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
_FEWEST_FOR_FLAGS = 24


def encode(values: AnyInts, *, sparse: bool = True) -> bytes:
    """Return the blob of `values` (integers in [0, 2**31), any length).

    The same as `encode_groups` makes of one group, without the steps that only many are worth.
    """
    if len(values) == 0:
        return b""
    low, high = int(values.min()), int(values.max())
    if low < 0 or high >= 1 << 31:
        raise DamagedIndexError
    if low == high:
        return constant(low)
    raw = _raw(values, high)
    if len(values) < _FEWEST_FOR_FLAGS or (high <= 0xFF and (low > 0 or not sparse)):
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


def encode_groups(
    values: AnyInts, bounds: AnyInts, *, sparse: bool = True, flagged: bool = True
) -> list[bytes]:
    """Return one blob per group, group i being `values[bounds[i]:bounds[i + 1]]`.

    `bounds` has one more entry than there are groups; no group is empty. All groups are encoded in
    the same whole-array steps: an index has many thousands of groups of a few values. `sparse`
    allows kind 5, which is taken where it halves the blob: it is slower to read than bytes.
    Without `flagged` there are no kinds with flags: blobs are larger, and made in half the time.
    """
    if len(bounds) <= 1:
        return []
    lows = np.minimum.reduceat(values, bounds[:-1])
    highs = np.maximum.reduceat(values, bounds[:-1])
    if int(lows.min()) < 0 or int(highs.max()) >= 1 << 31:
        raise DamagedIndexError
    if not flagged:
        return _blobs(values, bounds.tolist(), lows.tolist(), highs.tolist(), {})
    long = (lows != highs) & (np.diff(bounds) >= _FEWEST_FOR_FLAGS)
    parted = _flagged_blobs(values, bounds, np.flatnonzero(long & (highs > 0xFF)), PLANES)
    if sparse:
        few = _flagged_blobs(
            values, bounds, np.flatnonzero(long & (highs <= 0xFF) & (lows == 0)), SPARSE
        )
        sizes = np.diff(bounds).tolist()
        parted |= {group: blob for group, blob in few.items() if 2 * len(blob) <= sizes[group]}
    return _blobs(values, bounds.tolist(), lows.tolist(), highs.tolist(), parted)


def _flagged_blobs(values: AnyInts, bounds: AnyInts, groups: Int64s, kind: int) -> dict[int, bytes]:
    """Return the blobs of the groups numbered `groups`, by number, in a kind that has flags."""
    if len(groups) == 0:
        return {}
    sizes = np.diff(bounds)[groups]
    ends = starts_of(sizes)
    chosen = _chosen(values, bounds, groups)
    more = chosen > (0xFF if kind == PLANES else 0)
    low_bytes = (chosen & 0xFF).astype(np.uint8).tobytes() if kind == PLANES else b""
    rest = chosen[more] >> 8 if kind == PLANES else chosen[more] - 1
    flags, flag_ends = _flag_bytes(more, sizes, ends)
    # Every group has a flagged value, so no group of the rest is empty.
    rest_bounds = starts_of(np.add.reduceat(more, ends[:-1], dtype=np.int64))
    rests = encode_groups(rest, rest_bounds, sparse=False)
    spans = zip(groups.tolist(), pairwise(ends.tolist()), pairwise(flag_ends), rests, strict=True)
    return {
        group: bytes([kind]) + low_bytes[start:end] + flags[first:last] + rest
        for group, (start, end), (first, last), rest in spans
    }


def _chosen(values: AnyInts, bounds: AnyInts, groups: Int64s) -> AnyInts:
    """Return the values of the groups numbered `groups` (ascending) end to end."""
    if len(groups) == len(bounds) - 1:
        return values
    edges = np.zeros(len(values) + 1, np.int8)
    edges[bounds[groups]] = 1
    edges[bounds[groups + 1]] -= 1
    return values.compress(np.cumsum(edges[:-1], dtype=np.int8).view(np.bool_))


def _flag_bytes(more: Bools, sizes: AnyInts, ends: Int64s) -> tuple[bytes, list[int]]:
    """Return one bit per value, each group's beginning a byte of its own, and where they begin."""
    flag_ends = starts_of((sizes + 7) >> 3)
    bits = np.zeros(8 * int(flag_ends[-1]), np.bool_)
    places = np.flatnonzero(more)
    bits[places + np.repeat(8 * flag_ends[:-1] - ends[:-1], sizes).take(places)] = True
    return np.packbits(bits).tobytes(), flag_ends.tolist()


class _Constants(dict[int, bytes]):
    """The constant blobs made so far."""

    def __missing__(self, value: int) -> bytes:
        blob = self[value] = constant(value)
        return blob


def _blobs(
    values: AnyInts,
    bounds: Sequence[int],
    lows: Sequence[int],
    highs: Sequence[int],
    flagged: Mapping[int, bytes],
) -> list[bytes]:
    # All values at each width once, so that a small group costs two slices of bytes.
    bytes_1, bytes_2 = values.astype(np.uint8).tobytes(), values.astype("<u2").tobytes()
    constants = _Constants()
    blobs = []
    for i, (low, high) in enumerate(zip(lows, highs, strict=True)):
        start, end = bounds[i], bounds[i + 1]
        width = 1 if high < 1 << 8 else 2 if high < 1 << 16 else 4
        if low == high:
            blob = constants[low]
        elif i in flagged and len(flagged[i]) <= width * (end - start):
            blob = flagged[i]
        elif width == 1:
            blob = b"\x01" + bytes_1[start:end]
        elif width == 2:
            blob = b"\x02" + bytes_2[2 * start : 2 * end]
        else:
            blob = b"\x04" + values[start:end].astype("<u4").tobytes()
        blobs.append(blob)
    return blobs


def gaps(values: AnyInts, bounds: AnyInts) -> Int64s:
    """Return strictly ascending groups as gaps: first value as it is, then differences less one.

    The inverse of `ascending`, group by group. `bounds` as in `encode_groups`.
    """
    result = np.empty(len(values), np.int64)
    if len(values):
        result[0] = values[0]
        np.subtract(values[1:], values[:-1], out=result[1:], dtype=np.int64)
        result[1:] -= 1
        result[bounds[:-1]] = values[bounds[:-1]]
    return result


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
    if int(counts.max(initial=0)) > 1:
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


def deltas(values: AnyInts, counts: AnyInts) -> Int64s:
    """Return the inverse of `running`: differences inside each run, its first value as it is."""
    result = np.empty(len(values), np.int64)
    if len(values):
        result[0] = values[0]
        np.subtract(values[1:], values[:-1], out=result[1:], dtype=np.int64)
        firsts = starts_of(counts)[:-1]
        result[firsts] = values[firsts]
    return result


def zigzag(values: AnyInts) -> Int64s:
    """Fold signed integers into non-negative ones: 0, -1, 1, -2 become 0, 1, 2, 3."""
    wide = values.astype(np.int64)
    return (wide << 1) ^ (wide >> 63)


def unzigzag(values: AnyInts) -> Int32s:
    """Return the inverse of `zigzag`."""
    return ((values >> 1) ^ -(values & 1)).astype(np.int32)
