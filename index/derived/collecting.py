"""The pairs that the documents of a writer bring, kept until it commits."""

from collections.abc import Sequence

import numpy as np

from index.derived.keys import Keys
from index.derived.pairs import Pairs
from index.derived.runs import add, ensure_salt
from index.storage.connection import Connection
from index.storage.integers import Int32s, Int64s


class NewPairs:
    """Pairs not yet in the tables."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._keys: Keys | None = None
        self._parts: list[Pairs] = []
        self._counts: dict[str, list[tuple[Int64s, Int32s]]] = {}

    def take(self, field: str, texts: Sequence[bytes], counts: Int64s, numbers: Int64s) -> None:
        """Take derived terms of a field: `counts[i]` of `numbers` belong to `texts[i]`."""
        if not len(numbers):
            return
        if self._keys is None:
            self._keys = Keys(ensure_salt(self._connection))
        keys = np.repeat(self._keys.of(field, texts), counts)
        self._parts.append(Pairs(keys, numbers))

    def count(self, field: str, documents: Int64s, counts: Int32s) -> None:
        """Take how many derived terms each of some words has, and in which document it stands."""
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
