"""Numbers of Excel: which of them are days, and how they are read (ECMA-376, 18.8.30, 18.17.4)."""

from __future__ import annotations

import math
import re
from datetime import datetime, timedelta

from importers.documents.xmltree import attribute, local_name, parse_xml

_DAYS = frozenset((*range(14, 18), 22, *range(27, 32), 36, *range(50, 59)))
"""Formats that need no definition and show a day."""
_NOT_SHOWN = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.|_.|\*.")
_SHOWS_DAY = re.compile("[yd]|m{3}", re.IGNORECASE)
_SINCE_1900, _SINCE_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)
_LAST_DAY = 2_958_465
_WHOLE = 10**15
"""Whole numbers up to here are exact as the program keeps them."""


class Dates:
    """Tells the days of one file."""

    def __init__(self, untrusted_styles: bytes, *, since_1904: bool) -> None:
        """Raises `MalformedSourceError`."""
        self._since_1904 = since_1904
        self._styles = _styles_of_days(untrusted_styles) if untrusted_styles else frozenset()

    def written(self, untrusted_number: str, untrusted_style: str) -> str:
        """As "2020-08-12", with hours and minutes where there are some; "" for what is no day."""
        number = _number(untrusted_number)
        if untrusted_style not in self._styles or number is None:
            return ""
        return day_written(number, since_1904=self._since_1904)


def day_written(number: float, *, since_1904: bool) -> str:
    """A number that is shown as a day, as `Dates.written`; "" for what is none."""
    if not 1 <= number <= _LAST_DAY:
        return ""
    first = _SINCE_1904 if since_1904 else _SINCE_1900
    at = first + timedelta(minutes=round(number * 24 * 60))
    return f"{at:%Y-%m-%d}" if number == int(number) else f"{at:%Y-%m-%d %H:%M}"


def number_written(untrusted_number: str) -> str:
    """Whole numbers without a point and without an exponent; others as they are kept."""
    number = _number(untrusted_number)
    if number is None or number != int(number) or abs(number) > _WHOLE:
        return untrusted_number
    return str(int(number))


def _number(untrusted_number: str) -> float | None:
    try:
        number = float(untrusted_number)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _styles_of_days(untrusted_xml: bytes) -> frozenset[str]:
    """Numbers of the formats of cells, as cells name them."""
    root = parse_xml(untrusted_xml, mend=True)
    days = {str(number) for number in _DAYS}
    for each in root.iter():
        if local_name(each) == "numFmt":
            shown = _NOT_SHOWN.sub("", attribute(each, "formatCode").partition(";")[0])
            if _SHOWS_DAY.search(shown):
                days.add(attribute(each, "numFmtId"))
    formats = next((each for each in root.iter() if local_name(each) == "cellXfs"), None)
    cells = [] if formats is None else list(formats)
    return frozenset(
        str(number) for number, each in enumerate(cells) if attribute(each, "numFmtId") in days
    )
