"""The program's own look at its cryptography."""

from __future__ import annotations

import pytest
from nacl import bindings

from vault import known_answers as answers
from vault.known_answers import known_answers


def test_this_build_gives_the_published_answers() -> None:
    assert known_answers() == {"argon2id": True, "blake2b": True, "xchacha20-poly1305": True}


def test_a_broken_build_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "argon2id_key", lambda *_: bytes(32))
    monkeypatch.setattr(answers, "blake2b", lambda *_, **__: bytes(64))
    monkeypatch.setattr(
        bindings, "crypto_aead_xchacha20poly1305_ietf_encrypt", lambda *_: bytes(130)
    )
    assert set(known_answers().values()) == {False}
