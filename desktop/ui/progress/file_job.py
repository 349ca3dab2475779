"""One file at a time that is made for other programs, or read from them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject

from archive.errors import SkryniaError
from archive.progress import CancelToken, ProgressSink
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.progress.job_session import JobSession
from desktop.ui.progress.pauses import Pauses

T = TypeVar("T")


class FileJob(JobSession):
    """On a lane of its own: no search waits for it. Advances by `Progress`."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs

    def run(
        self,
        work: Callable[[ProgressSink, CancelToken], T],
        done: Callable[[T], object],
        failed: Callable[[SkryniaError], object],
    ) -> None:
        """`work` asks the token between its items; `failed` gets `CancelledError` when stopped."""
        cancel = CancelToken()
        self._cancel, self._pauses = cancel, Pauses()
        progress = self._jobs.relay(self, self.advanced.emit)
        self._jobs.run(
            Lane.FILES,
            partial(work, progress, cancel),
            self,
            partial(self._end, done),
            partial(self._end, failed),
        )
        self._jobs.stop_with(cancel)
        self.started.emit()

    def _end(self, told: Callable[[T], object], result: T) -> None:
        self._cancel = None
        self.finished.emit(None)
        told(result)
