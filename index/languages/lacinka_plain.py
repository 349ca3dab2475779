"""Łacinka typed without the marks of its letters: Zodzina, Cekina and Zuk are Žodzina, Čekina, Žuk.

A keyboard may have no š, č and ž, and then writes what are other sounds. All other letters without
their marks sound nearly as they should.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.languages.folding import fold, is_cyrillic
from index.languages.lacinka import to_cyrillic, to_latin

_PLAIN_SIBILANT = re.compile(
    "(?<![cstrd])z(?![hz])|sc(?=[aeiouy])|(?<![sct])c(?![hzkc])"
    "|(?<![cst])s(?![hzcs]|k(?:i|im|ich|a|aja|aj|aha|amu|uju)$)"
)
"""Not in spellings of other languages (sh, cz, tz, Schwarz, Jackson, Rossi), nor in -ski."""
_MARKED = {"s": "š", "c": "č", "z": "ž", "sc": "šč"}
_WITHOUT_MARKS = str.maketrans("žčšźćśńłŭ", "zcszcsnlu")
_MOST_PLACES = 3
_SHORT = 4


def with_sibilants(word: str) -> tuple[str, ...]:
    """What a folded word may be with one of its sibilants marked, or with all of them."""
    places = list(_PLAIN_SIBILANT.finditer(word)) if word.isascii() else []
    if not places or len(places) > _MOST_PLACES:
        return ()
    chosen = [[place] for place in places]
    if len(places) > 1:
        chosen.append(places)
    return tuple(_marked(word, each) for each in chosen)


def spelt_plainly(word: str) -> tuple[str, ...]:
    """A folded Belarusian word, in either alphabet, as it is typed without marks."""
    latin = to_latin(word) if is_cyrillic(word) else word
    plain = latin.translate(_WITHOUT_MARKS)
    return (plain,) if plain != latin and plain.isascii() else ()


def spelt_otherwise(word: str) -> tuple[str, ...]:
    """How else a folded name is spelt, with and without marks, of short ones in either alphabet.

    Short names have no close key that would tell.
    """
    marked = with_sibilants(word) if len(word) <= _SHORT else ()
    return (*spelt_plainly(word), *marked, *(fold(to_cyrillic(each)) for each in marked))


def _marked(word: str, places: Iterable[re.Match[str]]) -> str:
    """The word with the marks at some places, which are changed from the last to the first."""
    for place in sorted(places, key=re.Match.start, reverse=True):
        word = word[: place.start()] + _MARKED[place[0]] + word[place.end() :]
    return word
