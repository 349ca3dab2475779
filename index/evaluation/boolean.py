"""And, Or, Not and the rest of Whoosh's boolean queries, with the scores that Whoosh gives them."""

from collections.abc import Sequence
from functools import cached_property, reduce

import numpy as np

from index.evaluation.nodes import Node, contained
from index.storage.blocks import Float64s
from index.storage.integers import Int32s

_SPARSE, _FEW, _MERGED = 4, 4, 8
_ROUNDING = 1 + 1e-9


class And(Node):
    """Documents that all parts hold; the sum of their scores."""

    def __init__(self, size: int, parts: Sequence[Node], boost: float = 1.0) -> None:
        super().__init__(size)
        self._parts = parts
        self._boost = boost

    def _documents(self) -> Int32s:
        ordered = sorted(self._parts, key=lambda part: len(part.documents))
        found = ordered[0].documents
        for part in ordered[1:]:
            found = found[part.holds(found)]
        return found

    def scores(self, documents: Int32s) -> Float64s:
        """See Node."""
        if documents is self.documents:
            return self.scores_of_held(documents)
        total = np.zeros(len(documents))
        found = self.holds(documents)
        total[found] = self.scores_of_held(documents[found])
        return total

    def scores_of_held(self, documents: Int32s) -> Float64s:
        """See Node."""
        total: Float64s = reduce(np.add, (part.scores_of_held(documents) for part in self._parts))
        return total if self._boost == 1.0 else total * self._boost


class Or(Node):
    """Documents that any part holds; the sum of the scores of the parts that do."""

    def __init__(self, size: int, parts: Sequence[Node], boost: float = 1.0) -> None:
        super().__init__(size)
        self._parts = parts
        self._boost = boost

    def _documents(self) -> Int32s:
        if len(self._parts) == 1:
            return self._parts[0].documents
        ordered = sorted(self._parts, key=lambda part: len(part.documents))
        if len(ordered) <= _MERGED and _FEW * self._held < self.size:
            return _merged([part.documents for part in ordered])
        mask = ordered[-1].mask()
        for part in ordered[:-1]:
            mask[part.documents] = True
        return np.flatnonzero(mask).astype(np.int32)

    @cached_property
    def _held(self) -> int:
        return sum(len(part.documents) for part in self._parts)

    @property
    def bound(self) -> float:
        """See Node."""
        return self._boost * sum(part.bound for part in self._parts)

    def best(self, documents: Int32s, count: int) -> tuple[Int32s, Float64s]:
        """See Node. Documents that only hold frequent terms seldom are among the best.

        Those that hold the other terms are scored first; if so many of them are better than what
        frequent terms can bring together, that is all. After Turtle & Flood, "Query evaluation:
        strategies and optimizations" (1995), of which this takes one step.
        """
        few = self._few(len(documents))
        if few and len(few) < len(self._parts):
            others = Or(self.size, [p for p in self._parts if p not in few], self._boost)
            likely = Or(self.size, few).documents
            if documents is not self.documents:
                likely = likely[contained(likely, documents, self.size)]
            if 0 < count <= len(likely):
                scores = self.scores(likely)
                if np.partition(scores, -count)[-count] > others.bound * _ROUNDING:
                    return likely, scores
        return documents, self.scores(documents)

    def _few(self, documents: int) -> list[Node]:
        """Those parts, the rarest, that stand in a small share of so many documents together."""
        ordered = sorted(self._parts, key=lambda part: len(part.documents))
        held = np.cumsum([len(part.documents) for part in ordered])
        return ordered[: int(np.searchsorted(held, documents // _FEW, side="right"))]

    def scores(self, documents: Int32s) -> Float64s:
        """See Node."""
        total = np.zeros(len(documents))
        if _SPARSE * len(documents) < self._held:
            for part in self._parts:
                total += part.scores(documents)
        else:
            everywhere = np.zeros(self.size)
            for part in self._parts:
                places = part.documents.astype(np.intp)  # Once, not for reading and writing each.
                everywhere[places] += part.scores(part.documents)
            total = everywhere.take(documents)
        return total if self._boost == 1.0 else total * self._boost


def _merged(parts: Sequence[Int32s]) -> Int32s:
    """Return what stands in any of the ascending parts, without a look at all other documents."""
    found = np.concatenate(parts)
    found.sort(kind="stable")  # It makes use of the order that there is.
    first = np.ones(len(found), np.bool_)
    np.not_equal(found[1:], found[:-1], out=first[1:])
    return found[first]


class Best(Node):
    """Documents that any part holds; the greatest of its parts' scores (DisjunctionMax)."""

    def __init__(self, size: int, parts: Sequence[Node], boost: float = 1.0) -> None:
        super().__init__(size)
        self._parts = parts
        self._boost = boost

    def _documents(self) -> Int32s:
        return Or(self.size, self._parts).documents

    def scores(self, documents: Int32s) -> Float64s:
        """See Node."""
        best: Float64s = reduce(np.maximum, (part.scores(documents) for part in self._parts))
        return best * self._boost


class Without(Node):
    """Documents of the first part that the second does not hold; the first one's scores."""

    def __init__(self, size: int, kept: Node, excluded: Node) -> None:
        super().__init__(size)
        self._kept = kept
        self._excluded = excluded

    def _documents(self) -> Int32s:
        found = self._kept.documents
        return found[~self._excluded.holds(found)]

    def scores(self, documents: Int32s) -> Float64s:
        """See Node."""
        scores = self._kept.scores(documents)
        if documents is self.documents:
            return scores
        return np.where(contained(documents, self.documents, self.size), scores, 0.0)


class Required(Node):
    """Documents that both parts hold; the first one's scores."""

    def __init__(self, size: int, scored: Node, required: Node) -> None:
        super().__init__(size)
        self._scored = scored
        self._required = required

    def _documents(self) -> Int32s:
        return And(self.size, [self._scored, self._required]).documents

    def scores(self, documents: Int32s) -> Float64s:
        """See Node."""
        scores = self._scored.scores(documents)
        if documents is self.documents:
            return scores
        return np.where(contained(documents, self.documents, self.size), scores, 0.0)


class Maybe(Node):
    """Documents of the first part; the second adds its score where it holds the document too."""

    def __init__(self, size: int, needed: Node, optional: Node) -> None:
        super().__init__(size)
        self._needed = needed
        self._optional = optional

    def _documents(self) -> Int32s:
        return self._needed.documents

    def scores(self, documents: Int32s) -> Float64s:
        """See Node."""
        scores = self._needed.scores(documents)
        added = self._optional.scores(documents)
        if documents is not self.documents:
            added = np.where(contained(documents, self.documents, self.size), added, 0.0)
        return scores + added
