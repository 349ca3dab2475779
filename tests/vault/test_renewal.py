"""A damaged index leaves the file of the records, whatever is damaged and when it is cut off."""

from __future__ import annotations

import os
import random
import resource
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from archive.errors import (
    ArchiveDamagedError,
    DiskFullError,
    InvariantError,
    ReadOnlyError,
    StorageError,
)
from tests.contracts.drafts import new_article
from tests.contracts.row_index import RowIndex
from tests.vault.archives import findings, make, storage, unlock
from tests.vault.processes import kill, run_killed
from vault import renewal
from vault.connection import PAGE_BYTES, Access
from vault.database import Database, raw
from vault.folder import JOURNAL_SUFFIX, RECORDS_NAME

DOCUMENTS = 12
FORGOTTEN = "forgotten"
"""A word of the index that stands in no document: what it held of a deleted one."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], list[int]]:
    """The files of an archive, and the pages of its index."""
    folder = tmp_path_factory.mktemp("whole")
    make(folder, *(new_article(f"word{number} " * 3_000) for number in range(DOCUMENTS)))
    archive = storage(folder)
    with archive.records.writing() as connection:
        raw(connection).execute(
            "INSERT INTO row_index VALUES (1000, ?)", (f"{FORGOTTEN} " * 3_000,)
        )
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    with archive.records.writing() as connection:
        renewal._forget_tables(connection, RowIndex.prefix)
        pages = sorted(
            renewal._numbers(connection, f"PRAGMA integrity_check({renewal._ALL})", renewal._UNUSED)
        )
    archive.close()
    return files, pages


@pytest.fixture
def pages(whole: tuple[dict[str, bytes], list[int]]) -> list[int]:
    return whole[1]


@pytest.fixture
def folder(whole: tuple[dict[str, bytes], list[int]], tmp_path: Path) -> Path:
    for name, content in whole[0].items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def damage(folder: Path, *pages: int) -> None:
    with (folder / RECORDS_NAME).open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE_BYTES + 100)
            file.write(b"xxxx")


def renew(folder: Path) -> None:
    archive = unlock(folder)
    try:
        archive.renew_index()
    finally:
        archive.close()


def rebuild(folder: Path) -> None:
    archive = unlock(folder)
    try:
        with archive.writing() as unit:
            unit.search.rebuild(unit.articles.stream())
    finally:
        archive.close()


def is_whole(folder: Path) -> bool:
    archive = unlock(folder)
    with archive.reading() as unit:
        ids = list(unit.articles.ids())
        same = ids == unit.search.ids() and len(ids) == DOCUMENTS
    same = same and findings(archive) == []
    archive.close()
    return same


class Plain(Database):
    """The same tables without a cipher, so that a test can read what lies in the pages."""

    def open_raw(self) -> dbapi2.Connection:
        return dbapi2.connect(str(self.path), isolation_level=None, check_same_thread=False)


def begun(step: str, place: str) -> Callable[[Path], None]:
    """A renewal that is killed before a step of it, or behind."""

    def act(folder: Path) -> None:
        done: Any = getattr(renewal, step)

        def cut_off(*given: Any) -> None:
            if place == "behind":
                done(*given)
            kill()

        setattr(renewal, step, cut_off)
        renew(folder)

    return act


@pytest.mark.parametrize("number", range(12))
def test_pages_of_the_index_are_damaged_and_it_is_renewed(
    folder: Path, pages: list[int], number: int
) -> None:
    chance = random.Random(number)
    damage(folder, *chance.sample(pages, chance.choice([1, 1, 3, len(pages)])))
    with pytest.raises((ArchiveDamagedError, MemoryError)):
        rebuild(folder)
    renew(folder)
    rebuild(folder)
    assert is_whole(folder)


def test_a_sound_index_is_renewed_as_well(folder: Path) -> None:
    renew(folder)
    assert not is_whole(folder)
    rebuild(folder)
    assert is_whole(folder)


def test_with_other_pages_damaged_nothing_is_changed(folder: Path, pages: list[int]) -> None:
    size = (folder / RECORDS_NAME).stat().st_size
    others = sorted(set(range(2, size // PAGE_BYTES + 1)) - set(pages))
    # The second has the map of the pages, which no table uses.
    for page in (2, *random.Random(3).sample(others, 6)):
        before = (folder / RECORDS_NAME).read_bytes()
        damage(folder, pages[0], page)
        damaged = (folder / RECORDS_NAME).read_bytes()
        with pytest.raises(ArchiveDamagedError):
            renew(folder)
        assert (folder / RECORDS_NAME).read_bytes() == damaged
        (folder / RECORDS_NAME).write_bytes(before)
    renew(folder)


def free_pages(folder: Path, pages: list[int]) -> list[int]:
    """Pages of the index that nothing uses any more, for a row of it was deleted."""
    archive = storage(folder)
    with archive.records.writing() as connection:
        raw(connection).execute("DELETE FROM row_index WHERE article_id = 1000")
    with archive.records.writing() as connection:
        renewal._forget_tables(connection, RowIndex.prefix)
        check = f"PRAGMA integrity_check({renewal._ALL})"
        freed = set(pages) - renewal._numbers(connection, check, renewal._UNUSED)
        connection.exec_driver_sql("ROLLBACK")
        connection.exec_driver_sql("BEGIN")
    archive.close()
    return sorted(freed)


def test_a_free_page_is_not_the_indexs(folder: Path, pages: list[int]) -> None:
    for page in free_pages(folder, pages)[:3]:
        before = (folder / RECORDS_NAME).read_bytes()
        damage(folder, page)
        with pytest.raises(ArchiveDamagedError):
            renew(folder)
        (folder / RECORDS_NAME).write_bytes(before)
    renew(folder)


def test_after_a_cut_only_a_damaged_index_leaves_an_archive_open(
    folder: Path, pages: list[int]
) -> None:
    free = free_pages(folder, pages)
    of_index = next(number for number in pages if number not in free)
    whole = (folder / RECORDS_NAME).read_bytes()
    others = [number for number in range(3, len(whole) // PAGE_BYTES + 1) if number not in pages]
    journal = folder / (RECORDS_NAME + JOURNAL_SUFFIX)
    for number in (of_index, free[0], others[len(others) // 2]):
        (folder / RECORDS_NAME).write_bytes(whole)
        damage(folder, number)
        unlock(folder).close()  # Nobody looks at all pages while nothing tells of a cut.
        journal.write_bytes(bytes(512))
        if number == of_index:
            unlock(folder).close()
        else:
            with pytest.raises(ArchiveDamagedError):
                unlock(folder)
        journal.unlink(missing_ok=True)


@pytest.mark.parametrize("place", ["before", "behind"])
@pytest.mark.parametrize("step", ["_write_zeros", "_write_anew"])
def test_a_renewal_that_was_cut_off_goes_on(
    folder: Path, pages: list[int], step: str, place: str
) -> None:
    damage(folder, pages[0], pages[-1])
    run_killed(lambda: begun(step, place)(folder))
    renew(folder)
    rebuild(folder)
    assert is_whole(folder)


def test_a_renewal_is_killed_at_random_moments(folder: Path, pages: list[int]) -> None:
    damage(folder, *pages[::5])
    killed = 0
    for number in range(12):
        if os.fork() == 0:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.setitimer(signal.ITIMER_REAL, 0.02 + number * 0.006)
            renew(folder)
            os._exit(0)
        killed += os.WIFSIGNALED(os.wait()[1])
    assert killed
    renew(folder)
    rebuild(folder)
    assert is_whole(folder)


@pytest.mark.parametrize("anew", [True, False])
def test_nothing_of_what_the_index_held_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, anew: bool
) -> None:
    """Without its last step, which is the control, all of it does."""
    database = Plain(tmp_path / RECORDS_NAME, bytes(32), Access.WRITE)
    index = RowIndex()
    with database.writing() as connection:
        index.create(raw(connection))
        raw(connection).execute("INSERT INTO row_index VALUES (1, ?)", (f"{FORGOTTEN} " * 3_000,))
    assert FORGOTTEN.encode() in database.path.read_bytes()
    if not anew:
        monkeypatch.setattr(renewal, "_write_anew", lambda _: None)
    renewal.renew(database, index)
    database.close()
    assert (FORGOTTEN.encode() in database.path.read_bytes()) is not anew


def test_a_disk_that_is_full_while_all_is_written_anew(folder: Path, pages: list[int]) -> None:
    damage(folder, pages[1])
    if (child := os.fork()) == 0:
        resource.setrlimit(resource.RLIMIT_FSIZE, (8 * PAGE_BYTES,) * 2)
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        outcome = 1
        try:
            renew(folder)
        except (DiskFullError, StorageError):
            outcome = 0
        finally:
            os._exit(outcome)
    assert os.waitpid(child, 0)[1] == 0
    archive = unlock(folder)
    with archive.reading() as unit:
        assert unit.articles.count() == DOCUMENTS
    archive.close()
    renew(folder)
    rebuild(folder)
    assert is_whole(folder)


def test_what_lies_behind_the_last_page_goes(folder: Path, pages: list[int]) -> None:
    """A kill leaves it there when a file has just been made shorter."""
    damage(folder, pages[0])
    with (folder / RECORDS_NAME).open("ab") as file:
        file.write(b"x" * PAGE_BYTES * 90)
    size = (folder / RECORDS_NAME).stat().st_size
    renew(folder)
    assert (folder / RECORDS_NAME).stat().st_size < size - 90 * PAGE_BYTES
    rebuild(folder)
    assert is_whole(folder)


def test_a_page_that_stays_unreadable_is_damage(
    folder: Path, pages: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(folder, pages[0])
    with monkeypatch.context() as patch:
        patch.setattr(renewal, "_write_zeros", lambda *_: None)
        with pytest.raises(ArchiveDamagedError):
            renew(folder)
    renew(folder)


def test_who_may_not_write_renews_nothing(folder: Path) -> None:
    archive = unlock(folder, read_only=True)
    with pytest.raises(ReadOnlyError):
        archive.renew_index()
    archive.close()


def test_nothing_is_renewed_inside_a_unit(folder: Path) -> None:
    archive = unlock(folder)
    with archive.writing(), pytest.raises(InvariantError):
        archive.renew_index()
    archive.close()
