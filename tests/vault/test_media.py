"""Original bytes: whole, compressed where it helps, in volumes that end, and never left over."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select

from archive.errors import ArchiveDamagedError, ReadOnlyError, SourceUnreadableError
from archive.records import Article, OriginalFile, Sha256
from tests.contracts.conftest import SECRET
from tests.contracts.drafts import new_article
from tests.narrowed import present
from tests.vault.archives import findings, make, remove, shelf, storage, store, unlock
from vault import media as media_module
from vault import media_volume
from vault.connection import Access
from vault.media_tables import ChunkRow, StoredOriginalRow
from vault.media_volume import CHUNK_BYTES
from vault.migrations import Migration
from vault.storage import Storage

LIMIT_BYTES = 400_000
NOISE = random.Random(1).randbytes


def volumes(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("media-*.db"))


@pytest.fixture
def files(tmp_path: Path) -> Iterator[Storage]:
    make(tmp_path, new_article(original=b"first"))
    files = storage(tmp_path)
    files.open()
    yield files
    files.close()


def held(content: bytes) -> OriginalFile:
    return OriginalFile(content, "video/mp4")


class Outside:
    """A file that is read in pieces of an odd length, and may have become another by then."""

    def __init__(self, content: bytes, *, changed: bool = False) -> None:
        self.size_bytes, self.sha256 = len(content), Sha256(sha256(content).digest())
        self._content, self._changed = content, changed

    def pieces(self) -> Iterator[bytes]:
        for at in range(0, self.size_bytes, 100_003):
            yield self._content[at : at + 100_003]
        if self._changed:
            raise SourceUnreadableError


def rows(connection: Connection) -> tuple[int, int]:
    total = func.coalesce(func.sum(func.length(ChunkRow.content)), 0)
    count, size = connection.execute(select(func.count(), total).select_from(ChunkRow)).one()
    return count, size


SIZES = (0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES + 7)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("make_bytes", [NOISE, bytes])
def test_any_size_comes_back(files: Storage, size: int, make_bytes: Callable[[int], bytes]) -> None:
    content = make_bytes(size)
    (article,) = store_in(files, content)
    with files.reading() as unit:
        assert unit.originals.read(present(article.original).sha256) == content


def store_in(files: Storage, *contents: bytes) -> Sequence[Article]:
    with files.writing() as unit:
        return unit.articles.add([new_article(f"{len(each)}", original=each) for each in contents])


def test_chunks_and_compression(files: Storage) -> None:
    noise, text = NOISE(CHUNK_BYTES + 5), b"word " * 200_000
    with files.volumes.database(1).writing() as connection:
        first_count, first_bytes = rows(connection)
        media_volume.put(connection, {Sha256(bytes(32)): held(noise)})
        noise_count, noise_bytes = rows(connection)
        media_volume.put(connection, {Sha256(b"t" * 32): held(text)})
        text_count, text_bytes = rows(connection)
        compressed = connection.execute(select(StoredOriginalRow.compressed)).scalars().all()
    assert (noise_count - first_count, noise_bytes - first_bytes) == (2, CHUNK_BYTES + 5)
    assert text_count - noise_count == -(-len(text) // CHUNK_BYTES)
    assert text_bytes - noise_bytes < len(text) / 50
    assert compressed == [False, False, True]


@pytest.mark.parametrize("size", SIZES)
def test_the_room_that_is_set_aside_is_enough(files: Storage, size: int) -> None:
    with files.volumes.database(1).writing() as connection:
        before = media_volume.used_bytes(connection)
        media_volume.put(connection, {Sha256(bytes(32)): held(NOISE(size))})
        assert media_volume.used_bytes(connection) - before <= media_volume.bytes_needed(size)


@pytest.mark.parametrize("size", [*SIZES, 9 * 1024**2])
def test_bytes_that_are_outside_come_back_too(files: Storage, size: int) -> None:
    outside = Outside(NOISE(size))
    new = new_article(original=b"")
    original = OriginalFile(b"", "video/mp4", "a.mp4", outside)
    with files.writing() as unit:
        (article,) = unit.articles.add([replace(new, draft=replace(new.draft, original=original))])
    assert present(article.original).size_bytes == size
    with files.reading() as unit:
        content = unit.originals.read(present(article.original).sha256)
    assert Sha256(sha256(content).digest()) == outside.sha256


def test_of_bytes_that_have_changed_nothing_is_stored(files: Storage) -> None:
    new = new_article(original=b"")
    original = OriginalFile(b"", "video/mp4", "a.mp4", Outside(NOISE(9 * 1024**2), changed=True))
    changed = replace(new, draft=replace(new.draft, original=original))
    with files.volumes.database(1).reading() as connection:
        before = rows(connection)
    with pytest.raises(SourceUnreadableError), files.writing() as unit:
        unit.articles.add([changed])
    with files.volumes.database(1).reading() as connection:
        assert rows(connection) == before
    with files.reading() as unit:
        assert unit.articles.count() == 1


def test_a_volume_ends_at_its_limit(tmp_path: Path) -> None:
    archive = shelf(LIMIT_BYTES).create(tmp_path, SECRET)
    contents = [NOISE(100_000 + number) for number in range(7)]
    articles = store(
        archive, *(new_article(f"{len(each)}", original=each) for each in contents[:5])
    )
    later = store(archive, *(new_article(f"{len(each)}", original=each) for each in contents[5:]))
    assert len(volumes(tmp_path)) == 3
    assert all((tmp_path / name).stat().st_size <= LIMIT_BYTES for name in volumes(tmp_path))
    with archive.reading() as unit:
        for article, content in zip([*articles, *later], contents, strict=True):
            assert unit.originals.read(present(article.original).sha256) == content
    assert findings(archive) == []
    archive.close()


def test_room_that_was_freed_is_used_again(tmp_path: Path) -> None:
    archive = shelf(LIMIT_BYTES).create(tmp_path, SECRET)
    first, *_ = store(
        archive, *(new_article(f"{n}", original=NOISE(100_000 + n)) for n in range(6))
    )
    before = volumes(tmp_path)
    remove(archive, first)
    store(archive, new_article("new", original=NOISE(90_000)))
    assert volumes(tmp_path) == before
    archive.close()


def test_an_original_larger_than_a_volume_has_one_of_its_own(tmp_path: Path) -> None:
    archive = shelf(LIMIT_BYTES).create(tmp_path, SECRET)
    (large,) = store(archive, new_article(original=NOISE(2 * LIMIT_BYTES)))
    with archive.reading() as unit:
        assert len(unit.originals.read(present(large.original).sha256)) == 2 * LIMIT_BYTES
    archive.close()


def test_an_original_that_left_an_orphan_can_be_stored(files: Storage) -> None:
    content = b"tried before"
    with files.volumes.database(1).writing() as connection:
        media_volume.put(connection, {Sha256(sha256(content).digest()): held(b"torn")})
    (article,) = store_in(files, content)
    with files.reading() as unit:
        assert unit.originals.read(present(article.original).sha256) == content


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM originals",
        "DELETE FROM chunks",
        "UPDATE chunks SET content = x'00'",
        "UPDATE originals SET compressed = 1",
    ],
)
def test_altered_originals_are_never_handed_out(tmp_path: Path, damage: str) -> None:
    (article,) = make(tmp_path, new_article(original=b"kept"))
    files = storage(tmp_path)
    with files.volumes.database(1).writing() as connection:
        connection.exec_driver_sql(damage)
    with files.reading() as unit, pytest.raises(ArchiveDamagedError) as caught:
        unit.originals.read(present(article.original).sha256)
    assert caught.value.part == "media-0001.db"
    files.close()


def test_a_writing_unit_reads_what_was_stored_before(tmp_path: Path) -> None:
    (article,) = make(tmp_path, new_article(original=b"kept"))
    archive = unlock(tmp_path)
    with archive.writing() as unit:
        assert unit.originals.read(present(article.original).sha256) == b"kept"
    archive.close()


def older_volume(folder: Path) -> None:
    """A volume as a program before the first version might have left it."""
    files = storage(folder)
    with files.volumes.database(1).writing() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 0")
    files.close()


def test_an_older_volume_is_brought_up_to_date_by_a_writer_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (article,) = make(tmp_path, new_article(original=b"kept"))
    older_volume(tmp_path)
    reader = unlock(tmp_path, read_only=True)
    with reader.reading() as unit, pytest.raises(ReadOnlyError):
        unit.originals.read(present(article.original).sha256)
    reader.close()

    def upgrade(connection: Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE new (x)")

    monkeypatch.setattr(media_module, "MEDIA", (Migration(1, upgrade),))
    writer = unlock(tmp_path)
    with writer.reading() as unit:
        assert unit.originals.read(present(article.original).sha256) == b"kept"
    writer.close()
    files = storage(tmp_path, Access.READ)
    with files.volumes.database(1).reading() as connection:
        assert connection.exec_driver_sql("SELECT * FROM new").all() == []
    files.close()


def test_the_volumes_hold_no_plaintext(tmp_path: Path) -> None:
    make(tmp_path, new_article("канарэйка", original=b"canary" * 1000))
    for path in tmp_path.iterdir():
        content = path.read_bytes()
        assert b"canary" not in content
        assert "канарэйка".encode() not in content
