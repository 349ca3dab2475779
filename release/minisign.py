"""Signatures in minisign's format, made and checked by libsodium.

Format: https://jedisct1.github.io/minisign/ (files of three kinds: public key, secret key,
signature). A file is signed by way of its BLAKE2b-512 digest with Ed25519 ("ED"); a second
signature covers the first one and the trusted comment, so that neither can be exchanged.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass, field
from typing import Self

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from archive.errors import BadSignatureFileError, UntrustedReleaseError

_KEY_ALGORITHM = b"Ed"
_PREHASHED = b"ED"
_ID_BYTES, _KEY_BYTES, _SIGNATURE_BYTES = 8, 32, 64
_UNTRUSTED = "untrusted comment: "
_TRUSTED = "trusted comment: "
_USUAL = f"{_UNTRUSTED}signature from minisign secret key"


@dataclass(frozen=True, slots=True)
class PublicKey:
    """Who may sign: eight bytes that name the key, and the key."""

    id: bytes
    key: bytes

    @classmethod
    def parse(cls, untrusted_text: str) -> Self:
        """A public key file, or its second line alone. Raises `BadSignatureFileError`."""
        lines = untrusted_text.strip().splitlines()
        raw = _decoded(lines[-1] if lines else "", 2 + _ID_BYTES + _KEY_BYTES)
        if raw[:2] != _KEY_ALGORITHM:
            raise BadSignatureFileError
        return cls(raw[2:10], raw[10:])

    def __str__(self) -> str:
        """The second line of a public key file."""
        return base64.b64encode(_KEY_ALGORITHM + self.id + self.key).decode("ascii")

    @property
    def name(self) -> str:
        """The number by which people tell keys apart: 16 hexadecimal digits."""
        return self.id[::-1].hex().upper()

    @property
    def file(self) -> str:
        """A public key file."""
        return f"{_UNTRUSTED}minisign public key {self.name}\n{self}\n"


@dataclass(frozen=True, slots=True)
class SecretKey:
    """What signs. Only the builder of a release has one."""

    id: bytes
    seed: bytes = field(repr=False)

    @property
    def public(self) -> PublicKey:
        """Its other half."""
        return PublicKey(self.id, bytes(SigningKey(self.seed).verify_key))

    def sign(self, content: bytes, trusted_comment: str) -> str:
        """A signature file for a file with this content; the comment is one line."""
        signer = SigningKey(self.seed)
        signature = signer.sign(_digest(content)).signature
        whole = signer.sign(signature + trusted_comment.encode()).signature
        return "\n".join(
            (
                f"{_USUAL} {self.public.name}",
                base64.b64encode(_PREHASHED + self.id + signature).decode("ascii"),
                f"{_TRUSTED}{trusted_comment}",
                base64.b64encode(whole).decode("ascii"),
                "",
            )
        )


def verify(content: bytes, untrusted_signature_file: str, key: PublicKey) -> str:
    """The trusted comment of a signature by this key over this content.

    Raises `BadSignatureFileError` for what is no signature file, `UntrustedReleaseError` for
    another key, another content or another comment.
    """
    lines = untrusted_signature_file.split("\n")
    if len(lines) < 4 or not lines[0].startswith(_UNTRUSTED) or not lines[2].startswith(_TRUSTED):
        raise BadSignatureFileError
    raw = _decoded(lines[1], 2 + _ID_BYTES + _SIGNATURE_BYTES)
    whole = _decoded(lines[3], _SIGNATURE_BYTES)
    comment = lines[2].removeprefix(_TRUSTED)
    if raw[:2] != _PREHASHED or raw[2:10] != key.id:
        raise UntrustedReleaseError
    signature, verifier = raw[10:], VerifyKey(key.key)
    try:
        verifier.verify(_digest(content), signature)
        verifier.verify(signature + comment.encode(), whole)
    except BadSignatureError as error:
        raise UntrustedReleaseError from error
    return comment


def is_usual(untrusted_signature_file: str, key: PublicKey) -> bool:
    """Whether the first line, which no signature covers, is what minisign or we write there."""
    return untrusted_signature_file.split("\n", 1)[0] in (_USUAL, f"{_USUAL} {key.name}")


def _digest(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=64).digest()


def _decoded(untrusted_line: str, length: int) -> bytes:
    try:
        raw = base64.b64decode(untrusted_line, validate=True)
    except (binascii.Error, ValueError) as error:
        raise BadSignatureFileError from error
    # The last letter has bits to spare; only one spelling of it is right.
    if len(raw) != length or base64.b64encode(raw) != untrusted_line.encode():
        raise BadSignatureFileError
    return raw
