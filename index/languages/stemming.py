"""The stem layer: what of a word stays the same through its inflection, by language.

Snowball (M. Porter, "Snowball: a language for stemming algorithms", 2001) through PyStemmer where
it has the language, our light stemmers for Belarusian and Ukrainian.
"""

from __future__ import annotations

from collections.abc import Callable

import Stemmer

from index.languages.folding import fold, is_cyrillic
from index.languages.lacinka import to_cyrillic
from index.languages.light import BELARUSIAN, UKRAINIAN

CYRILLIC_LANGUAGES = ("be", "ru", "uk")
LATIN_LANGUAGES = ("be", "de", "en", "lt", "pl")
"""Belarusian is written in both: its Latin form is stemmed as Cyrillic."""

_SNOWBALL = {"de": "german", "en": "english", "lt": "lithuanian", "pl": "polish", "ru": "russian"}


class Stemmers:
    """Stems by language. One instance is used by one thread at a time: Snowball keeps state."""

    def __init__(self) -> None:
        self._stem: dict[str, Callable[[str], str]] = {
            "be": BELARUSIAN.stem,
            "uk": UKRAINIAN.stem,
        }
        for language, algorithm in _SNOWBALL.items():
            self._stem[language] = Stemmer.Stemmer(algorithm, 0).stemWord

    def stem(self, folded: str, language: str) -> str | None:
        """The stem of a folded word; None where the language or the script is not its own."""
        if language not in languages_of(folded):
            return None
        if language == "be" and not is_cyrillic(folded):
            folded = fold(to_cyrillic(folded))
        return self._stem[language](folded) or folded


def languages_of(folded: str) -> tuple[str, ...]:
    """The languages that a word of a query may belong to: those of its script."""
    return CYRILLIC_LANGUAGES if is_cyrillic(folded) else LATIN_LANGUAGES
