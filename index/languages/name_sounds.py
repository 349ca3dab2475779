"""What the letters of a name sound like in any alphabet: classes that transliterations confuse.

By ICAO 9303, the Belarusian instruction of 2008, BGN/PCGN, łacinka, and as Polish, Lithuanian and
German press write. A Latin spelling may stand for several soundings: z for з and ц.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import product

from index.languages.folding import is_cyrillic

MAXIMUM_SOUNDS = 8

_CYRILLIC = {
    **dict(zip("бвгґджзйклмнпрстўфхцчшѳ", "bwhhdSziklmnprstwfhtCSf", strict=True)),
    **dict(zip("аоэеєяёыиіїу", "aaeeeaaiiiiu", strict=True)),
    "щ": "SC",
    "я": "ia",
    "ю": "iu",
}


class _Sound(dict[int, str]):
    """What letters sound like, for `str.translate`; all others vanish."""

    def __missing__(self, letter: int) -> str:
        return ""


_CYRILLIC_SOUND = _Sound(str.maketrans(_CYRILLIC))
_ENGLISH_W = re.compile("^у(?=[аеиіоэы])|(?<=[аеоэ])у(?![аеиіоуыюя])")
"""Уилсон, Уокер are Wilson, Walker; Браун is Браўн."""
_AS_ONE = {"тс": "ц", "дт": "т"}
_CYRILLIC_DIGRAPH = re.compile("дз(?!ж)|дс|тс|дт")

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
    "rz": ("rs", "S", "r", "rt"),
    "sh": ("S",),
    "ts": ("t",),
    "tz": ("t",),
    "dz": ("d",),
    "dź": ("d",),
    "ds": ("d", "ts", "ds"),
    "ąb": ("amb", "ab"),
    "ąp": ("amp", "ap"),
    "ęb": ("emb", "eb"),
    "ęp": ("emp", "ep"),
    "ą": ("an", "a"),
    "ę": ("en", "e"),
    "ck": ("k", "tk"),
    "ph": ("f",),
    "th": ("t",),
    "qu": ("kw",),
    "au": ("au", "aw"),
    "ou": ("au", "aw"),
    "ei": ("ei", "ai"),
    "eu": ("eu", "ew"),
    "č": ("C",),
    "š": ("S",),
    "ž": ("S",),
    "ż": ("S",),
    "ć": ("t",),
    "ś": ("s",),
    "ź": ("z",),
    "ł": ("l",),
    "ß": ("s",),
    "ö": ("a", "e"),
    "x": ("ks",),
    "c": ("t", "k"),
    "z": ("z", "t"),
    "j": ("i",),
    "q": ("k",),
    "v": ("w",),
    "w": ("w",),
    "g": ("h",),
    "h": ("h",),
    "a": ("a",),
    "o": ("a",),
    "e": ("e",),
    "i": ("i",),
    "y": ("i",),
    "u": ("u",),
    "ŭ": ("w",),
}
"""What a Latin letter group may stand for; the longest one at a place is read."""

_LATIN_GROUP = re.compile("|".join(sorted(_LATIN, key=len, reverse=True)) + "|.", re.DOTALL)
_LAST_NASAL = str.maketrans("ąę", "ae")
"""At the end they are Polish and Lithuanian accusatives, without an n."""


def sounds_of(word: str) -> set[str]:
    """What a folded word may sound like, `MAXIMUM_SOUNDS` at most."""
    return _cyrillic(word) if is_cyrillic(word) else _latin(word)


def _cyrillic(word: str) -> set[str]:
    sounds = {_cyrillic_sound(word)}
    if "у" in word and (with_w := _ENGLISH_W.sub("в", word)) != word:
        sounds.add(_cyrillic_sound(with_w))
    return sounds


def _cyrillic_sound(word: str) -> str:
    return _CYRILLIC_DIGRAPH.sub(_one_letter, word).translate(_CYRILLIC_SOUND)


def _one_letter(digraph: re.Match[str]) -> str:
    return _AS_ONE.get(digraph[0], "д")


def _latin(word: str) -> set[str]:
    word = word[:-1] + word[-1:].translate(_LAST_NASAL)
    choices = [*map(_spelt, _LATIN_GROUP.findall(word))]
    if max(map(len, choices)) == 1:
        return {"".join([only for (only,) in choices])}
    sounds: set[str] = set()
    for spelling in product(*choices):
        sounds.add("".join(spelling))
        if len(sounds) == MAXIMUM_SOUNDS:
            break
    return sounds


@lru_cache(maxsize=4096)
def _spelt(group: str) -> tuple[str, ...]:
    """What a group of Latin letters, or a single letter of any alphabet, may stand for."""
    return _LATIN.get(group) or (_plain(group),)


def _plain(letter: str) -> str:
    """A letter without its accents, in the class of its base letter; signs vanish."""
    base = unicodedata.normalize("NFD", letter)[0]
    if not base.isascii() or not base.isalpha():
        return ""
    return _LATIN.get(base, (base,))[0]
