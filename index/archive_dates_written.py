"""One day as texts write it: 12.08.2020, 2020-08-12, 12 жніўня 2020, August 12, 2020."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.edtf import days_of
from index.archive_date_numbers import date_in_numbers
from index.languages.folding import fold

_MONTHS = (
    "студзеня лютага сакавіка красавіка мая траўня чэрвеня ліпеня жніўня верасня кастрычніка "
    "лістапада снежня",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "january february march april may june july august september october november december",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października "
    "listopada grudnia",
    "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio "
    "gruodžio",
    "januar februar märz april mai juni juli august september oktober november dezember",
)
_TWO_NAMES = {"траўня": 5}
"""May has two names in Belarusian."""
_MONTH_OF: dict[str, int] = {fold(name): month for name, month in _TWO_NAMES.items()} | {
    fold(name): month
    for names in _MONTHS
    for month, name in enumerate((n for n in names.split() if n not in _TWO_NAMES), start=1)
}
_DAY = re.compile(r"[0-9]{1,2}")
_YEAR = re.compile(r"[0-9]{4}")
_WHOLE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_WITH_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")


def day_in_numbers(text: str) -> str:
    """The day, in EDTF, that a text is with a year of four digits; "" for any other text."""
    found = date_in_numbers(text, 0) if _WITH_YEAR.search(text) else None
    return found[0] if found and found[1] == len(text) and _WHOLE.fullmatch(found[0]) else ""


def day_in_words(words: Sequence[str]) -> str:
    """The day, in EDTF, of `12 жніўня 2020` or `August 12 2020`; "" for other words."""
    if len(words) != 3 or not _YEAR.fullmatch(words[2]):
        return ""
    for day, month in (words[:2], words[1::-1]):
        number = _MONTH_OF.get(fold(month))
        if number and _DAY.fullmatch(day):
            edtf = f"{words[2]}-{number:02}-{int(day):02}"
            return edtf if days_of(edtf) else ""
    return ""


def notations_of(edtf: str) -> list[tuple[str, ...]]:
    """The words of a day in each way."""
    year, month, day = edtf.split("-")
    short_day, short_month = str(int(day)), str(int(month))
    found = [(day, month, year), (short_day, short_month, year), (year, month, day)]
    found += [(short_day, month, year), (year, short_month, short_day)]
    for name in (name for name, number in _MONTH_OF.items() if number == int(month)):
        found += [(short_day, name, year), (day, name, year)]
        found += [(name, short_day, year)] if name.isascii() else []
    return list(dict.fromkeys(found))
