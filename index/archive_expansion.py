"""A clean query asked of the fields of the index: a word of all layers, quotes of the exact one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial

from whoosh import query

from index.archive_analysis import WordAnalysis
from index.archive_asked_names import AskedNames
from index.archive_exact_first import exact_first
from index.archive_fields import NAME_FIELDS, QueryField
from index.archive_initials import (
    but_for_others,
    for_initials,
    single_words,
    with_initial,
    without_initials,
    without_patronymic,
    words_of_a_name,
)
from index.archive_namesakes import apart_from_namesakes, levels_of_spelling
from index.archive_ordinary import OrdinaryWords
from index.archive_particles import without_particles
from index.archive_people import authors, people
from index.archive_ranges import dates, years
from index.archive_schema import BODY, OTHER_LANGUAGE
from index.archive_short_names import may_be_short_name, with_short_name, without_short_name
from index.archive_texts import TEXTS
from index.archive_weights import Counts, Sharing, WordTerms, WordWeights
from index.archive_whole_names import whole_name
from index.languages.folding import fold, is_capitalised, is_cyrillic
from index.languages.known_words import but_wild_guesses
from index.languages.lacinka import to_cyrillic, to_latin
from index.languages.related import compound_parts, origins_of
from index.languages.stemming import languages_of

WORD_LISTS = {
    QueryField.SOURCE: "source",
    QueryField.TAG: "tag",
    QueryField.COLLECTION: "collection",
    QueryField.AUTHOR: "author",
    QueryField.CODE: "code",
    QueryField.PLACE: "place",
}
VALUES = {
    QueryField.LANGUAGE: "language",
    QueryField.KIND: "kind",
    QueryField.SENSITIVITY: "sensitivity",
    QueryField.EXTERNAL_ID: "external_id",
}
_PRESENCE = {
    **WORD_LISTS,
    **VALUES,
    QueryField.SOURCE: "source_name",
    QueryField.YEAR: "year",
    QueryField.DATE: "first_day",
    QueryField.NAME: BODY.name.field,
    QueryField.PERSON: BODY.name.field,
}
"""Fields that only those documents have in which the value is known."""


class WordLayers:
    """The terms that a word of a query stands for, by layer."""

    def __init__(self, words: WordAnalysis, counts: Counts) -> None:
        """`counts` tells in how many documents of the archive a term of a field stands."""
        self._words = words
        self.weights = WordWeights(counts)
        self._holders = self.weights.holders
        self.ordinary = OrdinaryWords(self.weights, partial(WordLayers.stems, self))
        """Which words of the archive are no names."""
        self._names = AskedNames(words, self.weights, self.ordinary)
        self.terms = cache(self._terms)
        """All terms of a word, looked up once."""

    def _terms(self, word: str) -> WordTerms:
        stems = self.stems(word)
        return WordTerms(
            self.exact(word),
            stems,
            self.names(word),
            _respelt(word),
            self._related(word, stems),
            self.sharing(word),
            self._may_be_author(word),
        )

    def _may_be_author(self, word: str) -> bool:
        folded = self._words.exact(word)
        return len(word) > 1 and not any(map(self.ordinary.have, folded))

    def _related(self, word: str, stems: Sequence[str]) -> tuple[str, ...]:
        """Stems of the words that a word is made of, in the languages that it has stems in."""
        related: list[str] = []
        for stem in stems:
            language, _, bare = stem.partition(":")
            related += (f"{language}:{origin}" for origin in origins_of(bare, language))
        if any(stem.startswith("de:") for stem in stems):
            for part in compound_parts(fold(word)):
                related += self._words.stem("de")(part)
        return tuple(dict.fromkeys(related))

    def exact(self, word: str) -> tuple[str, ...]:
        """The folded word."""
        return self._words.exact(word)

    def stems(self, word: str) -> tuple[str, ...]:
        """Its stems in each language of its script that the archive has texts in.

        The language of a query is not guessed. Where texts of some are there, the others are left
        out: their dictionaries may take a second to load.
        """
        languages = self._languages_there(fold(word))
        stems = [stem for language in languages for stem in self._words.stem(language)(word)]
        return but_wild_guesses(fold(word), stems, is_name=is_capitalised(word))

    def _languages_there(self, folded: str) -> Sequence[str]:
        possible = languages_of(folded)
        return [each for each in possible if self._holders("language", each)] or possible

    def sharing(self, word: str) -> Sharing:
        """What is asked for in place of stems; nothing, for all words of its stems are wanted."""
        return Sharing()

    def names(self, word: str) -> tuple[str, ...]:
        """Its keys as a name, see `AskedNames`."""
        return self._names.terms(word)


def _respelt(word: str) -> tuple[str, ...]:
    """A word in the other alphabet of Belarusian; what is no Belarusian word is so in vain."""
    small = word.lower()
    other = to_latin(small) if is_cyrillic(small) else to_cyrillic(small)
    return (fold(other),) if other != small else ()


def weighed(root: query.Query, layers: WordLayers) -> query.Query:
    """What `expand` gives, and what is likelier meant before the rest.

    That is documents in the language of the query, and whole names before names that only some
    words are near to. Initials and patronymics need not be there; initials stand for given names.
    Raises `QuerySyntaxError` for a year or date that is none.
    """
    leaves = [leaf for leaf in root.leaves() if isinstance(leaf, query.Term)]
    words = [layers.terms(leaf.text) for leaf in leaves if leaf.fieldname in TEXTS]
    layers.weights.guess_languages(words)
    added = layers.weights.own_language(words)
    added += layers.weights.related(words)
    added += exact_first(root, layers.exact, layers.weights)
    name = words_of_a_name(root)
    may_be_names = bool(name) and all(
        terms.names or may_be_short_name(word)
        for word, terms in zip(single_words(name), words, strict=True)
    )
    shortened = with_initial(name) if may_be_names else []
    shortened += with_short_name(name, layers.weights.holders)
    if name:
        added += _likelier_names(name, words, layers.weights)
    needed = without_initials(without_patronymic(root) if may_be_names else root)
    needed = without_short_name(root) if needed is root else needed
    needed = without_particles(root) if needed is root else needed
    expanded = but_for_others(_any([expand(needed, layers), *shortened]), name)
    return query.AndMaybe(expanded, _any(added)) if added else expanded


def _likelier_names(
    name: Sequence[str], words: Sequence[WordTerms], weights: WordWeights
) -> list[query.Query]:
    """What documents add that hold a whole name, or given names that its initials stand for."""
    weight = weights.of_words(words)
    single = single_words(name)
    narrowed = apart_from_namesakes(single, weights.holders, weights.spellings)
    levels = levels_of_spelling(single, weights.spellings)
    return [*whole_name(words, weight, narrowed, levels), *for_initials(name, weight)]


def expand(node: query.Query, layers: WordLayers) -> query.Query:
    """The tree over the fields of `archive_schema`.

    Raises `QuerySyntaxError` for a year or date that is none.
    """
    if isinstance(node, query.AndNot):
        return query.AndNot(expand(node.a, layers), expand(node.b, layers))
    if isinstance(node, query.AndMaybe):
        return query.AndMaybe(expand(node.a, layers), expand(node.b, layers))
    if isinstance(node, query.compound.CompoundQuery):
        return type(node)([expand(part, layers) for part in node.subqueries], boost=node.boost)
    if isinstance(node, query.Every):
        return _every(node)
    return _EXPANSIONS[_family(node.fieldname)](node, layers)


def _every(node: query.Every) -> query.Query:
    """The documents that have a field of the query."""
    if node.fieldname is None:
        return node
    if node.fieldname in TEXTS:
        return _any([query.Every(text.exact.field) for text in TEXTS[node.fieldname]])
    return query.Every(_PRESENCE[node.fieldname])


def _family(field: QueryField) -> str:
    if field in TEXTS:
        return "text"
    if field in WORD_LISTS:
        return "words"
    if field in NAME_FIELDS:
        return "people"
    return "value" if field in VALUES else field.value


def _text(node: query.Query, layers: WordLayers) -> query.Query:
    texts = TEXTS[node.fieldname]
    if isinstance(node, query.Term):
        return _any(layers.weights.anywhere(texts, layers.terms(node.text), node.boost))
    return _any([_moved(node, text.exact.field, text.exact.weight) for text in texts])


def _words(node: query.Query, layers: WordLayers) -> query.Query:
    field = WORD_LISTS[node.fieldname]
    if isinstance(node, query.Phrase) and node.fieldname == QueryField.AUTHOR:
        by_name = layers.names(node.words[0].title())
        return _any([_moved(node, field, 1.0), *([authors(node)] if by_name else [])])
    if not isinstance(node, query.Term):
        return _moved(node, field, 1.0)
    exact: query.Query = query.Term(field, fold(node.text), boost=node.boost)
    if node.fieldname != QueryField.AUTHOR:
        return exact
    near = [query.Term("author_name", key, boost=node.boost / 4) for key in layers.names(node.text)]
    return _any([exact, *near])


def _moved(node: query.Query, field: str, weight: float) -> query.Query:
    """The same question of a field of the index."""
    boost = node.boost * weight
    match node:
        case query.Phrase():
            if len(node.words) == 1:
                return query.Term(field, node.words[0], boost=boost)
            return query.Phrase(field, node.words, slop=node.slop, boost=boost)
        case query.FuzzyTerm():
            return query.FuzzyTerm(
                field, node.text, boost, maxdist=node.maxdist, prefixlength=node.prefixlength
            )
        case query.TermRange():
            return query.TermRange(
                field, node.start, node.end, node.startexcl, node.endexcl, boost=boost
            )
    return type(node)(field, node.text, boost=boost)


def _any(parts: list[query.Query]) -> query.Query:
    return parts[0] if len(parts) == 1 else query.Or(parts)


def _value(node: query.Query, _: WordLayers) -> query.Query:
    field = VALUES[node.fieldname]
    if isinstance(node, query.TermRange):
        return _moved(node, field, 1.0)
    text = node.text if node.fieldname == QueryField.EXTERNAL_ID else node.text.casefold()
    if isinstance(node, (query.Prefix, query.Wildcard)):
        return type(node)(field, text, boost=node.boost)
    value = query.Term(field, text, boost=node.boost)
    if node.fieldname != QueryField.LANGUAGE:
        return value
    passages = query.ConstantScoreQuery(query.Term(OTHER_LANGUAGE, text), node.boost / 2)
    return query.Or([value, passages])


_EXPANSIONS: dict[str, Callable[[query.Query, WordLayers], query.Query]] = {
    "text": _text,
    "words": _words,
    "people": lambda node, _: people(node),
    "value": _value,
    "year": lambda node, _: years(node),
    "date": lambda node, _: dates(node),
}
