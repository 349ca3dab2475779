"""What a query compiles to: a set of documents at once, and scores for any of them on demand.

Scores are asked for after the sets are known, so a conjunction scores only the documents that all
of its parts hold.
"""

from abc import ABC, abstractmethod
from math import inf

import numpy as np
import numpy.typing as npt

from index.storage.blocks import Float64s
from index.storage.integers import Int32s, Int64s

Bools = npt.NDArray[np.bool_]
_DENSE = 32


class Node(ABC):
    """A compiled query over `size` document numbers."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._found: Int32s | None = None

    @property
    def documents(self) -> Int32s:
        """The matching document numbers, ascending."""
        if self._found is None:
            self._found = self._documents()
        return self._found

    @abstractmethod
    def _documents(self) -> Int32s: ...

    def mask(self) -> Bools:
        """Return a new mask over all document numbers."""
        return mask_of(self.documents, self.size)

    def holds(self, documents: Int32s) -> Bools:
        """Return which of `documents` (ascending) match."""
        return contained(documents, self.documents, self.size)

    @property
    def bound(self) -> float:
        """No score of a document is greater than this."""
        return inf

    def best(self, documents: Int32s, count: int) -> tuple[Int32s, Float64s]:
        """Return those of `documents` that may be among the `count` best, with their scores."""
        return documents, self.scores(documents)

    @abstractmethod
    def scores(self, documents: Int32s) -> Float64s:
        """Return the score of each of `documents` (ascending), 0 where this node has no match."""

    def scores_of_held(self, documents: Int32s) -> Float64s:
        """Return what `scores` returns for documents that all match."""
        return self.scores(documents)


class Constant(Node):
    """Given documents, all with the same score."""

    def __init__(self, size: int, documents: Int32s, score: float = 1.0) -> None:
        super().__init__(size)
        self._given = documents
        self._score = score

    def _documents(self) -> Int32s:
        return self._given

    def scores(self, documents: Int32s) -> Float64s:
        """See Node."""
        if documents is self._given:
            return np.full(len(documents), self._score)
        return np.where(contained(documents, self._given, self.size), self._score, 0.0)


def nothing(size: int) -> Node:
    """Return the node that matches no document."""
    return Constant(size, np.zeros(0, np.int32))


def mask_of(documents: Int32s, size: int) -> Bools:
    """Return a mask over all document numbers."""
    mask = np.zeros(size, np.bool_)
    mask[documents] = True
    return mask


def contained(documents: Int32s, others: Int32s, size: int) -> Bools:
    """Return which of `documents` are among `others` (both ascending)."""
    if not len(others) or not len(documents):
        return np.zeros(len(documents), np.bool_)
    if _DENSE * len(documents) > len(others) and _DENSE * len(documents) > size // 4:
        return mask_of(others, size).take(documents)
    places = np.searchsorted(others, documents)
    places[places == len(others)] = 0
    found: Bools = others[places] == documents
    return found


def places_in(documents: Int32s, some: Int32s) -> Int64s:
    """Return where each of `some` stands among `documents`, which have them all."""
    return documents.searchsorted(some)
