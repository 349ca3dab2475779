"""From a document to the fields of the index, each distinct word analysed once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import compress
from operator import add
from typing import Any

from archive.alphabets import order_key
from archive.edtf import days_of, year_of
from archive.file_names import own_name
from archive.records import Article, Description
from archive.remarks import Remarks
from index.archive_schema import (
    BODY,
    LANGUAGES_OF_NOTES,
    NOTE,
    TITLE,
    VALUE_SEPARATOR,
    LayeredText,
)
from index.archive_word_caches import LARGE, FoldedWords, Terms, WordCache
from index.languages.folding import fold_all, is_capitalised
from index.languages.name_marks import marks_of
from index.languages.names import keys_in_texts
from index.languages.stemming import Stemmers, languages_of
from index.languages.words import (
    APOSTROPHES,
    CYRILLIC,
    INVISIBLE,
    LETTER,
    PREFIX,
    PREFIXED,
    WORD,
    surfaces,
)
from index.writing.cutting import UncutText, WordPattern
from index.writing.surfaces import Derived, Surfaces

WORDS = WordPattern(
    WORD,
    inside=LETTER,
    joiner=f"[{APOSTROPHES}]",
    before=f"[{CYRILLIC}{INVISIBLE}]",
    after=f"[{CYRILLIC}]",
    prefix=PREFIX,
    prefixed=PREFIXED,
    # The signs that Cyrillic has beside its letters.
    irregular="[\u0482\u0488\u0489]",
    within=f"[{INVISIBLE}]",
)
_VALUE_GAP = "\n"
"""Stands between two values of a list: a word without terms, so that no phrase spans them."""

_WORDS_OF_A_SEARCH = 400
_SLOW_TO_BEGIN = ("be", "de", "pl", "ru")
"""Languages whose dictionary takes as long to be read as thousands of stems; others a third."""

Languages = tuple[str, ...]


class WordAnalysis:
    """The three layers of a word: pure functions with caches, safe to share between threads."""

    def __init__(self, large: int = LARGE) -> None:
        """More words than `large` at once are not remembered."""
        self._large = large
        self._stemmers = (_LockedStemmers(), _LockedStemmers())
        self.exact = FoldedWords()
        self.capital = WordCache(_capitalised, large)
        self.keys = WordCache(_named, large)
        self._stems: dict[str, WordCache] = {}
        self._derived: dict[tuple[str, str], Derived] = {}

    def stem(self, language: str) -> WordCache:
        """The stem layer for texts of a language."""
        cache = self._stems.get(language)
        if cache is None:
            cache = self._stems.setdefault(
                language, WordCache(lambda words: self._stemmed(words, language), self._large)
            )
        return cache

    def stems_in(self, field: str, language: str) -> Derived:
        """How the stems of a field derive from words of a language."""
        derived = self._derived.get((field, language))
        if derived is None:
            slow = language in _SLOW_TO_BEGIN
            derived = Derived(field, self.stem(language), f"stem:{language}", has_tables=slow)
            self._derived[field, language] = derived
        return derived

    def keys_in(self, field: str) -> Derived:
        """How the keys of a field of names derive from words."""
        derived = self._derived.get((field, ""))
        if derived is None:
            derived = self._derived[field, ""] = Derived(field, self.keys, "keys")
        return derived

    def stem_of_note(self, language: str) -> Callable[[str], Terms]:
        """The stem layer for notes beside texts of a language.

        Who reads writes in a language of their own: the words of each are asked of what they are.
        """

        def stems(word: str) -> Terms:
            possible = set(languages_of(self.exact(word)[0])) if self.exact(word) else set()
            tried = sorted(possible.intersection({language, *LANGUAGES_OF_NOTES}))
            return tuple(stem for each in tried for stem in self.stem(each)(word))

        return stems

    def _stemmed(self, surfaces: Sequence[str], language: str) -> list[Terms]:
        one, many = self._stemmers
        # No search waits for a whole import.
        stemmers = one if len(surfaces) <= _WORDS_OF_A_SEARCH else many
        folded = fold_all(surfaces)
        # In order, so that neighbours are looked up in the same part of a dictionary.
        words = sorted(set(filter(None, folded)))
        known = dict(zip(words, stemmers.terms(words, language), strict=True))
        known[""] = ()
        return list(map(known.__getitem__, folded))

    def name(self, word: str) -> Terms:
        """All terms of the name layer for a word: its keys, and that it has a capital."""
        (found,) = self.names([word])
        return found

    def names(self, words: Sequence[str]) -> Iterator[Terms]:
        """What `name` gives for each of many words."""
        return map(add, self.keys.many(words), self.capital.many(words))


def _named(surfaces: Sequence[str]) -> list[Terms]:
    folded = _folded_names(surfaces)
    known = {word: _keys_and_marks(word) if word else () for word in set(folded)}
    return list(map(known.__getitem__, folded))


def _keys_and_marks(folded: str) -> Terms:
    keys = keys_in_texts(folded)
    return (*sorted(keys), *sorted(marks_of(folded, keys)))


def _capitalised(surfaces: Sequence[str]) -> list[Terms]:
    return [(capitalised(word),) if word else () for word in _folded_names(surfaces)]


def _folded_names(surfaces: Sequence[str]) -> list[str]:
    """What words with a capital fold to, nothing for the others."""
    shown = list(map(is_capitalised, surfaces))
    folded = iter(fold_all(list(compress(surfaces, shown))))
    return [next(folded) if is_shown else "" for is_shown in shown]


class _LockedStemmers:
    """Stems for one thread at a time: Snowball's stemmers keep state while they run."""

    def __init__(self) -> None:
        self._stemmers = Stemmers()
        self._lock = threading.Lock()

    def terms(self, folded: Sequence[str], language: str) -> list[Terms]:
        """The terms of the stem layer of each folded word in texts of a language."""
        with self._lock:
            stems = self._stemmers.stems_of(folded, language)
        start = f"{language}:"
        return [
            (start + each[0],) if len(each) == 1 else tuple([start + stem for stem in each])
            for each in stems
        ]


