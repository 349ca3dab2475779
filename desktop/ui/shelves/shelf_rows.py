"""What stands on the shelves, as plain rows: sections, values below each other, counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from archive.label_paths import BETWEEN, with_ancestors
from archive.saved_searches import SavedCount, SavedSearch
from archive.searching import FacetCount, FacetFilter, FacetName, Facets
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.vocabulary import facet_value_word, facet_word

_SHOWN_AT_FIRST = 8
_MOST = 300
"""Of values that are unfolded: a longer list is found quicker by searching for the name."""


class Section(StrEnum):
    """The shelves, in order."""

    SAVED = "saved"
    COLLECTION = "collection"
    TAG = "tag"
    PERSON = "person"
    LANGUAGE = "language"
    YEAR = "year"
    KIND = "kind"
    SOURCE = "source"


LABELLED = (Section.COLLECTION, Section.TAG)
"""Sections that hold names which people give; a document can be dropped on them."""
_OPTIONAL = (Section.PERSON,)
"""Sections that are not shown where no document has a value in them."""
_HEADINGS = {
    Section.SAVED: QT_TRANSLATE_NOOP("Shelves", "Saved searches"),
    Section.COLLECTION: QT_TRANSLATE_NOOP("Shelves", "Collections"),
    Section.TAG: QT_TRANSLATE_NOOP("Shelves", "Tags"),
    Section.PERSON: QT_TRANSLATE_NOOP("Shelves", "Authors and witnesses"),
}
_NOTHING = {
    Section.SAVED: QT_TRANSLATE_NOOP("Shelves", "None yet: press +"),
    Section.COLLECTION: QT_TRANSLATE_NOOP("Shelves", "None yet: press +"),
    Section.TAG: QT_TRANSLATE_NOOP("Shelves", "None yet: press +"),
}
_NESTED_DATES = {FacetName.YEAR: FacetName.MONTH, FacetName.MONTH: FacetName.DAY}


@dataclass(frozen=True, slots=True)
class Shelves:
    """All that there is to show."""

    facets: Facets = field(default_factory=dict)
    filters: tuple[FacetFilter, ...] = ()
    narrowed: bool = False
    """Whether something is searched for: then names that nothing found has stand back."""
    saved: tuple[SavedCount, ...] = ()
    labels: Mapping[Section, Sequence[str]] = field(default_factory=dict)
    """All tags and collections, also those that no document has, in the order of their tree."""


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """One line; a heading has its section alone."""

    words: str
    count: int | None = None
    chosen: FacetFilter | SavedSearch | None = None
    """What a click asks for."""
    more: Section | None = None
    """The section that a click unfolds; `count` lines of it are folded."""
    included: bool = False
    excluded: bool = False
    new: int = 0
    """Documents that a saved search finds since it was looked at."""
    below: tuple[ShelfRow, ...] = ()


def heading(section: Section) -> str:
    """What a shelf is called."""
    if section in _HEADINGS:
        return QCoreApplication.translate("Shelves", _HEADINGS[section])
    return facet_word(FacetName(section))


def rows_of(shelves: Shelves, section: Section, *, unfolded: bool) -> list[ShelfRow]:
    """The lines of one shelf; none where it is not shown."""
    if section is Section.SAVED:
        rows = [_saved_row(each) for each in shelves.saved]
    elif section in LABELLED:
        rows = _folded_labels(_label_rows(shelves, section), section, shelves.narrowed, unfolded)
    elif section is Section.YEAR:
        rows = _date_rows(shelves, FacetName.YEAR, "")
    else:
        rows = _value_rows(shelves, section, unfolded)
    if section in _OPTIONAL and not any(_value_of(row) for row in rows):
        return []
    if not rows and section in _NOTHING:
        return [ShelfRow(QCoreApplication.translate("Shelves", _NOTHING[section]))]
    return rows


def _value_rows(shelves: Shelves, section: Section, unfolded: bool) -> list[ShelfRow]:
    """The most frequent values, what is not known last; of thousands no more than fit a shelf."""
    facet, counts = FacetName(section), _counts(shelves, section)
    counts.sort(key=lambda count: not count.value)
    chosen = {each.value for each in shelves.filters if each.facet is facet}
    most = _MOST if unfolded else _SHOWN_AT_FIRST
    if len(counts) <= most + 1:
        return [_value_row(shelves, facet, each) for each in counts]
    shown = [each for place, each in enumerate(counts) if place < most or each.value in chosen]
    rows = [_value_row(shelves, facet, each) for each in shown]
    return [*rows, ShelfRow("", len(counts) - len(shown), more=section)]


def _folded_labels(
    rows: list[ShelfRow], section: Section, narrowed: bool, unfolded: bool
) -> list[ShelfRow]:
    """The few names that most documents have, in the order of their tree, and those chosen."""
    first = [row for row in rows if row.count or not narrowed]
    if unfolded or (len(rows) <= _SHOWN_AT_FIRST + 1 and len(first) == len(rows)):
        return rows
    first.sort(key=lambda row: -(row.count or 0))
    taken = {id(row) for row in first[:_SHOWN_AT_FIRST]}
    shown = [row for row in rows if id(row) in taken or _is_chosen(row)]
    if len(shown) == len(rows):
        return rows
    return [*shown, ShelfRow("", len(rows) - len(shown), more=section)]


def _is_chosen(row: ShelfRow) -> bool:
    return row.included or row.excluded or any(map(_is_chosen, row.below))


def _value_of(row: ShelfRow) -> str:
    return row.chosen.value if isinstance(row.chosen, FacetFilter) else ""


def _saved_row(counted: SavedCount) -> ShelfRow:
    return ShelfRow(counted.search.name, counted.total, counted.search, new=counted.new)


def _counts(shelves: Shelves, name: str) -> list[FacetCount]:
    """The counted values, and those that are filtered by even when nothing has them."""
    facet = FacetName(name)
    counted = list(shelves.facets.get(facet, ()))
    known = {count.value for count in counted}
    chosen = [each.value for each in shelves.filters if each.facet is facet]
    return counted + [FacetCount(value, 0) for value in chosen if value not in known]


def _value_row(
    shelves: Shelves,
    facet: FacetName,
    count: FacetCount,
    below: tuple[ShelfRow, ...] = (),
    words: str = "",
) -> ShelfRow:
    return ShelfRow(
        words or facet_value_word(facet, count.value),
        count.count,
        FacetFilter(facet, count.value),
        included=FacetFilter(facet, count.value) in shelves.filters,
        excluded=FacetFilter(facet, count.value, exclude=True) in shelves.filters,
        below=below,
    )


def _date_rows(shelves: Shelves, facet: FacetName, beginning: str) -> list[ShelfRow]:
    """Years, latest first; below one that is demanded its months, and so on with days."""
    counts = [
        count
        for count in _counts(shelves, facet)
        if count.value.startswith(beginning) or not count.value
    ]
    counts.sort(key=lambda count: count.value, reverse=facet is FacetName.YEAR)
    finer = _NESTED_DATES.get(facet)
    rows = []
    for count in counts:
        demanded = FacetFilter(facet, count.value) in shelves.filters
        opened = finer is not None and demanded and count.value
        below = _date_rows(shelves, finer, count.value) if finer and opened else []
        rows.append(_value_row(shelves, facet, count, tuple(below)))
    return rows


def _label_rows(shelves: Shelves, section: Section) -> list[ShelfRow]:
    """Names below each other, and at the end what has none."""
    facet = FacetName(section)
    counts = {count.value: count.count for count in _counts(shelves, section)}
    names = with_ancestors([*shelves.labels.get(section, ()), *filter(None, counts)])
    below: dict[str, list[str]] = {}
    for name in sorted(names, key=_in_tree):
        below.setdefault(name.rpartition(BETWEEN)[0], []).append(name)
    rows = _branch(shelves, facet, "", below, counts)
    if names and "" in counts:
        rows.append(_value_row(shelves, facet, FacetCount("", counts[""])))
    return rows


def _branch(
    shelves: Shelves,
    facet: FacetName,
    upper: str,
    below: Mapping[str, Sequence[str]],
    counts: Mapping[str, int],
) -> list[ShelfRow]:
    rows = []
    for name in below.get(upper, ()):
        lower = tuple(_branch(shelves, facet, name, below, counts)) if name else ()
        leaf = name.rpartition(BETWEEN)[2]
        rows.append(_value_row(shelves, facet, FacetCount(name, counts.get(name, 0)), lower, leaf))
    return rows


def _in_tree(name: str) -> list[str]:
    return [part.casefold() for part in name.split(BETWEEN)]
