"""Rare terms in the order of their scores, kept with the arrays of a generation.

For a term of a few postings most of a search would be the way there: making nodes, calling NumPy
for ten numbers. Its postings are therefore kept as Anh & Moffat ("Impact transformation: effective
and efficient web retrieval", 2002) keep all of them, the best first, and a page is a slice.
"""

from dataclasses import dataclass

import numpy as np
from whoosh.scoring import WeightingModel

from index.evaluation.lower_bound import delta_of, is_bm25
from index.evaluation.nodes import Node
from index.evaluation.ranking import Ranking, rank
from index.storage.blocks import Float64s
from index.storage.integers import Int32s

RARE = 1024
"""So many postings at most: 16 bytes each are kept of them, a third of which the term keeps too."""

_OVERHEAD = 600


@dataclass(frozen=True)
class Impacts:
    """`documents` int32[n], the best first, with `scores` float64[n]; `matches` are ascending.

    No arrays may be written to. A term that is not rare has none.
    """

    documents: Int32s
    scores: Float64s
    matches: Int32s
    is_rare: bool = True

    @property
    def size(self) -> int:
        """About how many bytes of memory this takes."""
        return self.documents.nbytes + self.scores.nbytes + self.matches.nbytes + _OVERHEAD

    def page(self, limit: int | None, offset: int) -> Ranking:
        """Return the documents at `offset` to `offset + limit` of the ranking of the term."""
        end = None if limit is None else offset + limit
        return Ranking(self.documents[offset:end], self.scores[offset:end], self.matches)


def impacts_of(node: Node) -> Impacts:
    """Return the ranking of the node of one term, none where its postings are many."""
    matches = node.documents
    if len(matches) > RARE:
        return Impacts(matches[:0], np.zeros(0), matches[:0], is_rare=False)
    ranking = rank(node, None)
    for array in (ranking.documents, ranking.scores):
        array.flags.writeable = False
    return Impacts(ranking.documents, ranking.scores, ranking.matches)


def model_key(model: WeightingModel) -> str:
    """Return what tells BM25F apart from one with other parameters; empty of another model.

    A text, for it is asked for with each search and remembers its hash.
    """
    if not is_bm25(model):
        return ""
    return repr((model.B, model.K1, delta_of(model), sorted(model._field_B.items())))
