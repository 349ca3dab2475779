"""What the use cases need of the vault to keep marks and the codebook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Protocol

from archive.marks import Code, CodeId
from archive.records import Annotation, AnnotationId, ArticleId, Span


class AnnotationReader(Protocol):
    """Marks on documents."""

    def of(self, article_id: ArticleId) -> Sequence[Annotation]:
        """Marks of one document, by place."""

    def of_those(self, ids: Sequence[ArticleId]) -> Iterator[Annotation]:
        """Marks of some documents, by document and place."""

    def get(self, annotation_id: AnnotationId) -> Annotation:
        """One mark. Raises `AnnotationNotFoundError`."""

    def all(self) -> Iterator[Annotation]:
        """All marks, by document and place."""

    def with_code(self, code_id: CodeId) -> Sequence[Annotation]:
        """Marks that have a code, by document and place."""


class AnnotationWriter(AnnotationReader, Protocol):
    """Marks, with changes that become real when the unit commits."""

    def next_id(self) -> AnnotationId:
        """A number that no mark has or had; so have all above it."""

    def add(
        self, article_id: ArticleId, span: Span, quote: str, *, colour: int, note: str, at: datetime
    ) -> Annotation:
        """Store a mark on a text. Raises `ArticleNotFoundError`."""

    def put(self, annotation: Annotation) -> None:
        """Store a mark as it is, in place of that of its number.

        Its codes must be there when the unit commits. Raises `ArticleNotFoundError`.
        """

    def remove(self, annotation_id: AnnotationId) -> None:
        """Delete a mark; deleting one that is not there does nothing."""


class CodesReader(Protocol):
    """The codebook."""

    def all(self) -> Sequence[Code]:
        """All codes, by number."""


class CodesWriter(CodesReader, Protocol):
    """The codebook, with changes that become real when the unit commits."""

    def next_id(self) -> CodeId:
        """A number that no code has or had; so have all above it."""

    def put(self, code: Code) -> None:
        """Store a code as it is, in place of that of its number.

        Its parent must be there when the unit commits.
        """

    def remove(self, code_id: CodeId) -> None:
        """Delete a code that neither marks nor codes have any more when the unit commits."""
