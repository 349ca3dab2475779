"""The copy of an older archive's records that is kept behind a migration."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from archive.errors import ArchiveDamagedError, DiskFullError
from archive.records import ArticleId
from tests.contracts.conftest import SECRET
from tests.vault.archives import findings, shelf, storage
from vault import former, migrations
from vault.connection import Access
from vault.migrations import version_of

OLD = Path(__file__).resolve().parents[1] / "data" / "archive-v1"
KEPT = "archive.db.v1"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(OLD, tmp_path / "Old.skrynia"))


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir() if file.name.startswith("archive.db")}


def test_the_records_as_they_were_are_kept_once(folder: Path) -> None:
    before = (folder / "archive.db").read_bytes()
    shelf().at(folder).unlock(SECRET).close()
    assert (folder / KEPT).read_bytes() == before != (folder / "archive.db").read_bytes()
    shelf().at(folder).unlock(SECRET, read_only=True).close()
    assert names(folder) == {"archive.db", KEPT}
    shelf().at(folder).unlock(SECRET).close()
    assert names(folder) == {"archive.db"}


def test_the_copy_can_take_the_place_of_the_records(folder: Path) -> None:
    shelf().at(folder).unlock(SECRET).close()
    (folder / KEPT).replace(folder / "archive.db")
    archive = shelf().at(folder).unlock(SECRET)
    with archive.reading() as unit:
        assert unit.articles.get(ArticleId(1)).text == "Першы тэкст пра суд"
    assert findings(archive) == []
    archive.close()


@pytest.mark.parametrize("step", ["copy", "rename"])
def test_without_room_for_it_nothing_is_changed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    before = (folder / "archive.db").read_bytes()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        if step == "copy":
            patch.setattr(os, "fsync", full)
        else:
            patch.setattr(Path, "replace", full)
        with pytest.raises(DiskFullError):
            shelf().at(folder).unlock(SECRET)
    assert names(folder) == {"archive.db"}
    assert (folder / "archive.db").read_bytes() == before


def test_damaged_records_are_not_taken_for_a_good_copy(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(former, "damaged_pages", lambda _: 1)
    with pytest.raises(ArchiveDamagedError):
        shelf().at(folder).unlock(SECRET)
    assert names(folder) == {"archive.db"}


def test_a_step_that_fails_leaves_both(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise OSError(errno.EIO, "broken")

    with monkeypatch.context() as patch:
        patch.setattr(migrations, "apply", broken)
        with pytest.raises(OSError, match="broken"):
            shelf().at(folder).unlock(SECRET)
    files = storage(folder, Access.READ)
    with files.records.reading() as connection:
        assert version_of(connection) == 1
    files.close()
    assert names(folder) == {"archive.db", KEPT}
