"""The date line of a text: a line that is a day and nothing else, at its beginning or its end."""

from __future__ import annotations

import re

from archive.edtf import days_of
from importers.dates_written import FoundDate, find_dates
from importers.text_lines import lines_of

_FIRST_LINES, _LAST_LINES, _TITLE_LINES = 6, 3, 2
_LONGEST_LINE, _LONGEST_TITLE = 80, 300
_YEAR = re.compile("[0-9]{4}")
_WEEKDAYS = (
    r"(?:панядзелак|аўторак|серада|чацвер|пятніца|субота|нядзеля|"
    r"понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|"
    r"понеділок|вівторок|середа|четвер|п.ятниця|неділя|"
    r"poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b"
)
_BESIDE = re.compile(
    r"(?:[\s,.;:|–—()«»-]|\b\d{1,2}:\d\d(?::\d\d)?\b|"
    r"\b(?:апублікавана|абноўлена|опубликовано|опублікована|обновлено|опубліковано|оновлено|"
    r"published|updated|posted|opublikowano|paskelbta|date|data|дата|ад|от|від|on|at|в|о|у)\b|"
    rf"\b{_WEEKDAYS})+",
    re.IGNORECASE,
)
_WEEKDAY_ALONE = re.compile(rf"{_WEEKDAYS}[.,]?\s?", re.IGNORECASE)
_WEEKDAY_BEFORE = re.compile(rf"(?:^|.*\s){_WEEKDAYS}[.,]?\s?\Z", re.IGNORECASE)


def date_line(untrusted_text: str) -> str:
    """The EDTF day of the date line nearest to the beginning; "" where no line is one.

    A caption ("Minsk, 2019") is none, nor is a day within a sentence: beside the day there may be
    a weekday, a time, or a word such as "published". In one of the first two lines a day behind its
    weekday counts where it ends a title or begins a text.
    """
    lines = [line.strip() for line in lines_of(untrusted_text[:4_000]) if line.strip()]
    ending = untrusted_text[max(4_000, len(untrusted_text) - 1_000) :]
    last = [line.strip() for line in lines_of(ending) if line.strip()]
    first = [(line, number < _TITLE_LINES) for number, line in enumerate(lines[:_FIRST_LINES])]
    for line, is_title in (*first, *((line, False) for line in (last or lines)[-_LAST_LINES:])):
        if _YEAR.search(line):
            day = _only_day(line) or (_beside_title(line) if is_title else "")
            if day:
                return day
    return ""


def is_date_line(untrusted_line: str) -> bool:
    """Whether a line is a day and nothing else."""
    return bool(_YEAR.search(untrusted_line) and _only_day(untrusted_line.strip()))


def _only_day(line: str) -> str:
    if len(line) > _LONGEST_LINE:
        return ""
    dates = list(find_dates(line))
    if len(dates) != 1 or not _is_day(dates[0]):
        return ""
    beside = line[: dates[0].start] + " " + line[dates[0].end :]
    return dates[0].edtf if _BESIDE.fullmatch(beside) else ""


def _beside_title(line: str) -> str:
    """The day that ends a title, or begins a text, behind its weekday."""
    for one in find_dates(line[:_LONGEST_TITLE]):
        before = line[: one.start]
        at_an_edge = one.end == len(line) or _WEEKDAY_ALONE.fullmatch(before)
        if at_an_edge and _is_day(one) and _WEEKDAY_BEFORE.match(before):
            return one.edtf
    return ""


def _is_day(one: FoundDate) -> bool:
    days = days_of(one.edtf)
    return days is not None and days.first == days.last
