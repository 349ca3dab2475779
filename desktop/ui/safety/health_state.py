"""What the health page shows, read on a lane."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from archive.health import CareTaken, history
from archive.ports import OpenArchive
from archive.upkeep import ArchiveStats, stats


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthState:
    """One look at an archive."""

    taken: tuple[CareTaken, ...]
    """Newest first."""
    stats: ArchiveStats
    free_bytes: int | None
    """On the disk of the archive; None where it cannot be found out."""


def read_health(archive: OpenArchive, folder: Path | None) -> HealthState:
    """Read all of it."""
    return HealthState(taken=history(archive), stats=stats(archive), free_bytes=_free(folder))


def _free(folder: Path | None) -> int | None:
    if folder is None:
        return None
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None
