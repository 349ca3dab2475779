"""How much a word of a query counts: by how rare it is in all its forms, and by the layer that met.

A word is as rare as its commonest layer, or a seldom form of a common word would outweigh it:

    rarity = ln(1 + (N - n + 0.5) / (n + 0.5))     (Robertson and Spärck Jones 1976, never negative)

where N counts the documents in the likely languages of the query and n those of them that hold the
word in any form: among texts of seven languages every word of one would seem rare. The weight of a
word is its rarity raised to a power; a function word counts less. Of the layers the best one
counts, so that a word does not count three times; that it stands as typed adds a little. What a
document scores for one occurrence comes from the engine, whose own idf is divided out.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from math import log
from typing import Protocol

from whoosh import query

from index.archive_schema import AUTHOR, BODY, NOTE, TITLE, Layer, LayeredText
from index.languages.folding import is_cyrillic
from index.languages.function_words import FUNCTION_WORDS
from index.languages.names import is_close

_TEXTS = (TITLE, BODY)
SPELT_TWICE = "be"
"""The language that is written in two alphabets."""

FUNCTION_WORD = 0.4
"""What a function word counts beside another that is as rare."""
_GERMAN_FUNCTION_WORD = 0.6
"""The same where all are German: many are the parted prefix of a verb (`griff … an`)."""
EMPHASIS = 1.25
"""The power that rarity is raised to: common words fade."""
LEAST_RARITY = 0.1
AS_TYPED = 0.3
"""What a word as it was typed adds to its best layer."""
RELATED = 0.5
"""What a word counts that a word of the query is made of."""
RELATED_ALONE = 1.0
"""The same, if no text has the word of the query."""
MERELY_NEAR = 0.4
"""What a name that shares no close key counts beside one that does."""
ANYHOW = 0.8
"""What a name with a surname that sounds nearly so adds, as a share of its weight."""
SATURATION = 1.1
"""BM25's k1: how fast a second occurrence of a word counts less."""
LENGTH = 0.7
"""BM25's b: how much a word counts less in a longer text."""
LEAST = 0.3
"""What a word adds in however long a text: a line of two words is not above a report of seven."""

ABOVE_ALL = 32.0
"""What the rarest word cannot add in all layers of all texts, with all that is related to it."""

OWN_LANGUAGE = 0.25
"""What a document in the language of the query adds, as a share of all its words' weights."""
_FEWEST_WORDS = 3
_UNSEEN = 0.001
_OTHER_LETTERS = 0.00001
"""A Cyrillic word where Latin letters are written: lines in Cyrillic name things in Latin letters,
the other way about it hardly happens."""
_SURELY = 2.3
"""A language is likely if its probability is at least a tenth of the likeliest one's."""


