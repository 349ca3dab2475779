"""Where in some texts the words are that may match a query, found for all texts together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
import numpy.typing as npt

from index.archive_analysis import WORDS
from index.languages.words import WORD
from index.writing.cutting import UncutText, cut_many

_AT_ONCE = 4000
"""Words of a text that arrays do not serve; it may be long, and few marks be wanted of it."""

_BEYOND_BASIC_PLANE = re.compile("[\U00010000-\U0010ffff]")
_GAP = "\n"

Letters = npt.NDArray[np.bool_]
"""One truth for each code unit of UTF-16."""


@dataclass(frozen=True, slots=True)
class PlacedWords:
    """Words in the order of their text: word i begins at `begins[i]` and ends before `ends[i]`."""

    words: Sequence[str]
    begins: Sequence[int]
    ends: Sequence[int]


def letters_as_array(letters: Iterable[str]) -> Letters:
    """The letters as `placed_words` takes them."""
    found = np.zeros(1 << 16, np.bool_)
    found[[ord(letter) for letter in letters]] = True
    return found


def placed_words(texts: Sequence[str], hopeless: Letters) -> list[Iterable[PlacedWords]]:
    """For each text its words, but for those with hopeless first letters; in parts if it is long.

    Places are code points of the text.
    """
    uncut = list(map(_uncut, texts))
    together = iter(_cut_together([each for each in uncut if each is not None], hopeless))
    found = (None if each is None else next(together) for each in uncut)
    return [
        _one_by_one(text, hopeless) if words is None else (words,)
        for text, words in zip(texts, found, strict=True)
    ]


def _uncut(text: str) -> UncutText | None:
    """The text for arrays, with gaps for characters of two units; None where it is not for them.

    Most characters of two units are in no word: emoji. Letters of formulas are.
    """
    if _has_pairs(text):
        others = set(_BEYOND_BASIC_PLANE.findall(text))
        if any(WORDS.may_have(ord(other)) for other in others):
            return None
        text = _BEYOND_BASIC_PLANE.sub(_GAP, text)
    uncut = UncutText(text, WORDS)
    return uncut if uncut.is_regular else None


def _has_pairs(text: str) -> bool:
    return len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)


def _cut_together(texts: Sequence[UncutText], hopeless: Letters) -> Iterator[PlacedWords | None]:
    """The words of each text; None where arrays cannot tell them."""
    if not texts:
        return
    cut = cut_many(texts)
    hopeful = np.flatnonzero(~hopeless[cut.units[cut.begins]])
    words = cut.words(hopeful)
    first = 1  # A line feed stands before each text.
    of_texts = np.searchsorted(hopeful, np.cumsum([0, *cut.counts])).tolist()
    for number, text in enumerate(texts):
        start, end = of_texts[number : number + 2]
        some = hopeful[start:end]
        begins, ends = cut.begins[some] - first, cut.ends[some] - first
        found = PlacedWords(words[start:end], begins.tolist(), ends.tolist())
        yield found if cut.regular[number] else None
        first += len(text.content) + 1


def _one_by_one(text: str, hopeless: Letters) -> Iterator[PlacedWords]:
    places = WORD.finditer(text)
    while some := list(islice(places, _AT_ONCE)):
        hopeful = [place for place in some if not hopeless[min(ord(place[0][0]), 0xFFFF)]]
        yield PlacedWords(
            [place[0] for place in hopeful],
            [place.start() for place in hopeful],
            [place.end() for place in hopeful],
        )
