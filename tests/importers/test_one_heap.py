"""Objects lie in the C heap as long as it is asked for, and their memory can be given back."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from importers.jail.one_heap import arenas, one_heap

_OBJECTS = 200_000


def holds_in_a_new_process(check: Callable[[], bool]) -> bool:
    """What a function of this file says where nothing has left free places for objects before."""
    program = (
        "import sys; sys.path[:] = sys.argv[1:];"
        f"from {check.__module__} import {check.__name__} as check; sys.exit(not check())"
    )
    return subprocess.run([sys.executable, "-c", program, *sys.path], check=False).returncode == 0


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


def lie_in_the_heap() -> bool:
    with one_heap():
        things = made()
    held = sum(each for (each,) in things)
    return share_in_heap(things) > 0.5 and held == sum(range(_OBJECTS))


def lie_elsewhere() -> bool:
    return share_in_heap(made()) < 0.5


def goes_on_when_it_was_given_back() -> bool:
    with one_heap():
        things = made()
        del things[::2]
    del things
    more = made()
    blobs = [b"x" * size for size in range(0, 60_000, 100)]
    return sum(each for (each,) in more) == sum(range(_OBJECTS)) and all(
        set(each) <= {120} for each in blobs
    )


def test_objects_lie_in_the_heap_and_hold_what_they_held() -> None:
    assert holds_in_a_new_process(lie_in_the_heap)


def test_control_without_it_they_do_not() -> None:
    assert holds_in_a_new_process(lie_elsewhere)
    assert not holds_in_a_new_process(never)


def never() -> bool:
    return False


def test_a_process_goes_on_when_their_memory_was_given_back() -> None:
    assert holds_in_a_new_process(goes_on_when_it_was_given_back)


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
