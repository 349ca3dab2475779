"""Keys for a name in every script and spelling: Лукша, Łuksza, Luksha -> `lkS` and `:lukS`.

The first key is the word's skeleton of consonants in classes that transliteration schemes confuse
(passports by ICAO 9303 and by the Belarusian instruction of 2008, BGN/PCGN, łacinka, Polish,
Lithuanian and German press). Where a spelling is ambiguous a word has several keys. Two names are
near when they share one. Short skeletons meet too many words, so those keep their vowels.

The close key keeps the places and classes of all vowels (а о э е я are one), every в and ў, and at
the beginning tells с from з and е from я: it parts Лукша from Лукаш and Ганчар from Ганчароў, which
are near. Two names that share it stand above those that are merely near.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cache, lru_cache
from itertools import product

from index.languages.folding import fold, is_cyrillic
from index.languages.given_names import ROWS

MINIMUM_SKELETON = 3
MAXIMUM_KEYS = 8
MAXIMUM_NAME = 40

_CYRILLIC = {
    **dict(zip("бвгґджзйклмнпрстўфхцчшѳ", "bwhhdSziklmnprstwfhtCSf", strict=True)),
    **dict(zip("аоэеєяёыиіїу", "aaeeeaaiiiiu", strict=True)),
    "щ": "SC",
    "ю": "iu",
}


class _Sound(dict[int, str]):
    """What letters sound like, for `str.translate`; all others vanish."""

    def __missing__(self, letter: int) -> str:
        return ""


_CYRILLIC_SOUND = _Sound(str.maketrans(_CYRILLIC))

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
_LATIN_GROUP = re.compile("|".join(sorted(_LATIN, key=len, reverse=True)) + "|.", re.DOTALL)
_CYRILLIC_DIGRAPH = re.compile("дз(?!ж)|дс|тс")
_CASE_ENDING = re.compile(
    "(?:ого|аго|ага|яга|его|ому|аму|яму|ему|ым|ім|им|їм|ам|ом|ем|єм|ём|эм|ям|ах|ях|ами|амі|ями|ямі|"
    "(?<=[сц]к)(?:[ыиі]х|[иі]м[иі]))$"
)
_SOFTENED = {"зе": "г", "зі": "г", "цы": "к", "ці": "к", "се": "х", "сі": "х"}
"""Dative and locative of Вольга, Вераніка: Вользе, Вераніцы."""

_LITHUANIAN_ENDING = re.compile("(?:ius|as|is|us|ys)$")
_WITHOUT_VOWELS = str.maketrans("", "", "aiuw")
_VOWEL_RUN = re.compile("[aiu]+")
_FIRST_VOWELS = re.compile("i*[ae]|i+u?")
_ONE_CLASS = str.maketrans("ze", "sa")
_SHORT = "."
_CLOSE = ":"
_ALIAS = "@"
_OPTIONAL_START = re.compile("во|га|ґа|vo|wo|ha")
"""Вольга is Ольга, Ганна is Анна."""

_DOUBLED = re.compile(r"(.)\1+")


def name_keys(word: str) -> frozenset[str]:
    """The keys of a folded word as a name; none for digits, single letters and overlong words."""
    return _near_keys(_sounds_by_form(word))


def close_keys(word: str) -> frozenset[str]:
    """The close keys of a folded word; none for a short name whose key tells as much."""
    return _close_keys(_sounds_by_form(word))


def all_keys(word: str) -> frozenset[str]:
    """The keys and the close keys of a folded word, at less cost than one after the other."""
    sounds = _sounds_by_form(word)
    return _near_keys(sounds) | _close_keys(sounds)


_Sounds = list[tuple[str, dict[str, str]]]
"""The forms of a word, and the key of each of their soundings."""


def _sounds_by_form(word: str) -> _Sounds:
    return [(form, {sound: _key(sound) for sound in _sounds(form)}) for form in _forms(word)]


def _near_keys(sounds: _Sounds) -> frozenset[str]:
    keys: set[str] = set()
    for form, found in sounds:
        keys.update(found.values())
        if _OPTIONAL_START.match(form):
            keys.update(_key(sound[1:]) for sound in found)
    keys.discard("")
    aliases = _aliases()
    return frozenset(keys | {aliases[key] for key in keys if key in aliases})


def _close_keys(sounds: _Sounds) -> frozenset[str]:
    return frozenset(
        close
        for form, found in sounds
        for sound, key in found.items()
        if key and (is_full(key) or "w" in sound[2:])
        for close in _close(sound, latin=not is_cyrillic(form))
    )


def _forms(word: str) -> tuple[str, ...]:
    """A word, and what it may be without its case ending; nothing for what is no name."""
    if not 2 <= len(word) <= MAXIMUM_NAME or not any(letter.isalpha() for letter in word):
        return ()
    cyrillic = is_cyrillic(word)
    bare = (_CASE_ENDING if cyrillic else _LITHUANIAN_ENDING).sub("", word)
    forms = [word, bare] if bare != word and len(bare) >= MINIMUM_SKELETON else [word]
    if cyrillic and len(word) > MINIMUM_SKELETON and (hard := _SOFTENED.get(word[-2:])):
        forms.append(word[:-2] + hard)
    return tuple(forms)


@cache
def _aliases() -> dict[str, str]:
    """The common key of a given name, by each key of each of its forms.

    A key that forms of two names have (Ян, Ганна: `.an`) stands for neither.
    """
    rows: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(ROWS):
        for form in row.split():
            for sound in _sounds(fold(form)):
                if key := _key(sound):
                    rows[key].add(number)
    return {key: f"{_ALIAS}{min(found)}" for key, found in rows.items() if len(found) == 1}


def is_full(key: str) -> bool:
    """Whether a key is a skeleton of consonants, which few names share; short names keep vowels."""
    return not key.startswith(_SHORT)


def is_alias(key: str) -> bool:
    """Whether a key stands for all forms of a given name."""
    return key.startswith(_ALIAS)


def is_close(key: str) -> bool:
    """Whether a key is a close one."""
    return key.startswith(_CLOSE)


def _sounds(word: str) -> set[str]:
    return _cyrillic_sounds(word) if is_cyrillic(word) else _latin_sounds(word)


def _cyrillic_sounds(word: str) -> set[str]:
    return {_CYRILLIC_DIGRAPH.sub(_one_letter, word).translate(_CYRILLIC_SOUND)}


def _one_letter(digraph: re.Match[str]) -> str:
    return "ц" if digraph[0] == "тс" else "д"


def _latin_sounds(word: str) -> set[str]:
    choices = [*map(_spelt, _LATIN_GROUP.findall(word))]
    if max(map(len, choices)) == 1:
        return {"".join([only for (only,) in choices])}
    sounds: set[str] = set()
    for spelling in product(*choices):
        sounds.add("".join(spelling))
        if len(sounds) == MAXIMUM_KEYS:
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


def _close(sound: str, *, latin: bool) -> set[str]:
    """The close keys of one sounding: a Latin s at the beginning may be German for з."""
    first, rest = _start(_DOUBLED.sub(_first, sound))
    folded = _VOWEL_RUN.sub(_vowel_class, rest.translate(_ONE_CLASS)).rstrip("aiu")
    starts = {first, "z"} if latin and first == "s" else {first}
    return {_CLOSE + start + _DOUBLED.sub(_first, folded) for start in starts}


def _start(sound: str) -> tuple[str, str]:
    """What a sounding begins with, the class of its vowels or a consonant, and what follows."""
    if vowels := _FIRST_VOWELS.match(sound):
        return ("E" if "e" in vowels[0] else "A"), sound[vowels.end() :]
    if sound[0] in "wu" and sound[1:2] not in tuple("aeiuw"):
        return "V", sound[1:]
    return sound[0], sound[1:]


def _key(sound: str) -> str:
    sound = _DOUBLED.sub(_first, sound.translate(_ONE_CLASS))
    if not sound:
        return ""
    first, rest = sound[0], sound[1:]
    if first in "wu" and rest[:1] not in ("", "a", "i", "u", "w"):
        first = "V"
    elif first in "aiu":
        first = "a"
    skeleton = first + rest.translate(_WITHOUT_VOWELS)
    return skeleton if len(skeleton) >= MINIMUM_SKELETON else _vowelled(sound)


def _vowelled(sound: str) -> str:
    """The key of a short name, vowels kept as classes; its last vowels are its inflection."""
    folded = _VOWEL_RUN.sub(_vowel_class, sound[:2] + sound[2:].replace("w", ""))
    folded = _DOUBLED.sub(_first, folded.rstrip("aiu"))
    return _SHORT + folded if len(folded) > 1 else ""


def _first(run: re.Match[str]) -> str:
    """One letter of a run; a template instead would be parsed at each substitution."""
    return run[1]


def _vowel_class(run: re.Match[str]) -> str:
    """The vowel of a run with its glides taken away: iu is u, ia is a."""
    vowels = run[0]
    return "u" if "u" in vowels else "a" if "a" in vowels else "i"
