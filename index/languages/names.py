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
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

from index.languages.folding import fold, is_cyrillic
from index.languages.given_names import ROWS as GIVEN_NAMES
from index.languages.given_names import SPELT_APART
from index.languages.known_names import known_name
from index.languages.lithuanian_names import forms_asked
from index.languages.name_cases import forms_of
from index.languages.name_sounds import sounds_of

MINIMUM_SKELETON = 3
MAXIMUM_NAME = 40

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
    return _near_keys(word, _sounds_by_form(word))


def close_keys(word: str) -> frozenset[str]:
    """The close keys of a folded word; none for a short name whose key tells as much."""
    return _close_keys(_sounds_by_form(word))


def all_keys(word: str) -> frozenset[str]:
    """The keys and the close keys of a folded word, at less cost than one after the other."""
    sounds = _sounds_by_form(word)
    return _near_keys(word, sounds) | _close_keys(sounds)


@lru_cache(maxsize=256)
def more_keys(word: str) -> frozenset[str]:
    """Full keys that a folded word of a question is asked by too, beside its own.

    Those of what else it may be of the name of a Lithuanian, see `lithuanian_names`, and of other
    forms of a given name. Texts are spared them.
    """
    keys = frozenset[str]().union(*map(all_keys, forms_asked(word)), _keys_of_other_forms(word))
    return frozenset(filter(is_full, keys)) - all_keys(word)


_Sounds = list[tuple[str, dict[str, str]]]
"""The forms of a word, and the key of each of their soundings."""


def _sounds_by_form(word: str) -> _Sounds:
    if not _may_be_name(word):
        return []
    forms, of_long = forms_of(word)
    sounds = [(form, {sound: _key(sound) for sound in sounds_of(form)}) for form in forms]
    for form in of_long:
        keys = {sound: _key(sound) for sound in sounds_of(form)}
        sounds.append((form, {sound: key for sound, key in keys.items() if is_full(key)}))
    return sounds


def _near_keys(word: str, sounds: _Sounds) -> frozenset[str]:
    keys: set[str] = set()
    for form, found in sounds:
        keys.update(found.values())
        if _OPTIONAL_START.match(form):
            keys.update(_key(sound[1:]) for sound in found)
    keys.discard("")
    aliases = _aliases()
    keys.update([aliases[key] for key in keys if key in aliases])
    if (known := known_name(word)) is not None:
        keys.add(f"{_ALIAS}{len(GIVEN_NAMES) + known}")
    return frozenset(keys)


def _close_keys(sounds: _Sounds) -> frozenset[str]:
    return frozenset(
        close
        for form, found in sounds
        for sound, key in found.items()
        if key and (is_full(key) or "w" in sound[2:])
        for close in _close(sound, latin=not is_cyrillic(form))
    )


def _may_be_name(word: str) -> bool:
    return 2 <= len(word) <= MAXIMUM_NAME and any(letter.isalpha() for letter in word)


@cache
def _aliases() -> dict[str, str]:
    """The common key of a given name, by each key of each of its forms.

    A key that forms of two names have (Ян, Ганна: `.an`) stands for neither.
    """
    rows: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(GIVEN_NAMES):
        for form in row.split():
            for sound in sounds_of(fold(form)):
                if key := _key(sound):
                    rows[key].add(number)
    return {key: f"{_ALIAS}{min(found)}" for key, found in rows.items() if len(found) == 1}


def _keys_of_other_forms(word: str) -> frozenset[str]:
    """The keys of all forms of a given name that sounds do not link."""
    rows = _rows_spelt_apart()
    return frozenset[str]().union(*(rows[key] for key in name_keys(word) if key in rows))


@cache
def _rows_spelt_apart() -> dict[str, frozenset[str]]:
    """The keys of the forms of a row, by each of those that tell it."""
    rows: dict[str, frozenset[str]] = {}
    for row in SPELT_APART:
        keys = frozenset[str]().union(*(all_keys(fold(form)) for form in row.split()))
        rows |= {key: keys for key in keys if is_full(key) and not is_close(key)}
    return rows


def is_full(key: str) -> bool:
    """Whether a key is a skeleton of consonants, which few names share; short names keep vowels."""
    return not key.startswith(_SHORT)


def is_alias(key: str) -> bool:
    """Whether a key stands for all forms of a given name."""
    return key.startswith(_ALIAS)


def is_by_chance(alias: str, keys: Iterable[str]) -> bool:
    """Whether a word with some close keys sounds nearly like a given name only: Стус like Стась.

    `alias` is the one that the word has. False for a word without close keys.
    """
    close = set(filter(is_close, keys))
    number = int(alias.removeprefix(_ALIAS))
    return (
        bool(close) and number < len(GIVEN_NAMES) and close.isdisjoint(_close_keys_of_row(number))
    )


@cache
def _close_keys_of_row(number: int) -> frozenset[str]:
    return frozenset[str]().union(*(close_keys(fold(form)) for form in GIVEN_NAMES[number].split()))


def is_close(key: str) -> bool:
    """Whether a key is a close one."""
    return key.startswith(_CLOSE)


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
