"""One encrypted file behind SQLAlchemy, and its transactions, which begin and end where we say."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, QueuePool, create_engine, event
from sqlcipher3 import dbapi2

from archive.errors import InvariantError
from vault.connection import BUSY_TIMEOUT_MS, Access, open_connection
from vault.storage_errors import error_handler, translated_storage_errors
from vault.system_errors import translated_os_errors

_KEPT_CONNECTIONS = 4
_NO_LIMIT = -1


class Database:
    """A file of the archive. Connections are pooled; a transaction belongs to one thread.

    Every failure raises an error of `archive.errors`, and the connection that failed is thrown
    away, so that the next transaction starts from what was committed.
    """

    def __init__(
        self, path: Path, key: bytes, access: Access, *, busy_timeout_ms: int = BUSY_TIMEOUT_MS
    ) -> None:
        """Name file and key (32 bytes); nothing is opened yet."""
        self.part = path.name
        self.access = access
        self._path = path
        self._key = key
        self._busy_timeout_ms = busy_timeout_ms
        self._engine = create_engine(
            "sqlite://",
            module=dbapi2,
            creator=self.open_raw,
            poolclass=QueuePool,
            pool_size=_KEPT_CONNECTIONS,
            max_overflow=_NO_LIMIT,
            hide_parameters=True,
            echo=False,
        )
        event.listen(self._engine, "handle_error", error_handler(self.part), retval=True)

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._path

    def open_raw(self) -> dbapi2.Connection:
        """A connection outside of the pool, which the caller closes."""
        with translated_storage_errors(self.part), translated_os_errors():
            return open_connection(
                self._path, self._key, self.access, busy_timeout_ms=self._busy_timeout_ms
            )

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One state of the file, however long it is looked at; writers wait at their commit."""
        with self._transaction("BEGIN") as connection:
            # A deferred transaction takes its snapshot at the first read: take it now.
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").all()
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that commits when the block ends and rolls back when it raises.

        Raises `ArchiveLockedError` when another transaction writes, or reads for too long.
        """
        if not self.access.writable:
            raise InvariantError
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection
            connection.exec_driver_sql("COMMIT")

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        """Nobody reads or writes the file while the block lasts, in this process or another.

        Raises `ArchiveLockedError` when somebody does so for too long.
        """
        with self._transaction("BEGIN EXCLUSIVE") as connection:
            yield connection
            connection.exec_driver_sql("COMMIT")

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        connection = self._engine.connect()
        try:
            with translated_storage_errors(self.part):
                connection.exec_driver_sql(begin)
                yield connection
        except BaseException:
            # Closing the raw connection rolls back whatever the failure left open.
            connection.invalidate()
            raise
        finally:
            connection.close()

    def close(self) -> None:
        """Close every pooled connection and forget the key."""
        self._engine.dispose()
        self._key = b""


def raw(connection: Connection) -> dbapi2.Connection:
    """The DB-API connection beneath, inside the same transaction."""
    beneath: Any = connection.connection.dbapi_connection
    if not isinstance(beneath, dbapi2.Connection):
        raise InvariantError
    return beneath