class Counts(Protocol):
    """What is counted in one state of the index."""

    @property
    def documents(self) -> int:
        """How many documents there are."""

    def holders(self, field: str, term: str) -> int:
        """In how many documents a term of a field stands."""

    def spellings(self, field: str, key: str, most: int) -> Sequence[str]:
        """The words, up to `most` of them, that a term of a field derives from."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """Words of the archive that share stems with one of a query, if not all that do are wanted."""

    words: tuple[str, ...] = ()
    """Folded; meant in documents that hold one of the stems: others have them as other words."""
    stems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordTerms:
    """The terms of one word of a query, by layer."""

    exact: tuple[str, ...]
    stems: tuple[str, ...]
    names: tuple[str, ...]
    respelt: tuple[str, ...] = ()
    """The word as typed in the other alphabet of its language."""
    related: tuple[str, ...] = ()
    """Stems of words that it is made of."""
    sharing: Sharing = Sharing()
    may_be_author: bool = False
    """Whether authors are asked for it, too: nobody is called by an ordinary word."""


class WordWeights:
    """Weights of the words of one query at a time in one state of the index."""

    def __init__(self, counts: Counts) -> None:
        self._documents = max(1, counts.documents)
        self._languages: frozenset[str] = frozenset()
        self.holders = cache(counts.holders)
        """See `Counts`; each term is looked up once."""
        self.spellings = cache(counts.spellings)
        """See `Counts`."""

    def anywhere(
        self, texts: Sequence[LayeredText], word: WordTerms, boost: float
    ) -> list[query.Query]:
        """The word asked of each text: the best of its layers, and a little for the exact one."""
        weight = self._weight_of_word(word)
        # Most words stand in no note and name no author: then none is asked.
        asked = [text for text in texts if len(texts) == 1 or self._is_asked(text, word)]
        named = WordTerms(word.exact, (), word.names)
        return [
            part
            for text in asked
            for part in self._layered(text, named if text is AUTHOR else word, weight, boost)
        ]

    def _is_asked(self, text: LayeredText, word: WordTerms) -> bool:
        if text is AUTHOR:
            layers = ((text.exact, word.exact), (text.name, word.names))
            there = (self._holders(layer, term) for layer, terms in layers for term in terms)
            return word.may_be_author and any(there)
        return text is not NOTE or self._noted(word)

    def _noted(self, word: WordTerms) -> bool:
        layers = zip(NOTE.layers, (word.exact, word.stems, word.names), strict=True)
        return any(self._holders(layer, term) for layer, terms in layers for term in terms) or any(
            self._holders(NOTE.exact, term) for term in word.sharing.words
        )

    def guess_languages(self, words: Sequence[WordTerms]) -> None:
        """Find the likely languages of a query from all its words; of one or two words, none.

        Naive Bayes over the share of the documents of a language that hold a word.
        """
        self._languages = frozenset()
        known = [word for word in words if any(map(self._holders_of_stem, word.stems))]
        if len(known) < _FEWEST_WORDS:
            return
        languages = {_language(stem) for word in known for stem in word.stems}
        evidence = {language: self._evidence(known, language) for language in languages}
        enough = max(evidence.values()) - _SURELY
        self._languages = frozenset(each for each in languages if evidence[each] >= enough)

    @property
    def above_all(self) -> float:
        """More than one word, in whatever form, can add to a document."""
        return ABOVE_ALL * self._weight(0, self._documents)

    def own_language(self, words: Sequence[WordTerms]) -> list[query.Query]:
        """What documents in the likely languages of a query add, see `guess_languages`."""
        boost = OWN_LANGUAGE * self.of_words(words)
        return [query.Term("language", each, boost=boost) for each in sorted(self._languages)]

    def related(self, words: Sequence[WordTerms]) -> list[query.Query]:
        """What documents add that hold words which those of the query are made of."""
        return [
            self._term(BODY.stem, stem, self._weight_of_related(word, stem), share)
            for word in words
            for share in (RELATED if self._holds(word) else RELATED_ALONE,)
            for stem in word.related
            if self._is_likely(_language(stem)) and self._holders_of_stem(stem)
        ]

    def _holds(self, word: WordTerms) -> bool:
        """Whether any text has a word in some form."""
        return any(map(self._holders_of_stem, word.stems)) or any(
            self._holders(text.exact, term) for text in _TEXTS for term in word.exact
        )

    def _weight_of_related(self, word: WordTerms, stem: str) -> float:
        """No more than the word itself."""
        documents = self.holders("language", _language(stem))
        return min(self._weight_of_word(word), self._weight(self._holders_of_stem(stem), documents))

    def _is_likely(self, language: str) -> bool:
        return not self._languages or language in self._languages

    def of_words(self, words: Sequence[WordTerms]) -> float:
        """What some words weigh together."""
        return sum(map(self._weight_of_word, words))

    def _layered(
        self, text: LayeredText, word: WordTerms, weight: float, boost: float
    ) -> list[query.Query]:
        exact = [self._term(text.exact, term, weight, boost) for term in word.exact]
        stems = [self._term(text.stem, term, weight, boost) for term in word.stems]
        names = [self._name(text.name, key, boost) for key in word.names]
        best = [*exact, *stems, *names, *self._sharing(text, word.sharing, weight, boost)]
        if len(best) < 2:
            return best
        added = [self._term(text.exact, term, weight, boost * AS_TYPED) for term in word.exact]
        return [query.DisjunctionMax(best), *added, *self._respelt(text, word, weight, boost)]

    def _sharing(
        self, text: LayeredText, sharing: Sharing, weight: float, boost: float
    ) -> list[query.Query]:
        """The wanted words, in texts that hold them as words of the stem."""
        words = [word for word in sharing.words if self._holders(text.exact, word)]
        if not words:
            return []
        wanted = [self._term(text.exact, word, weight, boost) for word in words]
        stems = [query.Term(text.stem.field, stem) for stem in sharing.stems]
        return [query.Require(query.DisjunctionMax(wanted), query.Or(stems))]

    def _respelt(
        self, text: LayeredText, word: WordTerms, weight: float, boost: float
    ) -> list[query.Query]:
        """The word as typed, in texts of its language that are in the other alphabet."""
        stems = [query.Term(text.stem.field, s) for s in word.stems if _language(s) == SPELT_TWICE]
        return [
            query.Require(self._term(text.exact, term, weight, boost * AS_TYPED), query.Or(stems))
            for term in word.respelt
            if stems and self._holders(text.exact, term)
        ]

    def _name(self, layer: Layer, key: str, boost: float) -> query.Query:
        nearness = 1.0 if is_close(key) else MERELY_NEAR
        return self._term(layer, key, self._weight_of_name(key), boost * nearness)

    def _term(self, layer: Layer, term: str, weight: float, boost: float) -> query.Query:
        """A term that weighs as `weight` says, whatever the engine thinks of it."""
        idf = log(self._documents / (self._holders(layer, term) + 1)) + 1
        return query.Term(layer.field, term, boost=boost * layer.weight * weight / idf)

    def _weight_of_word(self, word: WordTerms) -> float:
        """By the documents in the likely languages that hold the word in any form."""
        forms: dict[str, int] = {}
        for stem in word.stems:
            language = _language(stem)
            forms[language] = max(forms.get(language, 0), self._holders_of_stem(stem))
        languages = self._languages.intersection(forms) or forms.keys()
        holders = sum(forms[language] for language in languages)
        if not holders:
            written = (*word.exact, *word.sharing.words)
            typed = (self._holders(text.exact, term) for text in _TEXTS for term in written)
            return self._weight(max(typed, default=0), self._documents)
        documents = sum(self.holders("language", language) for language in languages)
        share = _share_of_function_word(languages) if _holds_together(word, languages) else 1.0
        return share * self._weight(holders, documents)

    def _weight_of_name(self, key: str) -> float:
        holders = max(self._holders(text.name, key) for text in _TEXTS)
        return self._weight(holders, self._documents)

    def _weight(self, holders: int, documents: int) -> float:
        held = min(holders, documents)
        rarity = log(1 + (documents - held + 0.5) / (held + 0.5))
        return float(max(LEAST_RARITY, rarity) ** EMPHASIS)

    def _evidence(self, words: Sequence[WordTerms], language: str) -> float:
        """The logarithm of the chance that a document of a language holds all the words."""
        return sum(log(self._share(word, language)) for word in words)

    def _share(self, word: WordTerms, language: str) -> float:
        """The share of the documents of a language that hold a word, never zero."""
        own = [stem for stem in word.stems if _language(stem) == language]
        if not own and any(map(is_cyrillic, word.exact)):
            return _OTHER_LETTERS
        documents = max(1, self.holders("language", language))
        return _UNSEEN + max(map(self._holders_of_stem, own), default=0) / documents

    def _holders_of_stem(self, stem: str) -> int:
        return max(self._holders(text.stem, stem) for text in _TEXTS)

    def _holders(self, layer: Layer, term: str) -> int:
        return self.holders(layer.field, term)


def _share_of_function_word(languages: Collection[str]) -> float:
    return _GERMAN_FUNCTION_WORD if set(languages) == {"de"} else FUNCTION_WORD


def _holds_together(word: WordTerms, languages: Collection[str]) -> bool:
    """Whether it is a function word in each of some languages."""
    exact = word.exact
    return bool(exact) and all(FUNCTION_WORDS[each].issuperset(exact) for each in languages)


def _language(stem: str) -> str:
    return stem.partition(":")[0]
