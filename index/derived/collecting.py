"""The pairs that the documents of a writer bring, kept until it commits."""

from collections.abc import Hashable, Sequence
from itertools import chain
from typing import Protocol

import numpy as np

from index.derived.elsewhere import Answer, KeysElsewhere
from index.derived.keys import Keys
from index.derived.pairs import Pairs
from index.derived.runs import add, ensure_salt
from index.storage.connection import Connection
from index.storage.integers import Int32s, Int64s


class Awaited(Protocol):
    """Words whose derived terms may be found out by now."""

    def is_ready(self) -> bool:
        """Say whether there is nothing to wait for."""

    def withdraw(self) -> bool:
        """Have them found out here; False where somebody else is at it."""

    def learn(self, pairs: "NewPairs") -> None:
        """Hand on the pairs, in any order of such words."""

    def count(self, pairs: "NewPairs") -> None:
        """Hand on the counts, after everything is learnt."""


class OfSegment:
    """What one segment put off: its words, some of which may have been settled by now."""

    def __init__(self, awaited: Sequence[Awaited]) -> None:
        self.awaited = awaited
        self.left = list(awaited)

    def settle_ready(self, pairs: "NewPairs") -> bool:
        """Take what is found out already; return whether that was the last of it."""
        left = []
        for each in self.left:
            if each.is_ready():
                each.learn(pairs)
            else:
                left.append(each)
        self.left = left
        return not left

    def count(self, pairs: "NewPairs") -> None:
        """Hand on the counts: nothing of this segment, nor of one before it, is left."""
        for each in self.awaited:
            each.count(pairs)


class NewPairs:
    """Pairs not yet in the tables, and those that are still awaited from `elsewhere`."""

    def __init__(self, connection: Connection, elsewhere: KeysElsewhere | None = None) -> None:
        self._connection = connection
        self._elsewhere = elsewhere
        self._salted: tuple[bytes, Keys] | None = None
        self._parts: list[Pairs] = []
        self._awaited: list[Awaited] = []
        self._counts: dict[str, list[tuple[Int64s, Int32s]]] = {}

    @property
    def is_asking(self) -> bool:
        """Say whether something may find out terms while their documents are still coming."""
        return self._elsewhere is not None

    def ask(
        self, field: str, key: Hashable, words: Sequence[str], *, is_kept: bool
    ) -> Answer | None:
        """Have the terms of a field that derive from words found out elsewhere, if it can be.

        A question that `is_kept` will not be withdrawn.
        """
        if self._elsewhere is None or not words:
            return None
        return self._elsewhere.ask(self._under_salt()[0], field, key, words, is_kept=is_kept)

    def keys(self, field: str, texts: Sequence[bytes]) -> Int64s:
        """Return the keys of derived terms of a field."""
        return self._under_salt()[1].of(field, texts)

    def _under_salt(self) -> tuple[bytes, Keys]:
        if self._salted is None:
            salt = ensure_salt(self._connection)
            self._salted = salt, Keys(salt)
        return self._salted

    def take_later(self, awaited: Awaited) -> None:
        """Have pairs and counts handed on when they are needed."""
        self._awaited.append(awaited)

    def end_segment(self) -> OfSegment:
        """Return everything put off so far: its documents have been written.

        What is put off after this belongs to the segment that is filled next.
        """
        ended, self._awaited = OfSegment(self._awaited), []
        return ended

    def settle(self, ended: Sequence[OfSegment]) -> None:
        """Wait for what these segments put off, and find out here what nobody is at yet.

        Others begin with what is kept and was asked first, so this begins with what was asked last.
        """
        left = [each for segment in ended for each in segment.left]
        for segment in ended:
            segment.left = []
        while left:
            left.pop(_next(left)).learn(self)

    def take(self, keys: Int64s, numbers: Int64s) -> None:
        """Take pairs."""
        if len(numbers):
            self._parts.append(Pairs(keys, numbers))

    def count(self, field: str, documents: Int64s, counts: Int32s) -> None:
        """Take how many derived terms each of some texts has, and in which document it stands."""
        self._counts.setdefault(field, []).append((documents, counts))

    def lengths(self, documents: int) -> dict[str, Int32s]:
        """Return how many derived terms each document has by field, and forget it."""
        lengths = {
            field: sum(
                (np.bincount(where, counts, documents) for where, counts in parts),
                np.zeros(documents),
            ).astype(np.int32)
            for field, parts in self._counts.items()
        }
        self._counts = {}
        return lengths

    def write(self) -> None:
        """Put everything taken into the tables."""
        if self._parts:
            add(
                self._connection,
                Pairs(
                    np.concatenate([part.keys for part in self._parts]),
                    np.concatenate([part.numbers for part in self._parts]),
                ),
            )
        self._parts = []


def _next(awaited: Sequence[Awaited]) -> int:
    """Return the place of the first that is ready, else withdraw the last that can be.

    Where none is and none can, it is the first: there is nothing to do but wait.
    """
    places = range(len(awaited))
    ready = (place for place in places if awaited[place].is_ready())
    withdrawn = (place for place in reversed(places) if awaited[place].withdraw())
    return next(chain(ready, withdrawn), 0)
