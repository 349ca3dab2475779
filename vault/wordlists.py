"""The words that recovery codes and passphrases are made of: 2048 in each of three languages."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from functools import cache
from importlib.resources import files

WORD_BITS = 11
WORD_COUNT = 2**WORD_BITS

# What people write for each other: e for yo, and the Latin letter for the Cyrillic one that looks
# the same and is not on every keyboard.
_FOLDED = str.maketrans({"ё": "е", "і": "и", "i": "и"})


class WordLanguage(StrEnum):
    """Languages that there is a list for."""

    BELARUSIAN = "be"
    RUSSIAN = "ru"
    ENGLISH = "en"


@cache
def words_of(language: WordLanguage) -> tuple[str, ...]:
    """The list: lower case, distinct, in the order that gives each word its number."""
    text = files("resources").joinpath("wordlists", f"{language.value}.txt").read_text("utf-8")
    return tuple(text.split())


@cache
def sayings() -> tuple[str, ...]:
    """What many people know by heart, folded, letters alone; the longest first."""
    text = files("resources").joinpath("wordlists", "sayings.txt").read_text("utf-8")
    known = {folded(line).replace(" ", "") for line in text.splitlines()}
    return tuple(sorted(known, key=len, reverse=True))


@cache
def numbers_of(language: WordLanguage) -> dict[str, int]:
    """Number of each word of the list by its folded spelling."""
    return {folded(word): number for number, word in enumerate(words_of(language))}


def folded(untrusted_word: str) -> str:
    """One spelling for all that people make of a word: case, composition, yo and the letter i."""
    return unicodedata.normalize("NFC", untrusted_word.casefold()).translate(_FOLDED)
