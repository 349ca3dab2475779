"""Secret keys in minisign's file format, sealed with a passphrase or left open.

Layout of the decoded second line, 158 bytes: "Ed"; "Sc" or two zero bytes; "B2"; salt (32); limits
of scrypt (two little-endian 64-bit numbers: operations, bytes); then 104 bytes hidden under what
scrypt gives: key id (8), Ed25519 seed and public key (64), BLAKE2b-256 of "Ed", id and key (32;
zeros when open).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac

from nacl.bindings import crypto_pwhash_scryptsalsa208sha256_ll

from archive.errors import BadSignatureFileError, WrongSecretError
from release.minisign import SecretKey

_LENGTH, _HIDDEN = 158, 104
_ALGORITHM, _SCRYPT, _OPEN, _CHECKSUM = b"Ed", b"Sc", b"\0\0", b"B2"
_MOST_BYTES = 2 * 1024**3
_MOST_OPERATIONS = 2**27


def is_sealed(untrusted_text: str) -> bool:
    """Whether a passphrase is needed. Raises `BadSignatureFileError`."""
    return _raw(untrusted_text)[2:4] == _SCRYPT


def read_secret_key(untrusted_text: str, passphrase: bytes = b"") -> SecretKey:
    """The key in a file. Raises `BadSignatureFileError`, `WrongSecretError`."""
    raw = _raw(untrusted_text)
    hidden = raw[-_HIDDEN:]
    if raw[2:4] == _SCRYPT:
        mask = _mask(passphrase, raw[6:38], raw[38:54])
        hidden = bytes(left ^ right for left, right in zip(hidden, mask, strict=True))
        expected = hashlib.blake2b(_ALGORITHM + hidden[:72], digest_size=32).digest()
        if not hmac.compare_digest(expected, hidden[72:]):
            raise WrongSecretError
    return SecretKey(hidden[:8], hidden[8:40])


def _raw(untrusted_text: str) -> bytes:
    lines = untrusted_text.strip().splitlines()
    try:
        raw = base64.b64decode(lines[-1] if lines else "", validate=True)
    except (binascii.Error, ValueError) as error:
        raise BadSignatureFileError from error
    known = raw[:2] == _ALGORITHM and raw[2:4] in (_SCRYPT, _OPEN) and raw[4:6] == _CHECKSUM
    if len(raw) != _LENGTH or not known:
        raise BadSignatureFileError
    return raw


def _mask(passphrase: bytes, salt: bytes, untrusted_limits: bytes) -> bytes:
    operations = int.from_bytes(untrusted_limits[:8], "little")
    memory = int.from_bytes(untrusted_limits[8:], "little")
    if memory > _MOST_BYTES or operations > _MOST_OPERATIONS:
        raise BadSignatureFileError
    cost_log, blocks, lanes = _scrypt_parameters(operations, memory)
    return crypto_pwhash_scryptsalsa208sha256_ll(
        passphrase, salt, 1 << cost_log, blocks, lanes, dklen=_HIDDEN, maxmem=_MOST_BYTES + 2**20
    )


def _scrypt_parameters(operations: int, memory: int) -> tuple[int, int, int]:
    """N (its logarithm), r and p from libsodium's limits, by libsodium's own rule (pickparams)."""
    operations, blocks = max(operations, 32768), 8
    if operations < memory // 32:
        most, lanes = operations // (blocks * 4), 1
        return _log_above_half(most), blocks, lanes
    cost_log = _log_above_half(memory // (blocks * 128))
    lanes = min((operations // 4) // (1 << cost_log), 0x3FFFFFFF) // blocks
    return cost_log, blocks, lanes


def _log_above_half(most: int) -> int:
    """The first n of 1…63 with 2**n > most / 2."""
    return next(n for n in range(1, 64) if 1 << n > most // 2)
