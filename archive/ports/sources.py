"""What the use cases need of the importers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from archive.errors import SourceError
from archive.records import (
    ArticleDraft,
)


@dataclass(frozen=True, slots=True)
class SourceItem:
    """One thing found at a source: a draft, or the reason why there is none."""

    label: str = field(repr=False)
    """Where it came from, for the user's eyes: the path as given, with `#line` for a record."""
    outcome: ArticleDraft | SourceError


class DraftReader(Protocol):
    """Reads files and folders into drafts, one item at a time, never all in memory."""

    def count(self, sources: Sequence[Path]) -> int | None:
        """Items to expect, or None when that cannot be told cheaply."""

    def read(self, sources: Sequence[Path]) -> Iterator[SourceItem]:
        """Every item in order; a failure is an item, not an exception."""
