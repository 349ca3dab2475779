"""The few calls of the operating system that a header is read and replaced with.

They are a port so that the tests can fail, tear or forget each of them in turn.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Protocol

from vault.header_layout import HEADER_BYTES_CEILING

# Windows would otherwise translate line ends inside the ciphertext.
_BINARY = getattr(os, "O_BINARY", 0)
# A link or a pipe put in place of a header must neither lead elsewhere nor make us wait.
_GUARDED = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class HeaderDisk(Protocol):
    """System calls on small files; all raise `OSError`."""

    def read(self, path: Path) -> bytes:
        """The file's bytes, no more than the largest header and one."""

    def create(self, path: Path) -> int:
        """Open a file for writing, emptied, readable by its owner only; gives a descriptor."""

    def write(self, descriptor: int, data: bytes) -> int:
        """Write some of the bytes; gives how many."""

    def sync(self, descriptor: int) -> None:
        """Wait until the file's bytes are on the medium."""

    def close(self, descriptor: int) -> None:
        """Let go of a descriptor."""

    def rename(self, source: Path, target: Path) -> None:
        """Put one file in the place of another, in one step."""

    def sync_folder(self, folder: Path) -> None:
        """Wait until the folder's names are on the medium."""


class SystemDisk:
    """The operating system itself."""

    def __init__(self, *, syncs_folders: bool = os.name != "nt") -> None:
        """Windows has no call to sync a folder; there renaming is ordered by the file system."""
        self._syncs_folders = syncs_folders

    def read(self, path: Path) -> bytes:
        """The file's bytes, no more than the largest header and one."""
        descriptor = os.open(path, os.O_RDONLY | _BINARY | _GUARDED)
        try:
            with open(descriptor, "rb", closefd=False) as file:
                return file.read(HEADER_BYTES_CEILING + 1)
        finally:
            os.close(descriptor)

    def create(self, path: Path) -> int:
        """Open a file for writing, emptied."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY | _GUARDED, 0o600)

    def write(self, descriptor: int, data: bytes) -> int:
        """Write some of the bytes."""
        return os.write(descriptor, data)

    def sync(self, descriptor: int) -> None:
        """Wait for the medium."""
        os.fsync(descriptor)

    def close(self, descriptor: int) -> None:
        """Let go of a descriptor."""
        os.close(descriptor)

    def rename(self, source: Path, target: Path) -> None:
        """Replace in one step."""
        source.replace(target)

    def sync_folder(self, folder: Path) -> None:
        """Wait for the medium, where the file system can."""
        if not self._syncs_folders:
            return
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno != errno.EINVAL:  # EINVAL: this file system does not sync folders
                raise
        finally:
            os.close(descriptor)


SYSTEM_DISK = SystemDisk()
