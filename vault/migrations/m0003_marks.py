"""The codebook, and what marks have besides place, quote, colour and note."""

from __future__ import annotations

from sqlalchemy import Connection

_TABLES = (
    """CREATE TABLE codes (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid VARCHAR NOT NULL UNIQUE,
        parent_id INTEGER,
        name VARCHAR NOT NULL,
        colour VARCHAR NOT NULL,
        memo VARCHAR NOT NULL,
        FOREIGN KEY (parent_id) REFERENCES codes (id) DEFERRABLE INITIALLY DEFERRED
    )""",
    "CREATE INDEX ix_codes_parent_id ON codes (parent_id)",
    """CREATE TABLE annotation_details (
        annotation_id INTEGER NOT NULL PRIMARY KEY,
        uid VARCHAR NOT NULL UNIQUE,
        text_sha256 BLOB,
        rival INTEGER NOT NULL,
        place VARCHAR NOT NULL,
        tags VARCHAR NOT NULL,
        FOREIGN KEY (annotation_id) REFERENCES annotations (id) ON DELETE CASCADE
    )""",
    """CREATE TABLE annotation_codes (
        annotation_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        code_id INTEGER NOT NULL,
        PRIMARY KEY (annotation_id, position),
        FOREIGN KEY (annotation_id) REFERENCES annotations (id) ON DELETE CASCADE,
        FOREIGN KEY (code_id) REFERENCES codes (id) DEFERRABLE INITIALLY DEFERRED
    )""",
    "CREATE INDEX ix_annotation_codes_code_id ON annotation_codes (code_id)",
)


def upgrade(connection: Connection) -> None:
    """Add the tables; marks from before have no code."""
    for statement in _TABLES:
        connection.exec_driver_sql(statement)
