"""One key for a name in every script and spelling: Лукша, Łuksza, Luksha -> `lkS`.

The key is the word's skeleton of consonants in classes that transliteration schemes confuse
(passports by ICAO 9303 and by the Belarusian instruction of 2008, BGN/PCGN, łacinka, Polish,
Lithuanian and German press). Where a spelling is ambiguous a word has several keys. Two names are
near when they share one. Short skeletons meet too many words, so those keep their vowels.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import product

from index.languages.folding import fold, is_cyrillic
from index.languages.given_names import ROWS

MINIMUM_SKELETON = 3
MAXIMUM_KEYS = 8
MAXIMUM_NAME = 40

_CYRILLIC = {
    **dict(zip("бвгґджзйклмнпрстўфхцчшѳ", "bwhhdSsiklmnprstwfhtCSf", strict=True)),
    **dict(zip("аоэеєяёыиіїую", "aaaaaaaiiiiuu", strict=True)),
    "щ": "SC",
}
_CYRILLIC_DIGRAPHS = {"дз": "d", "тс": "t", "кс": "ks"}

# What a Latin letter group may stand for, longest first.
_LATIN: dict[str, tuple[str, ...]] = {
    "shch": ("SC",),
    "szcz": ("SC",),
    "schtsch": ("SC",),
    "tsch": ("C",),
    "sch": ("S", "SC"),
    "šč": ("SC",),
    "tch": ("C", "tC"),
    "dzh": ("dS",),
    "dž": ("dS",),
    "kh": ("h",),
    "zh": ("S",),
    "ch": ("C", "h"),
    "cz": ("C",),
    "sz": ("S", "st"),
    "rz": ("rs", "S", "r"),
    "sh": ("S",),
    "ts": ("t",),
    "tz": ("t",),
    "dz": ("d",),
    "dź": ("d",),
    "ds": ("d", "ts"),
    "ck": ("k",),
    "ph": ("f",),
    "th": ("t",),
    "qu": ("kw",),
    "č": ("C",),
    "š": ("S",),
    "ž": ("S",),
    "ż": ("S",),
    "ć": ("t",),
    "ś": ("s",),
    "ź": ("s",),
    "ł": ("l",),
    "ß": ("s",),
    "x": ("ks",),
    "c": ("t", "k"),
    "z": ("s", "t"),
    "j": ("i",),
    "q": ("k",),
    "v": ("w",),
    "w": ("w",),
    "g": ("h",),
    "h": ("h",),
    "a": ("a",),
    "o": ("a",),
    "e": ("a",),
    "i": ("i",),
    "y": ("i",),
    "u": ("u",),
}
_LATIN_GROUP = re.compile("|".join(sorted(_LATIN, key=len, reverse=True)) + "|.", re.DOTALL)
_CYRILLIC_GROUP = re.compile("дз(?!ж)|тс|.", re.DOTALL)
_CASE_ENDING = re.compile(
    "(?:ого|аго|ага|яга|его|ому|аму|яму|ему|ым|ім|им|їм|ам|ом|ем|ём|эм|ям|ах|ях|ами|амі|ями|ямі)$"
)
_LITHUANIAN_ENDING = re.compile("(?:ius|as|is|us|ys)$")
_VOWELS = re.compile("[aiu]")
_VOWEL_RUN = re.compile("[aiu]+")
_SHORT = "."
_ALIAS = "@"
_OPTIONAL_START = re.compile("во|га|ґа|vo|wo|ha")
"""Вольга is Ольга, Ганна is Анна."""

_DOUBLED = re.compile(r"(.)\1+")


def name_keys(word: str) -> frozenset[str]:
    """The keys of a folded word as a name; none for digits, single letters and overlong words."""
    if not 2 <= len(word) <= MAXIMUM_NAME or not any(letter.isalpha() for letter in word):
        return frozenset()
    sounds = _sounds(word)
    ending = _CASE_ENDING if is_cyrillic(word) else _LITHUANIAN_ENDING
    if (bare := ending.sub("", word)) != word and len(bare) > MINIMUM_SKELETON:
        sounds = sounds | _sounds(bare)
    optional = _OPTIONAL_START.match(word) is not None
    keys = {key for sound in sounds for key in _keys(sound, optional_start=optional)}
    return frozenset(keys | {alias for key in keys if (alias := _aliases().get(key))})


@cache
def _aliases() -> dict[str, str]:
    """The common key of a given name, by each key of each of its forms."""
    aliases: dict[str, str] = {}
    for number, row in enumerate(ROWS):
        for form in row.split():
            for sound in _sounds(fold(form)):
                for key in _keys(sound, optional_start=False):
                    aliases[key] = f"{_ALIAS}{number}"
    return aliases


def is_full(key: str) -> bool:
    """Whether a key is a skeleton of consonants, which few names share; short names keep vowels."""
    return not key.startswith(_SHORT)


def _sounds(word: str) -> set[str]:
    return _cyrillic_sounds(word) if is_cyrillic(word) else _latin_sounds(word)


def _cyrillic_sounds(word: str) -> set[str]:
    groups = _CYRILLIC_GROUP.findall(word)
    return {"".join(_CYRILLIC_DIGRAPHS.get(group) or _CYRILLIC.get(group, "") for group in groups)}


def _latin_sounds(word: str) -> set[str]:
    choices = [_LATIN.get(group) or (_plain(group),) for group in _LATIN_GROUP.findall(word)]
    sounds: set[str] = set()
    for spelling in product(*choices):
        sounds.add("".join(spelling))
        if len(sounds) == MAXIMUM_KEYS:
            break
    return sounds


def _plain(letter: str) -> str:
    """A letter without its accents, in the class of its base letter; signs vanish."""
    base = unicodedata.normalize("NFD", letter)[0]
    if not base.isascii() or not base.isalpha():
        return ""
    return _LATIN.get(base, (base,))[0]


def _keys(sound: str, *, optional_start: bool) -> set[str]:
    """Keys of one sounding, where the first consonant may be missing also without it."""
    keys = {_key(sound), _key(sound[1:]) if optional_start else ""}
    return keys - {""}


def _key(sound: str) -> str:
    sound = _DOUBLED.sub(r"\1", sound)
    if not sound:
        return ""
    first, rest = sound[0], sound[1:]
    if first in "wu" and rest[:1] not in ("", "a", "i", "u", "w"):
        first = "V"
    elif first in "aiu":
        first = "a"
    skeleton = first + _VOWELS.sub("", rest).replace("w", "")
    return skeleton if len(skeleton) >= MINIMUM_SKELETON else _vowelled(sound)


def _vowelled(sound: str) -> str:
    """The key of a short name, vowels kept as classes; its last vowels are its inflection."""
    folded = _VOWEL_RUN.sub(_vowel_class, sound[:2] + sound[2:].replace("w", ""))
    folded = _DOUBLED.sub(r"\1", folded.rstrip("aiu"))
    return _SHORT + folded if len(folded) > 1 else ""


def _vowel_class(run: re.Match[str]) -> str:
    """The vowel of a run with its glides taken away: iu is u, ia is a."""
    return next(vowel for vowel in "uai" if vowel in run[0])
