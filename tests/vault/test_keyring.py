"""Keys and what they are called: the header decides, and a label never stands without its key."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import delete

from archive.errors import StorageError, WrongSecretError
from archive.keys import Secret
from tests.contracts.conftest import SECRET
from tests.vault.archives import make, shelf, storage, unlock
from vault.keyring import HeaderKeyring
from vault.tables import KeyLabelRow

OTHER = Secret("іншы ключ")


def refuse(*_: object) -> None:
    raise StorageError


def test_a_key_that_could_not_be_named_is_taken_out_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path)
    archive = unlock(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(HeaderKeyring, "_name", refuse)
        with pytest.raises(StorageError):
            archive.keyring.add(OTHER, "сястра")
    assert [slot.number for slot in archive.keyring.slots()] == [0]
    archive.close()
    with pytest.raises(WrongSecretError):
        shelf().at(tmp_path).unlock(OTHER)


def test_a_key_whose_label_a_kill_prevented_is_listed(tmp_path: Path) -> None:
    make(tmp_path)
    archive = unlock(tmp_path)
    archive.keyring.add(OTHER, "сястра")
    archive.close()
    files = storage(tmp_path)
    with files.records.writing() as connection:
        connection.execute(delete(KeyLabelRow))
    files.close()
    archive = shelf().at(tmp_path).unlock(OTHER)
    first, second = archive.keyring.slots()
    assert (second.number, second.label, second.created_at) == (1, "", first.created_at)
    archive.close()


def test_labels_and_secrets_are_not_printed(tmp_path: Path) -> None:
    make(tmp_path)
    archive = unlock(tmp_path)
    slot = archive.keyring.add(OTHER, "сястра")
    assert "сястра" not in repr(slot)
    assert SECRET.passphrase not in repr(SECRET)
    archive.close()


def test_a_label_is_one_line(tmp_path: Path) -> None:
    make(tmp_path)
    archive = unlock(tmp_path)
    assert archive.keyring.add(OTHER, "\u2028 мая\u0085\nсястра ").label == "мая сястра"
    assert archive.keyring.slots()[1].label == "мая сястра"
    archive.close()
