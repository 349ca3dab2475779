"""Belarusian words that the dictionary lacks: what of them the stem layer keeps.

| word | kept | |
|---|---|---|
| этапаваць, этапуе, уратаваны | этапаV | new verbs in -аваць |
| здзекуюцца, здзекаваўся | здзекасV | and their reflexives |
| утрымліваў, утрымліваюць | утрымліваV | verbs in -іваць, -ываць |
| перадачак, перадачцы | as of перадачка | |
| грамадзян, мінчанам | as of грамадзянін, мінчанін | |
| зламаюць, разбураць | as of зламаць, разбурыць | the dictionary has the infinitive |
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.languages.light import BELARUSIAN
from index.languages.recipe import Cut

VERB = "V"
VOWELS = "аеёіоуыэюя"

_SURELY_A_VERB = re.compile("(?<=...)(?:[аяіыеую](?:ць|цца|ла|лі|ла?ся|ліся|ўся)|[іы]ў)$")
_VERB_ENDINGS = ("ць", "цца", "ла", "лі", "ся", "ў")
_PAST = "ць ў ла ло лі ўшы"
_PARTICIPLE = "ны ная нае ную ныя ных нага наму ным нымі най на но"


def _endings(stems: str, endings: str) -> str:
    return "|".join(f"{stem}{ending}" for stem in stems.split() for ending in endings.split())


_LOAN_VERBS = (
    Cut(_endings("ава", f"{_PAST} {_PARTICIPLE}"), f"а{VERB}"),
    Cut("уеш|уе|уем|уеце|уюць|уйце|уючы", f"а{VERB}"),
    Cut(_endings("іва", f"{_PAST} е еш ем еце юць {_PARTICIPLE}"), f"іва{VERB}"),
    Cut(_endings("ыва", f"{_PAST} е еш ем еце юць {_PARTICIPLE}"), f"ыва{VERB}"),
)
"""What new words have, of which the dictionary knows but some."""

_REFLEXIVES = (("цца", "ць"), ("цца", ""), ("ся", ""), ("сь", ""))
_REFLEXIVE_ENDINGS = ("цца", "ся", "сь")
_FLEETING_OF_UNKNOWN = re.compile("(?<=..[чжш])(?:ак|цы|цэ)$")
_FLEETING_ENDINGS = ("ак", "цы", "цэ")
_PERFECTIVE = Cut("нуць|нуў|нула|нуло|нулі|нуўшы", f"ну{VERB}")

_NOUN_ENDING = re.compile("(?<=...)(?:[аяоёеыіуюэй]|(?<![сз])ь)$")
_FLEETING_VOWEL = re.compile(f"(?<=[^{VOWELS}])[аеоё](?=[кц]$|нь$)")

_HEADS = tuple(
    (f"{vowel}н{ending}", f"{vowel}нін")
    for vowel in "ая"
    for ending in ("", "е", "ам", "амі", "ах", "аў")
)
"""Plurals of people, and what their singular has instead of it."""
_FINITE = (
    *((ending, "аць") for ending in ("аюць", "аем", "аеце", "аеш", "ае", "аў", "ала", "алі")),
    *((ending, "яць") for ending in ("яюць", "яем", "яеце", "яеш", "яе", "яў", "яла", "ялі")),
    *((ending, "іць") for ending in ("яць", "ім", "іце", "іш", "іў", "іла", "ілі")),
    *((ending, "ыць") for ending in ("аць", "ым", "ыце", "ыш", "ыў", "ыла", "ылі")),
)
_ENDS_OF_HEADS = tuple(ending for ending, _ in _HEADS)
_ENDS_OF_FINITE = tuple({ending for ending, _ in _FINITE})
_FEWEST_LETTERS = 3


def one_of(people: str) -> tuple[str, ...]:
    """The singulars in -нін that a plural (грамадзян, мінчанам) may have; not all are words."""
    return _with_other_ends(people, _HEADS) if people.endswith(_ENDS_OF_HEADS) else ()


def likely_infinitives(word: str) -> tuple[str, ...]:
    """The infinitives that an unknown form may be of; not all are words."""
    return _with_other_ends(word, _FINITE) if word.endswith(_ENDS_OF_FINITE) else ()


def _with_other_ends(word: str, ends: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(
        word.removesuffix(ending) + instead
        for ending, instead in ends
        if word.endswith(ending) and len(word) - len(ending) >= _FEWEST_LETTERS
    )


def unknown(word: str) -> str:
    """The stem of a word that nothing else knows."""
    if verb := loan_verb(word):
        return verb
    if word.endswith(_FLEETING_ENDINGS):
        word = _FLEETING_OF_UNKNOWN.sub("к", word)
    if verb := _PERFECTIVE.made(word):
        return verb
    if len(word) > 5 and word.endswith("ень"):
        return noun(word).replace("ў", "в")
    stem = (BELARUSIAN.stem(word) or word).replace("ў", "в")
    is_verb = word.endswith(_VERB_ENDINGS) and _SURELY_A_VERB.search(word)
    return stem + VERB if is_verb else stem


def noun(entry: str) -> str:
    """The root of a noun without its ending and a fleeting vowel."""
    full = _FLEETING_VOWEL.sub("", entry) if len(entry) > 5 else entry
    root = _NOUN_ENDING.sub("", full)
    return BELARUSIAN.settled(_FLEETING_VOWEL.sub("", root) if len(root) > 4 else root)


def loan_verb(word: str) -> str | None:
    """The stem of a form of a new verb, reflexive or not; None for other words."""
    made = next((verb for rule in _LOAN_VERBS if (verb := rule.made(word))), None)
    if made or not word.endswith(_REFLEXIVE_ENDINGS):
        return made
    for ending, instead in _REFLEXIVES:
        if word.endswith(ending):
            bare = word.removesuffix(ending) + instead
            for rule in _LOAN_VERBS:
                if verb := rule.made(bare):
                    return f"{verb.removesuffix(VERB)}с{VERB}"
    return None
