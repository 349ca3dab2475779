"""A generated corpus: word frequencies after Zipf, lengths log-normal, made-up Cyrillic words."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

_SYLLABLES = [c + v for c in "бвгджзклмнпрстхч" for v in "аеіоу"]
_LANGUAGES = ("be", "ru", "uk", "en")


@dataclass(frozen=True)
class Sample:
    """One generated document."""

    number: int
    text: str
    language: str
    year: int


def vocabulary(size: int) -> list[str]:
    """Return `size` distinct words, the commonest first; every word has at least two syllables."""
    order = np.random.default_rng(11).permutation(size) + len(_SYLLABLES)
    words = []
    for code in order.tolist():
        word = ""
        while code:
            code, syllable = divmod(code, len(_SYLLABLES))
            word += _SYLLABLES[syllable]
        words.append(word)
    return words


def samples(count: int, words: list[str], mean_length: int = 440) -> Iterator[Sample]:
    """Yield `count` documents, always the same ones."""
    random = np.random.default_rng(7)
    bounds = np.cumsum(1 / np.arange(1, len(words) + 1))
    bounds /= bounds[-1]
    table = np.array(words, dtype=object)
    for number in range(count):
        length = max(20, int(random.lognormal(np.log(mean_length) - 0.18, 0.6)))
        text = " ".join(table[np.searchsorted(bounds, random.random(length))])
        yield Sample(number, text, _LANGUAGES[number % 4], 2000 + number % 25)
