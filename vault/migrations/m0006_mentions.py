"""Files that messages name: a photo beside the export of a chat belongs to its message."""

from __future__ import annotations

from sqlalchemy import Connection

_STATEMENTS = (
    """CREATE TABLE mentions (
        id INTEGER NOT NULL,
        article_id INTEGER NOT NULL,
        found_id INTEGER,
        file_name VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        size_bytes INTEGER,
        author VARCHAR NOT NULL,
        written VARCHAR NOT NULL,
        caption VARCHAR NOT NULL,
        place_mark BLOB NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE,
        FOREIGN KEY (found_id) REFERENCES articles (id) ON DELETE SET NULL
    )""",
    "CREATE INDEX ix_mentions_article_id ON mentions (article_id)",
    "CREATE INDEX ix_mentions_found_id ON mentions (found_id)",
    "CREATE INDEX ix_mentions_file_name ON mentions (file_name)",
    """CREATE TABLE file_places (
        article_id INTEGER NOT NULL,
        place_mark BLOB NOT NULL,
        PRIMARY KEY (article_id),
        FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
    )""",
    "CREATE INDEX ix_file_places_place_mark ON file_places (place_mark)",
    "CREATE INDEX articles_by_file_name ON articles (original_name)",
)


def upgrade(connection: Connection) -> None:
    """Add the tables; chats that were imported before tell what they name when imported again."""
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
