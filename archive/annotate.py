"""Work on marks; every step is one transaction and returns what takes it back."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from archive.anchoring import Anchor, anchor, text_sha256
from archive.changes import Change, carry_out, changed_marks
from archive.codebook import Codebook, is_plain
from archive.errors import InvalidRecordError
from archive.marks import CodeId, PageArea, TimeSpan
from archive.ports import OpenArchive, ReadUnit, WriteUnit
from archive.realigning import Wordings
from archive.records import Annotation, AnnotationId, Article, ArticleId, Span
from archive.written_words import cleaned_lines

COLOURS = range(1, 10)

Target = Span | PageArea | TimeSpan
"""What a mark may stand on: a passage of the text, a rectangle of a page, a stretch of time."""


def mark(
    archive: OpenArchive,
    article_id: ArticleId,
    target: Target,
    *,
    colour: int = 1,
    note: str = "",
    tags: Sequence[str] = (),
    codes: Sequence[CodeId] = (),
    at: datetime | None = None,
) -> Change:
    """A new mark (`made_annotation` of the answer).

    Raises `ArticleNotFoundError`, `CodeNotFoundError`, and `InvalidRecordError` for a target that
    lies outside of the document or for a field that does not hold what it must.
    """
    with archive.writing() as unit:
        text = unit.articles.get(article_id).text
        check_target(target, len(text))
        made = anchored(text, target) if isinstance(target, Span) else Anchor(Span(0, 0), "")
        annotation = Annotation(
            id=unit.annotations.next_id(),
            article_id=article_id,
            span=made.span,
            quote=made.quote,
            prefix=made.prefix,
            suffix=made.suffix,
            text_sha256=made.text_sha256,
            rival=made.rival,
            place=None if isinstance(target, Span) else target,
            colour=colour,
            note=cleaned_lines(note),
            tags=tuple(dict.fromkeys(tags)),
            codes=tuple(dict.fromkeys(codes)),
            created_at=at or datetime.now(UTC),
            uid=uuid.uuid4().hex,
        )
        check_mark(unit, annotation)
        return carry_out(unit, Change(annotations=((None, annotation),)))


def edit_mark(
    archive: OpenArchive,
    annotation_id: AnnotationId,
    *,
    colour: int | None = None,
    note: str | None = None,
    tags: Sequence[str] | None = None,
    codes: Sequence[CodeId] | None = None,
) -> Change:
    """Another colour, note, other tags or codes.

    Raises `AnnotationNotFoundError`, `CodeNotFoundError`, `InvalidRecordError`.
    """

    def edited(before: Annotation) -> Annotation:
        return replace(
            before,
            colour=before.colour if colour is None else colour,
            note=before.note if note is None else cleaned_lines(note),
            tags=before.tags if tags is None else tuple(dict.fromkeys(tags)),
            codes=before.codes if codes is None else tuple(dict.fromkeys(codes)),
        )

    return _edit(archive, [annotation_id], edited)


def code_marks(
    archive: OpenArchive,
    ids: Sequence[AnnotationId],
    *,
    give: Sequence[CodeId] = (),
    take: Sequence[CodeId] = (),
) -> Change:
    """Give codes to many marks and take others from them. Raises as `edit_mark` does."""

    def recoded(before: Annotation) -> Annotation:
        kept = [code for code in before.codes if code not in take]
        return replace(before, codes=tuple(dict.fromkeys([*kept, *give])))

    return _edit(archive, ids, recoded)


def remove_marks(archive: OpenArchive, ids: Sequence[AnnotationId]) -> Change:
    """Delete marks. Raises `AnnotationNotFoundError`."""
    with archive.writing() as unit:
        gone = [unit.annotations.get(each) for each in dict.fromkeys(ids)]
        return carry_out(unit, Change(annotations=changed_marks((each, None) for each in gone)))


def _edit(
    archive: OpenArchive,
    ids: Sequence[AnnotationId],
    edited: Callable[[Annotation], Annotation],
) -> Change:
    with archive.writing() as unit:
        pairs = []
        for each in dict.fromkeys(ids):
            before = unit.annotations.get(each)
            pairs.append((before, edited(before)))
            check_mark(unit, pairs[-1][1])
        return carry_out(unit, Change(annotations=changed_marks(pairs)))


@dataclass(frozen=True, slots=True)
class Reanchored:
    """What became of the marks of a text that was corrected."""

    change: Change
    found: tuple[AnnotationId, ...]
    """Those that stand on the text as it is now."""
    lost: tuple[AnnotationId, ...]
    """Those whose passage was not found with certainty; they are kept as they were."""


def reanchor(unit: WriteUnit, article: Article, *former: str) -> Reanchored:
    """Have the marks of a document find their places in its text as it is now.

    For the use cases that change texts, within their transaction; `former` are texts that it had,
    besides those that are kept.
    """
    pairs, lost = [], []
    on_text = [each for each in unit.annotations.of(article.id) if each.place is None]
    kept = [each.text for each in unit.former_texts.of(article.id)] if on_text else []
    wordings = Wordings([*former, *kept], article.text)
    for before in on_text:
        span = wordings.find(anchor_of(before))
        if span is None:
            lost.append(before.id)
        else:
            pairs.append((before, standing(before, anchored(article.text, span))))
    change = carry_out(unit, Change(annotations=changed_marks(pairs)))
    return Reanchored(change, tuple(before.id for before, _ in pairs), tuple(lost))


def lost_marks(unit: ReadUnit, article: Article) -> tuple[Annotation, ...]:
    """Marks of a document that stand on another text than its own: not found when it changed."""
    digest = text_sha256(article.text)
    return tuple(
        each
        for each in unit.annotations.of(article.id)
        if each.place is None and not stands_on(each, article.text, digest)
    )


def stands_on(annotation: Annotation, text: str, digest: bytes) -> bool:
    """Whether a mark was made on this text (`digest` is its `text_sha256`)."""
    if annotation.text_sha256 is not None:
        return annotation.text_sha256 == digest
    # A mark of the first archives, which kept no hash.
    return text[annotation.span.start : annotation.span.end] == annotation.quote


def anchor_of(annotation: Annotation) -> Anchor:
    """The anchor of a mark on text."""
    return Anchor(
        annotation.span,
        annotation.quote,
        annotation.prefix,
        annotation.suffix,
        annotation.text_sha256,
        annotation.rival,
    )


def anchored(text: str, span: Span) -> Anchor:
    """The anchor of a passage. Raises `InvalidRecordError` when it lies outside of the text."""
    check_target(span, len(text))
    return anchor(text, span)


def standing(annotation: Annotation, made: Anchor) -> Annotation:
    """The mark on another passage."""
    return replace(
        annotation,
        span=made.span,
        quote=made.quote,
        prefix=made.prefix,
        suffix=made.suffix,
        text_sha256=made.text_sha256,
        rival=made.rival,
    )


def check_mark(unit: ReadUnit | WriteUnit, annotation: Annotation) -> None:
    """Raises `InvalidRecordError`, `CodeNotFoundError`."""
    if annotation.colour not in COLOURS:
        raise InvalidRecordError("colour")
    if not is_plain(annotation.note, lines=True):
        raise InvalidRecordError("note")
    if not all(tag.strip() and is_plain(tag) for tag in annotation.tags):
        raise InvalidRecordError("tags")
    book = Codebook(unit.codes.all())
    for code in annotation.codes:
        book.get(code)


def check_target(target: Target, length: int) -> None:
    """Raises `InvalidRecordError`; `length` of the document's text, in letters."""
    if isinstance(target, Span):
        sound = 0 <= target.start < target.end <= length
    elif isinstance(target, TimeSpan):
        sound = 0 <= target.start_ms < target.end_ms
    else:
        sound = target.page >= 1 and target.left < target.right and target.bottom < target.top
    if not sound:
        raise InvalidRecordError("target")
