"""Months and seasons as people write them, with a year: "9 жніўня 2020 г.", "August 12, 2020".

The names of months are those of Qt's locale data (Unicode CLDR), in each form that it has.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QLocale

_LANGUAGES = ("be", "ru", "uk", "en", "pl", "lt", "de", "fr")
_FORMS = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
_SEASONS = {
    21: ("вясна", "весна", "spring"),
    22: ("лета", "лето", "summer"),
    23: ("восень", "осень", "autumn", "fall"),
    24: ("зіма", "зима", "winter"),
}
_BESIDE = frozenset(
    (
        *("г", "год", "года", "году", "годзе", "р", "року", "рік"),
        *("of", "the", "st", "nd", "rd", "th", "го", "га", "у", "в", "in"),
    )
)
"""Words and endings around a date that change nothing of it."""
_ALLOWED = re.compile(r"[\w\s.,’']+")
_PIECE = re.compile(r"\d+|[^\W\d_]+")


def named_date(words: str) -> str | None:
    """A date with a month or a season by its name, as EDTF that may be unsound; None for others.

    `words` are in lower case.
    """
    if not _ALLOWED.fullmatch(words):
        return None
    pieces = [piece for piece in _PIECE.findall(words) if piece not in _BESIDE]
    names = [piece for piece in pieces if not piece.isdecimal()]
    years = [piece for piece in pieces if piece.isdecimal() and len(piece) == 4]
    days = [piece for piece in pieces if piece.isdecimal() and len(piece) <= 2]
    number = _names().get(names[0]) if len(names) == 1 else None
    if number is None or len(years) != 1 or len(days) > 1 or len(pieces) != 2 + len(days):
        return None
    return "-".join((years[0], f"{number:02}", *(f"{int(day):02}" for day in days)))


@cache
def _names() -> Mapping[str, int]:
    """From a name to its number; one that means two months in two languages means none."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, seasons in _SEASONS.items():
        for season in seasons:
            found[season].add(number)
    for locale in map(QLocale, _LANGUAGES):
        for month in range(1, 13):
            for form in _FORMS:
                for name in (
                    locale.monthName(month, form),
                    locale.standaloneMonthName(month, form),
                ):
                    found[name.casefold().rstrip(".")].add(month)
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1}
