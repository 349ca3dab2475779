"""Given names in questions: which words surely are some, and which of their keys tell of them.

A short name has the sounds of many a word: Ян and Ein, Emma and ему, Ганна and она, Ігар and Jahr.
The tables know the other spellings of a given name, so a question need not ask for what is merely
near to it, and a pronoun is nobody's name. Texts keep all their keys.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from index.languages.folding import fold
from index.languages.function_words import FUNCTION_WORDS
from index.languages.given_names import OTHERS, ROWS, SPELT_APART
from index.languages.given_names_called import cases_of, names_called
from index.languages.given_names_of_both import ROWS as OF_BOTH
from index.languages.names import all_keys, close_keys, is_alias, is_close, is_given_alias

_SHORT_ONES = (
    "Эмма Эма Emma",
    "Ева Єва Эва Ewa Eva Ieva",
    "Ніна Нина Nina",
    "Марта Marta Martha",
    "Ліда Лида Lida",
    "Лідзія Лидия Лідія Lidia Lidija Lydia Lidziya",
)
"""Names that sounds link, and that no other table has in all alphabets."""

_CALLED = (
    "Любоў Любовь Любов Lyubov | Люба Любка Luba Liuba Lyuba Ljuba",
    "Язэп Иосиф Йосип Josip Józef | Ёсіп",
    "Сяргей Сергей Сергій Siarhei | Сяргук Сергук Siarhuk",
)
"""What people are called whose texts have no key of their name for it."""

_SHORT_KEY = 3
"""Letters of a key that tells of two consonants at most."""

_WORDS = "любой любою любы любе люби любо luby lubi lubie lubo"
"""Cases that are words of their own."""


def is_surely_given(word: str) -> bool:
    """Whether a folded word is a given name of the tables, in some spelling or case."""
    if _is_listed(word):
        return True
    if word in _function_words():
        return False
    return _is_alike(word) or any(map(is_given_alias, all_keys(word)))


def keys_of_given(word: str) -> frozenset[str]:
    """The keys that a folded given name is asked by: all but those that are near to many a word.

    Any other word has all its keys, and so has what only sounds like a short one: Жанна, like Жэня.
    """
    keys = all_keys(word)
    if not (_is_listed(word) or _is_alike(word)):
        return keys
    keys = keys.union(*map(all_keys, _borne_by_called().get(word, ())))
    near = {key for key in keys if not (is_close(key) or is_alias(key))}
    return keys if near == keys else keys.difference(key for key in near if len(key) <= _SHORT_KEY)


def words_of_key(key: str) -> frozenset[str]:
    """The function words, in any language, that have a key and are no names."""
    return _words_by_key().get(key, frozenset())


def names_asked_too(word: str) -> tuple[str, ...]:
    """Spellings of a folded given name that it is asked by, too: what its bearers are called."""
    return tuple(sorted(_names_of_called().get(word, frozenset()) - {word}))


def _is_listed(word: str) -> bool:
    return word in _forms() or word in _names_of_called() or bool(names_called(word))


def _is_alike(word: str) -> bool:
    return not _close_keys_of_forms().isdisjoint(close_keys(word))


@cache
def _forms() -> frozenset[str]:
    rows = (*ROWS, *OTHERS, *SPELT_APART, *OF_BOTH, *_SHORT_ONES)
    return frozenset(fold(form) for row in rows for form in row.split() if form != "|")


@cache
def _close_keys_of_forms() -> frozenset[str]:
    return frozenset(key for form in _forms() for key in close_keys(form))


@cache
def _function_words() -> frozenset[str]:
    return frozenset().union(*FUNCTION_WORDS.values()) - _forms()


@cache
def _words_by_key() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for word in _function_words():
        for key in all_keys(word):
            found[key] = found.get(key, frozenset()) | {word}
    return found


@cache
def _borne_by_called() -> dict[str, tuple[str, ...]]:
    """The names that people bear, by each form of what they are called."""
    return {
        form: tuple(map(fold, names.split()))
        for names, called in _rows_of_called()
        for form in called
    }


@cache
def _names_of_called() -> dict[str, frozenset[str]]:
    """All forms of a row, by each of them."""
    rows: dict[str, frozenset[str]] = {}
    for names, called in _rows_of_called():
        every = called.union(map(fold, names.split()))
        rows |= dict.fromkeys(every, every)
    return rows


def _rows_of_called() -> Iterator[tuple[str, frozenset[str]]]:
    for row in _CALLED:
        names, _, called = row.partition(" | ")
        cases = (cases_of(fold(form)) for form in called.split())
        yield names, frozenset().union(*cases).difference(_WORDS.split())
