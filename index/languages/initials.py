"""The letters of both alphabets that may stand for one name as its initial."""

from __future__ import annotations

_TABLE = (
    "аa бb вvw гgh дd еey жzž зzs іi иi йyj кkc лlł мm нn оo пp рr сsś тt уuwv фf хhk цct чcč шsš "
    "эe юyj яyj"
)
"""A Cyrillic letter, and Latin ones that names with it begin with."""
_MOST = 4


def first_letters(word: str) -> tuple[str, ...]:
    """The initials of a folded name, its own first, then those in the other alphabet."""
    own = word[:1]
    rows = (row for row in _TABLE.split() if own in row)
    others = (letter for row in rows for letter in row if _differ(own, letter))
    return tuple(dict.fromkeys((own, *others)))[:_MOST]


def _differ(one: str, other: str) -> bool:
    """Whether two letters are of different alphabets."""
    return (one > "\u0400") != (other > "\u0400")
