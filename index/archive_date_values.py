"""What stands behind `date:` and `year:`: a comparison, a range or a date, as people write it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from index.archive_date_numbers import date_in_numbers

LeadingDate: TypeAlias = Callable[[str], tuple[str, int] | None]
"""The date in words that a text in NFC begins with, as EDTF, and its length; None for none."""


def no_words(_text: str) -> None:
    """Of a program that reads no dates in words."""


Read: TypeAlias = tuple[str, int]
"""What the query language has for a value, and where that ends in the text."""

_LONGEST = 64
_DOTS = r"\s*(?:\.{2,3}|…)"
_OPEN = re.compile(_DOTS)
_JOIN = re.compile(
    rf"{_DOTS}\s*|[-–—−]|\s+[-–—−]\s+|\s+(?:to|till|until|да|па|до|по|do|iki|bis)\s+", re.IGNORECASE
)
"""Between two dates. A dash with one space only is none: `-2021` is NOT."""

_SINCE = re.compile(
    r"(?:since|after|from|з|із|с|ад|от|від|пасля|после|після|od|nuo|po|seit|nach|ab)\s+",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    rf"(?:until|till|before|by|да|до|па|по|раней за|раньше|do|przed|iki|prieš|bis|vor)\s+"
    rf"|{_DOTS}\s*",
    re.IGNORECASE,
)
_SIGN = re.compile(r"(>=|<=|=>|=<|>|<|=)\s*")
_IS_YEAR = re.compile("[0-9]{4}")
_YEAR = re.compile(r"([0-9]{4}),?\s+(?=[^\W\d_]|[0-9]{1,2}\s[^\W\d_])")
_YEAR_WORD = re.compile(
    r"\s?(?:г(?:г|ады|адах|адоў|одзе|ода|оду|оды|од)?|р(?:р|оку|оці|оків|оки|ік)?|r(?:oku)?|"
    r"m(?:etų|etais|etai)?)\b\.?",
    re.IGNORECASE,
)


class ValueReader:
    """Reads values of one of the two fields."""

    def __init__(self, in_words: LeadingDate, *, is_year: bool) -> None:
        self._in_words = in_words
        self._is_year = is_year

    def span(self, text: str, start: int) -> Read | None:
        """A comparison, a range or a date at a place of the text."""
        if sign := _SIGN.match(text, start):
            date = self.date(text, sign.end())
            return date and (f"{'' if sign[1] == '=' else sign[1]}{date[0]}", date[1])
        if (since := _SINCE.match(text, start)) and (date := self.date(text, since.end())):
            open_end = date if "/" in date[0] else (f"[{date[0]} TO]", date[1])
            return self._joined(text, date) or open_end
        if (until := _UNTIL.match(text, start)) and (date := self.date(text, until.end())):
            return f"[TO {date[0]}]", date[1]
        date = self.date(text, start)
        return date and (self._joined(text, date) or date)

    def _joined(self, text: str, first: Read) -> Read | None:
        """The range that a first date begins, if it does."""
        join = _JOIN.match(text, first[1])
        if join and (last := self.date(text, join.end())):
            return f"[{first[0]} TO {last[0]}]", last[1]
        opened = _OPEN.match(text, first[1])
        return (f"[{first[0]} TO]", opened.end()) if opened else None

    def date(self, text: str, start: int) -> Read | None:
        """The longest date at a place of the text, with the word for a year behind it."""
        read = date_in_numbers(text, start)
        if read is None or self._may_go_on(read, text):
            readings = (read, self._words(text, start), self._year_first(text, start))
            read = max(filter(None, readings), key=lambda each: each[1], default=None)
        if read is None:
            return None
        year_word = _YEAR_WORD.match(text, read[1])
        return (read[0], year_word.end()) if year_word else read

    def _may_go_on(self, year: Read, text: str) -> bool:
        """Whether a number is the year of a date in words, or of `1990-х`."""
        behind = text[year[1] : year[1] + 1]
        return bool(_IS_YEAR.fullmatch(year[0])) and (behind == "-" or not self._is_year)

    def _words(self, text: str, start: int) -> Read | None:
        found = self._in_words(text[start : start + _LONGEST])
        return found and (found[0].rstrip("?~%"), start + found[1])

    def _year_first(self, text: str, start: int) -> Read | None:
        """`2020 жнівень`, in the order of the words that are known: month, year."""
        year = _YEAR.match(text, start)
        if year is None:
            return None
        words = text[year.end() :].split(maxsplit=2)[:2]
        for taken in (words, words[:1]):
            turned = " ".join([*taken, year[1]])
            found = self._in_words(turned)
            if found and found[1] == len(turned):
                end = text.index(taken[-1], year.end()) + len(taken[-1])
                return found[0].rstrip("?~%"), end
        return None
