"""Keys for a name in every script and spelling: Лукша, Łuksza, Luksha -> `l-kS` and `:lukS`.

The first key is the word's skeleton of consonants in classes that transliteration schemes confuse
(passports by ICAO 9303 and by the Belarusian instruction of 2008, BGN/PCGN, łacinka, Polish,
Lithuanian and German press). Where a spelling is ambiguous a word has several keys. Two names are
near when they share one. Short skeletons meet too many words, so those keep more: see
`name_skeletons`.

The close key keeps the places and classes of all vowels (а о э е я are one), every в and ў, and at
the beginning tells с from з and е from я: it parts Лукша from Лукаш, and Сорин from Зорын, which
are near. Two names that share it stand above those that are merely near. A word that sounds closely
like a form of a given name has a key of all its forms too; Стус, which is only near Стась, has not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from index.languages.adapted_names import adapted_forms
from index.languages.folding import fold, is_cyrillic
from index.languages.given_names import ROWS as GIVEN_NAMES
from index.languages.given_names import SPELT_APART
from index.languages.given_names_called import names_called
from index.languages.known_names import ROWS as KNOWN_NAMES
from index.languages.known_names import known_name
from index.languages.lacinka_plain import with_sibilants
from index.languages.lithuanian_names import forms_asked
from index.languages.name_cases import forms_of
from index.languages.name_skeletons import CLOSE, SHORT, close_keys_of, near_key, undoubled
from index.languages.name_sounds import sounds_of
from index.languages.polish_names import plain_and_marked
from index.languages.western_spellings import western_readings

MAXIMUM_NAME = 40

_ALIAS = "@"
_PREFIXED = re.compile("[одod]'")
_PREFIX = 2
"""What stands before the apostrophe in O'Brien, д'Арси."""
_OPTIONAL_START = re.compile("во|га|ґа|vo|wo|ha")
"""Вольга is Ольга, Ганна is Анна."""
_VOWELS = "aeiu"
_NONE: frozenset[str] = frozenset()


def name_keys(word: str) -> frozenset[str]:
    """The keys of a folded word as a name; none for digits, single letters and overlong words."""
    return _near_keys(word, _soundings_of(word))


def close_keys(word: str) -> frozenset[str]:
    """The close keys of a folded word; none for a short name whose key tells as much."""
    return _close_keys(_soundings_of(word))


def all_keys(word: str) -> frozenset[str]:
    """The keys and the close keys of a folded word, at less cost than one after the other."""
    soundings = _soundings_of(word)
    return _near_keys(word, soundings) | _close_keys(soundings)


def keys_in_texts(word: str) -> frozenset[str]:
    """The keys that a folded word of a text has: of O'Brien those of Brien, too."""
    whole = all_keys(word)
    return whole | all_keys(word[_PREFIX:]) if _PREFIXED.match(word) else whole


@lru_cache(maxsize=256)
def more_keys(word: str) -> frozenset[str]:
    """Full keys that a folded word of a question is asked by too, beside its own.

    Those of what else it may be of the name of a Lithuanian or a Pole, see `lithuanian_names` and
    `polish_names`, of a Belarusian one in Latin letters without their marks, see `lacinka_plain`,
    and of other forms of a given name. Texts are spared them.
    """
    forms = (*forms_asked(word), *plain_and_marked(word), *adapted_forms(word))
    marked = map(close_keys, with_sibilants(word))
    keys = _NONE.union(*map(all_keys, forms), *marked, _keys_of_other_forms(word))
    return frozenset(filter(is_full, keys)) - all_keys(word)


@dataclass(frozen=True, slots=True)
class _Sounding:
    """One sounding of a form of a word, with its keys."""

    sound: str
    key: str
    close: frozenset[str]
    starts_anew: bool
    """Whether its first letters are left out in some languages."""


def _soundings_of(word: str) -> list[_Sounding]:
    if not _may_be_name(word):
        return []
    forms, of_long = forms_of(word)
    read = [reading for form in forms for reading in western_readings(form)]
    soundings = [each for form in (*forms, *read) for each in _of_form(form)]
    soundings += [each for form in of_long for each in _of_form(form) if is_full(each.key)]
    return soundings


