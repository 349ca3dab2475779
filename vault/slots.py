"""Key slots: boxes that hold the master key, and the sealed table that says which are in use.

A slot is 120 bytes: salt (16), nonce (24), XChaCha20-Poly1305 box (64 + 16) over master key (32),
kind of secret (1) and zeros. Its key is BLAKE2b of the stretched secret with the slot's salt, so
one costly derivation serves all slots. A slot that is not in use holds random bytes and cannot be
told from one that is; the table, which only the master key opens, knows.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from nacl import bindings
from nacl.encoding import RawEncoder
from nacl.exceptions import CryptoError
from nacl.hash import blake2b

from archive.errors import ArchiveDamagedError
from archive.keys import SecretKind
from vault.derivation import KEY_BYTES, MasterKey, header_mac_key

SLOT_COUNT = 8
SLOT_BYTES = 120
TABLE_BYTES = 104

_SALT_BYTES = 16
_NONCE_BYTES = 24
_PAYLOAD_BYTES = 64
_SLOT_KEY = b"skrynia.slot.key"
_KIND_CODES = {
    SecretKind.PASSPHRASE: 1,
    SecretKind.PASSPHRASE_KEYFILE: 2,
    SecretKind.RECOVERY: 3,
}
_KINDS = {code: kind for kind, code in _KIND_CODES.items()}


@dataclass(frozen=True, slots=True)
class OpenedSlot:
    """What a slot held."""

    master: MasterKey
    kind: SecretKind


def empty_slot() -> bytes:
    """120 random bytes, in place of a slot."""
    return secrets.token_bytes(SLOT_BYTES)


def seal_slot(
    stretched: bytes, fixed: bytes, number: int, master: MasterKey, kind: SecretKind
) -> bytes:
    """A slot under a fresh salt and nonce; `fixed` are the header's fixed fields."""
    salt = secrets.token_bytes(_SALT_BYTES)
    payload = master.material() + bytes([_KIND_CODES[kind]])
    return salt + _sealed(payload, _slot_data(fixed, number), _slot_key(stretched, salt))


def open_slot(
    stretched: bytes, fixed: bytes, number: int, untrusted_slot: bytes
) -> OpenedSlot | None:
    """What the slot holds, or None when this secret does not open it."""
    key = _slot_key(stretched, untrusted_slot[:_SALT_BYTES])
    payload = _opened(untrusted_slot[_SALT_BYTES:], _slot_data(fixed, number), key)
    if payload is None:
        return None
    return OpenedSlot(MasterKey(payload[:KEY_BYTES]), _kind(payload[KEY_BYTES]))


def seal_table(
    master: MasterKey, vault_id: bytes, before: bytes, kinds: Mapping[int, SecretKind]
) -> bytes:
    """The table of used slots (nonce, box: 104 bytes); `before` is the header up to the table.

    Its tag is the header's keyed checksum: all that stands before it is its additional data.
    """
    codes = bytes(
        _KIND_CODES[kinds[number]] if number in kinds else 0 for number in range(SLOT_COUNT)
    )
    return _sealed(codes, before, header_mac_key(master, vault_id))


def open_table(
    master: MasterKey, vault_id: bytes, before: bytes, untrusted_table: bytes
) -> dict[int, SecretKind]:
    """Kinds of the used slots by number, ascending.

    Raises `ArchiveDamagedError` ("header") when a byte of header or table was edited.
    """
    payload = _opened(untrusted_table, before, header_mac_key(master, vault_id))
    if payload is None:
        raise ArchiveDamagedError("header")
    codes = payload[:SLOT_COUNT]
    return {number: _kind(code) for number, code in enumerate(codes) if code}


def _kind(code: int) -> SecretKind:
    try:
        return _KINDS[code]
    except KeyError:
        raise ArchiveDamagedError("header") from None


def _slot_data(fixed: bytes, number: int) -> bytes:
    # The number is part of it: a slot moved to another place does not open.
    return fixed + bytes([number])


def _slot_key(stretched: bytes, salt: bytes) -> bytes:
    return blake2b(
        b"",
        digest_size=KEY_BYTES,
        key=stretched,
        salt=salt,
        person=_SLOT_KEY,
        encoder=RawEncoder,
    )


def _sealed(payload: bytes, data: bytes, key: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE_BYTES)
    padded = payload.ljust(_PAYLOAD_BYTES, b"\0")
    return nonce + bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(padded, data, nonce, key)


def _opened(box: bytes, data: bytes, key: bytes) -> bytes | None:
    try:
        return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
            box[_NONCE_BYTES:], data, box[:_NONCE_BYTES], key
        )
    except CryptoError:
        return None
