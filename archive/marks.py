"""What marks are made of: codes of the codebook, areas of pages, stretches of time."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import datetime
from typing import NewType

CodeId = NewType("CodeId", int)
"""Number of a code in one archive: positive, never given twice."""


@dataclass(frozen=True, slots=True)
class PageArea:
    """A rectangle on a page, in whole points (1/72 inch) from its lower left corner, as in PDF."""

    page: int
    """1 for the first."""
    left: int
    bottom: int
    right: int
    top: int


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A stretch of a recording, milliseconds from its beginning, the end not included."""

    start_ms: int
    end_ms: int


def fragment(place: PageArea | TimeSpan) -> str:
    """Where a mark stands that stands on no text, as part of an address.

    Seconds as in W3C Media Fragments 1.0 (2012, 4.2.1), pages as in RFC 3778.
    """
    if isinstance(place, TimeSpan):
        return f"t={_seconds(place.start_ms)},{_seconds(place.end_ms)}"
    return f"page={place.page}"


def _seconds(milliseconds: int) -> str:
    return f"{milliseconds // 1000}.{milliseconds % 1000:03d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A word that passages are marked with; codes form trees."""

    id: CodeId
    uid: str
    """UUID (hex, 32 characters): the same code keeps it in every copy of the codebook."""
    name: str = field(repr=False)
    parent: CodeId | None = None
    colour: str = ""
    """`#rrggbb`, or empty."""
    memo: str = field(default="", repr=False)
    """What it means, and when it is given."""


def plain_uid(article_id: int, number: int, created_at: datetime) -> str:
    """Of a mark that was made without one: always the same for the same mark."""
    told = f"{article_id} {number} {created_at.isoformat()}"
    return uuid.uuid5(uuid.NAMESPACE_OID, told).hex
