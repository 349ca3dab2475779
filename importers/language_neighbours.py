"""What tells that a text is in none of the archive's languages, but in one beside them.

The model has columns of other languages in the same alphabets, too. Where one of them is likelier
by far, the text is theirs; by how much, sentences of the archive's languages tell (`python -m
bench.languages`): the likeliest other one is ahead by 20 at most, and of a text that is theirs by
40 and more after ten words. Two words may be anybody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

LATIN = ("es", "fr", "it", "pt", "ro", "nl", "sv", "da", "nn", "fi", "et", "lv", "cs", "sk", "sl",
         "hr", "hu", "tr", "eo")  # fmt: skip
CYRILLIC = ("bg", "sr", "mk", "kk", "ky", "tt", "tg", "mn")
NEIGHBOURS = (*LATIN, *CYRILLIC)

_FOREIGN_LETTERS = re.compile("[ĉĝĥĵŝđñőűřďťňľĺŕșşțţğıāēīļņķģћђљњџјқңғүұһөә]")
"""Letters that none of the archive's languages writes, not even łacinka."""

_AHEAD = 25.0
_AHEAD_WITH_LETTERS = 0.0
"""How much likelier, in natural logarithms, without and with such letters."""


def foreign_letters(lowered: str) -> int:
    """How many letters of a text in small letters no language of the archive writes."""
    return len(_FOREIGN_LETTERS.findall(lowered))


def is_neighbours(text: str, scores: Mapping[str, float], own: Iterable[str]) -> bool:
    """Whether a neighbour of these languages, in the same alphabet, is likelier by far.

    `scores` are those of the model alone.
    """
    ours = set(own)
    others = CYRILLIC if "ru" in ours else LATIN
    ahead = max(scores[each] for each in others) - max(scores[each] for each in ours)
    needed = _AHEAD_WITH_LETTERS if foreign_letters(text.lower()) else _AHEAD
    return ahead > needed
