"""Making an archive that was stopped can be begun again, and takes nothing with it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from archive.errors import (
    ArchiveExistsError,
    ArchiveLockedError,
    DiskFullError,
    SkryniaError,
    StorageError,
)
from tests.contracts.conftest import CHEAP, SECRET
from tests.contracts.row_index import RowIndex
from tests.vault.archives import findings, shelf, unlock
from tests.vault.folders import LEFT_BY_A_STOP, full
from tests.vault.processes import kill, run_killed
from vault import header_copies, making
from vault import shelf as shelf_module
from vault.header_file import NewHeader
from vault.making import UNFINISHED_NAME, abandon, claim, finish, is_unfinished
from vault.shelf import Shelf
from vault.storage import Storage
from vault.writer_lock import LOCK_NAME, WriterLock


def test_what_was_never_finished_is_made_anew(tmp_path: Path) -> None:
    claim(tmp_path).release()
    for name in LEFT_BY_A_STOP:
        (tmp_path / name).write_bytes(b"of a key that nobody has")
    lock = claim(tmp_path)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == [LOCK_NAME, UNFINISHED_NAME]
    lock.release()


@pytest.mark.parametrize("left", [[LOCK_NAME], [UNFINISHED_NAME], [LOCK_NAME, UNFINISHED_NAME]])
def test_what_a_claim_leaves_that_was_stopped_at_once_is_no_hindrance(
    tmp_path: Path, left: list[str]
) -> None:
    for name in left:
        (tmp_path / name).write_bytes(b"")
    claim(tmp_path).release()
    assert is_unfinished(tmp_path)


def test_two_cannot_make_one_archive(tmp_path: Path) -> None:
    lock = claim(tmp_path)
    (tmp_path / "archive.db").write_bytes(b"theirs")
    with pytest.raises(ArchiveLockedError):
        claim(tmp_path)
    assert (tmp_path / "archive.db").read_bytes() == b"theirs"
    lock.release()


def test_who_comes_when_it_was_just_finished_leaves_it_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    acquire = WriterLock.acquire

    def acquire_late(lock: WriterLock) -> None:
        (tmp_path / "header").write_bytes(b"theirs")
        acquire(lock)

    monkeypatch.setattr(WriterLock, "acquire", acquire_late)
    with pytest.raises(ArchiveExistsError):
        claim(tmp_path)
    assert (tmp_path / "header").read_bytes() == b"theirs"
    monkeypatch.undo()
    WriterLock(tmp_path).acquire()


@pytest.mark.parametrize("there", [False, True])
def test_a_claim_that_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    place = tmp_path / "place"
    if there:
        place.mkdir()
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFullError):
        claim(place)
    assert list(tmp_path.rglob("*")) == [place] * there


@pytest.mark.parametrize("there", [False, True])
def test_a_lock_that_cannot_be_had_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    place = tmp_path / "place"
    if there:
        place.mkdir()
    monkeypatch.setattr(WriterLock, "acquire", full)
    with pytest.raises(DiskFullError):
        claim(place)
    assert list(tmp_path.rglob("*")) == [place] * there


def test_abandoning_leaves_nothing(tmp_path: Path) -> None:
    place = tmp_path / "place"
    lock = claim(place)
    for name in (*LEFT_BY_A_STOP, "header", "header.bak"):
        (place / name).write_bytes(b"half")
    abandon(place, lock)
    assert list(tmp_path.iterdir()) == []
    assert not lock.held


def test_abandoning_leaves_a_folder_that_was_there(tmp_path: Path) -> None:
    lock = claim(tmp_path)
    (tmp_path / "archive.db").write_bytes(b"half")
    abandon(tmp_path, lock)
    assert list(tmp_path.iterdir()) == []


def test_abandoning_leaves_what_others_put_there(tmp_path: Path) -> None:
    place = tmp_path / "place"
    lock = claim(place)
    (place / "archive.db").write_bytes(b"half")
    (place / "diary.txt").write_text("mine")
    (place / "media-0001.db").mkdir()
    abandon(place, lock)
    assert {path.name for path in place.iterdir()} == {"diary.txt", "media-0001.db"}


def test_abandoning_keeps_the_mark_when_something_of_ours_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = claim(tmp_path)
    (tmp_path / "archive.db").write_bytes(b"half")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", full)
        abandon(tmp_path, lock)
    assert not lock.held
    assert is_unfinished(tmp_path)
    claim(tmp_path).release()


def test_a_folder_that_cannot_be_looked_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim(tmp_path).release()
    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(SkryniaError):
        is_unfinished(tmp_path)


STEPS: list[tuple[object, str]] = [
    (making, "_begin"),
    (making, "_clear"),
    (shelf_module, "new_header"),
    (shelf_module, "found_records"),
    (Storage, "open"),
    (NewHeader, "write"),
    (header_copies.HeaderCopies, "_replace"),
    (making, "finish"),
]


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize(("owner", "step"), STEPS, ids=[step for _, step in STEPS])
def test_a_kill_at_any_moment_of_making(
    tmp_path: Path, owner: object, step: str, moment: str
) -> None:
    whole = getattr(owner, step)

    def dying(*values: object, **named: object) -> None:
        if moment == "after":
            whole(*values, **named)
        kill()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(owner, step, dying)
        run_killed(lambda: Shelf(RowIndex, CHEAP, floor=CHEAP).create(tmp_path / "A", SECRET))
    try:
        archive = shelf().create(tmp_path / "A", SECRET)
    except ArchiveExistsError:
        assert any(tmp_path.glob("A/header"))
        archive = unlock(tmp_path / "A")
    assert findings(archive) == []
    archive.close()
    assert not (tmp_path / "A" / UNFINISHED_NAME).exists()
    unlock(tmp_path / "A").close()


def test_failing_steps_are_told_as_what_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise OSError

    lock = claim(tmp_path)
    monkeypatch.setattr(Path, "unlink", broken)
    with pytest.raises(StorageError):
        finish(tmp_path)
    lock.release()
