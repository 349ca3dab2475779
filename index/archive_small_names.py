"""People whose names were typed in small letters: лидия гузенкова, деркач николай, цвирко н.и.

Words that are asked as names only because they have a capital are given one, if the query is a
person's name to all appearances: one of its words is a given name or a patronymic, or initials
stand beside a surname.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from whoosh import query

from index.archive_fields import QueryField
from index.archive_ordinary import OrdinaryWords
from index.archive_particles import is_particle
from index.languages.folding import fold, is_capitalised, is_cyrillic
from index.languages.function_words import FUNCTION_WORDS
from index.languages.given_names_told import is_surely_given
from index.languages.patronymics import is_patronymic

_FEWEST, _MOST = 2, 4
_MOST_INITIALS = 2
_NO_INITIALS = frozenset("абжзийікоусвыэюяўєїaeioy")
"""Letters that are words, too: alone they are initials of nobody."""


def with_capitals(root: query.Query, ordinary: OrdinaryWords) -> query.Query:
    """The query, with capitals if it may be the name of a person and was typed without some."""
    parts = list(root.subqueries) if type(root) is query.And else []
    leaves = [leaf for part in parts for leaf in _words_of(part)]
    if len(parts) < _FEWEST or len(leaves) > _MOST or not all(map(_may_be_of_a_name, leaves)):
        return root
    words = [leaf.text for leaf in leaves]
    if all(map(is_capitalised, words)) or not _is_person(parts, list(map(fold, words)), ordinary):
        return root
    return _capitalised(root)


def _words_of(part: query.Query) -> Sequence[query.Query]:
    """A word, the halves of a double one, or initials without a space between."""
    return part.subqueries if type(part) is query.And else (part,)


def _may_be_of_a_name(leaf: query.Query) -> bool:
    is_word = type(leaf) is query.Term and leaf.fieldname == QueryField.TEXT
    return is_word and leaf.text.replace("'", "").replace("’", "").isalpha()


def _is_person(parts: Sequence[query.Query], words: Sequence[str], ordinary: OrdinaryWords) -> bool:
    initials = [word for word in words if len(word) == 1]
    names = [word for word in words if len(word) > 1 and not is_particle(word)]
    if not names or any(map(_is_function_word, names)):
        return False
    if not initials or any(map(is_surely_given, names)):
        return _are_names(names, ordinary.have)
    others = [part for part in parts if not any(len(word.text) == 1 for word in _words_of(part))]
    is_one = len(others) == 1 and len(set(map(is_cyrillic, words))) == 1
    if not is_one or any(map(ordinary.have_in_small_letters, names)):
        return False
    return len(initials) == _MOST_INITIALS or not _NO_INITIALS.issuperset(initials)


def _are_names(words: Sequence[str], is_ordinary: Callable[[str], bool]) -> bool:
    """Whether one of some words is a given name; if that is ordinary (вера), no other one is."""
    told = [word for word in words if is_surely_given(word)]
    told += [each for place, each in enumerate(words) if _is_of_father(words, place)]
    others = [word for word in words if word not in told]
    if not told or len(words) < _FEWEST:
        return False
    return not all(map(is_ordinary, told)) or not any(map(is_ordinary, others))


def _is_of_father(words: Sequence[str], place: int) -> bool:
    return place > 0 and len(words) > _FEWEST and is_patronymic(words[place])


def _is_function_word(word: str) -> bool:
    return any(word in words for words in FUNCTION_WORDS.values()) and not is_surely_given(word)


def _capitalised(node: query.Query) -> query.Query:
    if type(node) is query.And:
        return query.And(list(map(_capitalised, node.subqueries)), boost=node.boost)
    text = node.text
    if is_particle(fold(text)):
        return node
    return query.Term(node.fieldname, text[:1].upper() + text[1:], boost=node.boost)
