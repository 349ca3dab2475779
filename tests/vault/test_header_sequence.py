"""An older header beside newer records opens nothing: keys that were removed stay removed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from archive.errors import ArchiveDamagedError, DiskFullError, StorageError, WrongSecretError
from archive.findings import Finding, FindingCode
from archive.keys import Secret
from tests.contracts.conftest import SECRET
from tests.contracts.drafts import new_article
from tests.vault import archives
from tests.vault.archives import findings, make, shelf, store, unlock
from tests.vault.processes import kill, run_killed
from vault import keyring
from vault import shelf as shelf_module
from vault.header_copies import HeaderCopies
from vault.header_file import UnlockedHeader, read_header
from vault.header_sequence import FIRST_SEQUENCE, record_sequence, recorded_sequence
from vault.open_vault import OpenVault
from vault.settings import WritableSettings
from vault.storage import Storage

OTHER = Secret("іншы ключ")
COPIES = ("header", "header.bak")
TAMPERED = [Finding(FindingCode.HEADER_TAMPERED, name) for name in COPIES]

Change = Callable[[OpenVault], object]
CHANGES: dict[str, Change] = {
    "add": lambda archive: archive.keyring.add(Secret("трэці"), ""),
    "remove": lambda archive: archive.keyring.remove(1),
    "change": lambda archive: archive.keyring.change(1, Secret("трэці")),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make(tmp_path / "A", new_article())
    archive = unlock(tmp_path / "A")
    archive.keyring.add(OTHER, "сястра")
    archive.close()
    return tmp_path / "A"


def headers(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in COPIES}


def put_back(folder: Path, older: dict[str, bytes]) -> None:
    for name, content in older.items():
        (folder / name).write_bytes(content)


def opens(folder: Path, secret: Secret) -> bool:
    try:
        shelf().at(folder).unlock(secret).close()
    except WrongSecretError:
        return False
    return True


def recorded(folder: Path) -> int:
    files = archives.storage(folder)
    with files.records.reading() as connection:
        sequence = recorded_sequence(connection)
    files.close()
    return sequence


def sequence(folder: Path) -> int:
    return read_header(folder).unlock(SECRET).sequence


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("read_only", [False, True])
def test_an_older_header_is_damage(folder: Path, change: str, read_only: bool) -> None:
    older = headers(folder)
    archive = unlock(folder)
    CHANGES[change](archive)
    store(archive, new_article("later"))
    archive.close()
    newer = headers(folder)
    put_back(folder, older)
    for secret in (OTHER, SECRET):
        with pytest.raises(ArchiveDamagedError) as caught:
            shelf().at(folder).unlock(secret, read_only=read_only)
        assert caught.value.part == "header"
    assert headers(folder) == older
    put_back(folder, newer)
    archive = unlock(folder)
    assert findings(archive) == []
    archive.close()
    assert opens(folder, OTHER) == (change == "add")


@pytest.mark.parametrize("name", COPIES)
def test_one_older_copy_is_brought_up_to_date(folder: Path, name: str) -> None:
    older = headers(folder)
    archive = unlock(folder)
    archive.keyring.remove(1)
    archive.close()
    (folder / name).write_bytes(older[name])
    archive = unlock(folder, read_only=True)
    assert findings(archive) == [Finding(FindingCode.HEADER_COPY, name)]
    archive.close()
    assert not opens(folder, OTHER)
    archive = unlock(folder)
    assert findings(archive) == []
    archive.close()


@pytest.mark.parametrize("read_only", [False, True])
def test_what_is_put_back_while_it_is_open_is_found_and_not_built_upon(
    folder: Path, tmp_path: Path, read_only: bool
) -> None:
    older = headers(folder)
    archive = unlock(folder)
    archive.keyring.remove(1)
    archive.close()
    archive = unlock(folder, read_only=read_only)
    assert findings(archive) == []
    put_back(folder, older)
    assert findings(archive) == TAMPERED
    with pytest.raises(ArchiveDamagedError):
        archive.keyring.slots()
    with pytest.raises(ArchiveDamagedError) as caught:
        archive.backup(tmp_path / "B")
    assert caught.value.part == "header"
    assert not (tmp_path / "B").exists()
    if not read_only:
        with pytest.raises(ArchiveDamagedError):
            archive.keyring.add(OTHER, "")
    archive.close()
    assert headers(folder) == older


def test_a_reader_learns_what_a_writer_changed(folder: Path) -> None:
    older = headers(folder)
    reader, writer = unlock(folder, read_only=True), unlock(folder)
    writer.keyring.remove(1)
    assert findings(reader) == []
    put_back(folder, older)
    assert findings(reader) == TAMPERED
    reader.close()
    writer.close()


def test_keys_may_change_while_another_process_derives(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Storage.open

    def open_late(storage: Storage) -> None:
        monkeypatch.undo()
        writer = unlock(folder)
        writer.keyring.add(Secret("трэці"), "")
        writer.close()
        whole(storage)

    monkeypatch.setattr(Storage, "open", open_late)
    unlock(folder, read_only=True).close()


def removed_until(folder: Path, owner: object, step: str) -> None:
    """Remove a key, and be killed at a step."""
    archive = unlock(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(owner, step, lambda *_: kill())
        run_killed(lambda: archive.keyring.remove(1))
    archive.close()


@pytest.mark.parametrize(
    ("owner", "step"), [(keyring, "record_sequence"), (HeaderCopies, "_replace")]
)
def test_a_kill_between_header_and_records(folder: Path, owner: object, step: str) -> None:
    older = headers(folder)
    before = recorded(folder)
    removed_until(folder, owner, step)
    assert recorded(folder) == before
    unlock(folder, read_only=True).close()
    assert recorded(folder) == before
    unlock(folder).close()
    assert recorded(folder) == sequence(folder)
    if step == "record_sequence":
        assert sequence(folder) == before + 1
        put_back(folder, older)
        with pytest.raises(ArchiveDamagedError):
            opens(folder, OTHER)


@pytest.mark.parametrize("name", COPIES)
def test_a_change_that_reached_one_copy_is_recorded_when_both_are_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    older, before = headers(folder), recorded(folder)
    removed_until(folder, keyring, "record_sequence")
    (folder / name).write_bytes(older[name])

    def full(_: UnlockedHeader) -> None:
        raise DiskFullError

    with monkeypatch.context() as patch:
        patch.setattr(UnlockedHeader, "repair", full)
        unlock(folder).close()
    assert recorded(folder) == before
    unlock(folder).close()
    assert recorded(folder) == sequence(folder) == before + 1


def test_a_number_that_cannot_be_recorded_locks_nobody_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = recorded(folder)
    removed_until(folder, keyring, "record_sequence")

    def refuse(*_: object) -> None:
        raise StorageError

    with monkeypatch.context() as patch:
        patch.setattr(shelf_module, "record_sequence", refuse)
        unlock(folder).close()
    assert recorded(folder) == before


def test_nothing_is_written_where_nothing_changed(tmp_path: Path, folder: Path) -> None:
    make(tmp_path / "New")
    assert recorded(tmp_path / "New") == sequence(tmp_path / "New") == FIRST_SEQUENCE
    for place in (folder, tmp_path / "New"):
        before = (place / "archive.db").read_bytes()
        unlock(place).close()
        assert (place / "archive.db").read_bytes() == before


def test_the_number_never_falls_and_lies_under_the_seal(folder: Path) -> None:
    before = recorded(folder)
    files = archives.storage(folder)
    with files.records.writing() as connection:
        record_sequence(connection, files.seal(connection), before - 1)
    assert recorded(folder) == before
    with files.records.writing() as connection:
        connection.exec_driver_sql("UPDATE settings SET value = '1'")
    files.close()
    archive = unlock(folder, read_only=True)
    assert findings(archive) == [Finding(FindingCode.CHAIN, "archive.db")]
    archive.close()


@pytest.mark.parametrize("value", ["", "-1", "two", "٢"])
def test_a_number_that_is_none_is_damage(folder: Path, value: str) -> None:
    files = archives.storage(folder)
    with files.records.writing() as connection:
        settings = WritableSettings(connection, files.seal(connection))
        settings.put("vault.header_sequence", value)
    files.close()
    with pytest.raises(ArchiveDamagedError) as caught:
        unlock(folder)
    assert caught.value.part == "archive.db"


def test_damaged_records_do_not_stop_the_look_at_the_header(folder: Path) -> None:
    archive = unlock(folder, read_only=True)
    (folder / "header.bak").unlink()
    content = bytearray((folder / "archive.db").read_bytes())
    content[100:] = bytes(len(content) - 100)
    (folder / "archive.db").write_bytes(content)
    assert Finding(FindingCode.HEADER_COPY, "header.bak") in findings(archive)
    archive.close()
