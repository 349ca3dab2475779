"""Analysis once per distinct word, not once per token.

A text is a list of words as they stand in it (surface forms). Each distinct word gets a number,
and each analysis of it is run once; a document is then an array of numbers, and the terms of a
batch of documents come from one array look-up.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Protocol, TypeVar, runtime_checkable

import numpy as np
import numpy.typing as npt

from index.storage.integers import AnyInts, Int32s, Int64s, distinct, repeated, starts_of
from index.writing.cutting import UncutText, WordPattern, cut_many
from index.writing.word_numbers import WordNumbers

Analysis = Callable[[str], Sequence[str]]
_Scalar = TypeVar("_Scalar", bound=np.generic)
_CHARACTERS_OF_A_WORD = 6
_CHARACTERS_AT_ONCE = 1 << 17  # Their arrays stay in the cache of a core.


@runtime_checkable
class ManyAnalysis(Protocol):
    """An analysis that takes many words at once at less cost than one after the other."""

    def __call__(self, word: str, /) -> Sequence[str]:
        """The terms of a word."""

    def end_to_end(self, words: Sequence[str], /) -> tuple[Sequence[str], Sequence[int]]:
        """The terms of all words end to end, and how many each of them has."""


def analysed(analysis: Analysis, words: Sequence[str]) -> tuple[list[bytes], Int32s]:
    """The terms of all `words` end to end, as Whoosh encodes them, and how many each word has."""
    if isinstance(analysis, ManyAnalysis):
        texts, counts = analysis.end_to_end(words)
    else:
        terms = [analysis(word) for word in words]
        texts, counts = list(chain.from_iterable(terms)), list(map(len, terms))
    return _encoded(texts), np.fromiter(counts, np.int32, len(words))


def _encoded(texts: Sequence[str]) -> list[bytes]:
    """Return each text as Whoosh encodes it: together, unless one of them has a line feed."""
    if not texts:
        return []
    encoded = "\n".join(texts).encode("utf-8", "surrogatepass").split(b"\n")
    if len(encoded) == len(texts):
        return encoded
    return [text.encode("utf-8", "surrogatepass") for text in texts]


@dataclass(frozen=True, slots=True)
class Derived:
    """What derives from each word of a text: terms of `field`, see `index.derived.fields`.

    `analysis` must be pure; it is called once per distinct (field, `key`, word). With `has_tables`
    its first words take as long as thousands: better to wait for another that has them loaded.
    """

    field: str
    analysis: Analysis
    key: Hashable
    has_tables: bool = False


class Surfaces:
    """A text for a field, cut into words or an `UncutText`.

    `analysis` turns a word into its terms, usually one; it must be pure, for it is called once per
    distinct (field, `key`, word). A word without terms is skipped: its position stays empty, or,
    with `renumber`, is given to the next word (as whoosh's StopFilter does).
    """

    __slots__ = ("analysis", "derived", "key", "renumber", "words")

    def __init__(
        self,
        words: Sequence[str],
        analysis: Analysis,
        key: Hashable,
        *,
        renumber: bool = False,
        derived: Sequence[Derived] = (),
    ) -> None:
        self.words = words
        self.analysis = analysis
        self.key = key
        self.renumber = renumber
        self.derived = derived

    def is_empty(self) -> bool:
        """Say whether there is nothing to be cut."""
        words = self.words
        return not (words.content if isinstance(words, UncutText) else words)

    def about(self) -> int:
        """Return about how many words there are."""
        words = self.words
        if isinstance(words, UncutText):
            return 1 + len(words.content) // _CHARACTERS_OF_A_WORD
        return len(words)


_NOTHING = np.zeros(0, np.int64)


class NumberedText:
    """The numbers of the words of a text, once the table has settled."""

    __slots__ = ("numbers",)

    def __init__(self) -> None:
        self.numbers = _NOTHING


class SurfaceTable:
    """The words seen so far, by number, and the analyses made of them.

    One table serves all fields of an index. It is dropped when it grows past `most` words, and
    whenever term numbers may have changed under it.
    """

    def __init__(self, most: int = 250_000) -> None:
        self._most = most
        self.clear()

    def clear(self) -> None:
        """Forget everything."""
        self._numbers = WordNumbers()
        self._layers: dict[Hashable, Layer] = {}
        self._last: tuple[Sequence[str], NumberedText] | None = None
        self._waiting: dict[WordPattern, list[tuple[UncutText, NumberedText]]] = {}
        self._waiting_characters = 0

    def is_full(self) -> bool:
        """Say whether the table has outgrown its bound and should be cleared between batches."""
        return len(self._numbers.words) > self._most

    def take(self, words: Sequence[str]) -> NumberedText:
        """Return what has the numbers of `words` after the next `settle`.

        The words given last are remembered, by identity.
        """
        if self._last is not None and self._last[0] is words:
            return self._last[1]
        text = NumberedText()
        self._last = words, text
        if isinstance(words, UncutText) and words.is_regular:
            self._waiting.setdefault(words.pattern, []).append((words, text))
            self._waiting_characters += len(words.content)
            if self._waiting_characters > _CHARACTERS_AT_ONCE:
                self.settle()
        else:
            text.numbers = self._numbers.of_words(words)
        return text

    def settle(self) -> None:
        """Number the words of every text taken so far."""
        for waiting in self._waiting.values():
            self._number(waiting)
        self._waiting = {}
        self._waiting_characters = 0

    def _number(self, waiting: Sequence[tuple[UncutText, NumberedText]]) -> None:
        cut = cut_many([words for words, _ in waiting])
        # Wide, because NumPy takes by numbers of this width alone without copying them.
        numbers = self._numbers.of_cut(cut).astype(np.int64)
        bounds = starts_of(cut.counts).tolist()
        for i, ((words, text), regular) in enumerate(
            zip(waiting, cut.regular.tolist(), strict=True)
        ):
            span = numbers[bounds[i] : bounds[i + 1]]
            text.numbers = span if regular else self._numbers.of_words(words)

    def layer(self, key: Hashable) -> "Layer":
        """Return the analyses made under `key`."""
        layer = self._layers.get(key)
        if layer is None:
            layer = self._layers[key] = Layer()
        return layer

    def words(self) -> Sequence[str]:
        """Return all words seen so far, by number."""
        return self._numbers.words


_UNKNOWN, _AWAITED = -1, -2


class Layer:
    """The terms of each word under one analysis: word i has `count[i]` from `first[i]` on."""

    def __init__(self) -> None:
        self._first = np.zeros(0, np.int64)
        self._only = np.zeros(0, np.int64)
        """The term of each word that has one, for a step less."""
        self._count = np.full(0, _UNKNOWN, np.int32)
        self._terms = np.zeros(0, np.int64)
        self._end = 0

    def unknown(self, numbers: Int64s) -> Int64s:
        """Return those word numbers, once each and ascending, whose terms are not known yet."""
        highest = int(numbers.max(initial=-1))
        if highest >= len(self._count):
            size = max(highest + 1, 2 * len(self._count))
            self._first = _longer(self._first, size, 0)
            self._only = _longer(self._only, size, 0)
            self._count = _longer(self._count, size, _UNKNOWN)
        return distinct(numbers.compress(self._count.take(numbers) == _UNKNOWN))

    def await_terms(self, numbers: AnyInts) -> None:
        """Take `numbers` for known until `learn` gets their terms."""
        self._count[numbers] = _AWAITED

    def counts(self, numbers: AnyInts) -> Int32s:
        """Return how many terms each word of `numbers` has, all of which are known."""
        return self._count.take(numbers)

    def learn(self, numbers: AnyInts, counts: AnyInts, terms: AnyInts) -> None:
        """Take the terms of the words `numbers`: `counts[i]` of them each, end to end."""
        start, end = self._end, self._end + len(terms)
        if end > len(self._terms):
            self._terms = _longer(self._terms, max(end, 2 * len(self._terms)), 0)
        firsts = np.cumsum(counts) - counts
        self._first[numbers] = firsts + start
        self._count[numbers] = counts
        # Of some layers no more is asked than the counts.
        alone = np.flatnonzero(counts == 1) if len(terms) else _NOTHING
        self._only[numbers[alone]] = terms[firsts[alone]]
        self._terms[start:end] = terms
        self._end = end

    def expand(self, numbers: AnyInts) -> tuple[Int32s, Int64s]:
        """Return how many terms each word of `numbers` has, and all the terms end to end."""
        counts = self._count.take(numbers)
        if int(counts.max(initial=0)) > 1:
            firsts = self._first.take(numbers)
            within = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
            return counts, self._terms.take(np.repeat(firsts, counts) + within)
        return counts, self._only.take(repeated(numbers, counts))


def _longer(values: npt.NDArray[_Scalar], size: int, fill: int) -> npt.NDArray[_Scalar]:
    """Return an array of `size` that begins with `values` and goes on with `fill`."""
    result = np.full(size, fill, values.dtype)
    result[: len(values)] = values
    return result
