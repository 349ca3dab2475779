"""What the operating system refuses, said in the words of `archive.errors`."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from archive.errors import DiskFullError, ExpectedError, ReadOnlyError, StorageError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


def translated(error: OSError) -> ExpectedError:
    """The error to raise in place of an `OSError`, which names paths and must not travel."""
    if error.errno in _FULL:
        return DiskFullError()
    if error.errno in _READ_ONLY:
        return ReadOnlyError()
    return StorageError()


@contextmanager
def translated_os_errors() -> Iterator[None]:
    """Raise `DiskFullError`, `ReadOnlyError` or `StorageError` in place of any `OSError` inside."""
    try:
        yield
    except OSError as error:
        raise translated(error) from None
