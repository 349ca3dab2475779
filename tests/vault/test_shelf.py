"""Making and opening archives: whatever goes wrong, it is said, and nothing is half there."""

from __future__ import annotations

import os
from contextlib import nullcontext
from pathlib import Path

import pytest

from archive.errors import (
    ArchiveDamagedError,
    ArchiveLockedError,
    ArchiveNotFoundError,
    DiskFullError,
    InvariantError,
    ReadOnlyError,
    StorageError,
    WeakParametersError,
    WrongSecretError,
)
from archive.keys import Secret
from tests.contracts.conftest import CHEAP, SECRET
from tests.contracts.drafts import new_article
from tests.contracts.row_index import RowIndex
from tests.narrowed import present
from tests.vault.archives import findings, keys, make, shelf, store, unlock
from tests.vault.processes import kill, run_killed
from vault import folder as folders
from vault import making
from vault import shelf as shelf_module
from vault.connection import Access, open_connection
from vault.header_file import UnlockedHeader
from vault.shelf import Shelf
from vault.storage import Storage
from vault.writer_lock import WriterLock


def test_the_floor_is_demanded_where_an_archive_is_made(tmp_path: Path) -> None:
    with pytest.raises(WeakParametersError):
        Shelf(RowIndex, CHEAP).create(tmp_path / "A", SECRET)
    assert list(tmp_path.iterdir()) == []


def test_it_can_be_written_at_once(tmp_path: Path) -> None:
    archive = shelf().create(tmp_path / "A", SECRET)
    (stored,) = store(archive, new_article())
    with pytest.raises(ArchiveLockedError):
        unlock(tmp_path / "A")
    archive.close()
    archive = unlock(tmp_path / "A")
    with archive.reading() as unit:
        assert unit.articles.ids() == [stored.id]
    archive.close()


@pytest.mark.parametrize("step", ["new_header", "found_records", "VaultKeys"])
def test_a_failure_while_making_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise DiskFullError

    with monkeypatch.context() as patch:
        patch.setattr(shelf_module, step, fail)
        with pytest.raises(DiskFullError):
            shelf().create(tmp_path / "A", SECRET)
    assert list(tmp_path.iterdir()) == []
    shelf().create(tmp_path / "A", SECRET).close()
    unlock(tmp_path / "A").close()


@pytest.mark.parametrize("step", ["open", "finish"])
def test_a_failure_at_the_end_of_making_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object) -> None:
        raise StorageError

    with monkeypatch.context() as patch:
        patch.setattr(Storage if step == "open" else making, step, fail)
        with pytest.raises(StorageError):
            shelf().create(tmp_path / "A", SECRET)
    assert list(tmp_path.iterdir()) == []


class KillingIndex(RowIndex):
    """Kills the process while an archive is being made."""

    def create(self, connection: object, *, outdated: bool = False) -> None:
        kill()


def test_a_kill_while_making_is_nobodys_archive(tmp_path: Path) -> None:
    dying = Shelf(KillingIndex, CHEAP, floor=CHEAP)
    run_killed(lambda: dying.create(tmp_path / "A", SECRET))
    assert (tmp_path / "A" / "archive.db").is_file()
    with pytest.raises(ArchiveNotFoundError):
        shelf().at(tmp_path / "A")
    archive = shelf().create(tmp_path / "A", Secret("іншы"))
    assert findings(archive) == []
    archive.close()
    with pytest.raises(WrongSecretError):
        unlock(tmp_path / "A")


@pytest.mark.parametrize("name", ["header", "header.bak"])
def test_one_copy_of_the_header_is_enough(tmp_path: Path, name: str) -> None:
    make(tmp_path)
    (tmp_path / name).unlink()
    unlock(tmp_path, read_only=True).close()
    unlock(tmp_path).close()
    assert (tmp_path / name).is_file()


def test_records_without_a_header_are_a_damaged_archive(tmp_path: Path) -> None:
    make(tmp_path)
    for name in folders.HEADER_NAMES:
        (tmp_path / name).unlink()
    with pytest.raises(ArchiveDamagedError):
        unlock(tmp_path)
    (tmp_path / folders.RECORDS_NAME).unlink()
    with pytest.raises(ArchiveNotFoundError):
        shelf().at(tmp_path)


def test_a_failed_unlocking_leaves_no_lock(tmp_path: Path) -> None:
    make(tmp_path)
    with pytest.raises(WrongSecretError):
        shelf().at(tmp_path).unlock(Secret("не той"))
    content = (tmp_path / "archive.db").read_bytes()
    (tmp_path / "archive.db").write_bytes(b"")
    with pytest.raises(ArchiveDamagedError):
        unlock(tmp_path)
    (tmp_path / "archive.db").write_bytes(content)
    unlock(tmp_path).close()


