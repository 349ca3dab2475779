"""A whole second archive, made of the first while it is open, and checked before it counts.

The copy is built under another name, page by page through SQLite's own backup: every page is
decrypted in memory and encrypted anew as it is written; plaintext exists nowhere else. The header
is written last and in the final place: until then all of it may be made anew.
"""

from __future__ import annotations

import os
from pathlib import Path

from sqlcipher3 import dbapi2

from archive.errors import ArchiveDamagedError, ArchiveExistsError
from vault import making
from vault.backup_progress import PAGES_AT_ONCE, BackupProgress
from vault.connection import Access
from vault.database import Database, raw
from vault.folder import measure
from vault.header_copies import HeaderCopies
from vault.header_disk import SYSTEM_DISK
from vault.header_file import inspect_header
from vault.header_layout import HeaderImage
from vault.header_sequence import recorded_sequence
from vault.inspection import Inspection
from vault.page_checks import damaged_pages
from vault.storage import Storage
from vault.storage_errors import translated_storage_errors
from vault.system_errors import translated_os_errors
from vault.writer_lock import WriterLock

_PARTIAL_SUFFIX = ".partial"


def write_backup(storage: Storage, destination: Path, watched: BackupProgress) -> None:
    """Copy an archive to a place where nothing is, outside of the archive itself.

    Raises `ArchiveExistsError`, `ArchiveDamagedError`, `DiskFullError`, `ReadOnlyError`,
    `StorageError`, `CancelledError`; then nothing stays at the destination.
    """
    if os.path.lexists(destination) and not making.is_abandoned(destination):
        raise ArchiveExistsError
    if _is_inside(destination, storage.folder):
        raise ArchiveExistsError
    partial = destination.with_name(destination.name + _PARTIAL_SUFFIX)
    lock = making.claim(partial)
    try:
        image = _copy(storage, partial, watched)
        _verify(storage, partial, watched)
        # Systems that cannot move a folder with open files in it want the lock gone first.
        lock.release()
        _move(partial, destination)
    except BaseException:
        making.abandon(partial, lock)
        raise
    _finish(destination, image)


def _is_inside(destination: Path, folder: Path) -> bool:
    """Whether the copy would be lost together with the archive; asked of the files, not names."""
    with translated_os_errors():
        real = Path(os.path.realpath(destination))
        above = [parent for parent in real.parents if parent.exists()]
        return any(parent.samefile(folder) for parent in above)


def _copy(storage: Storage, target: Path, watched: BackupProgress) -> HeaderImage:
    """One state of all files: while the records are being read nothing is taken from a volume."""
    copies = Storage(target, storage.keys, Access.CREATE, storage.index)
    try:
        with storage.alone(), storage.records.reading() as connection:
            sizes = measure(storage.folder)
            watched.expect(sizes.records + sizes.media)
            _demand_sound_pages(storage.records, watched)
            _copy_file(raw(connection), copies.records, watched)
            for number in storage.volumes.numbers():
                volume = storage.volumes.database(number)
                with volume.reading() as pages:
                    _demand_sound_pages(volume, watched)
                    copy = copies.volumes.unchecked(number, Access.CREATE)
                    _copy_file(raw(pages), copy, watched)
            image = HeaderCopies(storage.folder, SYSTEM_DISK).newest()
            if image.sequence < recorded_sequence(connection):
                raise ArchiveDamagedError("header")
            return image
    finally:
        copies.close()


def _demand_sound_pages(database: Database, watched: BackupProgress) -> None:
    """Copying alone would not do: a damaged page is passed on as an empty one with a sound MAC."""
    if damaged_pages(database):
        raise ArchiveDamagedError(database.part)
    with translated_os_errors():
        watched.checked(database.path.stat().st_size)


def _copy_file(source: dbapi2.Connection, target: Database, watched: BackupProgress) -> None:
    pages = target.open_raw()
    try:
        with translated_storage_errors(target.part):
            source.backup(pages, pages=PAGES_AT_ONCE, progress=watched.copying)
    finally:
        pages.close()


def _verify(storage: Storage, target: Path, watched: BackupProgress) -> None:
    """Read all of the copy. Raises `ArchiveDamagedError` for the first thing that is not right."""
    copy = Storage(target, storage.keys, Access.READ, storage.index)
    try:
        copy.open()
        findings = Inspection(copy, watched.reading, watched.cancel).run(deep=True)
    finally:
        copy.close()
    for finding in findings:
        raise ArchiveDamagedError(finding.part)


def _move(partial: Path, destination: Path) -> None:
    with translated_os_errors():
        if os.path.lexists(destination):
            making.abandon(destination, making.claim(destination))
        if destination.is_dir():
            destination.rmdir()
        partial.rename(destination)


def _finish(destination: Path, image: HeaderImage) -> None:
    lock = WriterLock(destination)
    lock.acquire()
    try:
        HeaderCopies(destination, SYSTEM_DISK).write(image)
        for finding in inspect_header(destination):
            raise ArchiveDamagedError(finding.part)
        making.finish(destination)
    except BaseException:
        making.abandon(destination, lock)
        raise
    lock.release()
