"""Numbers of a query, whose words belong together: phones, plates, accounts, dates, `2-1/2020`.

Their words must stand side by side. What people group differently is asked for in each way that is
usual, first of all as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from whoosh import query

from index.archive_code_groups import groupings_of_code
from index.archive_dates_written import day_in_numbers, day_in_words, notations_of
from index.archive_fields import TEXT_FIELDS, QueryField
from index.archive_phone_numbers import groupings_of
from index.languages.folding import fold
from index.languages.words import surfaces

_OTHERWISE = 0.05
"""What a number counts that is written in another way, beside one that is written as typed."""
_MOST_WORDS = 12
_PARTED = re.compile(r"\W*[0-9]+(?:[./\-–−][0-9]+)+[^\W\d_]?\W*")
_PHONE = re.compile(r"\W*[0-9][0-9\s().\-–−/]*[0-9]\W*")
_CODE = re.compile(r"\W*[^\W_]+(?:[\s\-–−]+[^\W_]+)*\W*")
_HAS_DIGIT = re.compile("[0-9]")
_SPACE = re.compile(r"\s")

Maybe: TypeAlias = query.Query | None


def number_in(terms: Sequence[query.Query]) -> Maybe:
    """What is asked for by some terms of a query that are one number together; None if not."""
    field = terms[0].fieldname
    text = " ".join(term.text for term in terms)
    if field not in TEXT_FIELDS or not _HAS_DIGIT.search(text):
        return None
    words = surfaces(text)
    if day := day_in_words(words):
        every = query.And([query.Term(field, word) for word in words])
        return query.Or([every, *_ways(field, words, notations_of(day)), *_dated(field, day)])
    if day := day_in_numbers(text.strip("()[],;:!?")):
        return query.Or([*_ways(field, words, notations_of(day)), *_dated(field, day)])
    if ways := _groupings(text, words):
        found = _ways(field, words, ways)
        return found[0] if len(found) == 1 else query.Or(found)
    return query.Phrase(field, _folded(words)) if _PARTED.fullmatch(text) else None


def is_number(text: str) -> bool:
    """Whether a text is a whole number of those that are written in several ways, or a day."""
    words = surfaces(text)
    is_day = day_in_words(words) or day_in_numbers(text)
    return bool(is_day or _groupings(text, words))


def with_numbers(
    terms: Sequence[query.Query], clean: Callable[[query.Query], Maybe]
) -> list[query.Query]:
    """The clean parts of a query that must all be there, each run that is one number as one."""
    parts = [_unwrapped(part) for part in terms]
    found: list[Maybe] = []
    place = 0
    while place < len(parts):
        end, number = _longest(parts, place)
        found.append(clean(parts[place]) if number is None else number)
        place = end
    return [part for part in found if part is not None]


def _longest(parts: Sequence[query.Query], place: int) -> tuple[int, Maybe]:
    """The end of the longest run from a place on that is a number, and what it asks for."""
    end = place
    while end < len(parts) and end - place < _MOST_WORDS and _goes_on(parts[place], parts[end]):
        end += 1
    for last in range(end, place + 1, -1):
        if number := number_in(parts[place:last]):
            return last, number
    return place + 1, None


def _goes_on(first: query.Query, part: query.Query) -> bool:
    is_plain = type(part) is query.Term and part.boost == 1.0
    return is_plain and part.fieldname == first.fieldname


def _unwrapped(part: query.Query) -> query.Query:
    """A word in brackets as the word: `(29)`."""
    while type(part) is query.And and len(part.subqueries) == 1:
        part = part.subqueries[0]
    return part


def _groupings(text: str, words: Sequence[str]) -> list[tuple[str, ...]]:
    is_one = not _SPACE.search(text.strip())
    if len(words) <= _MOST_WORDS and _PHONE.fullmatch(text):
        is_marked = is_one or "+" in text or "-" in text
        return groupings_of(words, is_marked=is_marked)
    if len(words) <= _MOST_WORDS and _CODE.fullmatch(text):
        return groupings_of_code(words, is_one=is_one)
    return []


def _ways(
    field: QueryField, typed: Sequence[str], ways: Sequence[Sequence[str]]
) -> list[query.Query]:
    """The words as typed, then the others, each once."""
    first = _folded(typed)
    others = dict.fromkeys(map(tuple, map(_folded, ways)))
    others.pop(tuple(first), None)
    found = [query.Phrase(field, first)]
    return [*found, *(query.Phrase(field, list(way), boost=_OTHERWISE) for way in others)]


def _folded(words: Sequence[str]) -> list[str]:
    return [fold(word) for word in words]


def _dated(field: QueryField, day: str) -> list[query.Query]:
    """The documents of that day, where all of a document is asked for."""
    return [query.Term(QueryField.DATE, day)] if field == QueryField.TEXT else []
