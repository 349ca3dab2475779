"""What an initial may stand for: letters of both alphabets, and the given names that begin so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from index.languages.folding import fold
from index.languages.given_names import OTHERS, ROWS, SHORT
from index.languages.names import close_keys, is_alias, name_keys

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

_ONE_NAME = ("иій", "еєэя", "гґ")
"""Cyrillic letters that one name begins with in neighbouring languages: Ігар, Игорь; Ягор, Егор."""

_NOT_ABBREVIATED = frozenset(SHORT.split())
_MOST = 8
_MOST_OF_A_NAME = 12
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
    """What else an initial is written as, in either alphabet and any language, itself first."""
    own = (*_letters_in_scripts(initial), *_in_other_languages(initial))
    return tuple(dict.fromkeys(own))[:_MOST]


def _letters_in_scripts(initial: str) -> tuple[str, ...]:
    if initial not in _PAIRS:
        return first_letters(initial)
    cyrillic = (letter for letter, pairs in _WRITTEN_AS_TWO.items() if initial in pairs)
    return (initial, *(each for letter in cyrillic for each in first_letters(letter)))


def _in_other_languages(letter: str) -> Iterator[str]:
    return (other for row in _ONE_NAME if letter in row for other in row)


def initials_of(name: str) -> tuple[str, ...]:
    """The initials that a folded name has in any language and alphabet: М. and Н. of Мікалай."""
    own = (*letters_of(name[:1]), *_initials_of_row(name))
    return tuple(dict.fromkeys(own))[:_MOST_OF_A_NAME]


@cache
def letters_abroad(initial: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Letters that the names of an initial begin with in other languages: М of Н for Мікалай.

    With each the keys of those names.
    """
    own = letters_of(initial)
    found: dict[str, set[str]] = defaultdict(set)
    for row in ROWS:
        forms = [fold(form) for form in row.split() if form not in _NOT_ABBREVIATED]
        if any(form.startswith(_letters_in_scripts(initial)) for form in forms):
            for letter in {form[:1] for form in forms}.difference(own):
                found[letter].update(key for form in forms for key in _keys_of(form))
    return tuple((letter, tuple(sorted(keys))) for letter, keys in sorted(found.items()))


def is_given_name(name: str) -> bool:
    """Whether a folded name is a given name of the tables, in some spelling or case."""
    return bool(_initials_of_row(name))


def _initials_of_row(name: str) -> tuple[str, ...]:
    by_form, by_key = _initials_in_rows()
    if name in by_form:
        return by_form[name]
    rows = {by_key[key] for key in name_keys(name) if key in by_key}
    return rows.pop() if len(rows) == 1 else ()


@cache
def _initials_in_rows() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """The initials of each given name of the tables: by form, and by keys that no other has."""
    by_form: dict[str, tuple[str, ...]] = {}
    by_key: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for row in (*ROWS, *OTHERS):
        firsts = dict.fromkeys(
            fold(form)[:1] for form in row.split() if form not in _NOT_ABBREVIATED
        )
        letters = tuple(dict.fromkeys(each for first in firsts for each in _from_cyrillic(first)))
        for form in map(fold, row.split()):
            by_form[form] = letters
            for key in name_keys(form):
                by_key[key].add(letters)
    return by_form, {key: found.pop() for key, found in by_key.items() if len(found) == 1}


def _from_cyrillic(letter: str) -> tuple[str, ...]:
    """A letter, and the Latin ones for a Cyrillic one."""
    return (letter,) if letter.isascii() else first_letters(letter)


@cache
def given_names_of(initial: str) -> tuple[str, ...]:
    """Keys of the given names of which some form begins with an initial, in either alphabet."""
    letters = (*_letters_in_scripts(initial), *("иі" if initial in "иі" else ()))
    keys = {key for form in _beginning(ROWS, letters) for key in _keys_of(form)}
    others = {key for form in _beginning(OTHERS, letters) for key in _own_keys_of(form)}
    return tuple(sorted(keys | others))


def _keys_of(form: str) -> Iterable[str]:
    """The key that stands for all forms of a given name, else what tells it best if it has any."""
    return list(filter(is_alias, name_keys(form))) or _own_keys_of(form)


def _own_keys_of(form: str) -> Iterable[str]:
    """The close keys of a name, else its longest one if it has any: another name may share it."""
    own = sorted(key for key in name_keys(form) if not is_alias(key))
    return close_keys(form) or sorted(own, key=len, reverse=True)[:1]


def _beginning(rows: Iterable[str], letters: tuple[str, ...]) -> Iterator[str]:
    """The folded forms of the names of which some form begins with one of some letters."""
    for row in rows:
        forms = [fold(form) for form in row.split()]
        if any(form.startswith(letters) for form in forms):
            yield from forms


def _differ(one: str, other: str) -> bool:
    """Whether two letters are of different alphabets."""
    return (one > "\u0400") != (other > "\u0400")
