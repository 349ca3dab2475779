"""A backup that is stopped at any moment, or fails, is no backup and takes nothing with it."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from archive.errors import (
    ArchiveDamagedError,
    ArchiveExistsError,
    ArchiveLockedError,
    DiskFullError,
    StorageError,
)
from tests.vault.archives import findings, unlock
from tests.vault.folders import names, nine_documents
from tests.vault.processes import kill, run_killed
from vault import backup as backup_module
from vault.backup_progress import BackupProgress
from vault.database import Database
from vault.header_copies import HeaderCopies
from vault.header_layout import HeaderImage
from vault.making import UNFINISHED_NAME, claim, is_unfinished
from vault.storage import Storage


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return nine_documents(tmp_path / "A")


def test_a_killed_backup_is_begun_again(folder: Path, tmp_path: Path) -> None:
    for leftover in ("B", "B.partial"):
        claim(tmp_path / leftover).release()
        (tmp_path / leftover / "archive.db").write_bytes(b"half")
    archive = unlock(folder)
    archive.backup(tmp_path / "B")
    archive.close()
    assert names(tmp_path) == {"A", "B"}
    assert not is_unfinished(tmp_path / "B")
    copy = unlock(tmp_path / "B")
    assert findings(copy) == []
    copy.close()


@pytest.mark.parametrize("step", ["_copy", "_verify", "_move", "inspect_header"])
def test_a_failure_leaves_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    archive = unlock(folder)

    def fail(*_: object) -> None:
        raise DiskFullError

    with monkeypatch.context() as patch:
        patch.setattr(backup_module, step, fail)
        with pytest.raises(DiskFullError):
            archive.backup(tmp_path / "B")
    assert names(tmp_path) == {"A"}
    archive.backup(tmp_path / "B")
    archive.close()


KILLED = ["_copy", "_verify", "_move", "_finish", "HeaderCopies.write", "inspect_header"]


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("step", [*KILLED, "making.finish"])
def test_a_kill_at_any_moment(folder: Path, tmp_path: Path, step: str, moment: str) -> None:
    *owners, name = step.split(".")
    owner = getattr(backup_module, owners[0]) if owners else backup_module
    whole = getattr(owner, name)

    def dying(*values: object) -> None:
        if moment == "after":
            whole(*values)
        kill()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(owner, name, dying)
        run_killed(lambda: unlock(folder, read_only=True).backup(tmp_path / "B"))
    archive = unlock(folder)
    with suppress(ArchiveExistsError):
        archive.backup(tmp_path / "B")
    archive.close()
    assert names(tmp_path) == {"A", "B"}
    copy = unlock(tmp_path / "B")
    assert findings(copy) == []
    copy.close()
    assert not (tmp_path / "B" / UNFINISHED_NAME).exists()


@pytest.mark.parametrize("leftover", ["B", "B.partial"])
@pytest.mark.parametrize("mark", ["ours", "todo", ""])
def test_files_of_others_are_never_removed(
    folder: Path, tmp_path: Path, leftover: str, mark: str
) -> None:
    place = tmp_path / leftover
    claim(place).release()
    if mark != "ours":
        (place / UNFINISHED_NAME).write_text(mark)
    (place / "diary.txt").write_text("mine")
    before = {path: path.read_bytes() for path in place.iterdir()}
    archive = unlock(folder)
    with pytest.raises(ArchiveExistsError):
        archive.backup(tmp_path / "B")
    archive.close()
    assert {path: path.read_bytes() for path in place.iterdir()} == before
    assert names(tmp_path) == {"A", leftover}


def test_a_copy_that_another_is_making_is_left_alone(folder: Path, tmp_path: Path) -> None:
    lock = claim(tmp_path / "B")
    archive = unlock(folder)
    with pytest.raises(ArchiveLockedError):
        archive.backup(tmp_path / "B")
    archive.close()
    lock.release()
    assert names(tmp_path / "B") == {UNFINISHED_NAME, "lock"}
    assert names(tmp_path) == {"A", "B"}


def test_an_empty_folder_of_a_failed_making_is_taken(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "B").mkdir()
    claim(tmp_path / "B").release()
    archive = unlock(folder)
    archive.backup(tmp_path / "B")
    archive.close()
    unlock(tmp_path / "B").close()


def test_a_full_disk(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = unlock(folder)
    whole_open = Database.open_raw

    def opened_small(self: Database) -> dbapi2.Connection:
        connection = whole_open(self)
        connection.execute("PRAGMA max_page_count = 3")
        return connection

    monkeypatch.setattr(Database, "open_raw", opened_small)
    with pytest.raises(DiskFullError):
        archive.backup(tmp_path / "B")
    assert names(tmp_path) == {"A"}
    archive.close()


def test_a_folder_that_cannot_be_moved(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    archive = unlock(folder)
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(StorageError):
        archive.backup(tmp_path / "B")
    assert names(tmp_path) == {"A"}
    archive.close()


@pytest.mark.parametrize("name", ["archive.db", "media-0001.db"])
def test_a_damaged_archive_is_not_copied_as_if_it_were_sound(
    folder: Path, tmp_path: Path, name: str
) -> None:
    content = bytearray((folder / name).read_bytes())
    content[-1] ^= 1
    (folder / name).write_bytes(content)
    archive = unlock(folder)
    with pytest.raises(ArchiveDamagedError) as caught:
        archive.backup(tmp_path / "B")
    assert caught.value.part == name
    assert names(tmp_path) == {"A"}
    archive.close()


def test_a_copy_that_is_not_right_does_not_count(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole_copy = backup_module._copy

    def copy_badly(storage: Storage, target: Path, watched: BackupProgress) -> HeaderImage:
        image = whole_copy(storage, target, watched)
        (target / "media-0001.db").unlink()
        return image

    monkeypatch.setattr(backup_module, "_copy", copy_badly)
    archive = unlock(folder)
    with pytest.raises(ArchiveDamagedError):
        archive.backup(tmp_path / "B")
    assert names(tmp_path) == {"A"}
    archive.close()


def test_a_copy_whose_header_is_not_right_does_not_count(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = unlock(folder)
    monkeypatch.setattr(HeaderCopies, "write", lambda *_: None)
    with pytest.raises(ArchiveDamagedError) as caught:
        archive.backup(tmp_path / "B")
    assert caught.value.part == "header"
    assert names(tmp_path) == {"A"}
    archive.close()


def test_a_disk_that_is_full_at_once(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "")

    archive = unlock(folder)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        with pytest.raises(DiskFullError):
            archive.backup(tmp_path / "B")
    assert names(tmp_path) == {"A"}
    archive.close()


def test_the_mark_is_the_last_to_go(folder: Path, tmp_path: Path) -> None:
    archive = unlock(folder)
    archive.backup(tmp_path / "B")
    archive.close()
    assert UNFINISHED_NAME not in names(tmp_path / "B")