@pytest.fixture
def read_only_medium(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)


@pytest.mark.usefixtures("read_only_medium")
def test_a_medium_that_cannot_be_written(tmp_path: Path) -> None:
    (stored,) = make(tmp_path, new_article(original=b"x"))
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    archive = unlock(tmp_path)
    assert archive.read_only
    with archive.reading() as unit:
        assert unit.articles.get(stored.id) == stored
        assert unit.originals.read(present(stored.original).sha256) == b"x"
    with pytest.raises(ReadOnlyError), archive.writing():
        raise AssertionError
    assert findings(archive) == []
    archive.close()
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_medium_that_refuses_only_when_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: WriterLock) -> None:
        raise ReadOnlyError

    make(tmp_path)
    monkeypatch.setattr(WriterLock, "acquire", refuse)
    archive = unlock(tmp_path)
    assert archive.read_only
    archive.close()


def test_a_full_disk_locks_nobody_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: UnlockedHeader) -> None:
        raise DiskFullError

    make(tmp_path)
    monkeypatch.setattr(UnlockedHeader, "repair", refuse)
    unlock(tmp_path).close()


def stop_in_a_commit(folder: Path, name: str) -> None:
    """Leave a file as a kill in the middle of a commit does: half written, with its journal."""
    key = keys(folder).of_file(name)

    def write_and_never_end() -> object:
        connection = open_connection(folder / name, key, Access.WRITE)
        for setting in ("cache_spill = 1", "cache_size = 1", "foreign_keys = OFF"):
            connection.execute(f"PRAGMA {setting}")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE identity SET vault_id = x'00'")
        connection.execute("DELETE FROM originals")
        connection.execute("CREATE TABLE half (x)")
        rows = ((bytes(9000),) for _ in range(50))
        connection.executemany("INSERT INTO half VALUES (?)", rows)
        return connection

    before = (folder / name).read_bytes()
    run_killed(write_and_never_end)
    assert (folder / name).read_bytes() != before


@pytest.mark.parametrize("name", ["archive.db", "media-0001.db"])
@pytest.mark.parametrize("read_only", [False, True])
def test_what_a_killed_commit_left_is_rolled_back(
    tmp_path: Path, name: str, read_only: bool
) -> None:
    (stored,) = make(tmp_path, new_article(original=b"kept"))
    stop_in_a_commit(tmp_path, name)
    assert folders.has_journal(tmp_path / name)
    archive = unlock(tmp_path, read_only=read_only)
    with archive.reading() as unit:
        assert unit.originals.read(present(stored.original).sha256) == b"kept"
    assert findings(archive) == []
    archive.close()
    assert not folders.has_journal(tmp_path / name)


def test_a_killed_commit_on_a_medium_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, new_article())
    stop_in_a_commit(tmp_path, "archive.db")
    with monkeypatch.context() as patch:
        patch.setattr(os, "access", lambda *_: False)
        with pytest.raises(ReadOnlyError):
            unlock(tmp_path)
    unlock(tmp_path).close()


def test_after_a_killed_commit_a_writer_looks_at_every_page(tmp_path: Path) -> None:
    make(tmp_path, *(new_article(f"{n} " + os.urandom(3000).hex()) for n in range(20)))
    pristine = (tmp_path / "archive.db").read_bytes()
    # Documents come before the index, which can be built again: its damage keeps nobody out.
    for place, harmless in ((len(pristine) // 3, False), (len(pristine) - 1, True)):
        damaged = bytearray(pristine)
        damaged[place] ^= 1
        (tmp_path / "archive.db").write_bytes(damaged)
        unlock(tmp_path).close()
        (tmp_path / "archive.db").write_bytes(damaged)
        (tmp_path / "archive.db-journal").write_bytes(bytes(512))
        with nullcontext() if harmless else pytest.raises(ArchiveDamagedError):
            unlock(tmp_path).close()
    (tmp_path / "archive.db").write_bytes(pristine)
    (tmp_path / "archive.db-journal").write_bytes(bytes(512))
    unlock(tmp_path).close()


def test_a_unit_within_a_unit_is_a_bug(tmp_path: Path) -> None:
    archive = shelf().create(tmp_path, SECRET)
    with archive.writing() as unit:
        unit.settings.put("outer", "1")
        with pytest.raises(InvariantError), archive.writing():
            raise AssertionError
    with archive.reading() as unit:
        assert unit.settings.get("outer") == "1"
    archive.close()


def test_a_closed_archive_has_forgotten_its_keys(tmp_path: Path) -> None:
    archive = shelf().create(tmp_path, SECRET)
    store(archive, new_article(original=b"x"))
    archive.close()
    assert "hidden" in repr(archive._header.master)
    with pytest.raises(InvariantError):
        archive._header.master.material()
    assert archive._storage.records._key == b""
