"""Belarusian in Latin letters (łacinka) in Cyrillic, to be stemmed as Belarusian, and back."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

_IOTATED = {"a": "я", "e": "е", "o": "ё", "u": "ю"}
_PLAIN = dict(
    zip("abcdefghijklmnopqrstuvwxyzćčłńśšŭźž", "абцдэфггійклмнопкрстувв ызцчлнсшўзж", strict=True)
) | {"x": "кс"}
_SOFT = {"ć": "ць", "ń": "нь", "ś": "сь", "ź": "зь"}
_GROUP = re.compile("ch|dž|dź|dz|[jl][aeou]|li|l|i[aeou]|.", re.DOTALL)
_DIGRAPHS = {"ch": "х", "dž": "дж", "dź": "дзь", "dz": "дз", "li": "лі", "l": "ль"}


def to_cyrillic(word: str) -> str:
    """A folded łacinka word in Cyrillic; a letter that łacinka does not have stays as it is.

    `j` and an `i` after a consonant make the vowel after them soft; `l` is soft, `ł` is hard.
    """
    return "".join(map(_cyrillic, _GROUP.findall(word)))


def latin_starts(letter: str) -> frozenset[str]:
    """The Latin letters that a word may begin with whose Cyrillic form begins with this one."""
    return _starts().get(letter, frozenset())


@cache
def _starts() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for first in _PLAIN:
        for second in ("", *_PLAIN):
            found[to_cyrillic(first + second)[0]].add(first)
    return {letter: frozenset(starts) for letter, starts in found.items()}


def _cyrillic(group: str) -> str:
    if group in _DIGRAPHS:
        return _DIGRAPHS[group]
    if len(group) == 2:
        return ("л" if group[0] == "l" else "") + _IOTATED[group[1]]
    return _SOFT.get(group) or _PLAIN.get(group, group)


_LETTERS = dict(zip("абвгґджзійклмнопрстуўфцчшыэ", "abvhgdžzijkłmnoprstuŭfcčšye", strict=True)) | {
    "х": "ch"
}
_SOFTENING = {"е": "e", "ё": "o", "ю": "u", "я": "a"}
_SOFTENED = {"ц": "ć", "с": "ś", "з": "ź", "н": "ń", "л": "l"}
_CONSONANTS = frozenset("бвгґджзкмнпрстфхцчш")
_APOSTROPHES = frozenset("'’ʼ")


def to_latin(word: str) -> str:
    """A Belarusian word in small Cyrillic letters in łacinka, in the spelling it is in."""
    pairs = zip(" " + word, word, word[1:] + " ", strict=False)
    return "".join(_latin(before, letter, after) for before, letter, after in pairs)


def _latin(before: str, letter: str, after: str) -> str:
    if letter in _SOFTENING:
        sign = "i" if before in _CONSONANTS else "" if before == "л" else "j"
        return sign + _SOFTENING[letter]
    if letter == "і" and before in _APOSTROPHES:
        return "ji"
    if letter in _SOFTENED and (after == "ь" or (letter == "л" and after in "еёюяі")):
        return _SOFTENED[letter]
    return "" if letter == "ь" or letter in _APOSTROPHES else _LETTERS.get(letter, letter)
