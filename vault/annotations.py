"""Marks on documents in one transaction: the ports `AnnotationReader` and `AnnotationWriter`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, delete, insert, select, text, true
from sqlalchemy.dialects.sqlite import insert as upsert

from archive.anchoring import context, text_sha256
from archive.errors import AnnotationNotFoundError, ArticleNotFoundError
from archive.marks import CodeId, plain_uid
from archive.records import Annotation, AnnotationId, ArticleId, Span
from vault.annotation_rows import annotation_of, code_rows, detail_row, mark_row
from vault.given import GIVEN, given
from vault.mark_tables import AnnotationCodeRow, AnnotationDetailRow
from vault.seal import Seal
from vault.tables import AnnotationRow, ArticleTextRow

_Statements = tuple[Select[int, int], Select[*tuple[Any, ...]]]
_LAST_NUMBER = text("SELECT seq FROM sqlite_sequence WHERE name = 'annotations'")


class StoredAnnotations:
    """`AnnotationReader` within one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Read through a connection that is inside a transaction."""
        self._connection = connection

    def of(self, article_id: ArticleId) -> Sequence[Annotation]:
        """Marks of one document, by place."""
        return list(self._which(AnnotationRow.article_id == article_id))

    def of_those(self, ids: Sequence[ArticleId]) -> Iterator[Annotation]:
        """Marks of some documents, by document and place."""
        yield from self._read(_OF_THOSE, given(ids))

    def get(self, annotation_id: AnnotationId) -> Annotation:
        """One mark. Raises `AnnotationNotFoundError`."""
        found = next(self._which(AnnotationRow.id == annotation_id), None)
        if found is None:
            raise AnnotationNotFoundError
        return found

    def all(self) -> Iterator[Annotation]:
        """All marks, by document and place."""
        return self._which(true())

    def with_code(self, code_id: CodeId) -> Sequence[Annotation]:
        """Marks that have a code, by document and place."""
        marked = select(AnnotationCodeRow.annotation_id).where(AnnotationCodeRow.code_id == code_id)
        return list(self._which(AnnotationRow.id.in_(marked)))

    def _which(self, those: ColumnElement[bool]) -> Iterator[Annotation]:
        return self._read(_statements(those))

    def _read(
        self, statements: _Statements, values: Mapping[str, str] | None = None
    ) -> Iterator[Annotation]:
        of_codes, of_marks = statements
        codes = defaultdict(list)
        for row in self._connection.execute(of_codes, values):
            codes[row.annotation_id].append(CodeId(row.code_id))
        for mark in self._connection.execute(of_marks, values):
            yield annotation_of(mark, tuple(codes[mark.id]))


def _statements(those: ColumnElement[bool]) -> _Statements:
    """What gives the codes of some marks, and the marks by document and place."""
    chosen = select(AnnotationRow.id).where(those)
    codes = (
        select(AnnotationCodeRow.annotation_id, AnnotationCodeRow.code_id)
        .where(AnnotationCodeRow.annotation_id.in_(chosen))
        .order_by(AnnotationCodeRow.position)
    )
    marks = (
        select(AnnotationRow.__table__, AnnotationDetailRow.__table__)
        .outerjoin(AnnotationDetailRow, AnnotationDetailRow.annotation_id == AnnotationRow.id)
        .where(those)
        .order_by(
            AnnotationRow.article_id, AnnotationRow.start, AnnotationRow.end, AnnotationRow.id
        )
    )
    return codes, marks


_OF_THOSE = _statements(AnnotationRow.article_id.in_(GIVEN))


class WritableAnnotations(StoredAnnotations):
    """`AnnotationWriter` within one transaction."""

    def __init__(self, connection: Connection, seal: Seal) -> None:
        """Write through a connection that is inside a transaction."""
        super().__init__(connection)
        self._seal = seal

    def next_id(self) -> AnnotationId:
        """A number that no mark has or had; so have all above it."""
        return AnnotationId((self._connection.execute(_LAST_NUMBER).scalar() or 0) + 1)

    def add(
        self, article_id: ArticleId, span: Span, quote: str, *, colour: int, note: str, at: datetime
    ) -> Annotation:
        """Store a mark on a text. Raises `ArticleNotFoundError`."""
        stands_in = self._text_of(article_id)
        number = self.next_id()
        prefix, suffix = context(stands_in, span)
        annotation = Annotation(
            id=number,
            article_id=article_id,
            span=span,
            quote=quote,
            prefix=prefix,
            suffix=suffix,
            text_sha256=text_sha256(stands_in),
            colour=colour,
            note=note,
            created_at=at,
            uid=plain_uid(article_id, number, at),
        )
        self.put(annotation)
        return annotation

    def put(self, annotation: Annotation) -> None:
        """Store a mark as it is, in place of that of its number. Raises `ArticleNotFoundError`."""
        self._text_of(annotation.article_id)
        number = annotation.id
        rows = (
            (AnnotationRow, "id", mark_row(annotation)),
            (AnnotationDetailRow, "annotation_id", detail_row(annotation)),
        )
        with self._changing(number):
            for table, key, row in rows:
                statement = upsert(table).values(row)
                self._connection.execute(
                    statement.on_conflict_do_update(index_elements=[key], set_=row)
                )
            those = AnnotationCodeRow.annotation_id == number
            self._connection.execute(delete(AnnotationCodeRow).where(those))
            if annotation.codes:
                self._connection.execute(insert(AnnotationCodeRow), code_rows(annotation))

    def remove(self, annotation_id: AnnotationId) -> None:
        """Delete a mark; deleting one that is not there does nothing."""
        with self._changing(annotation_id):
            this = AnnotationRow.id == annotation_id
            self._connection.execute(delete(AnnotationRow).where(this))

    def remove_all_of(self, article_id: ArticleId) -> None:
        """Delete the marks of one document."""
        for annotation in self.of(article_id):
            self.remove(annotation.id)

    @contextmanager
    def _changing(self, number: AnnotationId) -> Iterator[None]:
        """Keep the sum over all rows of one mark."""
        with (
            self._seal.changing(AnnotationRow, AnnotationRow.id == number),
            self._seal.changing(AnnotationDetailRow, AnnotationDetailRow.annotation_id == number),
            self._seal.changing(AnnotationCodeRow, AnnotationCodeRow.annotation_id == number),
        ):
            yield

    def _text_of(self, article_id: ArticleId) -> str:
        query = select(ArticleTextRow.text).where(ArticleTextRow.article_id == article_id)
        found = self._connection.execute(query).scalar_one_or_none()
        if found is None:
            raise ArticleNotFoundError(article_id)
        return found
