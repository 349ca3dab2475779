"""Initials in names: "М. Колесникова" finds Марыя Калеснікава, "Марыя Калеснікава" finds М. too.

A capital letter that stands alone is a term of the name layer of its own (`capitalised`). Like an
initial, a patronymic need not be there: few texts have the whole name of a passport.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from whoosh import query

from index.archive_analysis import capitalised
from index.archive_fields import QueryField
from index.archive_schema import BODY, TITLE
from index.languages.folding import fold, is_capitalised
from index.languages.initials import (
    given_names_of,
    initials_of,
    is_given_name,
    is_initial,
    letters_of,
)
from index.languages.names import close_keys, name_keys
from index.languages.patronymics import patronymic_among

_MOST_KEYS = 2
_MOST_WORDS = 4
_SLOP = 2
"""One letter or word may stand between: В. А. Гарошка."""
_WEIGHT = 0.25
"""What an initial with its surname counts: less than any name that is written out."""
_AS_INITIAL, _AS_GIVEN_NAME = 1.0, 0.75
"""What adds to a text that the given name fits an initial, as shares of the weight of the words."""


def words_of_a_name(root: query.Query) -> list[str]:
    """The words of a query that may be one name: two to four of which all must be there."""
    return [part.text for part in _parts_of_a_name(root)]


def _parts_of_a_name(root: query.Query) -> list[query.Term]:
    """The words with their fields; initials without a space between (И.А.) are one each."""
    parts = root.subqueries if type(root) is query.And else ()
    leaves = [leaf for part in parts for leaf in (_initials_in(part) or (part,))]
    words = [leaf for leaf in leaves if type(leaf) is query.Term and _anywhere(leaf)]
    return words if 2 <= len(words) == len(leaves) <= _MOST_WORDS else []


def _initials_in(part: query.Query) -> Sequence[query.Query]:
    """The initials that part of a query is made of; none if it is anything else."""
    words = part.subqueries if type(part) is query.And else ()
    return (
        words if all(type(word) is query.Term and _is_initial(word.text) for word in words) else ()
    )


def without_initials(root: query.Query) -> query.Query:
    """A name whose initials need not be there, for texts may have the given name in full."""
    words = words_of_a_name(root)
    spare = {place for place, word in enumerate(words) if _is_initial(word)}
    return _lacking(root, spare) if 0 < len(spare) < len(words) else root


def without_patronymic(root: query.Query) -> query.Query:
    """A name whose patronymic need not be there, if each word of it has a capital."""
    words = words_of_a_name(root)
    if not words or not all(map(is_capitalised, words)) or any(map(_is_initial, words)):
        return root
    place = patronymic_among([fold(word) for word in words])
    return root if place is None else _lacking(root, {place})


def _lacking(root: query.Query, spare: Collection[int]) -> query.Query:
    """The words of a name, of which those at some places only add to what is found."""
    parts = list(enumerate(_parts_of_a_name(root)))
    needed = [part for place, part in parts if place not in spare]
    others = [part for place, part in parts if place in spare]
    found = needed[0] if len(needed) == 1 else query.And(needed, boost=root.boost)
    return query.AndMaybe(found, query.Or(others))


def with_initial(words: Sequence[str]) -> list[query.Query]:
    """The given name as an initial beside the surname, before it or behind.

    A patronymic may be among the words; in texts its initial may stand between.
    """
    names = _without_patronymic(words)
    if len(names) != 2 or any(map(_is_initial, names)):
        return []
    return [
        query.Phrase(text.name.field, list(order), _SLOP, _WEIGHT * text.name.weight)
        for given, surname in _given_and_surname(names)
        for letter in initials_of(fold(given))
        for key in _keys(surname)
        for order in ((capitalised(letter), key), (key, capitalised(letter)))
        for text in (TITLE, BODY)
    ]


def for_initials(words: Sequence[str], weight: float) -> list[query.Query]:
    """What texts add in which a given name stands beside the surname that initials stand for.

    As it is an initial too, in either alphabet, a little more. Others with the surname are found
    as well, and stand below.
    """
    initials = [fold(word) for word in words if _is_initial(word)]
    surnames = [fold(word) for word in words if not _is_initial(word)]
    if not initials or len(surnames) != 1:
        return []
    letters = list(map(capitalised, letters_of(initials[0])))
    beside = (_beside(letters, surnames[0]), _beside(given_names_of(initials[0]), surnames[0]))
    return [
        query.ConstantScoreQuery(query.Or(phrases), weight * share)
        for phrases, share in zip(beside, (_AS_INITIAL, _AS_GIVEN_NAME), strict=True)
        if phrases
    ]


def _beside(names: Sequence[str], surname: str) -> list[query.Query]:
    close = sorted(close_keys(surname))[:_MOST_KEYS] or _keys(surname)
    return [
        query.Phrase(text.name.field, list(order), _SLOP)
        for text in (TITLE, BODY)
        for name in names
        for key in close
        for order in ((name, key), (key, name))
    ]


def _without_patronymic(words: Sequence[str]) -> Sequence[str]:
    """The words of a name but its patronymic."""
    spare = patronymic_among([fold(word) for word in words])
    return [word for place, word in enumerate(words) if place != spare]


def _given_and_surname(names: Sequence[str]) -> Sequence[Sequence[str]]:
    """Two words as given name and surname: either way unless only one is a known given name."""
    both = (names, names[::-1])
    known = [pair for pair in both if is_given_name(fold(pair[0]))]
    return known or both


def _keys(surname: str) -> list[str]:
    return sorted(name_keys(fold(surname)))[:_MOST_KEYS]


def _anywhere(leaf: query.Term) -> bool:
    return bool(leaf.fieldname == QueryField.TEXT)


def _is_initial(word: str) -> bool:
    return is_capitalised(word) and is_initial(fold(word))
