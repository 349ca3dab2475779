"""The sum over marks, settings and names of keys: every change behind it shows."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from archive.errors import ArchiveDamagedError
from archive.findings import Finding, FindingCode
from archive.keys import Secret
from archive.records import Span
from tests.contracts.conftest import SECRET
from tests.contracts.drafts import new_article
from tests.vault.archives import findings, remove, shelf, storage, store, unlock
from vault.seal import Seal

AT = datetime(2026, 1, 1, tzinfo=UTC)
BROKEN = [Finding(FindingCode.CHAIN, "archive.db")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Rows of several tables, some of them changed or gone again."""
    archive = shelf().create(tmp_path, SECRET)
    one, two = store(archive, new_article("one text"), new_article("two texts"))
    with archive.writing() as unit:
        for article in (one, two):
            gone = unit.annotations.add(article.id, Span(0, 3), "a", colour=1, note="", at=AT)
            unit.annotations.add(article.id, Span(0, 3), "b", colour=1, note="хто", at=AT)
            unit.annotations.remove(gone.id)
        unit.articles.call_also(one.id, ["two.txt", "тры.txt"])
        unit.articles.call_also(two.id, ["one.txt"])
        unit.articles.enter(one.id, {0: one.id, 1: two.id, 2: one.id, 3: one.id})
        unit.articles.enter(one.id, {3: two.id, 2: one.id})
        unit.articles.enter(two.id, {0: one.id})
        unit.settings.put("place", "1")
        unit.settings.put("place", "2")
        unit.settings.put("gone", "1")
        unit.settings.forget("gone")
    archive.keyring.add(Secret("іншы"), "сястра")
    archive.keyring.add(Secret("трэці"), "брат")
    archive.keyring.remove(2)
    remove(archive, two)
    archive.close()
    return tmp_path


def look(folder: Path) -> list[Finding]:
    archive = unlock(folder, read_only=True)
    found = findings(archive)
    archive.close()
    return found


def change(folder: Path, statement: str) -> None:
    files = storage(folder)
    with files.records.writing() as connection:
        connection.exec_driver_sql(statement)
    files.close()


def test_ordinary_changes_keep_it(folder: Path) -> None:
    assert look(folder) == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE annotations SET note = 'ніхто'",
        "UPDATE annotations SET created_at = created_at - 1",
        "DELETE FROM annotations",
        "UPDATE settings SET value = '1'",
        "DELETE FROM settings",
        "INSERT INTO settings VALUES ('more', '')",
        "UPDATE key_labels SET label = 'брат'",
        "DELETE FROM key_labels",
        "UPDATE other_names SET name = 'four.txt' WHERE name = 'two.txt'",
        "DELETE FROM other_names",
        "UPDATE list_entries SET place = 1 WHERE place = 2",
        "DELETE FROM list_entries",
        "UPDATE chain_head SET seal = zeroblob(32)",
    ],
)
def test_changes_behind_it_break_it(folder: Path, statement: str) -> None:
    change(folder, statement)
    assert look(folder) == BROKEN


def test_without_a_sum_nothing_is_changed(folder: Path) -> None:
    change(folder, "DELETE FROM chain_head")
    archive = unlock(folder)
    with archive.writing() as unit, pytest.raises(ArchiveDamagedError):
        unit.settings.put("place", "3")
    archive.close()
    assert look(folder) == BROKEN


def test_a_document_that_lies_in_many_is_not_summed_for_each_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = shelf().create(tmp_path, SECRET)
    logo, *mails = store(archive, *(new_article(f"number {each}") for each in range(61)))
    summed: list[object] = []
    plain = Seal._hash

    def hashed(seal: Seal, values: list[object]) -> int:
        summed.append(values)
        return plain(seal, values)

    monkeypatch.setattr(Seal, "_hash", hashed)
    for batch in (mails[:30], mails[30:], mails[:30]):
        summed.clear()
        with archive.writing() as unit:
            unit.articles.link_again([(logo.id, mail.id) for mail in batch])
        assert 0 < len(summed) <= 2 * len(batch)
    with archive.reading() as reading:
        assert list(reading.articles.also_in(logo.id)) == [mail.id for mail in mails]
    assert findings(archive) == []
    archive.close()
