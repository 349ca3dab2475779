"""Transactions of one file: they end as they should whatever happens inside."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, select

from archive.errors import (
    ArchiveDamagedError,
    ArchiveLockedError,
    DiskFullError,
    InvariantError,
    StorageError,
)
from vault.connection import Access
from vault.database import Database, raw
from vault.tables import SettingRow

KEY = bytes(32)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "archive.db", KEY, Access.CREATE, busy_timeout_ms=50)
    with database.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT)")
    yield database
    database.close()


def put(connection: Connection, key: str, value: str = "") -> None:
    connection.exec_driver_sql("INSERT INTO settings VALUES (?, ?)", (key, value))


def stored(database: Database) -> list[str]:
    with database.reading() as connection:
        return list(connection.execute(select(SettingRow.key)).scalars())


def test_what_was_written_is_there(database: Database) -> None:
    with database.writing() as connection:
        put(connection, "one")
        assert raw(connection).in_transaction
    assert stored(database) == ["one"]


def fail_after_writing(database: Database) -> None:
    with database.writing() as connection:
        put(connection, "half")
        raise KeyError


def test_a_block_that_raises_leaves_nothing(database: Database) -> None:
    with pytest.raises(KeyError):
        fail_after_writing(database)
    assert stored(database) == []


def test_a_reading_transaction_keeps_its_state(database: Database) -> None:
    with database.writing() as writer, database.reading() as reader:
        put(writer, "new")
        assert reader.execute(select(SettingRow.key)).all() == []


def test_a_second_writer_is_refused(database: Database) -> None:
    with database.writing() as first:
        put(first, "first")
        with pytest.raises(ArchiveLockedError), database.writing():
            raise AssertionError
    assert stored(database) == ["first"]


def commit_against_a_reader(database: Database) -> None:
    with database.reading(), database.writing() as connection:
        put(connection, "late")


def test_a_commit_that_cannot_wait_longer_stores_nothing(database: Database) -> None:
    with database.reading():
        with pytest.raises(ArchiveLockedError):
            commit_against_a_reader(database)
        assert stored(database) == []
    with database.writing() as connection:
        put(connection, "later")
    assert stored(database) == ["later"]


def fill(database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 4")
        put(connection, "small")
        put(connection, "large", "x" * 50_000)


def test_a_full_disk_stores_nothing(database: Database) -> None:
    with pytest.raises(DiskFullError):
        fill(database)
    assert stored(database) == []
    with database.writing() as connection:
        put(connection, "next", "x" * 50_000)
    assert stored(database) == ["next"]


def go_on_after_a_full_disk(database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 4")
        with suppress(DiskFullError):
            put(connection, "large", "x" * 50_000)
        put(connection, "as if nothing had happened")


def test_a_swallowed_failure_cannot_be_committed(database: Database) -> None:
    with pytest.raises(InvariantError):
        go_on_after_a_full_disk(database)
    assert stored(database) == []


def use_raw_wrongly(database: Database) -> None:
    with database.reading() as connection:
        raw(connection).execute("SELECT nonsense")


def test_errors_of_the_raw_connection_are_translated_at_the_edge(database: Database) -> None:
    with pytest.raises(InvariantError):
        use_raw_wrongly(database)


def test_the_raw_connection_is_the_librarys() -> None:
    pythons = create_engine("sqlite://")
    with pythons.connect() as connection, pytest.raises(InvariantError):
        raw(connection)
    pythons.dispose()


def test_a_file_opened_for_reading_gives_no_writing_transaction(database: Database) -> None:
    reader = Database(database.path, KEY, Access.READ)
    with pytest.raises(InvariantError), reader.writing():
        raise AssertionError
    reader.close()


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    missing = Database(tmp_path / "none.db", KEY, Access.WRITE)
    with pytest.raises(StorageError), missing.reading():
        raise AssertionError


def test_a_file_that_cannot_be_made(tmp_path: Path) -> None:
    nowhere = Database(tmp_path / "none" / "archive.db", KEY, Access.CREATE)
    with pytest.raises(StorageError), nowhere.reading():
        raise AssertionError


def test_a_wrong_key_is_damage(database: Database) -> None:
    stranger = Database(database.path, KEY[:-1] + b"x", Access.READ)
    with pytest.raises(ArchiveDamagedError) as caught, stranger.reading():
        raise AssertionError
    assert caught.value.part == "archive.db"
    stranger.close()


def test_many_transactions_at_once(database: Database) -> None:
    units = [database.reading() for _ in range(40)]
    connections = [unit.__enter__() for unit in units]
    assert {len(each.execute(select(SettingRow.key)).all()) for each in connections} == {0}
    for unit in units:
        unit.__exit__(None, None, None)
