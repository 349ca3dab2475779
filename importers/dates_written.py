"""Dates in words: "29 верасня 2024 г.", "Sep. 29, 2024", "2024 m. rugsėjo 29 d.", "у верасні 2024".

A table of our own: the libraries that read such dates load their word lists at the first date,
guess a year from the machine's clock, and take any number for a day. Nothing here asks a clock.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from archive.edtf import days_of, is_edtf
from importers.dates_joined import as_joined, is_birthday
from importers.dates_months import MONTHS, SEASONS, WITH_A_DAY


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: text[start:end] means `edtf`."""

    start: int
    end: int
    edtf: str


_YEAR = r"(?P<y>1[5-9]\d\d|20\d\d)(?!\d)"
_YEAR_WORD = (
    r"(?:\s?(?:г\.г\.|гг\.|г\.|г\b|(?:гады|гадах|гадоў|годы|годах|годов|роки|роках|років)\b|года|году|год\b|годзе|годам|р\.|р\b|року|році|рік|рр\.|r\.|roku|m\.|"
    r"metų|metais|metai))"
)
_ORDINAL = r"(?:-?(?:st|nd|rd|th|го|га|е|ае|те)\b)?"
_DASH = r"\s?[-–—−]\s?"
_UP_TO = rf"(?:{_DASH}|\s(?:по|па|до|да|to|till|until|through|thru|do|bis|iki)\s)"
_YEAR_FROM = _YEAR.replace("?P<y>", "?P<y1>")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_LIKE_LATIN = str.maketrans("іх", "ix")
"""Roman months are typed with letters of the keyboard that is on."""
_MONTH = "(?P<m>" + "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True)) + r")\b\.?"
_MONTH_ALONE = rf"(?!(?:{'|'.join(sorted(WITH_A_DAY))})\b){_MONTH}"
_MONTH_TO = _MONTH.replace("?P<m>", "?P<m2>")
_SEASON = "(?P<s>" + "|".join(sorted(SEASONS, key=len, reverse=True)) + r")\b"
_SEASON_TO = _SEASON.replace("?P<s>", "?P<s2>")
_PART_OF_YEAR = (
    "пачатку|пачатак|сярэдзіне|канцы|канец|начале|начало|середине|конце|конец|"
    "початку|початок|середині|наприкінці|кінці|early|mid|late|anfang|mitte|ende"
)
_DAY = rf"(?<![\d.,:/№-])[«\"„“”]?(?P<d>[0-3]?\d)[»\"”“]?{_ORDINAL}\.?"
_DAY_TO = rf"[«\"„“”]?(?P<d2>[0-3]?\d)[»\"”“]?{_ORDINAL}\.?"
_SEPARATED_YEAR = rf"(?:,?\s(?:of\s)?{_YEAR}{_YEAR_WORD}?)"
_SEPARATED_YEAR_FROM = rf"(?:,?\s(?:of\s)?{_YEAR_FROM}{_YEAR_WORD}?)"
_ABOUT = (
    r"(?:\b(?:каля|прыкладна|около|примерно|близько|приблизно|about|around|circa|około|apie|etwa|ca)|"
    r"\b(?:ca|c|ok|ок|абл|abt|прыбл|прибл)\.)"
)
_ABOUT_BEFORE = re.compile(rf"{_ABOUT}\s?$")

_Fields = dict[str, str | None]


def _point(fields: _Fields, near: date | None, *, month: str = "m", day: str = "d") -> str:
    number = MONTHS[fields[month] or ""]
    days = f"-{int(fields[day] or 0):02}" if fields.get(day) else ""
    if fields.get("y"):
        return f"{fields['y']}-{number:02}{days}"
    return _latest_before(number, int(fields[day] or 0), near) if days and near else ""


def _latest_before(month: int, day: int, near: date | None) -> str:
    """The last such day up to `near`; empty without it, and for a 29 February of no such year."""
    years = (near.year, near.year - 1) if near and near.year > 1 else ()
    for year in years:
        written = f"{year:04}-{month:02}-{day:02}"
        if is_edtf(written) and near and date.fromisoformat(written) <= near:
            return written
    return ""


def _days_of_month(fields: _Fields, near: date | None) -> str:
    first = _point(fields, near)
    return f"{first}/{_point(fields, near, day='d2')}" if first and fields.get("d2") else first


def _across_months(fields: _Fields, near: date | None) -> str:
    ended = {**fields, "y": fields.get("y") or fields.get("y1")}
    last = _point(ended, near, month="m2", day="d2")
    return _span(_point(_begun(fields), near), last, fields)


def _span(first: str, last: str, fields: _Fields) -> str:
    """From one to the other; from the year before, where only the last names its year."""
    if first > last and fields.get("y") and not fields.get("y1"):
        first = f"{int(fields['y'] or 0) - 1:04}{first[4:]}"
    return f"{first}/{last}" if first and last else ""


