"""What a word may be in a name: terms that texts have beside the keys of their names.

| mark | words | what it is for |
|---|---|---|
| `BETWEEN` | initials and patronymics | they may stand between a given name and its surname |
| `GIVEN` | given names, initials that are no words | beside a surname they tell whose it is |
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from index.languages.folding import fold
from index.languages.given_names import OTHERS, SPELT_APART
from index.languages.initials import is_initial
from index.languages.names import close_keys, is_given_alias
from index.languages.patronymics import is_patronymic

BETWEEN, GIVEN = "^b", "^g"

_NONE: frozenset[str] = frozenset()
_MAY_STAND_BETWEEN, _TELLS = frozenset({BETWEEN}), frozenset({GIVEN})
_LONGER_THAN_INITIALS = 3
_WORDS = frozenset("аеёжзийікоусувыэюяўєїaeioquvwyz")
"""Letters that are words, or begin many a line: they tell of nobody."""


def marks_of(word: str, keys: Collection[str]) -> frozenset[str]:
    """The marks of a folded word that has some keys; none for most."""
    if len(word) < _LONGER_THAN_INITIALS and is_initial(word):
        telling = word not in _WORDS and not word[1:]
        return _MAY_STAND_BETWEEN | _TELLS if telling else _MAY_STAND_BETWEEN
    between = _MAY_STAND_BETWEEN if is_patronymic(word) else _NONE
    return between | _TELLS if _is_given(keys) else between


def _is_given(keys: Collection[str]) -> bool:
    return any(map(is_given_alias, keys)) or not _close_keys_of_others().isdisjoint(keys)


@cache
def _close_keys_of_others() -> frozenset[str]:
    """The close keys of the given names that have no key for all their forms."""
    forms = (fold(form) for row in (*OTHERS, *SPELT_APART) for form in row.split())
    return frozenset(key for form in forms for key in close_keys(form))
