"""The header as its users see it: made, opened, its slots changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from nacl.pwhash import argon2id

from archive.errors import (
    ArchiveDamagedError,
    ArchiveExistsError,
    ArchiveNotFoundError,
    KeyNotFoundError,
    LastKeyError,
    NoFreeSlotError,
    StorageError,
    WeakParametersError,
    WrongSecretError,
)
from archive.keys import Secret, SecretKind
from vault.header_file import UnlockedHeader, create_header, read_header
from vault.header_layout import parse_header
from vault.parameters import FLOOR, KdfParameters
from vault.recovery_code import new_code, printed_code
from vault.wordlists import WordLanguage

CHEAP = KdfParameters(memory_kib=8, passes=1)
FIRST = Secret("first phrase")
SECOND = Secret("second phrase", keyfile=bytes(64))
RECOVERY = Secret(printed_code(new_code(), WordLanguage.BELARUSIAN), recovery=True)
WRONG = Secret("wrong phrase")


def made(folder: Path, secret: Secret = FIRST) -> UnlockedHeader:
    return create_header(folder, secret, CHEAP, floor=CHEAP)


def opens(folder: Path, secret: Secret) -> bool:
    try:
        read_header(folder).unlock(secret)
    except WrongSecretError:
        return False
    return True


# --- making -------------------------------------------------------------------------------------


def test_a_new_header_is_two_equal_files_and_nothing_else(tmp_path: Path) -> None:
    made(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["header", "header.bak"]
    assert (tmp_path / "header").read_bytes() == (tmp_path / "header.bak").read_bytes()
    assert len((tmp_path / "header").read_bytes()) == 2048


def test_two_archives_have_nothing_in_common(tmp_path: Path) -> None:
    headers = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        headers.append(made(tmp_path / name))
    images = [parse_header((tmp_path / name / "header").read_bytes()) for name in ("one", "two")]
    assert headers[0].vault_id != headers[1].vault_id
    assert headers[0].master.material() != headers[1].master.material()
    assert images[0].salt != images[1].salt
    assert not set(images[0].slots) & set(images[1].slots)


def test_the_floor_holds_unless_another_is_given(tmp_path: Path) -> None:
    with pytest.raises(WeakParametersError):
        create_header(tmp_path, FIRST, CHEAP)
    with pytest.raises(WeakParametersError):
        create_header(tmp_path, FIRST, KdfParameters(FLOOR.memory_kib, 2))
    assert list(tmp_path.iterdir()) == []
    create_header(tmp_path, FIRST, FLOOR)
    assert read_header(tmp_path).parameters == FLOOR


@pytest.mark.parametrize("name", ["header", "header.bak"])
def test_an_archive_is_never_made_over_another(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"whatever it is")
    with pytest.raises(ArchiveExistsError):
        made(tmp_path)
    assert (tmp_path / name).read_bytes() == b"whatever it is"


def test_a_folder_that_is_not_there_is_an_error_of_the_medium(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        made(tmp_path / "missing")


# --- opening ------------------------------------------------------------------------------------


def test_the_right_secret_gives_the_key_and_the_number(tmp_path: Path) -> None:
    new = made(tmp_path)
    locked = read_header(tmp_path)
    assert locked.vault_id == new.vault_id
    assert locked.parameters == CHEAP
    opened = locked.unlock(FIRST)
    assert opened.master.material() == new.master.material()
    assert (opened.vault_id, opened.opened_slot) == (new.vault_id, 0)


def test_a_wrong_secret_opens_nothing(tmp_path: Path) -> None:
    made(tmp_path)
    for secret in (WRONG, Secret("First phrase"), Secret("first phrase", keyfile=bytes(64))):
        with pytest.raises(WrongSecretError):
            read_header(tmp_path).unlock(secret)


def test_every_kind_opens_its_own_slot(tmp_path: Path) -> None:
    header = made(tmp_path)
    assert [header.add_slot(secret) for secret in (SECOND, RECOVERY)] == [1, 2]
    for number, secret in enumerate((FIRST, SECOND, RECOVERY)):
        opened = read_header(tmp_path).unlock(secret)
        assert opened.opened_slot == number
        assert opened.master.material() == header.master.material()
    assert not opens(tmp_path, Secret(SECOND.passphrase))
    assert not opens(tmp_path, Secret(SECOND.passphrase, keyfile=b"x" * 64))


def test_one_attempt_is_one_derivation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    header = made(tmp_path)
    for number in range(7):
        header.add_slot(Secret(f"phrase {number}"))
    real: Callable[..., bytes] = argon2id.kdf
    calls: list[object] = []

    def counted(*given: object, **named: object) -> bytes:
        calls.append(named["opslimit"])
        return real(*given, **named)

    monkeypatch.setattr(argon2id, "kdf", counted)
    assert opens(tmp_path, Secret("phrase 6"))
    assert calls == [1]
    assert not opens(tmp_path, WRONG)
    assert calls == [1, 1]


def test_nothing_there_is_no_archive_but_a_lost_header_is_damage(tmp_path: Path) -> None:
    with pytest.raises(ArchiveNotFoundError):
        read_header(tmp_path)
    with pytest.raises(ArchiveNotFoundError):
        read_header(tmp_path / "missing")
    (tmp_path / "archive.db").touch()
    with pytest.raises(ArchiveDamagedError):
        read_header(tmp_path)


# --- changing slots -----------------------------------------------------------------------------


def test_slots_in_use_are_told_by_the_key_only(tmp_path: Path) -> None:
    header = made(tmp_path)
    assert header.used_slots() == {0: SecretKind.PASSPHRASE}
    header.add_slot(SECOND)
    header.add_slot(RECOVERY)
    header.remove_slot(1)
    expected = {0: SecretKind.PASSPHRASE, 2: SecretKind.RECOVERY}
    assert header.used_slots() == expected
    assert read_header(tmp_path).unlock(RECOVERY).used_slots() == expected


def test_a_freed_slot_is_filled_again(tmp_path: Path) -> None:
    header = made(tmp_path)
    header.add_slot(SECOND)
    header.remove_slot(0)
    assert not opens(tmp_path, FIRST)
    assert header.add_slot(WRONG) == 0
    assert opens(tmp_path, WRONG)


def test_eight_slots_and_no_ninth(tmp_path: Path) -> None:
    header = made(tmp_path)
    assert [header.add_slot(Secret(f"phrase {n}")) for n in range(1, 8)] == list(range(1, 8))
    before = (tmp_path / "header").read_bytes()
    with pytest.raises(NoFreeSlotError):
        header.add_slot(SECOND)
    assert (tmp_path / "header").read_bytes() == before


def test_replacing_takes_the_old_secret_out_of_both_copies(tmp_path: Path) -> None:
    made(tmp_path).replace_slot(0, SECOND)
    for lost in ("header", "header.bak"):
        shutil.copytree(tmp_path, tmp_path / f"without {lost}")
        (tmp_path / f"without {lost}" / lost).unlink()
        assert opens(tmp_path / f"without {lost}", SECOND)
        assert not opens(tmp_path / f"without {lost}", FIRST)


def test_removing_overwrites_the_slot_in_both_copies(tmp_path: Path) -> None:
    header = made(tmp_path)
    header.add_slot(SECOND)
    slot = parse_header((tmp_path / "header").read_bytes()).slots[1]
    header.remove_slot(1)
    assert not opens(tmp_path, SECOND)
    for path in tmp_path.iterdir():
        assert slot[:16] not in path.read_bytes()
        assert slot[40:56] not in path.read_bytes()


def test_the_last_slot_stays(tmp_path: Path) -> None:
    header = made(tmp_path)
    with pytest.raises(LastKeyError):
        header.remove_slot(0)
    assert opens(tmp_path, FIRST)
    header.add_slot(SECOND)
    header.remove_slot(0)  # control: with another in use it goes
    with pytest.raises(LastKeyError):
        header.remove_slot(1)
    assert opens(tmp_path, SECOND)


@pytest.mark.parametrize("number", [-1, 1, 7, 8, 99])
def test_a_slot_not_in_use_is_neither_replaced_nor_removed(number: int, tmp_path: Path) -> None:
    header = made(tmp_path)
    before = (tmp_path / "header").read_bytes()
    with pytest.raises(KeyNotFoundError):
        header.replace_slot(number, SECOND)
    with pytest.raises(KeyNotFoundError):
        header.remove_slot(number)
    assert (tmp_path / "header").read_bytes() == before


def test_only_the_slot_concerned_changes_and_it_changes_wholly(tmp_path: Path) -> None:
    header = made(tmp_path)
    header.add_slot(SECOND)
    before = parse_header((tmp_path / "header").read_bytes())
    header.replace_slot(1, SECOND)
    after = parse_header((tmp_path / "header").read_bytes())
    assert after.sequence == before.sequence + 1
    assert after.fixed == before.fixed
    assert [a == b for a, b in zip(after.slots, before.slots, strict=True)] == [
        True,
        False,
        True,
        True,
        True,
        True,
        True,
        True,
    ]
    assert after.slots[1][:16] != before.slots[1][:16]  # salt
    assert after.slots[1][16:40] != before.slots[1][16:40]  # nonce
    assert after.table[:24] != before.table[:24]
