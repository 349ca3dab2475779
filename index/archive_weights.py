"""How much a word of a query counts: by how rare it is in all its forms, and by the layer that met.

A word is as rare as its commonest layer, or a seldom form of a common word would outweigh it:

    rarity = ln(1 + (N - n + 0.5) / (n + 0.5))     (Robertson and Spärck Jones 1976, never negative)

where n counts the documents that hold the word in any form. Of the layers the best one counts, so
that a word does not count three times; that it stands as typed adds a little. Rarity is raised to a
power, which does the work of a list of stop words in every language. What a document scores for one
occurrence comes from the engine, whose own idf is divided out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import log
from typing import Protocol

from whoosh import query

from index.archive_schema import BODY, TITLE, Layer, LayeredText
from index.languages.names import is_alias, is_close

_TEXTS = (TITLE, BODY)

EMPHASIS = 1.5
"""The power that rarity is raised to: common words fade."""
LEAST_RARITY = 0.1
AS_TYPED = 0.1
"""What a word as it was typed adds to its best layer."""
MERELY_NEAR = 0.4
"""What a name that shares no close key counts beside one that does."""
SATURATION = 0.7
"""BM25's k1: how fast a second occurrence of a word counts less."""
LENGTH = 0.6
"""BM25's b: how much a word counts less in a longer text."""

OWN_LANGUAGE = 0.1
"""What a document in the language of the query adds, as a share of all its words' weights."""
_FEWEST_WORDS = 3
_UNSEEN = 0.001
_SURELY = 2.3
"""A language is likely if its probability is at least a tenth of the likeliest one's."""


class Counts(Protocol):
    """What is counted in one state of the index."""

    @property
    def documents(self) -> int:
        """How many documents there are."""

    def holders(self, field: str, term: str) -> int:
        """In how many documents a term of a field stands."""


@dataclass(frozen=True, slots=True)
class WordTerms:
    """The terms of one word of a query, by layer."""

    exact: tuple[str, ...]
    stems: tuple[str, ...]
    names: tuple[str, ...]


class WordWeights:
    """Weights of the words of one query in one state of the index."""

    def __init__(self, counts: Counts) -> None:
        self._documents = max(1, counts.documents)
        self.holders = cache(counts.holders)
        """See `Counts`; each term is looked up once."""

    def anywhere(
        self, texts: Sequence[LayeredText], word: WordTerms, boost: float
    ) -> list[query.Query]:
        """The word asked of each text: the best of its layers, and a little for the exact one."""
        rarity = self._rarity_of_word(word)
        return [part for text in texts for part in self._layered(text, word, rarity, boost)]

    def own_language(self, words: Sequence[WordTerms]) -> list[query.Query]:
        """What documents in the likely languages of a query add; nothing for one or two words.

        Naive Bayes over the share of the documents of a language that hold a word.
        """
        known = [word for word in words if any(map(self._holders_of_stem, word.stems))]
        if len(known) < _FEWEST_WORDS:
            return []
        languages = {_language(stem) for word in known for stem in word.stems}
        evidence = {language: self._evidence(known, language) for language in languages}
        enough = max(evidence.values()) - _SURELY
        boost = OWN_LANGUAGE * sum(self._rarity_of_word(word) ** EMPHASIS for word in known)
        return [
            query.Term("language", language, boost=boost)
            for language in sorted(languages)
            if evidence[language] >= enough
        ]

    def whole_name(self, words: Sequence[WordTerms]) -> list[query.Query]:
        """What documents add that hold every word of a name closely, not only nearly.

        Without it a near surname with the right given name, as typed, would stand above both names
        in another script. Nothing unless each word may be a name.
        """
        if not all(word.names for word in words):
            return []
        closely = query.And([self._closely(word) for word in words])
        score = sum(self._rarity_of_word(word) ** EMPHASIS for word in words)
        return [query.ConstantScoreQuery(closely, score)]

    def _closely(self, word: WordTerms) -> query.Query:
        close = [key for key in word.names if is_close(key) or is_alias(key)]
        keys = close if any(map(is_close, close)) else word.names
        terms = [(text.exact, term) for text in _TEXTS for term in word.exact]
        terms += [(text.stem, term) for text in _TEXTS for term in word.stems]
        terms += [(text.name, term) for text in _TEXTS for term in keys]
        return query.Or([query.Term(layer.field, term) for layer, term in terms])

    def _layered(
        self, text: LayeredText, word: WordTerms, rarity: float, boost: float
    ) -> list[query.Query]:
        exact = [self._term(text.exact, term, rarity, boost) for term in word.exact]
        stems = [self._term(text.stem, term, rarity, boost) for term in word.stems]
        names = [self._name(text.name, key, boost) for key in word.names]
        best = [*exact, *stems, *names]
        if len(best) < 2:
            return best
        added = [self._term(text.exact, term, rarity, boost * AS_TYPED) for term in word.exact]
        return [query.DisjunctionMax(best), *added]

    def _name(self, layer: Layer, key: str, boost: float) -> query.Query:
        nearness = 1.0 if is_close(key) else MERELY_NEAR
        return self._term(layer, key, self._rarity_of_name(key), boost * nearness)

    def _term(self, layer: Layer, term: str, rarity: float, boost: float) -> query.Query:
        """A term that weighs as `rarity` says, whatever the engine thinks of it."""
        idf = log(self._documents / (self._holders(layer, term) + 1)) + 1
        return query.Term(layer.field, term, boost=boost * layer.weight * rarity**EMPHASIS / idf)

    def _rarity_of_word(self, word: WordTerms) -> float:
        """By the documents that hold the word in any form; each document has one language."""
        forms: dict[str, int] = {}
        for stem in word.stems:
            language = _language(stem)
            forms[language] = max(forms.get(language, 0), self._holders_of_stem(stem))
        typed = (self._holders(text.exact, term) for text in _TEXTS for term in word.exact)
        return self._rarity(max(sum(forms.values()), *typed, 0))

    def _rarity_of_name(self, key: str) -> float:
        return self._rarity(max(self._holders(text.name, key) for text in _TEXTS))

    def _rarity(self, holders: int) -> float:
        held = min(holders, self._documents)
        return max(LEAST_RARITY, log(1 + (self._documents - held + 0.5) / (held + 0.5)))

    def _evidence(self, words: Sequence[WordTerms], language: str) -> float:
        """The logarithm of the chance that a document of a language holds all the words."""
        documents = max(1, self.holders("language", language))
        return sum(log(_UNSEEN + self._holders_in(language, word) / documents) for word in words)

    def _holders_in(self, language: str, word: WordTerms) -> int:
        own = (stem for stem in word.stems if _language(stem) == language)
        return max(map(self._holders_of_stem, own), default=0)

    def _holders_of_stem(self, stem: str) -> int:
        return max(self._holders(text.stem, stem) for text in _TEXTS)

    def _holders(self, layer: Layer, term: str) -> int:
        return self.holders(layer.field, term)


def _language(stem: str) -> str:
    return stem.partition(":")[0]
