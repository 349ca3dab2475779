"""In which order titles stand: letters where the alphabets have them, whatever their case.

The alphabets of Belarusian, Russian, Ukrainian and of the Latin script can be in one list: letters
that only some of them have stand behind the letter that they are nearest to. Accents of Latin
letters do not count.
"""

from __future__ import annotations

import unicodedata

_BEHIND = "\U0010fffd"
_SECOND_BEHIND = "\U0010fffe"
_PLACES = str.maketrans(
    {
        "ґ": "г" + _BEHIND,
        "ё": "е" + _BEHIND,
        "є": "е" + _SECOND_BEHIND,
        "і": "и" + _BEHIND,
        "ї": "и" + _SECOND_BEHIND,
        "ў": "у" + _BEHIND,
        "ł": "l",
    }
)
LONGEST_KEY = 60
"""Characters: what stands behind them in a title does not change its place."""


def order_key(text: str) -> str:
    """What a text is sorted by, code point by code point: without marks at its beginning."""
    folded = text.casefold().translate(_PLACES)
    plain = "".join(_without_accent(letter) for letter in folded)
    words = "".join(letter if letter.isalnum() or letter >= _BEHIND else " " for letter in plain)
    return " ".join(words.split())[:LONGEST_KEY]


def _without_accent(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() else letter
