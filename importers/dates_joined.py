"""What stands beside a date and makes it another: further days, an end left open, a second month.

Of "1 и 5 мая 2021" only the last day has a month and a year. Read alone it would be a day that is
told as certain and is not all of it: better the month, or nothing.
"""

from __future__ import annotations

import re
from itertools import pairwise

from importers.dates_months import MONTHS, SEASONS

_OR = r"или|або|альбо|ці|чи|or|oder|lub|czy|arba|ar"
_WORDS = rf"{_OR}|и|і|й|та|ды|and|und|i|oraz|ir|на"
_JOIN = rf"(?:\s?[,;&/]\s?|\s(?:{_WORDS})\s)"
_RANGE = r"(?:\s?[-–—−]\s?|\s(?:по|па|до|да|to|through|thru|do|bis|iki)\s)"
_ORDINAL = r"(?:-?(?:st|nd|rd|th|го|га|е|ае|те)\b)?"
_DAY = rf"[«\"„“]?[0-3]?\d[»\"”“]?(?!\d){_ORDINAL}\.?"
_NAMES = "|".join(sorted(map(re.escape, (*MONTHS, *SEASONS)), key=len, reverse=True))
_NAMED = rf"\b(?:{_NAMES})\b\.?"
_DAYS_BEFORE = re.compile(rf"(?<![\d.,:/№-])(?:{_DAY}(?:{_RANGE}{_DAY})?{_JOIN})+\Z")
_YEARS_BEFORE = re.compile(rf"(?<![\d.,-])(?:(?:1[5-9]|20)\d\d{_JOIN})+\Z")
_NO_YEAR_BEFORE = re.compile(
    rf"(?:{_NAMED}(?:\s{_DAY})?|(?<![\d.])\d?\d\.[01]?\d\.?)(?:{_JOIN}|{_RANGE})\Z"
)
_MORE_BEHIND = re.compile(
    rf"\s(?:{_WORDS})\s(?:\d|{_NAMED})|,\s(?:{_DAY}\s{_NAMED}|{_NAMED}\s\d|\d?\d\.[01]?\d\b)"
    rf"|\s?(?:\.\.|[-–—−/])\s?(?:(?!\d?\d:\d\d)\d|{_NAMED})"
)
"""A further day or year; a time behind a dash is none."""
_ANOTHER_DAY = re.compile(
    r"\b(?:не|ня|not|накануне|напярэдадні|перададні|напередодні|канун|eve of|"
    r"(?:тыдз\w+|тыдн\w+|недел\w+|тижд\w+|тижн\w+|week)(?: (?:с|з|of|from))?)\s\Z"
)
"""The day itself is not meant."""
_BORN = re.compile(
    r"\bнар\.|\bг\. ?р\.|\bг\.?р\b|\bр\. ?н\.|рожд(?!еств)|\bрод(?:\.|ил)|"
    r"народж|народив|народил|нарадж|нарадз|"
    r"\bborn\b|\bbirth|\burodz|\bur\.|\bgeb\.|\bgeboren|\bgim(?:ė|us|\.)"
)
_DOUBTED = re.compile(r"\s?\(?\?")
_BETWEEN = re.compile(r"\b(?:паміж|між|между|between|zwischen|między|tarp)\s\Z")
_EITHER = re.compile(rf"/|\s(?:{_OR})\s")
_UNTIL = re.compile(
    r"\b(?:до|да|к|ко|по|па|не (?:пазней|пізніше|позже|позднее)(?: за)?|раней за|раніше|"
    r"ранее|раньше|"
    r"not later than|before|until|till|by|bis|vor|przed|iki|prieš)\s\Z"
)
_SINCE = re.compile(
    r"\b(?:пасля|після|после|не (?:раней|раніше|ранее|раньше)(?: за)?|с|з|із|"
    r"not earlier than|after|since|nach|seit|od|nuo)\s\Z"
)
_DAY_OR_SPAN = re.compile(r"(\d{4}-\d\d)-(\d\d)(?:/\1-(\d\d))?")
_NUMBER = re.compile(r"\d+")


def as_joined(before: str, edtf: str, behind: str) -> str:
    """The date with what stands around it in a folded text; "" where that is more than one date.

    Days of one month in a row are a span, others are the month that they lie in; what comes before
    or after a date is an interval with an open end; what a question mark doubts is uncertain.
    """
    if _NO_YEAR_BEFORE.search(before) or _MORE_BEHIND.match(behind) or _ANOTHER_DAY.search(before):
        return ""
    if _DOUBTED.match(behind):
        return _doubted(as_joined(before, edtf, ""))
    if days := _DAYS_BEFORE.search(before):
        return _days(before[: days.start()], days[0], edtf)
    if years := _YEARS_BEFORE.search(before):
        return _years(years[0], edtf)
    return edtf if "/" in edtf else _open_end(before, edtf)


def is_birthday(folded: str) -> bool:
    """Whether a text tells of somebody's birth: nothing was written or happened on that day."""
    return _BORN.search(folded) is not None


def _doubted(edtf: str) -> str:
    """ "12 мая 2021 (?)" is uncertain; of a span that is doubted it is not said which end is."""
    if not edtf or "/" in edtf:
        return ""
    return f"{edtf[:-1]}%" if edtf.endswith("~") else f"{edtf}?"


def _open_end(before: str, edtf: str) -> str:
    """ "Not earlier than" holds the word of "earlier than"."""
    if _SINCE.search(before):
        return f"{edtf}/.."
    return f"../{edtf}" if _UNTIL.search(before) else edtf


def _days(further: str, listed: str, edtf: str) -> str:
    """Of "1, 2 и 3 мая 2021" the day that was found is the last."""
    found = _DAY_OR_SPAN.fullmatch(edtf)
    if found is None:
        return ""
    month, first, last = found[1], int(found[2]), int(found[3] or found[2])
    days = [*map(int, _NUMBER.findall(listed)), first]
    if days[0] < 1 or any(one >= other for one, other in pairwise(days)):
        return ""
    in_a_row = all(one + 1 == other for one, other in pairwise(days))
    if not _EITHER.search(listed) and (in_a_row or _BETWEEN.search(further)):
        return f"{month}-{days[0]:02}/{month}-{last:02}"
    return month


def _years(listed: str, edtf: str) -> str:
    years = [*_NUMBER.findall(listed), edtf]
    in_a_row = all(other.isdigit() and int(one) + 1 == int(other) for one, other in pairwise(years))
    return f"{years[0]}/{edtf}" if in_a_row and not _EITHER.search(listed) else ""
