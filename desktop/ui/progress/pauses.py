"""How long work stood still, so that speed and time left tell of the time that it ran."""

from __future__ import annotations

import time
from collections.abc import Callable


class Pauses:
    """Seconds of all pauses of one piece of work."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._ended_seconds = 0.0
        self._since: float | None = None

    def begin(self) -> None:
        """A pause begins, unless one is under way."""
        if self._since is None:
            self._since = self._clock()

    def end(self) -> None:
        """The pause is over, if there was one."""
        if self._since is not None:
            self._ended_seconds += self._clock() - self._since
            self._since = None

    @property
    def seconds(self) -> float:
        """So far, with the pause that is under way."""
        current = 0.0 if self._since is None else self._clock() - self._since
        return self._ended_seconds + current
