"""What every shelf promises: archives are made, found, opened by their keys, and copied."""

from __future__ import annotations

import pytest

from archive.errors import (
    ArchiveExistsError,
    ArchiveLockedError,
    ArchiveNotFoundError,
    CancelledError,
    KeyNotFoundError,
    LastKeyError,
    NoFreeSlotError,
    ReadOnlyError,
    WrongSecretError,
)
from archive.keys import KEYFILE_BYTES, Secret, SecretKind
from archive.ports import OpenArchive
from archive.progress import CancelToken, ignore_progress
from tests.contracts.conftest import SECRET, Place
from tests.contracts.drafts import new_article
from tests.narrowed import present

OTHER = Secret("адзінаццаць сініх чарапах")
WITH_KEYFILE = Secret("з файлам", keyfile=bytes(KEYFILE_BYTES))


def test_an_archive_is_found_again(place: Place) -> None:
    archive = place.shelf.create(place.folder, SECRET)
    assert not archive.read_only
    with archive.writing() as unit:
        (stored,) = unit.articles.add([new_article("kept", original=b"kept")])
    archive.close()
    again = place.shelf.at(place.folder).unlock(SECRET)
    with again.reading() as unit:
        assert unit.articles.get(stored.id) == stored
    again.close()


def test_there_is_nothing_where_nothing_was_made(place: Place) -> None:
    with pytest.raises(ArchiveNotFoundError):
        place.shelf.at(place.folder)


def test_an_archive_is_never_made_over_another(place: Place) -> None:
    place.shelf.create(place.folder, SECRET).close()
    with pytest.raises(ArchiveExistsError):
        place.shelf.create(place.folder, OTHER)
    place.shelf.at(place.folder).unlock(SECRET).close()


def test_a_wrong_secret_opens_nothing(place: Place) -> None:
    place.shelf.create(place.folder, SECRET).close()
    for secret in (OTHER, WITH_KEYFILE):
        with pytest.raises(WrongSecretError):
            place.shelf.at(place.folder).unlock(secret)
    place.shelf.at(place.folder).unlock(SECRET).close()


def test_one_writer_and_any_readers(place: Place) -> None:
    writer = place.shelf.create(place.folder, SECRET)
    with pytest.raises(ArchiveLockedError):
        place.shelf.at(place.folder).unlock(SECRET)
    reader = place.shelf.at(place.folder).unlock(SECRET, read_only=True)
    reader.close()
    writer.close()
    place.shelf.at(place.folder).unlock(SECRET).close()


def test_the_first_key_is_in_the_ring(archive: OpenArchive) -> None:
    (slot,) = archive.keyring.slots()
    assert (slot.number, slot.kind, slot.label) == (0, SecretKind.PASSPHRASE, "")
    with pytest.raises(LastKeyError):
        archive.keyring.remove(0)


def test_keys_are_added_changed_and_removed(place: Place) -> None:
    archive = place.shelf.create(place.folder, SECRET)
    added = archive.keyring.add(WITH_KEYFILE, "сейф")
    assert (added.number, added.kind, added.label) == (1, SecretKind.PASSPHRASE_KEYFILE, "сейф")
    changed = archive.keyring.change(1, OTHER)
    assert (changed.number, changed.kind, changed.label) == (1, SecretKind.PASSPHRASE, "сейф")
    assert [slot.number for slot in archive.keyring.slots()] == [0, 1]
    assert archive.keyring.slots()[1] == changed
    archive.keyring.remove(0)
    archive.close()
    with pytest.raises(WrongSecretError):
        place.shelf.at(place.folder).unlock(SECRET)
    with pytest.raises(WrongSecretError):
        place.shelf.at(place.folder).unlock(WITH_KEYFILE)
    place.shelf.at(place.folder).unlock(OTHER).close()


def test_a_key_that_is_not_there(archive: OpenArchive) -> None:
    with pytest.raises(KeyNotFoundError):
        archive.keyring.change(5, OTHER)
    with pytest.raises(KeyNotFoundError):
        archive.keyring.remove(5)


def test_there_are_eight_slots(archive: OpenArchive) -> None:
    for number in range(1, 8):
        assert archive.keyring.add(Secret(f"key {number}"), "").number == number
    with pytest.raises(NoFreeSlotError):
        archive.keyring.add(OTHER, "ninth")


def test_keys_stay_as_they_are_when_opened_for_reading(place: Place) -> None:
    place.shelf.create(place.folder, SECRET).close()
    archive = place.shelf.at(place.folder).unlock(SECRET, read_only=True)
    for change in (
        lambda: archive.keyring.add(OTHER, ""),
        lambda: archive.keyring.change(0, OTHER),
        lambda: archive.keyring.remove(0),
    ):
        with pytest.raises(ReadOnlyError):
            change()
    assert len(archive.keyring.slots()) == 1
    archive.close()


def test_a_backup_is_an_archive(place: Place) -> None:
    archive = place.shelf.create(place.folder, SECRET)
    with archive.writing() as unit:
        (stored,) = unit.articles.add([new_article("kept", original=b"kept")])
        unit.search.add([stored])
    copy = place.folder.with_name("Copy.skrynia")
    archive.backup(copy)
    with archive.writing() as unit:
        unit.articles.remove(stored.id)
    with pytest.raises(ArchiveExistsError):
        archive.backup(copy)
    archive.close()
    opened = place.shelf.at(copy).unlock(SECRET)
    with opened.reading() as unit:
        assert unit.articles.get(stored.id) == stored
        assert unit.originals.read(present(stored.original).sha256) == b"kept"
        assert unit.search.ids() == [stored.id]
    assert opened.inspect(deep=True, progress=ignore_progress, cancel=CancelToken()) == []
    opened.close()


def test_looking_can_be_cancelled(archive: OpenArchive) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(CancelledError):
        archive.inspect(deep=True, progress=ignore_progress, cancel=cancel)
