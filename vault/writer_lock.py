"""One writer at a time: the operating system's lock on an empty file in the archive's folder.

The lock belongs to the process, not to the file: when the process is killed the system lets go,
and a `lock` file that stays behind means nothing.
"""

from __future__ import annotations

import errno
import importlib
import os
from pathlib import Path
from typing import Protocol, Self

from archive.errors import ArchiveLockedError, ArchiveNotFoundError
from vault.system_errors import translated

LOCK_NAME = "lock"

_HELD = frozenset({errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK})


class SystemLock(Protocol):
    """The operating system's exclusive lock on an open file."""

    def take(self, descriptor: int) -> None:
        """Lock without waiting. Raises `OSError` when another process holds the lock."""


class PosixLock:
    """`flock`, which a kill frees and which two openings in one process respect as well."""

    def take(self, descriptor: int) -> None:
        """Lock without waiting."""
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class WindowsLock:
    """`_locking` of the C runtime on one byte, which may lie behind the end of the file."""

    def take(self, descriptor: int) -> None:
        """Lock without waiting."""
        msvcrt = importlib.import_module("msvcrt")
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)


def system_lock(system: str = os.name) -> SystemLock:
    """The lock of this kind of operating system (`os.name`)."""
    return WindowsLock() if system == "nt" else PosixLock()


class WriterLock:
    """Held while an archive is open for writing."""

    def __init__(self, folder: Path, lock: SystemLock | None = None) -> None:
        """Name the archive's folder; nothing is locked yet."""
        self._path = folder / LOCK_NAME
        self._lock = system_lock() if lock is None else lock
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._descriptor is not None

    def acquire(self) -> None:
        """Lock, or raise.

        Raises `ArchiveLockedError` when another process writes, `ReadOnlyError` when the folder
        cannot be written to (open read-only then), `ArchiveNotFoundError` when there is no
        folder, `DiskFullError`, `StorageError`.
        """
        if self._descriptor is not None:
            return
        descriptor = self._opened()
        try:
            self._lock.take(descriptor)
        except OSError as error:
            os.close(descriptor)
            if error.errno in _HELD:
                raise ArchiveLockedError from None
            raise translated(error) from None
        self._descriptor = descriptor

    def release(self) -> None:
        """Let go; the empty file stays, for removing it would race with the next writer."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _opened(self) -> int:
        try:
            return os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except FileNotFoundError:
            raise ArchiveNotFoundError from None
        except OSError as error:
            raise translated(error) from None

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(self, *_: object) -> None:
        self.release()
