"""The part of a DB-API connection that the engine uses, so that any SQLite binding fits."""

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

Parameters = Sequence[Any]


class Cursor(Protocol):
    """What executing a statement returns."""

    @property
    def rowcount(self) -> int:
        """How many rows an INSERT, UPDATE or DELETE has changed."""

    def fetchone(self) -> Any:
        """Return the next row as a tuple, or None."""

    def fetchall(self) -> list[Any]:
        """Return the remaining rows as tuples."""

    def __iter__(self) -> Any: ...


class Connection(Protocol):
    """A sqlite3 or sqlcipher3 connection. The engine never commits or rolls it back."""

    def execute(self, statement: str, parameters: Parameters = ..., /) -> Cursor:
        """Run one statement with bound parameters."""

    def executemany(self, statement: str, parameters: Iterable[Parameters], /) -> Cursor:
        """Run one statement once per tuple of parameters."""
