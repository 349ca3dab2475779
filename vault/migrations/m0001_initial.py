"""The tables that the first archives were made with."""

from __future__ import annotations

from sqlalchemy import Connection

_TABLES = (
    """CREATE TABLE identity (
        id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
        vault_id BLOB NOT NULL,
        created_at BIGINT NOT NULL
    )""",
    """CREATE TABLE originals (
        sha256 BLOB NOT NULL PRIMARY KEY,
        volume INTEGER NOT NULL,
        size_bytes INTEGER NOT NULL
    )""",
    """CREATE TABLE articles (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid VARCHAR NOT NULL UNIQUE,
        version INTEGER NOT NULL,
        title VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        language VARCHAR NOT NULL,
        published VARCHAR NOT NULL,
        source VARCHAR NOT NULL,
        url VARCHAR NOT NULL,
        external_id VARCHAR NOT NULL,
        captured_at BIGINT,
        sensitivity VARCHAR NOT NULL,
        imported_at BIGINT NOT NULL,
        length INTEGER NOT NULL,
        content_hash BLOB NOT NULL,
        text_hash BLOB NOT NULL,
        original_sha256 BLOB,
        original_media_type VARCHAR NOT NULL,
        original_name VARCHAR NOT NULL,
        FOREIGN KEY (original_sha256) REFERENCES originals (sha256)
    )""",
    "CREATE INDEX articles_by_text_hash ON articles (text_hash)",
    "CREATE INDEX articles_by_original ON articles (original_sha256)",
    """CREATE TABLE article_texts (
        article_id INTEGER NOT NULL PRIMARY KEY,
        text BLOB NOT NULL,
        FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
    )""",
    """CREATE TABLE annotations (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        article_id INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        quote VARCHAR NOT NULL,
        prefix VARCHAR NOT NULL,
        suffix VARCHAR NOT NULL,
        colour INTEGER NOT NULL,
        note VARCHAR NOT NULL,
        created_at BIGINT NOT NULL,
        FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE
    )""",
    "CREATE INDEX ix_annotations_article_id ON annotations (article_id)",
    "CREATE TABLE settings (key VARCHAR NOT NULL PRIMARY KEY, value VARCHAR NOT NULL)",
    """CREATE TABLE key_labels (
        number INTEGER NOT NULL PRIMARY KEY,
        label VARCHAR NOT NULL,
        created_at BIGINT NOT NULL
    )""",
    """CREATE TABLE chain (
        number INTEGER NOT NULL PRIMARY KEY,
        commit_no INTEGER NOT NULL,
        article_id INTEGER NOT NULL,
        version INTEGER NOT NULL,
        content_hash BLOB,
        original_sha256 BLOB,
        link BLOB NOT NULL
    )""",
    "CREATE INDEX ix_chain_article_id ON chain (article_id)",
    """CREATE TABLE chain_head (
        id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
        links INTEGER NOT NULL,
        commit_no INTEGER NOT NULL,
        link BLOB NOT NULL,
        seal BLOB NOT NULL
    )""",
)

# Three lists of names, alike: (names, links from documents to them).
_NAME_LISTS = (
    ("authors", "article_authors"),
    ("tags", "article_tags"),
    ("collections", "article_collections"),
)


def upgrade(connection: Connection) -> None:
    """Make all tables of `archive.db` in an empty file."""
    for statement in _TABLES:
        connection.exec_driver_sql(statement)
    for names, links in _NAME_LISTS:
        _create_name_list(connection, names, links)


def _create_name_list(connection: Connection, names: str, links: str) -> None:
    connection.exec_driver_sql(
        f"CREATE TABLE {names} (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR NOT NULL UNIQUE)"
    )
    connection.exec_driver_sql(
        f"""CREATE TABLE {links} (
            article_id INTEGER NOT NULL,
            position INTEGER NOT NULL,
            name_id INTEGER NOT NULL,
            PRIMARY KEY (article_id, position),
            FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE,
            FOREIGN KEY (name_id) REFERENCES {names} (id)
        )"""
    )
    connection.exec_driver_sql(f"CREATE INDEX ix_{links}_name_id ON {links} (name_id)")
