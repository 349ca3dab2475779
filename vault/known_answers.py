"""Does the cryptography of this build give what is published? Asked before a bundle is trusted."""

from __future__ import annotations

from collections.abc import Mapping

from nacl import bindings
from nacl.encoding import RawEncoder
from nacl.hash import blake2b

from vault.parameters import KdfParameters
from vault.stretching import argon2id_key


def known_answers() -> Mapping[str, bool]:
    """Whether each primitive gives its published answer, by name."""
    return {"argon2id": _argon2id(), "blake2b": _blake2b(), "xchacha20-poly1305": _cipher()}


def _argon2id() -> bool:
    """64 KiB, 3 passes: what the authors' reference code gives."""
    found = argon2id_key(b"correct horse battery staple", bytes(range(16)), KdfParameters(64, 3))
    return found.hex() == "bc240e180a205bd2e782cdc64983f247e76aeb8fb2133aec1570b70cccd68bff"


def _blake2b() -> bool:
    """RFC 7693, appendix A."""
    digest: bytes = blake2b(b"abc", digest_size=64, encoder=RawEncoder)
    return digest.hex().startswith(
        "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
    )


def _cipher() -> bool:
    """draft-irtf-cfrg-xchacha-03, A.3.1."""
    sealed = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
        b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for "
        b"the future, sunscreen would be it.",
        bytes.fromhex("50515253c0c1c2c3c4c5c6c7"),
        bytes(range(0x40, 0x58)),
        bytes(range(0x80, 0xA0)),
    )
    return sealed[-16:].hex() == "c0875924c1c7987947deafd8780acf49"
