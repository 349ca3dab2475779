"""The bridge between the window's thread and the work: executor lanes, one queued signal back.

Work is plain functions over the archive. Answers arrive on the window's thread and die with the
widget that asked. Exceptions arrive as the typed errors of `archive.errors`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Any, TypeVar
from weakref import WeakSet

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from archive.errors import InvariantError, SkryniaError
from archive.progress import CancelToken

T = TypeVar("T")

_SWITCH_SECONDS = 0.001
"""How long a thread computes at most while another waits for Python's lock; usually 5 ms."""


class Lane(Enum):
    """Where a piece of work queues. What may pause keeps no other change waiting."""

    READ = "read"
    WRITE = "write"
    IMPORT = "import"
    RECOGNITION = "recognition"
    VIEW = "view"
    """Pages and sound of originals: a search does not wait for them."""
    SMALL = "small"
    """Small pictures for lists: no page that a person looks at waits for one."""
    CARE = "care"
    FILES = "files"
    """Files that are made for other programs, and read from them: no search waits for one."""


_WORKERS = {
    Lane.READ: 2,
    Lane.WRITE: 1,
    Lane.IMPORT: 1,
    Lane.RECOGNITION: 1,
    Lane.VIEW: 2,
    Lane.SMALL: 1,
    Lane.CARE: 1,
    Lane.FILES: 1,
}


@dataclass(frozen=True, slots=True)
class _Delivery:
    owner: QObject
    call: Callable[[], None]


class Jobs(QObject):
    """Runs work off the window's thread."""

    _delivered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Each call of Qt may give Python's lock away and wait for it again.
        sys.setswitchinterval(_SWITCH_SECONDS)
        self._lanes = {
            lane: ThreadPoolExecutor(count, f"{lane.value}-lane")
            for lane, count in _WORKERS.items()
        }
        self._stopped = False
        self._to_cancel: WeakSet[CancelToken] = WeakSet()
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        lane: Lane,
        work: Callable[[], T],
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[SkryniaError], None],
    ) -> Future[T]:
        """Queue `work`; exactly one of `done` and `failed` is called while `owner` lives.

        The future may be cancelled while the work has not begun; then neither is called. What is
        asked for after `stop` comes back cancelled: a timer may run out while a window closes.
        """
        if self._stopped:
            dropped: Future[T] = Future()
            dropped.cancel()
            return dropped
        future = self._lanes[lane].submit(work)
        future.add_done_callback(partial(self._settle, owner, done, failed))
        return future

    def relay(self, owner: QObject, receive: Callable[[T], None]) -> Callable[[T], None]:
        """A function that may be called on any thread and calls `receive` on the window's."""

        def send(value: T) -> None:
            self._post(owner, partial(receive, value))

        return send

    def stop_with(self, cancel: CancelToken) -> None:
        """Have work that may stand still be cancelled when the archive is let go."""
        self._to_cancel.add(cancel)

    def cancel(self) -> None:
        """Cancel what `stop_with` was told of."""
        for each in tuple(self._to_cancel):
            each.cancel()

    def stop(self) -> None:
        """Drop what has not begun and wait for what has."""
        self._stopped = True
        self.cancel()
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)

    def _settle(
        self,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[SkryniaError], None],
        future: Future[T],
    ) -> None:
        if future.cancelled():
            return
        error = future.exception()
        if error is None:
            self._post(owner, partial(done, future.result()))
        elif isinstance(error, SkryniaError):
            self._post(owner, partial(failed, error))
        else:
            self._post(owner, partial(_report_bug, error, failed))

    def _post(self, owner: QObject, call: Callable[[], None]) -> None:
        # The bridge may be gone when the last thread comes home.
        if shiboken6.isValid(self):
            self._delivered.emit(_Delivery(owner, call))

    @Slot(object)
    def _deliver(self, delivery: Any) -> None:
        if shiboken6.isValid(delivery.owner):
            delivery.call()


def _report_bug(error: BaseException, failed: Callable[[SkryniaError], None]) -> None:
    """An exception that no room promised is our bug: tell the hook, and the user in plain words."""
    failed(InvariantError())
    sys.excepthook(type(error), error, error.__traceback__)
