"""What was done for an archive's health is remembered in it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from archive.errors import ArchiveExistsError, WrongSecretError
from archive.findings import Finding, FindingCode
from archive.health import (
    KEPT_EVENTS,
    Care,
    back_up_now,
    check_now,
    history,
    last,
    reindex_now,
    restore_backup,
)
from archive.keys import Secret
from tests.contracts.fakes import FakeArchive, FakeShelf

PLACE, SECOND, THIRD = Path("/a.skrynia"), Path("/b.skrynia"), Path("/c.skrynia")
SECRET = Secret("сем слоў")


def test_everything_is_remembered_newest_first() -> None:
    archive = FakeShelf().create(PLACE, SECRET)
    before = datetime.now(UTC)
    assert history(archive) == ()
    check_now(archive, deep=False)
    back_up_now(archive, SECOND)
    reindex_now(archive)
    check_now(archive, deep=True)
    taken = history(archive)
    kinds = [each.care for each in taken]
    assert kinds == [Care.DEEP_CHECK, Care.REINDEX, Care.BACKUP, Care.CHECK]
    assert all(before <= each.at <= datetime.now(UTC) for each in taken)
    assert last(taken, Care.BACKUP) == taken[2]
    assert last(taken, Care.CHECK, Care.DEEP_CHECK) == taken[0]
    assert last((), Care.BACKUP) is None


def test_damage_is_counted() -> None:
    archive = FakeArchive()
    archive.findings = [Finding(FindingCode.PAGES, "archive.db")] * 3
    assert len(check_now(archive, deep=False)) == 3
    assert history(archive)[0].findings == 3


def test_the_place_of_a_backup_is_not_remembered() -> None:
    archive = FakeShelf().create(PLACE, SECRET)
    back_up_now(archive, Path("/a/telling/name.skrynia"))
    with archive.reading() as unit:
        assert "telling" not in (unit.settings.get("health.history") or "")


def test_a_backup_that_failed_is_not_remembered() -> None:
    archive = FakeShelf().create(PLACE, SECRET)
    with pytest.raises(ArchiveExistsError):
        back_up_now(archive, PLACE)
    assert history(archive) == ()


def test_an_archive_for_reading_only_is_checked_all_the_same() -> None:
    archive = FakeArchive(read_only=True)
    assert check_now(archive, deep=True) == ()
    assert history(archive) == ()


def test_old_events_give_way() -> None:
    archive = FakeArchive()
    for _ in range(KEPT_EVENTS + 5):
        check_now(archive, deep=False)
    assert len(history(archive)) == KEPT_EVENTS


@pytest.mark.parametrize("stored", ["{", "[[1]]", '[["dance", "2024-01-01T00:00:00+00:00", 0]]'])
def test_what_makes_no_sense_is_no_history(stored: str) -> None:
    archive = FakeArchive()
    with archive.writing() as unit:
        unit.settings.put("health.history", stored)
    assert history(archive) == ()


def test_a_backup_becomes_an_archive_again() -> None:
    shelf = FakeShelf()
    archive = shelf.create(PLACE, SECRET)
    back_up_now(archive, SECOND)
    restore_backup(shelf, SECOND, lambda: SECRET, THIRD)
    restored = shelf.at(THIRD).unlock(SECRET)
    assert not restored.read_only
    with pytest.raises(WrongSecretError):
        restore_backup(shelf, SECOND, lambda: Secret("не тое"), Path("/d.skrynia"))
