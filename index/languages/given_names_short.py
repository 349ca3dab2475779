"""Names of one consonant or none, which have no key: Зоя, Zoya and Zoja, in any case.

A question asks for all their spellings as words with a capital; texts have no key for them.
"""

from __future__ import annotations

from functools import cache

from index.languages.folding import fold
from index.languages.names import name_keys

_INFLECTED = (
    "зо zo so | zoi zoia",
    "ма май ma may mai maj | maia",
    "ра ra",
    "ли лі li | leah lia lea",
    "ле лэ лей le lei",
    "ми мі mi | mia",
    "ка ka",
    "та ta",
    "фа fa",
    "га гай ga ha gai | gaia",
    "и і i",
)
"""A row is one name: what stands before -я, -ya, -ja, then forms without such an ending."""

_WHOLE = (
    "лі ли li lee ly",
    "чой чоя чою чоем choi choy čoj czoj tschoi",
    "цой цоя цою цоем tsoi tsoy coj zoj",
    "юй yui yuy juj yuj",
    "рой роя рою роем roy",
    "рэй рей рэя рея рэю рею ray rey rei",
    "лео лэо leo",
    "джо joe dzho dżo džo",
    "эн энн енн ann anne",
    "пол поль пола поля полу полю полом полем paul",
    "гидо гіда гідо гвідо guido",
    "кир кір кіра кира кіру киру keir",
    "вэй вей wei",
    "чжоу zhou",
    "чжао zhao",
    "сюй xu",
    "эш еш эша еша эшу ешу ash",
)
"""A row is one name in all its forms."""

_CYRILLIC_ENDINGS = "я ю і и ї е є ей ею яй яю єю"
_LATIN_ENDINGS = "ya ja ia yah ji yi ju yu ją ję jos jai jas yas"
_NO_NAMES = "май маі маи мае мею mai may маю мей гай"
"""What endings make of a name, and what is a word of its own."""

_LONGEST = 5


@cache
def _rows() -> dict[str, frozenset[str]]:
    """The forms of each row, by each of them; those of both rows for one of two names."""
    rows: dict[str, frozenset[str]] = {}
    for forms in (*map(_inflected, _INFLECTED), *(frozenset(row.split()) for row in _WHOLE)):
        folded = frozenset(map(fold, forms))
        for form in folded:
            rows[form] = rows.get(form, frozenset()) | folded
    return rows


def _inflected(row: str) -> frozenset[str]:
    beginnings, _, others = row.partition("|")
    forms = {
        beginning + ending
        for beginning in beginnings.split()
        for ending in (_LATIN_ENDINGS if beginning.isascii() else _CYRILLIC_ENDINGS).split()
    }
    return frozenset(forms.union(others.split()).difference(_NO_NAMES.split()))


def spellings_of_short(name: str) -> tuple[str, ...]:
    """The other spellings of a folded name of the tables that is too short for a key."""
    return tuple(sorted(_rows().get(name, frozenset()) - {name}))


def is_too_short(word: str) -> bool:
    """Whether a folded word may be a name that is too short for a key."""
    return 1 < len(word) <= _LONGEST and word.isalpha() and not name_keys(word)
