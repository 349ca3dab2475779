"""Are the pages of a file what was written? The two checks that SQLCipher has for it."""

from __future__ import annotations

from archive.errors import ArchiveDamagedError
from vault.database import Database


def damaged_pages(database: Database) -> int:
    """Number of pages whose MAC (HMAC-SHA-512) does not fit, used or free.

    Reads the file past SQLite's cache, so a read transaction keeps writers from it meanwhile.
    """
    with database.reading() as connection:
        return len(connection.exec_driver_sql("PRAGMA cipher_integrity_check").all())


def is_well_formed(database: Database) -> bool:
    """Whether B-trees, indexes and foreign keys of the file agree with each other."""
    try:
        with database.reading() as connection:
            trees = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
            strays = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    except ArchiveDamagedError:
        return False
    return trees == ["ok"] and not strays
