"""Marks that lost their passage, put in their place again by a person."""

from __future__ import annotations

from archive.anchoring_places import Places
from archive.annotate import anchored, standing
from archive.changes import Change, carry_out, changed_marks
from archive.errors import InvalidRecordError
from archive.ports import OpenArchive
from archive.records import Annotation, AnnotationId, Span


def likeliest_place(annotation: Annotation, text: str) -> Span | None:
    """Where the passage of a mark may stand in a text; None where nothing is like it.

    For a person to look at: `archive.anchoring.find` tells what is certain.
    """
    sought = annotation.prefix, annotation.quote, annotation.suffix
    best = Places(*sought, text, with_loose_ends=True).best()
    return None if best is None else best.span


def move_mark(archive: OpenArchive, annotation_id: AnnotationId, span: Span) -> Change:
    """Put a mark on another passage of its document.

    Raises `AnnotationNotFoundError`, and `InvalidRecordError` for a mark that stands on a page or
    in time and for a span that lies outside of the text.
    """
    with archive.writing() as unit:
        before = unit.annotations.get(annotation_id)
        if before.place is not None:
            raise InvalidRecordError("target")
        after = standing(before, anchored(unit.articles.get(before.article_id).text, span))
        return carry_out(unit, Change(annotations=changed_marks([(before, after)])))
