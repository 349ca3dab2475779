"""Put the index in order after an import, in moments between which others may write."""

from __future__ import annotations

import time

from archive.ports import OpenArchive, WriteUnit
from archive.progress import CancelToken

MOMENT_SECONDS = 0.2
"""About how long one transaction keeps other writers waiting."""
PAUSE_SECONDS = 0.01
"""Between two of them: a lock that is taken again at once is given to nobody else."""


def tidy(archive: OpenArchive, cancel: CancelToken) -> None:
    """Tidy the index until nothing is left to do, or until cancelled.

    What is left then is done by later commits and imports. Raises `DiskFullError`,
    `StorageError`, `ReadOnlyError`.
    """
    is_left = True
    while is_left and not cancel.cancelled:
        with archive.writing() as unit:
            is_left = _tidy_for_a_moment(unit)
        time.sleep(PAUSE_SECONDS)


def _tidy_for_a_moment(unit: WriteUnit) -> bool:
    """Return whether there may be more to do."""
    end = time.monotonic() + MOMENT_SECONDS
    while unit.search.tidy():
        if time.monotonic() >= end:
            return True
    return False
