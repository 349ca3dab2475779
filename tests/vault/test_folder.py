"""A folder becomes an archive as a whole, or stays nobody's."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from archive.errors import ArchiveExistsError, ArchiveLockedError, StorageError
from archive.findings import StorageSizes
from vault import folder as folders
from vault.folder import UNFINISHED_NAME, abandon, claim, finish, is_unfinished
from vault.writer_lock import LOCK_NAME


def test_a_claimed_folder_is_unfinished_until_it_is_finished(tmp_path: Path) -> None:
    place = tmp_path / "new" / "Family.skrynia"
    lock = claim(place)
    assert lock.held
    assert is_unfinished(place)
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
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(ArchiveExistsError):
        claim(place)
    assert sorted(tmp_path.rglob("*")) == before


def test_what_was_never_finished_is_made_anew(tmp_path: Path) -> None:
    claim(tmp_path).release()
    (tmp_path / "header").write_bytes(b"of a key that nobody has")
    lock = claim(tmp_path)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == [LOCK_NAME, UNFINISHED_NAME]
    lock.release()


def test_two_cannot_make_one_archive(tmp_path: Path) -> None:
    lock = claim(tmp_path)
    (tmp_path / "header").write_bytes(b"theirs")
    with pytest.raises(ArchiveLockedError):
        claim(tmp_path)
    assert (tmp_path / "header").read_bytes() == b"theirs"
    lock.release()


def test_who_comes_when_it_was_just_finished_leaves_it_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim(tmp_path).release()
    (tmp_path / "header").write_bytes(b"theirs")
    answers = iter([True, False])
    monkeypatch.setattr(folders, "is_unfinished", lambda _: next(answers))
    with pytest.raises(ArchiveExistsError):
        claim(tmp_path)
    assert (tmp_path / "header").read_bytes() == b"theirs"


def test_who_loses_the_race_for_the_mark_is_locked_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def made_by_another(self: Path, *_: object, **__: object) -> None:
        raise FileExistsError

    monkeypatch.setattr(Path, "open", made_by_another)
    with pytest.raises(ArchiveLockedError):
        claim(tmp_path / "place")


def test_abandoning_leaves_nothing(tmp_path: Path) -> None:
    place = tmp_path / "place"
    claim(place).release()
    (place / "archive.db").write_bytes(b"half")
    abandon(place)
    assert list(tmp_path.iterdir()) == []


def test_abandoning_leaves_a_folder_that_was_there(tmp_path: Path) -> None:
    claim(tmp_path).release()
    (tmp_path / "archive.db").write_bytes(b"half")
    abandon(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_abandoning_keeps_the_mark_when_something_stays(tmp_path: Path) -> None:
    claim(tmp_path).release()
    (tmp_path / "a folder that is not ours").mkdir()
    abandon(tmp_path)
    assert is_unfinished(tmp_path)


def test_volumes_are_known_by_their_names(tmp_path: Path) -> None:
    for name in (
        "media-0002.db",
        "media-0001.db",
        "media-12345.db",
        "media-1.db",
        "media-0003.db~",
    ):
        (tmp_path / name).write_bytes(b"")
    assert folders.volume_numbers(tmp_path) == [1, 2, 12345]
    assert folders.volume_name(7) == "media-0007.db"
    with pytest.raises(StorageError):
        folders.volume_numbers(tmp_path / "none")


def test_journals_count_when_they_hold_something(tmp_path: Path) -> None:
    file = tmp_path / "archive.db"
    assert not folders.has_journal(file)
    journal = tmp_path / "archive.db-journal"
    journal.write_bytes(b"")
    assert not folders.has_journal(file)
    journal.write_bytes(b"x")
    assert folders.has_journal(file)


def test_sizes(tmp_path: Path) -> None:
    sizes = {"header": 1, "header.bak": 2, "archive.db": 4, "media-0001.db": 8, "media-0002.db": 16}
    for name, size in sizes.items():
        (tmp_path / name).write_bytes(bytes(size))
    assert folders.measure(tmp_path) == StorageSizes(header=3, records=4, media=24)


def test_systems_without_folder_syncing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    folders.sync(tmp_path)
    assert len(synced) == 1
    monkeypatch.setattr(folders, "SYNCS_FOLDERS", False)
    folders.sync(tmp_path)
    assert len(synced) == 1
