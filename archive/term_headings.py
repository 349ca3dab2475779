"""What the heading of a table or list of people says: in which columns their names are."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SURNAME = frozenset(
    [
        "прозвішча",
        "фамилия",
        "прізвище",
        "nazwisko",
        "surname",
        "last name",
        "family name",
        "pavardė",
    ]
)
_GIVEN = frozenset(["імя", "имя", "imię", "imie", "name", "first name", "given name", "vardas"])
_WHOLE = frozenset({"фио", "піб", "full name"})

_JOINED = re.compile(r" (?:і|и|й|та|i|and|ir) | ")
"""What stands between the words of a heading such as `Прозвішча і імя`."""
_PATRONYMIC = re.compile(r" (?:імя па бацьку|отчество|по батькові)$")
_SIGNS = re.compile(r"[^\w\s]|_")
"""Dots of `Ф.И.О.`, and the apostrophe of `ім'я`, however it is typed."""


def name_columns(heading: Sequence[str]) -> tuple[int, ...]:
    """The columns with the name of a person, from 0, in the order to ask; none if it is no heading.

    That is the whole name, or surname and given name, or which of them there is.
    """
    cells = [" ".join(_SIGNS.sub("", cell.casefold()).split()) for cell in heading]
    if whole := [place for place, cell in enumerate(cells) if _is_whole(cell)]:
        return (whole[0],)
    surnames = [place for place, cell in enumerate(cells) if cell in _SURNAME]
    given = [place for place, cell in enumerate(cells) if cell in _GIVEN]
    return (*surnames[:1], *given[:1])


def _is_whole(cell: str) -> bool:
    words = set(_JOINED.split(_PATRONYMIC.sub("", cell)))
    return cell in _WHOLE or (len(words) == 2 and bool(words & _SURNAME) and bool(words & _GIVEN))
