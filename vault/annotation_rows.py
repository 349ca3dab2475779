"""Marks as rows, and rows as marks."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy.engine import Row

from archive.errors import ArchiveDamagedError
from archive.marks import CodeId, PageArea, TimeSpan, plain_uid
from archive.records import Annotation, AnnotationId, ArticleId, Sha256, Span
from vault.folder import RECORDS_NAME

_PAGE, _TIME = "page", "time"


def annotation_of(row: Row[Any], codes: tuple[CodeId, ...]) -> Annotation:
    """From the joined rows of a mark and its details. Raises `ArchiveDamagedError`."""
    article_id, detailed = ArticleId(row.article_id), row.uid is not None
    return Annotation(
        id=AnnotationId(row.id),
        article_id=article_id,
        span=Span(row.start, row.end),
        quote=row.quote,
        prefix=row.prefix,
        suffix=row.suffix,
        colour=row.colour,
        note=row.note,
        created_at=row.created_at,
        uid=row.uid if detailed else plain_uid(article_id, row.id, row.created_at),
        text_sha256=Sha256(row.text_sha256) if row.text_sha256 else None,
        rival=row.rival if detailed else 0,
        place=_place_of(row.place) if row.place else None,
        tags=_tags_of(row.tags) if detailed else (),
        codes=codes,
    )


def mark_row(annotation: Annotation) -> dict[str, Any]:
    """What the first archives kept of a mark."""
    return {
        "id": annotation.id,
        "article_id": annotation.article_id,
        "start": annotation.span.start,
        "end": annotation.span.end,
        "quote": annotation.quote,
        "prefix": annotation.prefix,
        "suffix": annotation.suffix,
        "colour": annotation.colour,
        "note": annotation.note,
        "created_at": annotation.created_at,
    }


def detail_row(annotation: Annotation) -> dict[str, Any]:
    """What later ones keep besides."""
    return {
        "annotation_id": annotation.id,
        "uid": annotation.uid,
        "text_sha256": annotation.text_sha256,
        "rival": annotation.rival,
        "place": _place_text(annotation.place),
        "tags": json.dumps(annotation.tags),
    }


def code_rows(annotation: Annotation) -> list[dict[str, Any]]:
    """The codes of a mark, in order."""
    return [
        {"annotation_id": annotation.id, "position": position, "code_id": code}
        for position, code in enumerate(annotation.codes)
    ]


def _place_text(place: PageArea | TimeSpan | None) -> str:
    if place is None:
        return ""
    if isinstance(place, TimeSpan):
        return json.dumps([_TIME, place.start_ms, place.end_ms])
    return json.dumps([_PAGE, place.page, place.left, place.bottom, place.right, place.top])


def _place_of(stored: str) -> PageArea | TimeSpan:
    try:
        kind, *numbers = json.loads(stored)
        return TimeSpan(*numbers) if kind == _TIME else PageArea(*numbers)
    except (ValueError, TypeError):
        raise ArchiveDamagedError(RECORDS_NAME) from None


def _tags_of(stored: str) -> tuple[str, ...]:
    try:
        return tuple(map(str, json.loads(stored)))
    except (ValueError, TypeError):
        raise ArchiveDamagedError(RECORDS_NAME) from None
