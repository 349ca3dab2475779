"""More fields of descriptions, former texts, the bin, names that are kept, and manuscripts."""

from __future__ import annotations

from sqlalchemy import Connection

_TABLES = (
    """CREATE TABLE article_details (
        article_id INTEGER NOT NULL PRIMARY KEY,
        place VARCHAR NOT NULL,
        witness VARCHAR NOT NULL,
        other_languages VARCHAR NOT NULL,
        consent VARCHAR NOT NULL,
        FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
    )""",
    """CREATE TABLE former_texts (
        article_id INTEGER NOT NULL,
        number INTEGER NOT NULL,
        text BLOB NOT NULL,
        rich_text BLOB NOT NULL,
        places BLOB NOT NULL,
        replaced_at BIGINT NOT NULL,
        PRIMARY KEY (article_id, number),
        FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
    )""",
    """CREATE TABLE bin (
        article_id INTEGER NOT NULL PRIMARY KEY,
        binned_at BIGINT NOT NULL,
        FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
    )""",
    """CREATE TABLE labels (
        kind VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        PRIMARY KEY (kind, name)
    )""",
    """CREATE TABLE manuscripts (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        article_id INTEGER,
        content BLOB NOT NULL,
        changed_at BIGINT NOT NULL,
        FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
    )""",
    "CREATE INDEX ix_manuscripts_article_id ON manuscripts (article_id)",
)


def upgrade(connection: Connection) -> None:
    """Add the tables; what was stored before has nothing in them."""
    for statement in _TABLES:
        connection.exec_driver_sql(statement)
