"""How much may come out of one file, over all that is nested in it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from archive.errors import (
    DecompressionBombError,
    SourceCrashedError,
    SourceTimeoutError,
    TooCostlyError,
)
from importers.format_row import MEBIBYTE
from importers.jail.limits import time_limits
from importers.jail.reports import Report

DEEPEST = 8
"""Files in files in files; mails that mails forward count apart."""
MOST_FORWARDED = 40
"""Mails in mails in mails: every answer to a long thread may forward all that was before it."""
DEEP_BYTES = 8 * MEBIBYTE
"""Of a file deeper than `DEEPEST`, mails counted too: all around it are in memory with it."""
CONTAINER_BYTES = 8 * MEBIBYTE
"""What unpacking one archive in another costs beside its content: each may hold many more."""
_MOST_ITEMS = 200_000
_FREE_BYTES = 512 * MEBIBYTE
_LARGEST_GROWTH = 20
"""Times the size of the file, beyond the free bytes: text in archives packs to a tenth."""
_MOST_LOST = 3
"""Times what one file of this size may take, over all that lies in it and hangs or breaks down."""


class Budget:
    """Of one file on the disk."""

    def __init__(self, size_bytes: int, clock: Callable[[], float] = time.monotonic) -> None:
        """`size_bytes` of the file; `clock` tells seconds."""
        self._seconds_left = float(_MOST_LOST * time_limits(size_bytes).cpu_seconds)
        self._clock = clock
        self._items_left = _MOST_ITEMS
        self._bytes_left = _FREE_BYTES + _LARGEST_GROWTH * size_bytes

    def spend(self, size_bytes: int) -> None:
        """Take out one more thing. Raises `DecompressionBombError`."""
        self._items_left -= 1
        self._bytes_left -= size_bytes
        if self._items_left < 0 or self._bytes_left < 0:
            raise DecompressionBombError

    def watched(self, reports: Iterator[Report]) -> Iterator[Report]:
        """What one file in the file tells; its seconds are lost if its child hangs or dies.

        Only those count in which the child is listened to, not those in which what it told is
        worked on. Raises `TooCostlyError`, before it is read, once too many are lost.
        """
        if self._seconds_left <= 0:
            raise TooCostlyError
        seconds = 0.0
        began = self._clock()
        for report in reports:
            seconds += self._clock() - began
            if isinstance(report, SourceTimeoutError | SourceCrashedError):
                self._seconds_left -= seconds
                seconds = 0.0
            yield report
            began = self._clock()
