"""The entries of a list with the cells of their rows, as they are read from the archive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from archive.list_entries import ListEntry
from archive.ports import OpenArchive
from archive.records import ArticleId, Description
from desktop.ui.controls.upright import in_one_line

Column = tuple[str, int]
"""Its heading, and how many columns of the same heading stand before it in the row."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of a list: what is said of it, and the cells of its row."""

    id: ArticleId
    number: int
    """Of its row in the file."""
    described: tuple[str, str, str] = field(repr=False)
    """Title, EDTF date, source."""
    cells: dict[Column, str] = field(repr=False)
    """In the order of the file."""
    folded: tuple[str, str] = field(repr=False)
    """Of title and source, and of all cells: what words are looked for in."""


_Row = tuple[tuple[str, str, str], dict[Column, str], tuple[str, str]]
"""What an entry has but for its number and that of its document."""


def read_entries(archive: OpenArchive, listed: Sequence[ListEntry]) -> tuple[Entry, ...]:
    """Those that are still there. Raises `ArchiveDamagedError`."""
    ids = list(dict.fromkeys(each.article_id for each in listed))
    with archive.reading() as unit:
        found = unit.articles.summaries(ids)
        facts = {each: unit.articles.extras(each).facts for each in ids if each in found}
    rows = {each: _row(found[each].description, facts[each]) for each in facts}
    kept = [each for each in listed if each.article_id in rows]
    return tuple(Entry(each.article_id, each.number, *rows[each.article_id]) for each in kept)


def _row(described: Description, facts: Iterable[tuple[str, str]]) -> _Row:
    said = (described.title, described.published, described.source)
    cells = _cells(facts)
    return said, cells, (_folded((said[0], said[2])), _folded(cells.values()))


def _folded(parts: Iterable[str]) -> str:
    return "\n".join(in_one_line(part) for part in parts).casefold()


def _cells(facts: Iterable[tuple[str, str]]) -> dict[Column, str]:
    """Each by itself: a table may well have two columns of one heading."""
    seen: Counter[str] = Counter()
    cells: dict[Column, str] = {}
    for name, value in facts:
        cells[name, seen[name]] = value
        seen[name] += 1
    return cells
