"""A header that was written once and must open for ever: by this program, and by the page alone."""

import hashlib
import shutil
import struct
import unicodedata
from pathlib import Path

import pytest
from nacl import bindings
from nacl.pwhash import argon2id

from archive.errors import WrongSecretError
from archive.keys import Secret, SecretKind
from vault.header_file import LockedHeader, read_header

WRITTEN = Path(__file__).resolve().parents[1] / "data" / "header-v1" / "header"
VAULT_ID = "4b8e5f6ce322145503e3b510b3c615a9"
MASTER = "cce327eb7391b88dafd4cd949d649ee5e11802e73c904e9a2a6410bc71c818ee"
SECRETS = {
    0: Secret("Жыве вечна"),
    1: Secret("second", keyfile=bytes(range(64))),
    3: Secret(
        "абавязак адход ліпень адход жылка авангард бунт бюджэт алей ізаляцыя датчык брыль будова",
        recovery=True,
    ),
}


@pytest.fixture
def header(tmp_path: Path) -> LockedHeader:
    shutil.copy(WRITTEN, tmp_path / "header")
    return read_header(tmp_path)


@pytest.mark.parametrize("number", list(SECRETS))
def test_it_opens_with_each_of_its_secrets(number: int, header: LockedHeader) -> None:
    opened = header.unlock(SECRETS[number])
    assert opened.opened_slot == number
    assert opened.master.material().hex() == MASTER
    assert opened.vault_id.hex() == VAULT_ID
    assert opened.used_slots() == {
        0: SecretKind.PASSPHRASE,
        1: SecretKind.PASSPHRASE_KEYFILE,
        3: SecretKind.RECOVERY,
    }


@pytest.mark.parametrize("phrase", ["third, removed", "second", "жыве вечна"])
def test_it_opens_with_no_other(phrase: str, header: LockedHeader) -> None:
    with pytest.raises(WrongSecretError):
        header.unlock(Secret(phrase))


def blake2b(data: bytes = b"", *, person: bytes, key: bytes = b"", salt: bytes = b"") -> bytes:
    return hashlib.blake2b(data, digest_size=32, person=person, key=key, salt=salt).digest()


def known_bytes(number: int) -> bytes:
    if number == 0:
        return b"passphrase\0" + unicodedata.normalize("NFC", "Жыве вечна").encode()
    if number == 1:
        phrase = blake2b(b"second", person=b"skrynia.password")
        return (
            b"passphrase+keyfile\0" + phrase + blake2b(bytes(range(64)), person=b"skrynia.keyfiles")
        )
    return b"recovery\0" + bytes(range(16))


def opened(box: bytes, data: bytes, key: bytes) -> bytes:
    return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(box[24:], data, box[:24], key)


@pytest.mark.parametrize("number", list(SECRETS))
def test_it_opens_by_what_the_page_on_the_format_says(number: int) -> None:
    """Nothing of the vault is used here: the page `docs/adr/0001-vault-format.md` is enough."""
    data = WRITTEN.read_bytes()
    assert blake2b(data[:2016], person=b"skrynia.checksum") == data[2016:]
    magic, version, memory_kib, passes = struct.unpack_from("<8sIII", data)
    assert (magic, version) == (b"SKRYNIA\0", 1)
    stretched = argon2id.kdf(32, known_bytes(number), data[36:52], passes, memory_kib * 1024)
    slot = data[60 + 120 * number :][:120]
    slot_key = blake2b(person=b"skrynia.slot.key", key=stretched, salt=slot[:16])
    payload = opened(slot[16:], data[:52] + bytes([number]), slot_key)
    assert payload[:32].hex() == MASTER
    table_key = blake2b(person=b"skrynia.head.key", key=payload[:32], salt=data[20:36])
    kinds = opened(data[1912:2016], data[:1912], table_key)
    assert kinds == bytes([1, 2, 0, 3, 0, 0, 0, 0]) + bytes(56)
    assert payload[32:] == kinds[number : number + 1] + bytes(31)
