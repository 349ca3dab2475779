"""Terms near each other: phrases, and Whoosh's SpanNear over single terms.

Whoosh joins spans from left to right: a span ends where its last term stands, and the next term
must stand at most `slop` places after that. Whether a document matches therefore depends only on
where the spans end. Terms are laid out on a line of slots (index/reading/layout.py); where that
cannot be, or their distance is great, places that say document and position are searched.
"""

from collections.abc import Sequence
from functools import reduce

import numpy as np

from index.evaluation.boolean import And
from index.evaluation.nodes import Bools, Node, contained
from index.evaluation.slots import MOST_SLOP, documents_near
from index.reading.arrays import PLACE_SHIFT, Occurrences
from index.reading.snapshot import Snapshot
from index.storage.blocks import Float64s
from index.storage.integers import Int32s, Int64s


class Near(Node):
    """Documents in which the terms stand in order, each at most `slop` after the one before.

    Its score is the sum of its terms' scores, as in Whoosh. `numbers` are those of the terms.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        terms: Sequence[Node],
        numbers: Sequence[int],
        slop: int,
        boost: float,
    ) -> None:
        super().__init__(snapshot.documents)
        self._snapshot = snapshot
        self._terms = terms
        self._numbers = numbers
        self._slop = slop
        self._boost = boost

    def _documents(self) -> Int32s:
        if self._slop <= MOST_SLOP:
            terms = [self._snapshot.slots(number) for number in self._numbers]
            if all(term.fit for term in terms):
                return documents_near(self._snapshot.layout, terms, self._slop)
        return self._by_places()

    def _by_places(self) -> Int32s:
        candidates = And(self.size, self._terms).documents
        places = [self._snapshot.occurrences(number) for number in self._numbers]
        ends = places_in(places[0], candidates, self.size)
        for occurrences in places[1:]:
            later = places_in(occurrences, candidates, self.size)
            ends = later[_follows(later, ends, self._slop)]
        return np.unique((ends >> PLACE_SHIFT).astype(np.int32))

    def scores(self, documents: Int32s) -> Float64s:
        """See Node."""
        scores: Float64s = reduce(np.add, (term.scores(documents) for term in self._terms))
        scores *= self._boost
        if documents is self.documents:
            return scores
        return np.where(contained(documents, self.documents, self.size), scores, 0.0)


def places_in(occurrences: Occurrences, documents: Int32s, size: int) -> Int64s:
    """Return the places at which a term stands in `documents` or more, ascending."""
    if 2 * len(documents) > len(occurrences.documents):
        return occurrences.places  # Sorting them out would cost more than it saves.
    chosen = contained(occurrences.documents, documents, size)
    return occurrences.places[np.repeat(chosen, occurrences.frequencies)]


def _follows(places: Int64s, ends: Int64s, slop: int) -> Bools:
    """Return which of `places` stand 1 to `slop` places after one of `ends` (both ascending)."""
    if not len(ends):
        return np.zeros(len(places), np.bool_)
    before = np.searchsorted(ends, places) - 1
    found: Bools = places - ends[before] <= slop
    found &= before >= 0
    return found
