"""The words of a text as 64-bit hashes, and numbers by hash.

The hash of a word of code units c is the sum of t[c[i]] * b**i modulo 2**64 (Karp & Rabin,
"Efficient randomized pattern-matching algorithms", 1987), with b and the table t drawn for each
process. The sums of all words come from one running sum over the text, at some 3 ns a character.
Two words of up to 64 units have the same hash once in 2**60 pairs, or in 2**38 for the pairs that
are likest to it (each half of a word the other with letters exchanged, all the way down): among a
million words some two do once in two million processes.
"""

import os
from functools import cache

import numpy as np
import numpy.typing as npt

from index.storage.integers import Int32s, Int64s
from index.writing.cutting import Uint16s

Uint64s = npt.NDArray[np.uint64]

_UNITS = 1 << 16
_SHIFTS = tuple(np.uint64(shift) for shift in (0, 22, 38, 11))
_HALF, _ODD = np.uint64(32), np.uint64(0x9E3779B97F4A7C15)
_FEWEST_SLOTS = 1 << 16


@cache
def _drawn() -> tuple[Uint64s, int]:
    """Return t and b of this process. That b is 3 modulo 8 keeps its powers apart."""
    base = int.from_bytes(os.urandom(8), "little") & ~7 | 3
    return np.frombuffer(os.urandom(8 * _UNITS), np.uint64), base


class _Powers:
    """The powers of a number modulo 2**64, as many as were asked for so far."""

    def __init__(self, base: int) -> None:
        self._base = np.uint64(base)
        self._powers = np.ones(1, np.uint64)

    def first(self, count: int) -> Uint64s:
        if len(self._powers) < count:
            powers = np.full(max(count, _UNITS), self._base)
            powers[0] = 1
            self._powers = np.multiply.accumulate(powers)
        return self._powers[:count]


class WordHashes:
    """Hashes of words that lie in one array of code units."""

    def __init__(self) -> None:
        self._table, base = _drawn()
        self._powers, self._inverse = _Powers(base), _Powers(pow(base, -1, 1 << 64))

    def of(self, units: Uint16s, begins: Int64s, ends: Int64s) -> Uint64s:
        """Return the hash of each `units[begins[i]:ends[i]]`; none begins at 0."""
        sums = self._table.take(units)
        sums *= self._powers.first(len(units))
        np.cumsum(sums, out=sums)
        hashes = sums[ends - 1]
        hashes -= sums[begins - 1]
        hashes *= self._inverse.first(len(units))[begins]
        # The low bits of a sum come from low bits alone; they are to say in which slot it is.
        hashes ^= hashes >> _HALF
        hashes *= _ODD
        hashes ^= hashes >> _HALF
        return hashes


class Slots:
    """Numbers by hash. Each hash has four slots; one that finds all taken is not kept.

    The arrays are small where a dictionary of as many words goes to the main memory several times
    for each, and NumPy asks them for many words at once.
    """

    def __init__(self, size: int = _FEWEST_SLOTS) -> None:
        self._hashes = np.zeros(size, np.uint64)
        self._after = np.zeros(size, np.int32)
        self._kept = 0

    def find(self, hashes: Uint64s) -> Int32s:
        """Return the number of each hash, -1 where it is not here."""
        after = self._find(hashes, _SHIFTS[0])
        for shift in _SHIFTS[1:]:
            missing = np.flatnonzero(after == 0)
            after[missing] = self._find(hashes[missing], shift)
        after -= 1
        return after

    def _find(self, hashes: Uint64s, shift: np.uint64) -> Int32s:
        places = self._places(hashes, shift)
        after = self._after.take(places)
        after *= self._hashes.take(places) == hashes
        return after

    def _places(self, hashes: Uint64s, shift: np.uint64) -> Int64s:
        return (hashes >> shift & np.uint64(len(self._after) - 1)).view(np.int64)

    def keep(self, hashes: Uint64s, numbers: Int32s) -> None:
        """Take hashes that are not here, each once, with their numbers."""
        if 2 * (self._kept + len(hashes)) > len(self._after):
            self._widen(self._kept + len(hashes))
        self._kept += len(hashes)
        for shift in _SHIFTS:
            places = self._places(hashes, shift)
            free = self._after[places] == 0
            # Of two for one slot the last is in it, with its number: NumPy assigns in order.
            self._hashes[places[free]] = hashes[free]
            self._after[places[free]] = numbers[free] + 1
            left = self._hashes[places] != hashes
            hashes, numbers = hashes[left], numbers[left]
        self._kept -= len(hashes)

    def _widen(self, most: int) -> None:
        """Make room for `most` hashes."""
        held = np.flatnonzero(self._after)
        hashes, numbers = self._hashes[held], self._after[held] - np.int32(1)
        size = 1 << (2 * most).bit_length()
        self._hashes, self._after = np.zeros(size, np.uint64), np.zeros(size, np.int32)
        self._kept = 0
        self.keep(hashes, numbers)
