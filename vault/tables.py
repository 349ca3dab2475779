"""The tables of `archive.db`, as the migrations leave them (a test compares the two).

Rows are written and read by Core statements on these classes; no session keeps objects alive.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from vault.column_types import CompressedText, Instant


class Row(DeclarativeBase):
    """Base of all rows of `archive.db`."""

    metadata = MetaData()


class IdentityRow(Row):
    """Which archive this file belongs to: one row."""

    __tablename__ = "identity"
    __table_args__ = (CheckConstraint("id = 1"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    vault_id: Mapped[bytes]
    created_at: Mapped[datetime] = mapped_column(Instant)


class OriginalRow(Row):
    """In which media volume original bytes lie."""

    __tablename__ = "originals"

    sha256: Mapped[bytes] = mapped_column(primary_key=True)
    volume: Mapped[int]
    size_bytes: Mapped[int]


class ArticleRow(Row):
    """A document without its text. Numbers are never given twice."""

    __tablename__ = "articles"
    __table_args__ = (
        Index("articles_by_text_hash", "text_hash"),
        Index("articles_by_original", "original_sha256"),
        Index("articles_by_file_name", "original_name"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(unique=True)
    version: Mapped[int]
    title: Mapped[str]
    kind: Mapped[str]
    language: Mapped[str]
    published: Mapped[str]
    source: Mapped[str]
    url: Mapped[str]
    external_id: Mapped[str]
    captured_at: Mapped[datetime | None] = mapped_column(Instant)
    sensitivity: Mapped[str]
    imported_at: Mapped[datetime] = mapped_column(Instant)
    length: Mapped[int]
    content_hash: Mapped[bytes]
    text_hash: Mapped[bytes]
    original_sha256: Mapped[bytes | None] = mapped_column(ForeignKey("originals.sha256"))
    original_media_type: Mapped[str]
    original_name: Mapped[str]


class ArticleTextRow(Row):
    """The text of a document, apart from the row that lists read."""

    __tablename__ = "article_texts"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    text: Mapped[str] = mapped_column(CompressedText)


class AuthorRow(Row):
    """A name as documents give it."""

    __tablename__ = "authors"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)


class TagRow(Row):
    """A tag."""

    __tablename__ = "tags"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)


class CollectionRow(Row):
    """A collection."""

    __tablename__ = "collections"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)


class ArticleAuthorRow(Row):
    """The authors of a document, in order."""

    __tablename__ = "article_authors"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    name_id: Mapped[int] = mapped_column(ForeignKey("authors.id"), index=True)


class ArticleTagRow(Row):
    """The tags of a document, in order."""

    __tablename__ = "article_tags"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    name_id: Mapped[int] = mapped_column(ForeignKey("tags.id"), index=True)


class ArticleCollectionRow(Row):
    """The collections of a document, in order."""

    __tablename__ = "article_collections"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    name_id: Mapped[int] = mapped_column(ForeignKey("collections.id"), index=True)


class AnnotationRow(Row):
    """A mark, anchored by place and by quote with what stands around it (W3C Web Annotation)."""

    __tablename__ = "annotations"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), index=True
    )
    start: Mapped[int]
    end: Mapped[int]
    quote: Mapped[str]
    prefix: Mapped[str]
    suffix: Mapped[str]
    colour: Mapped[int]
    note: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(Instant)


class SettingRow(Row):
    """Something that the program remembers."""

    __tablename__ = "settings"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class KeyLabelRow(Row):
    """What the user calls a key; the keys themselves are in the header."""

    __tablename__ = "key_labels"

    number: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(Instant)


class ChainRow(Row):
    """One link of the chain over all that was ever stored; a removal has no content."""

    __tablename__ = "chain"

    number: Mapped[int] = mapped_column(primary_key=True)
    commit_no: Mapped[int]
    article_id: Mapped[int] = mapped_column(index=True)
    version: Mapped[int]
    content_hash: Mapped[bytes | None]
    original_sha256: Mapped[bytes | None]
    link: Mapped[bytes]


class ChainHeadRow(Row):
    """Where the chain ends, kept apart so that an older copy of either table shows: one row.

    Beside it the sum over the rows that have no chain (see `vault.seal`).
    """

    __tablename__ = "chain_head"
    __table_args__ = (CheckConstraint("id = 1"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    links: Mapped[int]
    commit_no: Mapped[int]
    link: Mapped[bytes]
    seal: Mapped[bytes]