def capitalised(folded: str) -> str:
    """The term of the name layer that says: this word stands here with a capital."""
    return "=" + folded


def document_of(article: Article, remarks: Remarks, words: WordAnalysis) -> dict[str, Any]:
    """The fields of a document, by name, as the engine's writer takes them."""
    about = article.description
    return {
        "id": article.id,
        **_layers(TITLE, _called(article, remarks), (about.language,), words),
        **_layers(BODY, article.text, _languages(about), words),
        **_noted(remarks, about.language, words),
        **_word_lists(about, remarks, words),
        **_values(about),
        **_dates(about.published),
    }


def _called(article: Article, remarks: Remarks) -> str:
    """The title, then what its file is called."""
    title = article.description.title
    own = own_name(title, article.original.name) if article.original else ""
    return "\n".join((title, *filter(None, (own,)), *remarks.names))


def _languages(about: Description) -> Languages:
    """The language of a text, then those of passages of it."""
    if not about.other_languages:
        return (about.language,)
    return tuple(dict.fromkeys((about.language, *sorted(about.other_languages))))


def _layers(
    text: LayeredText, content: str, languages: Languages, words: WordAnalysis
) -> dict[str, Any]:
    if not content:
        return {}
    stems = [words.stems_in(text.stem.field, each) for each in languages if each]
    return _exact_and_names(text, UncutText(content, WORDS), stems, words)


def _exact_and_names(
    text: LayeredText, tokens: Sequence[str], stems: list[Derived], words: WordAnalysis
) -> dict[str, Any]:
    return {
        text.exact.field: Surfaces(tokens, words.exact, "exact", derived=stems),
        text.name.field: _names(text.name.field, tokens, words),
    }


def _names(field: str, tokens: Sequence[str], words: WordAnalysis) -> Surfaces:
    """Words with a capital, and the keys of names that derive from them."""
    return Surfaces(tokens, words.capital, "capital", derived=[words.keys_in(field)])


def _noted(remarks: Remarks, language: str, words: WordAnalysis) -> dict[str, Any]:
    if not remarks.notes:
        return {}
    stems = Derived(NOTE.stem.field, words.stem_of_note(language), f"note:{language}")
    return _exact_and_names(NOTE, _listed(remarks.notes), [stems], words)


def _word_lists(about: Description, remarks: Remarks, words: WordAnalysis) -> dict[str, Any]:
    lists = (
        ("source", (about.source,) if about.source else ()),
        ("tag", (*about.tags, *remarks.tags)),
        ("collection", about.collections),
        ("author", about.authors if not about.witness else (*about.authors, about.witness)),
        ("place", (about.place,) if about.place else ()),
        ("code", remarks.codes),
        ("other_language", about.other_languages),
    )
    tokens = {name: _listed(values) for name, values in lists if values and any(values)}
    if not tokens:
        return {}
    fields = {name: Surfaces(words_of, words.exact, "exact") for name, words_of in tokens.items()}
    if "author" in tokens:
        fields["author_name"] = _names("author_name", tokens["author"], words)
    return fields


def _listed(values: tuple[str, ...]) -> list[str]:
    listed: list[str] = []
    for value in values:
        listed += [*surfaces(value), _VALUE_GAP]
    return listed


def _values(about: Description) -> dict[str, Any]:
    """Single values; what is not known is left out, so that its column says so."""
    values = {
        "language": about.language,
        "kind": about.kind.value,
        "source_name": about.source,
        "sensitivity": about.sensitivity.value,
        "external_id": about.external_id,
        "tags": _joined(about.tags),
        "collections": _joined(about.collections),
        "people": _joined((*about.authors, about.witness)),
        "title_order": about.title and order_key(about.title),
    }
    return {name: value for name, value in values.items() if value}


def _joined(values: tuple[str, ...]) -> str:
    if not values or not any(values):
        return ""
    return VALUE_SEPARATOR.join(dict.fromkeys(filter(None, values)))


def _dates(published: str) -> dict[str, Any]:
    """Year and days as proleptic Gregorian ordinals; nothing where the date is not known."""
    if not published:
        return {}
    days, year = days_of(published), year_of(published)
    found: dict[str, Any] = {} if year is None else {"year": year}
    if days is not None:
        found |= {"first_day": _ordinal(days.first), "last_day": _ordinal(days.last)}
    return found


def _ordinal(day: date) -> int:
    return day.toordinal()
