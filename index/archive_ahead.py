"""The terms that many queries will ask for, so that the engine reads them at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from whoosh import query

from index.archive_analysis import capitalised
from index.archive_expansion import WordLayers
from index.archive_fields import NAME_FIELDS, QueryField
from index.archive_initials import single_words, words_of_a_name
from index.archive_namesakes import levels_of_spelling
from index.archive_people import keys_of
from index.archive_schema import AUTHOR, BODY, NAMED, NOTE, TITLE
from index.languages.folding import fold

_TEXTS = (TITLE, BODY, NOTE)
Terms = Mapping[str, Iterable[str]]


def read_words_ahead(
    roots: Iterable[query.Query], layers: WordLayers, read: Callable[[Terms], None]
) -> None:
    """Hand to `read` the terms of the words of clean queries, by field, in three calls.

    How words stand in the archive as typed says which terms they stand for, and those how the
    archive spells the surnames among them.
    """
    roots = list(roots)
    leaves = [leaf for root in roots for leaf in root.leaves() if isinstance(leaf, query.Term)]
    words = {leaf.text for leaf in leaves if leaf.fieldname == QueryField.TEXT}
    named = {fold(leaf.text) for leaf in leaves if leaf.fieldname in NAME_FIELDS}
    read(_typed(words, layers))
    read(_meant(words, named, layers))
    read(_spelt(map(single_words, filter(None, map(words_of_a_name, roots))), layers))


def _typed(words: Iterable[str], layers: WordLayers) -> Terms:
    terms: dict[str, set[str]] = defaultdict(set)
    for exact in {term for word in words for term in layers.exact(word)}:
        for text in (*_TEXTS, AUTHOR):
            terms[text.exact.field].add(exact)
        terms[BODY.name.field].add(capitalised(exact))
    return terms


def _meant(words: Iterable[str], named: Iterable[str], layers: WordLayers) -> Terms:
    terms: dict[str, set[str]] = defaultdict(set)
    for meant in map(layers.terms, words):
        for text in _TEXTS:
            terms[text.exact.field].update((*meant.respelt, *meant.sharing.words))
            terms[text.stem.field].update((*meant.stems, *meant.sharing.stems))
            terms[text.name.field].update(meant.names)
        terms[AUTHOR.name.field].update(meant.names)
        terms[BODY.stem.field].update(meant.related)
    for folded in named:
        for text in (TITLE, BODY):
            terms[text.name.field].update((*keys_of(folded), capitalised(folded)))
    return terms


def _spelt(names: Iterable[Sequence[str]], layers: WordLayers) -> Terms:
    levels = (levels_of_spelling(name, layers.weights.spellings) for name in names)
    spelt = {word for level in levels if level for words in level[-1] for word in words}
    return {text.name.field: spelt for text in NAMED}
