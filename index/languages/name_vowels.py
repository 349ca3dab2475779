"""How far the vowels of two spellings of a name are apart, by what its languages write for them.

The keys of a name level vowels. Here they tell again which of the names that share a key is
likelier meant: Лосик and Losik for Лосік, rather than Ласік.

| one | other | cost |
|---|---|---|
| be, unstressed: Ціханоўскі | ru, uk, Latin: Тихоновский | a third |
| be: Бяляцкі, Чарняўская | ru, uk, Latin: Беляцкий, Cherniavskaya | a third |
| uk: Біляцький, Сірко | be, ru, Latin: Белецкий, Сорока | a third and more |
| anything else, and any vowel in one language: Лосік, Ласік; Беляцкий, Белецкий | | one |
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from itertools import product
from math import inf

from index.languages.folding import is_cyrillic
from index.languages.name_cases import forms_of
from index.languages.names import close_keys

ANOTHER_NAME = 1.0
"""From this cost on two spellings are of two names."""

_CHEAP = 0.3
_OFTEN_LATIN = 0.05
_ELSEWHERE = 0.4
_SELDOM = 0.45

_VOWELS = re.compile("[аеэоуыіиїйяюєўвaeiouywvjąęėįųūóáéíúýäöüŭàâ]+")
_SIGNS = str.maketrans("", "", "ьъ'")
_GLIDES = re.compile("[ijy](?=[aeouąęóėųūáéú])")
_CYRILLIC = str.maketrans(dict(zip("аеэоуыіиїяюєўв", "aeeouiiiiAUeww", strict=True)) | {"й": ""})
_LATIN_LETTERS = str.maketrans(
    dict(zip("ąęėįųūóáéíúýäöüŭyvàâ", "aeeiuuoaeiuiaouwiwaa", strict=True)) | {"j": ""}
)
_SOFTENED = str.maketrans("au", "AU")
_GLIDED = re.compile("`(.)")
_LAST_GLIDE = re.compile("(?<=[aeoAU])u")

_BE, _RU, _UK, _LATIN = "be", "ru", "uk", "latin"
_REFLEXES = {
    _BE: {"ao": _CHEAP, "Ae": _CHEAP, "ae": _CHEAP, "Ai": _SELDOM, "ei": _CHEAP},
    _UK: {"ie": _CHEAP, "iA": _SELDOM, "io": _SELDOM},
    _RU: {"ei": _SELDOM},
    _LATIN: {
        "aA": _OFTEN_LATIN,
        "uU": _OFTEN_LATIN,
        **dict.fromkeys(("oe", "ao", "Ae"), _CHEAP),
        **dict.fromkeys(("ae", "Ai", "ie"), _SELDOM),
    },
}
"""What a vowel of a language may be in another one, and what that costs."""

_AS_BELARUSIAN = frozenset({"ao", "Ae", "ae"})
"""In Latin letters these are Belarusian, so they are other vowels in Belarusian itself."""

_TSK = re.compile("ck[iy]|ць?к[іи]")
_MAY_BE_TSK = re.compile("[тцдtcdz](?:[ьs]|sch|c)*[кk]")
"""Beliackis is no Белякоў, whatever else a c is."""

_SURELY_BELARUSIAN = re.compile("[ўэ]|ы.*і|і.*ы|[сц]к(?:і|ага|аму|ім|ай)$|і.*ав(?:а|ай|у)$")
_SURELY_UKRAINIAN = re.compile("[їє]|[сц]ьк|и.*і|і.*и")


@lru_cache(maxsize=4096)
def apart(one: str, other: str) -> float:
    """The cost of taking a folded word for another spelling of a name; infinity if it is none."""
    if _TSK.search(one + " " + other) and not all(map(_MAY_BE_TSK.search, (one, other))):
        return inf
    if _starts(one).isdisjoint(_starts(other)):
        return inf
    languages = _pairs_of_languages(one, other)
    return min(
        (_cost(a, b, languages) for a, b in product(_runs(one), _runs(other)) if len(a) == len(b)),
        default=inf,
    )


@lru_cache(maxsize=4096)
def _starts(word: str) -> frozenset[str]:
    """What a word may begin with, by its close keys: с is not з; all vowels are one here."""
    return frozenset(key[1].replace("E", "A") for key in close_keys(word))


_Runs = tuple[str, ...]


@lru_cache(maxsize=4096)
def _runs(word: str) -> frozenset[_Runs]:
    """The vowels beside consonants, but the last, of the word and of it without its ending."""
    forms, of_long = forms_of(word)
    return frozenset(map(_runs_of, (*forms, *of_long)))


def _runs_of(form: str) -> _Runs:
    plain = form.translate(_SIGNS)
    bare = plain[: _end_of_stem(plain)]
    runs = [match[0] for match in _VOWELS.finditer(bare)]
    begun = runs if _VOWELS.match(bare) else ["", *runs]
    return tuple(map(_cyrillic if is_cyrillic(form) else _latin, begun))


def _end_of_stem(plain: str) -> int:
    """Where the last consonant ends: what follows is inflected."""
    runs = list(_VOWELS.finditer(plain))
    return runs[-1].start() if runs and runs[-1].end() == len(plain) else len(plain)


def _cyrillic(run: str) -> str:
    return run.translate(_CYRILLIC)


def _latin(run: str) -> str:
    plain = _GLIDED.sub(_soften, _GLIDES.sub("`", run)).translate(_LATIN_LETTERS)
    return _LAST_GLIDE.sub("w", plain)


def _soften(glided: re.Match[str]) -> str:
    return glided[1].translate(_SOFTENED)


def _cost(one: _Runs, other: _Runs, languages: Collection[tuple[str, str]]) -> float:
    return sum(
        min(_of_runs(a, b, *pair) for pair in languages)
        for a, b in zip(one, other, strict=True)
        if a != b
    )


def _of_runs(one: str, other: str, mine: str, others: str) -> float:
    one, other = one.replace("w", ""), other.replace("w", "")
    if len(one) != len(other):
        return ANOTHER_NAME
    return sum(_of_vowels(a, b, mine, others) for a, b in zip(one, other, strict=True) if a != b)


def _of_vowels(one: str, other: str, mine: str, others: str) -> float:
    if mine == others != _LATIN:
        return ANOTHER_NAME
    return min(_reflex(one + other, mine, others), _reflex(other + one, others, mine))


def _reflex(vowels: str, language: str, other: str) -> float:
    if language == _LATIN and other != _LATIN and vowels in _AS_BELARUSIAN:
        return ANOTHER_NAME if other == _BE else _ELSEWHERE
    return _REFLEXES[language].get(vowels, ANOTHER_NAME)


def _pairs_of_languages(one: str, other: str) -> Collection[tuple[str, str]]:
    """Two languages that the words may be in; one language only if they are in no other."""
    pairs = list(product(_languages(one), _languages(other)))
    return [pair for pair in pairs if pair[0] != pair[1]] or pairs


def _languages(word: str) -> tuple[str, ...]:
    """The languages that a word may be spelt in, by its letters; Latin ones are those of all."""
    if not is_cyrillic(word):
        return (_LATIN,)
    if _SURELY_UKRAINIAN.search(word):
        return (_UK,)
    if "и" not in word and _SURELY_BELARUSIAN.search(word):
        return (_BE,)
    if re.search("[иъщ]", word):
        return (_RU,) if "ы" in word else (_RU, _UK)
    if "і" in word:
        return (_BE, _UK)
    return (_BE, _RU) if "ы" in word else (_BE, _RU, _UK)
