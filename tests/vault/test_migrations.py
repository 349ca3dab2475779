"""Schemas: what the steps make is what the code expects, and the steps can be taken one by one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, MetaData

from archive.errors import DiskFullError, NewerVersionError
from vault.connection import Access
from vault.database import Database
from vault.lineage_tables import ProvenanceRow
from vault.media_tables import MediaRow
from vault.migrations import MEDIA, RECORDS, Migration, migrate, pending, version_of
from vault.tables import Row

assert issubclass(ProvenanceRow, Row)  # its module adds to the metadata
Migrations = tuple[Migration, ...]
SCHEMAS = [(RECORDS, Row.metadata), (MEDIA, MediaRow.metadata)]


def new(folder: Path, name: str = "archive.db") -> Database:
    return Database(folder / name, bytes(32), Access.CREATE)


def version(database: Database) -> int:
    with database.reading() as connection:
        return version_of(connection)


def differences(connection: Connection, metadata: MetaData) -> list[Any]:
    found: list[Any] = compare_metadata(MigrationContext.configure(connection), metadata)
    return found


@pytest.mark.parametrize(("migrations", "metadata"), SCHEMAS)
def test_the_migrated_schema_equals_the_tables(
    tmp_path: Path, migrations: Migrations, metadata: MetaData
) -> None:
    database = new(tmp_path)
    migrate(database, migrations)
    with database.reading() as connection:
        assert differences(connection, metadata) == []
    with database.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE identity ADD COLUMN more INTEGER")
    with database.reading() as connection:
        assert len(differences(connection, metadata)) == 1
    database.close()


def details(connection: Connection, metadata: MetaData) -> dict[str, Any]:
    """What the comparison above does not look at: keys, their order, and what deleting does."""
    found: dict[str, Any] = {}
    for table in metadata.tables:
        columns = connection.exec_driver_sql(f"PRAGMA table_xinfo({table})").all()
        strangers = connection.exec_driver_sql(f"PRAGMA foreign_key_list({table})").all()
        sql = connection.exec_driver_sql(
            "SELECT sql FROM sqlite_schema WHERE name = ?", (table,)
        ).scalar_one()
        found[table] = (
            [(name, kind, notnull, key) for _, name, kind, notnull, _, key, _ in columns],
            sorted(tuple(row[2:]) for row in strangers),
            "AUTOINCREMENT" in sql,
            "id = 1" in sql,
        )
    return found


@pytest.mark.parametrize(("migrations", "metadata"), SCHEMAS)
def test_the_migrated_tables_equal_those_that_the_models_make(
    tmp_path: Path, migrations: Migrations, metadata: MetaData
) -> None:
    migrated, modelled = new(tmp_path, "migrated.db"), new(tmp_path, "modelled.db")
    migrate(migrated, migrations)
    with modelled.writing() as connection:
        metadata.create_all(connection)
    with migrated.reading() as ours, modelled.reading() as theirs:
        assert details(ours, metadata) == details(theirs, metadata)
    migrated.close()
    modelled.close()


@pytest.mark.parametrize(("migrations", "metadata"), SCHEMAS)
def test_steps_are_numbered_from_one(migrations: Migrations, metadata: MetaData) -> None:
    assert [step.version for step in migrations] == list(range(1, len(migrations) + 1))
    assert metadata.tables


def first_step(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE people (name TEXT)")
    connection.exec_driver_sql("INSERT INTO people VALUES ('Ганна')")


def second_step(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE people ADD COLUMN born TEXT NOT NULL DEFAULT ''")
    connection.exec_driver_sql("UPDATE people SET born = '1901'")


ONE = (Migration(1, first_step),)
TWO = (*ONE, Migration(2, second_step))


def test_an_older_archive_takes_the_steps_it_lacks(tmp_path: Path) -> None:
    database = new(tmp_path)
    migrate(database, ONE)
    assert version(database) == 1
    with database.reading() as connection:
        assert [step.version for step in pending(connection, TWO)] == [2]
    migrate(database, TWO)
    migrate(database, TWO)
    assert version(database) == 2
    with database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT name, born FROM people").all()
    assert rows == [("Ганна", "1901")]
    database.close()


def test_a_step_that_fails_changes_nothing(tmp_path: Path) -> None:
    def failing_step(connection: Connection) -> None:
        second_step(connection)
        raise DiskFullError

    database = new(tmp_path)
    with pytest.raises(DiskFullError):
        migrate(database, (*ONE, Migration(2, failing_step)))
    assert version(database) == 1
    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT * FROM people").all() == [("Ганна",)]
    migrate(database, TWO)
    assert version(database) == 2
    database.close()


def test_a_newer_archive_is_left_alone(tmp_path: Path) -> None:
    database = new(tmp_path)
    migrate(database, TWO)
    with pytest.raises(NewerVersionError) as caught:
        migrate(database, ONE)
    assert (caught.value.found, caught.value.known) == (2, 1)
    assert version(database) == 2
    database.close()
