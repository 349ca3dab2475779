"""BM25F as Whoosh computes it (whoosh.scoring.bm25), over arrays and with exact lengths.

    score = idf * tf * (K1 + 1) / (tf + K1 * ((1 - B) + B * length / average))
    idf   = ln(N / (n + 1)) + 1

and with a least score for each word where `LowerBounded` asks for it (`lower_bound.py`).
N counts document numbers, n the documents that hold the term, `average` is occurrences / N.
After Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).
"""

from math import inf, log

import numpy as np
from whoosh.scoring import BM25F

from index.evaluation.lower_bound import delta_of
from index.reading.snapshot import Snapshot
from index.storage.blocks import Float32s, Float64s
from index.storage.integers import Int32s


class Bm25:
    """The weighting of one search. Keeps the part of the formula that depends on lengths only."""

    def __init__(self, snapshot: Snapshot, model: BM25F) -> None:
        self._snapshot = snapshot
        self._model = model
        self._delta = delta_of(model)
        self._norms: dict[str, Float64s | None] = {}

    def idf(self, documents_with_term: int) -> float:
        """Return the inverse document frequency."""
        return log(self._snapshot.documents / (documents_with_term + 1)) + 1

    def bound(self, field: str, documents_with_term: int) -> float:
        """Return what no score of a term is greater than: its limit for endless frequencies."""
        b = self._model._field_B.get(field, self._model.B)
        if not self._snapshot.schema[field].scorable or not 0 <= b <= 1 or self._model.K1 < 0:
            return inf
        return self.idf(documents_with_term) * (float(self._model.K1) + 1 + self._delta)

    def norms(self, field: str) -> Float64s | None:
        """Return K1 * ((1 - B) + B * length / average) per document, None where not scorable."""
        if field not in self._norms:
            self._norms[field] = self._make_norms(field)
        return self._norms[field]

    def _make_norms(self, field: str) -> Float64s | None:
        if not self._snapshot.schema[field].scorable:
            return None
        b = self._model._field_B.get(field, self._model.B)
        return self._snapshot.length_norms(field, float(b), float(self._model.K1))

    def scores(
        self, field: str, idf: float | Float64s, documents: Int32s, weights: Float32s
    ) -> Float64s:
        """Return the score of postings: `idf` is one number, or one per posting."""
        frequencies = weights.astype(np.float64)
        norms = self.norms(field)
        if norms is None:
            return frequencies
        result: Float64s = norms.take(documents)
        result += frequencies
        frequencies *= idf * (self._model.K1 + 1)
        np.divide(frequencies, result, out=result)
        if self._delta:
            result += self._delta * idf
        return result
