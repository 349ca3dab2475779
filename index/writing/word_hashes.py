"""The words of a text as 64-bit hashes, and numbers by hash.

The hash of a word takes four of its code units at a time, as one number: hash = stir(hash) + units.
What stirs are two multiplications by odd numbers drawn for each process, each after the high half
has been folded into the low one, so that every unit has its say in the low bits. Words of the same
length up to four units never have the same hash. Two others have it once in some 2**58 pairs, or
in 2**32 for those likest to it (who chooses them can but have units differ in their highest bits):
among a million words some two do once in a million processes.
"""

import os
from functools import cache

import numpy as np
import numpy.typing as npt

from index.storage.integers import Int32s, Int64s
from index.writing.cutting import Uint16s

Uint64s = npt.NDArray[np.uint64]

_WINDOW = 4
_MASKS = np.array([(1 << 16 * units) - 1 for units in range(_WINDOW + 1)], np.uint64)
_HALF, _STEP_BITS, _ONE = np.uint64(32), np.uint64(40), np.uint64(1)
_FEWEST_SLOTS = 1 << 16


@cache
def _drawn() -> Uint64s:
    """Return the odd numbers of this process."""
    return np.frombuffer(os.urandom(8 * 3), np.uint64) | _ONE


class WordHashes:
    """Hashes of words that lie in one array of code units."""

    def __init__(self) -> None:
        self._first, self._second, self._length = _drawn()

    def of(self, units: Uint16s, begins: Int64s, ends: Int64s) -> Uint64s:
        """Return the hash of each `units[begins[i]:ends[i]]`; behind the last are three units."""
        windows = np.ndarray((max(0, len(units) - _WINDOW + 1),), np.uint64, units, 0, (2,))
        left = ends - begins
        hashes = windows[begins]
        hashes &= _MASKS.take(left, mode="clip")
        # A unit of zeros is not the same as none.
        hashes += left.view(np.uint64) * self._length
        self._go_on(hashes, windows, begins, left)
        return self._stirred(hashes)

    def _go_on(self, hashes: Uint64s, windows: Uint64s, begins: Int64s, left: Int64s) -> None:
        """Take in what words have beyond the first window."""
        longer = np.flatnonzero(left > _WINDOW)
        some, begins, left = hashes[longer], begins[longer], left[longer]
        while len(longer):
            begins += _WINDOW
            left -= _WINDOW
            some = self._stirred(some)
            some += windows[begins] & _MASKS.take(left, mode="clip")
            hashes[longer] = some
            still = np.flatnonzero(left > _WINDOW)
            longer, some = longer[still], some[still]
            begins, left = begins[still], left[still]

    def _stirred(self, hashes: Uint64s) -> Uint64s:
        stirred = hashes >> _HALF
        stirred ^= hashes
        stirred *= self._first
        stirred ^= stirred >> _HALF
        stirred *= self._second
        return stirred


class Slots:
    """Numbers by hash. A hash that finds its slot taken goes on by steps of its own.

    The arrays are small where a dictionary of as many words goes to the main memory several times
    for each, and NumPy asks them for many words at once. At least half of the slots are free.
    """

    def __init__(self, size: int = _FEWEST_SLOTS) -> None:
        self._hashes = np.zeros(size, np.uint64)
        self._after = np.zeros(size, np.int32)
        self._kept = 0

    def find(self, hashes: Uint64s) -> Int32s:
        """Return the number of each hash, -1 where it is not here."""
        places = self._within(hashes)
        after = self._after.take(places)
        seeking = np.flatnonzero(self._hashes.take(places) != hashes)
        # One that came here would stand in the first slot on its way that was free.
        seeking = seeking[after[seeking] != 0]
        hashes, places = hashes[seeking], places[seeking]
        while len(seeking):
            places = self._next(hashes, places)
            held = self._after.take(places)
            others = self._hashes.take(places) != hashes
            after[seeking] = np.where(others, 0, held)
            on = np.flatnonzero(others & (held != 0))
            seeking, hashes, places = seeking[on], hashes[on], places[on]
        after -= 1
        return after

    def keep(self, hashes: Uint64s, numbers: Int32s) -> None:
        """Take hashes that are not here, each once, with their numbers."""
        if 2 * (self._kept + len(hashes)) > len(self._after):
            self._widen(self._kept + len(hashes))
        self._kept += len(hashes)
        places = self._within(hashes)
        while len(hashes):
            free = np.flatnonzero(self._after.take(places) == 0)
            # Of two for one slot the last is in it, with its number: NumPy assigns in order.
            self._hashes[places[free]] = hashes[free]
            self._after[places[free]] = numbers[free] + 1
            left = np.flatnonzero(self._hashes.take(places) != hashes)
            hashes, numbers, places = hashes[left], numbers[left], places[left]
            places = self._next(hashes, places)

    def _within(self, values: Uint64s) -> Int64s:
        return (values & np.uint64(len(self._after) - 1)).view(np.int64)

    def _next(self, hashes: Uint64s, places: Int64s) -> Int64s:
        # By an odd number, so that it comes to every slot of a power of two.
        return self._within((hashes >> _STEP_BITS | _ONE) + places.view(np.uint64))

    def _widen(self, most: int) -> None:
        """Make room for `most` hashes."""
        held = np.flatnonzero(self._after)
        hashes, numbers = self._hashes[held], self._after[held] - np.int32(1)
        size = 1 << (2 * most).bit_length()
        self._hashes, self._after = np.zeros(size, np.uint64), np.zeros(size, np.int32)
        self._kept = 0
        self.keep(hashes, numbers)
