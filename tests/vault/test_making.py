"""A folder becomes an archive as a whole, or stays nobody's; what others put there stays theirs."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.errors import (
    ArchiveExistsError,
)
from tests.contracts.conftest import SECRET
from tests.contracts.drafts import new_article
from tests.vault.archives import make, shelf, unlock
from tests.vault.folders import LEFT_BY_A_STOP, full
from vault.making import UNFINISHED_NAME, claim, finish, forget_mark, is_unfinished


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


@pytest.mark.parametrize("name", LEFT_BY_A_STOP)
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
