"""The wordings of a document: its text as it came, and each correction, one above the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from archive.records import ArticleId, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class TextVersion:
    """One wording with what belongs to it."""

    number: int
    """1 for the text as it came; a correction is one more."""
    text: str = field(repr=False)
    rich_text: str = field(default="", repr=False)
    """The same as sanitised HTML; empty for a correction, which is plain text."""
    places: tuple[Place, ...] = ()
    at: datetime
    """When it came to be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerText:
    """A wording that another one has taken the place of, as the vault keeps it."""

    text: str = field(repr=False)
    rich_text: str = field(repr=False)
    places: tuple[Place, ...]
    replaced_at: datetime


@dataclass(frozen=True, slots=True)
class Worded:
    """A document with all its wordings, the oldest first; the last one is its text."""

    article_id: ArticleId
    versions: tuple[TextVersion, ...]

    @property
    def present(self) -> TextVersion:
        """The wording that is read and searched."""
        return self.versions[-1]

    @property
    def former(self) -> tuple[FormerText, ...]:
        """What the vault keeps besides the present text."""
        return tuple(
            FormerText(
                text=each.text,
                rich_text=each.rich_text,
                places=each.places,
                replaced_at=following.at,
            )
            for each, following in zip(self.versions, self.versions[1:], strict=False)
        )


def versions_of(former: Sequence[FormerText], present: TextVersion) -> tuple[TextVersion, ...]:
    """All wordings of a document: `present.at` is when the first one came."""
    begun = [present.at, *(each.replaced_at for each in former)]
    return (
        *(
            TextVersion(
                number=number,
                text=each.text,
                rich_text=each.rich_text,
                places=each.places,
                at=at,
            )
            for number, (each, at) in enumerate(zip(former, begun, strict=False), start=1)
        ),
        TextVersion(
            number=len(former) + 1,
            text=present.text,
            rich_text=present.rich_text,
            places=present.places,
            at=begun[-1],
        ),
    )
