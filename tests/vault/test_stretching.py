"""Secrets to 32 bytes: Argon2id against another implementation, and kinds kept apart."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nacl import exceptions
from nacl.pwhash import argon2id

from archive.errors import BadRecoveryCodeError, NotEnoughMemoryError
from archive.keys import Secret
from vault.parameters import KdfParameters
from vault.recovery_code import printed_code
from vault.stretching import argon2id_key, stretch
from vault.wordlists import WordLanguage

CHEAP = KdfParameters(memory_kib=8, passes=1)
SALT = bytes(range(16))
CODE = bytes(range(50, 66))


@pytest.mark.parametrize(
    ("memory_kib", "passes", "key"),
    [
        (8, 1, "d17ea6341ca93da6079ea2f64dc4aa31dd1aaf9caa67fb42ac4afd0714706f26"),
        (64, 3, "bc240e180a205bd2e782cdc64983f247e76aeb8fb2133aec1570b70cccd68bff"),
        (65536, 3, "0d1a3c6523c8f06e4e0af9c515aa5b5448cfebd6838f2d52c3d8b6ef8ddc3c2e"),
    ],
)
def test_argon2id_gives_what_the_reference_implementation_gives(
    memory_kib: int, passes: int, key: str
) -> None:
    """Figures made with argon2-cffi, which wraps the reference code of the authors."""
    found = argon2id_key(b"correct horse battery staple", SALT, KdfParameters(memory_kib, passes))
    assert found.hex() == key


def blake2b(data: bytes, person: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=32, person=person).digest()


@pytest.mark.parametrize(
    ("secret", "known"),
    [
        (Secret("żółw"), b"passphrase\0" + "żółw".encode()),
        (
            Secret("sesame", keyfile=b"k" * 64),
            b"passphrase+keyfile\0"
            + blake2b(b"sesame", b"skrynia.password")
            + blake2b(b"k" * 64, b"skrynia.keyfiles"),
        ),
        (
            Secret(printed_code(CODE, WordLanguage.RUSSIAN), recovery=True),
            b"recovery\0" + CODE,
        ),
    ],
    ids=["passphrase", "passphrase+keyfile", "recovery"],
)
def test_each_kind_enters_under_its_own_prefix(secret: Secret, known: bytes) -> None:
    assert stretch(secret, SALT, CHEAP) == argon2id.kdf(32, known, SALT, 1, 8192)


def test_composed_and_decomposed_spellings_are_one_passphrase() -> None:
    composed, decomposed = Secret("Ёй, \u0439"), Secret("Е\u0308и\u0306, и\u0306")
    assert composed != decomposed
    assert stretch(composed, SALT, CHEAP) == stretch(decomposed, SALT, CHEAP)


def test_case_spaces_and_salt_count() -> None:
    keys = {
        stretch(Secret(phrase), salt, CHEAP)
        for phrase in ("open", "Open", "open ", " open")
        for salt in (SALT, bytes(16))
    }
    assert len(keys) == 8


def test_the_words_of_a_code_as_a_passphrase_are_another_secret() -> None:
    words = printed_code(CODE, WordLanguage.ENGLISH)
    as_code = stretch(Secret(words, recovery=True), SALT, CHEAP)
    assert as_code != stretch(Secret(words), SALT, CHEAP)
    in_belarusian = printed_code(CODE, WordLanguage.BELARUSIAN)
    assert as_code == stretch(Secret(in_belarusian, recovery=True), SALT, CHEAP)


def test_a_bad_code_is_told_before_any_work(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> bytes:
        raise AssertionError("derived")

    monkeypatch.setattr(argon2id, "kdf", never)
    with pytest.raises(BadRecoveryCodeError):
        stretch(Secret("not a code", recovery=True), SALT, CHEAP)
    with pytest.raises(AssertionError, match="derived"):  # the trap is in place
        stretch(Secret("a phrase"), SALT, CHEAP)


@pytest.mark.parametrize("error", [exceptions.RuntimeError, MemoryError])
def test_memory_that_cannot_be_had_is_told(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> bytes:
        raise error

    monkeypatch.setattr(argon2id, "kdf", fail)
    with pytest.raises(NotEnoughMemoryError):
        stretch(Secret("a phrase"), SALT, CHEAP)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(), min_size=1))
def test_any_text_is_a_passphrase_lone_surrogates_too(phrase: str) -> None:
    assert len(stretch(Secret(phrase), SALT, CHEAP)) == 32


def test_a_lone_surrogate_is_not_another_text() -> None:
    assert stretch(Secret("a\udcff"), SALT, CHEAP) != stretch(Secret("a\udcfe"), SALT, CHEAP)
