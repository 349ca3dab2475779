"""From what a person knows or holds to 32 bytes, by way of Argon2id (RFC 9106).

Each kind of secret enters under a prefix of its own, so that no passphrase can be made to equal a
recovery code or a passphrase with a keyfile.
"""

from __future__ import annotations

import unicodedata

from nacl import exceptions
from nacl.encoding import RawEncoder
from nacl.hash import blake2b
from nacl.pwhash import argon2id

from archive.errors import NotEnoughMemoryError
from archive.keys import Secret
from vault.parameters import KdfParameters
from vault.recovery_code import parse_code

STRETCHED_BYTES = 32
SALT_BYTES = 16

_PASSPHRASE_HASH = b"skrynia.password"
_KEYFILE_HASH = b"skrynia.keyfiles"


def stretch(secret: Secret, salt: bytes, parameters: KdfParameters) -> bytes:
    """32 bytes for a secret and the header's 16-byte salt; takes the whole cost, every time.

    Raises `BadRecoveryCodeError` before any work, `NotEnoughMemoryError`.
    """
    return argon2id_key(_known_bytes(secret), salt, parameters)


def argon2id_key(known: bytes, salt: bytes, parameters: KdfParameters) -> bytes:
    """32 bytes by Argon2id v1.3 in one lane. Raises `NotEnoughMemoryError`."""
    try:
        return argon2id.kdf(
            STRETCHED_BYTES,
            known,
            salt,
            opslimit=parameters.passes,
            memlimit=parameters.memory_kib * 1024,
        )
    except (exceptions.RuntimeError, MemoryError):
        # libsodium fails here for one reason only: the memory could not be had.
        raise NotEnoughMemoryError from None


def _known_bytes(secret: Secret) -> bytes:
    if secret.recovery:
        return secret.kind.value.encode() + b"\0" + parse_code(secret.passphrase)
    phrase = _phrase_bytes(secret.passphrase)
    if secret.keyfile is None:
        return secret.kind.value.encode() + b"\0" + phrase
    hashes = _hashed(phrase, _PASSPHRASE_HASH) + _hashed(secret.keyfile, _KEYFILE_HASH)
    return secret.kind.value.encode() + b"\0" + hashes


def _phrase_bytes(passphrase: str) -> bytes:
    # NFC, so that one phrase typed on two systems (macOS composes otherwise) is one phrase. Lone
    # surrogates come from undecodable bytes of a passphrase file and must not crash.
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")


def _hashed(data: bytes, purpose: bytes) -> bytes:
    return blake2b(data, digest_size=32, person=purpose, encoder=RawEncoder)
