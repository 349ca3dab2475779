"""Notices that the computer slept, where no service of the system says so beforehand.

Linux has two clocks of which one stands still during sleep: their difference is the time asleep
(clock_gettime(2), CLOCK_BOOTTIME). Elsewhere sleep shows as a gap between two looks at the clock.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

_TICK_MS = 1000
_LEAST_SLEEP_SECONDS = 1.0
_LEAST_GAP_SECONDS = 20.0
"""Longer than a busy event loop ever stands still."""


class GapClock:
    """Seconds asleep so far, counted from gaps between calls that should be a second apart."""

    def __init__(
        self,
        clock: Callable[[], float] = time.time,
        least_gap_seconds: float = _LEAST_GAP_SECONDS,
    ) -> None:
        self._clock = clock
        self._least = least_gap_seconds
        self._last = clock()
        self._asleep = 0.0

    def __call__(self) -> float:
        """Look at the clock."""
        now = self._clock()
        gap, self._last = now - self._last, now
        if gap >= self._least:
            self._asleep += gap
        return self._asleep


def asleep_clock() -> Callable[[], float]:
    """What counts the seconds asleep on this system."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return lambda: time.clock_gettime(time.CLOCK_BOOTTIME) - time.monotonic()
    return GapClock()


class SleepWatch(QObject):
    """Compares once a second."""

    woke = Signal()

    def __init__(
        self,
        parent: QObject,
        asleep_seconds: Callable[[], float] | None = None,
        tick_ms: int = _TICK_MS,
    ) -> None:
        super().__init__(parent)
        self._asleep_seconds = asleep_seconds or asleep_clock()
        self._known = self._asleep_seconds()
        self._tick = QTimer(self, interval=tick_ms)
        self._tick.timeout.connect(self._look)
        self._tick.start()

    def _look(self) -> None:
        asleep = self._asleep_seconds()
        slept, self._known = asleep - self._known, asleep
        if slept >= _LEAST_SLEEP_SECONDS:
            self.woke.emit()
