"""A text as it would read had another keyboard layout been on.

The layouts are those of a PC keyboard: English (US), Belarusian, Russian, Ukrainian. A key is named
by its English letter or sign.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import permutations

_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.\\"
_SHIFTED = '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>|'
_LAYOUTS = {
    "en": _KEYS,
    "be": "ёйцукенгшўзх'фывапролджэячсмітьбю\\",
    "ru": "ёйцукенгшщзхъфывапролджэячсмитьбю\\",
    "uk": "'йцукенгшщзхїфівапролджєячсмитьбюґ",
}
_SIGN = re.compile(r"[^\w'’\s-]")


def _upper(layout: str) -> str:
    return _SHIFTED if layout == _KEYS else layout.upper()


def _table(typed: str, meant: str) -> dict[int, str]:
    small = dict(zip(typed, meant, strict=True))
    capital = dict(zip(_upper(typed), _upper(meant), strict=True))
    return {ord(key): letter for key, letter in (small | capital).items()}


_TABLES = {
    (one, other): _table(_LAYOUTS[one], _LAYOUTS[other]) for one, other in permutations(_LAYOUTS, 2)
}


def retyped(text: str) -> Iterator[str]:
    """The text in every layout that may have been meant, each once, never the text itself.

    Left out is what no layout gives: a letter that is on none of the keys, and words with signs in
    them (`xfc;` for a Belarusian word is one the other way round only).
    """
    return iter(dict.fromkeys(other for _, other in retyped_in(text)))


def retyped_in(text: str) -> Iterator[tuple[str, str]]:
    """The same with the layout that is meant: `en`, `be`, `ru` or `uk`. Capitals stay so."""
    cased = _case_meant(text)
    for (typed, meant), table in _TABLES.items():
        if not _typed_in(typed, text):
            continue
        other = text.translate(table)
        if other != text and not _SIGN.search(other):
            yield meant, cased(other)


def _case_meant(text: str) -> Callable[[str], str]:
    """Signs have no capitals with Caps Lock on, and `kERIF` was typed with it."""
    if text.isupper():
        return str.upper
    return str.swapcase if text[:1].islower() and text[1:].isupper() else str


def _typed_in(layout: str, text: str) -> bool:
    """Whether the layout has a key for every letter, and the text has a letter."""
    keys = _LAYOUTS[layout] + _upper(_LAYOUTS[layout])
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and all(letter in keys for letter in letters)
