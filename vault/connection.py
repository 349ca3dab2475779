"""One connection to one encrypted file, with every setting that safety depends on.

Settings: https://www.zetetic.net/sqlcipher/sqlcipher-api/ and https://sqlite.org/pragma.html.
"""

from __future__ import annotations

import os
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path

from sqlcipher3 import dbapi2

from archive.errors import InvariantError
from vault.derivation import KEY_BYTES

PAGE_BYTES = 4096
BUSY_TIMEOUT_MS = 10_000

_OWNER_ONLY = 0o600

# Before the key: nothing may be printed. The library logs to standard error otherwise.
_SILENCE = "PRAGMA cipher_log_level = NONE"

# cache_spill: a large transaction must not take the exclusive lock before it commits, so that
# readers go on while it grows. DELETE: on sticks no shared-memory file, and at rest one file.
_SETTINGS = (
    f"PRAGMA cipher_page_size = {PAGE_BYTES}",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_spill = OFF",
    "PRAGMA synchronous = EXTRA",
)

# Set before a file has its first page, it lets free pages be given back a few at a time. Later it
# would want a lock, and change nothing.
_SHRINKS = "PRAGMA auto_vacuum = INCREMENTAL"


class Access(Enum):
    """How a file is opened."""

    CREATE = auto()
    WRITE = auto()
    READ = auto()
    """For reading, on a medium that can be written: what a killed writer left is rolled back."""
    MEDIUM = auto()
    """For reading, on a medium that cannot be written."""

    @property
    def writable(self) -> bool:
        """Whether transactions may change the file."""
        return self in (Access.CREATE, Access.WRITE)


_URI_MODES = {Access.CREATE: "rwc", Access.WRITE: "rw", Access.READ: "rw", Access.MEDIUM: "ro"}


def open_connection(
    path: Path, key: bytes, access: Access, *, busy_timeout_ms: int = BUSY_TIMEOUT_MS
) -> dbapi2.Connection:
    """A connection without a transaction; the file itself is first read by the caller.

    `key` is 32 bytes, handed over as 64 hexadecimal digits: with the longer form, which fixes the
    salt too, damage to the file's first bytes would go unnoticed. Raises `dbapi2.Error`, and
    `OSError` when a new file cannot be made.
    """
    if len(key) != KEY_BYTES:
        raise InvariantError
    if access is Access.CREATE:
        _create(path)
    connection = dbapi2.connect(
        f"{path.absolute().as_uri()}?mode={_URI_MODES[access]}",
        uri=True,
        timeout=busy_timeout_ms / 1000,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        _configure(connection, key, access)
        if access is Access.CREATE and not path.stat().st_size:
            connection.execute(_SHRINKS)
    except BaseException:
        connection.close()
        raise
    return connection


def _create(path: Path) -> None:
    """Make the file its owner's alone; its journal takes that from it."""
    # Not opened when it is there: closing it would drop this process's locks on it.
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, _OWNER_ONLY))


def _configure(connection: dbapi2.Connection, key: bytes, access: Access) -> None:
    connection.execute(_SILENCE)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    for setting in _SETTINGS:
        connection.execute(setting)
    if not access.writable:
        connection.execute("PRAGMA query_only = ON")
