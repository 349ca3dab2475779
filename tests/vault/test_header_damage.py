"""Damage to a header, by accident and on purpose: told, opened around, repaired or refused."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from nacl.pwhash import argon2id

from archive.errors import (
    ArchiveDamagedError,
    NewerVersionError,
    StorageError,
    WrongSecretError,
)
from archive.findings import Finding, FindingCode
from archive.keys import Secret, SecretKind
from vault.derivation import MasterKey
from vault.header_file import UnlockedHeader, create_header, inspect_header, read_header
from vault.header_layout import HeaderImage, parse_header, with_checksum
from vault.header_sealing import sealed, with_slot
from vault.parameters import KdfParameters
from vault.slots import seal_slot
from vault.stretching import stretch

CHEAP = KdfParameters(memory_kib=8, passes=1)
FIRST = Secret("first phrase")
SECOND = Secret("second phrase", keyfile=bytes(64))

MAIN = Finding(FindingCode.HEADER_COPY, "header")
COPY = Finding(FindingCode.HEADER_COPY, "header.bak")
BOTH = Finding(FindingCode.HEADER, "header")


def made(folder: Path, secret: Secret = FIRST) -> UnlockedHeader:
    return create_header(folder, secret, CHEAP, floor=CHEAP)


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
