"""What SQLCipher refuses, said in the words of `archive.errors`: the one place of translation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3 import dbapi2

from archive.errors import (
    ArchiveDamagedError,
    ArchiveLockedError,
    DiskFullError,
    InvariantError,
    ReadOnlyError,
    SkryniaError,
    StorageError,
)

# Primary result codes, https://sqlite.org/rescode.html
_PERM, _BUSY, _LOCKED, _READONLY = 3, 5, 6, 8
_IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 10, 11, 13, 14, 26
_PRIMARY = 0xFF

# Copying a database raises its errors without a code, in the words of `sqlite3_errstr`.
_WORDS = {
    "attempt to write a readonly database": _READONLY,
    "database is locked": _BUSY,
    "disk I/O error": _IOERR,
    "database disk image is malformed": _CORRUPT,
    "database or disk is full": _FULL,
    "unable to open database file": _CANTOPEN,
    "file is not a database": _NOTADB,
}

_ERRORS: dict[int, type[SkryniaError]] = {
    _PERM: ReadOnlyError,
    _READONLY: ReadOnlyError,
    _BUSY: ArchiveLockedError,
    _LOCKED: ArchiveLockedError,
    _FULL: DiskFullError,
    _IOERR: StorageError,
    _CANTOPEN: StorageError,
}


def translated(error: dbapi2.Error, part: str) -> SkryniaError:
    """The error to raise in place of SQLCipher's; `part` is the file that was worked on.

    Everything that neither user nor medium can cause is an `InvariantError`.
    """
    code = getattr(error, "sqlite_errorcode", _code_in_words(error)) & _PRIMARY
    if code in (_CORRUPT, _NOTADB):
        return ArchiveDamagedError(part)
    return _ERRORS.get(code, InvariantError)()


def _code_in_words(error: dbapi2.Error) -> int:
    return _WORDS.get(str(error), 0)


@contextmanager
def translated_storage_errors(part: str) -> Iterator[None]:
    """Raise ours in place of any error of the DB-API connection to `part` inside."""
    try:
        yield
    except dbapi2.Error as error:
        raise translated(error, part) from None
    except SQLAlchemyError as error:
        # Using a connection that was thrown away, or a statement that makes no sense.
        raise InvariantError from error


def error_handler(part: str) -> Callable[[ExceptionContext], SkryniaError | None]:
    """Listener for SQLAlchemy's `handle_error`, so that its own errors are never raised."""

    def handle(context: ExceptionContext) -> SkryniaError | None:
        cause = context.original_exception
        if isinstance(cause, dbapi2.Error):
            # A full disk or a failing medium ends the transaction inside SQLite. Throw the
            # connection away at once, or what follows would be committed statement by statement.
            context.is_disconnect = True
            context.invalidate_pool_on_disconnect = False
            return translated(cause, part)
        return cause if isinstance(cause, SkryniaError) else None

    return handle
