"""Further tables of `archive.db`: what documents carry, and what became of them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from vault.column_types import CompressedText, Instant
from vault.tables import Row


class ExtrasRow(Row):
    """Rich text, and facts and places as JSON; only of documents that have any."""

    __tablename__ = "extras"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    rich_text: Mapped[str] = mapped_column(CompressedText)
    facts: Mapped[str] = mapped_column(CompressedText)
    places: Mapped[str] = mapped_column(CompressedText)


class ThumbnailRow(Row):
    """A small picture: PNG, which is compressed already.

    Where none can be drawn, a zero byte and the number of the drawer that tried; older: nothing.
    """

    __tablename__ = "thumbnails"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    content: Mapped[bytes]


class ProvenanceRow(Row):
    """How a document came here, with a hash of what the two tables above hold of it."""

    __tablename__ = "provenance"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    importer: Mapped[str]
    path: Mapped[str]
    parent_id: Mapped[int | None] = mapped_column(
        ForeignKey("articles.id", ondelete="SET NULL"), index=True
    )
    inner_path: Mapped[str]
    extras_hash: Mapped[bytes]


class FoundAgainRow(Row):
    """A document that was stored before it was found in this parent, too."""

    __tablename__ = "found_again"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    parent_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class ListEntryRow(Row):
    """At which place of a list's file a document stands, counted from 0; at several, perhaps."""

    __tablename__ = "list_entries"
    __table_args__ = ({"sqlite_with_rowid": False},)

    list_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    place: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), index=True
    )


class OtherNameRow(Row):
    """A name under which the bytes of a document were found again."""

    __tablename__ = "other_names"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    name: Mapped[str] = mapped_column(primary_key=True)


class ReviewRow(Row):
    """A document whose guessed fields nobody has looked at; names of fields, with commas."""

    __tablename__ = "reviews"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    guessed: Mapped[str]


class CustodyRow(Row):
    """One entry of the custody log; it outlives its document."""

    __tablename__ = "custody"

    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Instant)
    action: Mapped[str]
    by: Mapped[str]
    article_id: Mapped[int] = mapped_column(index=True)
    uid: Mapped[str]
    version: Mapped[int]
    content_hash: Mapped[bytes]
    link: Mapped[bytes]


class CustodyHeadRow(Row):
    """Where the log ends, proved under the archive's key: one row, none before the first entry."""

    __tablename__ = "custody_head"
    __table_args__ = (CheckConstraint("id = 1"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    entries: Mapped[int]
    link: Mapped[bytes]
    proof: Mapped[bytes]


class SketchRow(Row):
    """What is remembered of a text to find its near copies."""

    __tablename__ = "sketches"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    sketch: Mapped[bytes]


class SketchSegmentRow(Row):
    """Keys of the bands of some hundred sketches: numbers of 64 and keys of 32 bits, in order."""

    __tablename__ = "sketch_segments"

    number: Mapped[int] = mapped_column(primary_key=True)
    first_id: Mapped[int]
    last_id: Mapped[int]
    articles: Mapped[bytes]
    keys: Mapped[bytes]


class NearCopyRow(Row):
    """To which group of near copies a document belongs: the number of one of them."""

    __tablename__ = "near_copies"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    group_no: Mapped[int] = mapped_column(index=True)


class ReadFileRow(Row):
    """A file on the user's disk, as a keyed hash of its place, size and time."""

    __tablename__ = "read_files"

    id: Mapped[int] = mapped_column(primary_key=True)
    fingerprint: Mapped[bytes] = mapped_column(unique=True)
    whole: Mapped[bool]


class ReadItemRow(Row):
    """A document that a file gave."""

    __tablename__ = "read_items"

    file_id: Mapped[int] = mapped_column(
        ForeignKey("read_files.id", ondelete="CASCADE"), primary_key=True
    )
    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class MentionRow(Row):
    """A file that a document names: what is told of it, and which document it is, once found."""

    __tablename__ = "mentions"

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), index=True
    )
    found_id: Mapped[int | None] = mapped_column(
        ForeignKey("articles.id", ondelete="SET NULL"), index=True
    )
    file_name: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    size_bytes: Mapped[int | None]
    author: Mapped[str]
    written: Mapped[str]
    caption: Mapped[str]
    place_mark: Mapped[bytes]


class FilePlaceRow(Row):
    """Where a file lay that a message may name some day, as a keyed hash of its place."""

    __tablename__ = "file_places"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    place_mark: Mapped[bytes] = mapped_column(index=True)
