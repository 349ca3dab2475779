"""The marks of the document that is read, with the codebook, as one value."""

from __future__ import annotations

from dataclasses import dataclass

from archive.anchoring import text_sha256
from archive.annotate import stands_on
from archive.changes import Change
from archive.codebook import Codebook
from archive.marks import Code, CodeId, PageArea, TimeSpan
from archive.ports import OpenArchive
from archive.records import Annotation, AnnotationId, Article, ArticleId


@dataclass(frozen=True, slots=True)
class MarksState:
    """Marks by place, those whose passage was not found first."""

    article: Article
    marks: tuple[Annotation, ...]
    codes: tuple[Code, ...]
    lost: frozenset[AnnotationId]

    @property
    def book(self) -> Codebook:
        """The codebook."""
        return Codebook(self.codes)

    def get(self, annotation_id: AnnotationId | None) -> Annotation | None:
        """A mark of this document, or None."""
        return next((each for each in self.marks if each.id == annotation_id), None)

    def code(self, code_id: CodeId) -> Code | None:
        """A code, or None where it is gone."""
        return next((each for each in self.codes if each.id == code_id), None)

    def on_text(self) -> tuple[Annotation, ...]:
        """Marks that stand on the text as it is."""
        return tuple(each for each in self.marks if each.place is None and each.id not in self.lost)

    def after(self, change: Change) -> MarksState:
        """The same once a change was made."""
        marks = {each.id: each for each in self.marks}
        for before, after in change.annotations:
            if before is not None:
                marks.pop(before.id, None)
            if after is not None and after.article_id == self.article.id:
                marks[after.id] = after
        codes = {each.id: each for each in self.codes}
        for was, will in change.codes:
            if was is not None:
                codes.pop(was.id, None)
            if will is not None:
                codes[will.id] = will
        return state_of(self.article, tuple(marks.values()), tuple(codes.values()))


def state_of(
    article: Article, marks: tuple[Annotation, ...], codes: tuple[Code, ...]
) -> MarksState:
    """Marks in order, told apart by whether they stand on the text."""
    digest = text_sha256(article.text)
    lost = frozenset(
        each.id
        for each in marks
        if each.place is None and not stands_on(each, article.text, digest)
    )
    ordered = sorted(marks, key=lambda each: (each.id not in lost, *_place(each)))
    return MarksState(article, tuple(ordered), codes, lost)


def read_marks(archive: OpenArchive, article_id: ArticleId) -> MarksState:
    """The marks of a document. Raises `ArticleNotFoundError`."""
    with archive.reading() as unit:
        article = unit.articles.get(article_id)
        return state_of(article, tuple(unit.annotations.of(article_id)), tuple(unit.codes.all()))


def _place(mark: Annotation) -> tuple[int, int, int, int]:
    match mark.place:
        case PageArea() as area:
            return 1, area.page, -area.top, mark.id
        case TimeSpan() as span:
            return 2, span.start_ms, span.end_ms, mark.id
    return 0, mark.span.start, mark.span.end, mark.id
