# The part of the DB-API module that the vault uses.
from collections.abc import Callable
from typing import Any

class Error(Exception):
    sqlite_errorcode: int
    sqlite_errorname: str

class DatabaseError(Error): ...
class OperationalError(DatabaseError): ...
class IntegrityError(DatabaseError): ...
class ProgrammingError(DatabaseError): ...

class Cursor:
    def fetchall(self) -> list[Any]: ...
    def fetchone(self) -> Any: ...

class Connection:
    @property
    def in_transaction(self) -> bool: ...
    def execute(self, statement: str, parameters: Any = ...) -> Cursor: ...
    def executemany(self, statement: str, parameters: Any) -> Cursor: ...
    def backup(
        self,
        target: Connection,
        *,
        pages: int = ...,
        progress: Callable[[int, int, int], object] | None = ...,
    ) -> None: ...
    def close(self) -> None: ...

def connect(
    database: str,
    *,
    timeout: float = ...,
    isolation_level: str | None = ...,
    check_same_thread: bool = ...,
    uri: bool = ...,
    cached_statements: int = ...,
) -> Connection: ...
