"""Uncertain dates: what is read, what is refused, and the days they may mean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.edtf import DaySpan, days_of, is_edtf, year_of


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-09~", date(2024, 9, 1), date(2024, 9, 30)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
        ("2024-09-11?", date(2024, 9, 11), date(2024, 9, 11)),
        ("2024-09-11/2024-09-16", date(2024, 9, 11), date(2024, 9, 16)),
        ("2024-09-11/..", date(2024, 9, 11), date.max),
        ("../2024-09-11", date.min, date(2024, 9, 11)),
        ("/2024-09-11", date.min, date(2024, 9, 11)),
        ("202X", date(2020, 1, 1), date(2029, 12, 31)),
        ("2XXX", date(2000, 1, 1), date(2999, 12, 31)),
        ("0XXX", date(1, 1, 1), date(999, 12, 31)),
        ("2024-XX", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-XX-XX", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02-XX", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-22", date(2024, 6, 1), date(2024, 8, 31)),
        ("2024-24", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_a_date_covers_the_days_it_may_mean(text: str, first: date, last: date) -> None:
    assert days_of(text) == DaySpan(first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "24-09-11",
        "2024-13",
        "2024-00",
        "2024-02-30",
        "2024-09-00",
        "0000",
        "2024-22-01",
        "2024-XX-05",
        "20X4",
        "202X-05",
        "2024-09-16/2024-09-11",
        "/",
        "../..",
        "2024/x",
        "x/2024",
        "2024-09-11 ",
        "２０２４",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    assert not is_edtf(text)
    assert year_of(text) is None


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2024-09-11/2025-01-03", 2024),
        ("2024~", 2024),
        ("../2024", None),
        ("2024/..", 2024),
        ("202X", None),
    ],
)
def test_the_year_is_that_of_the_beginning(text: str, year: int | None) -> None:
    assert year_of(text) == year


@given(st.dates())
def test_every_day_of_the_calendar_reads_back(day: date) -> None:
    assert days_of(day.isoformat()) == DaySpan(day, day)


@given(st.text(alphabet="0123456789X-/~?%. ", max_size=24))
def test_no_string_raises(text: str) -> None:
    days = days_of(text)
    assert days is None or days.first <= days.last
