"""Names under which files came again whose bytes were here already."""

from __future__ import annotations

from sqlalchemy import Connection

_TABLE = """CREATE TABLE other_names (
    article_id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    PRIMARY KEY (article_id, name),
    FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
)"""


def upgrade(connection: Connection) -> None:
    """Add the table; what was imported before is known by its first name only."""
    connection.exec_driver_sql(_TABLE)
