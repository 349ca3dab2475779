"""Writing what the user takes out of the archive: a new file, for its owner only."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

from archive.errors import DiskFullError, StorageError


def write_new(place: Path, content: bytes) -> None:
    """Make a file, never over another one: on the disk when this returns, or not at all.

    Raises `DiskFullError`, `StorageError`.
    """
    try:
        descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise StorageError from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        with suppress(OSError):
            place.unlink()
        raise (DiskFullError if error.errno == errno.ENOSPC else StorageError) from error
