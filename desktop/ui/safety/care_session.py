"""Work for the health of the open archive: one piece at a time, whatever window shows it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from archive.errors import SkryniaError
from archive.findings import Finding
from archive.health import Care, back_up_now, check_now, reindex_now
from archive.ports import OpenArchive
from archive.progress import CancelToken, Progress, ProgressSink
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.progress.pauses import Pauses


class CareSession(QObject):
    """Goes on when its window is closed; locking cancels it."""

    changed = Signal()
    """Begun, ended, paused or gone on."""
    watched = Signal()
    """A bar that tells of it came into sight, or a dialog with one was closed."""
    advanced = Signal(object)
    """`Progress`, with the seconds since the work began."""

    def __init__(self, archive: OpenArchive, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self.archive = archive
        self._jobs = jobs
        self._cancel = CancelToken()
        self._pauses = Pauses()
        self._begun_seconds = time.monotonic()
        self._may_pause = False
        self._bars: list[QWidget] = []
        self.running: Care | None = None
        self.done: Care | None = None
        """What ended last, if it ended well."""
        self.findings: tuple[Finding, ...] = ()
        """What the last check found."""
        self.error: SkryniaError | None = None
        """Why the last piece of work did not end well."""
        self.failed: Care | None = None
        """Which piece that was."""

    @property
    def teller(self) -> QWidget | None:
        """Which of the bars in sight tells of the work: the one that came into sight last."""
        return next((bar for bar in reversed(self._bars) if _in_sight(bar)), None)

    def begin_telling(self, bar: QWidget) -> None:
        """A bar came into sight."""
        others = (each for each in self._bars if shiboken6.isValid(each) and each is not bar)
        self._bars = [*others, bar]
        self.watched.emit()

    def check(self, *, deep: bool) -> None:
        """Look for damage."""
        care = Care.DEEP_CHECK if deep else Care.CHECK
        self._run(care, partial(check_now, self.archive, deep=deep), self._found)

    def rebuild_index(self) -> None:
        """Build the index again."""
        self._run(Care.REINDEX, partial(reindex_now, self.archive), lambda _: None)

    def back_up(self, destination: Path) -> None:
        """Write a second archive; of one that is stopped half-way nothing stays."""
        self._run(Care.BACKUP, partial(back_up_now, self.archive, destination), lambda _: None)

    @property
    def can_be_paused(self) -> bool:
        """Whether the work is where a pause keeps nobody from writing."""
        return self.running is not None and self._may_pause and not self._cancel.cancelled

    @property
    def is_paused(self) -> bool:
        """Whether it stands still."""
        return self.running is not None and self._cancel.paused

    @property
    def is_stopping(self) -> bool:
        """Whether it was asked to stop and has not done so yet."""
        return self.running is not None and self._cancel.cancelled

    def pause(self) -> None:
        """Stand still at the next whole step."""
        if self.can_be_paused:
            self._cancel.pause()
            self._pauses.begin()
            self.changed.emit()

    def resume(self) -> None:
        """Go on."""
        self._pauses.end()
        self._cancel.resume()
        self.changed.emit()

    def cancel(self) -> None:
        """Stop at the next whole step."""
        self._cancel.cancel()
        if self.running is not None:
            self.changed.emit()

    def _run(
        self, care: Care, work: Callable[..., object], take: Callable[[Sequence[Finding]], None]
    ) -> None:
        self._begin(care)
        tell: ProgressSink = self._jobs.relay(self, self._advance)

        def finish(result: object) -> None:
            take(result if isinstance(result, tuple) else ())
            self._finish()

        begun = partial(work, progress=tell, cancel=self._cancel)
        self._jobs.run(Lane.CARE, begun, self, finish, self._fail)

    def _found(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)

    def _begin(self, care: Care) -> None:
        self._cancel, self._pauses = CancelToken(), Pauses()
        self._begun_seconds, self._may_pause = time.monotonic(), False
        self.running, self.done, self.error, self.failed = care, None, None, None
        self.changed.emit()

    def _advance(self, told: Progress) -> None:
        if self.running is None:
            return
        self._follow_pauses(told)
        seconds = time.monotonic() - self._begun_seconds - self._pauses.seconds
        self.advanced.emit(replace(told, seconds=max(0.0, seconds)))

    def _follow_pauses(self, told: Progress) -> None:
        """Work that came where it cannot pause goes on, whatever was asked a moment before."""
        may_pause, self._may_pause = self._may_pause, told.may_pause
        if self.is_paused and not told.may_pause:
            self.resume()
        elif may_pause != told.may_pause:
            self.changed.emit()

    def _finish(self, *_: object) -> None:
        self.done, self.running = self.running, None
        self.changed.emit()

    def _fail(self, error: SkryniaError) -> None:
        self.failed, self.running, self.error = self.running, None, error
        self.changed.emit()


def _in_sight(bar: QWidget) -> bool:
    return shiboken6.isValid(bar) and bar.isVisible()
