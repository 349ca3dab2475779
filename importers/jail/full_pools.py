"""The pools of small objects filled before a fork, as the holes of the C heap are (`full_heap`).

Python keeps objects of up to 512 bytes in pools by their size. Loading the parsers leaves most
pools with a few free places; a child that puts its objects there writes to a page for every few of
them, and the kernel copies each. With full pools it begins new ones, whose pages it uses up
(CPython, `Objects/obmalloc.c`).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

_POOL_BYTES = 16 * 1024
_HEAD_BYTES = 48
_STEP_BYTES = 16
_LARGEST_BYTES = 512
_MOST_BYTES = 8 * 1024 * 1024
"""That are taken for one size; the parsers leave less than one MiB free in all."""

Make = Callable[[], object]


def fill_pools() -> list[object]:
    """Objects that fill every place that is free; they must be kept."""
    kept: list[object] = []
    for size in range(_STEP_BYTES, _LARGEST_BYTES + 1, _STEP_BYTES):
        kept.extend(filling(_maker(size), size))
    return kept


def filling(make: Make, size: int) -> Iterator[object]:
    """Objects of `size` bytes, until two pools were filled by them from first place to last.

    One may have been begun before, with most of its places never used, and others with holes may
    stand behind it; the second one is new. It ends where a third one would begin: of a pool that
    is nearly full a child would write to two pages for the few places that it has.
    """
    places = (_POOL_BYTES - _HEAD_BYTES) // size
    last = side_by_side = full = 0
    for _ in range(_MOST_BYTES // size):
        made = make()
        place = id(made)
        if place // _POOL_BYTES != last // _POOL_BYTES:
            if full == 2:
                return
            side_by_side = 0
        elif place == last + size:
            side_by_side += 1
        # a few places may have gone to others meanwhile, such as the number `place`
        full += side_by_side == places * 9 // 10
        yield made
        last = place


def _maker(size: int) -> Make:
    """What makes objects that take just so much memory and are not looked at for garbage."""
    if size == sys.getsizeof(object()):
        return object
    if size <= sys.getsizeof(b""):
        return lambda: float("1.5")
    length = size - sys.getsizeof(b"")
    return lambda: bytes(length)
