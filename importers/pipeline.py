"""Work on several tasks at once, results in the order of the tasks, memory within a bound."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

_MOST_AHEAD = 64
"""Tasks that may be done before their turn."""
_MOST_AHEAD_SECONDS = 3.0
"""Of work on those, while a slow one is awaited: it would be lost where the program is killed."""
_LOOK_SECONDS = 0.5
"""How often there is something else to do while a result is waited for."""


@dataclass(slots=True)
class _Results(Generic[Result]):
    """What one task gave and nobody has taken."""

    waiting: deque[tuple[Result, int]] = field(default_factory=deque)
    finished: bool = False
    seconds: float = 0.0
    """How long the work on it took."""
    error: BaseException | None = None


class _StoppedError(Exception):
    """Nobody wants the results any more."""


class Pipeline(Generic[Task, Result]):
    """Threads that take tasks in order and work on them; iterating gives the results in order."""

    def __init__(
        self,
        tasks: Iterable[Task],
        work: Callable[[Task], Iterator[Result]],
        *,
        weigh: Callable[[Result], int],
        threads: int,
        most_weight: int,
        load: Callable[[Task], int] = lambda _: 0,
        most_load: int = 0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`weigh` gives bytes; results that wait for their turn weigh at most `most_weight`.

        `load` gives what a task takes while it is worked on; tasks that are worked on together
        take at most `most_load`, and one that takes more is worked on alone. No task is begun
        while those that were done before the turn of a slow one took three seconds, by `clock`.
        """
        self._tasks = iter(tasks)
        self._work = work
        self._weigh = weigh
        self._most_weight = most_weight
        self._load_of = load
        self._most_load = most_load
        self._load = self._next_load = 0
        self._next: Task | None = None
        self._weight = 0
        self._clock = clock
        self._rows: deque[_Results[Result]] = deque()
        self._exhausted = self._stopped = False
        self._changed = threading.Condition()
        self._threads = [threading.Thread(target=self._run, daemon=True) for _ in range(threads)]

    def results(
        self, stop_work: Callable[[], None], meanwhile: Callable[[], None] = lambda: None
    ) -> Iterator[Result]:
        """Every result; `stop_work` is called when they are wanted no more, to end what is begun.

        `meanwhile` is called twice a second while the next one is waited for. Raises what the
        work raises, and what that raises.
        """
        for thread in self._threads:
            thread.start()
        try:
            while (row := self._head(meanwhile)) is not None:
                yield from self._taken(row, meanwhile)
        finally:
            self.stop()
            stop_work()
            for thread in self._threads:
                thread.join()

    def stop(self) -> None:
        """End the results here, from any thread, also while they are waited for."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()

    def _head(self, meanwhile: Callable[[], None]) -> _Results[Result] | None:
        self._wait(lambda: bool(self._rows) or self._exhausted or self._stopped, meanwhile)
        with self._changed:
            return self._rows[0] if self._rows and not self._stopped else None

    def _wait(self, has_come: Callable[[], bool], meanwhile: Callable[[], None]) -> None:
        """Until it has come, which nobody but the one who waits here takes back."""
        while True:
            with self._changed:
                if self._changed.wait_for(has_come, _LOOK_SECONDS):
                    return
            meanwhile()

    def _taken(self, row: _Results[Result], meanwhile: Callable[[], None]) -> Iterator[Result]:
        while True:
            self._wait(lambda: bool(row.waiting) or row.finished or self._stopped, meanwhile)
            with self._changed:
                if self._stopped:
                    return
                if not row.waiting:
                    self._rows.popleft()
                    self._changed.notify_all()
                    break
                result, weight = row.waiting.popleft()
                self._weight -= weight
                self._changed.notify_all()
            yield result
        if row.error is not None:
            raise row.error

    def _run(self) -> None:
        while (begun := self._begin()) is not None:
            task, row, load = begun
            started = self._clock()
            try:
                for result in self._work(task):
                    self._put(row, result)
            except _StoppedError:
                pass
            except BaseException as error:
                row.error = error
            finally:
                with self._changed:
                    row.finished = True
                    row.seconds = self._clock() - started
                    self._load -= load
                    self._changed.notify_all()

    def _begin(self) -> tuple[Task, _Results[Result], int] | None:
        """The next task, once it is near enough to its turn; None when there is none.

        Tasks begin in their order: a large one that waited while later ones began could wait for
        ever, when those wait for its results to be taken.
        """
        with self._changed:
            self._changed.wait_for(self._may_begin)
            task, self._next = self._next, None
            if self._stopped or task is None:
                return None
            row: _Results[Result] = _Results()
            self._rows.append(row)
            self._load += self._next_load
            self._changed.notify_all()
            return task, row, self._next_load

    def _may_begin(self) -> bool:
        if self._stopped or self._exhausted:
            return True
        if len(self._rows) >= _MOST_AHEAD or self._is_far_ahead():
            return False
        if self._next is None:
            self._draw()
        return self._next is None or not self._load or self._fits()

    def _is_far_ahead(self) -> bool:
        """Whether much would be lost by now, while a slow task is awaited and gives nothing."""
        if not self._rows or self._rows[0].finished or self._rows[0].waiting:
            return False
        return sum(row.seconds for row in self._rows) >= _MOST_AHEAD_SECONDS

    def _fits(self) -> bool:
        return self._load + self._next_load <= self._most_load

    def _draw(self) -> None:
        """Have the next task ready, or know that there is none."""
        try:
            self._next = next(self._tasks, None)
            self._next_load = 0 if self._next is None else self._load_of(self._next)
        except Exception as error:
            self._next = None
            self._rows.append(_Results(finished=True, error=error))
        if self._next is None:
            self._exhausted = True
            self._changed.notify_all()

    def _put(self, row: _Results[Result], result: Result) -> None:
        """Wait for room. The task whose turn it is always has some, or nothing would move."""
        weight = self._weigh(result)

        def has_room() -> bool:
            is_awaited = self._rows[0] is row and not row.waiting
            return self._stopped or is_awaited or self._weight + weight <= self._most_weight

        with self._changed:
            self._changed.wait_for(has_room)
            if self._stopped:
                raise _StoppedError
            row.waiting.append((result, weight))
            self._weight += weight
            self._changed.notify_all()
