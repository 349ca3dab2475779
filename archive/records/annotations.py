"""Marks of readers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from archive.marks import CodeId, PageArea, TimeSpan
from archive.records.identity import AnnotationId, ArticleId, Sha256
from archive.records.places import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A mark on a passage, anchored by place and by quote (W3C Web Annotation selectors)."""

    id: AnnotationId
    article_id: ArticleId
    span: Span
    """Of the text that the mark was made on; empty for a mark that stands on no text."""
    quote: str = field(repr=False)
    colour: int = 1
    note: str = field(default="", repr=False)
    created_at: datetime
    uid: str = ""
    """UUID (hex, 32 characters): the same mark keeps it in every copy of the archive."""
    place: PageArea | TimeSpan | None = None
    """Where on a page, or in a recording, a mark stands that stands on no text."""
    prefix: str = field(default="", repr=False)
    suffix: str = field(default="", repr=False)
    text_sha256: Sha256 | None = None
    """Of the text that the mark was made on (see `archive.anchoring`); None when not known."""
    rival: int = 0
    tags: tuple[str, ...] = field(default=(), repr=False)
    codes: tuple[CodeId, ...] = ()
