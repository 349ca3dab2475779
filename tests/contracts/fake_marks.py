"""Marks and the codebook in memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from archive.anchoring import context, text_sha256
from archive.errors import AnnotationNotFoundError, ArticleNotFoundError
from archive.marks import Code, CodeId, plain_uid
from archive.records import Annotation, AnnotationId, ArticleId, Span
from tests.contracts.fake_state import FakeState


class FakeAnnotations:
    """`AnnotationReader` and `AnnotationWriter`."""

    def __init__(self, state: FakeState) -> None:
        self._state = state

    def of(self, article_id: ArticleId) -> Sequence[Annotation]:
        return [each for each in self.all() if each.article_id == article_id]

    def of_those(self, ids: Sequence[ArticleId]) -> Iterator[Annotation]:
        return (each for each in self.all() if each.article_id in set(ids))

    def get(self, annotation_id: AnnotationId) -> Annotation:
        try:
            return self._state.annotations[annotation_id]
        except KeyError:
            raise AnnotationNotFoundError from None

    def all(self) -> Iterator[Annotation]:
        return iter(sorted(self._state.annotations.values(), key=_place))

    def with_code(self, code_id: CodeId) -> Sequence[Annotation]:
        return [each for each in self.all() if code_id in each.codes]

    def next_id(self) -> AnnotationId:
        return AnnotationId(self._state.last_annotation + 1)

    def add(
        self, article_id: ArticleId, span: Span, quote: str, *, colour: int, note: str, at: datetime
    ) -> Annotation:
        text = self._text_of(article_id)
        number = self.next_id()
        prefix, suffix = context(text, span)
        annotation = Annotation(
            id=number,
            article_id=article_id,
            span=span,
            quote=quote,
            prefix=prefix,
            suffix=suffix,
            text_sha256=text_sha256(text),
            colour=colour,
            note=note,
            created_at=at,
            uid=plain_uid(article_id, number, at),
        )
        self.put(annotation)
        return annotation

    def put(self, annotation: Annotation) -> None:
        self._text_of(annotation.article_id)
        self._state.last_annotation = max(self._state.last_annotation, annotation.id)
        self._state.annotations[annotation.id] = annotation

    def remove(self, annotation_id: AnnotationId) -> None:
        self._state.annotations.pop(annotation_id, None)

    def _text_of(self, article_id: ArticleId) -> str:
        if article_id not in self._state.articles:
            raise ArticleNotFoundError(article_id)
        return self._state.articles[article_id].text


class FakeCodes:
    """`CodesReader` and `CodesWriter`."""

    def __init__(self, state: FakeState) -> None:
        self._state = state

    def all(self) -> Sequence[Code]:
        return [code for _, code in sorted(self._state.codes.items())]

    def next_id(self) -> CodeId:
        return CodeId(self._state.last_code + 1)

    def put(self, code: Code) -> None:
        self._state.last_code = max(self._state.last_code, code.id)
        self._state.codes[code.id] = code

    def remove(self, code_id: CodeId) -> None:
        self._state.codes.pop(code_id, None)


def _place(annotation: Annotation) -> tuple[int, int, int, int]:
    span = annotation.span
    return annotation.article_id, span.start, span.end, annotation.id
