"""Dates of chats in numbers: all of them together tell which is the day and which the month."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

Numbers = tuple[str, str, str]


def order_of_dates(dates: list[Numbers]) -> tuple[str, bool]:
    """The order of year, month and day, and whether the file shows it.

    A number over 12 is a day; where lines disagree, the more of them count, and nothing is sure.
    Else the order under which time runs backwards less often.
    """
    if any(len(first) == 4 for first, _, _ in dates):
        return "year-month-day", True
    shown = {
        "day-month-year": sum(int(first) > 12 for first, _, _ in dates),
        "month-day-year": sum(int(second) > 12 for _, second, _ in dates),
    }
    if len(set(shown.values())) > 1:
        return max(shown, key=lambda order: shown[order]), not all(shown.values())
    backwards = {order: _steps_back(dates, order) for order in shown}
    best = min(backwards, key=lambda order: backwards[order])
    return best, not any(shown.values()) and len(set(backwards.values())) > 1


def order_told(order: str, sure: bool) -> tuple[str, str]:
    """The fact that tells how the dates of a chat were read."""
    return "order of dates", order if sure else f"{order} (assumed)"


def _steps_back(dates: list[Numbers], order: str) -> int:
    written = [day_of(numbers, order) for numbers in dates]
    return sum(later < earlier for earlier, later in pairwise(written))


@lru_cache(maxsize=64)
def day_of(numbers: Numbers, order: str) -> str:
    """As "2020-12-31"; two digits are a year of this century."""
    first, second, third = numbers
    if order == "year-month-day":
        year, month, day = first, second, third
    elif order == "month-day-year":
        month, day, year = first, second, third
    else:
        day, month, year = first, second, third
    year = f"20{year}" if len(year) == 2 else year
    return f"{int(year):04}-{int(month):02}-{int(day):02}"
