"""The custody log breaks at whatever is changed behind it, and its end at an older copy."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection

from archive.errors import ArchiveDamagedError
from archive.findings import Finding, FindingCode
from archive.records import ArticleId, CustodyAction, Sha256
from tests.contracts.drafts import TESTIMONY, new_article
from tests.vault.archives import findings, make, remove, storage, store, unlock
from vault.custody import Custody

BROKEN = Finding(FindingCode.CUSTODY, "archive.db")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four entries: two documents came, one was exported, one removed."""
    archive_folder = tmp_path / "A"
    first, _ = make(archive_folder, new_article("one", TESTIMONY), new_article("two"))
    archive = unlock(archive_folder)
    with archive.writing() as unit:
        unit.custody.record(CustodyAction.EXPORTED, [first.id])
    remove(archive, first)
    archive.close()
    return archive_folder


def change(folder: Path, *statements: str) -> None:
    """Behind the program's back, by somebody who has the key of the file."""
    files = storage(folder)
    with files.records.writing() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    files.close()


def look(folder: Path, *, deep: bool = False) -> list[Finding]:
    archive = unlock(folder)
    found = findings(archive, deep=deep)
    archive.close()
    return found


def test_an_untouched_log_is_sound(folder: Path) -> None:
    assert look(folder, deep=True) == []


@pytest.mark.parametrize("number", [1, 2, 3, 4])
@pytest.mark.parametrize(
    "changed",
    [
        "at = at + 1",
        "action = 'edited'",
        "by = 'nobody'",
        "article_id = 7",
        "uid = 'x'",
        "version = version + 1",
        "content_hash = zeroblob(32)",
        "link = zeroblob(32)",
        "number = number + 100",
    ],
)
def test_any_change_of_an_entry_is_found(folder: Path, number: int, changed: str) -> None:
    change(folder, f"UPDATE custody SET {changed} WHERE number = {number}")
    assert look(folder) == [BROKEN]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM custody WHERE number = 4",
        "DELETE FROM custody WHERE number = 2",
        "DELETE FROM custody_head",
        "UPDATE custody_head SET entries = 3",
        "UPDATE custody_head SET link = (SELECT link FROM custody WHERE number = 3)",
        "UPDATE custody_head SET proof = zeroblob(32)",
        "INSERT INTO custody SELECT 5, at, action, by, 2, uid, 1, content_hash, link FROM custody"
        " WHERE number = 4",
    ],
)
def test_an_end_that_was_moved_is_found(folder: Path, statement: str) -> None:
    change(folder, statement)
    assert look(folder) == [BROKEN]


def test_links_that_were_computed_anew_do_not_fit_the_proof(folder: Path) -> None:
    """Who holds the file's key and not the chain's cannot hide what he changed."""
    files = storage(folder)
    with files.records.writing() as connection:
        connection.exec_driver_sql("DELETE FROM custody WHERE number > 2")
        proof = connection.exec_driver_sql("SELECT proof FROM custody_head").scalar_one()
        Custody(connection, b"x" * 32)._move_head(2, Sha256(link_of(connection, 2)))
        assert connection.exec_driver_sql("SELECT proof FROM custody_head").scalar_one() != proof
    files.close()
    assert look(folder) == [BROKEN]


def link_of(connection: Connection, number: int) -> bytes:
    query = "SELECT link FROM custody WHERE number = ?"
    link: bytes = connection.exec_driver_sql(query, (number,)).scalar_one()
    return link


OLDER = ("custody", "custody_head")


def test_an_older_log_with_its_proof_lacks_what_the_documents_know(tmp_path: Path) -> None:
    folder = tmp_path / "A"
    make(folder, new_article("one"))
    keep = [f"CREATE TABLE old_{name} AS SELECT * FROM {name}" for name in OLDER]
    change(folder, *keep)
    archive = unlock(folder)
    (second,) = store(archive, new_article("two"))
    archive.close()
    back = [f"INSERT INTO {name} SELECT * FROM old_{name}" for name in OLDER]
    change(folder, *(f"DELETE FROM {name}" for name in OLDER), *back)
    assert look(folder) == [BROKEN]
    archive = unlock(folder)
    with archive.writing() as unit:
        unit.articles.remove(second.id)
        unit.search.remove(second.id)
    archive.close()


def test_an_edit_whose_entry_is_missing_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "A"
    (stored,) = make(folder, new_article("one", TESTIMONY))
    change(folder, *(f"CREATE TABLE old_{name} AS SELECT * FROM {name}" for name in OLDER))
    archive = unlock(folder)
    with archive.writing() as unit:
        unit.articles.describe(stored.id, replace(TESTIMONY, title="Another"))
    archive.close()
    back = [f"INSERT INTO {name} SELECT * FROM old_{name}" for name in OLDER]
    change(folder, *(f"DELETE FROM {name}" for name in OLDER), *back)
    assert look(folder) == [BROKEN]


def test_nothing_is_added_to_a_log_without_its_end(folder: Path) -> None:
    change(folder, "DELETE FROM custody_head")
    archive = unlock(folder)
    with pytest.raises(ArchiveDamagedError), archive.writing() as unit:
        unit.articles.add([new_article("three")])
    archive.close()


def test_an_action_that_nobody_knows_is_damage(folder: Path) -> None:
    change(folder, "UPDATE custody SET action = 'sold'")
    archive = unlock(folder)
    with pytest.raises(ArchiveDamagedError), archive.reading() as unit:
        list(unit.custody.entries(ArticleId(2)))
    archive.close()


def test_who_did_it_is_the_label_of_the_key(tmp_path: Path) -> None:
    folder = tmp_path / "A"
    make(folder)
    files = storage(folder)
    assert files.opened_slot is None
    with files.writing() as unit:
        unit.articles.add([new_article("without a key")])
    files.close()
    archive = unlock(folder)
    store(archive, new_article("unnamed"))
    change(folder, "INSERT INTO key_labels VALUES (0, 'сястра', 0)")
    store(archive, new_article("named"))
    with archive.reading() as unit:
        assert [entry.by for entry in unit.custody.entries()] == ["", "key 0", "сястра"]
    archive.close()
