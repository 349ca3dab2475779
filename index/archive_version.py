"""By which rules the index was built. The index is derived: other rules mean building it again."""

from __future__ import annotations

from typing import Any

from archive.errors import IndexOutdatedError, NewerVersionError
from index.archive_schema import FORMAT_VERSION
from index.errors import IndexMissingError
from index.storage.tables import empty_tables, exists, opening_pages

NO_RULES = 0
"""Of an index that was not built yet."""
_CREATE = (
    "CREATE TABLE index_rules (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL)"
)


def create_version(connection: Any, *, outdated: bool = False) -> None:
    """Note the rules of this program in a new index; with `outdated` those of none."""
    connection.execute(_CREATE)
    version = NO_RULES if outdated else FORMAT_VERSION
    connection.execute("INSERT INTO index_rules VALUES (1, ?)", (version,))


def empty(connection: Any) -> None:
    """Empty every table of the index and note the rules of this program.

    Goes by table, not by document: it also serves an index that this program cannot read. The
    generation and the numbers given to segments and terms go on from where they were.
    """
    empty_tables(connection)
    with opening_pages():
        connection.execute("UPDATE index_rules SET version = ?", (FORMAT_VERSION,))


def check_version(connection: Any) -> None:
    """Raise `IndexOutdatedError` or `NewerVersionError` unless the rules are this program's.

    Raises IndexMissingError where a damaged index was taken away and none was made yet.
    """
    if not exists(connection):
        raise IndexMissingError
    row = connection.execute("SELECT version FROM index_rules").fetchone()
    found = NO_RULES if row is None else int(row[0])
    if found > FORMAT_VERSION:
        raise NewerVersionError(found, FORMAT_VERSION)
    if found < FORMAT_VERSION:
        raise IndexOutdatedError(found, FORMAT_VERSION)
