"""From a document to the fields of the index, each distinct word analysed once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from typing import Any

from archive.alphabets import order_key
from archive.edtf import days_of, year_of
from archive.records import Article, Description
from index.archive_schema import BODY, TITLE, VALUE_SEPARATOR, LayeredText
from index.languages.folding import fold, is_capitalised
from index.languages.names import all_keys
from index.languages.stemming import Stemmers
from index.languages.words import surfaces
from index.writing.surfaces import Surfaces

_CACHED_WORDS = 500_000
_VALUE_GAP = "\n"
"""Stands between two values of a list: a word without terms, so that no phrase spans them."""

Terms = tuple[str, ...]


class WordCache:
    """Remembers a pure function of a word, up to a bound; emptied when full."""

    def __init__(self, compute: Callable[[str], Terms]) -> None:
        self._compute = compute
        self._known: dict[str, Terms] = {}

    def __call__(self, word: str) -> Terms:
        """The terms of a word."""
        terms = self._known.get(word)
        if terms is None:
            terms = self._compute(word)
            if len(self._known) >= _CACHED_WORDS:
                self._known.clear()
            self._known[word] = terms
        return terms


class WordAnalysis:
    """The three layers of a word: pure functions with caches, safe to share between threads."""

    def __init__(self) -> None:
        self._stemmers = Stemmers()
        self._lock = threading.Lock()
        self.exact = WordCache(_exact)
        self.name = WordCache(self._named)
        self._stems: dict[str, WordCache] = {}

    def stem(self, language: str) -> WordCache:
        """The stem layer for texts of a language."""
        cache = self._stems.get(language)
        if cache is None:
            cache = self._stems.setdefault(
                language, WordCache(lambda word: self._stemmed(word, language))
            )
        return cache

    def _stemmed(self, surface: str, language: str) -> Terms:
        for folded in self.exact(surface):
            with self._lock:  # Snowball's stemmers keep state while they run
                stems = self._stemmers.stems(folded, language)
            return tuple(f"{language}:{stem}" for stem in stems)
        return ()

    def _named(self, surface: str) -> Terms:
        if not is_capitalised(surface):
            return ()
        folded = self.exact(surface)
        keys = {key for word in folded for key in all_keys(word)}
        return (*sorted(keys), *map(capitalised, folded))


def capitalised(folded: str) -> str:
    """The term of the name layer that says: this word stands here with a capital."""
    return "=" + folded


def _exact(surface: str) -> Terms:
    folded = fold(surface)
    return (folded,) if folded else ()


def document_of(article: Article, words: WordAnalysis) -> dict[str, Any]:
    """The fields of a document, by name, as the engine's writer takes them."""
    about = article.description
    return {
        "id": article.id,
        **_layers(TITLE, about.title, about.language, words),
        **_layers(BODY, article.text, about.language, words),
        **_word_lists(about, words),
        **_values(about),
        **_dates(about.published),
    }


def _layers(text: LayeredText, content: str, language: str, words: WordAnalysis) -> dict[str, Any]:
    tokens = surfaces(content)
    return {
        text.exact.field: Surfaces(tokens, words.exact, "exact"),
        text.stem.field: Surfaces(tokens, words.stem(language), f"stem:{language}"),
        text.name.field: Surfaces(tokens, words.name, "name"),
    }


def _word_lists(about: Description, words: WordAnalysis) -> dict[str, Any]:
    lists = {
        "source": (about.source,),
        "tag": about.tags,
        "collection": about.collections,
        "author": about.authors,
    }
    tokens = {name: _listed(values) for name, values in lists.items()}
    fields = {name: Surfaces(words_of, words.exact, "exact") for name, words_of in tokens.items()}
    return fields | {"author_name": Surfaces(tokens["author"], words.name, "name")}


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
        "people": _joined(about.authors),
        "title_order": order_key(about.title),
    }
    return {name: value for name, value in values.items() if value}


def _joined(values: tuple[str, ...]) -> str:
    return VALUE_SEPARATOR.join(dict.fromkeys(filter(None, values)))


def _dates(published: str) -> dict[str, Any]:
    """Year and days as proleptic Gregorian ordinals; nothing where the date is not known."""
    days, year = days_of(published), year_of(published)
    found: dict[str, Any] = {} if year is None else {"year": year}
    if days is not None:
        found |= {"first_day": _ordinal(days.first), "last_day": _ordinal(days.last)}
    return found


def _ordinal(day: date) -> int:
    return day.toordinal()
