"""Words that a word is made of: the place or verb in an adjective of it, the parts of a compound,
the noun or verb of the same root in Lithuanian (`pergalė` and `pergalėti`).

They are other words, so they find nothing by themselves; of what is found, documents that hold them
too are likelier meant: `парыжскіх` of texts about `Парыж`, `выратавальная` of those that tell how
somebody was `выратаваны`, `Flugzeugabsturz` of those in which a `Flugzeug` is `abgestürzt`.
"""

from __future__ import annotations

from index.languages.lexicon import Lexicon
from index.languages.lithuanian import VERB
from index.languages.recipe import ADJECTIVE

_ENDINGS: dict[str, tuple[tuple[str, str], ...]] = {
    "be": (
        *(("ск", ""), ("йск", ""), ("анск", ""), ("янск", ""), ("цк", "т"), ("цк", "к")),
        *(("лн", "V"), ("валн", "V")),
    ),
    "ru": (
        *(("ск", ""), ("йск", ""), ("анск", ""), ("янск", ""), ("ецк", ""), ("цк", "ц")),
        *(("тельн", "ть"),),
    ),
    "uk": (
        *(("ськ", ""), ("йськ", ""), ("анськ", ""), ("янськ", ""), ("цьк", "ц"), ("цьк", "т")),
        *(("льн", "ти"),),
    ),
    "pl": (
        *(("sk", ""), ("yjsk", "j"), ("ijsk", "i"), ("jsk", "j")),
        *(("ańsk", ""), ("ck", "c"), ("ck", "t")),
    ),
}
"""Endings of adjectives' stems, and what the stem of the noun or verb ends in instead."""
_FEWEST_LETTERS = 3

_JOINTS = ("", "s", "es", "n", "en", "er", "e")
"""What German puts between the parts."""
_SHORTEST_COMPOUND = 8
_SHORTEST_PART = 3
_SHORTEST_END = 4
_GERMAN = Lexicon("de")


def origins_of(stem: str, language: str) -> tuple[str, ...]:
    """The stems that the noun of an adjective in -ск-, or the verb of one in -льн-, may have.

    And those of the Lithuanian noun of a verb, or verb of a noun. Not all of them are words.
    """
    if language == "lt":
        return (stem.removesuffix(VERB) if stem.endswith(VERB) else stem + VERB,)
    if not stem.endswith(ADJECTIVE):
        return ()
    bare = stem.removesuffix(ADJECTIVE)
    return tuple(
        bare.removesuffix(ending) + origin
        for ending, origin in _ENDINGS.get(language, ())
        if bare.endswith(ending) and len(bare) - len(ending) >= _FEWEST_LETTERS
    )


def compound_parts(folded: str) -> tuple[str, ...]:
    """The two parts of a German compound, the longest end that is a word first; else none."""
    if len(folded) < _SHORTEST_COMPOUND or not folded.isalpha():
        return ()
    for cut in range(_SHORTEST_PART, len(folded) - _SHORTEST_END + 1):
        beginning, end = folded[:cut], folded[cut:]
        if _GERMAN.lemmas(end) and (known := _without_joint(beginning)):
            return known, end
    return ()


def _without_joint(beginning: str) -> str:
    for joint in _JOINTS:
        word = beginning.removesuffix(joint)
        if beginning.endswith(joint) and len(word) >= _SHORTEST_PART and _GERMAN.lemmas(word):
            return word
    return ""
