"""Lemmas out of simplemma's dictionaries: Russian, Ukrainian, Polish, Lithuanian, German, English.

simplemma's own readers take seconds to load a large dictionary, or 768 MB for all six, so they lie
in `resources` packed for this use. Each is loaded at the first word of its language.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from index.languages.folding import fold, fold_all
from index.languages.packed_lemmas import NO_EDITS, Edits, PackedLemmas
from index.languages.rules import Rules

LANGUAGES = ("de", "en", "lt", "pl", "ru", "uk")
RESOURCE = ("dictionaries", "lemmas")
_LOADING = threading.Lock()
_BEGINNING = 3


class Lexicon:
    """The dictionary of one language, by ISO 639-1 code, asked in folded words."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._loaded: PackedLemmas | None = None
        self._rules: Rules | None = None

    def lemmas(self, word: str) -> tuple[str, ...]:
        """The lemmas of a known form: of the small word and of the capitalised one, if they differ.

        Folding takes the capital that tells German `Tage` (days) from `tage` (be in session).
        """
        edits = self._forms().find(word)
        return () if edits is NO_EDITS else _folded_lemmas(word, edits)

    def lemmas_of(self, words: Sequence[str]) -> list[tuple[str, ...]]:
        """The lemmas of each of many words; quicker where neighbours begin alike."""
        found = self._forms().find_all(words)
        folded = fold_all(
            [
                small.lemma(word) if small is not None and capitalised is None else ""
                for word, (small, capitalised) in zip(words, found, strict=True)
            ]
        )
        return [
            (lemma,) if lemma else () if edits is NO_EDITS else _folded_lemmas(word, edits)
            for word, edits, lemma in zip(words, found, folded, strict=True)
        ]

    def has_beginning(self, text: str) -> bool:
        """Whether any small form of the dictionary begins with a text."""
        return self._forms().has_beginning(text)

    def derived(self, word: str) -> str | None:
        """The lemma that simplemma's rules for prefixes and endings make of an unknown form.

        In Lithuanian it begins as the form does: the rules take what is denied (`nesuprasti`, not
        to understand) for a form of `nebūti`, not to be.
        """
        if self._rules is None:
            self._rules = Rules(self._language, self._forms())
        lemma = fold(self._rules.lemma(word) or "")
        if self._language == "lt" and lemma[:_BEGINNING] != word[:_BEGINNING]:
            return None
        return lemma or None

    def first_lemma(self, root: str, endings: Sequence[str]) -> str | None:
        """The first word, of a root with each ending, that is its own lemma."""
        return self._forms().first_of(root, endings, _is_lemma)

    def _forms(self) -> PackedLemmas:
        if self._loaded is None:
            with _LOADING:  # two threads would read one dictionary twice
                self._loaded = _dictionary(self._language)
        return self._loaded


@cache
def _dictionary(language: str) -> PackedLemmas:
    path = files("resources").joinpath(*RESOURCE, f"{language}.xz")
    return PackedLemmas.read(path.read_bytes())


def _folded_lemmas(word: str, edits: Edits) -> tuple[str, ...]:
    small, capitalised = edits
    if small is not None and capitalised is None:  # mostly
        lemma = small.lemma(word)
        return (fold(lemma),) if lemma else ()
    forms = (edit.lemma(word) for edit in edits if edit is not None)
    return tuple(dict.fromkeys(fold(lemma) for lemma in forms if lemma))


def _is_lemma(word: str, edits: Edits) -> bool:
    if edits[0] is None:
        return False
    lemma = edits[0].lemma(word)
    return lemma == word or fold(lemma) == word
