"""Documents that are nearly the same: versions of one article, told and never dropped."""

from __future__ import annotations

from dataclasses import dataclass

from archive.ports import OpenArchive
from archive.records import ArticleSummary


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Versions of one article, the one that was imported first in front."""

    copies: tuple[ArticleSummary, ...]


def copy_groups(archive: OpenArchive) -> tuple[CopyGroup, ...]:
    """All groups of near copies, by their first document."""
    with archive.reading() as unit:
        groups = unit.copies.groups()
        rows = unit.articles.summaries([each for group in groups for each in group])
    return tuple(CopyGroup(tuple(rows[each] for each in group)) for group in groups)
