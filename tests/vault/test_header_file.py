"""The header as its users see it: made, opened, its slots changed, its damage told."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from nacl.pwhash import argon2id

from archive.errors import (
    ArchiveDamagedError,
    ArchiveExistsError,
    ArchiveNotFoundError,
    KeyNotFoundError,
    LastKeyError,
    NewerVersionError,
    NoFreeSlotError,
    StorageError,
    WeakParametersError,
    WrongSecretError,
)
from archive.findings import Finding, FindingCode
from archive.keys import Secret, SecretKind
from vault.derivation import MasterKey
from vault.header_file import UnlockedHeader, create_header, inspect_header, read_header
from vault.header_layout import HeaderImage, parse_header, with_checksum
from vault.header_sealing import sealed, with_slot
from vault.parameters import FLOOR, KdfParameters
from vault.recovery_code import new_code, printed_code
from vault.slots import seal_slot
from vault.stretching import stretch
from vault.wordlists import WordLanguage

CHEAP = KdfParameters(memory_kib=8, passes=1)
FIRST = Secret("first phrase")
SECOND = Secret("second phrase", keyfile=bytes(64))
RECOVERY = Secret(printed_code(new_code(), WordLanguage.BELARUSIAN), recovery=True)
WRONG = Secret("wrong phrase")

MAIN = Finding(FindingCode.HEADER_COPY, "header")
COPY = Finding(FindingCode.HEADER_COPY, "header.bak")
BOTH = Finding(FindingCode.HEADER, "header")


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
    real, calls = argon2id.kdf, []

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


# --- damage -------------------------------------------------------------------------------------


def missing(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def garbage(path: Path) -> None:
    path.write_bytes(b"\xa5" * 2048)


def flipped(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[700] ^= 4  # in a slot that is not in use
    path.write_bytes(data)


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def hostile(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(with_checksum(data[:12] + b"\xff" * 8 + data[20:-32]))


Harm = Callable[[Path], None]
HARMS = [missing, empty, short, garbage, flipped, a_folder, hostile]


@pytest.mark.parametrize("harm", HARMS)
@pytest.mark.parametrize(("name", "finding"), [("header", MAIN), ("header.bak", COPY)])
def test_one_bad_copy_is_told_opened_around_and_repaired(
    harm: Harm, name: str, finding: Finding, tmp_path: Path
) -> None:
    made(tmp_path)
    assert inspect_header(tmp_path) == []
    harm(tmp_path / name)
    assert inspect_header(tmp_path) == [finding]
    opened = read_header(tmp_path).unlock(FIRST)
    assert opened.inspect() == [finding]
    if harm is a_folder:
        (tmp_path / name).rmdir()
    opened.repair()
    assert inspect_header(tmp_path) == opened.inspect() == []
    assert (tmp_path / "header").read_bytes() == (tmp_path / "header.bak").read_bytes()


def test_repairing_what_is_well_writes_nothing(tmp_path: Path) -> None:
    header = made(tmp_path)
    before = {path.name: path.stat().st_ino for path in tmp_path.iterdir()}
    header.repair()
    assert {path.name: path.stat().st_ino for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize("second", [missing, empty, short, garbage, flipped, hostile])
@pytest.mark.parametrize("first", [empty, short, garbage, flipped, hostile])
def test_two_bad_copies_are_damage_and_nothing_is_derived(
    first: Harm, second: Harm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path)
    monkeypatch.setattr(argon2id, "kdf", None)
    first(tmp_path / "header")
    second(tmp_path / "header.bak")
    with pytest.raises(ArchiveDamagedError) as caught:
        read_header(tmp_path)
    assert caught.value.part == "header"
    assert inspect_header(tmp_path) == [BOTH]


def test_copies_that_the_medium_does_not_give_are_not_called_damaged(tmp_path: Path) -> None:
    made(tmp_path)
    a_folder(tmp_path / "header")
    a_folder(tmp_path / "header.bak")
    with pytest.raises(StorageError):
        read_header(tmp_path)


@pytest.mark.parametrize("name", ["header", "header.bak"])
def test_a_newer_version_in_either_copy_is_refused_and_not_touched(
    name: str, tmp_path: Path
) -> None:
    header = made(tmp_path)
    data = (tmp_path / name).read_bytes()
    (tmp_path / name).write_bytes(with_checksum(data[:8] + b"\2\0\0\0" + data[12:-32]))
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    for touch in (
        lambda: read_header(tmp_path),
        lambda: inspect_header(tmp_path),
        lambda: header.add_slot(SECOND),
        header.repair,
    ):
        with pytest.raises(NewerVersionError):
            touch()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_every_flipped_bit_is_told_by_inspection(tmp_path: Path) -> None:
    made(tmp_path)
    whole = (tmp_path / "header").read_bytes()
    for place in range(len(whole)):
        data = bytearray(whole)
        data[place] ^= 1 << place % 8
        (tmp_path / "header").write_bytes(data)
        assert inspect_header(tmp_path) == [MAIN]
    (tmp_path / "header").write_bytes(whole)
    assert inspect_header(tmp_path) == []


# --- deliberate edits ---------------------------------------------------------------------------


def test_every_edit_with_a_fitting_checksum_is_refused_and_told_with_the_key(
    tmp_path: Path,
) -> None:
    header = made(tmp_path)
    whole = (tmp_path / "header").read_bytes()
    unseen = 0
    for place in range(len(whole) - 32):
        data = bytearray(whole)
        data[place] ^= 1 << place % 8
        (tmp_path / "header").write_bytes(with_checksum(bytes(data[:-32])))
        # Only one of equals: what the edit did to the sequence must not decide what is read.
        (tmp_path / "header.bak").write_bytes((tmp_path / "header").read_bytes())
        unseen += not told(lambda: inspect_header(tmp_path))
        assert told(header.inspect)
        assert refused_with_key(tmp_path)
    # The control: without a key most of these edits cannot be seen, so the key is what sees them.
    assert unseen > 1000


def told(inspection: Callable[[], list[Finding]]) -> bool:
    try:
        return inspection() != []
    except NewerVersionError:
        return True


def refused_with_key(folder: Path) -> bool:
    try:
        read_header(folder).unlock(FIRST)
    except (ArchiveDamagedError, WrongSecretError, NewerVersionError):
        return True
    return False


def rewritten(folder: Path, name: str, change: Callable[[HeaderImage], HeaderImage]) -> None:
    image = change(parse_header((folder / name).read_bytes()))
    (folder / name).write_bytes(image.packed())


def test_an_edited_copy_is_named_and_the_good_one_is_not(tmp_path: Path) -> None:
    header = made(tmp_path)
    rewritten(tmp_path, "header", lambda image: replace(image, sequence=10**9))
    assert inspect_header(tmp_path) == [COPY]  # who has no key must blame the older one
    assert header.inspect() == [Finding(FindingCode.HEADER_TAMPERED, "header")]
    with pytest.raises(ArchiveDamagedError):
        read_header(tmp_path).unlock(FIRST)
    with pytest.raises(ArchiveDamagedError):
        header.repair()  # nothing is built upon an edit


def test_two_edited_copies_are_both_named(tmp_path: Path) -> None:
    header = made(tmp_path)
    for name in ("header", "header.bak"):
        rewritten(tmp_path, name, lambda image: replace(image, sequence=99))
    assert header.inspect() == [
        Finding(FindingCode.HEADER_TAMPERED, "header"),
        Finding(FindingCode.HEADER_TAMPERED, "header.bak"),
    ]


def test_the_header_of_another_archive_is_not_taken_for_ours(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    header = made(tmp_path / "one")
    made(tmp_path / "two")
    for name in ("header", "header.bak"):
        shutil.copy(tmp_path / "two" / name, tmp_path / "one" / name)
    with pytest.raises(ArchiveDamagedError):
        header.add_slot(SECOND)
    assert {finding.code for finding in header.inspect()} == {FindingCode.HEADER_TAMPERED}


def test_a_header_of_one_key_under_another_number_is_not_taken_for_ours(tmp_path: Path) -> None:
    header = made(tmp_path)
    image = parse_header((tmp_path / "header").read_bytes())
    foreign = resealed(replace(image, vault_id=bytes(16)), header.master, SecretKind.PASSPHRASE)
    for name in ("header", "header.bak"):
        (tmp_path / name).write_bytes(foreign.packed())
    with pytest.raises(ArchiveDamagedError):
        header.used_slots()
    assert {finding.code for finding in header.inspect()} == {FindingCode.HEADER_TAMPERED}


def test_a_slot_that_the_table_does_not_know_opens_nothing(tmp_path: Path) -> None:
    header = made(tmp_path)
    image = parse_header((tmp_path / "header").read_bytes())
    for name in ("header", "header.bak"):
        foreign = resealed(image, header.master, SecretKind.RECOVERY)
        (tmp_path / name).write_bytes(foreign.packed())
    with pytest.raises(ArchiveDamagedError):
        read_header(tmp_path).unlock(FIRST)


def resealed(image: HeaderImage, master: MasterKey, kind: SecretKind) -> HeaderImage:
    """The image with slot 0 for FIRST and a table that gives it a kind."""
    stretched = stretch(FIRST, image.salt, image.parameters)
    slot = seal_slot(stretched, image.fixed, 0, master, SecretKind.PASSPHRASE)
    return sealed(with_slot(image, 0, slot), master, {0: kind})
