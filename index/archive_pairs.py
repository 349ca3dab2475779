"""Which words have not every derived term in the index that their texts give them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import cached_property
from typing import Any

import numpy as np

from index.archive_sums import Hashes, mixed
from index.derived.keys import Keys
from index.derived.runs import all_pairs, read_salt
from index.errors import DamagedIndexError
from index.storage.connection import Connection
from index.storage.integers import Bools, Int64s
from index.writing.surfaces import Derived, Surfaces

NumbersOf = Callable[[str, Sequence[bytes]], Int64s]
_NUMBER_STEP = np.uint64(0x9E3779B97F4A7C15)
_CACHED_WORDS = 300_000
_AS_WHOOSH = "surrogatepass"


class HeldPairs:
    """The pairs of the index, as they lie in the tables (see `index.derived`)."""

    def __init__(self, connection: Connection, known: Int64s, numbers_of: NumbersOf) -> None:
        """`known` are the numbers of all terms; `numbers_of` gives those of texts of a field.

        Raises `DamagedIndexError` where a pair has the number of no term.
        """
        self._connection = connection
        self._numbers_of = numbers_of
        pairs = all_pairs(connection)
        if not np.isin(pairs.numbers, known).all():
            raise DamagedIndexError
        # One more than there are, so that what is greater than all is compared with something.
        self._held = np.append(np.sort(_hashes(pairs.keys, pairs.numbers)), np.uint64(0))
        self._words: dict[tuple[str, Hashable, str, Hashable], dict[str, bool]] = {}

    def are_there(self, document: dict[str, Any]) -> bool:
        """Whether what derives from the words of a document is in the tables."""
        return all(
            self._of_words(name, value, derived)
            for name, value in document.items()
            if isinstance(value, Surfaces)
            for derived in value.derived
        )

    @cached_property
    def _keys(self) -> Keys:
        salt = read_salt(self._connection)
        if salt is None:
            raise DamagedIndexError
        return Keys(salt)

    def _of_words(self, name: str, text: Surfaces, derived: Derived) -> bool:
        known = self._words.setdefault((name, text.key, derived.field, derived.key), {})
        if len(known) > _CACHED_WORDS:
            known.clear()
        words = set(text.words)
        new = sorted(words.difference(known))
        known.update(dict.fromkeys(new, True))
        pairs = [
            (word, term, base)
            for word in new
            for base in text.analysis(word)
            for term in derived.analysis(word)
        ]
        if pairs:
            there = self._there(name, derived.field, pairs)
            known.update({pairs[i][0]: False for i in np.flatnonzero(~there).tolist()})
        return all(known[word] for word in words)

    def _there(self, name: str, field: str, pairs: Sequence[tuple[str, str, str]]) -> Bools:
        keys = self._keys.of(field, [term.encode("utf-8", _AS_WHOOSH) for _, term, _ in pairs])
        numbers = self._numbers_of(name, [base.encode("utf-8", _AS_WHOOSH) for *_, base in pairs])
        asked = _hashes(keys, numbers)
        found: Bools = self._held[np.searchsorted(self._held[:-1], asked)] == asked
        return found


def _hashes(keys: Int64s, numbers: Int64s) -> Hashes:
    return mixed(keys.astype(np.uint64) * _NUMBER_STEP + numbers.astype(np.uint64))
