"""With which letters the words of a stem begin, so that marking can pass over all others.

A stem mostly begins as its word does. Exceptions in the dictionaries (went: go, gekauft: kaufen,
największy: wielki) are a table that `scripts/make_beginnings.py` writes.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from index.languages import english_irregular, german, lithuanian, polish, russian, ukrainian
from index.languages.belarusian_irregular import first_letters
from index.languages.lacinka import latin_starts

RESOURCE = ("dictionaries", "beginnings.tsv")

_REMEMBERED = 4096
_FIRST_CYRILLIC = "\u0400"
_NO_UMLAUTS = str.maketrans("äöü", "aou")

_BELARUSIAN = {"е": ("э",), "у": ("ў",), "і": ("гі",), "г": ("ня",), "д": ("ко",), "с": ("з",)}
"""Classical spellings, names, prefixes: Эўропа, ўзровень, Гішпанія, Нямеччына, Койданава, збярэ."""

_IRREGULAR = {
    "de": german.IRREGULAR,
    "en": english_irregular.IRREGULAR,
    "lt": lithuanian.IRREGULAR,
    "pl": polish.IRREGULAR,
    "ru": russian.IRREGULAR,
    "uk": ukrainian.IRREGULAR,
}


def without_umlauts(word: str) -> str:
    """A word as German stems have it: without its umlauts."""
    return word.translate(_NO_UMLAUTS)


def begins_with(word: str, starts: tuple[str, ...]) -> bool:
    """Say whether a word, without its umlauts, has one of these beginnings, which have none."""
    if word.startswith(starts):
        return True
    may_have_umlauts = not word.isascii() and word[0] < _FIRST_CYRILLIC
    return may_have_umlauts and without_umlauts(word).startswith(starts)


@lru_cache(_REMEMBERED)
def starts_of(term: str) -> frozenset[str]:
    """The beginnings, without umlauts, of all words that may have this term of the stem layer."""
    language, _, root = term.partition(":")
    first = without_umlauts(root[:1])
    starts = {first, *_table().get((language, first), ())}
    if language == "be":
        for other in (first, *_BELARUSIAN.get(first, ()), *first_letters(root)):
            starts |= {other, *latin_starts(other[0])}
    return frozenset(starts)


@cache
def _table() -> dict[tuple[str, str], tuple[str, ...]]:
    """The irregular beginnings by language and first letter of the stem."""
    text = files("resources").joinpath(*RESOURCE).read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    table = {(language, first): tuple(found.split(" ")) for language, first, found in rows}
    for language, irregular in _IRREGULAR.items():
        for first, found in irregular.beginnings().items():
            table[language, first] = (*table.get((language, first), ()), *found)
    return table
