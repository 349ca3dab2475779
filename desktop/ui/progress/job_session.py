"""Work that takes long, as its bar follows it: one run at a time, paused and cancelled."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from archive.progress import CancelToken, Progress
from desktop.ui.progress.pauses import Pauses


class JobSession(QObject):
    """The signals and the stops that every such piece of work has."""

    started = Signal()
    advanced = Signal(object)
    """What the kind of work tells of one moment."""
    paused = Signal(bool)
    finished = Signal(object)
    """The report of the kind of work."""
    failed = Signal(object)
    """`SkryniaError`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cancel: CancelToken | None = None
        self._pauses = Pauses()

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return self._cancel is not None

    @property
    def is_paused(self) -> bool:
        """Whether it stands still."""
        return self._cancel is not None and self._cancel.paused

    def pause(self) -> None:
        """Stand still at the next whole item."""
        if self._cancel is not None and not self._cancel.cancelled:
            self._cancel.pause()
            self._pauses.begin()
            self.paused.emit(True)

    def resume(self) -> None:
        """Go on."""
        self._pauses.end()
        if self._cancel is not None:
            self._cancel.resume()
            self.paused.emit(False)

    def cancel(self) -> None:
        """Stop at the next whole item; what is done stays."""
        if self._cancel is not None:
            self._cancel.cancel()

    def _without_pauses(self, progress: Progress) -> Progress:
        """The same moment, with the time that the work ran."""
        return replace(progress, seconds=max(0.0, progress.seconds - self._pauses.seconds))
