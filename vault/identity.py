"""Whose file this is, asked before anything is written to it.

SQLCipher opens an empty file as a fresh database and a file of another archive with the same key
as its own; so every file carries the program's number and its archive's.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, insert, select

from archive.errors import ArchiveDamagedError
from archive.ports import IndexProvider
from vault.chain import start_chain
from vault.connection import PAGE_BYTES
from vault.database import Database, raw
from vault.media_tables import VolumeRow
from vault.migrations import MEDIA, RECORDS, Migration, apply, pending
from vault.system_errors import translated_os_errors
from vault.tables import IdentityRow

APPLICATION_ID = 0x536B7279
"""The letters "Skry", as SQLite's `application_id`."""


def found_records(
    database: Database, vault_id: bytes, created_at: datetime, index: IndexProvider
) -> None:
    """Make `archive.db` in one transaction: tables, identity, chain, index."""
    with database.writing() as connection:
        _found(connection, RECORDS)
        row = {"id": 1, "vault_id": vault_id, "created_at": created_at}
        connection.execute(insert(IdentityRow), row)
        start_chain(connection)
        index.create(raw(connection))


def found_volume(database: Database, vault_id: bytes) -> None:
    """Make a media volume in one transaction."""
    with database.writing() as connection:
        _found(connection, MEDIA)
        connection.execute(insert(VolumeRow), {"id": 1, "vault_id": vault_id})


def _found(connection: Connection, migrations: Sequence[Migration]) -> None:
    apply(connection, migrations)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID:d}")


def check_records(database: Database, vault_id: bytes) -> bool:
    """Whether `archive.db` has the newest schema; false when steps are still to be taken.

    Raises `ArchiveDamagedError` for a missing, empty, cut or foreign file, `NewerVersionError`.
    """
    return _check(database, vault_id, IdentityRow, RECORDS)


def check_volume(database: Database, vault_id: bytes) -> bool:
    """Whether a media volume has the newest schema. Raises as `check_records`."""
    return _check(database, vault_id, VolumeRow, MEDIA)


def _check(
    database: Database,
    vault_id: bytes,
    rows: type[IdentityRow | VolumeRow],
    migrations: Sequence[Migration],
) -> bool:
    with translated_os_errors():
        if not database.path.is_file() or database.path.stat().st_size == 0:
            raise ArchiveDamagedError(database.part)
    with database.reading() as connection:
        # SQLite counts a last page that was cut as a whole one, until somebody reads it.
        if database.path.stat().st_size % PAGE_BYTES:
            raise ArchiveDamagedError(database.part)
        application_id = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        if application_id != APPLICATION_ID:
            raise ArchiveDamagedError(database.part)
        steps = pending(connection, migrations)
        if connection.execute(select(rows.vault_id)).scalar_one_or_none() != vault_id:
            raise ArchiveDamagedError(database.part)
    return not steps
