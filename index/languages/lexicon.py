"""Lemmas out of simplemma's dictionaries: Russian, Ukrainian, Polish, Lithuanian, German, English.

The dictionaries stay packed in memory and are searched there (`LOW_MEMORY_DICTIONARY_FACTORY`): six
of them unpacked would take 768 MB. Each is loaded at the first word of its language.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping

from simplemma.strategies import DefaultStrategy
from simplemma.strategies.dictionaries import LOW_MEMORY_DICTIONARY_FACTORY

from index.languages.folding import fold

_LOADING = threading.Lock()
_RULES = DefaultStrategy(dictionary_factory=LOW_MEMORY_DICTIONARY_FACTORY)


class Lexicon:
    """The dictionary of one language, by ISO 639-1 code, asked in folded words."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._loaded: Mapping[str, str] | None = None

    def lemmas(self, word: str) -> tuple[str, ...]:
        """The lemmas of a known form: of the small word and of the capitalised one, if they differ.

        Folding takes the capital that tells German `Tage` (days) from `tage` (be in session).
        """
        forms = (self._forms().get(form) for form in (word, word.capitalize()))
        return tuple(dict.fromkeys(fold(lemma) for lemma in forms if lemma))

    def derived(self, word: str) -> str | None:
        """The lemma that simplemma's rules for prefixes and endings make of an unknown form."""
        self._forms()
        lemma = _RULES.get_lemma(word, self._language)
        return fold(lemma) if lemma else None

    def has_lemma(self, word: str) -> bool:
        """Whether a word is known and is its own lemma."""
        lemma = self._forms().get(word)
        return lemma is not None and fold(lemma) == word

    def _forms(self) -> Mapping[str, str]:
        if self._loaded is None:
            with _LOADING:  # two threads would read one dictionary twice
                self._loaded = LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary(self._language)
        return self._loaded
