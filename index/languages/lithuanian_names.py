"""Names of Lithuanians in questions: their cases, their letters in Cyrillic, and without marks.

Texts keep the keys of their words as they stand; what else a name may be is asked for.

| typed | asked for too | as in texts |
|---|---|---|
| Гитанас, Ландсбергис, Кубилюс | without the ending | Gitano, Landsbergio, Kubiliui |
| Жемайтайтис, Žemaitaitis | ч, č for т | Žemaitaičio |
| Шимоните, Шакалене | without that of a daughter or wife | Šimonytės, Šakalienės |
| Landsbergio, Gitanui, Žemaitaičio | with that of the nominative | Ландсбергис, Гитанас |
| Šimonytės | without the s | Шимоните |
| Šimonytė, Шимоните | plain letters | Simonyte, as the English press writes |
| Simonyte, Zemaitaitis | š, č, ž | Šimonytė, Žemaitaičio |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, product

from index.languages.folding import is_cyrillic

MINIMUM_LETTERS = 4
"""What is left without an ending has at least so many."""

_MOST_SPELLINGS = 8

_CYRILLIC_OF_A_WOMAN = re.compile("(?:(?:а[йі]|[иіыую])[тц]|[еє]н)[еєэ]$")
_CYRILLIC_OF_A_MAN = re.compile("(?:[аяиіыу]|ь?ю|ев[иі]ч[юу])с$")
_LATIN = re.compile(
    "(?:(?:ai|[yuū])t[ėe][si]?|i[eé]n[ėe][si]?|[aiyu]s|iaus|i(?:o|ui|u|umi)|ui|[ao]s|[ėe]s)$"
)
"""Nominatives and cases by which a Latin name is taken for a Lithuanian one."""

_CASE = re.compile("(?:io|iui|iu|ui|o)$")
_SOFTENED = {"č": "t", "dž": "d"}
_GENITIVES = {"tis": "čio", "dis": "džio"}
_PLAIN_WOMAN = re.compile("(?<=[tn])e(?=s?$)")
_CYRILLIC_SOFT = {"т": "ч", "ц": "ч", "д": "дж"}
_MARKED_CYRILLIC = str.maketrans("шжч", "сзц")
_MARKED = str.maketrans("šžč", "szc")
_CHOICES = {"s": "sš", "z": "zž", "c": "cč"}


def forms_asked(word: str) -> tuple[str, ...]:
    """What else a folded word may stand for as a name, never itself; nothing for most words."""
    forms = _of_cyrillic(word) if is_cyrillic(word) else _of_latin(word)
    return tuple(dict.fromkeys(form for form in forms if form != word))


def _of_cyrillic(word: str) -> Iterator[str]:
    for ending in (_CYRILLIC_OF_A_WOMAN, _CYRILLIC_OF_A_MAN):
        found = ending.search(word)
        if found is None or found.start() < MINIMUM_LETTERS:
            continue
        bare = word[: found.start()]
        yield bare
        yield word.translate(_MARKED_CYRILLIC)
        if ending is _CYRILLIC_OF_A_MAN and bare[-1] in _CYRILLIC_SOFT:
            yield bare[:-1] + _CYRILLIC_SOFT[bare[-1]]


def _of_latin(word: str) -> Iterator[str]:
    yield word.translate(_MARKED)
    yield from _nominatives(word)
    if not _LATIN.search(word) or len(word) <= MINIMUM_LETTERS:
        return
    if word.endswith(("tės", "nės")):
        yield word[:-1]
        yield word[:-1].translate(_MARKED)
    for ending, softened in _GENITIVES.items():
        if word.endswith(ending):
            yield word.removesuffix(ending) + softened
    if word.isascii():
        yield from _marked(word)


def _nominatives(word: str) -> Iterator[str]:
    """What a case with a vowel at its end may be of: the vowel before an s counts little."""
    found = _CASE.search(word)
    if found is None or found.start() < MINIMUM_LETTERS:
        return
    bare = word[: found.start()]
    yield f"{bare}as"
    for soft, hard in _SOFTENED.items():
        if bare.endswith(soft):
            yield f"{bare.removesuffix(soft)}{hard}is"


def _marked(word: str) -> Iterator[str]:
    """A word with the marks that it may lack, those of its first letters first."""
    word = _PLAIN_WOMAN.sub("ė", word)
    choices = [_CHOICES.get(letter, letter) for letter in word[:-1]]
    spellings = ("".join(reversed(each)) + word[-1] for each in product(*reversed(choices)))
    yield from islice(spellings, 1, _MOST_SPELLINGS)
