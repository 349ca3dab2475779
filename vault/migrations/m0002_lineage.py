"""What drafts carry besides text, where documents come from, custody, near copies, reviews."""

from __future__ import annotations

from sqlalchemy import Connection

_TABLES = (
    """CREATE TABLE extras (
        article_id INTEGER NOT NULL PRIMARY KEY,
        rich_text BLOB NOT NULL,
        facts BLOB NOT NULL,
        places BLOB NOT NULL,
        FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
    )""",
    """CREATE TABLE thumbnails (
        article_id INTEGER NOT NULL PRIMARY KEY,
        content BLOB NOT NULL,
        FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
    )""",
    """CREATE TABLE provenance (
        article_id INTEGER NOT NULL PRIMARY KEY,
        importer VARCHAR NOT NULL,
        path VARCHAR NOT NULL,
        parent_id INTEGER,
        inner_path VARCHAR NOT NULL,
        extras_hash BLOB NOT NULL,
        FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE,
        FOREIGN KEY (parent_id) REFERENCES articles (id) ON DELETE SET NULL
    )""",
    "CREATE INDEX ix_provenance_parent_id ON provenance (parent_id)",
    """CREATE TABLE reviews (
        article_id INTEGER NOT NULL PRIMARY KEY,
        guessed VARCHAR NOT NULL,
        FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
    )""",
    """CREATE TABLE custody (
        number INTEGER NOT NULL PRIMARY KEY,
        at BIGINT NOT NULL,
        action VARCHAR NOT NULL,
        by VARCHAR NOT NULL,
        article_id INTEGER NOT NULL,
        uid VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        content_hash BLOB NOT NULL,
        link BLOB NOT NULL
    )""",
    "CREATE INDEX ix_custody_article_id ON custody (article_id)",
    """CREATE TABLE custody_head (
        id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
        entries INTEGER NOT NULL,
        link BLOB NOT NULL,
        proof BLOB NOT NULL
    )""",
    """CREATE TABLE sketches (
        article_id INTEGER NOT NULL PRIMARY KEY,
        sketch BLOB NOT NULL,
        FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
    )""",
    """CREATE TABLE sketch_segments (
        number INTEGER NOT NULL PRIMARY KEY,
        first_id INTEGER NOT NULL,
        last_id INTEGER NOT NULL,
        articles BLOB NOT NULL,
        keys BLOB NOT NULL
    )""",
    """CREATE TABLE near_copies (
        article_id INTEGER NOT NULL PRIMARY KEY,
        group_no INTEGER NOT NULL,
        FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
    )""",
    "CREATE INDEX ix_near_copies_group_no ON near_copies (group_no)",
    """CREATE TABLE read_files (
        id INTEGER NOT NULL PRIMARY KEY,
        fingerprint BLOB NOT NULL UNIQUE,
        whole BOOLEAN NOT NULL
    )""",
    """CREATE TABLE read_items (
        file_id INTEGER NOT NULL,
        article_id INTEGER NOT NULL,
        PRIMARY KEY (file_id, article_id),
        FOREIGN KEY (file_id) REFERENCES read_files (id) ON DELETE CASCADE,
        FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
    )""",
    "CREATE INDEX ix_read_items_article_id ON read_items (article_id)",
)


def upgrade(connection: Connection) -> None:
    """Add the tables; what was stored before has nothing in them."""
    for statement in _TABLES:
        connection.exec_driver_sql(statement)
