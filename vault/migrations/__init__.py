"""From an older schema to the newest, step by step, each step one transaction.

The number of the last step is SQLite's `user_version`. Steps are listed in code, so that a frozen
program finds them, and are never changed once an archive was written with them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from archive.errors import NewerVersionError
from vault.database import Database
from vault.migrations import (
    m0001_initial,
    m0002_lineage,
    m0003_marks,
    m0004_editing,
    m0005_found_again,
    m0006_mentions,
    m0007_other_names,
    m0008_kinds,
    m0009_list_entries,
    media_m0001_initial,
)


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: the version that it leads to, and what it does to the tables."""

    version: int
    upgrade: Callable[[Connection], None]


RECORDS: tuple[Migration, ...] = (
    Migration(1, m0001_initial.upgrade),
    Migration(2, m0002_lineage.upgrade),
    Migration(3, m0003_marks.upgrade),
    Migration(4, m0004_editing.upgrade),
    Migration(5, m0005_found_again.upgrade),
    Migration(6, m0006_mentions.upgrade),
    Migration(7, m0007_other_names.upgrade),
    Migration(8, m0008_kinds.upgrade),
    Migration(9, m0009_list_entries.upgrade),
)
MEDIA: tuple[Migration, ...] = (Migration(1, media_m0001_initial.upgrade),)


def version_of(connection: Connection) -> int:
    """Version of the schema; 0 when there are no tables yet."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def pending(connection: Connection, migrations: Sequence[Migration]) -> Sequence[Migration]:
    """The steps that are still to be taken. Raises `NewerVersionError`."""
    found, known = version_of(connection), migrations[-1].version
    if found > known:
        raise NewerVersionError(found, known)
    return [step for step in migrations if step.version > found]


def apply(connection: Connection, steps: Sequence[Migration]) -> None:
    """Take these steps within the connection's transaction."""
    for step in steps:
        step.upgrade(connection)
        connection.exec_driver_sql(f"PRAGMA user_version = {step.version:d}")


def migrate(database: Database, migrations: Sequence[Migration]) -> None:
    """Take every step that is still to be taken, each in a transaction of its own.

    Raises `NewerVersionError` and takes none.
    """
    with database.reading() as connection:
        steps = pending(connection, migrations)
    for step in steps:
        with database.writing() as connection:
            apply(connection, [step])
