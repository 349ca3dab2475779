"""Key files: 64 random bytes that lie wherever the user puts them. Their path is never kept."""

from __future__ import annotations

import secrets
from pathlib import Path

from archive.errors import (
    ArchiveExistsError,
    SourceUnreadableError,
    WeakSecretError,
)
from archive.keys import KEYFILE_BYTES, Secret
from desktop.new_file import write_new


def read_keyfile(path: Path) -> bytes:
    """The bytes of a key file. Raises `SourceUnreadableError`, `WeakSecretError`."""
    try:
        with path.open("rb") as file:
            content = file.read(KEYFILE_BYTES + 1)
    except OSError:
        raise SourceUnreadableError from None
    if len(content) != KEYFILE_BYTES:
        raise WeakSecretError
    return content


def make_keyfile(path: Path) -> None:
    """Write a new key file, for its owner only: on the disk before an archive depends on it.

    Raises `ArchiveExistsError`, `DiskFullError`, `StorageError`.
    """
    if path.exists():
        raise ArchiveExistsError
    write_new(path, secrets.token_bytes(KEYFILE_BYTES))


def secret_of(words: str, keyfile: Path | None, *, recovery: bool = False) -> Secret:
    """The secret that opens an archive: a passphrase, or the words of a recovery code.

    A recovery code stands alone. Raises `WeakSecretError`, `SourceUnreadableError`.
    """
    if recovery:
        return Secret(words, recovery=True)
    return Secret(words, None if keyfile is None else read_keyfile(keyfile))
