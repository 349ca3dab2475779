"""A backup is a whole archive or nothing, and never lies over anything."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from archive.errors import (
    ArchiveExistsError,
)
from tests.contracts.conftest import SECRET
from tests.contracts.drafts import new_article
from tests.vault.archives import findings, shelf, store, unlock
from tests.vault.folders import names, nine_documents
from vault.connection import PAGE_BYTES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return nine_documents(tmp_path / "A")


def test_it_holds_the_same(folder: Path, tmp_path: Path) -> None:
    source = unlock(folder, read_only=True)
    source.backup(tmp_path / "deep" / "B")
    copy = unlock(tmp_path / "deep" / "B")
    assert findings(copy) == []
    with source.reading() as ours, copy.reading() as theirs:
        assert list(theirs.articles.stream()) == list(ours.articles.stream())
        assert theirs.search.ids() == ours.search.ids()
    assert copy.keyring.slots() == source.keyring.slots()
    copy.close()
    source.close()
    assert names(tmp_path / "deep") == {"B"}
    assert names(tmp_path / "deep" / "B") == names(folder)


def test_every_page_is_encrypted_anew(folder: Path, tmp_path: Path) -> None:
    archive = unlock(folder)
    archive.backup(tmp_path / "B")
    archive.close()
    for name in ("archive.db", "media-0001.db"):
        ours, theirs = (folder / name).read_bytes(), (tmp_path / "B" / name).read_bytes()
        assert len(ours) == len(theirs)
        pages = range(0, len(ours), PAGE_BYTES)
        assert all(ours[at:][:PAGE_BYTES] != theirs[at:][:PAGE_BYTES] for at in pages)
    assert (folder / "header").read_bytes() == (tmp_path / "B" / "header").read_bytes()


def test_it_is_taken_while_others_read(folder: Path, tmp_path: Path) -> None:
    archive = unlock(folder)
    with archive.reading() as unit:
        archive.backup(tmp_path / "B")
        assert unit.articles.count() == 9
    archive.close()


def test_volumes_beyond_the_first(tmp_path: Path) -> None:
    archive = shelf(100_000).create(tmp_path / "A", SECRET)
    store(archive, *(new_article(f"{n}", original=bytes([n]) * 9000) for n in range(2)))
    store(archive, *(new_article(f"large {n}", original=noise(n)) for n in range(3)))
    assert (tmp_path / "A" / "media-0003.db").is_file()
    archive.backup(tmp_path / "B")
    archive.close()
    copy = unlock(tmp_path / "B", read_only=True)
    assert findings(copy) == []
    copy.close()


def noise(seed: int) -> bytes:
    return random.Random(seed).randbytes(80_000)


@pytest.mark.parametrize("kind", ["folder", "full folder", "file"])
def test_nothing_is_ever_overwritten(folder: Path, tmp_path: Path, kind: str) -> None:
    place = tmp_path / "B"
    if kind == "file":
        place.write_text("mine")
    else:
        place.mkdir()
    if kind == "full folder":
        (place / "diary").write_text("mine")
    before = sorted(tmp_path.rglob("*"))
    archive = unlock(folder)
    with pytest.raises(ArchiveExistsError):
        archive.backup(place)
    archive.close()
    assert sorted(path for path in tmp_path.rglob("*") if path.name != "lock") == [
        path for path in before if path.name != "lock"
    ]


@pytest.mark.parametrize("place", ["A/B", "A/deep/B", "link/B", "link/deep/B", "A/../A/B"])
def test_an_archive_is_not_copied_into_itself(folder: Path, tmp_path: Path, place: str) -> None:
    (tmp_path / "link").symlink_to(folder)
    archive = unlock(folder)
    before = names(folder)
    with pytest.raises(ArchiveExistsError):
        archive.backup(tmp_path / place)
    assert names(folder) == before
    archive.backup(tmp_path / "A.copy" / "B")
    archive.close()
    assert names(tmp_path) == {"A", "A.copy", "link"}
