"""All that the report of codes shows, read at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from archive.codebook import Codebook
from archive.codes import read_codebook
from archive.coding_report import Grid, Passage, co_occurrence, code_grid, passages
from archive.marks import CodeId
from archive.ports import OpenArchive
from archive.records import ArticleId


@dataclass(frozen=True, slots=True)
class CodeReport:
    """One state of the archive."""

    book: Codebook
    grid: Grid
    titles: Mapping[ArticleId, str] = field(repr=False)
    meetings: Mapping[tuple[CodeId, CodeId], int]
    """Pairs of codes, the lower number first."""

    def path(self, code: CodeId) -> str:
        """A code with those above it."""
        return " / ".join(self.book.path(code))

    def meeting(self, one: CodeId, other: CodeId) -> int:
        """How often two codes meet."""
        return self.meetings.get((min(one, other), max(one, other)), 0)

    def total(self, code: CodeId) -> int:
        """How often a code is given."""
        return sum(count for (each, _), count in self.grid.counts.items() if each == code)


def read_report(archive: OpenArchive) -> CodeReport:
    """The codebook, the grid, and which codes meet."""
    grid = code_grid(archive)
    with archive.reading() as unit:
        rows = unit.articles.summaries(list(grid.documents))
    titles = {each: row.description.title for each, row in rows.items()}
    return CodeReport(read_codebook(archive), grid, titles, co_occurrence(archive))


def read_passages(archive: OpenArchive, code: CodeId, below: bool) -> tuple[Passage, ...]:
    """The passages of a code. Raises `CodeNotFoundError`."""
    return passages(archive, code, with_children=below)
