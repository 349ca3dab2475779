"""Other people whose names are near the one asked for, and are written in its language.

A key of a name levels vowels, for Лосік is Losik and Ласік may be: in another language. Beside the
given name as typed, which tells the language, another vowel is another person, and so is the name
of a woman for that of a man beside the surname as typed. They are found, below all spellings of
the name that was meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from whoosh import query

from index.archive_analysis import capitalised
from index.archive_schema import BODY, TITLE
from index.languages.folding import fold
from index.languages.given_names_of_both import may_be_a_case, of_the_other_sex
from index.languages.initials import is_given_name
from index.languages.names import close_keys

Holders = Callable[[str, str], int]

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

_MOST = 6
_MOST_KEYS = 2


def apart_from_namesakes(
    closely: query.Query, words: Sequence[str], holders: Holders
) -> query.Query:
    """What matches a name closely, but texts about other people that have not the name as typed.

    `holders` tells in how many documents a term of a field stands.
    """
    others = _namesakes(words, holders) if len(words) == 2 else []
    if not others:
        return closely
    typed = [capitalised(fold(word)) for word in words]
    return query.Or([query.AndNot(closely, query.Or(others)), *_side_by_side(typed)])


def _namesakes(words: Sequence[str], holders: Holders) -> list[query.Query]:
    one, other = map(fold, words)
    pairs = [*_others(one, other, holders), *_others(other, one, holders)]
    return [phrase for pair in pairs[:_MOST] for phrase in _side_by_side(pair)]


def _side_by_side(terms: Sequence[str]) -> list[query.Query]:
    return [
        query.Phrase(text.name.field, list(order))
        for order in (terms, terms[::-1])
        for text in (TITLE, BODY)
    ]


def _others(given: str, surname: str, holders: Holders) -> Iterator[tuple[str, str]]:
    """Terms that stand side by side in names of other people, of those that the archive has."""
    for name in of_the_other_sex(given):
        if holders(BODY.name.field, capitalised(name)):
            yield capitalised(name), capitalised(surname)
            if not may_be_a_case(given, name):
                for key in sorted(close_keys(surname))[:_MOST_KEYS]:
                    yield capitalised(name), key
    if is_given_name(given):
        for spelt in _with_another_vowel(surname):
            if holders(BODY.name.field, capitalised(spelt)):
                yield capitalised(given), capitalised(spelt)


def _with_another_vowel(word: str) -> Iterator[str]:
    """A word with one of its vowels, but the first letter, exchanged for one of its class."""
    for place, letter in islice(enumerate(word), 1, None):
        for other in _VOWELS.get(letter, ""):
            yield word[:place] + other + word[place + 1 :]
