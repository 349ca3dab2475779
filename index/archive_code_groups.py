"""Plates, passports, personal numbers, accounts: letters and digits, grouped by whoever wrote them.

`4821АМ4`, `4821 АМ-4` and `4821 AM 4` are one plate. Letters that look alike in both alphabets may
have been typed in either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

_ALIKE_CYRILLIC, _ALIKE_LATIN = "АВЕКМНОРСТУХІ", "ABEKMHOPCTYXI"
_TO_LATIN = str.maketrans(_ALIKE_CYRILLIC, _ALIKE_LATIN)
_TO_CYRILLIC = str.maketrans(_ALIKE_LATIN, _ALIKE_CYRILLIC)

_SHAPES = re.compile(
    r"\d{4}[A-Z]{2}\d"  # a plate
    r"|[A-Z]{2}\d{5}|E\d{3}[A-Z]{2}\d|[A-Z]\d{3}[A-Z]{2}\d{2,3}"
    r"|[A-Z]{2}\d{7}"  # a passport
    r"|\d{7}[A-Z]\d{3}[A-Z]{2}\d"  # a personal number
    r"|[A-Z]{2}\d{2}[A-Z0-9]{11,30}"  # an account
)
_PART = re.compile(r"\d+|[^\W\d_]+")
_FEW_DIGITS = 3
_LONG_NAME = 4
"""More letters together are a word."""
_GROUP = 4
_ACCOUNT = 15
"""Signs from which on a code may be written in groups of four."""
_MOST_PARTS = 5

Grouping = tuple[str, ...]


def groupings_of_code(typed: Sequence[str], *, is_one: bool) -> list[Grouping]:
    """The words of a code in each way, none if the words as typed are no code.

    `is_one` says that no white space is between them.
    """
    joined = "".join(typed)
    if not (_is_shape(typed) or (is_one and _may_be_code(typed))):
        return []
    found: dict[Grouping, None] = {}
    for spelt in dict.fromkeys((joined, _latin(joined), _cyrillic(joined))):
        found.update(dict.fromkeys(_grouped(spelt)))
    return list(found)


def _is_shape(typed: Sequence[str]) -> bool:
    joined = _latin("".join(typed))
    if not _SHAPES.fullmatch(joined):
        return False
    in_groups = len(typed) == 1 or all(len(word) == _GROUP for word in typed[:-1])
    return in_groups or len(joined) < _ACCOUNT


def _may_be_code(typed: Sequence[str]) -> bool:
    joined = "".join(typed)
    letters = [part for part in _PART.findall(joined) if not part[0].isdigit()]
    digits = sum(map(str.isdigit, joined))
    short = all(len(part) <= _LONG_NAME for part in letters)
    return bool(letters) and short and digits >= _FEW_DIGITS and (len(typed) == 1)


def _grouped(joined: str) -> Iterator[Grouping]:
    """Together, in groups of four, and parted where digits meet letters, or at some such places."""
    yield (joined,)
    if len(joined) >= _ACCOUNT:
        yield tuple(joined[place : place + _GROUP] for place in range(0, len(joined), _GROUP))
    parts = _PART.findall(joined)
    if len(parts) > _MOST_PARTS:
        return
    for gaps in product((" ", ""), repeat=len(parts) - 1):
        pieces = zip(parts, (*gaps, ""), strict=True)
        yield tuple("".join(part + gap for part, gap in pieces).split())


def _latin(text: str) -> str:
    return text.upper().translate(_TO_LATIN)


def _cyrillic(text: str) -> str:
    """In Cyrillic if all letters look alike there; as it is if not."""
    other = _latin(text).translate(_TO_CYRILLIC)
    return text if re.search("[A-Z]", other) else other
