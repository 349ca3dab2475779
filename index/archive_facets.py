"""Counting, narrowing by columns: language, year, kind, source, tags, collections, authors, days.

Filters of one facet widen each other (Belarusian or Russian), filters of different facets narrow
each other, and what is excluded is excluded. The counts of a facet leave its own including filters
aside, so that a list in which one value is ticked still shows what ticking another would give.
Months are counted where a year is demanded, days where a month is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from archive.label_paths import with_ancestors
from archive.searching import FacetCount, FacetFilter, FacetName, Facets
from index.archive_schema import VALUE_SEPARATOR

Documents = npt.NDArray[np.int32]
Mask = npt.NDArray[np.bool_]

FACET_FIELDS = {
    FacetName.LANGUAGE: "language",
    FacetName.YEAR: "year",
    FacetName.KIND: "kind",
    FacetName.SOURCE: "source_name",
    FacetName.TAG: "tags",
    FacetName.COLLECTION: "collections",
    FacetName.PERSON: "people",
}
_NESTED = (FacetName.TAG, FacetName.COLLECTION)
_SEVERAL = (*_NESTED, FacetName.PERSON)
_DAYS = {FacetName.MONTH: "M", FacetName.DAY: "D"}
"""Columns made of the first and the last day, with NumPy's unit for each."""
_WITHIN = {FacetName.MONTH: FacetName.YEAR, FacetName.DAY: FacetName.MONTH}
_EPOCH_ORDINAL = 719_163
"""Of 1970-01-01, from which NumPy counts."""

Labels = tuple[Documents, Sequence[str]]


class ColumnReader(Protocol):
    """What is asked of one state of the index."""

    def labels(self, field: str) -> Labels:
        """A code for each document number and the value of each code; code 0 is "not known"."""

    def kept(self, name: str, make: Callable[[], Labels]) -> Labels:
        """What `make` returns, made once for this state."""

    def numbers(self, field: str) -> tuple[npt.NDArray[np.int64], Mask]:
        """The number of each document number, and whether it has one."""


class FacetColumns:
    """The facet columns of one state of the index, over all its document numbers."""

    def __init__(self, columns: ColumnReader) -> None:
        self._columns = columns
        self._split: dict[FacetName, list[tuple[str, ...]]] = {}

    def narrow(self, documents: Documents, filters: Iterable[FacetFilter]) -> Documents:
        """Those documents that pass all filters, in the same order."""
        chosen = tuple(filters)
        if not chosen or not len(documents):
            return documents
        kept = np.ones(len(documents), np.bool_)
        for facet in dict.fromkeys(wanted.facet for wanted in chosen):
            kept &= self._passes(documents, facet, chosen)
        return documents[kept]

    def counts(self, documents: Documents, filters: Sequence[FacetFilter]) -> Facets:
        """How often each value occurs, most frequent first."""
        demanded = {wanted.facet for wanted in filters if not wanted.exclude}
        return {
            facet: self._count(documents, facet, filters)
            if _WITHIN.get(facet) in (None, *demanded)
            else ()
            for facet in FacetName
        }

    def _count(
        self, documents: Documents, facet: FacetName, filters: Sequence[FacetFilter]
    ) -> tuple[FacetCount, ...]:
        others = [other for other in filters if other.facet != facet or other.exclude]
        codes, values = self._labels(facet)
        counted = np.bincount(codes[self.narrow(documents, others)], minlength=len(values))
        totals: dict[str, int] = {}
        for code in np.flatnonzero(counted).tolist():
            for value in _held(facet, values[code]):
                totals[value] = totals.get(value, 0) + int(counted[code])
        found = [FacetCount(value, total) for value, total in totals.items()]
        return tuple(sorted(found, key=lambda count: (-count.count, count.value)))

    def _passes(
        self, documents: Documents, facet: FacetName, filters: Sequence[FacetFilter]
    ) -> Mask:
        mine = [wanted for wanted in filters if wanted.facet == facet]
        included = {wanted.value for wanted in mine if not wanted.exclude}
        excluded = {wanted.value for wanted in mine if wanted.exclude}
        codes, values = self._labels(facet)
        passing = np.array(
            [
                (not included or not included.isdisjoint(held)) and excluded.isdisjoint(held)
                for held in self._values(facet, values)
            ],
            np.bool_,
        )
        return passing[codes[documents]]

    def _labels(self, facet: FacetName) -> Labels:
        if facet in _DAYS:
            unit = _DAYS[facet]
            return self._columns.kept(unit, lambda: _spans(self._columns, unit))
        return self._columns.labels(FACET_FIELDS[facet])

    def _values(self, facet: FacetName, values: Sequence[str]) -> list[tuple[str, ...]]:
        """What each code stands for: one value, or several that a document has at once."""
        if facet not in self._split:
            self._split[facet] = [_held(facet, value) for value in values]
        return self._split[facet]


def _held(facet: FacetName, value: str) -> tuple[str, ...]:
    if facet not in _SEVERAL or not value:
        return (value,)
    several = tuple(value.split(VALUE_SEPARATOR))
    return with_ancestors(several) if facet in _NESTED else several


def _spans(columns: ColumnReader, unit: str) -> Labels:
    """Months or days that a document's date lies in wholly."""
    first, present = columns.numbers("first_day")
    last, _ = columns.numbers("last_day")
    begin, end = _dates(first, unit), _dates(last, unit)
    known = present & (begin == end)
    distinct, codes = np.unique(begin, return_inverse=True)
    return np.where(known, codes + 1, 0).astype(np.int32), ("", *distinct.astype(str).tolist())


def _dates(ordinals: npt.NDArray[np.int64], unit: str) -> npt.NDArray[np.datetime64]:
    days = (ordinals - _EPOCH_ORDINAL).astype("datetime64[D]")
    return days.astype(f"datetime64[{unit}]")
