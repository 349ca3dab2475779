"""A copy of the records as an older program left them, kept until the new ones have proved good.

It is the encrypted file itself, page for page, beside the one that is brought up to date. The next
writer that finds the records up to date removes it: what is deleted later must not live on in it.
"""

from __future__ import annotations

import os
from pathlib import Path

from archive.errors import ArchiveDamagedError
from vault.database import Database
from vault.folder import sync
from vault.page_checks import damaged_pages
from vault.system_errors import translated_os_errors

_BLOCK_BYTES = 1 << 20
_PARTIAL_SUFFIX = ".partial"


def keep_former(database: Database, version: int) -> None:
    """Copy the file of a database that no other process writes to, if its pages are sound.

    Raises `ArchiveDamagedError`, `DiskFullError`, `ReadOnlyError`, `StorageError`; then there is no
    copy.
    """
    if damaged_pages(database):
        raise ArchiveDamagedError(database.part)
    kept = database.path.with_name(f"{database.path.name}.v{version}")
    partial = kept.with_name(kept.name + _PARTIAL_SUFFIX)
    try:
        with translated_os_errors(), database.reading():
            _copy(database.path, partial)
            partial.replace(kept)
            sync(kept.parent)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def drop_former(path: Path) -> None:
    """Remove the copies of a database file, whole and partial. Raises `StorageError`."""
    with translated_os_errors():
        for copy in path.parent.glob(f"{path.name}.v*"):
            copy.unlink()


def _copy(source: Path, target: Path) -> None:
    with source.open("rb") as reading, target.open("wb") as writing:
        while block := reading.read(_BLOCK_BYTES):
            writing.write(block)
        writing.flush()
        os.fsync(writing.fileno())
