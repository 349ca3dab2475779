"""What the health page shows, read on a lane."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from archive.errors import ArchiveDamagedError
from archive.findings import IndexState, StorageSizes
from archive.health import CareTaken, history
from archive.ports import OpenArchive


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthState:
    """One look at an archive."""

    taken: tuple[CareTaken, ...]
    """Newest first."""
    index: IndexState | None
    """None where it is too damaged to be counted."""
    sizes: StorageSizes
    free_bytes: int | None
    """On the disk of the archive; None where it cannot be found out."""


def read_health(archive: OpenArchive, folder: Path | None) -> HealthState:
    """Read all of it; a damaged index keeps nothing else from being told."""
    return HealthState(
        taken=history(archive),
        index=_index(archive),
        sizes=archive.sizes(),
        free_bytes=_free(folder),
    )


def _index(archive: OpenArchive) -> IndexState | None:
    with archive.reading() as unit:
        try:
            return unit.search.state()
        except ArchiveDamagedError:
            return None


def _free(folder: Path | None) -> int | None:
    if folder is None:
        return None
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None
