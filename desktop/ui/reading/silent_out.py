"""The pace of a recording where nothing can be heard: samples are asked for, and dropped."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from desktop.ui.reading.sound_out import Pull

_STEP_MS = 50


class SilentOut(QObject):
    """`SoundOut` without sound."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._frames = 0
        self._pull: Pull | None = None
        self._timer = QTimer(self, interval=_STEP_MS)
        self._timer.timeout.connect(self._drop)

    def play(self, rate: int, _channels: int, pull: Pull) -> None:
        """Begin to ask for frames."""
        self._frames, self._pull = rate * _STEP_MS // 1000, pull
        self._timer.start()

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()
        self._pull = None

    def _drop(self) -> None:
        if self._pull is not None:
            self._pull(self._frames)
