"""The bytes of a header: every flip and truncation is damage, and no cost is believed blindly."""

import hashlib
import struct
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nacl.pwhash import argon2id

from archive.errors import ArchiveDamagedError, NewerVersionError
from vault.header_layout import HEADER_BYTES, HeaderImage, parse_header, with_checksum
from vault.parameters import KdfParameters

IMAGE = HeaderImage(
    vault_id=bytes(range(16)),
    parameters=KdfParameters(memory_kib=65536, passes=3),
    salt=bytes(range(16, 32)),
    sequence=7,
    slots=tuple(bytes([number]) * 120 for number in range(8)),
    table=b"t" * 104,
)
PACKED = IMAGE.packed()


def edited(offset: int, new: bytes, packed: bytes = PACKED) -> bytes:
    """The header with other bytes at a place and a checksum that fits them: a deliberate edit."""
    return with_checksum((packed[:offset] + new + packed[offset + len(new) :])[:-32])


def test_the_fields_stand_where_the_format_says() -> None:
    assert len(PACKED) == HEADER_BYTES == 2048
    assert PACKED[:8] == b"SKRYNIA\0"
    assert struct.unpack_from("<III", PACKED, 8) == (1, 65536, 3)
    assert PACKED[20:36] == IMAGE.vault_id
    assert PACKED[36:52] == IMAGE.salt
    assert struct.unpack_from("<Q", PACKED, 52) == (7,)
    assert PACKED[60:1020] == b"".join(IMAGE.slots)
    assert PACKED[1020:1912] == bytes(892)
    assert PACKED[1912:2016] == IMAGE.table
    checksum = hashlib.blake2b(PACKED[:2016], digest_size=32, person=b"skrynia.checksum")
    assert PACKED[2016:] == checksum.digest()


def test_what_was_packed_is_what_is_parsed() -> None:
    assert parse_header(PACKED) == IMAGE


@given(
    st.builds(
        HeaderImage,
        vault_id=st.binary(min_size=16, max_size=16),
        parameters=st.builds(KdfParameters, st.integers(8, 2**21), st.integers(1, 16)),
        salt=st.binary(min_size=16, max_size=16),
        sequence=st.integers(0, 2**64 - 1),
        slots=st.tuples(*[st.binary(min_size=120, max_size=120)] * 8),
        table=st.binary(min_size=104, max_size=104),
    )
)
@settings(max_examples=50, deadline=None)
def test_any_image_comes_back(image: HeaderImage) -> None:
    assert parse_header(image.packed()) == image


def test_an_image_shows_no_bytes() -> None:
    assert repr(IMAGE) == (
        "HeaderImage(parameters=KdfParameters(memory_kib=65536, passes=3), sequence=7)"
    )


def test_every_flipped_bit_is_found_and_only_the_checksum_finds_those_of_slots() -> None:
    missed_without_checksum = 0
    for bit in range(HEADER_BYTES * 8):
        flipped = bytearray(PACKED)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises(ArchiveDamagedError):
            parse_header(bytes(flipped))
        missed_without_checksum += parses(with_checksum(bytes(flipped[:-32])))
    # The control: all of number, salt, sequence, slots, table and checksum pass without it, and
    # those bits of the cost that leave it within the bounds.
    at_least = (16 + 16 + 8 + 960 + 104 + 32) * 8
    assert at_least <= missed_without_checksum <= at_least + 64


def parses(untrusted: bytes) -> bool:
    try:
        parse_header(untrusted)
    except (ArchiveDamagedError, NewerVersionError):
        return False
    return True


@pytest.mark.parametrize("length", [*range(64), 1024, *range(2000, 2048)])
def test_every_truncation_is_damage(length: int) -> None:
    with pytest.raises(ArchiveDamagedError):
        parse_header(PACKED[:length])


@pytest.mark.parametrize("length", [0, 12, 52, 1000, 2015, 2017, 4096])
def test_another_length_with_a_fitting_checksum_is_damage(length: int) -> None:
    body = (PACKED[:-32] + bytes(4096))[:length]
    with pytest.raises(ArchiveDamagedError):
        parse_header(with_checksum(body))


@given(st.binary(max_size=4096))
def test_garbage_is_damage_and_nothing_else(garbage: bytes) -> None:
    for untrusted in (garbage, with_checksum(garbage), with_checksum(b"SKRYNIA\0" + garbage)):
        with pytest.raises((ArchiveDamagedError, NewerVersionError)):
            parse_header(untrusted)


@pytest.mark.parametrize("version", [2, 3, 2**32 - 1])
@pytest.mark.parametrize("length", [12, 500, 2016, 9000])
def test_a_newer_version_of_any_length_is_told(version: int, length: int) -> None:
    body = (PACKED[:-32] + bytes(9000))[:length]
    body = body[:8] + struct.pack("<I", version) + body[12:]
    with pytest.raises(NewerVersionError) as caught:
        parse_header(with_checksum(body))
    assert (caught.value.found, caught.value.known) == (version, 1)


def test_a_damaged_version_is_damage_and_not_a_newer_one() -> None:
    with pytest.raises(ArchiveDamagedError):
        parse_header(PACKED[:8] + struct.pack("<I", 2) + PACKED[12:])


def test_version_zero_was_never_written() -> None:
    with pytest.raises(ArchiveDamagedError):
        parse_header(edited(8, struct.pack("<I", 0)))


@pytest.mark.parametrize(
    ("memory_kib", "passes"),
    [(0, 3), (7, 3), (2**21 + 1, 3), (2**32 - 1, 3), (65536, 0), (65536, 17), (65536, 2**32 - 1)],
)
def test_a_hostile_cost_is_refused_and_nothing_is_derived(
    memory_kib: int, passes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[object] = []
    monkeypatch.setattr(argon2id, "kdf", lambda *given, **named: calls.append((given, named)))
    with pytest.raises(ArchiveDamagedError) as caught:
        parse_header(edited(12, struct.pack("<II", memory_kib, passes)))
    assert caught.value.part == "header"
    assert calls == []


def test_the_ceiling_itself_is_read() -> None:
    found = parse_header(edited(12, struct.pack("<II", 2**21, 16)))
    assert found.parameters == KdfParameters(2**21, 16)


@pytest.mark.parametrize("offset", [1020, 1500, 1911])
def test_the_zeros_must_be_zeros(offset: int) -> None:
    with pytest.raises(ArchiveDamagedError):
        parse_header(edited(offset, b"\1"))


def test_an_image_without_its_table_is_no_header() -> None:
    with pytest.raises(ArchiveDamagedError):
        parse_header(replace(IMAGE, table=b"").packed())
