"""The pairs that the documents of a writer bring, kept until it commits."""

from collections.abc import Sequence

import numpy as np

from index.derived.keys import Keys
from index.derived.pairs import Pairs
from index.derived.runs import add, ensure_salt
from index.storage.connection import Connection
from index.storage.integers import Int64s


class NewPairs:
    """Pairs not yet in the tables."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._keys: Keys | None = None
        self._parts: list[Pairs] = []

    def take(self, field: str, texts: Sequence[bytes], counts: Int64s, numbers: Int64s) -> None:
        """Take derived terms of a field: `counts[i]` of `numbers` belong to `texts[i]`."""
        if not len(numbers):
            return
        if self._keys is None:
            self._keys = Keys(ensure_salt(self._connection))
        keys = np.repeat(self._keys.of(field, texts), counts)
        self._parts.append(Pairs(keys, numbers))

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
