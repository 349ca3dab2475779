"""BM25F with a least score for every word that a document holds, however long the document is.

    score = BM25F + delta * idf

BM25 divides by the length of a document without end, so that two words of a line outweigh seven of
a report. It is BM25+ of Lv & Zhai, "Lower-Bounding Term Frequency Normalization" (CIKM 2011).
"""

from typing import Any, TypeGuard

from typing_extensions import override
from whoosh.scoring import BM25F, BaseScorer, BM25FScorer, WeightingModel


class LowerBounded(BM25F):
    """whoosh.scoring.BM25F with `delta`; Whoosh's matchers score by it too."""

    def __init__(self, b: float = 0.75, k1: float = 1.2, delta: float = 0.0) -> None:
        """`delta` is not negative, in the unit of the score for one occurrence."""
        super().__init__(b, k1)
        self.delta = delta

    @override
    def scorer(self, searcher: Any, fieldname: str, text: Any, qf: float = 1) -> BaseScorer:
        if not searcher.schema[fieldname].scorable:
            return super().scorer(searcher, fieldname, text, qf)
        return _Scorer(searcher, fieldname, text, self, qf)


class _Scorer(BM25FScorer):
    def __init__(
        self, searcher: Any, fieldname: str, text: Any, model: LowerBounded, qf: float
    ) -> None:
        self._delta = model.delta
        super().__init__(searcher, fieldname, text, model.B, model.K1, qf=qf)

    @override
    def _score(self, weight: float, length: float) -> float:
        return super()._score(weight, length) + self._delta * self.idf


def is_bm25(model: WeightingModel) -> TypeGuard[BM25F]:
    """Whether a model is computed over arrays; a subclass may mean something else."""
    return type(model) in (BM25F, LowerBounded)


def delta_of(model: BM25F) -> float:
    """What a model adds for every word, as a share of its idf."""
    return model.delta if isinstance(model, LowerBounded) else 0.0
