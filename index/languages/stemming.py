"""The stem layer: what of a word stays the same through its inflection, by language."""

from __future__ import annotations

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
    def stems(self, word: str) -> tuple[str, ...]: ...


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
        if language not in languages_of(folded):
            return ()
        if language == "be" and not is_cyrillic(folded):
            folded = fold(to_cyrillic(folded))
        return self._recipes[language].stems(folded)


def load_dictionaries() -> None:
    """Read the dictionary of every language now, so that no search has to wait for it."""
    stemmers = Stemmers()
    for word, languages in (("суд", CYRILLIC_LANGUAGES), ("court", LATIN_LANGUAGES)):
        for language in languages:
            stemmers.stems(word, language)


def languages_of(folded: str) -> tuple[str, ...]:
    """The languages that a word of a query may belong to: those of its script."""
    return CYRILLIC_LANGUAGES if is_cyrillic(folded) else LATIN_LANGUAGES
