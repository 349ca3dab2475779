"""The names in an archive's folder, and the sizes of what lies there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from archive.errors import StorageError
from archive.findings import StorageSizes
from vault import folder as folders


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


def test_a_sealed_edition_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "archive.db").write_bytes(b"")
    assert folders.is_writable(tmp_path)
    (tmp_path / folders.SEAL_NAME).write_bytes(b"")
    assert not folders.is_writable(tmp_path)
