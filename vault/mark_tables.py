"""Further tables of `archive.db`: the codebook, and what marks have besides place and note.

References to codes are checked when the transaction commits, so that codes and marks of one step
may be stored in any order.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from vault.tables import Row


class CodeRow(Row):
    """A code of the codebook. Numbers are never given twice."""

    __tablename__ = "codes"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(unique=True)
    parent_id: Mapped[int | None] = mapped_column(
        ForeignKey("codes.id", deferrable=True, initially="DEFERRED"), index=True
    )
    name: Mapped[str]
    colour: Mapped[str]
    memo: Mapped[str]


class AnnotationDetailRow(Row):
    """What the first archives did not keep of a mark; those made then have none.

    Tags are JSON, as is the place of a mark that does not stand on text (else empty).
    """

    __tablename__ = "annotation_details"

    annotation_id: Mapped[int] = mapped_column(
        ForeignKey("annotations.id", ondelete="CASCADE"), primary_key=True
    )
    uid: Mapped[str] = mapped_column(unique=True)
    text_sha256: Mapped[bytes | None]
    rival: Mapped[int]
    place: Mapped[str]
    tags: Mapped[str]


class AnnotationCodeRow(Row):
    """The codes of a mark, in order."""

    __tablename__ = "annotation_codes"

    annotation_id: Mapped[int] = mapped_column(
        ForeignKey("annotations.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    code_id: Mapped[int] = mapped_column(
        ForeignKey("codes.id", deferrable=True, initially="DEFERRED"), index=True
    )
