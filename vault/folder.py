"""The folder of an archive: the names in it, and how it comes into being as a whole or not at all.

While an archive is being made its folder holds a file `unfinished`. Such a folder is nobody's
archive: nothing was ever stored in it, it is not opened, and it may be made anew.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from archive.errors import ArchiveExistsError, ArchiveLockedError
from archive.findings import StorageSizes
from vault.system_errors import translated_os_errors
from vault.writer_lock import LOCK_NAME, WriterLock

HEADER_NAMES = ("header", "header.bak")
RECORDS_NAME = "archive.db"
JOURNAL_SUFFIX = "-journal"
UNFINISHED_NAME = "unfinished"
SYNCS_FOLDERS = os.name != "nt"

_MADE_HERE = b"the folder too"

_VOLUME = re.compile(r"media-(\d{4,})\.db")


def volume_name(number: int) -> str:
    """File name of a media volume: "media-0001.db"."""
    return f"media-{number:04d}.db"


def volume_numbers(folder: Path) -> list[int]:
    """Numbers of the volumes that lie in the folder, ascending."""
    with translated_os_errors():
        matches = (_VOLUME.fullmatch(entry.name) for entry in folder.iterdir())
        return sorted(int(match[1]) for match in matches if match)


def is_writable(folder: Path) -> bool:
    """Whether this user may change the archive in the folder."""
    return os.access(folder, os.W_OK) and os.access(folder / RECORDS_NAME, os.W_OK)


def is_unfinished(folder: Path) -> bool:
    """Whether making the archive in the folder was begun and not ended."""
    return (folder / UNFINISHED_NAME).is_file()


def has_journal(file: Path) -> bool:
    """Whether the last writer of a database file was stopped in the middle of a commit."""
    journal = file.with_name(file.name + JOURNAL_SUFFIX)
    with translated_os_errors():
        return journal.is_file() and journal.stat().st_size > 0


def claim(folder: Path) -> WriterLock:
    """Make the folder, or take an empty one or one that was never finished; hold its lock.

    Raises `ArchiveExistsError`, `ArchiveLockedError` when another process is making it,
    `ReadOnlyError`, `DiskFullError`, `StorageError`.
    """
    with translated_os_errors():
        _mark(folder)
        lock = WriterLock(folder)
        lock.acquire()
        # Whoever held the lock until now may have finished.
        if not is_unfinished(folder):
            lock.release()
            raise ArchiveExistsError
        _clear(folder, keep=(UNFINISHED_NAME, LOCK_NAME))
        sync(folder)
    return lock


def finish(folder: Path) -> None:
    """Declare the archive in the folder made; survives a power cut once this returns."""
    with translated_os_errors():
        sync(folder)
        (folder / UNFINISHED_NAME).unlink()
        sync(folder)
        sync(folder.parent)


def abandon(folder: Path) -> None:
    """Remove what was written of an unfinished archive, the mark last, as far as that goes.

    A folder that was there before, and empty, stays.
    """
    mark = folder / UNFINISHED_NAME
    with suppress(OSError):
        made_here = mark.read_bytes() == _MADE_HERE
        _clear(folder, keep=(UNFINISHED_NAME,))
        mark.unlink()
        if made_here:
            folder.rmdir()


def _mark(folder: Path) -> None:
    if folder.is_dir() and is_unfinished(folder):
        return
    if os.path.lexists(folder) and not (folder.is_dir() and not any(folder.iterdir())):
        raise ArchiveExistsError
    made_here = not folder.is_dir()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with (folder / UNFINISHED_NAME).open("xb") as mark:
            mark.write(_MADE_HERE if made_here else b"")
    except FileExistsError:
        raise ArchiveLockedError from None


def _clear(folder: Path, keep: Collection[str]) -> None:
    for entry in folder.iterdir():
        if entry.name not in keep:
            entry.unlink()


def sync(folder: Path) -> None:
    """Have the folder's list of names on the medium, where the system can do that."""
    if not SYNCS_FOLDERS:
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def measure(folder: Path) -> StorageSizes:
    """Bytes on disk by part."""
    volumes = [volume_name(number) for number in volume_numbers(folder)]
    return StorageSizes(
        header=sum(_size_bytes(folder / name) for name in HEADER_NAMES),
        records=_size_bytes(folder / RECORDS_NAME),
        media=sum(_size_bytes(folder / name) for name in volumes),
    )


def _size_bytes(file: Path) -> int:
    with translated_os_errors():
        return file.stat().st_size if file.is_file() else 0
