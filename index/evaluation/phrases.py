"""Terms near each other: phrases, and Whoosh's SpanNear over single terms.

A place says document and position (see Occurrences). Whoosh joins spans from left to right: a span
ends where its last term stands, and the next term must stand at most `slop` places after that.
Whether a document matches therefore depends only on where the spans end.
"""

from collections.abc import Sequence

import numpy as np

from index.evaluation.boolean import And
from index.evaluation.nodes import Bools, Node, contained
from index.reading.arrays import PLACE_SHIFT, Occurrences
from index.storage.blocks import Float64s
from index.storage.integers import Int32s, Int64s

_SLOTTED_SLOP = 4
_MANY_PLACES = 5000
_SLOTS_EACH = 16
_STRIDE = 443  # Near the length of a text, so that documents do not share slots by a pattern.


class Near(Node):
    """Documents in which the terms stand in order, each at most `slop` after the one before.

    Its score is the sum of its terms' scores, as in Whoosh.
    """

    def __init__(
        self,
        size: int,
        terms: Sequence[Node],
        places: Sequence[Occurrences],
        slop: int,
        boost: float,
    ) -> None:
        super().__init__(size)
        self._all = And(size, terms, boost)
        self._places = places
        self._slop = slop

    def _documents(self) -> Int32s:
        candidates = self._all.documents
        ends = places_in(self._places[0], candidates, self.size)
        for occurrences in self._places[1:]:
            following = places_in(occurrences, candidates, self.size)
            ends = following[_follows(following, ends, self._slop)]
        return _distinct((ends >> PLACE_SHIFT).astype(np.int32))

    def scores(self, documents: Int32s) -> Float64s:
        """See Node."""
        scores = self._all.scores(documents)
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
    if slop > _SLOTTED_SLOP or len(places) < _MANY_PLACES:
        return _follow(places, ends, slop)
    likely = np.flatnonzero(_may_follow(places, ends, slop))
    found = np.zeros(len(places), np.bool_)
    found[likely] = _follow(places[likely], ends, slop)
    return found


def _follow(places: Int64s, ends: Int64s, slop: int) -> Bools:
    before = np.searchsorted(ends, places) - 1
    found: Bools = places - ends[before] <= slop
    found &= before >= 0
    return found


def _may_follow(places: Int64s, ends: Int64s, slop: int) -> Bools:
    """Return which of `places` may stand after one of `ends`; few of the others.

    Every place has one of some millions of slots, neighbours have neighbouring slots: marking and
    looking up slots goes through memory in order, and costs a fraction of searching.
    """
    mask = np.int32((1 << (_SLOTS_EACH * len(ends)).bit_length()) - 1)
    marked = np.zeros(int(mask) + 1, np.bool_)
    slots = _slots(ends)
    for distance in range(1, slop + 1):
        marked[(slots + np.int32(distance)) & mask] = True
    likely: Bools = marked[_slots(places) & mask]
    return likely


def _slots(places: Int64s) -> Int32s:
    """Return document * a stride + position; it wraps around."""
    halves = places.astype("<i8", copy=False).view("<i4")
    slots: Int32s = halves[1::2] * np.int32(_STRIDE) + halves[::2]
    return slots


def _distinct(ascending: Int32s) -> Int32s:
    first = np.ones(len(ascending), np.bool_)
    first[1:] = ascending[1:] != ascending[:-1]
    return ascending[first]