def _begun(fields: _Fields) -> _Fields:
    return {**fields, "y": fields.get("y1") or fields.get("y")}


def _numbers_across(fields: _Fields, near: date | None) -> str:
    last = {"d": fields["d2"], "n": fields["n2"], "y": fields["y"]}
    first = _begun({**fields, "n": fields["n"] or fields["n2"]})
    return _span(_numbers(first, near), _numbers(last, near), fields)


def _seasons(fields: _Fields, _near: date | None) -> str:
    """Within one year: winter lies at either end of it, and is no end of a span."""
    first, last = SEASONS[fields["s"] or ""], SEASONS[fields["s2"] or ""]
    return f"{fields['y']}-{first}/{fields['y']}-{last}" if first < last < 24 else ""


def _years(fields: _Fields, _near: date | None) -> str:
    return f"{fields['y1']}/{fields['y']}"


def _season(fields: _Fields, _near: date | None) -> str:
    return f"{fields['y']}-{SEASONS[fields['s'] or '']}"


def _numbers(fields: _Fields, _near: date | None) -> str:
    return f"{fields['y']}-{int(fields['n'] or 0):02}-{int(fields['d'] or 0):02}"


def _slashed(fields: _Fields, _near: date | None) -> str:
    """Day or month first: told apart by a number over 12 only."""
    first, second = int(fields["d"] or 0), int(fields["n"] or 0)
    day, month = (first, second) if first > 12 else (second, first)
    return f"{fields['y']}-{month:02}-{day:02}" if day > 12 or first == second else ""


def _roman(fields: _Fields, _near: date | None) -> str:
    written = (fields["r"] or "").translate(_LIKE_LATIN)
    month = _ROMAN.index(written) + 1 if written in _ROMAN else 0
    return f"{fields['y']}-{month:02}-{int(fields['d'] or 0):02}"


def _decade(fields: _Fields, _near: date | None) -> str:
    return f"{fields['y']}X"


def _about_year(fields: _Fields, _near: date | None) -> str:
    return f"{fields['y']}~"


def _year(fields: _Fields, _near: date | None) -> str:
    return fields["y"] or ""


