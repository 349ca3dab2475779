"""Analysis once per distinct word, not once per token.

A text is a list of words as they stand in it (surface forms). Each distinct word gets a number,
and each analysis of it is run once; a document is then an array of numbers, and the terms of a
batch of documents come from one array look-up.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import Protocol, TypeVar, runtime_checkable

import numpy as np
import numpy.typing as npt

from index.storage.integers import AnyInts, Int32s, Int64s

Analysis = Callable[[str], Sequence[str]]
_Scalar = TypeVar("_Scalar", bound=np.generic)
_FEWEST_FOR_SLOTS = 64


@runtime_checkable
class ManyAnalysis(Protocol):
    """An analysis that takes many words at once at less cost than one after the other."""

    def __call__(self, word: str, /) -> Sequence[str]:
        """The terms of a word."""

    def many(self, words: Sequence[str], /) -> Sequence[Sequence[str]]:
        """The terms of each word."""


def analysed(analysis: Analysis, words: Sequence[str]) -> Sequence[Sequence[str]]:
    """The terms of each of `words` under `analysis`."""
    if isinstance(analysis, ManyAnalysis):
        return analysis.many(words)
    return [analysis(word) for word in words]


class Surfaces:
    """A text for a field, already cut into words.

    `analysis` turns a word into its terms, usually one; it must be pure, for it is called once per
    distinct (field, `key`, word). A word without terms is skipped: its position stays empty, or,
    with `renumber`, is given to the next word (as whoosh's StopFilter does).
    """

    __slots__ = ("analysis", "key", "renumber", "words")

    def __init__(
        self, words: Sequence[str], analysis: Analysis, key: Hashable, *, renumber: bool = False
    ) -> None:
        self.words = words
        self.analysis = analysis
        self.key = key
        self.renumber = renumber


class _Numbers(dict[str, int]):
    """Gives the next number to a word not seen before; `words` are all words, by number."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        self.words.append(word)
        return number


class _Slots:
    """Numbers by the hashes of words, in front of the dictionary that numbers them.

    A dictionary of many words goes to the main memory several times for each; these arrays are
    small, and NumPy asks them for a whole text at once. A word whose slot another one has is not
    here. Hashes are Python's, 64 bits under a key drawn for each process: among a million words two
    have the same once in some thirty million processes.
    """

    _COUNT = 1 << 19

    def __init__(self) -> None:
        self._hashes = np.zeros(self._COUNT, np.int64)
        self._after = np.zeros(self._COUNT, np.int32)

    def find(self, hashes: Int64s) -> Int32s:
        """Return the number of the word with each hash, -1 where it is not here."""
        slots = hashes & (self._COUNT - 1)
        return np.where(self._hashes[slots] == hashes, self._after[slots], 0) - np.int32(1)

    def keep(self, hashes: Int64s, numbers: Int32s) -> None:
        """Take words whose slots are free."""
        slots = hashes & (self._COUNT - 1)
        free = self._after[slots] == 0
        self._hashes[slots[free]] = hashes[free]
        self._after[slots[free]] = numbers[free] + 1


class SurfaceTable:
    """The words seen so far, by number, and the analyses made of them.

    One table serves all fields of an index. It is dropped when it grows past `most` words, and
    whenever term numbers may have changed under it.
    """

    def __init__(self, most: int = 1_000_000) -> None:
        self._most = most
        self._numbers = _Numbers()
        self._slots: _Slots | None = None
        self._layers: dict[Hashable, Layer] = {}
        self._last: tuple[Sequence[str], Int32s] | None = None

    def clear(self) -> None:
        """Forget everything."""
        self._numbers = _Numbers()
        self._slots = None
        self._layers.clear()
        self._last = None

    def is_full(self) -> bool:
        """Say whether the table has outgrown its bound and should be cleared between batches."""
        return len(self._numbers) > self._most

    def numbers(self, words: Sequence[str]) -> Int32s:
        """Return the number of each word. The list given last is remembered, by identity."""
        if self._last is not None and self._last[0] is words:
            return self._last[1]
        many = len(words) >= _FEWEST_FOR_SLOTS
        result = self._by_slots(words) if many else self._by_dictionary(words)
        self._last = (words, result)
        return result

    def _by_dictionary(self, words: Sequence[str]) -> Int32s:
        return np.fromiter(map(self._numbers.__getitem__, words), np.int32, len(words))

    def _by_slots(self, words: Sequence[str]) -> Int32s:
        slots = self._slots = self._slots or _Slots()
        hashes = np.fromiter(map(hash, words), np.int64, len(words))
        numbers = slots.find(hashes)
        missing = np.flatnonzero(numbers < 0)
        if len(missing):
            numbers[missing] = self._by_dictionary([words[i] for i in missing.tolist()])
            slots.keep(hashes[missing], numbers[missing])
        return numbers

    def layer(self, key: Hashable) -> "Layer":
        """Return the analyses made under `key`."""
        layer = self._layers.get(key)
        if layer is None:
            layer = self._layers[key] = Layer()
        return layer

    def words(self) -> Sequence[str]:
        """Return all words seen so far, by number."""
        return self._numbers.words


class Layer:
    """The terms of each word under one analysis: word i has `count[i]` from `first[i]` on."""

    def __init__(self) -> None:
        self._first = np.zeros(0, np.int64)
        self._count = np.full(0, -1, np.int32)
        self._terms = np.zeros(0, np.int64)
        self._end = 0

    def unknown(self, numbers: AnyInts) -> Int64s:
        """Return those word numbers, once each and ascending, whose terms are not known yet."""
        highest = int(numbers.max(initial=-1))
        if highest >= len(self._count):
            size = max(highest + 1, 2 * len(self._count))
            self._first = _longer(self._first, size, 0)
            self._count = _longer(self._count, size, -1)
        return np.unique(numbers[self._count[numbers] < 0]).astype(np.int64)

    def learn(self, numbers: AnyInts, counts: AnyInts, terms: AnyInts) -> None:
        """Take the terms of the words `numbers`: `counts[i]` of them each, end to end."""
        start, end = self._end, self._end + len(terms)
        if end > len(self._terms):
            self._terms = _longer(self._terms, max(end, 2 * len(self._terms)), 0)
        self._first[numbers] = np.cumsum(counts) - counts + start
        self._count[numbers] = counts
        self._terms[start:end] = terms
        self._end = end

    def expand(self, numbers: AnyInts) -> tuple[Int32s, Int64s]:
        """Return how many terms each word of `numbers` has, and all the terms end to end."""
        counts = self._count[numbers]
        firsts = self._first[numbers]
        if counts.size and int(counts.max()) > 1:
            within = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
            return counts, self._terms[np.repeat(firsts, counts) + within]
        return counts, self._terms[firsts[counts > 0]]


def _longer(values: npt.NDArray[_Scalar], size: int, fill: int) -> npt.NDArray[_Scalar]:
    """Return an array of `size` that begins with `values` and goes on with `fill`."""
    result = np.full(size, fill, values.dtype)
    result[: len(values)] = values
    return result
