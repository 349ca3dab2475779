"""Marks put in another place by a person: also those that lost theirs."""

from __future__ import annotations

from dataclasses import replace

from archive.anchoring_places import Places
from archive.annotate import Target, anchored, check_target, standing
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


def move_mark(archive: OpenArchive, annotation_id: AnnotationId, target: Target) -> Change:
    """Put a mark on another passage, area or stretch of time of its document.

    Raises `AnnotationNotFoundError`, and `InvalidRecordError` for a target of another kind than
    that the mark stands on, and for one that lies outside of the document.
    """
    with archive.writing() as unit:
        before = unit.annotations.get(annotation_id)
        if type(target) is not type(before.place or before.span):
            raise InvalidRecordError("target")
        text = unit.articles.get(before.article_id).text
        check_target(target, len(text))
        if isinstance(target, Span):
            after = standing(before, anchored(text, target))
        else:
            after = replace(before, place=target)
        return carry_out(unit, Change(annotations=changed_marks([(before, after)])))
