"""Values that files from other programs may hold, checked one by one."""

from __future__ import annotations

import re
import uuid
from datetime import UTC, datetime

from archive.errors import MalformedSourceError, TooComplexError

MOST_ITEMS = 100_000
"""Codes, documents and marks of one file, each."""
MOST_LETTERS = 1_000_000
"""Of one name, note or quote."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}", re.ASCII)
_MOST_NUMBER = 2**40


def uid_of(untrusted: object) -> str:
    """A UUID in any of its spellings, as 32 hex letters. Raises `MalformedSourceError`."""
    try:
        return uuid.UUID(text_of(untrusted)).hex
    except ValueError:
        raise MalformedSourceError from None


def text_of(untrusted: object) -> str:
    """A text. Raises `MalformedSourceError`, `TooComplexError` when it is out of all proportion."""
    if not isinstance(untrusted, str):
        raise MalformedSourceError
    if len(untrusted) > MOST_LETTERS:
        raise TooComplexError
    return untrusted


def number_of(untrusted: object) -> int:
    """A whole number. Raises `MalformedSourceError`."""
    try:
        number = int(untrusted) if isinstance(untrusted, int | str) else None
    except ValueError:
        raise MalformedSourceError from None
    if number is None or abs(number) > _MOST_NUMBER:
        raise MalformedSourceError
    return number


def colour_of(untrusted: object) -> str:
    """`#rrggbb`, or empty for whatever else."""
    text = untrusted if isinstance(untrusted, str) else ""
    return text.lower() if _COLOUR.fullmatch(text) else ""


def instant_of(untrusted: object) -> datetime | None:
    """An instant in UTC (without an offset it is taken for that); None when there is none."""
    if not isinstance(untrusted, str):
        return None
    try:
        at = datetime.fromisoformat(untrusted)
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def demand_few(items: int) -> None:
    """Raises `TooComplexError`."""
    if items > MOST_ITEMS:
        raise TooComplexError