def _of_form(form: str) -> list[_Sounding]:
    latin = not is_cyrillic(form)
    starts_anew = _OPTIONAL_START.match(form) is not None
    found = []
    for sound in sounds_of(form):
        if key := near_key(sound):
            tells_more = is_full(key) or "w" in sound[2:]
            close = close_keys_of(sound, latin=latin) if tells_more else _NONE
            found.append(_Sounding(sound, key, close, starts_anew))
    return found


def _near_keys(word: str, soundings: Sequence[_Sounding]) -> frozenset[str]:
    keys = {each.key for each in soundings}
    keys.update(_without_start(each) for each in soundings if each.starts_anew)
    keys.discard("")
    keys.update(_aliases_of(soundings))
    keys.update(_aliases_of_known(word))
    for name in names_called(word):
        keys.update(_aliases_borne(name))
    return frozenset(keys)


@cache
def _aliases_borne(name: str) -> frozenset[str]:
    """The common keys of a folded given name itself."""
    return frozenset(_aliases_of(_soundings_of(name))) | _aliases_of_known(name)


def _aliases_of_known(word: str) -> frozenset[str]:
    known = known_name(word)
    return _NONE if known is None else frozenset({f"{_ALIAS}{len(GIVEN_NAMES) + known}"})


def _without_start(sounding: _Sounding) -> str:
    """The key of what follows the first letter; empty if that is short, for most words have it."""
    key = near_key(sounding.sound[1:])
    return key if is_full(key) else ""


def _close_keys(soundings: Sequence[_Sounding]) -> frozenset[str]:
    return _NONE.union(*(each.close for each in soundings))


def _may_be_name(word: str) -> bool:
    return 2 <= len(word) <= MAXIMUM_NAME and any(letter.isalpha() for letter in word)


def _aliases_of(soundings: Sequence[_Sounding]) -> set[str]:
    """The common keys of the given names that a word sounds closely like."""
    aliases = _aliases()
    return {aliases[told] for each in soundings for told in _telling(each) if told in aliases}


def _telling(sounding: _Sounding) -> Iterable[str]:
    """What tells a given name: its close keys, or if it is short all its sounds."""
    if is_full(sounding.key):
        return sounding.close
    bare = undoubled(sounding.sound).rstrip(_VOWELS)
    return (bare + (_VOWELS if sounding.sound[-1] in _VOWELS else ""),)


@cache
def _aliases() -> dict[str, str]:
    """The common key of a given name, by what tells each of its forms.

    What tells two names (Ян, Ганна) stands for neither.
    """
    rows: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(GIVEN_NAMES):
        for form in row.split():
            for sounding in _of_form(fold(form)):
                for told in _telling(sounding):
                    rows[told].add(number)
    return {told: f"{_ALIAS}{min(found)}" for told, found in rows.items() if len(found) == 1}


def _keys_of_other_forms(word: str) -> frozenset[str]:
    """The keys of all forms of a given name that sounds do not link."""
    rows = _rows_spelt_apart()
    return _NONE.union(*(rows[key] for key in close_keys(word) if key in rows))


@cache
def _rows_spelt_apart() -> dict[str, frozenset[str]]:
    """The keys of the forms of a row, by each close one, which tells it."""
    rows: dict[str, frozenset[str]] = {}
    for row in SPELT_APART:
        keys = _NONE.union(*(all_keys(fold(form)) for form in row.split()))
        rows |= {key: keys for key in keys if is_close(key)}
    return rows


def is_full(key: str) -> bool:
    """Whether a key is a skeleton of consonants, which few names share; short names keep vowels."""
    return not key.startswith(SHORT)


def is_alias(key: str) -> bool:
    """Whether a key stands for all forms of a given name."""
    return key.startswith(_ALIAS)


def is_given_alias(key: str) -> bool:
    """Whether a key stands for all forms of a given name, not of a place."""
    if not is_alias(key):
        return False
    row = int(key.removeprefix(_ALIAS)) - len(GIVEN_NAMES)
    return row < 0 or row >= len(KNOWN_NAMES)


def is_close(key: str) -> bool:
    """Whether a key is a close one."""
    return key.startswith(CLOSE)
