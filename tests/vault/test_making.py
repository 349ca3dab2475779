"""A folder becomes an archive as a whole, or stays nobody's; what others put there stays theirs."""

from __future__ import annotations

import errno
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
from tests.contracts.drafts import new_article
from tests.contracts.row_index import RowIndex
from tests.vault.archives import findings, make, shelf, unlock
from tests.vault.processes import kill, run_killed
from vault import header_copies, making
from vault import shelf as shelf_module
from vault.header_file import NewHeader
from vault.making import UNFINISHED_NAME, abandon, claim, finish, forget_mark, is_unfinished
from vault.shelf import Shelf
from vault.writer_lock import LOCK_NAME, WriterLock

FILES = ("archive.db", "archive.db-journal", "media-0001.db", "media-0012.db-journal", "header.new")


def contents(folder: Path) -> dict[str, bytes | None]:
    files = sorted(folder.rglob("*"))
    return {str(path): path.read_bytes() if path.is_file() else None for path in files}


def test_a_claimed_folder_is_unfinished_until_it_is_finished(tmp_path: Path) -> None:
    place = tmp_path / "new" / "Family.skrynia"
    lock = claim(place)
    assert lock.held
    assert is_unfinished(place)
    (place / "header").write_bytes(b"")
    finish(place)
    assert not is_unfinished(place)
    lock.release()
    with pytest.raises(ArchiveExistsError):
        claim(place)


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    claim(tmp_path).release()
    assert is_unfinished(tmp_path)


@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_what_is_there_stays_there(tmp_path: Path, kind: str) -> None:
    place = tmp_path / "place"
    if kind == "folder":
        place.mkdir()
        (place / "diary.txt").write_text("mine")
    elif kind == "file":
        place.write_text("mine")
    else:
        place.symlink_to(tmp_path / "nowhere")
    before = contents(tmp_path)
    with pytest.raises(ArchiveExistsError):
        claim(place)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("mark", [b"", b"todo", b"Skrynia is making", "ours", "folder", "link"])
def test_a_folder_with_other_files_is_never_cleared(tmp_path: Path, mark: bytes | str) -> None:
    place, file = tmp_path / "Mine", tmp_path / "Mine" / UNFINISHED_NAME
    claim(place).release()
    if mark == "folder":
        file.unlink()
        file.mkdir()
    elif mark == "link":
        file.rename(tmp_path / "mark")
        file.symlink_to(tmp_path / "mark")
    elif isinstance(mark, bytes):
        file.write_bytes(mark)
    (place / "diary.txt").write_text("mine")
    before = contents(tmp_path)
    with pytest.raises(ArchiveExistsError):
        shelf().create(place, SECRET)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("mark", [b"", b"todo", b"Skrynia is making an archive in this folder.\n+"])
def test_a_mark_that_says_anything_else_is_no_mark(tmp_path: Path, name: str, mark: bytes) -> None:
    (tmp_path / UNFINISHED_NAME).write_bytes(mark)
    (tmp_path / name).write_bytes(b"of an archive that was damaged")
    before = contents(tmp_path)
    assert not is_unfinished(tmp_path)
    with pytest.raises(ArchiveExistsError):
        claim(tmp_path)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("name", ["lock", "archive.db", "header.txt", "media-1.db"])
@pytest.mark.parametrize("kind", ["folder", "link", "text"])
def test_a_name_alone_does_not_make_a_file_ours(tmp_path: Path, name: str, kind: str) -> None:
    place = tmp_path / "place"
    claim(place).release()
    entry = place / name
    entry.unlink(missing_ok=True)
    if kind == "folder":
        entry.mkdir()
    elif kind == "link":
        entry.symlink_to(tmp_path)
    elif name != "archive.db":
        entry.write_text("mine")
    else:
        (place / "archive.db.txt").write_text("mine")
    before = contents(tmp_path)
    with pytest.raises(ArchiveExistsError):
        claim(place)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("mark", ["empty", "words", "genuine"])
def test_a_finished_archive_opens_whatever_lies_beside_it(tmp_path: Path, mark: str) -> None:
    claim(tmp_path / "other").release()
    genuine = (tmp_path / "other" / UNFINISHED_NAME).read_bytes()
    (stored,) = make(tmp_path / "Live", new_article(original=b"kept"))
    file = tmp_path / "Live" / UNFINISHED_NAME
    file.write_bytes({"empty": b"", "words": b"todo", "genuine": genuine}[mark])
    before = contents(tmp_path / "Live")
    with pytest.raises(ArchiveExistsError):
        shelf().create(tmp_path / "Live", SECRET)
    assert contents(tmp_path / "Live") == before
    unlock(tmp_path / "Live", read_only=True).close()
    assert file.exists()
    archive = unlock(tmp_path / "Live")
    with archive.reading() as unit:
        assert unit.articles.ids() == [stored.id]
    archive.close()
    assert file.exists() == (mark != "genuine")


def test_a_mark_that_cannot_be_removed_prevents_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim(tmp_path).release()
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", full)
        forget_mark(tmp_path)
    assert is_unfinished(tmp_path)
    forget_mark(tmp_path)
    assert not (tmp_path / UNFINISHED_NAME).exists()


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "")


def test_what_was_never_finished_is_made_anew(tmp_path: Path) -> None:
    claim(tmp_path).release()
    for name in FILES:
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
    for name in (*FILES, "header", "header.bak"):
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


STEPS = [
    (making, "_begin"),
    (making, "_clear"),
    (shelf_module, "new_header"),
    (shelf_module, "found_records"),
    (shelf_module.Storage, "open"),
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
