"""What a word of a query is asked by as a name: keys, and spellings that the archive has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from index.archive_analysis import WordAnalysis, capitalised
from index.archive_ordinary import OrdinaryWords
from index.archive_schema import AUTHOR, BODY, TITLE
from index.archive_weights import WordWeights
from index.languages.folding import fold, is_capitalised
from index.languages.given_names_short import spellings_of_short
from index.languages.given_names_told import (
    is_surely_given,
    keys_of_given,
    names_asked_too,
    words_of_key,
)
from index.languages.known_words import is_known
from index.languages.lacinka_plain import spelt_otherwise
from index.languages.name_vowels import ANOTHER_NAME, apart
from index.languages.names import all_keys, is_alias, is_close, is_full, more_keys
from index.languages.stemming import languages_of

_LOST_VOWEL = re.compile("(?<=..)ь?ц(?:а|у|ам|ом|ем|ы|е)$")
_NAMED = (TITLE, BODY, AUTHOR)
_MOST_SPELLINGS = 200
"""A key with more is asked as it is, for none of them may be left out."""


class AskedNames:
    """The terms of the name layer that words stand for in one state of the index."""

    def __init__(
        self,
        words: WordAnalysis,
        weights: WordWeights,
        ordinary: OrdinaryWords,
    ) -> None:
        self._words = words
        self._weights = weights
        self._ordinary = ordinary

    def terms(self, word: str) -> tuple[str, ...]:
        """Its keys as a name; those of a given name that are its own.

        People type names in small letters too. Such a word is asked for by its close keys only, for
        it may be any word, and not at all when the archive knows it as an ordinary one. What no
        dictionary has is asked for by names that are nearly spelt so, too. One letter again and
        again is no name: `zzz` has the key of Стус, for each z may be a ц.
        """
        folded = fold(word)
        if len(set(folded)) < 2 or not (is_capitalised(word) or self._may_be_name(word)):
            return ()
        others = self._other_spellings(folded)
        if is_surely_given(folded):
            keys = (*sorted(keys_of_given(folded)), *sorted(more_keys(folded)))
            return (*self._without_words(keys), *others)
        keys = tuple(sorted(all_keys(folded) | more_keys(folded)))
        if is_capitalised(word):
            return (*keys, *others)
        close = [key for key in keys if is_close(key) or is_alias(key)]
        near = self._spelt_alike(folded, keys) if self._is_unknown(folded) else ()
        return (*close, *near, *others)

    def _may_be_name(self, word: str) -> bool:
        """Whether the archive has a word in small letters not as an ordinary one."""
        return not any(
            self._ordinary.have(folded) or self._ordinary.have_a_form_of(folded)
            for folded in self._words.exact(word)  # which a search without that layer counts too
        )

    def _is_unknown(self, folded: str) -> bool:
        """Whether neither a dictionary nor the archive has a word in small letters."""
        if self._ordinary.have_in_small_letters(folded):
            return False
        return not any(is_known(folded, each) for each in languages_of(folded))

    def _spelt_alike(self, folded: str, keys: Iterable[str]) -> Iterable[str]:
        """The names of the archive that a word without a capital is nearly spelt as.

        It may be a misspelt ordinary word, which has the key of many a name.
        """
        found = {
            term
            for key in keys
            if is_full(key) and not is_close(key)
            for term in self._weights.spellings(BODY.name.field, key, _MOST_SPELLINGS)
        }
        spellings = (folded, *_nominatives(folded))
        return sorted(
            term
            for term in found
            if min(apart(each, term.removeprefix("=")) for each in spellings) < ANOTHER_NAME
        )

    def _without_words(self, keys: Iterable[str]) -> Iterator[str]:
        """Keys of a given name; for one that pronouns have, too, the names that the archive has."""
        for key in keys:
            words = words_of_key(key)
            spelt = self._weights.spellings(BODY.name.field, key, _MOST_SPELLINGS) if words else ()
            if not words or not self._are_all(spelt) or words.isdisjoint(_folded(spelt)):
                yield key
            else:
                yield from (term for term in spelt if term.removeprefix("=") not in words)

    def _are_all(self, spelt: Sequence[str]) -> bool:
        return len(spelt) < _MOST_SPELLINGS

    def _other_spellings(self, folded: str) -> tuple[str, ...]:
        """Spellings, with a capital, of a name that keys do not link, of those the archive has."""
        others = (
            *spellings_of_short(folded),
            *spelt_otherwise(folded),
            *names_asked_too(folded),
        )
        return tuple(
            capitalised(other)
            for other in others
            if self._is_there(capitalised(other)) and not self._ordinary.have(other)
        )

    def _is_there(self, term: str) -> bool:
        return any(self._weights.holders(text.name.field, term) for text in _NAMED)


def _nominatives(folded: str) -> Iterator[str]:
    """What a word may be a case of that has another vowel before its end: of Рудабелец."""
    found = _LOST_VOWEL.search(folded)
    if found:
        yield folded[: found.start()] + "ец"


def _folded(spelt: Iterable[str]) -> Iterator[str]:
    return (term.removeprefix("=") for term in spelt)
