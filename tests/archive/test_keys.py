"""Secrets: what they refuse, which slot they open, and that they never print themselves."""

import pytest

from archive.errors import WeakSecretError
from archive.findings import StorageSizes
from archive.keys import KEYFILE_BYTES, Secret, SecretKind


def test_an_empty_passphrase_is_no_secret() -> None:
    with pytest.raises(WeakSecretError):
        Secret("")


@pytest.mark.parametrize("size", [0, KEYFILE_BYTES - 1, KEYFILE_BYTES + 1])
def test_a_keyfile_of_another_size_is_no_keyfile(size: int) -> None:
    with pytest.raises(WeakSecretError):
        Secret("passphrase", keyfile=b"k" * size)


def test_each_secret_opens_its_kind_of_slot() -> None:
    keyfile = b"k" * KEYFILE_BYTES
    assert Secret("p").kind is SecretKind.PASSPHRASE
    assert Secret("p", keyfile=keyfile).kind is SecretKind.PASSPHRASE_KEYFILE
    assert Secret("words", recovery=True).kind is SecretKind.RECOVERY


def test_a_secret_does_not_print_itself() -> None:
    printed = repr(Secret("correct horse", keyfile=b"k" * KEYFILE_BYTES))
    assert "horse" not in printed
    assert "kkk" not in printed


def test_sizes_add_up() -> None:
    assert StorageSizes(header=1, records=20, media=300).total == 321
