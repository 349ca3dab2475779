"""Hyphens that belong to words: particles, pairs of words, words that wait for their other half."""

from __future__ import annotations

import re
from collections.abc import Callable

IsWord = Callable[[str], bool]
"""Whether a language's list has a word, written small; it is wrong about one in thirty."""

_PARTICLES = frozenset(("либо", "нибудь", "таки", "небудзь", "такі", "небудь"))
_BEHIND = {
    "то": re.compile(
        "(?:кто|ко(?:го|му|м)|кем|что|че(?:го|му|м|й)|как|как(?:ой|ая|ое|ие|ого|ому|им|ом|ую|их|"
        "ими)|где|куда|когда|откуда|почему|зачем|отчего|сколько|чья|чьё|чьи|он|она|они|мы|вы|все|"
        "так|том|там|тут|хто|що|який|яка|яке|які|де|коли)"
    ),
    "ка": re.compile("ну|на|дай|давай|скажи|погоди|смотри|гляди|иди|постой|возьми|послушай"),
    "law": re.compile("in"),
    "in": re.compile("check|plug|log|sign|built|break|live|drive|walk|stand|sit|cave"),
}
_BEFORE = {
    "кое": re.compile("(?:к|ч|г)[^\\W\\d_]+"),
    "кой": re.compile("(?:к|ч|г)[^\\W\\d_]{2,}"),
    "по": re.compile(
        "[^\\W\\d_]+(?:ски|цки|ськи|цьки|ему|ьему|єму|ьи)|новому|старому|другому|иному|перше|друге|третє"
    ),
    "па": re.compile(
        "[^\\W\\d_]+(?:ску|цку)|мойму|твойму|свойму|нашаму|вашаму|новаму|старому|іншаму"
    ),
    "из": re.compile("за|под"),
    "із": re.compile("за|під"),
    "з": re.compile("за|пад|під"),
    "ex": re.compile(
        "(?:president|husband|wife|minister|soldier|officer|prisoner|convict|member|director|boss|"
        "policeman|police|boyfriend|girlfriend|partner|chief|colleague|teacher|student|military|"
        "servicem[ae]n|communist|combatant|detainee|inmate|employee|mayor|deputy|wi[vf]es)s?"
    ),
    "non": re.compile("(?!sens|eth|es?$)[^\\W\\d_]+"),
    "self": re.compile("(?!ish|less|same|ie)[^\\W\\d_]+"),
    "будь": re.compile("(?:як|хто|кого|кому|ким|що|чого|де|коли|куди|чий|чия)[^\\W\\d_]*"),
    "high": re.compile("(?!light|way|land|ness|brow|est|er$|ly$)[^\\W\\d_]+"),
    "ill": re.compile("treat[^\\W\\d_]*|fated|advised|informed|prepared|equipped"),
    "well": re.compile("(?!ing|ness|s$|ed$)[^\\W\\d_]+"),
}
_WAITING = frozenset(("або", "или", "or", "and", "und", "oder", "oraz", "albo"))
"""«двух-» and “pre-” before these share the word that comes later."""
_FIRST_HALVES = frozenset(
    (
        *("социально", "общественно", "военно", "научно", "культурно", "морально"),
        *("материально", "торгово", "финансово", "следственно", "уголовно", "северо"),
        *("юго", "западно", "восточно", "русско", "белорусско", "польско", "немецко"),
        *("советско", "сацыяльна", "грамадска", "ваенна", "навукова", "культурна"),
        *("маральна", "матэрыяльна", "гандлёва", "паўночна", "паўднёва", "заходне"),
        *("усходне", "беларуска", "польска", "савецка", "руска", "нямецка", "літоўска"),
        *("соціально", "суспільно", "військово", "науково", "північно", "південно"),
        *("західно", "східно", "українсько", "судебно", "судово", "судова", "пресс"),
        *("вице", "віце", "віцэ", "онлайн", "анлайн", "интернет", "інтернет", "інтэрнэт"),
        *("премьер", "генерал", "медиа", "медіа", "медыя", "ярко", "светло", "штаб"),
    )
)
"""Of pairs of adjectives and of nouns in testimonies."""
_SECOND_HALVES = frozenset(
    (
        *("based", "related", "containing", "motivated", "organised", "organized", "profile"),
        *("speaking", "controlled", "occupied", "sponsored", "funded", "backed", "oriented"),
    )
)
_ADVERB = re.compile("[^\\W\\d_]{4,}ly")
_SHORTEST_HALF = 5
"""Letters. Both halves of a cut word are seldom words as long."""
_SHORTEST_IF_TOLD = 4
_OF_ONE_LANGUAGE = frozenset("ўїєґъ")
"""Letters; words that have them are in no list."""
_TOLD_BEFORE = 6
"""Letters. Of words that begin with more a list, which looks at the first eight, tells nothing."""


def has_own_hyphen(before: str, behind: str, is_word: IsWord) -> bool:
    """Whether two pieces in small letters are a word with a hyphen, and not one that was cut."""
    if behind in _PARTICLES or behind in _WAITING:
        return True
    if behind in _BEHIND and _BEHIND[behind].fullmatch(before):
        return True
    if before in _BEFORE:
        return _BEFORE[before].fullmatch(behind) is not None
    if before in _FIRST_HALVES and len(behind) >= _SHORTEST_HALF:
        return True
    if behind in _SECOND_HALVES or (_ADVERB.fullmatch(before) and behind.endswith(("ed", "ing"))):
        return True
    return _are_two_words(before, behind, is_word)


def _are_two_words(before: str, behind: str, is_word: IsWord) -> bool:
    letters = _OF_ONE_LANGUAGE.intersection(before + behind)
    is_told = len(before) <= _TOLD_BEFORE and not letters
    shortest = _SHORTEST_IF_TOLD if is_told else _SHORTEST_HALF
    if min(len(before), len(behind)) < shortest or not (is_word(before) and is_word(behind)):
        return False
    return not (is_told and is_word(before + behind))


def no_list(_word: str) -> bool:
    """Where no list of words is at hand."""
    return False
