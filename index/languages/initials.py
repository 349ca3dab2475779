"""What an initial may stand for: letters of both alphabets, and the given names that begin so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from index.languages.folding import fold
from index.languages.given_names import OTHERS, ROWS
from index.languages.names import is_alias, name_keys

_TABLE = (
    "аa бb вvw гgh дd еey жzž зzs іi иi йyj кkc лlł мm нn оo пp рr сsś тt уuwv фf хhk цct чcč шsš "
    "эe юyj яyj"
)
"""A Cyrillic letter, and Latin ones that names with it begin with."""

_WRITTEN_AS_TWO = {
    "ж": ("zh",),
    "х": ("kh", "ch"),
    "ц": ("ts",),
    "ч": ("ch",),
    "ш": ("sh",),
    "ю": ("yu", "iu", "ju"),
    "я": ("ya", "ia", "ja"),
}
"""Cyrillic initials that are two letters in Latin: Yu. Ziankovich."""

_MOST = 6
_PAIRS = frozenset(pair for pairs in _WRITTEN_AS_TWO.values() for pair in pairs)


def is_initial(word: str) -> bool:
    """Whether a folded word may be an initial: a letter, or the two that stand for one."""
    return (len(word) == 1 and word.isalpha()) or word in _PAIRS


def first_letters(word: str) -> tuple[str, ...]:
    """The initials of a folded name, its own first, then those in the other alphabet."""
    own = word[:1]
    rows = [row for row in _TABLE.split() if own in row]
    others = (letter for row in rows for letter in row if _differ(own, letter))
    return tuple(dict.fromkeys((own, *others, *_WRITTEN_AS_TWO.get(own, ()))))[:_MOST]


def letters_of(initial: str) -> tuple[str, ...]:
    """What else an initial is written as, in either alphabet, itself first."""
    if initial not in _PAIRS:
        return first_letters(initial)
    cyrillic = (letter for letter, pairs in _WRITTEN_AS_TWO.items() if initial in pairs)
    letters = (each for letter in cyrillic for each in first_letters(letter))
    return tuple(dict.fromkeys((initial, *letters)))[:_MOST]


@cache
def given_names_of(initial: str) -> tuple[str, ...]:
    """Keys of the given names of which some form begins with an initial, in either alphabet."""
    letters = letters_of(initial)
    keys = {key for form in _beginning(ROWS, letters) for key in name_keys(form) if is_alias(key)}
    keys |= {max(sorted(name_keys(form)), key=len) for form in _beginning(OTHERS, letters)}
    return tuple(sorted(keys))


def _beginning(rows: Iterable[str], letters: tuple[str, ...]) -> Iterator[str]:
    """The folded forms of the names of which some form begins with one of some letters."""
    for row in rows:
        forms = [fold(form) for form in row.split()]
        if any(form.startswith(letters) for form in forms):
            yield from forms


def _differ(one: str, other: str) -> bool:
    """Whether two letters are of different alphabets."""
    return (one > "\u0400") != (other > "\u0400")
