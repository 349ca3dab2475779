"""What was done for an archive's health, and when: remembered in the archive itself.

Of a backup only the moment is kept: its place would tell whoever forces the archive open where to
look next.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from archive.errors import ReadOnlyError
from archive.findings import Finding
from archive.keys import Secret
from archive.ports import ArchiveShelf, OpenArchive
from archive.progress import CancelToken, ProgressSink, ignore_progress
from archive.upkeep import reindex, verify

KEPT_EVENTS = 40
_KEY = "health.history"


class Care(StrEnum):
    """Kinds of work for an archive's health."""

    BACKUP = "backup"
    CHECK = "check"
    DEEP_CHECK = "deep-check"
    REINDEX = "reindex"


@dataclass(frozen=True, slots=True, kw_only=True)
class CareTaken:
    """One piece of it that was done to its end."""

    care: Care
    at: datetime
    """UTC."""
    findings: int = 0
    """Things that were not as they were written."""


def history(archive: OpenArchive) -> tuple[CareTaken, ...]:
    """What was done, newest first; without what cannot be understood."""
    with archive.reading() as unit:
        stored = unit.settings.get(_KEY)
    return _parsed(stored)


def last(taken: Sequence[CareTaken], *kinds: Care) -> CareTaken | None:
    """The newest of some kinds."""
    return next((each for each in taken if each.care in kinds), None)


def check_now(
    archive: OpenArchive,
    *,
    deep: bool,
    progress: ProgressSink = ignore_progress,
    cancel: CancelToken | None = None,
) -> tuple[Finding, ...]:
    """Look for damage and remember that it was looked for. Raises `CancelledError`."""
    findings = verify(archive, deep=deep, progress=progress, cancel=cancel)
    _remember(archive, Care.DEEP_CHECK if deep else Care.CHECK, len(findings))
    return findings


def back_up_now(
    archive: OpenArchive,
    destination: Path,
    *,
    progress: ProgressSink = ignore_progress,
    cancel: CancelToken | None = None,
) -> None:
    """Write a second archive, which is read whole before it counts, and remember the moment.

    Raises `ArchiveExistsError`, `ArchiveDamagedError`, `DiskFullError`, `ReadOnlyError`,
    `StorageError`, `CancelledError`; then nothing stays at the destination.
    """
    archive.backup(destination, progress=progress, cancel=cancel)
    _remember(archive, Care.BACKUP)


def reindex_now(
    archive: OpenArchive,
    *,
    progress: ProgressSink = ignore_progress,
    cancel: CancelToken | None = None,
) -> int:
    """Build the index again and remember the moment; documents indexed. Raises as `reindex`."""
    documents = reindex(archive, progress=progress, cancel=cancel)
    _remember(archive, Care.REINDEX)
    return documents


def _remember(archive: OpenArchive, care: Care, findings: int = 0) -> None:
    """An archive that is open for reading only is looked at all the same."""
    done = CareTaken(care=care, at=datetime.now(UTC), findings=findings)
    with suppress(ReadOnlyError), archive.writing() as unit:
        taken = (done, *_parsed(unit.settings.get(_KEY)))[:KEPT_EVENTS]
        unit.settings.put(_KEY, _written(taken))


def _written(taken: Sequence[CareTaken]) -> str:
    rows = [[each.care.value, each.at.isoformat(), each.findings] for each in taken]
    return json.dumps(rows)


def _parsed(stored: str | None) -> tuple[CareTaken, ...]:
    try:
        rows = json.loads(stored or "[]")
        return tuple(
            CareTaken(care=Care(care), at=datetime.fromisoformat(at), findings=int(findings))
            for care, at, findings in rows
        )
    except (ValueError, TypeError):
        return ()


def restore_backup(
    shelf: ArchiveShelf,
    backup: Path,
    secret: Callable[[], Secret],
    destination: Path,
    *,
    progress: ProgressSink = ignore_progress,
    cancel: CancelToken | None = None,
) -> None:
    """Make a new archive of a backup, which stays as it is. `secret` may read a key file.

    Raises `WrongSecretError`, `ArchiveNotFoundError`, `ArchiveDamagedError`, and what a backup
    raises; then nothing stays at the destination.
    """
    archive = shelf.at(backup).unlock(secret(), read_only=True)
    try:
        archive.backup(destination, progress=progress, cancel=cancel)
    finally:
        archive.close()
