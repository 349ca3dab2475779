"""Every refusal of the database in our words."""

from __future__ import annotations

import pytest
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import PendingRollbackError
from sqlcipher3 import dbapi2

from archive.errors import (
    ArchiveDamagedError,
    ArchiveLockedError,
    DiskFullError,
    InvariantError,
    ReadOnlyError,
    StorageError,
)
from vault.storage_errors import error_handler, translated, translated_storage_errors

MEANINGS = {
    3: ReadOnlyError,
    5: ArchiveLockedError,
    6: ArchiveLockedError,
    8: ReadOnlyError,
    10: StorageError,
    11: ArchiveDamagedError,
    13: DiskFullError,
    14: StorageError,
    26: ArchiveDamagedError,
    1: InvariantError,
    19: InvariantError,
    # Extended codes keep the meaning: SQLITE_IOERR_FSYNC, SQLITE_READONLY_ROLLBACK.
    10 | (4 << 8): StorageError,
    8 | (3 << 8): ReadOnlyError,
}


def failure(code: int) -> dbapi2.Error:
    error = dbapi2.OperationalError("no such table: сакрэт")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize("code", MEANINGS)
def test_codes(code: int) -> None:
    ours = translated(failure(code), "archive.db")
    assert type(ours) is MEANINGS[code]
    assert "сакрэт" not in repr(ours)


def test_damage_names_its_file() -> None:
    ours = translated(failure(26), "media-0002.db")
    assert isinstance(ours, ArchiveDamagedError)
    assert ours.part == "media-0002.db"


def test_an_error_without_a_code_is_a_bug() -> None:
    assert type(translated(dbapi2.ProgrammingError("closed"), "archive.db")) is InvariantError


def test_an_error_of_copying_tells_in_words() -> None:
    error = dbapi2.OperationalError("database or disk is full")
    assert type(translated(error, "archive.db")) is DiskFullError


def test_inside_the_block_everything_is_translated() -> None:
    with pytest.raises(DiskFullError), translated_storage_errors("archive.db"):
        raise failure(13)
    with pytest.raises(InvariantError), translated_storage_errors("archive.db"):
        raise PendingRollbackError("unusable")
    with pytest.raises(KeyError), translated_storage_errors("archive.db"):
        raise KeyError("not ours")


class Failure(ExceptionContext):
    """What SQLAlchemy tells of an error."""

    def __init__(self, error: Exception) -> None:
        self.original_exception = error
        self.is_disconnect = False
        self.invalidate_pool_on_disconnect = True


def test_the_listener_throws_the_failed_connection_away() -> None:
    context = Failure(failure(13))
    assert type(error_handler("archive.db")(context)) is DiskFullError
    assert (context.is_disconnect, context.invalidate_pool_on_disconnect) == (True, False)


def test_the_listener_passes_our_errors_on_and_leaves_others_alone() -> None:
    damaged = ArchiveDamagedError("archive.db")
    handle = error_handler("archive.db")
    assert handle(Failure(damaged)) is damaged
    assert handle(Failure(KeyError("x"))) is None
