"""The tables of a media volume: original bytes in chunks."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class MediaRow(DeclarativeBase):
    """Base of all rows of `media-NNNN.db`."""

    metadata = MetaData()


class VolumeRow(MediaRow):
    """Which archive this volume belongs to: one row."""

    __tablename__ = "identity"
    __table_args__ = (CheckConstraint("id = 1"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    vault_id: Mapped[bytes]


class StoredOriginalRow(MediaRow):
    """The bytes of one file that was imported."""

    __tablename__ = "originals"

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[bytes] = mapped_column(unique=True)
    size_bytes: Mapped[int]
    compressed: Mapped[bool]


class ChunkRow(MediaRow):
    """A piece of an original: 256 KiB before compression, less at the end."""

    __tablename__ = "chunks"

    original_id: Mapped[int] = mapped_column(
        ForeignKey("originals.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    content: Mapped[bytes]
