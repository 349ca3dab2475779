"""Parts of a name that stand side by side, as those of one person do.

In "Катя Іванова, Ганна Кузняцова" nobody is called Катя Кузняцова. Between a given name and its
surname only an initial or a patronymic may stand (`index.languages.name_marks`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whoosh import query

from index.languages.name_marks import BETWEEN

_ADJOINING = 1


def side_by_side(
    field: str, one: Sequence[str], other: Sequence[str], boost: float = 1.0
) -> Iterator[query.Phrase]:
    """The terms of two parts of a name in either order, and with what may stand between."""
    for order in ((one, other), (other, one)):
        yield from in_order(field, order, boost)


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
