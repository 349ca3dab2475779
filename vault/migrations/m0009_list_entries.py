"""Where the entries of a list stand in its file, those among them that stand there twice."""

from __future__ import annotations

from sqlalchemy import Connection

_STATEMENTS = (
    """CREATE TABLE list_entries (
        list_id INTEGER NOT NULL,
        place INTEGER NOT NULL,
        article_id INTEGER NOT NULL,
        PRIMARY KEY (list_id, place),
        FOREIGN KEY (list_id) REFERENCES articles (id) ON DELETE CASCADE,
        FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
    ) WITHOUT ROWID""",
    "CREATE INDEX ix_list_entries_article_id ON list_entries (article_id)",
)


def upgrade(connection: Connection) -> None:
    """Add the table; lists that came before tell the places when their files are read again."""
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
