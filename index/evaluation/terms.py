"""Single terms, and many terms of one field taken together."""

from math import inf

import numpy as np

from index.evaluation.nodes import Bools, Node, mask_of, places_in
from index.evaluation.weighting import Bm25
from index.reading.arrays import Postings
from index.reading.bulk import ManyPostings
from index.storage.blocks import Float64s
from index.storage.integers import Int32s, Int64s

# Whoosh adds up the terms of an Or in an array where a segment has no more documents than this
# (whoosh.query.Or), and then it no longer scores terms that expand a prefix, range or pattern.
_SMALL_SEGMENT = 5000
_MOST_CLAUSES = 1024
_FEW = 8


class Term(Node):
    """One term."""

    def __init__(
        self, size: int, field: str, postings: Postings, weighting: Bm25, boost: float = 1.0
    ) -> None:
        super().__init__(size)
        self._field = field
        self._postings = postings
        self._weighting = weighting
        self._boost = boost

    def _documents(self) -> Int32s:
        return self._postings.documents

    def mask(self) -> Bools:
        """See Node."""
        standing = self._postings.standing
        return super().mask() if standing is None else standing.copy()

    def holds(self, documents: Int32s) -> Bools:
        """See Node."""
        standing = self._postings.standing
        return super().holds(documents) if standing is None else standing.take(documents)

    @property
    def bound(self) -> float:
        """See Node."""
        if self._postings.frequencies is not None and self._postings.everywhere is None:
            return inf  # Weights might be less than nothing.
        return self._weighting.bound(self._field, len(self._postings.documents)) * self._boost

    def scores(self, documents: Int32s) -> Float64s:
        """See Node."""
        held = self._postings.documents
        if documents is held:
            return self.scores_of_held(documents)
        result = np.zeros(len(documents))
        if _FEW * len(held) < len(documents):
            places = documents.searchsorted(held)
            places[places == len(documents)] = 0
            found = documents.take(places) == held
            result[places[found]] = self.scores_of_held(held)[found]
        else:
            found = self.holds(documents)
            result[found] = self.scores_of_held(documents[found])
        return result

    def scores_of_held(self, documents: Int32s) -> Float64s:
        """See Node."""
        held = self._postings.documents
        if documents is held:
            weights = self._postings.weights
        elif self._postings.everywhere is not None:
            weights = self._postings.everywhere.take(documents)
        else:
            weights = self._postings.weights.take(places_in(held, documents))
        idf = self._weighting.idf(len(held))
        return self._scaled(self._weighting.scores(self._field, idf, documents, weights))

    def _scaled(self, scores: Float64s) -> Float64s:
        if self._boost != 1.0:
            scores *= self._boost
        return scores


class ManyTerms(Node):
    """The terms that a prefix, range, pattern or misspelling stands for.

    Whoosh decides segment by segment how such a query scores: one term counts as itself, two are
    added up and boosted, more of them score 1 if the query asks for a constant score and the
    segment is small. This does the same.
    """

    def __init__(
        self,
        bounds: Int64s,
        field: str,
        postings: ManyPostings,
        weighting: Bm25,
        *,
        boost: float,
        constant: bool,
    ) -> None:
        super().__init__(int(bounds[-1]))
        self._bounds = bounds
        self._field = field
        self._postings = postings
        self._weighting = weighting
        self._boost = boost
        self._constant = constant

    def _documents(self) -> Int32s:
        return np.flatnonzero(mask_of(self._postings.documents, self.size)).astype(np.int32)

    def scores(self, documents: Int32s) -> Float64s:
        """See Node."""
        expansions = self._expansions_by_segment()
        segments = np.diff(self._bounds)
        constant = (expansions > 2) & self._constant
        constant &= (segments <= _SMALL_SEGMENT) | (expansions >= _MOST_CLAUSES)
        boosts = np.where(expansions > 1, self._boost, 1.0)
        owner = np.searchsorted(self._bounds, documents, side="right") - 1
        if bool(constant[owner].all()):
            return mask_of(self._postings.documents, self.size)[documents].astype(np.float64)
        sums = self._sums()
        flags = mask_of(self._postings.documents, self.size)
        return np.where(constant[owner], flags[documents], sums[documents] * boosts[owner])

    def _expansions_by_segment(self) -> Int64s:
        segments = len(self._bounds) - 1
        of_posting = np.searchsorted(self._bounds, self._postings.documents, side="right") - 1
        pairs = np.unique(self._postings.owners.astype(np.int64) * segments + of_posting)
        return np.bincount(pairs % segments, minlength=segments)

    def _sums(self) -> Float64s:
        many = self._postings
        idfs = np.array([self._weighting.idf(n) for n in np.bincount(many.owners).tolist()])
        scores = self._weighting.scores(
            self._field, idfs[many.owners], many.documents, many.weights
        )
        return np.bincount(many.documents, scores, self.size).astype(np.float64)
