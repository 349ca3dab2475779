"""Whether the archive has a word of a query, in the field that it is asked of."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from enum import IntEnum
from itertools import islice

from whoosh.support.levenshtein import distance

from index.archive_analysis import capitalised
from index.archive_expansion import VALUES, WORD_LISTS, WordLayers
from index.archive_fields import NAME_FIELDS, TEXT_FIELDS, QueryField
from index.archive_patterns import wildcard_pattern
from index.archive_schema import BODY, NOTE, TITLE
from index.archive_values import value_named
from index.archive_view import IndexView
from index.languages.folding import fold, is_capitalised, is_cyrillic
from index.languages.names import close_keys, is_full, more_keys, name_keys
from index.languages.words import surfaces

_WORDS_LOOKED_AT = 20_000
_MOST_FORMS = 200
_CAPITAL = capitalised("")
_WILD = re.compile(r"[*?]")
_TEXTS = (BODY, TITLE, NOTE)
_STEMS = tuple(text.stem.field for text in _TEXTS)
_NAMES = (*(text.name.field for text in _TEXTS), "author_name")
_PEOPLE = NAME_FIELDS | {QueryField.AUTHOR}


class Known(IntEnum):
    """How well a word is known; more is better."""

    NOT = 0
    AS_NAME = 1
    """A name that sounds like it."""
    IN_A_FORM = 2
    AS_WRITTEN = 3


class KnownWords:
    """Asks the lexicon of one state of the index."""

    def __init__(self, view: IndexView, layers: WordLayers) -> None:
        self._view = view
        self._layers = layers
        self._kept: dict[tuple[QueryField, str], Known] = {}

    def known(self, field: QueryField, text: str) -> Known:
        """How well the archive knows all words of a text that is asked of a field."""
        if field in VALUES:
            return self._value(field, text)
        words = [word for word in surfaces(text) if fold(word)]
        return min((self._word(field, word) for word in words), default=Known.NOT)

    def fits(self, field: QueryField, pattern: str) -> Known:
        """Whether a word fits a pattern that begins with letters; of any other it is not told."""
        beginning = _WILD.split(pattern, maxsplit=1)[0]
        folded = fold(beginning)
        if not folded:
            return Known.NOT
        fitting = wildcard_pattern(folded + fold(pattern[len(beginning) :])).fullmatch
        found = any(
            fitting(word)
            for name in fields_of(field)
            for word in islice(self._view.words(name, folded), _WORDS_LOOKED_AT)
        )
        return Known.IN_A_FORM if found else Known.NOT

    def spelt_elsewhere(self, word: str, languages: Collection[str]) -> str:
        """The word, or the form nearest to it that stands in a text of none of these languages.

        A word in letters of one alphabet is a form of one language only by its stem: the
        Ukrainian keyboard gives `успаміні` for what a Belarusian text has as `успаміны`.
        """
        if not is_cyrillic(word):
            return word
        folded = fold(word)
        stems = [stem for stem in self._layers.stems(word) if self._holds(_STEMS, [stem])]
        if any(stem.partition(":")[0] in languages for stem in stems):
            return word
        forms = {
            form
            for stem in stems
            for field in _STEMS
            for form in self._view.spellings(field, stem, _MOST_FORMS)
            if is_cyrillic(form)
        }
        nearest = min(forms, key=lambda form: (distance(folded, form), form), default=word)
        return nearest.capitalize() if is_capitalised(word) else nearest

    def closely_sounding(self, word: str) -> set[str]:
        """Folded words with a capital that differ from a word in what sounds the same alone."""
        return {
            each.removeprefix(_CAPITAL)
            for field in _NAMES
            for key in close_keys(fold(word))
            for each in self._view.spellings(field, key, _MOST_FORMS)
        }

    def _word(self, field: QueryField, word: str) -> Known:
        known = self._kept.get((field, word))
        if known is None:
            known = self._kept[field, word] = self._looked_up(field, word)
        return known

    def _value(self, field: QueryField, text: str) -> Known:
        folded = fold(text)
        there = value_named(field, text) or self._view.holders(VALUES[field], folded)
        return Known.AS_WRITTEN if there else Known.NOT

    def _looked_up(self, field: QueryField, word: str) -> Known:
        folded = fold(word)
        if self._holds(fields_of(field), [folded]):
            return Known.AS_WRITTEN
        if field in TEXT_FIELDS and self._holds(_STEMS, self._layers.stems(word)):
            return Known.IN_A_FORM
        may_be_name = field in _PEOPLE or (field in TEXT_FIELDS and is_capitalised(word))
        keys = name_keys(folded) | more_keys(folded)
        if may_be_name and self._holds(_NAMES, filter(is_full, keys)):
            return Known.AS_NAME
        return Known.NOT

    def _holds(self, fields: Sequence[str], terms: Iterable[str]) -> bool:
        return any(self._view.holders(field, term) for term in terms for field in fields)


def fields_of(field: QueryField) -> tuple[str, ...]:
    """Where the words of a field of the query stand as they are written."""
    if field in WORD_LISTS:
        return (WORD_LISTS[field],)
    people = ("author",) if field is QueryField.PERSON else ()
    return (*(text.exact.field for text in _TEXTS), *people)
