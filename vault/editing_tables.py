"""Further tables of `archive.db`: what people do with documents after they came."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from vault.column_types import CompressedText, Instant
from vault.tables import Row


class DetailRow(Row):
    """Fields of a description that the first archives did not have; where one says something.

    Languages are codes with commas between.
    """

    __tablename__ = "article_details"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    place: Mapped[str]
    witness: Mapped[str]
    other_languages: Mapped[str]
    consent: Mapped[str]


class FormerTextRow(Row):
    """A wording that a correction has taken the place of; places are JSON."""

    __tablename__ = "former_texts"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(CompressedText)
    rich_text: Mapped[str] = mapped_column(CompressedText)
    places: Mapped[str] = mapped_column(CompressedText)
    replaced_at: Mapped[datetime] = mapped_column(Instant)


class BinRow(Row):
    """A document that lies in the bin."""

    __tablename__ = "bin"

    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    )
    binned_at: Mapped[datetime] = mapped_column(Instant)


class LabelRow(Row):
    """A tag or a collection that is kept although no document may have it."""

    __tablename__ = "labels"

    kind: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)


class ManuscriptRow(Row):
    """A piece of writing that is not finished, as JSON. Numbers are never given twice."""

    __tablename__ = "manuscripts"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int | None] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), index=True
    )
    content: Mapped[str] = mapped_column(CompressedText)
    changed_at: Mapped[datetime] = mapped_column(Instant)
