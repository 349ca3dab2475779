"""Jobs that are done when a test says so, one after another."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from PySide6.QtCore import QObject

from archive.errors import SkryniaError
from desktop.ui.jobs import Jobs, Lane

T = TypeVar("T")


class Turns(Jobs):
    """Work waits until it is told to be done."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: deque[Callable[[], None]] = deque()

    def run(
        self,
        lane: Lane,
        work: Callable[[], T],
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[SkryniaError], None],
    ) -> Future[T]:
        def turn() -> None:
            try:
                result = work()
            except SkryniaError as error:
                failed(error)
            else:
                done(result)

        self.waiting.append(turn)
        return Future()

    def turn(self) -> None:
        if self.waiting:
            self.waiting.popleft()()
