"""Marks on documents in one transaction: the ports `AnnotationReader` and `AnnotationWriter`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from archive.errors import ArticleNotFoundError
from archive.records import Annotation, AnnotationId, ArticleId, Span
from vault.seal import Seal
from vault.tables import AnnotationRow, ArticleTextRow

_CONTEXT_CHARACTERS = 32
"""How much of the text before and after a mark is kept, to find its place again in another text."""


class StoredAnnotations:
    """`AnnotationReader` within one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Read through a connection that is inside a transaction."""
        self._connection = connection

    def of(self, article_id: ArticleId) -> Sequence[Annotation]:
        """Marks of one document, by place."""
        place = (AnnotationRow.start, AnnotationRow.end, AnnotationRow.id)
        query = select(AnnotationRow.__table__).where(AnnotationRow.article_id == article_id)
        return [
            Annotation(
                id=AnnotationId(row.id),
                article_id=article_id,
                span=Span(row.start, row.end),
                quote=row.quote,
                colour=row.colour,
                note=row.note,
                created_at=row.created_at,
            )
            for row in self._connection.execute(query.order_by(*place))
        ]


class WritableAnnotations(StoredAnnotations):
    """`AnnotationWriter` within one transaction."""

    def __init__(self, connection: Connection, seal: Seal) -> None:
        """Write through a connection that is inside a transaction."""
        super().__init__(connection)
        self._seal = seal

    def add(
        self, article_id: ArticleId, span: Span, quote: str, *, colour: int, note: str, at: datetime
    ) -> Annotation:
        """Store a mark. Raises `ArticleNotFoundError`."""
        prefix, suffix = self._around(article_id, span)
        row = {
            "article_id": article_id,
            "start": span.start,
            "end": span.end,
            "quote": quote,
            "prefix": prefix,
            "suffix": suffix,
            "colour": colour,
            "note": note,
            "created_at": at,
        }
        inserted = insert(AnnotationRow).values(row).returning(AnnotationRow.id)
        with self._seal.changing(AnnotationRow, AnnotationRow.article_id == article_id):
            number = self._connection.execute(inserted).scalar_one()
        return Annotation(
            id=AnnotationId(number),
            article_id=article_id,
            span=span,
            quote=quote,
            colour=colour,
            note=note,
            created_at=at,
        )

    def remove(self, annotation_id: AnnotationId) -> None:
        """Delete a mark; deleting one that is not there does nothing."""
        this = AnnotationRow.id == annotation_id
        with self._seal.changing(AnnotationRow, this):
            self._connection.execute(delete(AnnotationRow).where(this))

    def _around(self, article_id: ArticleId, span: Span) -> tuple[str, str]:
        query = select(ArticleTextRow.text).where(ArticleTextRow.article_id == article_id)
        text = self._connection.execute(query).scalar_one_or_none()
        if text is None:
            raise ArticleNotFoundError(article_id)
        before = text[max(0, span.start - _CONTEXT_CHARACTERS) : span.start]
        return before, text[span.end : span.end + _CONTEXT_CHARACTERS]
