"""Keys of files, chain and header: against the standard library's own BLAKE2b."""

import hashlib

import pytest

from archive.errors import InvariantError
from vault.derivation import MasterKey, chain_key, file_key, header_mac_key

MASTER = bytes(range(32))
VAULT_ID = bytes(range(100, 116))


def expected(person: bytes, data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=32, key=MASTER, salt=VAULT_ID, person=person).digest()


def test_keys_are_keyed_blake2b_with_the_purpose_as_personalisation() -> None:
    master = MasterKey(MASTER)
    assert file_key(master, VAULT_ID, "archive.db") == expected(b"skrynia.file.key", b"archive.db")
    assert chain_key(master, VAULT_ID) == expected(b"skrynia.chainkey", b"")
    assert header_mac_key(master, VAULT_ID) == expected(b"skrynia.head.key", b"")


def test_keys_of_two_files_archives_masters_and_purposes_differ() -> None:
    master = MasterKey(MASTER)
    keys = [
        file_key(master, VAULT_ID, "archive.db"),
        file_key(master, VAULT_ID, "media-0001.db"),
        file_key(master, VAULT_ID, ""),
        file_key(master, bytes(16), "archive.db"),
        file_key(MasterKey(bytes(32)), VAULT_ID, "archive.db"),
        chain_key(master, VAULT_ID),
        header_mac_key(master, VAULT_ID),
    ]
    assert len(set(keys)) == len(keys)


def test_a_master_key_shows_nothing_of_itself() -> None:
    master = MasterKey(MASTER)
    assert repr(master) == str(master) == "MasterKey(hidden)"
    assert MASTER.hex() not in f"{master!r}{master}"


def test_random_master_keys_are_32_bytes_and_differ() -> None:
    first, second = MasterKey.random().material(), MasterKey.random().material()
    assert len(first) == len(second) == 32
    assert first != second


def test_a_wiped_key_gives_nothing_any_more() -> None:
    master = MasterKey(MASTER)
    held = master._material
    view = memoryview(held)
    with pytest.raises(BufferError):  # a bytearray with a view on it cannot shrink …
        master.wipe()
    assert bytes(view) == bytes(32)  # … but what it held is already overwritten
    view.release()
    master.wipe()
    with pytest.raises(InvariantError):
        master.material()
    with pytest.raises(InvariantError):
        chain_key(master, VAULT_ID)


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_master_key_of_another_length_is_a_bug(length: int) -> None:
    with pytest.raises(InvariantError):
        MasterKey(bytes(length))


@pytest.mark.parametrize("length", [0, 15, 17])
def test_an_archive_number_of_another_length_is_a_bug(length: int) -> None:
    with pytest.raises(InvariantError):
        file_key(MasterKey(MASTER), bytes(length), "archive.db")
