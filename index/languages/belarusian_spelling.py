"""The classical spelling of Belarusian (тарашкевіца) read in the official one, the dictionary's.

Each rule may or may not hold for a word (плян is план, but ляк is ляк), so every combination is
offered, the least changed first, and the dictionary says which is a word. Places and peoples with
another name are a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

_RULES: tuple[tuple[str, re.Pattern[str], str], ...] = tuple(
    (letters, re.compile(classical), official)
    for letters, classical, official in (
        # песьня, зьмест
        ("ь", "ь(?=[бвгджзйклмнпрстфхцчшщ])", ""),
        # плян, клюб, філёзаф
        ("ля", "(?<=л)я", "а"),
        ("лю", "(?<=л)ю", "у"),
        ("лё", "(?<=л)ё", "о"),
        # мэтад, газэта, сэрвіс, Эўропа
        ("э", "(?<=[бвгзкмнпсфх])э|^э", "е"),
        # сыстэма, фізыка
        ("ы", "(?<=[сз])ы", "і"),
        # эпідэміяў, рэпрэсіяў: эпідэмій, рэпрэсій
        ("яў", "(?<=..)яў$", "й"),
        # справаў, газэтаў: справ, газет
        ("аў", "(?<=...)аў$", ""),
    )
)
_ENDINGS = _RULES[-2:]
"""Those that exchange an ending, which is another form, and no other spelling of the same."""
"""Letters that must be there, what the classical spelling has, and what the official one has."""

_MOST_RULES = 3

_NAMES = (
    # Менск, менскі
    ("менск", "мінск"),
    # Расея, расейскі
    ("расе(?=[яію]|йск)", "расі"),
    ("летувіск", "літоўск"),
    ("летув", "літв"),
    ("вільн(?:я|і|ю|яй)$", "вільнюс"),
    ("віленск", "вільнюск"),
    ("коўн(?:а|е|у|ам)$", "каўнас"),
    ("койданав", "дзяржынск"),
    ("нямеччын(?:а|ы|е|у|ай)$", "германія"),
    ("ангельшчын(?:а|ы|е|у|ай)$", "англія"),
    ("ангельск", "англійск"),
    ("вугоршчын(?:а|ы|е|у|ай)$", "венгрыя"),
    ("вугорск", "венгерск"),
    ("грэччын(?:а|ы|е|у|ай)$", "грэцыя"),
    ("гішпан", "іспан"),
    ("баўгар", "балгар"),
    ("парыс(?!к)", "парыж"),
    ("атэн(?=[ыа])", "афін"),
    ("амэрык", "амерык"),
    ("эўроп", "еўроп"),
    ("эўрап", "еўрап"),
    ("бэрлін", "берлін"),
    ("лёндан", "лондан"),
    ("маладэчн", "маладзечн"),
)
"""The beginning of a classical name as a regular expression, and the official one."""

_NAME = re.compile("|".join(f"({classical})" for classical, _ in _NAMES))
_BEGINNING = 2
_BEGINNINGS = frozenset(classical[:_BEGINNING] for classical, _ in _NAMES)


def official_name(word: str) -> str:
    """A small word with the official name of a place or a people where it begins with another."""
    match = _NAME.match(word) if word[:_BEGINNING] in _BEGINNINGS else None
    if match is None or match.lastindex is None:
        return word
    return _NAMES[match.lastindex - 1][1] + word[match.end() :]


def official_spellings(word: str) -> Iterator[str]:
    """A small word by one to three of the rules, each spelling once and never the word itself."""
    fitting = [rule[1:] for rule in _RULES if rule[0] in word and rule[1].search(word)]
    seen = {word}
    for number in range(1, min(_MOST_RULES, len(fitting)) + 1):
        for rules in combinations(fitting, number):
            spelling = word
            for classical, official in rules:
                spelling = classical.sub(official, spelling)
            if spelling not in seen:
                seen.add(spelling)
                yield spelling


def is_spelt_as(word: str, official: str) -> bool:
    """Whether a word has the spelling of its official form, if not in each case its ending."""
    return word == official or any(
        classical.sub(ending, word) == official for _, classical, ending in _ENDINGS
    )
