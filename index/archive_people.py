"""`name:` and `person:`: asked of the layer of names only, in every script, form and order.

An initial stands for given names that begin so, and a given name may stand in a text as an initial:
"M. Kolesnikova" and "Марыя Калеснікава" find each other, in either script.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice, permutations, product

from whoosh import query

from index.archive_analysis import capitalised
from index.archive_beside import by_initial, in_order, side_by_side
from index.archive_fields import QueryField
from index.archive_particles import words_but_particles
from index.archive_schema import BODY, TITLE
from index.languages.folding import fold
from index.languages.given_names_told import is_surely_given, keys_of_given
from index.languages.initials import (
    given_names_of,
    initials_of,
    is_initial,
    letters_of,
)
from index.languages.names import is_close, more_keys, name_keys
from index.languages.patronymics import patronymic_among

_AUTHOR = "author_name"
_MOST_ORDERS = 6
_MOST_PHRASES = 48
_MOST_SURNAME_KEYS = 4
_MOST_MORE_KEYS = 4
_INITIAL = 0.25
"""What an initial counts that stands for a given name, beside one that stands as it was asked."""

_Make = Callable[[str, float], query.Query]


def keys_of(folded: str) -> tuple[str, ...]:
    """The terms of the name layer that a word stands for; an initial stands in either script."""
    more = sorted(key for key in more_keys(folded) if not is_close(key))
    own = keys_of_given(folded) if is_surely_given(folded) else name_keys(folded)
    keys = (*sorted(own), *more[:_MOST_MORE_KEYS])
    letters = letters_of(folded) if is_initial(folded) else (folded,)
    return keys if keys and not is_initial(folded) else (*keys, *map(capitalised, letters))


def people(node: query.Query) -> query.Query:
    """The question of a leaf over a field of names: several words stand side by side."""
    match node:
        case query.Term():
            return _everywhere(node, lambda field, boost: _word(fold(node.text), field, boost))
        case query.Phrase():
            words = list(node.words)
            return _everywhere(node, lambda field, boost: _side_by_side(words, field, boost))
    return _everywhere(node, lambda field, boost: _pattern(node, field, boost))


def authors(node: query.Phrase) -> query.Query:
    """The question of a name in quotes among the authors: less than as it is written."""
    return _side_by_side(list(node.words), _AUTHOR, node.boost / 4)


def _everywhere(node: query.Query, make: _Make) -> query.Query:
    fields = [(TITLE.name.field, TITLE.name.weight), (BODY.name.field, BODY.name.weight)]
    if node.fieldname == QueryField.PERSON:
        fields.append((_AUTHOR, TITLE.name.weight))
    return query.Or([make(field, weight * node.boost) for field, weight in fields])


def _word(folded: str, field: str, boost: float) -> query.Query:
    terms = dict.fromkeys((*keys_of(folded), capitalised(folded)))
    return query.Or([query.Term(field, term, boost=boost) for term in terms])


def _side_by_side(words: Sequence[str], field: str, boost: float) -> query.Query:
    between = len(words)
    words = words_but_particles(words)
    between -= len(words)
    if len(words) == 1:
        return _word(words[0], field, boost)
    phrases = [
        phrase
        for keys in islice(_phrases(words), _MOST_PHRASES)
        for phrase in in_order(field, [(key,) for key in keys], boost, between)
    ]
    return query.Or([*phrases, *_initials_for(words, field, boost * _INITIAL)])


def _initials_for(words: Sequence[str], field: str, boost: float) -> Iterator[query.Query]:
    """Given names beside the surname for initials, or initials for given names."""
    initials = [word for word in words if is_initial(word)]
    names = [word for word in words if not is_initial(word)]
    if initials and len(names) == 1:
        for given, key in product(given_names_of(initials[0]), _keys_of_surname(names[0])):
            yield from side_by_side(field, (given,), (key,), boost)
    elif not initials:
        spare = patronymic_among(names)
        names = [word for place, word in enumerate(names) if place != spare]
        for given, surname in (names, names[::-1]) if len(names) == 2 else ():
            letters = map(capitalised, initials_of(given))
            for letter, key in product(letters, _keys_of_surname(surname)):
                yield from by_initial(field, letter, (key,), boost)


def _keys_of_surname(word: str) -> Sequence[str]:
    return keys_of(word)[:_MOST_SURNAME_KEYS]


def _phrases(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The keys of the words in every order, the given one first."""
    for order in islice(permutations(words), _MOST_ORDERS):
        yield from product(*map(keys_of, order))


def _pattern(node: query.Query, field: str, boost: float) -> query.Query:
    """A pattern is asked of the words that stand with a capital, as they are written."""
    if isinstance(node, query.TermRange):
        start, end = (bound and capitalised(bound) for bound in (node.start, node.end))
        return query.TermRange(field, start, end, node.startexcl, node.endexcl, boost=boost)
    text = capitalised(node.text)
    if isinstance(node, query.FuzzyTerm):
        prefix = node.prefixlength + 1
        return query.FuzzyTerm(field, text, boost, maxdist=node.maxdist, prefixlength=prefix)
    return type(node)(field, text, boost=boost)
