"""Several tasks at once, their results in order, no more of them waiting than there is room for."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from types import GeneratorType

import pytest

from importers.pipeline import Pipeline
from tests.narrowed import of_kind


def nothing() -> None:
    return None


def pipeline(
    tasks: Iterable[int],
    work: Callable[[int], Iterator[int]],
    *,
    threads: int = 3,
    most: int = 10,
) -> Pipeline[int, int]:
    return Pipeline(tasks, work, weigh=lambda _: 1, threads=threads, most_weight=most)


def test_results_come_in_the_order_of_the_tasks() -> None:
    def work(task: int) -> Iterator[int]:
        time.sleep(0.002 * (task % 3))
        yield from (10 * task + part for part in range(task % 4))

    found = list(pipeline(range(50), work).results(nothing))
    assert found == [10 * task + part for task in range(50) for part in range(task % 4)]


def test_tasks_run_at_the_same_time() -> None:
    meeting = threading.Barrier(3, timeout=10)

    def work(task: int) -> Iterator[int]:
        meeting.wait()
        yield task

    assert list(pipeline(range(3), work).results(nothing)) == [0, 1, 2]


@pytest.mark.parametrize("threads", [1, 2, 5])
def test_no_more_wait_than_there_is_room_for(threads: int) -> None:
    given, taken, most = 0, 0, 0
    lock = threading.Lock()

    def work(task: int) -> Iterator[int]:
        nonlocal given, most
        for part in range(40):
            with lock:
                given += 1
                most = max(most, given - taken)
            yield part

    for _ in pipeline(range(6), work, threads=threads, most=8).results(nothing):
        time.sleep(0.0002)
        with lock:
            taken += 1
    assert taken == 240
    # those that fit, one that each thread holds out, one whose turn it is, one being taken
    assert most <= 8 + threads + 2


def test_a_result_that_is_too_heavy_still_gets_through() -> None:
    heavy = Pipeline(range(4), lambda n: iter([n]), weigh=lambda _: 99, threads=2, most_weight=1)
    assert list(heavy.results(nothing)) == [0, 1, 2, 3]


def test_an_error_of_the_work_comes_out_in_its_place() -> None:
    def work(task: int) -> Iterator[int]:
        yield task
        if task == 2:
            raise ValueError("bug")

    found: list[int] = []
    with pytest.raises(ValueError, match="bug"):
        found.extend(iter_into(found, pipeline(range(9), work).results(nothing)))
    assert found == [0, 1, 2]


def iter_into(found: list[int], results: Iterator[int]) -> Iterator[int]:
    for result in results:
        found.append(result)
    yield from ()


def test_an_error_of_the_tasks_comes_out_too() -> None:
    def tasks() -> Iterator[int]:
        yield 1
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        list(pipeline(tasks(), lambda n: iter([n])).results(nothing))


def test_who_stops_taking_ends_the_work() -> None:
    stopped = threading.Event()

    def work(task: int) -> Iterator[int]:
        yield task
        if task:
            assert stopped.wait(10)
        yield from range(100)

    before = threading.active_count()
    results = pipeline(range(1000), work).results(stopped.set)
    assert next(results) == 0
    of_kind(results, GeneratorType).close()
    assert stopped.is_set()
    assert threading.active_count() == before


@pytest.mark.parametrize(("most_load", "together"), [(0, 1), (20, 2), (30, 3)])
def test_large_tasks_are_worked_on_within_a_load(most_load: int, together: int) -> None:
    lock = threading.Lock()
    at_work = most = 0

    def work(task: int) -> Iterator[int]:
        nonlocal at_work, most
        with lock:
            at_work += 1
            most = max(most, at_work)
        time.sleep(0.005)
        with lock:
            at_work -= 1
        yield task

    loaded = Pipeline(
        range(30),
        work,
        weigh=lambda _: 1,
        threads=3,
        most_weight=10,
        load=lambda _: 10,
        most_load=most_load,
    )
    assert list(loaded.results(nothing)) == list(range(30))
    assert most == together


def test_a_large_task_waits_for_its_turn_and_no_later_one_goes_before_it() -> None:
    begun: list[int] = []

    def work(task: int) -> Iterator[int]:
        begun.append(task)
        time.sleep(0.005)
        yield from [task] * 20

    loads = {3: 100}
    loaded = Pipeline(
        range(8),
        work,
        weigh=lambda _: 1,
        threads=3,
        most_weight=10,
        load=lambda task: loads.get(task, 1),
        most_load=5,
    )
    assert list(loaded.results(nothing)) == [task for task in range(8) for _ in range(20)]
    assert begun.index(3) == 3


@pytest.mark.parametrize(("seconds", "begun_ahead"), [(0.1, 20), (1.0, 3), (4.0, 1)])
def test_no_more_than_some_seconds_of_work_are_done_ahead_of_a_slow_task(
    seconds: float, begun_ahead: int
) -> None:
    now, begun = 0.0, list[int]()
    idle = threading.Event()

    def work(task: int) -> Iterator[int]:
        nonlocal now
        begun.append(task)
        if task == 0:
            assert idle.wait(10)
        else:
            now += seconds
        yield task

    def look() -> None:
        if len(begun) > begun_ahead:
            looked.append(len(begun))
        if len(looked) >= 2:
            idle.set()

    looked: list[int] = []
    ahead = Pipeline(
        range(21), work, weigh=lambda _: 1, threads=2, most_weight=99, clock=lambda: now
    )
    assert list(ahead.results(nothing, look)) == list(range(21))
    assert looked == [begun_ahead + 1] * 2


def test_while_nothing_comes_something_else_is_done_by_who_waits() -> None:
    done = threading.Event()
    by: list[int] = []

    def work(task: int) -> Iterator[int]:
        assert done.wait(10)
        yield task

    def meanwhile() -> None:
        by.append(threading.get_ident())
        done.set()

    assert list(pipeline(range(2), work).results(nothing, meanwhile)) == [0, 1]
    assert set(by) == {threading.get_ident()}


def test_what_is_raised_meanwhile_comes_out_and_ends_the_work() -> None:
    stopped = threading.Event()

    def work(task: int) -> Iterator[int]:
        assert stopped.wait(10)
        yield task

    def meanwhile() -> None:
        raise OSError("full")

    with pytest.raises(OSError, match="full"):
        list(pipeline(range(2), work).results(stopped.set, meanwhile))