_READERS: tuple[tuple[re.Pattern[str], Callable[[_Fields, date | None], str]], ...] = tuple(
    (re.compile(pattern, re.ASCII if ascii_only else 0), reader)
    for pattern, reader, ascii_only in (
        (
            rf"{_DAY}\s(?:of\s)?{_MONTH}{_SEPARATED_YEAR_FROM}?{_UP_TO}"
            rf"{_DAY_TO}\s(?:of\s)?{_MONTH_TO}{_SEPARATED_YEAR}?",
            _across_months,
            False,
        ),
        (
            rf"\b{_MONTH}\s(?P<d>[0-3]?\d)(?!\d){_ORDINAL}{_SEPARATED_YEAR_FROM}?{_UP_TO}"
            rf"{_MONTH_TO}\s(?P<d2>[0-3]?\d)(?!\d){_ORDINAL}{_SEPARATED_YEAR}",
            _across_months,
            False,
        ),
        (
            rf"\b{_MONTH}{_SEPARATED_YEAR_FROM}?{_UP_TO}{_MONTH_TO}{_SEPARATED_YEAR}",
            _across_months,
            False,
        ),
        (rf"\b{_SEASON}{_UP_TO}{_SEASON_TO}{_SEPARATED_YEAR}", _seasons, False),
        (
            rf"(?<![\d.,:/№-])(?P<d>[0-3]?\d)"
            rf"(?:\.(?P<n>[01]?\d)(?:\.{_YEAR_FROM})?\.?{_UP_TO}|[-–—−])"
            rf"(?P<d2>[0-3]?\d)\.(?P<n2>[01]?\d)\.{_YEAR}",
            _numbers_across,
            True,
        ),
        (rf"(?<![\d.,-]){_YEAR_FROM}{_YEAR_WORD}?{_UP_TO}{_YEAR}{_YEAR_WORD}", _years, False),
        (
            rf"{_DAY}(?:{_UP_TO}{_DAY_TO})?\s(?:of\s)?{_MONTH}{_SEPARATED_YEAR}?",
            _days_of_month,
            False,
        ),
        (rf"(?<![\d.,:/№-])(?P<d>[0-3]?\d)-{_MONTH}-{_YEAR}", _days_of_month, False),
        (
            rf"\b{_MONTH}\s\s?(?P<d>[0-3]?\d)\s\d\d:\d\d(?::\d\d)?\s(?:[a-z]{{2,5}}\s)?{_YEAR}",
            _days_of_month,
            False,
        ),
        (
            rf"\b{_MONTH}\s(?P<d>[0-3]?\d)(?!\d){_ORDINAL}(?:{_UP_TO}{_DAY_TO}(?!\d))?"
            rf"{_SEPARATED_YEAR}",
            _days_of_month,
            False,
        ),
        (
            rf"(?<!\d){_YEAR}(?:\s?(?:m\.|metų|г\.|г|года))?,?\s{_MONTH}\s(?P<d>[0-3]?\d)(?!\d)"
            rf"(?:{_DASH}{_DAY_TO})?(?:\s?d\.)?",
            _days_of_month,
            False,
        ),
        (rf"\b{_MONTH_ALONE}{_SEPARATED_YEAR}", _days_of_month, False),
        (rf"(?<!\d){_YEAR}(?:\s?(?:m\.|metų))\s{_MONTH}", _days_of_month, False),
        (rf"\b{_SEASON}{_SEPARATED_YEAR}", _season, False),
        (r"(?<![\d.-])(?P<y>\d{4})([-./])(?P<n>\d\d)\2(?P<d>\d\d)(?!\d)", _numbers, True),
        (
            r"(?<![\d.])(?P<d>[0-3]?\d)\.\s?(?P<n>[01]?\d)\.\s?(?P<y>1[5-9]\d\d|20\d\d)(?!\d)",
            _numbers,
            True,
        ),
        (
            r"(?<![\d/])(?P<d>[0-3]?\d)/(?P<n>[0-3]?\d)/(?P<y>1[5-9]\d\d|20\d\d)(?![\d/])",
            _slashed,
            True,
        ),
        (
            r"(?<![\d/-])(?P<d>[0-3]?\d)-(?P<n>[0-3]?\d)-(?P<y>1[5-9]\d\d|20\d\d)(?![\d/-])",
            _slashed,
            True,
        ),
        (
            r"(?<![\d.])(?P<d>[0-3]?\d)\.\s?(?P<r>[ivxіх]{1,4})\.\s?(?P<y>1[5-9]\d\d|20\d\d)(?!\d)",
            _roman,
            False,
        ),
        (rf"{_ABOUT}\s?{_YEAR}{_YEAR_WORD}?(?![-–./\d])", _about_year, False),
        (rf"(?<![\d.,-]){_YEAR}{_YEAR_WORD}", _year, False),
        (rf"\b(?:{_PART_OF_YEAR})\s{_YEAR}(?![-.\d])", _year, False),
        (
            r"(?<!\d)(?P<y>1[5-9]\d|20\d)0(?:-?(?:я|е|х|ые|ых|ті|их|і|er)\b|'?s\b)"
            r"(?:\s(?:гады|годы|гадах|годах|гадоў|годов|роки|роках|років))?",
            _decade,
            False,
        ),
    )
)
_BEFORE = 12
"""Characters before a date in which a word for "about" may stand."""


def find_dates(untrusted_text: str, *, near: date | None = None) -> Iterator[FoundDate]:
    """The dates of a text in their order, none within another; offsets are in code points.

    A day without a year counts only beside `near`: it is the last such day up to then. Offsets are
    those of the text given, when it is in NFC and has one form of every letter's case.
    """
    text = _folded(untrusted_text)
    found: list[FoundDate] = []
    for pattern, reader in _READERS:
        for match in pattern.finditer(text):
            edtf = reader(match.groupdict(), near)
            if days_of(edtf) is None:
                edtf = ""
            elif "/" not in edtf and _is_about(text, match.start()):
                edtf += "~"
            found.append(FoundDate(match.start(), match.end(), edtf))
    end = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            end = one.end
            # a day that is none, such as 31 February, hides the month that can be read in it
            if one.edtf:
                yield one


def _is_about(text: str, start: int) -> bool:
    """Whether the word before says that the date is not exact."""
    return _ABOUT_BEFORE.search(text[max(0, start - _BEFORE) : start]) is not None


def written_date(untrusted_date: str, *, near: date | None = None) -> str:
    """The EDTF date that a string is, apart from a weekday, a time or a place; else ""."""
    text = unicodedata.normalize("NFC", untrusted_date)
    dates = list(find_dates(text, near=near))
    if len(dates) != 1:
        return ""
    one, folded = dates[0], _folded(text)
    if is_birthday(folded):
        return ""
    return as_joined(folded[: one.start], one.edtf, folded[one.end :])


def _folded(untrusted_text: str) -> str:
    """Lower case and plain spaces, letter for letter: offsets stay."""
    lowered = untrusted_text.lower()
    if len(lowered) != len(untrusted_text):
        lowered = "".join(
            low if len(low := letter.lower()) == 1 else letter for letter in untrusted_text
        )
    return re.sub(r"[\t\n\xa0\u2007\u2009\u202f]", " ", lowered)
