"""Keys of derived terms: 48 bits instead of a text.

    key = (F + sum of M[i] * (byte i + 1) modulo 2**64) >> 16

F and M are random for each index, so that two texts chosen beforehand have the same key with a
probability of 2**-48 (multilinear hashing: Lemire & Kaser, "Strongly universal string hashing is
fast", The Computer Journal, 2014), and keys of two archives tell nothing of each other.
"""

import hashlib
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from index.storage.integers import Int64s, starts_of

KEY_BITS = 48
SALT_BYTES = 16
_SHIFT = np.uint64(64 - KEY_BITS)
_FEWEST = 64

Words = npt.NDArray[np.uint64]


class Keys:
    """Makes keys under one salt."""

    def __init__(self, salt: bytes) -> None:
        self._salt = salt
        self._multipliers = self._drawn(b"", _FEWEST)
        self._of_field = cache(self._drawn_for)

    def of(self, field: str, texts: Sequence[bytes]) -> Int64s:
        """Return the key of each text of a field, in [0, 2**48)."""
        lengths = np.fromiter(map(len, texts), np.int64, len(texts))
        starts = starts_of(lengths)
        letters = np.frombuffer(b"".join(texts), np.uint8).astype(np.uint64) + np.uint64(1)
        places = np.arange(len(letters)) - np.repeat(starts[:-1], lengths)
        letters *= self._first(int(lengths.max(initial=0)))[places]
        sums = np.zeros(len(letters) + 1, np.uint64)
        np.cumsum(letters, out=sums[1:])  # Modulo 2**64, as are the differences.
        hashes = sums[starts[1:]] - sums[starts[:-1]] + self._of_field(field)
        return (hashes >> _SHIFT).astype(np.int64)

    def _first(self, count: int) -> Words:
        if count > len(self._multipliers):
            self._multipliers = self._drawn(b"", 2 * count)
        return self._multipliers

    def _drawn_for(self, field: str) -> np.uint64:
        return np.uint64(self._drawn(field.encode(), 1)[0])

    def _drawn(self, name: bytes, count: int) -> Words:
        drawn = hashlib.shake_128(self._salt + name).digest(8 * count)
        return np.frombuffer(drawn, "<u8").astype(np.uint64)
