"""Tells when nobody touched key or mouse for a while; no dialog, menu or drag can prevent it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from desktop.ui.frame.application_events import ApplicationEvents

_TICK_MS = 1000
_TOUCHES = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.DragMove,
    )
)


def seconds_awake_or_asleep() -> float:
    """A clock that goes on while the computer sleeps, where the system has one."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


class IdleWatch(QObject):
    """Looks at the clock once a second, inside every nested event loop too."""

    expired = Signal()

    def __init__(
        self,
        events: ApplicationEvents,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = seconds_awake_or_asleep,
        tick_ms: int = _TICK_MS,
    ) -> None:
        super().__init__(parent)
        self._events = events
        self._clock = clock
        self._limit_seconds = 0.0
        self._touched_at = clock()
        self._tick = QTimer(self, interval=tick_ms)
        self._tick.timeout.connect(self._look)

    def start(self, limit_seconds: float) -> None:
        """Watch from now on, or with another limit."""
        if not self._tick.isActive():
            self._events.listen(_TOUCHES, self._notice)
            self._touched_at = self._clock()
            self._tick.start()
        self._limit_seconds = limit_seconds

    def stop(self) -> None:
        """Watch no more."""
        self._tick.stop()
        self._events.leave(self._notice)

    def _notice(self, watched: QObject, event: QEvent) -> bool:
        # Real touches only; what the program sends to itself is not the user's hand.
        if event.spontaneous():
            self._touched_at = self._clock()
        return False

    def _look(self) -> None:
        if self._clock() - self._touched_at >= self._limit_seconds:
            self.stop()
            self.expired.emit()
