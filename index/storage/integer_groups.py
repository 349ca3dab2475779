"""Many groups of integers as blobs, in the same whole-array steps.

An index has many thousands of groups of a few values. Neither they nor any of the arrays made of
them on the way are wider than need be: most of the time goes to the memory.
"""

from itertools import compress, pairwise

import numpy as np

from index.errors import DamagedIndexError
from index.storage.integers import (
    FEWEST_FOR_FLAGS,
    PLANES,
    RAW_8,
    RAW_16,
    RAW_32,
    SPARSE,
    WIDTHS,
    AnyInts,
    Bools,
    Int64s,
    constant,
    starts_of,
)


def encode_groups(
    values: AnyInts, bounds: AnyInts, *, sparse: bool = True, flagged: bool = True
) -> list[bytes]:
    """Return one blob per group, group i being `values[bounds[i]:bounds[i + 1]]`.

    `bounds` has one more entry than there are groups; no group is empty. `sparse` allows
    kind 5, which is taken where it halves the blob: it is slower to read than bytes. Without
    `flagged` there are no kinds with flags: blobs are larger, and made in less time.
    """
    if len(bounds) <= 1:
        return []
    lows = np.minimum.reduceat(values, bounds[:-1])
    highs = np.maximum.reduceat(values, bounds[:-1])
    if int(lows.min()) < 0 or int(highs.max()) >= 1 << 31:
        raise DamagedIndexError
    blobs = [b""] * len(lows)
    left = lows != highs
    _put_constants(blobs, lows, ~left)
    if flagged:
        sizes = np.diff(bounds)
        long = left & (sizes >= FEWEST_FOR_FLAGS)
        wide = np.flatnonzero(long & (highs > 0xFF))
        most = np.where(highs[wide] > 0xFFFF, 4, 2) * sizes[wide]
        left[_put_flagged(blobs, values, bounds, wide, PLANES, most)] = False
        few = np.flatnonzero(long & (highs <= 0xFF) & (lows == 0) & sparse)
        left[_put_flagged(blobs, values, bounds, few, SPARSE, sizes[few] // 2)] = False
    widths = np.where(highs > 0xFFFF, RAW_32, np.where(highs > 0xFF, RAW_16, RAW_8))
    for kind in (RAW_8, RAW_16, RAW_32):
        _put_raw(blobs, values, bounds, np.flatnonzero(left & (widths == kind)), kind)
    return blobs


def _put_constants(blobs: list[bytes], values: AnyInts, chosen: Bools) -> None:
    made = _Constants()
    for group, value in zip(np.flatnonzero(chosen).tolist(), values[chosen].tolist(), strict=True):
        blobs[group] = made[value]


class _Constants(dict[int, bytes]):
    """The constant blobs made so far."""

    def __missing__(self, value: int) -> bytes:
        blob = self[value] = constant(value)
        return blob


def _put_raw(
    blobs: list[bytes], values: AnyInts, bounds: AnyInts, groups: Int64s, kind: int
) -> None:
    if len(groups) == 0:
        return
    # All values at once, so that a small group costs a slice of bytes.
    raw, head = values.astype(WIDTHS[kind]).tobytes(), bytes([kind])
    # A kind of fixed width is called by its width.
    starts, ends = bounds[groups] * kind, bounds[groups + 1] * kind
    for group, start, end in zip(groups.tolist(), starts.tolist(), ends.tolist(), strict=True):
        blobs[group] = head + raw[start:end]


def _put_flagged(
    blobs: list[bytes],
    values: AnyInts,
    bounds: AnyInts,
    groups: Int64s,
    kind: int,
    most: AnyInts,
) -> Int64s:
    """Put the blobs of `groups` in a kind that has flags, but those of more than `most` bytes.

    Returns the groups that have got theirs.
    """
    if len(groups) == 0:
        return groups
    made = _flagged_blobs(_chosen(values, bounds, groups), np.diff(bounds)[groups], kind)
    fits = np.fromiter(map(len, made), np.int64, len(made)) <= most
    taken = groups[fits]
    for group, blob in zip(taken.tolist(), compress(made, fits.tolist()), strict=True):
        blobs[group] = blob
    return taken


def _flagged_blobs(values: AnyInts, sizes: AnyInts, kind: int) -> list[bytes]:
    """Return the blobs in a kind that has flags of groups of `sizes` values, end to end."""
    ends = starts_of(sizes)
    low_bytes = values.astype(np.uint8).tobytes() if kind == PLANES else b""
    places = np.flatnonzero(values > (0xFF if kind == PLANES else 0))
    rest = values.take(places)
    if kind == PLANES:
        rest >>= 8
    else:
        rest -= 1
    # Every group has a flagged value, so no group of the rest is empty.
    rest_bounds = np.searchsorted(places, ends)
    flags, flag_ends = _flag_bytes(places, np.diff(rest_bounds), sizes, ends)
    rests = encode_groups(rest, rest_bounds, sparse=False)
    head = bytes([kind])
    spans = zip(pairwise(ends.tolist()), pairwise(flag_ends), rests, strict=True)
    return [
        b"".join((head, low_bytes[start:end], flags[first:last], more))
        for (start, end), (first, last), more in spans
    ]


def _chosen(values: AnyInts, bounds: AnyInts, groups: Int64s) -> AnyInts:
    """Return the values of the groups numbered `groups` (ascending) end to end."""
    if len(groups) == len(bounds) - 1:
        return values
    # Neighbours are taken together.
    apart = np.flatnonzero(np.diff(groups) != 1)
    firsts, lasts = np.append(groups[:1], groups[apart + 1]), np.append(groups[apart], groups[-1:])
    spans = zip(bounds[firsts].tolist(), bounds[lasts + 1].tolist(), strict=True)
    return np.concatenate([values[start:end] for start, end in spans])


def _flag_bytes(
    places: Int64s, counts: AnyInts, sizes: AnyInts, ends: Int64s
) -> tuple[bytes, list[int]]:
    """Return one bit per value, each group's beginning a byte of its own, and where they begin.

    Set are those of `places`, `counts` of each group.
    """
    flag_ends = starts_of((sizes + 7) >> 3)
    bits = np.zeros(8 * int(flag_ends[-1]), np.bool_)
    bits[places + np.repeat(8 * flag_ends[:-1] - ends[:-1], counts)] = True
    return np.packbits(bits).tobytes(), flag_ends.tolist()
