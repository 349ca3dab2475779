"""The stem layer: what of a word stays the same through its inflection, by language."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from typing import Protocol

from index.languages import (
    belarusian,
    english,
    german,
    lithuanian,
    polish,
    russian,
    ukrainian,
)
from index.languages.folding import fold, is_cyrillic
from index.languages.lacinka import to_cyrillic

CYRILLIC_LANGUAGES = ("be", "ru", "uk")
LATIN_LANGUAGES = ("be", "de", "en", "lt", "pl")
"""Belarusian is written in both: its Latin form is stemmed as Cyrillic."""


class _Recipe(Protocol):
    def stems_of(self, words: Sequence[str]) -> list[tuple[str, ...]]: ...


class Stemmers:
    """Stems by language. One instance is used by one thread at a time: Snowball keeps state.

    A dictionary is read at the first word of its language; all instances share the dictionaries.
    """

    def __init__(self) -> None:
        self._recipes: dict[str, _Recipe] = {
            "be": belarusian.recipe(),
            "de": german.recipe(),
            "en": english.recipe(),
            "lt": lithuanian.recipe(),
            "pl": polish.recipe(),
            "ru": russian.recipe(),
            "uk": ukrainian.recipe(),
        }

    def stems(self, folded: str, language: str) -> tuple[str, ...]:
        """The stems of a folded word, usually one; none where language or script is not its own."""
        return self.stems_of((folded,), language)[0]

    def stems_of(self, folded: Sequence[str], language: str) -> list[tuple[str, ...]]:
        """The stems of each of many folded words; quicker where neighbours begin alike."""
        cyrillic, latin = language in CYRILLIC_LANGUAGES, language in LATIN_LANGUAGES
        if language == "be":
            words = [word if is_cyrillic(word) else fold(to_cyrillic(word)) for word in folded]
            return self._recipes[language].stems_of(words)
        own = [cyrillic if is_cyrillic(word) else latin for word in folded]
        words = list(compress(folded, own))
        stems = iter(self._recipes[language].stems_of(words) if words else ())
        return [next(stems) if is_own else () for is_own in own]


def load_dictionaries() -> None:
    """Read the dictionary of every language now, so that no search has to wait for it."""
    stemmers = Stemmers()
    for word, languages in (("суд", CYRILLIC_LANGUAGES), ("court", LATIN_LANGUAGES)):
        for language in languages:
            stemmers.stems(word, language)


def languages_of(folded: str) -> tuple[str, ...]:
    """The languages that a word of a query may belong to: those of its script."""
    return CYRILLIC_LANGUAGES if is_cyrillic(folded) else LATIN_LANGUAGES
