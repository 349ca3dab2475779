"""Belarusian words whose root has other sounds in some of their forms.

The dictionary keeps the forms with each root as entries of their own, and its flags tell which
forms an entry has. From an entry of some forms this module finds the one that has the others.

| what alternates | example |
|---|---|
| о, э in a stressed root are а without stress; ё, е are я | мяды: мёд; рогі: рог; сцены: сцяна |
| a vowel stands before the last consonant, or not | сну: сон; агню: агонь; вятры: вецер |
| a soft stem has the stress on its ending | начэй: ноч; касцей: косць |
| the second conjugation has а, е in the infinitive | сядзіць: сядзець; маўчыць: маўчаць |
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

_VOWELS = "аеёіоуыэюя"
_SOUNDS: Mapping[str, str] = {"а": "оэ", "я": "е", "о": "а", "э": "а", "е": "я"}
_FLEETING = "оеаэ"
_SOFTENING = "е"
_SOFT = {"т": "ц", "д": "дз", "ў": "в"}
"""What a consonant is before a fleeting vowel: вятры, вецер; аўса, авёс."""
_HARD = {"дз": "д", "ц": "т"}
"""What it is at the end of a word: суседзі, сусед; чарцей, чорт."""

_PLURAL = frozenset("QLGP")
_OBLIQUE = frozenset("UHi")
_OF_A_NOUN = frozenset("OHUTEDFi")
_INFINITIVE = frozenset("flm")
_NOT_A_NOUN = frozenset("bcdefghjklmnoqstvwxyVXZKSA")

_PLURAL_ENDING = re.compile("(?:эй|ей|[ыіе])$")
_OBLIQUE_ENDING = re.compile("[аяую]$")
_UNKNOWN_ENDING = re.compile("(?:[ое]ў|[ая](?:мі|м|х)|[еэ]й|[ое]м)$")
_SECOND_CONJUGATION = re.compile("(?<=..)[іы]ць$")
_CLUSTER = re.compile(f"((?:дз|[^{_VOWELS}ь'])[ь']?)([^{_VOWELS}ьў'])$")
"""The last consonant, and the one before it."""

_HEAD_ENDINGS = ("", "ь", "а", "я", "о", "е", "й")
_FEWEST_LETTERS = 2

Flags = Mapping[str, str]
"""The flags of each entry, small and folded: е stands for ё."""


def whole_noun(entry: str, flags: Flags) -> str | None:
    """The entry with the nominative of a noun of which this one has other forms; None if not known.

    `entry` may be a form that the dictionary has as it is, without flags, or does not have.
    """
    own = frozenset(flags.get(entry, ""))
    if not own:
        return _head(entry, _UNKNOWN_ENDING, flags, _singular)
    if own <= _PLURAL:
        return _head(entry, _PLURAL_ENDING, flags, _singular) or (
            _head(entry, _PLURAL_ENDING, flags, _bare)
        )
    if (
        own & _OBLIQUE
        and own <= _OBLIQUE | _PLURAL | {"E"}
        and not (own == {"H"} and entry[-1] in "ая")
    ):
        return _head(entry, _OBLIQUE_ENDING, flags, _bare)
    return None


def infinitive(entry: str, flags: Flags) -> str | None:
    """The infinitive of an entry in -іць that has the present only; None for other entries."""
    if "m" in flags.get(entry, "") or not (ending := _SECOND_CONJUGATION.search(entry)):
        return None
    root = entry[: ending.start()]
    verbs = (f"{root}{vowel}ць" for vowel in "еэая")
    return next((verb for verb in verbs if _INFINITIVE & frozenset(flags.get(verb, ""))), None)


def _singular(flags: frozenset[str]) -> bool:
    """Whether an entry is a noun that lacks the plural."""
    return bool(flags & _OF_A_NOUN) and not flags & (_PLURAL | _NOT_A_NOUN)


def _bare(flags: frozenset[str]) -> bool:
    """Whether an entry is a form that nothing is made of, but for a plural."""
    return flags <= _PLURAL


def _head(
    entry: str, ending: re.Pattern[str], flags: Flags, fits: Callable[[frozenset[str]], bool]
) -> str | None:
    found = ending.search(entry)
    if found is None or found.start() < _FEWEST_LETTERS:
        return None
    for root in _roots(entry[: found.start()]):
        for last in _HEAD_ENDINGS:
            head = root + last
            if head != entry and head in flags and fits(frozenset(flags[head])):
                return head
    return None


def _roots(root: str) -> Iterator[str]:
    """A root with one of its vowels another, the last first, and with a fleeting vowel or not."""
    for sounded in _sounded(root):
        yield sounded
        for soft, hard in _HARD.items():
            if sounded.endswith(soft):
                yield sounded.removesuffix(soft) + hard
        yield from _filled(sounded)


def _sounded(root: str) -> Iterator[str]:
    yield root
    for place in range(len(root) - 1, 0, -1):
        for other in _SOUNDS.get(root[place], ""):
            yield root[:place] + other + root[place + 1 :]


def _filled(root: str) -> Iterator[str]:
    cluster = _CLUSTER.search(root)
    if cluster is None:
        return
    before = root[: cluster.start(2)].rstrip("ь'")
    for vowel in _FLEETING:
        yield f"{before}{vowel}{cluster[2]}"
        soft = _SOFT.get(before[-1])
        if soft and (vowel in _SOFTENING or soft == "в"):
            yield f"{before[:-1]}{soft}{vowel}{cluster[2]}"
