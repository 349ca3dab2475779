"""Copies files so that they are on the medium before the next step is taken.

Sticks are pulled out: nothing counts as written until it is synced, and names change only after
what they name is whole. File times and modes are not copied: FAT keeps neither faithfully.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from archive.errors import DiskFullError, ExpectedError, ReadOnlyError, StorageError
from release.checksums import SIGNATURE_NAME, SUMS_NAME, listed_names

_BLOCK_BYTES = 1 << 20
_SYNCS_FOLDERS = os.name != "nt"
_FULL = frozenset((28, 122))  # ENOSPC, EDQUOT
_READ_ONLY = frozenset((1, 13, 30))  # EPERM, EACCES, EROFS

CopyProgress = Callable[[int], None]
"""Told the bytes of each block that was copied."""


@contextmanager
def as_storage_errors() -> Iterator[None]:
    """Raise `DiskFullError`, `ReadOnlyError` or `StorageError` in place of any `OSError` inside."""
    try:
        yield
    except OSError as error:
        raise _translated(error) from error


def copy_folder(source: Path, destination: Path, copied: CopyProgress) -> None:
    """Copy all files below a folder into a new one, synced. Raises `OSError`.

    The lists of sums come last: a copy that was cut short has none that fits.
    """
    destination.mkdir()
    names = [*listed_names(source), SUMS_NAME, SIGNATURE_NAME]
    for name in names:
        if (source / name).is_file():
            (destination / name).parent.mkdir(parents=True, exist_ok=True)
            copy_file(source / name, destination / name, copied)
    for folder in {(destination / name).parent for name in names}:
        sync_folder(folder)


def copy_file(source: Path, destination: Path, copied: CopyProgress) -> None:
    """Copy one file and have it on the medium, not in the memory of files. Raises `OSError`."""
    with source.open("rb") as reading, destination.open("wb") as writing:
        while block := reading.read(_BLOCK_BYTES):
            writing.write(block)
            copied(len(block))
        writing.flush()
        os.fsync(writing.fileno())
        if hasattr(os, "posix_fadvise"):
            # Whoever reads the copy to check it is to read the medium.
            os.posix_fadvise(writing.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def replace_file(source: Path, destination: Path) -> None:
    """Put a copy in the place of a file: the old one or the new one is there, never half of one."""
    beside = destination.with_name(destination.name + ".new")
    copy_file(source, beside, lambda _: None)
    beside.replace(destination)
    sync_folder(destination.parent)


def rename(source: Path, destination: Path) -> None:
    """Rename a folder beside itself and have that on the medium. Raises `OSError`."""
    source.rename(destination)
    sync_folder(destination.parent)


def remove_folder(folder: Path) -> None:
    """Remove a folder with everything in it, if it is there. Raises `OSError`."""
    if folder.exists():
        shutil.rmtree(folder)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Have a folder's list of names on the medium, where the system can do that."""
    if not _SYNCS_FOLDERS or not folder.is_dir():
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError:
        # Some file systems in user space cannot; their files were synced one by one.
        pass
    finally:
        os.close(descriptor)


def _translated(error: OSError) -> ExpectedError:
    if error.errno in _FULL:
        return DiskFullError()
    return ReadOnlyError() if error.errno in _READ_ONLY else StorageError()
