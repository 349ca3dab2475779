"""Initials in names: "М. Колесникова" finds Марыя Калеснікава, "Марыя Калеснікава" finds М. too.

A capital letter that stands alone is a term of the name layer of its own (`capitalised`). Like an
initial, a patronymic need not be there: few texts have the whole name of a passport. A double
surname (Дунін-Марцінкевіч) is one word of a name, with its hyphen.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, islice, product

from whoosh import query

from archive.records import Span
from index.archive_analysis import capitalised
from index.archive_beside import by_initial, side_by_side
from index.archive_fields import QueryField
from index.archive_schema import NAMED
from index.languages.folding import fold, is_capitalised, is_cyrillic
from index.languages.initials import (
    given_names_of,
    initials_of,
    is_given_name,
    is_initial,
    letters_abroad,
    letters_of,
)
from index.languages.name_marks import GIVEN
from index.languages.names import close_keys, is_alias, is_full, name_keys
from index.languages.patronymics import patronymic_among

_MOST_KEYS = 2
_MOST_WORDS = 4
_HALVES = 2
_HYPHEN = "-"
_MOST_KEYS_OF_BOTH = 4
_WEIGHT = 0.25
"""What an initial with its surname counts: less than any name that is written out."""
_AS_INITIAL, _AS_GIVEN_NAME = 1.0, 0.75
"""What adds to a text that the given name fits an initial, as shares of the weight of the words."""


def words_of_a_name(root: query.Query) -> list[str]:
    """The words of a query that may be one name: two to four of which all must be there."""
    return [_HYPHEN.join(leaf.text for leaf in part.leaves()) for part in _parts_of_a_name(root)]


def single_words(name: Iterable[str]) -> list[str]:
    """The words of a name, each half of a double surname by itself."""
    return [half for word in name for half in word.split(_HYPHEN)]


def _parts_of_a_name(root: query.Query) -> list[query.Query]:
    """The words with their fields; initials without a space between (И.А.) are one each."""
    parts = root.subqueries if type(root) is query.And else ()
    split = [part for whole in parts for part in (_initials_in(whole) or (whole,))]
    words = [part for part in split if _words_in(part)]
    return words if 2 <= len(words) == len(split) <= _MOST_WORDS else []


def _initials_in(part: query.Query) -> Sequence[query.Query]:
    """The initials that part of a query is made of; none if it is anything else."""
    words = part.subqueries if type(part) is query.And else ()
    return (
        words if all(type(word) is query.Term and _is_initial(word.text) for word in words) else ()
    )


def _words_in(part: query.Query) -> Sequence[str]:
    """A word, or both halves of a double one; none of anything else."""
    leaves = (part,) if type(part) is query.Term else _halves(part)
    are_words = all(type(leaf) is query.Term and _anywhere(leaf) for leaf in leaves)
    return [leaf.text for leaf in leaves] if are_words else ()


def _halves(part: query.Query) -> Sequence[query.Query]:
    halves = part.subqueries if type(part) is query.And else ()
    # Neither Covid-19 nor O'Neil.
    long = all(
        type(half) is query.Term and half.text.isalpha() and half.text[1:] for half in halves
    )
    return halves if long and len(halves) == _HALVES else ()


def initials_in_name(root: query.Query) -> frozenset[str]:
    """The folded initials of a query that may be one name; none if it has nothing else."""
    words = words_of_a_name(root)
    initials = frozenset(fold(word) for word in words if _is_initial(word))
    return frozenset() if all(map(_is_initial, words)) else initials


def without_initials(root: query.Query) -> query.Query:
    """A name without its initials, for texts may have the given name in full.

    Nor are they asked as words, for many are words too: и, а, в, I. See `for_initials`.
    """
    if not initials_in_name(root):
        return root
    parts = [part for part in _parts_of_a_name(root) if not all(map(_is_initial, _words_in(part)))]
    return parts[0] if len(parts) == 1 else query.And(parts, boost=root.boost)


def without_loose_initials(text: str, marks: Iterable[Span]) -> Iterator[Span]:
    """The marks of words in a text, of single letters those before a full stop or beside a mark."""
    around = chain([None], marks, [None])
    before, mark = next(around), next(around)
    for after in around:
        if mark and (mark.end - mark.start > 1 or _is_in_place(text, before, mark, after)):
            yield mark
        before, mark = mark, after


def _is_in_place(text: str, before: Span | None, mark: Span, after: Span | None) -> bool:
    is_abbreviated = text[mark.end : mark.end + 1] == "."
    return is_abbreviated or _touch(text, before, mark) or _touch(text, mark, after)


def _touch(text: str, one: Span | None, other: Span | None) -> bool:
    """Whether only white space is between two marks of which one is a whole word."""
    if one is None or other is None:
        return False
    longer = max(one.end - one.start, other.end - other.start)
    return longer > 1 and not text[one.end : other.start].strip()


def without_patronymic(root: query.Query) -> query.Query:
    """A name whose patronymic need not be there, if each word of it has a capital."""
    words = words_of_a_name(root)
    if (
        not words
        or not all(map(is_capitalised, single_words(words)))
        or any(map(_is_initial, words))
    ):
        return root
    place = patronymic_among([fold(word) for word in words])
    return root if place is None else lacking(root, {place})


def lacking(root: query.Query, spare: Collection[int]) -> query.Query:
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
        phrase
        for given, surname in _given_and_surname(names)
        for letter in initials_of(fold(given))
        for keys in keys_of_surname(surname)
        for text in NAMED
        for phrase in by_initial(
            text.name.field, capitalised(letter), keys, _WEIGHT * text.name.weight
        )
    ]


def for_initials(words: Sequence[str], weight: float) -> list[query.Query]:
    """What texts add in which a given name stands beside the surname that initials stand for.

    As it is an initial too, in either alphabet, a little more. Others with the surname are found
    as well, and stand below.
    """
    initial, surname = _initial_and_surname(words)
    if not surname:
        return []
    letters = list(map(capitalised, letters_of(initial)))
    beside = (
        _beside(letters, surname, closely=True),
        _beside(given_names_of(initial), surname, closely=True),
    )
    return [
        query.ConstantScoreQuery(query.Or(phrases), weight * share)
        for phrases, share in zip(beside, (_AS_INITIAL, _AS_GIVEN_NAME), strict=True)
        if phrases
    ]


def but_for_others(found: query.Query, words: Sequence[str]) -> query.Query:
    """What a name with initials finds, without texts that call everybody of the surname otherwise.

    The surname may stand alone there, or beside a name that no table has.
    """
    initial, surname = _initial_and_surname(words)
    if not surname:
        return found
    fitting: list[query.Query] = [
        *_beside((*map(capitalised, letters_of(initial)), *given_names_of(initial)), surname),
        *_abroad([fold(word) for word in words if _is_initial(word)], surname),
    ]
    called = _beside((GIVEN,), surname, closely=True)
    return query.AndNot(found, query.AndNot(query.Or(called), query.Or(fitting)))


def _abroad(initials: Sequence[str], surname: str) -> Iterator[query.Query]:
    """Texts in which a name begins otherwise in their language: М. П. stands for Н. П.

    The other initial, or the name in full somewhere, tells that it may be the same one.
    """
    for letter, given in letters_abroad(initials[0]):
        beside = _beside([capitalised(letter)], surname)
        names = [query.Term(text.name.field, key) for text in NAMED for key in given]
        yield query.And([query.Or(beside), query.Or(names)])
        for other in initials[1:2]:
            yield from _both_beside(letter, other, surname)


def _both_beside(letter: str, other: str, surname: str) -> Iterator[query.Query]:
    both = (
        [capitalised(letter), capitalised(each)]
        for each in letters_of(other)
        if is_cyrillic(each) == is_cyrillic(letter)
    )
    for pair, keys, text in product(both, keys_of_surname(surname), NAMED):
        yield query.Phrase(text.name.field, [*pair, *keys])
        yield query.Phrase(text.name.field, [*keys, *pair])


def _initial_and_surname(words: Sequence[str]) -> tuple[str, str]:
    """The first folded initial of a name, and its one surname; both empty if it is no such name."""
    initials = [fold(word) for word in words if _is_initial(word)]
    surnames = [word for word in words if not _is_initial(word)]
    return (initials[0], surnames[0]) if initials and len(surnames) == 1 else ("", "")


def _beside(names: Sequence[str], surname: str, *, closely: bool = False) -> list[query.Query]:
    return [
        phrase
        for text in NAMED
        for name in names
        for keys in keys_of_surname(surname, closely=closely)
        for phrase in side_by_side(text.name.field, [name], keys)
    ]


def _least_telling(key: str) -> tuple[bool, str]:
    return not is_full(key) or is_alias(key), key


def _without_patronymic(words: Sequence[str]) -> Sequence[str]:
    """The words of a name but its patronymic."""
    spare = patronymic_among([fold(word) for word in words])
    return [word for place, word in enumerate(words) if place != spare]


def _given_and_surname(names: Sequence[str]) -> Sequence[Sequence[str]]:
    """Two words as given name and surname: either way unless only one is a known given name."""
    both = (names, names[::-1])
    known = [pair for pair in both if is_given_name(fold(pair[0]))]
    return known or both


def keys_of_surname(surname: str, *, closely: bool = False) -> list[tuple[str, ...]]:
    """Keys of a surname, a pair of them for a double one; the close ones alone if it has such."""
    halves = [fold(half) for half in single_words([surname])]
    close = [sorted(close_keys(half)) if closely else [] for half in halves]
    keys = [
        (found or sorted(name_keys(half), key=_least_telling))[:_MOST_KEYS]
        for found, half in zip(close, halves, strict=True)
    ]
    return list(islice(product(*keys), _MOST_KEYS_OF_BOTH))


def _anywhere(leaf: query.Term) -> bool:
    return bool(leaf.fieldname == QueryField.TEXT)


def _is_initial(word: str) -> bool:
    return is_capitalised(word) and is_initial(fold(word))
