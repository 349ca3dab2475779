"""Words typed without the marks of their letters: `wiezien` for `więzień`, `zmones` for `žmonės`.

Many keyboards have no ą or š. The words that would be the same without marks are looked for letter
by letter, and only where some word begins so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

_MARKED = {
    "a": "ąäå",
    "c": "ćč",
    "e": "ęėé",
    "i": "įí",
    "l": "ł",
    "n": "ńñ",
    "o": "óöő",
    "s": "śš",
    "u": "ūųüŭ",
    "y": "ý",
    "z": "źżž",
}
"""Letters of Polish, Lithuanian, German and Belarusian in Latin letters, by what they look like."""

_SPELT_OUT = {"ae": "ä", "oe": "ö", "ue": "ü"}
"""How German writes an umlaut where there is none: Haeftling, Häftling."""

_MOST_TRIED = 2000
"""Beginnings that are asked about for one word."""

HasBeginning = Callable[[str], bool]


def with_marks(word: str, has_beginning: HasBeginning, is_word: Callable[[str], bool]) -> list[str]:
    """The words that a small one without marks may stand for, never itself; fewest marks first.

    `has_beginning` says whether any word begins so, `is_word` whether this is one.
    """
    if not word.isascii() or not word.isalpha():
        return []
    beginnings, tried = [("", 0)], 0
    found: set[str] = set()
    while beginnings and tried < _MOST_TRIED:
        beginning, place = beginnings.pop()
        if place == len(word):
            if beginning != word and is_word(beginning):
                found.add(beginning)
            continue
        for letters, used in _letters(word, place):
            tried += 1
            longer = beginning + letters
            if has_beginning(longer):
                beginnings.append((longer, place + used))
    return sorted(found, key=lambda each: (sum(map(_is_marked, each)), each))


def _letters(word: str, place: int) -> Iterator[tuple[str, int]]:
    """What may stand at a place, and how many letters of the word that is for."""
    letter = word[place]
    for each in (letter, *_MARKED.get(letter, "")):
        yield each, 1
    if spelt_out := _SPELT_OUT.get(word[place : place + 2]):
        yield spelt_out, 2


def _is_marked(letter: str) -> bool:
    return not letter.isascii()
