"""A damaged index taken out of the file of the records, so that it can be built again from them.

SQLite reads each page that it gives back, even those that VACUUM is about to write anew, and a page
whose MAC does not fit cannot be read. So the tables of the index leave the schema without a look at
their pages; pages that do not fit are overwritten with zeros, which SQLCipher reads as zeros; and
VACUUM writes all that is left. Nothing of what the index held stays in the file.

Each step can be cut off. Until the last one the file has no tables of an index, which is the mark
that the index is to be built again; the next renewal takes every step anew.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Connection

from archive.errors import ArchiveDamagedError
from archive.ports import IndexProvider
from vault.connection import PAGE_BYTES
from vault.database import Database, raw
from vault.storage_errors import translated_storage_errors
from vault.system_errors import translated_os_errors

_TABLES = "FROM sqlite_schema WHERE substr(tbl_name, 1, length(?)) = ?"
_MISFIT = re.compile(r"HMAC verification failed for page (\d+)")
_UNUSED = re.compile(r"Page (\d+): never used")
_ALL = 1 << 30
"""Of the lines of a check: it stops after a hundred otherwise."""


class _SeenError(Exception):
    """Rolls back what was changed only for a look."""


def hits_index_alone(database: Database, index: IndexProvider) -> bool:
    """Whether all pages that cannot be read are the index's, or were before a renewal was cut off.

    Nothing is changed.
    """
    is_alone = False
    with suppress(_SeenError, ArchiveDamagedError), database.writing() as connection:
        is_alone = _misfits_without_index(connection, index.prefix) is not None
        raise _SeenError
    return is_alone


def renew(database: Database, index: IndexProvider) -> None:
    """Put an empty index, which asks to be built again, in place of one that cannot be read.

    Nobody else may have the file open for writing, and nobody in this process may read. Raises
    `ArchiveDamagedError` when more than the index is damaged (the file stays as it was),
    `ArchiveLockedError`, `DiskFullError`, `StorageError`.
    """
    with database.writing() as connection:
        misfits = _misfits_without_index(connection, index.prefix)
        if misfits is None:
            raise ArchiveDamagedError(database.part)
    _write_zeros(database, misfits)
    _write_anew(database)
    with database.writing() as connection:
        index.create(raw(connection), outdated=True)


def _misfits_without_index(connection: Connection, prefix: str) -> set[int] | None:
    """Take the tables out and give the pages that do not fit; None if others use one of them."""
    _forget_tables(connection, prefix)
    pages = _pages(connection)
    # Behind the last one lies what a kill kept SQLite from cutting off: no damage.
    told = _numbers(connection, "PRAGMA cipher_integrity_check", _MISFIT)
    misfits = {page for page in told if page <= pages}
    unused = _numbers(connection, f"PRAGMA integrity_check({_ALL})", _UNUSED)
    return misfits if misfits <= unused else None


def _pages(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA page_count").scalar_one())


def _forget_tables(connection: Connection, prefix: str) -> None:
    """Other connections read the schema again when its number has changed."""
    number = connection.exec_driver_sql("PRAGMA schema_version").scalar_one()
    connection.exec_driver_sql("PRAGMA writable_schema = ON")
    connection.exec_driver_sql(f"DELETE {_TABLES}", (prefix, prefix))
    connection.exec_driver_sql(f"PRAGMA schema_version = {number + 1:d}")
    connection.exec_driver_sql("PRAGMA writable_schema = RESET")


def _numbers(connection: Connection, check: str, pattern: re.Pattern[str]) -> set[int]:
    told = "\n".join(line for (line,) in raw(connection).execute(check).fetchall())
    return {int(number) for number in pattern.findall(told)}


def _write_zeros(database: Database, misfits: set[int]) -> None:
    """Over pages that nothing uses; what lies behind the last page goes, too."""
    with (
        translated_os_errors(),
        _opened(database.path) as file,
        database.alone() as connection,
    ):
        for page in sorted(misfits):
            file.seek((page - 1) * PAGE_BYTES)
            file.write(bytes(PAGE_BYTES))
        file.truncate(_pages(connection) * PAGE_BYTES)
        os.fsync(file.fileno())


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """Closing it drops this process's locks on the file, so it is closed when there are none."""
    with path.open("r+b", buffering=0) as file:
        yield file


def _write_anew(database: Database) -> None:
    """VACUUM, whose copy of the tables is kept in memory."""
    connection = database.open_raw()
    try:
        with translated_storage_errors(database.part):
            # What is written anew need not be kept in memory, too: nobody reads meanwhile.
            connection.execute("PRAGMA cache_spill = ON")
            connection.execute("VACUUM")
    except MemoryError:
        # How a page that cannot be read is told where SQLite has no other word for it.
        raise ArchiveDamagedError(database.part) from None
    finally:
        connection.close()
