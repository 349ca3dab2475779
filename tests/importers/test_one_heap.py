"""Objects lie in the C heap as long as it is asked for, and their memory can be given back."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from importers.jail.one_heap import arenas, one_heap

_OBJECTS = 200_000


def in_a_child(check: Callable[[], bool]) -> bool:
    """What it says in a process of its own, whose heap nobody else needs."""
    child = os.fork()
    if child == 0:
        os._exit(0 if check() else 1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def is_in_heap(thing: object) -> bool:
    """Whether it lies in what the kernel calls the heap (proc(5)); ids are addresses."""
    maps = Path("/proc/self/maps").read_text("ascii", errors="surrogateescape").splitlines()
    spans = (line.split()[0].split("-") for line in maps if line.endswith("[heap]"))
    return any(int(start, 16) <= id(thing) < int(end, 16) for start, end in spans)


def made() -> list[tuple[int]]:
    return [(number,) for number in range(_OBJECTS)]


def share_in_heap(things: list[tuple[int]]) -> float:
    some = things[:: len(things) // 50]
    return sum(map(is_in_heap, some)) / len(some)


def test_objects_lie_in_the_heap_and_hold_what_they_held() -> None:
    def check() -> bool:
        with one_heap():
            things = made()
        return share_in_heap(things) > 0.5 and sum(each for (each,) in things) == sum(
            range(_OBJECTS)
        )

    assert in_a_child(check)


def test_control_without_it_they_do_not() -> None:
    def check() -> bool:
        return share_in_heap(made()) < 0.5

    assert in_a_child(check)


def test_a_process_goes_on_when_their_memory_was_given_back() -> None:
    def check() -> bool:
        with one_heap():
            things = made()
            del things[::2]
        del things
        more = made()
        blobs = [b"x" * size for size in range(0, 60_000, 100)]
        return sum(each for (each,) in more) == sum(range(_OBJECTS)) and all(
            set(each) <= {120} for each in blobs
        )

    assert in_a_child(check)


def test_it_ends_as_it_began() -> None:
    before = arenas()
    with one_heap():
        inside = arenas()
    after = arenas()
    assert (after.context, after.take, after.give_back) == (
        before.context,
        before.take,
        before.give_back,
    )
    assert inside.take != before.take
