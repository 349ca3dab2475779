"""Files that are empty, cut, foreign or newer are refused before anything is written to them."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from archive.errors import ArchiveDamagedError, NewerVersionError, ReadOnlyError
from tests.contracts.drafts import TESTIMONY, new_article
from tests.contracts.row_index import RowIndex
from tests.vault.archives import keys, make, storage, unlock
from vault.connection import PAGE_BYTES, Access
from vault.database import Database
from vault.identity import found_records

RECORDS = "archive.db"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make(tmp_path / "A", new_article("text", TESTIMONY, b"original"))
    return tmp_path / "A"


def refused(folder: Path, part: str = RECORDS) -> None:
    """Opening says which file is damaged, both ways, and does not touch it."""
    file = folder / part
    before = file.read_bytes() if file.is_file() else None
    for read_only in (False, True):
        with pytest.raises(ArchiveDamagedError) as caught:
            unlock(folder, read_only=read_only)
        assert caught.value.part == part
    assert (file.read_bytes() if file.is_file() else None) == before


def test_a_whole_archive_opens(folder: Path) -> None:
    unlock(folder).close()
    unlock(folder, read_only=True).close()


def test_a_missing_file(folder: Path) -> None:
    (folder / RECORDS).unlink()
    refused(folder)


def test_an_empty_file(folder: Path) -> None:
    (folder / RECORDS).write_bytes(b"")
    refused(folder)


def test_a_file_that_was_cut_anywhere(folder: Path) -> None:
    content = (folder / RECORDS).read_bytes()
    for size in range(0, len(content), 1024):
        (folder / RECORDS).write_bytes(content[:size])
        refused(folder)


def test_a_file_that_grew(folder: Path) -> None:
    content = (folder / RECORDS).read_bytes()
    (folder / RECORDS).write_bytes(content + b"x")
    refused(folder)


def test_plain_garbage(folder: Path) -> None:
    (folder / RECORDS).write_bytes(b"SQLite format 3\0" + bytes(10 * PAGE_BYTES - 16))
    refused(folder)


def test_the_file_of_another_archive(folder: Path, tmp_path: Path) -> None:
    make(tmp_path / "B")
    shutil.copy(tmp_path / "B" / RECORDS, folder / RECORDS)
    refused(folder)


def test_a_database_with_our_key_that_is_not_ours(folder: Path) -> None:
    (folder / RECORDS).unlink()
    database = Database(folder / RECORDS, keys(folder).of_file(RECORDS), Access.CREATE)
    with database.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE diary (day TEXT)")
    database.close()
    refused(folder)


def test_an_archive_of_another_number_with_our_key(folder: Path) -> None:
    (folder / RECORDS).unlink()
    database = Database(folder / RECORDS, keys(folder).of_file(RECORDS), Access.CREATE)
    found_records(database, b"another number!!", datetime.now(UTC), RowIndex())
    database.close()
    refused(folder)


def set_version(folder: Path, version: int) -> None:
    database = Database(folder / RECORDS, keys(folder).of_file(RECORDS), Access.WRITE)
    with database.writing() as connection:
        connection.exec_driver_sql(f"PRAGMA user_version = {version}")
    database.close()


def test_a_newer_archive(folder: Path) -> None:
    set_version(folder, 99)
    before = (folder / RECORDS).read_bytes()
    for read_only in (False, True):
        with pytest.raises(NewerVersionError) as caught:
            unlock(folder, read_only=read_only)
    assert caught.value.found == 99
    assert (folder / RECORDS).read_bytes() == before


def test_an_older_archive_cannot_be_brought_up_to_date_by_a_reader(folder: Path) -> None:
    set_version(folder, 0)
    files = storage(folder, Access.READ)
    with pytest.raises(ReadOnlyError):
        files.open()
    files.close()


def test_a_volume_that_was_swapped(folder: Path, tmp_path: Path) -> None:
    make(tmp_path / "B", new_article("other", original=b"other"))
    shutil.copy(tmp_path / "B" / "media-0001.db", folder / "media-0001.db")
    files = storage(folder, Access.READ)
    with pytest.raises(ArchiveDamagedError) as caught:
        files.volumes.database(1)
    assert caught.value.part == "media-0001.db"
    files.close()
