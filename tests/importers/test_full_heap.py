"""Holes in the heap are taken, and only those."""

from __future__ import annotations

import os
from bisect import bisect_left

from importers.jail.full_heap import fill_holes, taken_holes

_END = 1 << 30


class _Heap:
    """Holes of given sizes, and all the room there is beyond them."""

    def __init__(self, *holes: int) -> None:
        self.holes = sorted(holes)
        self.beyond = _END

    def take(self, size: int) -> int:
        """The smallest hole that is large enough; what is left of it is a hole."""
        at = bisect_left(self.holes, size)
        if at == len(self.holes):
            self.beyond += size
            return self.beyond - size
        hole = self.holes.pop(at)
        if hole - size >= 24:
            self.holes.insert(bisect_left(self.holes, hole - size), hole - size)
        return 4096


def test_no_hole_is_left_and_what_lies_beyond_is_given_back() -> None:
    heap = _Heap(24, 24, 40, 104, 1500, 70_000, 900_000, 3_000_000)
    given_back = list(taken_holes(heap.take, _END))
    assert all(hole < 24 for hole in heap.holes)
    assert given_back
    assert min(given_back) == _END


def test_a_heap_without_holes_is_left_as_it_is() -> None:
    heap = _Heap()
    given_back = list(taken_holes(heap.take, _END))
    # one of each size was looked for
    assert len(given_back) == 9 + 64


def test_holes_without_end_are_not_taken_without_end() -> None:
    taken: list[int] = []

    def take(size: int) -> int:
        taken.append(size)
        return 4096

    assert list(taken_holes(take, _END)) == []
    assert sum(taken) <= 65 * 1024 * 1024


def test_a_process_goes_on_behind_it() -> None:
    child = os.fork()
    if child == 0:
        held = [b"x" * size for size in range(0, 60_000, 100)]
        del held[::2]
        fill_holes()
        more = [b"y" * size for size in range(0, 60_000, 100)]
        sound = all(set(each) <= {120} for each in held) and sum(map(len, more)) == 17_970_000
        os._exit(0 if sound else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
