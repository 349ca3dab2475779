"""Other people whose names are near the one asked for, and are written in its language.

A key of a name levels vowels, for Лосік is Losik and Ласік may be: in another language. Beside the
given name as typed, which tells the language, another vowel is another person, and so is the name
of a woman for that of a man beside the surname as typed. They are found, below all spellings of
the name that was meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from whoosh import query

from index.archive_analysis import capitalised
from index.archive_schema import BODY, NAMED
from index.languages.folding import fold
from index.languages.given_names_of_both import (
    of_the_other_sex,
    perhaps_of_the_other_sex,
    surely_of_the_other_sex,
)
from index.languages.initials import is_given_name
from index.languages.name_vowels import ANOTHER_NAME, apart
from index.languages.names import all_keys, close_keys, is_close, is_full

Holders = Callable[[str, str], int]
Spellings = Callable[[str, str, int], Sequence[str]]

_VOWELS = {
    "а": "о",
    "о": "а",
    "е": "яэ",
    "я": "е",
    "э": "е",
    "і": "ы",
    "ы": "іи",
    "и": "ы",
    "a": "o",
    "o": "a",
    "e": "i",
    "i": "ey",
    "y": "i",
}
"""Vowels that keys level, by each other one."""

_LAST_CONSONANT = re.compile("[^аеёіоуўыэюяйиїєьaeiouyąęėįųūóŭj]$")
_LEVELS = (0.0, 0.15, 0.36, 0.5, 0.7)
"""Costs up to which spellings are of one level, see `name_vowels`."""
_MOST_SPELLINGS = 64
_MOST_KEYS_OF_LEVELS = 4
_MOST = 8
_MOST_KEYS = 2


def apart_from_namesakes(
    words: Sequence[str], holders: Holders, spellings: Spellings
) -> Callable[[query.Query], query.Query]:
    """What leaves texts about other people, that have not the name as typed, out of a query.

    `holders` tells in how many documents a term of a field stands, `spellings` the words that have
    a key.
    """
    others = _namesakes(words, holders, spellings) if len(words) == 2 else []
    if not others:
        return lambda closely: closely
    typed = _side_by_side([capitalised(fold(word)) for word in words])
    return lambda closely: query.Or([query.AndNot(closely, query.Or(others)), *typed])


def levels_of_spelling(words: Sequence[str], spellings: Spellings) -> list[list[list[str]]]:
    """The spellings of each word of a name by how likely they are meant, the likeliest first.

    Each level has those of the ones before; a given name has none. Nothing if there is no surname.
    """
    folded = [fold(word) for word in words]
    costs = [{} if is_given_name(word) else _costs(word, spellings) for word in folded]
    if len(words) != 2 or not any(costs):
        return []
    return [
        [sorted(term for term, cost in known.items() if cost <= most) for known in costs]
        for most in _LEVELS
    ]


def _costs(word: str, spellings: Spellings) -> dict[str, float]:
    """The words of the archive that share a key with a surname, each by how far it is apart."""
    found = {term: apart(word, term[1:]) for term in _known(word, spellings)}
    return {term: cost for term, cost in found.items() if cost < ANOTHER_NAME}


def _known(word: str, spellings: Spellings) -> frozenset[str]:
    """The words of the archive that share a key with a surname."""
    full = sorted(filter(is_full, all_keys(word)))
    near = [key for key in full if not is_close(key)][:_MOST_KEYS_OF_LEVELS]
    keys = [*near, *filter(is_close, full)][: _MOST_KEYS_OF_LEVELS + 1]
    return frozenset(
        term
        for key in keys
        for text in NAMED
        for term in spellings(text.name.field, key, _MOST_SPELLINGS)
    )


def _namesakes(words: Sequence[str], holders: Holders, spellings: Spellings) -> list[query.Query]:
    one, other = map(fold, words)
    pairs = [*_others(one, other, holders, spellings), *_others(other, one, holders, spellings)]
    return [phrase for pair in pairs[:_MOST] for phrase in _side_by_side(pair)]


def _side_by_side(terms: Sequence[str]) -> list[query.Query]:
    return [
        query.Phrase(text.name.field, list(order))
        for order in (terms, terms[::-1])
        for text in NAMED
    ]


def _others(
    given: str, surname: str, holders: Holders, spellings: Spellings
) -> Iterator[tuple[str, str]]:
    """Terms that stand side by side in names of other people, of those that the archive has."""
    for name in of_the_other_sex(given):
        if holders(BODY.name.field, capitalised(name)):
            yield capitalised(name), capitalised(surname)
    for name in surely_of_the_other_sex(given):
        if holders(BODY.name.field, capitalised(name)):
            for key in sorted(close_keys(surname))[:_MOST_KEYS]:
                yield capitalised(name), key
    yield from _in_nominative(given, surname, holders, spellings)
    if is_given_name(given):
        known = _known(surname, spellings)
        for spelt in map(capitalised, _with_another_vowel(surname)):
            if spelt in known:
                yield capitalised(given), spelt


def _in_nominative(
    given: str, surname: str, holders: Holders, spellings: Spellings
) -> Iterator[tuple[str, str]]:
    """Names that may be cases of the given name, beside a surname that is in none.

    Валянціна Стэфановіч is a woman, Валянціна Стэфановіча a man.
    """
    if _LAST_CONSONANT.search(surname):
        others = map(capitalised, perhaps_of_the_other_sex(given))
        held = [term for term in others if holders(BODY.name.field, term)]
        alike = _costs(surname, spellings) if held else {}
        for name in held:
            for spelt in sorted(alike, key=alike.__getitem__):
                if _LAST_CONSONANT.search(spelt):
                    yield name, spelt


def _with_another_vowel(word: str) -> Iterator[str]:
    """A word with one of its vowels, but the first letter, exchanged for one of its class."""
    for place, letter in islice(enumerate(word), 1, None):
        for other in _VOWELS.get(letter, ""):
            yield word[:place] + other + word[place + 1 :]
