"""simplemma's rules for words that its dictionary does not know.

Most words have nothing that most of the rules are for: no apostrophe, no hyphen, none of the
endings. What cannot change a word is not asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from simplemma.strategies import (
    AffixDecompositionStrategy,
    DictionaryLookupStrategy,
    HyphenRemovalStrategy,
    PrefixDecompositionStrategy,
    RulesStrategy,
)
from simplemma.strategies.clitic_decomposition import CliticDecompositionStrategy
from simplemma.strategies.defaultprefixes import DEFAULT_KNOWN_PREFIXES
from simplemma.strategies.defaultrules import ru, uk
from simplemma.strategies.lemmatization_strategy import LemmatizationStrategy
from simplemma.utils import apostrophe_variants, has_apostrophe

from index.languages.affixes import Affixes
from index.languages.packed_lemmas import NO_EDITS, PackedLemmas

_ENDINGS = re.compile(r"\(\?:([^][(){}.*+?^$\\]+)\)\$")


def endings_of(rules: Iterable[re.Pattern[str]]) -> tuple[str, ...]:
    """What words end in that a table of rules may change, "" (every word) if that is not clear."""
    found = [_ENDINGS.fullmatch(rule.pattern) for rule in rules]
    return tuple(ending for match in found for ending in (match[1].split("|") if match else [""]))


def ruled_endings(language: str) -> tuple[str, ...]:
    """What words end in that the table of rules of a language may change."""
    if language == "ru":  # where words in ё are changed, too
        return "ё", *endings_of(ru.DEFAULT_RULES)
    return endings_of(uk.DEFAULT_RULES) if language == "uk" else ("",)


class Rules:
    """simplemma's `DefaultStrategy` for forms that are not in the dictionary, without what only
    other languages have (its steps for Turkish, Tagalog and Indonesian).
    """

    def __init__(self, language: str, forms: PackedLemmas) -> None:
        self._language = language
        self._known = known = _Known(forms)
        self._hyphens = HyphenRemovalStrategy(known)
        self._clitics = CliticDecompositionStrategy(known)
        self._endings, self._ruled = RulesStrategy(), ruled_endings(language)
        self._affixes: list[LemmatizationStrategy | Affixes] = []
        if language in DEFAULT_KNOWN_PREFIXES:
            self._affixes.append(PrefixDecompositionStrategy(dictionary_lookup=known))
        slow = AffixDecompositionStrategy(greedy=False, dictionary_lookup=known)
        self._affixes.append(Affixes(forms, slow))

    def lemma(self, word: str) -> str | None:
        """What the first step that knows something makes of a folded word."""
        if word.isnumeric():
            return word
        made = None
        if has_apostrophe(word):
            made = self._known.get_lemma(word, self._language)
            # Of these languages English alone has clitics, each with an apostrophe.
            made = made or self._clitics.get_lemma(word, self._language)
        if not made and ("-" in word or "_" in word):
            made = self._hyphens.get_lemma(word, self._language)
        if not made and word.endswith(self._ruled):
            made = self._endings.get_lemma(word, self._language)
        for step in self._affixes:
            made = made or step.get_lemma(word, self._language)
        return made or None


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
