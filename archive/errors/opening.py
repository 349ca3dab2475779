"""Errors of opening an archive, and of the medium that it lies on."""

from __future__ import annotations

from archive.errors.root import EXIT_DAMAGED, EXIT_LOCKED, EXIT_WRONG_PASSPHRASE, ExpectedError


class ArchiveNotFoundError(ExpectedError):
    """There is no archive at the given place."""

    code = "archive.not_found"


class ArchiveExistsError(ExpectedError):
    """Something already lies where a new archive should be made."""

    code = "archive.exists"


class WrongSecretError(ExpectedError):
    """No key slot opens with what was given; which part is wrong is not told."""

    code = "archive.wrong_secret"
    exit_status = EXIT_WRONG_PASSPHRASE


class ArchiveDamagedError(ExpectedError):
    """A part of the archive is not what was written."""

    code = "archive.damaged"
    exit_status = EXIT_DAMAGED

    def __init__(self, part: str) -> None:
        """`part` is a fixed word such as "header", "archive.db" or "media-0001.db"."""
        super().__init__(part)
        self.part = part


class NewerVersionError(ExpectedError):
    """The archive was written by a newer program; nothing was touched."""

    code = "archive.newer_version"

    def __init__(self, found: int, known: int) -> None:
        """`found` is the version in the archive, `known` the newest that this program reads."""
        super().__init__(found, known)
        self.found = found
        self.known = known


class ArchiveLockedError(ExpectedError):
    """Another process is writing; reading is still possible."""

    code = "archive.locked"
    exit_status = EXIT_LOCKED


class ReadOnlyError(ExpectedError):
    """The archive was opened for reading, or lies on a read-only medium."""

    code = "archive.read_only"


class DiskFullError(ExpectedError):
    """No room is left; what was committed before is untouched."""

    code = "disk.full"


class StorageError(ExpectedError):
    """The medium refused to read or write; what was committed before is untouched."""

    code = "disk.io"


class NotEnoughMemoryError(ExpectedError):
    """The machine cannot give the memory that deriving this archive's key takes."""

    code = "memory.short"
