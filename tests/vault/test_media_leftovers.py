"""What is left in the volumes when something was cut off there, and who clears it up."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from archive.errors import ArchiveDamagedError, DiskFullError
from archive.records import OriginalFile, Sha256
from tests.contracts.conftest import SECRET
from tests.contracts.drafts import new_article
from tests.narrowed import present
from tests.vault.archives import findings, make, remove, shelf, storage, store, unlock
from vault import media as media_module
from vault import media_volume
from vault.connection import PAGE_BYTES, Access

NOISE = random.Random(1).randbytes
LIMIT_BYTES = 100_000


def volumes(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("media-*.db"))


def stored_hashes(folder: Path, number: int) -> set[Sha256]:
    files = storage(folder, Access.READ)
    with files.volumes.database(number).reading() as connection:
        hashes = media_volume.stored(connection)
    files.close()
    return hashes


def test_a_removed_original_leaves_the_volume(tmp_path: Path) -> None:
    archive = shelf().create(tmp_path, SECRET)
    gone, kept = store(
        archive, new_article("gone", original=b"gone"), new_article("kept", original=b"kept")
    )
    remove(archive, gone)
    assert stored_hashes(tmp_path, 1) == {present(kept.original).sha256}
    archive.close()


def test_what_could_not_be_deleted_is_deleted_with_the_next_unit(tmp_path: Path) -> None:
    archive = shelf().create(tmp_path, SECRET)
    one, two = store(archive, new_article("1", original=b"1"), new_article("2", original=b"2"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(media_volume, "discard", raise_disk_full)
        remove(archive, one)
    assert stored_hashes(tmp_path, 1) == {
        present(one.original).sha256,
        present(two.original).sha256,
    }
    remove(archive, two)
    assert stored_hashes(tmp_path, 1) == set()
    archive.close()


def raise_disk_full(*_: object) -> None:
    raise DiskFullError


def orphan_in(folder: Path) -> Sha256:
    """What a kill between the two commits leaves: bytes that no record names."""
    files, orphan = storage(folder), Sha256(b"o" * 32)
    with files.volumes.database(1).writing() as connection:
        media_volume.put(connection, {orphan: OriginalFile(b"orphan", "text/plain")})
    files.close()
    return orphan


def test_orphans_are_swept_by_the_next_writer(tmp_path: Path) -> None:
    (kept,) = make(tmp_path, new_article(original=b"kept"))
    orphan = orphan_in(tmp_path)
    unlock(tmp_path, read_only=True).close()
    assert stored_hashes(tmp_path, 1) == {orphan, present(kept.original).sha256}
    unlock(tmp_path).close()
    assert stored_hashes(tmp_path, 1) == {present(kept.original).sha256}


@pytest.mark.parametrize("left", [b"", bytes(4096)], ids=["no bytes", "its first page"])
def test_an_empty_volume_that_a_kill_left_is_removed(tmp_path: Path, left: bytes) -> None:
    make(tmp_path, new_article(original=b"kept"))
    (tmp_path / "media-0002.db").write_bytes(left)
    archive = unlock(tmp_path)
    assert volumes(tmp_path) == ["media-0001.db"]
    assert findings(archive) == []
    archive.close()


def test_a_damaged_volume_is_never_removed_and_does_not_prevent_opening(tmp_path: Path) -> None:
    (article,) = make(tmp_path, new_article(original=b"kept"))
    (tmp_path / "media-0001.db").write_bytes(b"")
    (tmp_path / "media-0002.db").write_bytes(b"not ours")
    archive = unlock(tmp_path)
    assert volumes(tmp_path) == ["media-0001.db", "media-0002.db"]
    with archive.reading() as unit, pytest.raises(ArchiveDamagedError) as caught:
        unit.originals.read(present(article.original).sha256)
    assert caught.value.part == "media-0001.db"
    (later,) = store(archive, new_article("later", original=b"later"))
    assert volumes(tmp_path)[-1] == "media-0003.db"
    with archive.reading() as unit:
        assert unit.originals.read(present(later.original).sha256) == b"later"
    archive.close()


@pytest.mark.parametrize("lost", [{1}, {2}, {3}, {1, 2}, {2, 3}, {1, 2, 3}])
@pytest.mark.parametrize("damage", ["missing", "empty", "foreign", "cut"])
def test_a_lost_volume_keeps_its_number(tmp_path: Path, lost: set[int], damage: str) -> None:
    archive = shelf(LIMIT_BYTES).create(tmp_path, SECRET)
    articles = store(archive, *(new_article(f"{n}", original=NOISE(80_000 + n)) for n in range(3)))
    archive.close()
    before = {number: (tmp_path / f"media-{number:04}.db").read_bytes() for number in (1, 2, 3)}
    for number in lost:
        spoil(tmp_path / f"media-{number:04}.db", damage)
    left = {path.name: path.read_bytes() for path in tmp_path.glob("media-*.db")}
    archive = shelf(LIMIT_BYTES).at(tmp_path).unlock(SECRET)
    (later,) = store(archive, new_article("later", original=NOISE(80_000)))
    assert set(volumes(tmp_path)) - left.keys() == {"media-0004.db"}
    assert left.items() <= {path.name: path.read_bytes() for path in tmp_path.iterdir()}.items()
    with archive.reading() as unit:
        assert len(unit.originals.read(present(later.original).sha256)) == 80_000
        for number, article in enumerate(articles, start=1):
            if number in lost:
                with pytest.raises(ArchiveDamagedError) as caught:
                    unit.originals.read(present(article.original).sha256)
                assert caught.value.part == f"media-{number:04}.db"
            else:
                unit.originals.read(present(article.original).sha256)
    assert {finding.part for finding in findings(archive)} == {
        f"media-{number:04}.db" for number in lost
    }
    archive.close()
    for number in lost:
        (tmp_path / f"media-{number:04}.db").write_bytes(before[number])
    archive = unlock(tmp_path)
    assert findings(archive) == []
    archive.close()


def spoil(file: Path, damage: str) -> None:
    if damage == "missing":
        file.unlink()
    elif damage == "cut":
        file.write_bytes(file.read_bytes()[: -PAGE_BYTES - 7])
    else:
        file.write_bytes(b"" if damage == "empty" else b"not ours" * 1024)


def test_a_volume_that_cannot_be_made_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = shelf().create(tmp_path, SECRET)
    with monkeypatch.context() as patch:
        patch.setattr(media_module, "found_volume", raise_disk_full)
        with pytest.raises(DiskFullError):
            store(archive, new_article(original=b"x"))
    assert volumes(tmp_path) == []
    store(archive, new_article(original=b"x"))
    assert volumes(tmp_path) == ["media-0001.db"]
    archive.close()


def test_a_volume_that_is_damaged_inside_is_left_as_it_is(tmp_path: Path) -> None:
    (article,) = make(tmp_path, new_article(original=NOISE(100_000)))
    content = bytearray((tmp_path / "media-0001.db").read_bytes())
    content[PAGE_BYTES + 100 :: PAGE_BYTES] = bytes(len(content[PAGE_BYTES + 100 :: PAGE_BYTES]))
    (tmp_path / "media-0001.db").write_bytes(content)
    archive = unlock(tmp_path)
    (later,) = store(archive, new_article("later", original=b"later"))
    with archive.reading() as unit:
        assert unit.originals.read(present(later.original).sha256) == b"later"
        with pytest.raises(ArchiveDamagedError):
            unit.originals.read(present(article.original).sha256)
    archive.close()
