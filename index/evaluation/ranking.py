"""The best documents of a compiled query."""

from typing import NamedTuple

import numpy as np

from index.evaluation.nodes import Node, contained
from index.storage.blocks import Float64s
from index.storage.integers import Int32s

FEW = 128  # Sorting so many costs less than finding the best of them first.


class Ranking(NamedTuple):
    """`documents` int32[k], best first, with `scores` float64[k]; `matches` int32[n], ascending."""

    documents: Int32s
    scores: Float64s
    matches: Int32s

    @property
    def total(self) -> int:
        """How many documents match."""
        return len(self.matches)


def rank(
    node: Node, limit: int | None = 10, offset: int = 0, within: Int32s | None = None
) -> Ranking:
    """Return the documents `offset` to `offset + limit` of the ranking, all of them without limit.

    Equal scores are ordered by document number. `within` (ascending) restricts the matches.
    """
    matches = node.documents
    if within is not None:
        matches = matches[contained(matches, within, node.size)]
    if limit is None:
        likely, scores = matches, node.scores(matches)
    else:
        likely, scores = node.best(matches, offset + limit)
    best = best_places(scores, None if limit is None else offset + limit)[offset:]
    return Ranking(likely[best], scores[best], matches)


def best_places(scores: Float64s, count: int | None) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Return the places of the `count` greatest scores, greatest first, ties by place."""
    if count is None or len(scores) <= max(count, FEW):
        return (-scores).argsort(kind="stable")[:count]
    if count == 0:
        return np.zeros(0, np.int64)
    least = np.partition(scores, len(scores) - count)[len(scores) - count]
    above = np.flatnonzero(scores > least)
    equal = np.flatnonzero(scores == least)[: count - len(above)]
    chosen = np.sort(np.concatenate([above, equal]))
    return chosen[np.argsort(-scores[chosen], kind="stable")]
