"""Slots and the table of used ones: boxes that open with one key in one place only."""

import hashlib
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nacl import bindings

from archive.errors import ArchiveDamagedError
from archive.keys import SecretKind
from vault.derivation import MasterKey
from vault.slots import (
    SLOT_BYTES,
    SLOT_COUNT,
    TABLE_BYTES,
    empty_slot,
    open_slot,
    open_table,
    seal_slot,
    seal_table,
)

STRETCHED = bytes(range(32))
FIXED = b"f" * 52
MASTER = MasterKey(bytes(range(64, 96)))
VAULT_ID = b"v" * 16


def new_slot(number: int = 3, kind: SecretKind = SecretKind.PASSPHRASE) -> bytes:
    return seal_slot(STRETCHED, FIXED, number, MASTER, kind)


def test_the_cipher_gives_the_vector_of_its_draft() -> None:
    """draft-irtf-cfrg-xchacha-03, A.3.1."""
    sealed = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
        b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for "
        b"the future, sunscreen would be it.",
        bytes.fromhex("50515253c0c1c2c3c4c5c6c7"),
        bytes(range(0x40, 0x58)),
        bytes(range(0x80, 0xA0)),
    )
    assert sealed[:16].hex() == "bd6d179d3e83d43b9576579493c0e939"
    assert sealed[-16:].hex() == "c0875924c1c7987947deafd8780acf49"


@pytest.mark.parametrize("kind", list(SecretKind))
@pytest.mark.parametrize("number", range(SLOT_COUNT))
def test_a_slot_gives_back_master_key_and_kind(number: int, kind: SecretKind) -> None:
    opened = open_slot(STRETCHED, FIXED, number, new_slot(number, kind))
    assert opened is not None
    assert opened.master.material() == MASTER.material()
    assert opened.kind is kind


def test_a_slot_is_what_the_format_says() -> None:
    """Opened with the standard library's BLAKE2b and the bare cipher."""
    slot = new_slot(number=5, kind=SecretKind.RECOVERY)
    key = hashlib.blake2b(
        digest_size=32, key=STRETCHED, salt=slot[:16], person=b"skrynia.slot.key"
    ).digest()
    payload = bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
        slot[40:], FIXED + b"\5", slot[16:40], key
    )
    assert payload == MASTER.material() + b"\3" + bytes(31)


def test_used_and_unused_slots_have_one_length_and_no_two_are_alike() -> None:
    slots = [new_slot() for _ in range(20)] + [empty_slot() for _ in range(20)]
    assert {len(slot) for slot in slots} == {SLOT_BYTES}
    assert len({slot[:16] for slot in slots}) == 40
    assert len({slot[16:40] for slot in slots}) == 40


def test_used_slots_cannot_be_told_from_unused_ones_by_their_bytes() -> None:
    """Chi-squared over the values of all bytes: 255 degrees of freedom, deviation about 22.6."""

    def unevenness(data: bytes) -> float:
        mean = len(data) / 256
        return sum((data.count(value) - mean) ** 2 / mean for value in range(256))

    used = b"".join(new_slot() for _ in range(500))
    unused = b"".join(empty_slot() for _ in range(500))
    assert abs(unevenness(used) - 255) < 200
    assert abs(unevenness(unused) - 255) < 200
    payloads = b"".join(MASTER.material() + b"\1" + bytes(31) for _ in range(500))
    assert unevenness(payloads) > 10_000  # the same measure tells what is not encrypted


@given(st.integers(0, SLOT_BYTES * 8 - 1))
@settings(deadline=None)
def test_no_bit_of_a_slot_can_be_changed(bit: int) -> None:
    slot = bytearray(new_slot())
    slot[bit // 8] ^= 1 << bit % 8
    assert open_slot(STRETCHED, FIXED, 3, bytes(slot)) is None


def test_a_slot_opens_in_its_place_in_its_header_with_its_key_only() -> None:
    slot = new_slot(3)
    assert open_slot(STRETCHED, FIXED, 3, slot) is not None
    assert open_slot(STRETCHED, FIXED, 4, slot) is None
    assert open_slot(STRETCHED, FIXED[:-1] + b"g", 3, slot) is None
    assert open_slot(bytes(32), FIXED, 3, slot) is None


def test_a_random_slot_opens_with_nothing() -> None:
    assert open_slot(STRETCHED, FIXED, 3, empty_slot()) is None


KINDS = {0: SecretKind.PASSPHRASE, 5: SecretKind.RECOVERY, 7: SecretKind.PASSPHRASE_KEYFILE}


def test_the_table_gives_back_the_kinds_in_order() -> None:
    table = seal_table(MASTER, VAULT_ID, b"before", dict(reversed(KINDS.items())))
    assert len(table) == TABLE_BYTES
    found = open_table(MASTER, VAULT_ID, b"before", table)
    assert list(found.items()) == list(KINDS.items())


@given(st.dictionaries(st.integers(0, 7), st.sampled_from(list(SecretKind))))
@settings(deadline=None)
def test_any_set_of_slots_fits_the_table(kinds: dict[int, SecretKind]) -> None:
    table = seal_table(MASTER, VAULT_ID, b"", kinds)
    assert open_table(MASTER, VAULT_ID, b"", table) == kinds


@pytest.mark.parametrize(
    ("master", "vault_id", "before"),
    [
        (MasterKey(bytes(32)), VAULT_ID, b"before"),
        (MASTER, bytes(16), b"before"),
        (MASTER, VAULT_ID, b"Before"),
    ],
)
def test_the_table_vouches_for_all_before_it(
    master: MasterKey, vault_id: bytes, before: bytes
) -> None:
    table = seal_table(MASTER, VAULT_ID, b"before", KINDS)
    with pytest.raises(ArchiveDamagedError):
        open_table(master, vault_id, before, table)


def test_no_bit_of_the_table_can_be_changed() -> None:
    table = seal_table(MASTER, VAULT_ID, b"before", KINDS)
    for bit in range(TABLE_BYTES * 8):
        edited = bytearray(table)
        edited[bit // 8] ^= 1 << bit % 8
        with pytest.raises(ArchiveDamagedError):
            open_table(MASTER, VAULT_ID, b"before", bytes(edited))


def test_a_kind_that_nobody_writes_is_damage() -> None:
    key = hashlib.blake2b(
        digest_size=32, key=MASTER.material(), salt=VAULT_ID, person=b"skrynia.head.key"
    ).digest()
    payload = struct.pack("8B56x", 1, 9, 0, 0, 0, 0, 0, 0)
    box = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(payload, b"", bytes(24), key)
    with pytest.raises(ArchiveDamagedError):
        open_table(MASTER, VAULT_ID, b"", bytes(24) + box)
