"""Lemmas of unknown words out of known beginnings and ends, as simplemma decomposes them.

The same lemmas as simplemma's `AffixDecompositionStrategy`, which looks up every beginning of a
word anew; a packed dictionary tells all of them at once.
"""

from __future__ import annotations

from simplemma.strategies import AffixDecompositionStrategy
from simplemma.strategies.affix_decomposition import AFFIX_LANGS, MAXLEN, MINCOMPLEN
from simplemma.strategies.greedy_dictionary_lookup import greedy_min_length
from simplemma.utils import has_apostrophe

from index.languages.packed_lemmas import PackedLemmas


class Affixes:
    """The decomposition of unknown folded words."""

    def __init__(self, forms: PackedLemmas, slow: AffixDecompositionStrategy) -> None:
        """`slow` is asked for words with an apostrophe, which have several spellings."""
        self._forms = forms
        self._slow = slow

    def get_lemma(self, word: str, language: str) -> str | None:
        """The lemma by the longest known beginning, else by the longest known end."""
        if language not in AFFIX_LANGS or not greedy_min_length(language) < len(word) <= MAXLEN:
            return None
        if has_apostrophe(word):
            return self._slow.get_lemma(word, language)
        return self._by_beginning(word, AFFIX_LANGS[language]) or self._by_end(word)

    def _by_beginning(self, word: str, longest_affix: int) -> str | None:
        """A beginning without a short affix, or a beginning and the lemma of what follows."""
        for length, edits in reversed(self._forms.beginnings_of(word, MINCOMPLEN)):
            beginning, rest = word[:length], word[length:]
            if len(rest) <= longest_affix:
                edit = edits[0] or edits[1]
                return edit.lemma(beginning) if edit else None
            small, capitalised = self._forms.find(rest)
            if edit := small or capitalised:
                lemma = edit.lemma(rest)
                if len(lemma) < len(rest) + longest_affix:
                    return beginning + lemma.lower()
        return None

    def _by_end(self, word: str) -> str | None:
        """What stands before, and the lemma of the longest end, capitalised before small."""
        for length in range(len(word) - MINCOMPLEN, MINCOMPLEN - 1, -1):
            end = word[-length:]
            small, capitalised = self._forms.find(end)
            if edit := capitalised or small:
                lemma = edit.lemma(end)
                if len(lemma) <= length:
                    return word[:-length] + lemma.lower()
        return None
