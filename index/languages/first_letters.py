"""Which small first letters tell at once that a word cannot fold to what is looked for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

# Letters that folding may exchange: look-alikes of the other alphabet, ё and ґ.
_EXCHANGED = ("aа", "cс", "eеё", "iії", "kк", "oо", "pр", "xх", "yуў", "гґ", "ий")
_ALPHABET = "abcdefghijklmnopqrstuvwxyzабвгґдеёжзиійїклмнопрстуўфхцчшщъыьэюяє"
_CLASS = {letter: letters for letters in _EXCHANGED for letter in letters}


def hopeless_letters(wanted: Iterable[str]) -> frozenset[str]:
    """Small letters with which no word begins whose folded form begins with one of `wanted`.

    Letters outside of the two common alphabets are never hopeless.
    """
    firsts = {
        letter for first in wanted for letter in (first, unicodedata.normalize("NFD", first)[0])
    }
    hopeful = {letter for first in firsts for letter in _CLASS.get(first, first)}
    return frozenset(_ALPHABET) - hopeful
