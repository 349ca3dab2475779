"""What of the sounds of a name its keys keep: consonants for the near one, places for the close.

| sounds | near key | keeps |
|---|---|---|
| five consonants and more (Колесникова) | `klsnk` | the consonants, without в, ў, w |
| four (Каваленка, Тарасаў) | `kwlnk`, `trsw` | в, ў and w too |
| three (Лукша, Драч) | `l-kS`, `drC` | and whether a vowel stands behind the first one |
| three, a vowel first (Акула) | `Akl` | and the class of that: а о, е э я, у ю |
| fewer (Гара, Кот) | `.har` | the class of each vowel but the last |
| close key | `:lukS` | places and classes of all vowels, every w, s and z at the beginning |
"""

from __future__ import annotations

import re

MINIMUM_SKELETON = 3
SHORT = "."
CLOSE = ":"

_FEW = 4
"""Of so few consonants each counts, also в, ў and w, which all spellings have but before у."""

_VOWELS = "aeiu"
_WITHOUT_VOWELS = str.maketrans("", "", "aeiu")
_WITHOUT_GLIDES = str.maketrans("", "", "aeiuw")
_GLIDE = re.compile("w(?=u[^aeiu])")
"""Равуцкі is Реуцкий."""

_RUN = re.compile("[aeiu]+")
_VOWEL_RUN = re.compile("[aiu]+")
_FIRST_VOWELS = re.compile("i*[ae]|i+u?")
_ONE_SIBILANT = str.maketrans("z", "s")
_ONE_CLASS = str.maketrans("ze", "sa")
_DOUBLED = re.compile(r"(.)\1+")
_VOWEL_BEHIND = "-"


def near_key(sound: str) -> str:
    """The near key of one sounding of a name; empty for less than two sounds."""
    sound = undoubled(sound.translate(_ONE_SIBILANT))
    if not sound:
        return ""
    first, rest = _first_class(sound), sound[1:]
    skeleton = first + rest.translate(_WITHOUT_GLIDES)
    if len(skeleton) <= _FEW:
        skeleton = first + _GLIDE.sub("", rest).translate(_WITHOUT_VOWELS)
    if len(skeleton) < MINIMUM_SKELETON:
        return _vowelled(sound)
    return skeleton if len(skeleton) > MINIMUM_SKELETON else _of_three(skeleton, sound)


def close_keys_of(sound: str, *, latin: bool) -> frozenset[str]:
    """The close keys of one sounding: a Latin s at the beginning may be German for з."""
    first, rest = _start(undoubled(sound))
    folded = _VOWEL_RUN.sub(_vowel_class, rest.translate(_ONE_CLASS)).rstrip("aiu")
    starts = {first, "z"} if latin and first == "s" else {first}
    return frozenset(CLOSE + start + undoubled(folded) for start in starts)


def undoubled(sound: str) -> str:
    """Sounds without those that stand twice or more."""
    return _DOUBLED.sub(_one_of, sound)


def _first_class(sound: str) -> str:
    if sound[0] in "wu" and sound[1:2] not in ("", "w", *_VOWELS):
        return "V"
    return "a" if sound[0] in _VOWELS else sound[0]


def _of_three(skeleton: str, sound: str) -> str:
    """A skeleton of three consonants, which many names have, with what tells their vowels apart."""
    if skeleton[0] == "a":
        run = _RUN.match(sound)
        return (_first_vowels(run[0]).upper() if run else "a") + skeleton[1:]
    vowelled = skeleton[0] != "V" and sound[1] in _VOWELS
    return skeleton[0] + (_VOWEL_BEHIND if vowelled else "") + skeleton[1:]


def _vowelled(sound: str) -> str:
    """The key of a short name, vowels kept as classes; its last vowels are its inflection."""
    folded = _RUN.sub(_vowels_of_short, sound[:2] + sound[2:].replace("w", ""))
    folded = undoubled(folded.rstrip(_VOWELS))
    return SHORT + folded if len(folded) > 1 else ""


def _vowels_of_short(run: re.Match[str]) -> str:
    return _vowels(run[0]) if run.start() else _first_vowels(run[0])


def _vowels(run: str) -> str:
    """The class of vowels: я behind a consonant is е in neighbouring languages."""
    if "u" in run:
        return "u"
    if "e" in run or run.startswith("ia"):
        return "e"
    return "a" if "a" in run else "i"


def _first_vowels(run: str) -> str:
    """The class of the vowels that a name begins with: е, э, я, і are one, а and о another."""
    if "u" in run:
        return "u"
    return "e" if run[0] in "ei" else "a"


def _start(sound: str) -> tuple[str, str]:
    """What a sounding begins with, the class of its vowels or a consonant, and what follows."""
    if vowels := _FIRST_VOWELS.match(sound):
        return ("E" if "e" in vowels[0] else "A"), sound[vowels.end() :]
    if sound[0] in "wu" and sound[1:2] not in tuple("aeiuw"):
        return "V", sound[1:]
    return sound[0], sound[1:]


def _one_of(run: re.Match[str]) -> str:
    """One letter of a run; a template instead would be parsed at each substitution."""
    return run[1]


def _vowel_class(run: re.Match[str]) -> str:
    """The vowel of a run with its glides taken away: iu is u, ia is a."""
    vowels = run[0]
    return "u" if "u" in vowels else "a" if "a" in vowels else "i"
