"""Lemmas out of simplemma's dictionaries: Russian, Ukrainian, Polish, Lithuanian, German, English.

simplemma's own readers take seconds to load a large dictionary, or 768 MB for all six, so they lie
in `resources` packed for this use. Each is loaded at the first word of its language.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from simplemma.strategies import (
    AffixDecompositionStrategy,
    DictionaryLookupStrategy,
    HyphenRemovalStrategy,
    PrefixDecompositionStrategy,
    RulesStrategy,
)
from simplemma.strategies.clitic_decomposition import CliticDecompositionStrategy
from simplemma.utils import apostrophe_variants, has_apostrophe

from index.languages.affixes import Affixes
from index.languages.folding import fold
from index.languages.packed_lemmas import NO_EDITS, PackedLemmas

LANGUAGES = ("de", "en", "lt", "pl", "ru", "uk")
RESOURCE = ("dictionaries", "lemmas")
_LOADING = threading.Lock()


class Lexicon:
    """The dictionary of one language, by ISO 639-1 code, asked in folded words."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._loaded: PackedLemmas | None = None
        self._rules: _Rules | None = None

    def lemmas(self, word: str) -> tuple[str, ...]:
        """The lemmas of a known form: of the small word and of the capitalised one, if they differ.

        Folding takes the capital that tells German `Tage` (days) from `tage` (be in session).
        """
        edits = self._forms().find(word)
        if edits is NO_EDITS:
            return ()
        small, capitalised = edits
        if small is not None and capitalised is None:  # mostly
            lemma = small.lemma(word)
            return (fold(lemma),) if lemma else ()
        forms = (edit.lemma(word) for edit in edits if edit is not None)
        return tuple(dict.fromkeys(fold(lemma) for lemma in forms if lemma))

    def derived(self, word: str) -> str | None:
        """The lemma that simplemma's rules for prefixes and endings make of an unknown form."""
        if self._rules is None:
            self._rules = _Rules(self._language, self._forms())
        lemma = self._rules.lemma(word)
        return fold(lemma) if lemma else None

    def has_lemma(self, word: str) -> bool:
        """Whether a word is known and is its own lemma."""
        edit = self._forms().find(word)[0]
        return edit is not None and fold(edit.lemma(word)) == word

    def first_lemma(self, root: str, endings: Iterable[str]) -> str | None:
        """The first word, of a root with each ending, that is its own lemma."""
        if not self._forms().has_beginning(root):
            return None
        return next(filter(self.has_lemma, (root + ending for ending in endings)), None)

    def _forms(self) -> PackedLemmas:
        if self._loaded is None:
            with _LOADING:  # two threads would read one dictionary twice
                self._loaded = _dictionary(self._language)
        return self._loaded


@cache
def _dictionary(language: str) -> PackedLemmas:
    path = files("resources").joinpath(*RESOURCE, f"{language}.xz")
    return PackedLemmas.read(path.read_bytes())


class _Rules:
    """simplemma's `DefaultStrategy` for forms that are not in the dictionary, without what only
    other languages have (its steps for Turkish, Tagalog and Indonesian).
    """

    def __init__(self, language: str, forms: PackedLemmas) -> None:
        self._language = language
        self._known = known = _Known(forms)
        self._steps = (
            CliticDecompositionStrategy(known),
            HyphenRemovalStrategy(known),
            RulesStrategy(),
            PrefixDecompositionStrategy(dictionary_lookup=known),
            Affixes(forms, AffixDecompositionStrategy(greedy=False, dictionary_lookup=known)),
        )

    def lemma(self, word: str) -> str | None:
        """What the first step that knows something makes of a folded word."""
        if word.isnumeric():
            return word
        known = self._known.get_lemma(word, self._language) if has_apostrophe(word) else None
        made = (step.get_lemma(word, self._language) for step in self._steps)
        return known or next(filter(None, made), None)


class _Known(DictionaryLookupStrategy):
    """A look-up in a packed dictionary: as written, with the other case, other apostrophes."""

    def __init__(self, forms: PackedLemmas) -> None:
        super().__init__()
        self._forms = forms

    def get_lemma(self, token: str, lang: str) -> str | None:
        """The lemma of a small token or of one that only begins with a capital."""
        found = self._lemma(token)
        if found is not None or not has_apostrophe(token):
            return found
        others = map(self._lemma, apostrophe_variants(token)[1:])
        return next((lemma for lemma in others if lemma is not None), None)

    def _lemma(self, token: str) -> str | None:
        capitalised = token[:1].isupper()
        form = token.lower() if capitalised else token
        edits = self._forms.find(form)
        if edits is NO_EDITS:
            return None
        edit = (edits[1] or edits[0]) if capitalised else (edits[0] or edits[1])
        return edit.lemma(form) if edit is not None else None
