"""Counting and narrowing by columns: language, year, kind, source.

Filters of one facet widen each other (Belarusian or Russian), filters of different facets narrow
each other, and what is excluded is excluded. The counts of a facet leave its own including filters
aside, so that a list in which one value is ticked still shows what ticking another would give.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from archive.searching import FacetCount, FacetFilter, FacetName, Facets

Documents = npt.NDArray[np.int32]
Mask = npt.NDArray[np.bool_]

FACET_FIELDS = {
    FacetName.LANGUAGE: "language",
    FacetName.YEAR: "year",
    FacetName.KIND: "kind",
    FacetName.SOURCE: "source_name",
}


class ColumnReader(Protocol):
    """What is asked of the engine's searcher."""

    def labels(self, field: str) -> tuple[Documents, Sequence[str]]:
        """A code for each document number and the value of each code; code 0 is "not known"."""


class FacetColumns:
    """The facet columns of one state of the index, over all its document numbers."""

    def __init__(self, columns: ColumnReader) -> None:
        self._columns = columns

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
        return {facet: self._count(documents, facet, filters) for facet in FacetName}

    def _count(
        self, documents: Documents, facet: FacetName, filters: Sequence[FacetFilter]
    ) -> tuple[FacetCount, ...]:
        others = [other for other in filters if other.facet != facet or other.exclude]
        codes, values = self._columns.labels(FACET_FIELDS[facet])
        counted = np.bincount(codes[self.narrow(documents, others)], minlength=len(values))
        found = [
            FacetCount(values[code], int(counted[code]))
            for code in np.flatnonzero(counted).tolist()
        ]
        return tuple(sorted(found, key=lambda count: (-count.count, count.value)))

    def _passes(
        self, documents: Documents, facet: FacetName, filters: Sequence[FacetFilter]
    ) -> Mask:
        mine = [wanted for wanted in filters if wanted.facet == facet]
        included = [wanted.value for wanted in mine if not wanted.exclude]
        excluded = [wanted.value for wanted in mine if wanted.exclude]
        codes, values = self._columns.labels(FACET_FIELDS[facet])
        passing = np.array(
            [(not included or value in included) and value not in excluded for value in values],
            np.bool_,
        )
        return passing[codes[documents]]
