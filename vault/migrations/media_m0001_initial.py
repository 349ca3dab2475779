"""The tables that the first media volumes were made with."""

from __future__ import annotations

from sqlalchemy import Connection

_TABLES = (
    """CREATE TABLE identity (
        id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
        vault_id BLOB NOT NULL
    )""",
    """CREATE TABLE originals (
        id INTEGER NOT NULL PRIMARY KEY,
        sha256 BLOB NOT NULL UNIQUE,
        size_bytes INTEGER NOT NULL,
        compressed BOOLEAN NOT NULL
    )""",
    """CREATE TABLE chunks (
        original_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (original_id, position),
        FOREIGN KEY (original_id) REFERENCES originals (id) ON DELETE CASCADE
    )""",
)


def upgrade(connection: Connection) -> None:
    """Make all tables of a media volume in an empty file."""
    for statement in _TABLES:
        connection.exec_driver_sql(statement)
