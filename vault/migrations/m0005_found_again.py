"""Where documents were found again: an attachment that is stored once may lie in several mails."""

from __future__ import annotations

from sqlalchemy import Connection

_TABLES = (
    """CREATE TABLE found_again (
        article_id INTEGER NOT NULL,
        parent_id INTEGER NOT NULL,
        PRIMARY KEY (article_id, parent_id),
        FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE,
        FOREIGN KEY (parent_id) REFERENCES articles (id) ON DELETE CASCADE
    )""",
    "CREATE INDEX ix_found_again_parent_id ON found_again (parent_id)",
)


def upgrade(connection: Connection) -> None:
    """Add the table; what was imported before is not known to lie anywhere else."""
    for statement in _TABLES:
        connection.exec_driver_sql(statement)
