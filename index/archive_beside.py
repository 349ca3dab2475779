"""Parts of a name that stand side by side, as those of one person do.

In "Катя Іванова, Ганна Кузняцова" nobody is called Катя Кузняцова. Between a given name and its
surname only an initial or a patronymic may stand (`index.languages.name_marks`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whoosh import query

from index.languages.name_marks import BETWEEN, GIVEN

_ADJOINING = 1


def side_by_side(
    field: str, one: Sequence[str], other: Sequence[str], boost: float = 1.0
) -> Iterator[query.Phrase]:
    """The terms of two parts of a name in either order, and with what may stand between."""
    for order in ((one, other), (other, one)):
        yield from in_order(field, order, boost)


def by_initial(
    field: str, letter: str, surname: Sequence[str], boost: float = 1.0
) -> Iterator[query.Query]:
    """A given name as an initial beside its surname: of two initials it is the first one.

    The other one is of the patronymic: М. П. Дзяркач and Дзяркач М. П. are nobody called Пётр.
    """
    beside = query.Phrase(field, [letter, *surname], _ADJOINING, boost)
    yield query.AndNot(beside, query.Phrase(field, [GIVEN, letter, *surname], _ADJOINING))
    yield query.Phrase(field, [letter, BETWEEN, *surname], _ADJOINING, boost)
    yield query.Phrase(field, [*surname, letter], _ADJOINING, boost)


def in_order(
    field: str, parts: Sequence[Sequence[str]], boost: float = 1.0, between: int = 0
) -> Iterator[query.Phrase]:
    """The terms of some parts of a name as they follow each other.

    Between two an initial or a patronymic may stand; and as many particles as were typed.
    """
    terms = [term for part in parts for term in part]
    yield query.Phrase(field, terms, _ADJOINING + between, boost)
    if len(parts) == 2:
        yield query.Phrase(field, [*parts[0], BETWEEN, *parts[1]], _ADJOINING + between, boost)
