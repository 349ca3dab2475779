"""Free places in the pools of small objects are taken, and only those."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from importers.jail.full_pools import fill_pools, filling

_SIZE = 256
_POOL = 16 * 1024


def apart() -> tuple[list[bytes], list[bytes]]:
    """Many objects of one size, and as many that lay between them."""
    both = [bytes(_SIZE - 33) for _ in range(4_000)]
    return both[::2], both[1::2]


def lies_between(*, fills: bool) -> bool:
    """Whether what comes later lies in the pools of what stayed."""
    stay, go = apart()
    crowded = {id(each) // _POOL for each in stay}
    go.clear()
    kept = fill_pools() if fills else []
    later = [bytes(_SIZE - 33) for _ in range(200)]
    assert len(kept) > 32 or not fills
    return bool(crowded & {id(each) // _POOL for each in later})


def in_new_process(*, fills: bool) -> bool:
    """`lies_between` where no other test has left its own holes, as in the server."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as processes:
        return processes.submit(lies_between, fills=fills).result()


def test_what_comes_later_does_not_lie_between_what_was_there() -> None:
    assert not in_new_process(fills=True)


def test_control_without_filling_it_does() -> None:
    assert in_new_process(fills=False)


def begins_anew(*, leaves: int) -> bool:
    """Whether what is made next lies in a pool of its own, if so many places are left before."""
    kept: list[object] = list(filling(lambda: bytes(_SIZE - 33), _SIZE))
    del kept[len(kept) - leaves :]
    pools = {id(each) // _POOL for each in kept}
    return id(bytes(_SIZE - 33)) // _POOL not in pools


def begins_anew_in_new_process(*, leaves: int) -> bool:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as processes:
        return processes.submit(begins_anew, leaves=leaves).result()


def test_the_last_pool_is_filled_to_its_last_place() -> None:
    assert begins_anew_in_new_process(leaves=0)


def test_control_with_a_place_left_it_is_used() -> None:
    assert not begins_anew_in_new_process(leaves=1)


def test_free_places_without_end_are_not_taken_without_end() -> None:
    one = object()
    taken = sum(1 for _ in filling(lambda: one, _SIZE))
    assert taken == 8 * 1024 * 1024 // _SIZE


def test_a_process_goes_on_behind_it() -> None:
    child = os.fork()
    if child == 0:
        kept = fill_pools()
        words = [str(number) * (number % 20) for number in range(50_000)]
        sound = all(word.isdigit() or not word for word in words) and len(kept) > 32
        os._exit(0 if sound else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
